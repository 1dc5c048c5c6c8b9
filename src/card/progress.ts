import type { FeishuError } from '../feishu/feishu-error.ts'
import type { Channel, UserIdType } from '../feishu/urgent.ts'

/** How far a page has come, as its card tells it. Plain data: the card is a pure function of it. */
export interface Progress {
  readonly userIdType: UserIdType
  /** In the order of tiers. */
  readonly people: readonly PersonProgress[]
  readonly phase: Phase
  /** From the second round on, which round this is. */
  readonly round: number
}

export interface PersonProgress {
  /** Undefined when an e-mail or mobile was not found: then they are only counted, never named. */
  readonly id: string | undefined
  readonly tier: number
  /** `called`: accepted on `channel`; `failed`: not reached, `reason` says why; `pending`: not due yet. */
  readonly state: 'called' | 'failed' | 'pending'
  /** The loudest channel that Feishu accepted. */
  readonly channel?: Channel
  readonly reason?: 'not-in-chat' | 'not-found' | FeishuError
}

export type Phase =
  /** The message has been sent; nobody has been called yet. */
  | { readonly kind: 'calling' }
  /** All calls are out and nobody is waited for. */
  | { readonly kind: 'called' }
  /** Waiting for somebody to acknowledge; times in ms since the epoch. */
  | { readonly kind: 'waiting'; readonly until: number; readonly ackBy: 'read' | 'reaction' }
  | { readonly kind: 'taken'; readonly by: string; readonly at: number; readonly afterMs: number }
  /** The last wait is over and nobody has acknowledged. */
  | { readonly kind: 'nobody' }
  /** It is over: the run that recovered, and how long it lasted, in ms. */
  | {
      readonly kind: 'recovered'
      readonly runNumber: number | undefined
      readonly runUrl: string
      readonly lastedMs: number | undefined
      readonly takenBy: string | undefined
    }
