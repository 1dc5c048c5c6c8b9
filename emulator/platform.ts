import type { Clock } from './clock.ts'
import type { Ring } from './emulator.ts'
import type { App, Message, World } from './world.ts'

/** What every API family works on. */
export interface Platform {
  world: World
  clock: Clock
  rings: Ring[]
  /** Who was urged on what, as `channel message person`. */
  urged: Set<string>
  /** When each counted thing happened lately, by what is limited. */
  counts: Map<string, number[]>
}

/** Parameters of a path or a query. */
export interface Values {
  [name: string]: string | undefined
}

/** A request as it reaches the platform. */
export interface Request {
  method: string
  /** Scheme, host and port it was sent to. */
  origin: string
  path: string
  query: Values
  headers: Record<string, string | string[] | undefined>
  /** The body as text. */
  text: string
}

/** A request that has passed the gateway. */
export interface Call {
  platform: Platform
  world: World
  /** Whose token it carries. */
  app: App
  params: Values
  query: Values
  request: Request
  now: number
}

/** Everything of the body beside `code` and `msg`. */
export type Reply = Record<string, unknown>

export interface Route {
  method: 'GET' | 'POST' | 'PATCH'
  /** Segments that start with a colon are parameters. */
  path: string
  /** Any one of them is needed. */
  scopes: string[]
  /** How the API answers when it is called too often. */
  throttle: 'message' | 'gateway'
  /** Contact calls are not in the monthly quota ("Custom app API call limit"). */
  metered: boolean
  handle(call: Call): Reply
}

/** Lets time do its work: whoever has meant to read by now has read. */
export function settleReads({ world, rings, clock }: Platform): void {
  const now = clock.now()
  for (const plan of world.readPlan) {
    if ('at' in plan) {
      const message = world.messages.get(plan.messageId)
      if (message && plan.at <= now) markRead(world, message, plan.openId, plan.at)
      continue
    }
    for (const ring of rings) {
      const at = ring.at + plan.afterMs
      const message = world.messages.get(ring.messageId)
      if (message && ring.openId === plan.openId && at <= now)
        markRead(world, message, plan.openId, at)
    }
  }
}

function markRead(world: World, message: Message, openId: string, at: number): void {
  if (message.readBy.has(openId)) return
  message.readBy.set(openId, at)
  const user = world.users.get(openId)
  if (user && message.urgentFor.delete(openId)) user.unreadUrgent -= 1
}
