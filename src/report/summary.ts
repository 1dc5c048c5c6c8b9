import { info, summary } from '@actions/core'
import type { Language } from '../language.ts'
import { isDue, type Responder } from '../responder.ts'
import { explain, type Result } from '../result.ts'
import { decideStatus } from '../status.ts'
import { describeUnrung } from './failure-wording.ts'
import { redactUser, toLogText, toSummaryCode } from './untrusted.ts'
import { HEADLINES, OUTCOMES, WORDS } from './words.ts'

/** GitHub drops a summary over 1 MiB whole; whoever is past this is in the output `result`. */
const MOST_ROWS = 500

/** The run in one line: how many were rung by phone of how many who were due. */
export function toHeadline(result: Result, language: Language): string {
  const { responders } = result
  const rung = responders.filter(({ outcome }) => outcome === 'phone').length
  return HEADLINES[decideStatus(result)](rung, responders.filter(isDue).length)[language]
}

/** Writes the job summary; a runner that has none costs a line in the log. */
export async function writeSummary(result: Result, language: Language): Promise<void> {
  summary.addHeading(toHeadline(result, language), 3)
  if (result.responders.length > 0) summary.addTable(toTable(result.responders, language))
  summary.addList(toFacts(result, language))
  await summary.write().catch((error: unknown) => info(toLogText(String(error))))
}

function toTable(responders: readonly Responder[], language: Language) {
  const header = [WORDS.person, WORDS.tier, WORDS.outcome, WORDS.reason].map((word) => ({
    data: word[language],
    header: true,
  }))
  // Those who need somebody's attention come first, so that a cut costs only the ones who were rung.
  const rows = responders
    .toSorted((a, b) => Number(a.outcome === 'phone') - Number(b.outcome === 'phone'))
    .slice(0, MOST_ROWS)
    .map((responder) => [
      toSummaryCode(redactUser(responder.user)),
      String(responder.tier),
      OUTCOMES[responder.outcome][language],
      toReason(responder, language),
    ])
  const rest = responders.length - rows.length
  return [header, ...rows, ...(rest > 0 ? [['…', '', '', `+ ${rest}`]] : [])]
}

function toReason(responder: Responder, language: Language): string {
  const text = describeUnrung(responder, language)
  return text ? `${text.title}${WORDS.stop[language]}${text.remedy}` : ''
}

function toFacts(result: Result, language: Language): string[] {
  const { messageId, responders } = result
  const { code, msg, logId } = explain(result)
  const {
    GITHUB_SERVER_URL: server,
    GITHUB_REPOSITORY: repository,
    GITHUB_RUN_ID: run,
  } = process.env
  const fact = (word: Record<Language, string>, html: string) => [
    word[language] + WORDS.colon[language] + html,
  ]
  const spent = responders.filter(({ outcome }) => outcome === 'phone').length
  return [
    ...(code !== 0 ? [toSummaryCode([code, msg].filter(Boolean).join(' '))] : []),
    ...fact(WORDS.spent, String(spent)),
    ...(messageId ? fact(WORDS.message, toSummaryCode(messageId)) : []),
    ...(logId ? fact(WORDS.logId, toSummaryCode(logId)) : []),
    ...(run
      ? fact(WORDS.run, `<a href="${server}/${repository}/actions/runs/${run}">${run}</a>`)
      : []),
  ]
}
