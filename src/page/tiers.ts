import type { Channel } from '../feishu/urgent.ts'

/** Somebody to be called, as the workflow names them. */
export interface Person {
  /** As written; of a group, its id without `group:`. */
  readonly user: string
  readonly kind: 'id' | 'email' | 'mobile' | 'group'
}

/** People who are called together, and how. */
export interface Tier {
  readonly channel: Channel
  readonly people: readonly Person[]
  /** Who is on call, when a `rota` line made this tier. */
  readonly rota?: OnCall
}

/** What a rota line says at one moment. */
export interface OnCall {
  readonly now: readonly Person[]
  /** When the shift of `now` ends, in ms since the epoch. */
  readonly until: number
  readonly next: readonly Person[]
  /** The IANA name of the zone that the rota is written in. */
  readonly zone: string
}
