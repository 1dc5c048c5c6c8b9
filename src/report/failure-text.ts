import { FeishuError } from '../feishu/feishu-error.ts'
import type { Reason } from '../page/judgement.ts'
import { ProxyError } from '../proxy.ts'
import { ForeseenError } from '../rehearsal/foreseen.ts'
import { redactContacts } from '../text/redact.ts'
import { toLogText } from '../text/safe-text.ts'
import { type FailureWords, type RemedyFacts, renderRemedy } from '../words/failure-words.ts'
import type { Words } from '../words/words.ts'

/** One failure, told to a person. */
export interface FailureText {
  readonly title: string
  readonly cause: string
  readonly remedy: string
}

/** Tells what a failure is, why it came about and what to do, from the catalogue or by how the answer failed. */
export function describeFailure(
  error: FeishuError,
  { words, facts }: { words: Words; facts: RemedyFacts },
): FailureText {
  const { code, facts: said } = error
  const { failures, problems, rehearsal, report } = words
  const known =
    code === undefined ? failures.withoutCode[toKind(error)] : findErrorCode(code, words)
  const { name, cause, remedy } = known ?? failures.unknownCode
  const scopes = said.missingScopes ?? []
  return {
    title: code === undefined ? name : problems.feishuCode(code, name),
    cause,
    remedy: [
      renderRemedy(remedy, facts),
      ...(code === 99991672 && scopes.length > 0
        ? [
            error instanceof ForeseenError
              ? rehearsal.allMissingScopes(scopes)
              : failures.missingScopes(scopes),
          ]
        : []),
      ...(code === 99991672 && said.consoleUrl ? [failures.addScopesAt(said.consoleUrl)] : []),
    ].join(report.sentenceGap),
  }
}

/** Tells why somebody was not reached as asked. */
export function describeReason(
  reason: Reason,
  context: { words: Words; facts: RemedyFacts },
): FailureText {
  if (reason.kind === 'error') return describeFailure(reason.error, context)
  const { name, cause, remedy } = context.words.failures.withoutError[reason.kind]
  return { title: name, cause, remedy: renderRemedy(remedy, context.facts) }
}

/** What the documents say of a code; undefined for one that is not in the catalogue. */
export function findErrorCode(code: number, words: Words): FailureWords | undefined {
  return words.errorCodes[code]
}

type KindWithoutCode = keyof Words['failures']['withoutCode']

function toKind({ facts: { kind } }: FeishuError): KindWithoutCode {
  return kind === 'code' || kind === 'foreseen' ? 'unexpected' : kind
}

/** What came back instead of a success: Feishu's own code and text, or what was seen, in the language of the report. */
export function describeAnswer(error: FeishuError, { report, rehearsal }: Words): string {
  if (error instanceof ForeseenError) return rehearsal.seen(error.sight)
  const { kind, code, msg, status } = error.facts
  if (code !== undefined || kind === 'code' || kind === 'foreseen')
    return redactContacts(error.message)
  return redactContacts(report.withoutCode({ kind, msg, status }))
}

/** Any error in one line; an error of Node keeps its own message. */
export function describeError(error: Error, words: Words): string {
  if (error instanceof FeishuError) return describeAnswer(error, words)
  if (error instanceof ProxyError) return words.report.proxy(error.facts)
  return toLogText(redactContacts(error.message)) || error.name
}

/** What an error is called, in a few words. */
export function nameFailure(error: FeishuError, words: Words): string {
  return describeFailure(error, { words, facts: { fallback: [] } }).title
}
