import type { FeishuError } from './feishu/feishu-error.ts'
import type { WaitEnd } from './page/acknowledgement.ts'
import type { Responder } from './page/responder.ts'
import type { Check } from './rehearsal/rehearsal.ts'

/** Everything there is to report of one run; filled in as the run goes, so that nothing achieved is lost. */
export interface Result {
  messageId?: string
  responders: readonly Responder[]
  /** Another job pages about the same thing, or has: nobody is called twice. */
  isDuplicate?: boolean
  /** Why the card was refused, when plain text went out in its place. */
  degradedBy?: FeishuError
  /** How waiting for somebody to read the message ended; undefined when nobody was waited for. */
  waitEnd?: WaitEnd | undefined
  /** What a dry run has checked; undefined when it was none. */
  checks?: readonly Check[]
  /** What is not Feishu's doing: a bad input, or a bug of this action. */
  failure?: Error
  lastLogId?: string | undefined
}
