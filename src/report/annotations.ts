import { error as annotateError, notice, warning } from '@actions/core'
import type { FeishuError } from '../feishu/feishu-error.ts'
import type { Language } from '../language.ts'
import type { Responder } from '../responder.ts'
import type { Result } from '../result.ts'
import { decideStatus } from '../status.ts'
import { describeFailure, describeUnrung, type FailureText } from './failure-wording.ts'
import { toHeadline } from './summary.ts'
import { redactUser, toLogText } from './untrusted.ts'
import { WORDS } from './words.ts'

/** GitHub shows 10 annotations of a kind per step and drops the rest; the failed step's own line is one of them. */
const MOST_ANNOTATIONS = 9
/** As many people as fit into an annotation without hiding its remedy. */
const MOST_NAMES = 10

/** Writes one annotation per distinct error: an error when nobody was reached, else a warning. */
export function writeAnnotations(result: Result, language: Language): void {
  const status = decideStatus(result)
  if (status === 'deduplicated') notice(toHeadline(result, language))
  const annotate = status === 'failed' ? annotateError : warning
  for (const trouble of collectTroubles(result, language).slice(0, MOST_ANNOTATIONS)) {
    writeAnnotation(annotate, describeTrouble(trouble, language))
  }
  if (result.degradedBy) {
    writeAnnotation(warning, describeDegradation(result.degradedBy, language))
  }
}

interface Annotation {
  readonly title: string
  readonly lines: readonly string[]
}

function writeAnnotation(annotate: typeof warning, { title, lines }: Annotation): void {
  annotate(lines.map(toLogText).join('\n'), { title: toLogText(title) })
}

/** One thing that went wrong, and whom it kept from being rung. */
interface Trouble {
  readonly text: FailureText
  readonly error: FeishuError | undefined
  readonly people: Responder[]
}

function collectTroubles({ responders }: Result, language: Language): Trouble[] {
  const troubles = new Map<string, Trouble>()
  for (const responder of responders) {
    const text = describeUnrung(responder, language)
    if (!text) continue
    const trouble = troubles.get(text.title) ?? { text, error: responder.error, people: [] }
    trouble.people.push(responder)
    troubles.set(text.title, trouble)
  }
  return [...troubles.values()]
}

function describeTrouble({ text, error, people }: Trouble, language: Language): Annotation {
  return {
    title: text.title,
    lines: [
      WORDS.notRung[language] + listPeople(people, language),
      WORDS.why[language] + text.cause,
      WORDS.whatToDo[language] + text.remedy,
      ...(error ? [WORDS.answer[language] + quoteAnswer(error)] : []),
    ],
  }
}

function describeDegradation(error: FeishuError, language: Language): Annotation {
  const { title, cause, remedy } = describeFailure(error, language)
  return {
    title,
    lines: [
      WORDS.plainTextSent[language],
      WORDS.why[language] + cause,
      WORDS.whatToDo[language] + remedy,
      WORDS.answer[language] + quoteAnswer(error),
    ],
  }
}

function quoteAnswer({ message, facts }: FeishuError): string {
  return facts.logId ? `${message} (log id ${facts.logId})` : message
}

function listPeople(people: readonly Responder[], language: Language): string {
  const names = people.slice(0, MOST_NAMES).map(({ user }) => redactUser(user))
  const rest = people.length - names.length
  const more = { en: ` and ${rest} more`, zh: `，另有 ${rest} 人` }
  return names.join(', ') + (rest > 0 ? more[language] : '')
}
