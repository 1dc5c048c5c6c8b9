import { type BadInput, describeBadInput } from '../inputs/bad-input.ts'
import type { FailOn } from '../inputs/inputs.ts'
import { findAcknowledger } from '../page/acknowledgement.ts'
import { isReached } from '../page/judgement.ts'
import type { Responder } from '../page/ledger.ts'
import type { Tier } from '../page/tiers.ts'
import type { RemedyFacts } from '../words/failure-words.ts'
import type { Words } from '../words/words.ts'
import { explain } from './explanation.ts'
import { toLines } from './facts.ts'
import { describeError } from './failure-text.ts'
import { toCode } from './inline.ts'
import { describeOnCall } from './on-call.ts'
import type { Outcome, Paged } from './outcome.ts'
import { type Outputs, toOutputs } from './outputs.ts'
import { type NameOf, namePeople } from './people.ts'
import type { Problem, ProblemContext } from './problem.ts'
import { listProblems } from './problems.ts'
import { countReached, decideStatus, failsStep, listDue, type Status } from './status.ts'
import { type Table, toTable } from './table.ts'

/** Everything that is shown of a run, decided once; outputs, annotations and summary only render it. */
export interface Report {
  readonly status: Status
  readonly isRed: boolean
  /** One sentence; text from outside stands in backticks. */
  readonly headline: string
  /** For each rota line who is on call now and next; names stand in backticks. */
  readonly onCall: readonly string[]
  readonly problems: readonly Problem[]
  readonly table: Table | undefined
  /** Lines of HTML for the summary. */
  readonly facts: readonly string[]
  readonly outputs: Outputs
}

/** What a report needs besides the outcome. */
export interface ReportContext {
  readonly words: Words
  readonly failOn: FailOn
  readonly badInputs: readonly BadInput[]
  readonly fallback: RemedyFacts['fallback']
  readonly tiers: readonly Tier[]
  /** The log id of the last answer with `code: 0`. */
  readonly lastLogId: string | undefined
}

/** Decides everything that is shown of a run. */
export function toReport(outcome: Outcome, context: ReportContext): Report {
  const { words, failOn, badInputs } = context
  const responders = 'responders' in outcome ? outcome.responders : []
  const nameOf = namePeople(responders, outcome.kind === 'paged' ? outcome.names : undefined)
  const messageId = 'messageId' in outcome ? outcome.messageId : undefined
  const facts = {
    messageId,
    fallback: context.fallback,
    isEverybodyReached: isNobodyLeftToCall(responders),
  }
  const problemContext: ProblemContext = { words, facts, nameOf }
  const isDryRun = outcome.kind === 'rehearsed'
  const isResolve = outcome.kind === 'resolved'
  const spoilt = badInputs.length > 0 && !isResolve
  const status = isDryRun && spoilt ? 'failed' : decideStatus(outcome)
  const explanation = explain(outcome, { lastLogId: context.lastLogId, words })
  const problems = [
    ...badInputs.map((badInput) => toProblem(badInput, words)),
    ...listProblems(outcome, problemContext),
  ]
  const onCall = describeOnCall(context)
  return {
    status,
    isRed: spoilt || failsStep(outcome, failOn),
    headline: describeOutcome(outcome, { status, words, nameOf, badInputs }),
    problems,
    onCall,
    table: toTable(outcome, { ...problemContext, badInputs: badInputs.length }),
    facts: toLines(outcome, { words, explanation, onCall }),
    outputs: toOutputs(outcome, { status, explanation }),
  }
}

// Nobody needs to be called by hand when everybody was reached, or when somebody has taken it.
function isNobodyLeftToCall(responders: readonly Responder[]): boolean {
  const due = listDue(responders)
  return (due.length > 0 && due.every(isReached)) || findAcknowledger({ responders }) !== undefined
}

function toProblem(badInput: BadInput, words: Words): Problem {
  const text = describeBadInput(badInput, words.inputs)
  return { level: 'error', title: words.problems.badInput, lines: [text], remedy: text }
}

function describeOutcome(
  outcome: Outcome,
  options: { status: Status; words: Words; nameOf: NameOf; badInputs: readonly BadInput[] },
): string {
  const { status, words, nameOf, badInputs } = options
  const { headline } = words.report
  switch (outcome.kind) {
    case 'not-started':
      return headline.badInputs(badInputs.length)
    case 'broken':
      return headline.failed(toCode(describeError(outcome.error, words)))
    case 'deduplicated':
      return headline.deduplicated[outcome.state]
    case 'rehearsed': {
      const { checks } = outcome
      if (checks.some(({ state }) => state === 'failed')) return headline.rehearsalFailed
      if (status === 'failed') return headline.rehearsalBadInputs(badInputs.length)
      return headline.rehearsed(
        // A call itself can never be checked, so it does not count.
        checks.filter(({ name, state }) => name !== 'call' && state === 'not-checked').length,
      )
    }
    case 'resolved':
      return outcome.way === 'nothing-to-resolve'
        ? headline.nothingToResolve
        : headline.resolved[outcome.way]
    case 'paged':
      return describePaged(outcome, { status, words, nameOf })
  }
}

function describePaged(
  outcome: Paged,
  { status, words, nameOf }: { status: Status; words: Words; nameOf: NameOf },
): string {
  const { responders, isMessageSent, waitEnd, acknowledgedAfterMs, failure } = outcome
  const { headline, joinClauses } = words.report
  const counts = countReached(responders)
  const taker = findAcknowledger({ responders })
  const idle = listIdleTiers(responders)
  const clauses = [
    status === 'failed'
      ? headline.nobody(isMessageSent)
      : status === 'called'
        ? headline.called(counts)
        : headline.partial(counts),
    ...(taker ? [headline.taken(toCode(nameOf(taker)), acknowledgedAfterMs ?? 0)] : []),
    ...(waitEnd && !taker && status !== 'failed' ? [headline.notTaken] : []),
    ...(taker && idle.length > 0 ? [headline.tiersNotNeeded(idle)] : []),
    ...(failure ? [headline.failed(toCode(describeError(failure, words)))] : []),
  ]
  return joinClauses(clauses)
}

function listIdleTiers(responders: readonly Responder[]): number[] {
  const tiersOf = (each: 'turns' | 'due') =>
    responders.flatMap((responder) => responder[each].map(({ tier }) => tier))
  const due = new Set(tiersOf('due'))
  const idle = new Set(tiersOf('turns').filter((tier) => !due.has(tier)))
  return [...idle].toSorted((one, other) => one - other)
}
