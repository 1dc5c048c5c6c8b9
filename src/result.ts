import type { FeishuError } from './feishu/feishu-error.ts'
import type { Responder } from './responder.ts'

/** Everything there is to report of one run; filled in as the run goes, so that nothing achieved is lost. */
export interface Result {
  messageId?: string
  responders: readonly Responder[]
  /** Another job pages about the same thing, or has: nobody is called twice. */
  isDuplicate?: boolean
  /** Why the card was refused, when plain text went out in its place. */
  degradedBy?: FeishuError | undefined
  /** What is not Feishu's doing: a bad input, or a bug of this action. */
  failure?: Error
  lastLogId?: string | undefined
}

/** Why the outcome is what it is, in Feishu's terms; `code` is undefined when Feishu never answered. */
export interface Explanation {
  readonly code: number | undefined
  readonly msg: string
  readonly logId: string | undefined
}

/** Finds the error that explains the outcome: the page's own, else the first that kept a phone from ringing. */
export function explain({ failure, responders, lastLogId }: Result): Explanation {
  if (failure) return { code: undefined, msg: failure.message, logId: undefined }
  const error = responders.find((responder) => responder.error)?.error
  if (error) return { code: error.code, msg: error.facts.msg, logId: error.facts.logId }
  return { code: 0, msg: 'success', logId: lastLogId }
}
