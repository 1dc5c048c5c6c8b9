import { info, summary } from '@actions/core'
import type { FeishuError } from '../feishu/feishu-error.ts'
import type { Language, Translated } from '../language.ts'
import type { Outcome, Responder } from '../page/responder.ts'
import { redactContacts } from '../redact.ts'
import type { Check } from '../rehearsal/rehearsal.ts'
import type { Result } from '../result.ts'
import { errorCodePage } from './error-code-page.ts'
import { explain } from './explanation.ts'
import { describeUnrung } from './failure-wording.ts'
import { toHeadline } from './headline.ts'
import { redactUser, toLogText, toSummaryCode, toSummaryHtml } from './untrusted.ts'
import { CHECK_STATES, CHECKS, OUTCOMES, WORDS } from './words.ts'

/** GitHub drops a summary over 1 MiB whole; whoever is past this is in the output `result`. */
const MOST_ROWS = 500

/** Writes the job summary; a runner that has none costs a line in the log. */
export async function writeSummary(result: Result, language: Language): Promise<void> {
  const { checks, responders } = result
  summary.addHeading(toHeadline(result, language), 3)
  if (checks) summary.addTable(toCheckTable(checks, language))
  else if (responders.length > 0) summary.addTable(toTable(responders, language))
  summary.addList([...toRemedies(checks ?? responders, language), ...toFacts(result, language)])
  await summary.write().catch((error: unknown) => info(toLogText(String(error))))
}

function toTable(responders: readonly Responder[], language: Language) {
  // Those who need somebody's attention come first, so that a cut costs only the others.
  const rows = responders
    .toSorted((a, b) => rankForReader(a) - rankForReader(b))
    .slice(0, MOST_ROWS)
    .map((responder) => [
      toSummaryCode(redactUser(responder.user)),
      String(responder.tier),
      toOutcome(responder, language),
      toReason(responder, language),
    ])
  const rest = responders.length - rows.length
  return [
    toHeader([WORDS.person, WORDS.tier, WORDS.outcome, WORDS.reason], language),
    ...rows,
    ...(rest > 0 ? [['…', '', '', `+ ${rest}`]] : []),
  ]
}

function rankForReader({ outcome }: Responder): number {
  return outcome === 'not-due' ? 2 : outcome === 'phone' ? 1 : 0
}

function toCheckTable(checks: readonly Check[], language: Language) {
  const rows = checks.map((check) => [
    CHECKS[check.name][language],
    CHECK_STATES[check.state][language],
    check.name === 'call' ? WORDS.onlyACallTells[language] : toReason(check, language),
  ])
  return [toHeader([WORDS.check, WORDS.outcome, WORDS.reason], language), ...rows]
}

function toHeader(words: readonly Translated[], language: Language) {
  return words.map((word) => ({ data: word[language], header: true }))
}

function toOutcome({ outcome, acknowledgedAt }: Responder, language: Language): string {
  const read = acknowledgedAt === undefined ? [] : [WORDS.read[language]]
  return [OUTCOMES[outcome][language], ...read].join(WORDS.comma[language])
}

interface Reason {
  readonly error?: FeishuError | undefined
  readonly outcome?: Outcome | undefined
}

function toReason(reason: Reason, language: Language): string {
  const text = describeUnrung(reason, language)
  const page = reason.error && errorCodePage(reason.error, language)
  if (!text) return ''
  return page ? `<a href="${page}">${text.title}</a>` : text.title
}

// Each remedy once, however many people it is for.
function toRemedies(reasons: readonly Reason[], language: Language): string[] {
  const remedies = reasons.flatMap((reason) => {
    const text = describeUnrung(reason, language)
    return text ? [`<b>${text.title}</b>${WORDS.stop[language]}${toSummaryHtml(text.remedy)}`] : []
  })
  return [...new Set(remedies)]
}

function toFacts(result: Result, language: Language): string[] {
  const { messageId, responders } = result
  const { code, msg, logId, isFeishus } = explain(result)
  const {
    GITHUB_SERVER_URL: server,
    GITHUB_REPOSITORY: repository,
    GITHUB_RUN_ID: run,
  } = process.env
  const count = (channel: string) => responders.filter(({ outcome }) => outcome === channel).length
  const fact = (word: Translated, html: string | number) => [
    word[language] + WORDS.colon[language] + html,
  ]
  return [
    ...(code === 0
      ? []
      : fact(
          isFeishus ? WORDS.feishuSaid : WORDS.reason,
          toSummaryCode(redactContacts([code, msg].filter(Boolean).join(' '))),
        )),
    ...fact(WORDS.phonesSpent, count('phone')),
    ...(count('sms') > 0 ? fact(WORDS.smsSpent, count('sms')) : []),
    ...(messageId ? fact(WORDS.message, toSummaryCode(messageId)) : []),
    ...(logId ? fact(WORDS.logId, toSummaryCode(logId)) : []),
    ...(run
      ? fact(WORDS.run, `<a href="${server}/${repository}/actions/runs/${run}">${run}</a>`)
      : []),
  ]
}
