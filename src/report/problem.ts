import type { FeishuError } from '../feishu/feishu-error.ts'
import type { Responder } from '../page/ledger.ts'
import type { RemedyFacts } from '../words/failure-words.ts'
import type { Words } from '../words/words.ts'
import { findErrorCodeDocument } from './error-code-document.ts'
import { describeAnswer, type FailureText } from './failure-text.ts'
import { listNames, type NameOf } from './people.ts'

/** One thing that the reader of a step should know, and what to do about it. */
export interface Problem {
  readonly level: 'error' | 'warning' | 'notice'
  readonly title: string
  readonly lines: readonly string[]
  /** For the list of remedies in the summary; empty when nothing is to be done. */
  readonly remedy: string
}

/** What a problem is told with. */
export interface ProblemContext {
  readonly words: Words
  readonly facts: RemedyFacts
  readonly nameOf: NameOf
}

/** Why, what to do, what Feishu answered, and where more is written of it. */
export function explainInLines(
  { cause, remedy }: Pick<FailureText, 'cause' | 'remedy'>,
  { words }: ProblemContext,
  error?: FeishuError,
): string[] {
  const { problems } = words
  const document = error && findErrorCodeDocument(error, words)
  return [
    problems.why(cause),
    ...(remedy === '' ? [] : [problems.whatToDo(remedy)]),
    ...(error ? [quoteAnswer(error, words)] : []),
    ...(document ? [problems.more(document.place)] : []),
  ]
}

function quoteAnswer(error: FeishuError, words: Words): string {
  const { problems } = words
  const { kind, logId } = error.facts
  const text = describeAnswer(error, words)
  return kind === 'foreseen' ? problems.seen(text) : problems.answer(text, logId)
}

/** The names of all these people, ten at the most. */
export function nameAll(people: readonly Responder[], { nameOf, words }: ProblemContext): string {
  return listNames(people.map(nameOf), words.report)
}
