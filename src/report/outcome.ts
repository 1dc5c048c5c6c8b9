import type { LookUpTrouble } from '../card/incident.ts'
import type { Notes } from '../card/state.ts'
import type { FeishuError } from '../feishu/feishu-error.ts'
import type { WaitEnd } from '../page/acknowledgement.ts'
import type { Responder } from '../page/ledger.ts'
import type { Check } from '../rehearsal/check.ts'

/** What a run came to. Everything that is shown of it is made from this, once, by `toReport`. */
export type Outcome =
  /** A bad input left nobody to call, or no way to call. */
  | { readonly kind: 'not-started' }
  | Paged
  /** Another job of the run pages about the same thing: nobody is called twice. */
  | {
      readonly kind: 'deduplicated'
      readonly state: 'has-called' | 'unknown'
      readonly messageId: string | undefined
      readonly responders: readonly Responder[]
    }
  | {
      readonly kind: 'rehearsed'
      readonly checks: readonly Check[]
      readonly responders: readonly Responder[]
    }
  | Resolved
  /** A bug of this action, or an environment that it cannot work in, before anything was achieved. */
  | {
      readonly kind: 'broken'
      readonly error: Error
      readonly responders: readonly Responder[]
    }

/** People were called, or it was tried. */
export interface Paged {
  readonly kind: 'paged'
  readonly responders: readonly Responder[]
  /** The message for all; undefined when only direct messages were sent, or none. */
  readonly messageId: string | undefined
  readonly isMessageSent: boolean
  /** The chat of the message for all, where it is known: `oc_…`. */
  readonly chatId?: string | undefined
  /** The names of people by id, where they may be read and shown. */
  readonly names?: ReadonlyMap<string, string>
  /** Why plainer text went out instead of the card. */
  readonly degradedBy: FeishuError | undefined
  /** Why GitHub did not tell what failed, or not all of it. */
  readonly githubTrouble: LookUpTrouble | undefined
  /** How waiting for somebody to acknowledge ended; undefined when nobody was waited for. */
  readonly waitEnd: WaitEnd | undefined
  /** From the first call to the acknowledgement, in ms. */
  readonly acknowledgedAfterMs: number | undefined
  readonly ackBy: 'read' | 'reaction'
  /** Why people were alerted more quietly than asked for. */
  readonly quiet: Quiet
  /** What broke in the middle of it. */
  readonly failure: Error | undefined
  /** Where the cards of this page are, for the run that recovers; undefined when no message was sent. */
  readonly notice: string | undefined
}

export interface Quiet {
  /** When the next `phone-hours` begin, in ms since the epoch; undefined inside of them. */
  readonly outsidePhoneHoursUntil?: number | undefined
  /** Why nobody is phoned about this incident. */
  readonly phoneNotFor?: Notes['phoneNotFor']
}

/** The end of a failure was to be told. */
export interface Resolved {
  readonly kind: 'resolved'
  readonly way: 'nothing-to-resolve' | 'updated' | 'new-card' | 'replied' | 'not-told'
  readonly messageId: string | undefined
  /** What went wrong on the way; never fails the step. */
  readonly errors: readonly Error[]
}
