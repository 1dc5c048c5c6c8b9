import type { Translated } from '../../language.ts'

/**
 * How a code is treated. `retry`: ask again later. `fresh-token`: once more with a new token.
 * `split`: may be one user's fault, so halve the list. `fallback`: another urgent channel may survive it.
 * `final`: none of these helps.
 */
export type Handling = 'retry' | 'fresh-token' | 'split' | 'fallback' | 'final'

/** What a code of the Open API means to the person who reads a red step. */
export interface ErrorCode {
  /** What: fits the title "Feishu 230024: urgent quota used up". */
  readonly name: Translated
  /** Why: the likely cause, in one sentence. */
  readonly cause: Translated
  /** What to do now. */
  readonly remedy: Translated
  readonly handling: readonly Handling[]
}

/** The codes of one family of APIs. */
export type ErrorCodes = Readonly<Record<number, ErrorCode>>
