import { error as annotateError, notice, warning } from '@actions/core'
import type { FeishuError } from '../feishu/feishu-error.ts'
import type { Language, Translated } from '../language.ts'
import type { Outcome, Responder } from '../page/responder.ts'
import { redactContacts } from '../redact.ts'
import type { Check } from '../rehearsal/rehearsal.ts'
import type { Result } from '../result.ts'
import { decideStatus, isUnacknowledged } from '../status.ts'
import { errorCodePage } from './error-code-page.ts'
import { describeFailure, describeUnrung, type FailureText } from './failure-wording.ts'
import { toHeadline } from './headline.ts'
import { collectTroubles } from './troubles.ts'
import { redactUser, toLogText } from './untrusted.ts'
import { CHECK_STATES, CHECKS, WORDS } from './words.ts'

/** GitHub shows 10 annotations of a kind per step and drops the rest; a few others may come beside these. */
const MOST_TROUBLES = 7
/** As many people as fit into an annotation without hiding its remedy. */
const MOST_NAMES = 10

interface Annotation {
  readonly annotate: typeof warning
  readonly title: string
  readonly lines: readonly string[]
}

/** Writes one annotation per distinct error: an error when nobody was reached, else a warning. */
export function writeAnnotations(result: Result, language: Language): void {
  const annotations = result.checks
    ? result.checks.flatMap((check) => toCheckAnnotations(check, language))
    : [
        ...toTroubleAnnotations(result, language),
        ...toMessageAnnotations(result, language),
        ...toWaitAnnotations(result, language),
      ]
  for (const { annotate, title, lines } of annotations) {
    annotate(lines.map(toLogText).join('\n'), { title: toLogText(title) })
  }
}

function toTroubleAnnotations(result: Result, language: Language): Annotation[] {
  const annotate = decideStatus(result) === 'failed' ? annotateError : warning
  return collectTroubles(result.responders, language)
    .slice(0, MOST_TROUBLES)
    .map(({ text, error, people }) => ({
      annotate,
      title: text.title,
      lines: [
        WORDS.notRung[language] + listPeople([...people], language),
        ...listReached([...people], language),
        ...tell(text, language, error),
      ],
    }))
}

function toMessageAnnotations(result: Result, language: Language): Annotation[] {
  const { isDuplicate, degradedBy } = result
  if (isDuplicate) return [{ annotate: notice, title: '', lines: [toHeadline(result, language)] }]
  if (!degradedBy) return []
  const text = describeFailure(degradedBy, language)
  const lines = [WORDS.plainTextSent[language], ...tell(text, language, degradedBy)]
  return [{ annotate: warning, title: text.title, lines }]
}

function toWaitAnnotations(result: Result, language: Language): Annotation[] {
  const { waitEnd } = result
  if (!waitEnd || !isUnacknowledged(result)) return []
  const { reason, error } = waitEnd
  if (error) {
    const text = describeFailure(error, language)
    const lines = [WORDS.readersUnknown[language], ...tell(text, language, error)]
    return [{ annotate: warning, title: text.title, lines }]
  }
  const lines =
    reason === 'cancelled'
      ? [WORDS.why[language] + WORDS.waitCancelled[language]]
      : tell({ cause: WORDS.unreadWhy[language], remedy: WORDS.unreadRemedy[language] }, language)
  return [{ annotate: warning, title: WORDS.unread[language], lines }]
}

function toCheckAnnotations(check: Check, language: Language): Annotation[] {
  const { name, state, error, people } = check
  const text = describeUnrung(check, language)
  if (!text) return []
  return [
    {
      annotate: state === 'failed' ? annotateError : notice,
      title: CHECKS[name][language] + WORDS.colon[language] + text.title,
      lines: [
        ...(state === 'failed' ? [] : [CHECK_STATES[state][language]]),
        ...(people ? [listPeople(people, language)] : []),
        ...tell(text, language, error),
      ],
    },
  ]
}

function tell(
  { cause, remedy }: Pick<FailureText, 'cause' | 'remedy'>,
  language: Language,
  error?: FeishuError,
): string[] {
  const page = error && errorCodePage(error, language)
  return [
    WORDS.why[language] + cause,
    WORDS.whatToDo[language] + remedy,
    ...(error ? [quoteAnswer(error, language)] : []),
    ...(page ? [WORDS.more[language] + page] : []),
  ]
}

function quoteAnswer({ message, facts }: FeishuError, language: Language): string {
  const label = facts.kind === 'foreseen' ? WORDS.seen : WORDS.answer
  const answer = redactContacts(facts.kind === 'foreseen' ? facts.msg : message)
  return label[language] + answer + (facts.logId ? ` (log id ${facts.logId})` : '')
}

function listReached(people: readonly Responder[], language: Language): string[] {
  const list = (word: Translated, channel: Outcome) => {
    const reached = people.filter(({ outcome }) => outcome === channel)
    return reached.length > 0 ? [word[language] + listPeople(reached, language)] : []
  }
  return [...list(WORDS.bySms, 'sms'), ...list(WORDS.byApp, 'app')]
}

function listPeople(people: readonly Responder[], language: Language): string {
  const names = people.slice(0, MOST_NAMES).map(({ user }) => redactUser(user))
  const rest = people.length - names.length
  const more = { en: ` and ${rest} more`, zh: `，另有 ${rest} 人` }
  return names.join(WORDS.comma[language]) + (rest > 0 ? more[language] : '')
}
