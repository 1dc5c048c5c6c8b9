import { ApiError, type Refusal } from './errors.ts'
import type { Platform, Route } from './platform.ts'
import type { App } from './world/apps.ts'

const MINUTE_MS = 60_000
const SECOND_MS = 1000

/** Counts a call against the limits of its API: tier 4, so many a minute and so many a second, per app ("Rate limits"). */
export function countCall(platform: Platform, app: App, route: Route): void {
  const { limits, switches } = platform.world
  const key = `${app.appId} ${route.method} ${route.path}`
  const wait = Math.max(
    findWait(platform, key, { count: limits.perMinute, windowMs: MINUTE_MS }),
    findWait(platform, key, { count: limits.perSecond, windowMs: SECOND_MS }),
  )
  if (wait === 0) {
    count(platform, key)
    return
  }
  const headers = createHeaders(limits.perMinute, wait)
  if (route.throttle === 'message' && switches.messageThrottle === 230020)
    throw new ApiError(230020, switches.throttleHeaders ? { headers } : {})
  throw new ApiError(99991400, { status: switches.throttleStatus, headers })
}

/** Counts a message against the limit of its receiver, a person or a group. All bots share that limit. */
export function countSend(platform: Platform, receiver: string): void {
  const limit = platform.world.limits.sendsPerSecond
  // As it was seen on the wire, for people as well.
  countEach(platform, `send to ${receiver}`, { limit, refusal: { ext: 'chat rate limit' } })
}

/** Counts an update against the limit of its card. */
export function countUpdate(platform: Platform, messageId: string): void {
  const limit = platform.world.limits.updatesPerSecond ?? 5
  countEach(platform, `update ${messageId}`, { limit, refusal: {} })
}

function countEach(
  platform: Platform,
  key: string,
  { limit, refusal }: { limit: number; refusal: Refusal },
): void {
  const wait = findWait(platform, key, { count: limit, windowMs: SECOND_MS })
  if (wait === 0) {
    count(platform, key)
    return
  }
  const isTold = platform.world.switches.throttleHeaders
  const headers = isTold ? { headers: createHeaders(limit, wait) } : {}
  throw new ApiError(230020, { ...refusal, ...headers })
}

function createHeaders(limit: number, waitMs: number): Record<string, string> {
  return {
    'x-ogw-ratelimit-limit': String(limit),
    'x-ogw-ratelimit-reset': String(Math.ceil(waitMs / 1000)),
  }
}

interface Window {
  count: number
  windowMs: number
}

/** How long until one more fits into the window: 0 when it does now. */
function findWait({ counts, clock }: Platform, key: string, window: Window): number {
  if (window.count === 0) return window.windowMs
  const blocking = (counts.get(key) ?? []).at(-window.count)
  if (blocking === undefined) return 0
  return Math.max(0, blocking + window.windowMs - clock.now())
}

function count({ counts, clock }: Platform, key: string): void {
  const now = clock.now()
  const times = counts.get(key) ?? []
  while (times[0] !== undefined && times[0] <= now - MINUTE_MS) times.shift()
  times.push(now)
  counts.set(key, times)
}
