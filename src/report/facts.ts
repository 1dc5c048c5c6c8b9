import { redactContacts } from '../text/redact.ts'
import { toSummaryCode, toSummaryHtml } from '../text/safe-text.ts'
import type { Words } from '../words/words.ts'
import { linkToChat } from './chat-link.ts'
import type { Explanation } from './explanation.ts'
import type { Outcome } from './outcome.ts'

/** The details of a run, each a line of HTML for the summary. */
export function toLines(
  outcome: Outcome,
  options: { words: Words; explanation: Explanation; onCall: readonly string[] },
): string[] {
  const { words, explanation, onCall } = options
  const { facts } = words.report
  const { code, msg, logId, fromFeishu } = explanation
  const {
    GITHUB_SERVER_URL: server = 'https://github.com',
    GITHUB_REPOSITORY: repository,
    GITHUB_RUN_ID: run,
  } = process.env
  const responders = 'responders' in outcome ? outcome.responders : []
  const count = (channel: string) =>
    responders
      .flatMap(({ attempts }) => attempts)
      .filter((each) => each.channel === channel && each.verdict.kind === 'accepted').length
  const messageId = 'messageId' in outcome ? outcome.messageId : undefined
  const answer = toSummaryCode(redactContacts([code, msg].filter(Boolean).join(' ')))
  const chat = outcome.kind === 'paged' ? linkToChat(outcome.chatId) : undefined
  const quiet = outcome.kind === 'paged' ? outcome.quiet : {}
  return [
    ...(code === 0 ? [] : [(fromFeishu ? facts.answer : facts.reason)(answer)]),
    ...(quiet.outsidePhoneHoursUntil
      ? [toSummaryHtml(facts.outsidePhoneHours(toMinute(quiet.outsidePhoneHoursUntil)))]
      : []),
    ...(quiet.phoneNotFor ? [toSummaryHtml(facts.phoneNotFor[quiet.phoneNotFor])] : []),
    ...onCall.map(toSummaryHtml),
    ...(outcome.kind === 'paged' ? [facts.phones(count('phone'))] : []),
    ...(count('sms') > 0 ? [facts.sms(count('sms'))] : []),
    ...(chat ? [facts.chat(`<a href="${chat}">${facts.openChat}</a>`)] : []),
    ...(messageId ? [facts.message(toSummaryCode(messageId))] : []),
    ...(logId ? [facts.logId(toSummaryCode(logId))] : []),
    ...(run ? [facts.run(`<a href="${server}/${repository}/actions/runs/${run}">${run}</a>`)] : []),
  ]
}

function toMinute(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`
}
