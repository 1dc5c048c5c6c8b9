/** What a remedy may depend on: nobody is told to do what is already done. */
export interface RemedyFacts {
  /** The message that people were to be called about, once there is one. */
  readonly messageId?: string | undefined
  /** The channels of the input `fallback`, in order. */
  readonly fallback: readonly string[]
  /** Everybody who was due has been reached, so that nobody needs to be called by hand. */
  readonly isEverybodyReached?: boolean | undefined
}

/** What a person can do at night, as one text or as a function of what is known. */
export type Remedy = string | ((facts: RemedyFacts) => string)

/** One failure, told to a person. */
export interface FailureWords {
  /** What: no full stop, so that it fits the title "Feishu 230024: …". */
  readonly name: string
  /** Why: the likely cause, in one sentence. */
  readonly cause: string
  /** What to do now, in at most three sentences. */
  readonly remedy: Remedy
}

/** The text of a remedy under these facts. */
export function renderRemedy(remedy: Remedy, facts: RemedyFacts): string {
  return typeof remedy === 'string' ? remedy : remedy(facts)
}
