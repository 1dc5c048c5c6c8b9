import { isHandledBy } from './error-codes.ts'

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

interface Facts {
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
}

/** A request to Feishu that did not end in `code: 0`. Holds no header, token or request body. */
export class FeishuError extends Error {
  override readonly name = 'FeishuError'
  readonly facts: Facts

  constructor(facts: Facts) {
    super(facts.code === undefined ? facts.msg : `${facts.code} ${facts.msg}`)
    this.facts = facts
  }

  get code(): number | undefined {
    return this.facts.code
  }

  /** True when the same request may well succeed a moment later. */
  get isTransient(): boolean {
    const { kind, code, status = 0 } = this.facts
    // The monthly quota also answers 429, but comes back only on the 1st (Feishu docs: API call limit).
    if (code === 99991403) return false
    if (isHandledBy(code, 'retry') || status === 429 || status >= 500) return true
    return kind === 'unreachable' || kind === 'timeout' || kind === 'cut-off'
  }
}
