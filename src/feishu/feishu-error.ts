/**
 * Why a request has no usable answer: Feishu said a `code`, or would by all that is known (`foreseen`), or it said
 * nothing that can be trusted.
 * `cancelled` is the workflow's own doing: the job was cancelled while the request was due.
 */
export type FailureKind =
  | 'code'
  | 'foreseen'
  | 'unreachable'
  | 'timeout'
  | 'too-late'
  | 'cut-off'
  | 'unavailable'
  | 'redirect'
  | 'not-feishu'
  | 'unexpected'
  | 'cancelled'

export interface FailureFacts {
  readonly kind: FailureKind
  /** Feishu's `code`; absent when Feishu never answered. */
  readonly code?: number
  /** Feishu's `msg`, or what was seen in its place. */
  readonly msg: string
  readonly status?: number
  readonly logId?: string | undefined
  /** How long the platform asks to wait before the next try, in ms. */
  readonly retryAfterMs?: number | undefined
  readonly missingScopes?: readonly string[]
  /** The page of the developer console that mends it, when the answer names one. */
  readonly consoleUrl?: string | undefined
  /** False when there was no connection to send the request on. */
  readonly wasSent?: boolean
}

/** A request to Feishu that did not end in `code: 0`. Holds no header, token or request body. */
export class FeishuError extends Error {
  override readonly name = 'FeishuError'
  readonly facts: FailureFacts
  /** The failures of earlier tries of the same request, in order. */
  readonly earlier: readonly FeishuError[]

  constructor(facts: FailureFacts, earlier: readonly FeishuError[] = []) {
    super(facts.code === undefined ? facts.msg : `${facts.code} ${facts.msg}`)
    this.facts = facts
    this.earlier = earlier
  }

  get code(): number | undefined {
    return this.facts.code
  }
}

/** The error with the failures that came before it. */
export function withEarlier(error: FeishuError, earlier: readonly FeishuError[]): FeishuError {
  if (earlier.length === 0) return error
  return new FeishuError(error.facts, [...earlier, ...error.earlier])
}
