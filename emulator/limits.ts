import { ApiError } from './errors.ts'
import type { Platform, Route } from './platform.ts'
import type { App } from './world.ts'

/** Counts a call against the limits of its API: tier 4, so many a minute and so many a second, per app ("Rate limits"). */
export function countCall(platform: Platform, app: App, route: Route): void {
  const { limits, switches } = platform.world
  const key = `${app.appId} ${route.method} ${route.path}`
  const wait = Math.max(
    findWait(platform, key, { count: limits.perMinute, windowMs: 60_000 }),
    findWait(platform, key, { count: limits.perSecond, windowMs: 1000 }),
  )
  if (wait === 0) {
    count(platform, key)
    return
  }
  const headers = {
    'x-ogw-ratelimit-limit': String(limits.perMinute),
    'x-ogw-ratelimit-reset': String(Math.ceil(wait / 1000)),
  }
  if (route.throttle === 'message' && switches.messageThrottle === 230020)
    throw new ApiError(230020, switches.throttleHeaders ? { headers } : {})
  throw new ApiError(99991400, { status: switches.throttleStatus, headers })
}

/** Counts a message against the limit of whoever receives it, a person or a group, whichever bot sends it. */
export function countSend(platform: Platform, receiver: string): void {
  const { limits, switches } = platform.world
  const key = `send to ${receiver}`
  const wait = findWait(platform, key, { count: limits.sendsPerSecond, windowMs: 1000 })
  if (wait > 0) {
    const headers = {
      'x-ogw-ratelimit-limit': String(limits.sendsPerSecond),
      'x-ogw-ratelimit-reset': String(Math.ceil(wait / 1000)),
    }
    throw new ApiError(230020, switches.throttleHeaders ? { headers } : {})
  }
  count(platform, key)
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
  while (times[0] !== undefined && times[0] <= now - 60_000) times.shift()
  times.push(now)
  counts.set(key, times)
}
