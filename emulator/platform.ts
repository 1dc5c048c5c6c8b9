import type { Clock } from './clock.ts'
import type { Ring } from './rings.ts'
import type { App } from './world/apps.ts'
import type { World } from './world.ts'

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
  /** Any one of them is needed; none, when there are none. */
  scopes: string[]
  /** How the API answers when it is called too often. */
  throttle: 'message' | 'gateway'
  /** Contact calls are not in the monthly quota ("Custom app API call limit"). */
  metered: boolean
  /** The code for an app that is not installed, where it is the API's own. */
  notInstalled?: number
  handle(call: Call): Reply
}
