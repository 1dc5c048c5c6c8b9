import { decideOutcome, isReachedAsAsked, listReasons } from '../page/judgement.ts'
import type { Responder } from '../page/ledger.ts'
import type { Check } from '../rehearsal/check.ts'
import { toSummaryCode, toSummaryHtml } from '../text/safe-text.ts'
import type { Words } from '../words/words.ts'
import { describeCheckReason } from './check-problems.ts'
import { type ErrorCodeDocument, findErrorCodeDocument } from './error-code-document.ts'
import { describeReason } from './failure-text.ts'
import { toCode } from './inline.ts'
import type { Outcome } from './outcome.ts'
import { listNames } from './people.ts'
import type { ProblemContext } from './problem.ts'

/** GitHub drops the whole summary when it is over 1 MiB. The output `result` holds everybody. */
const MAX_ROWS = 500

/** A table of the summary; its cells are HTML. */
export interface Table {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Makes the table of people, in the order of tiers, or of a dry run's checks. */
export function toTable(
  outcome: Outcome,
  context: ProblemContext & { badInputs: number },
): Table | undefined {
  const { table } = context.words.report
  if (outcome.kind === 'rehearsed') {
    return {
      header: [table.check, table.outcome, table.reason],
      rows: [toInputsRow(context), ...outcome.checks.map((check) => toCheckRow(check, context))],
    }
  }
  if (!('responders' in outcome) || outcome.responders.length === 0) return undefined
  const people = outcome.responders.toSorted((one, other) => tierOf(one) - tierOf(other))
  // When rows are cut, the people who were reached as asked go first.
  const shown = new Set(people.toSorted((one, other) => rank(one) - rank(other)).slice(0, MAX_ROWS))
  const rest = people.length - shown.size
  return {
    header: [table.person, table.tier, table.outcome, table.reason],
    rows: [
      ...people.filter((each) => shown.has(each)).map((each) => toPersonRow(each, context)),
      ...(rest > 0 ? [['…', '', '', `+ ${rest}`]] : []),
    ],
  }
}

function tierOf({ turns }: Responder): number {
  return turns[0]?.tier ?? 0
}

function rank(responder: Responder): number {
  if (responder.due.length === 0) return 2
  return isReachedAsAsked(responder) ? 1 : 0
}

function toPersonRow(responder: Responder, { words, facts, nameOf }: ProblemContext): string[] {
  const { report } = words
  const outcome = report.outcome[decideOutcome(responder)]
  const isTaken = responder.acknowledgedAt !== undefined
  const [reason] = isReachedAsAsked(responder) ? [] : listReasons(responder)
  return [
    toSummaryCode(nameOf(responder)),
    responder.turns.map(({ tier }) => tier).join(', '),
    isTaken ? report.list([outcome, report.acknowledged]) : outcome,
    reason
      ? link(
          describeReason(reason, { words, facts }).title,
          reason.kind === 'error' ? findErrorCodeDocument(reason.error, words) : undefined,
        )
      : '',
  ]
}

function toInputsRow({ words, badInputs }: { words: Words; badInputs: number }) {
  const { rehearsal, report } = words
  const state = badInputs > 0 ? 'failed' : 'passed'
  const reason = badInputs > 0 ? report.wrongInputs(badInputs) : ''
  return [rehearsal.checks.inputs, rehearsal.states[state], reason]
}

function toCheckRow(check: Check, context: ProblemContext): string[] {
  const { words, nameOf } = context
  const { rehearsal, report } = words
  const text = describeCheckReason(check, context)
  const people = check.people?.map((each) => toCode(nameOf(each)))
  return [
    rehearsal.checks[check.name],
    rehearsal.states[check.state],
    check.name === 'call'
      ? rehearsal.onlyACallTells
      : check.state === 'note' && people
        ? toSummaryHtml(rehearsal.calledDirectly(listNames(people, report)))
        : link(text?.title ?? '', check.error && findErrorCodeDocument(check.error, words)),
  ]
}

function link(title: string, document: ErrorCodeDocument | undefined): string {
  const html = toSummaryHtml(title)
  return document?.url ? `<a href="${document.url}">${html}</a>` : html
}
