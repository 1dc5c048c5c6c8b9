import { FeishuError } from '../feishu/feishu-error.ts'
import { findBestAttempt, isReachedAsAsked, listReasons, type Reason } from '../page/judgement.ts'
import type { Responder } from '../page/ledger.ts'
import { describeTrouble } from '../words/github-trouble.ts'
import { describeCheck } from './check-problems.ts'
import { describeError, describeFailure, describeReason, type FailureText } from './failure-text.ts'
import type { Outcome, Paged, Resolved } from './outcome.ts'
import { explainInLines, nameAll, type Problem, type ProblemContext } from './problem.ts'
import { decideStatus, isUnacknowledged, listDue } from './status.ts'

/** Collects what went wrong, the worst first; each distinct thing once, with everybody whom it concerns. */
export function listProblems(outcome: Outcome, context: ProblemContext): Problem[] {
  switch (outcome.kind) {
    case 'not-started':
    case 'broken':
      return []
    case 'deduplicated':
      return outcome.state === 'unknown' ? [describeUnknownDuplicate(context)] : []
    case 'rehearsed':
      return outcome.checks.flatMap((check) => describeCheck(check, context))
    case 'resolved':
      return describeResolveErrors(outcome, context)
    case 'paged':
      return [
        ...describeTroubles(outcome, context),
        ...describeDegrading(outcome, context),
        ...describeGithubTrouble(outcome, context),
        ...describeRepeats(outcome, context),
        ...describeWait(outcome, context),
        ...describeNotice(outcome, context),
      ]
  }
}

function describeTroubles(outcome: Paged, context: ProblemContext): Problem[] {
  const level = decideStatus(outcome) === 'failed' ? 'error' : 'warning'
  return groupTroubles(outcome.responders, context).map(({ text, error, people }) => ({
    level,
    title: text.title,
    lines: [...describePeople([...people], context), ...explainInLines(text, context, error)],
    remedy: text.remedy,
  }))
}

interface Trouble {
  readonly text: FailureText
  readonly error: FeishuError | undefined
  readonly people: Set<Responder>
}

function groupTroubles(responders: readonly Responder[], context: ProblemContext): Trouble[] {
  const troubles = new Map<string, Trouble>()
  for (const responder of listDue(responders)) {
    const reasons = isReachedAsAsked(responder) ? listOvercome(responder) : listReasons(responder)
    for (const reason of reasons) {
      const text = describeReason(reason, context)
      const known = troubles.get(text.title)
      const trouble = known ?? { text, error: errorOf(reason), people: new Set<Responder>() }
      troubles.set(text.title, trouble)
      trouble.people.add(responder)
    }
  }
  return [...troubles.values()]
}

function errorOf(reason: Reason): FeishuError | undefined {
  return reason.kind === 'error' ? reason.error : undefined
}

// A direct message has made up for these errors. They still need to be repaired before the next page.
function listOvercome({ attempts, obstacles }: Responder): Reason[] {
  const errors = [
    ...obstacles.flatMap(({ stage, error }) => (stage === 'message' ? [error] : [])),
    ...attempts.flatMap(({ verdict }) => (verdict.kind === 'refused' ? [verdict.error] : [])),
  ]
  return errors.map((error) => ({ kind: 'error', error }))
}

function describePeople(people: readonly Responder[], context: ProblemContext): string[] {
  const { notCalled, bySms, byApp, directly } = context.words.problems
  const missed = people.filter((person) => !isReachedAsAsked(person))
  const overcome = people.filter(isReachedAsAsked)
  const reachedBy = (channel: string) =>
    missed.filter((person) => findBestAttempt(person)?.channel === channel)
  const [sms, app] = [reachedBy('sms'), reachedBy('app')]
  return [
    ...(missed.length > 0 ? [notCalled(nameAll(missed, context))] : []),
    ...(overcome.length > 0 ? [directly(nameAll(overcome, context))] : []),
    ...(sms.length > 0 ? [bySms(nameAll(sms, context))] : []),
    ...(app.length > 0 ? [byApp(nameAll(app, context))] : []),
  ]
}

function describeDegrading({ degradedBy }: Paged, context: ProblemContext): Problem[] {
  if (!degradedBy) return []
  const text = describeFailure(degradedBy, context)
  const lines = [context.words.problems.plainTextSent, ...explainInLines(text, context, degradedBy)]
  return [{ level: 'warning', title: text.title, lines, remedy: text.remedy }]
}

// A token without the permission is a choice, and the card names it.
function describeGithubTrouble({ githubTrouble }: Paged, context: ProblemContext): Problem[] {
  if (!githubTrouble || githubTrouble.kind === 'no-token' || githubTrouble.needsPermission)
    return []
  const { card, problems } = context.words
  const cause = describeTrouble(githubTrouble, card)
  const { title, remedy } = problems.githubTrouble
  const lines = explainInLines({ cause, remedy }, context)
  return [{ level: 'warning', title, lines, remedy: '' }]
}

function describeRepeats({ responders }: Paged, context: ProblemContext): Problem[] {
  const people = responders.filter(({ attempts }) =>
    attempts.some(({ verdict }) => verdict.kind === 'accepted' && verdict.perhapsTwice),
  )
  if (people.length === 0) return []
  const { title, cause, remedy } = context.words.problems.perhapsTwice
  const lines = [nameAll(people, context), ...explainInLines({ cause, remedy }, context)]
  return [{ level: 'notice', title, lines, remedy: '' }]
}

function describeWait(outcome: Paged, context: ProblemContext): Problem[] {
  const { waitEnd, ackBy } = outcome
  if (!waitEnd || !isUnacknowledged(outcome)) return []
  const { notTaken, waitCancelled, readersUnknown } = context.words.problems
  if (waitEnd.reason === 'cancelled') {
    const { title, cause, remedy } = waitCancelled
    return [{ level: 'warning', title, lines: explainInLines({ cause, remedy }, context), remedy }]
  }
  if (waitEnd.error) {
    const text = describeFailure(waitEnd.error, context)
    const lines = [readersUnknown, ...explainInLines(text, context, waitEnd.error)]
    return [{ level: 'warning', title: text.title, lines, remedy: text.remedy }]
  }
  const { title, remedy } = notTaken
  const lines = explainInLines({ cause: notTaken[ackBy], remedy }, context)
  return [{ level: 'warning', title, lines, remedy }]
}

function describeNotice({ notice }: Paged, { words }: ProblemContext): Problem[] {
  if (notice === undefined) return []
  return [{ level: 'notice', title: words.problems.pageNotice, lines: [notice], remedy: '' }]
}

function describeUnknownDuplicate(context: ProblemContext): Problem {
  const { title, cause, remedy } = context.words.problems.duplicateUnknown
  return { level: 'warning', title, lines: explainInLines({ cause, remedy }, context), remedy }
}

function describeResolveErrors({ errors }: Resolved, context: ProblemContext): Problem[] {
  const title = context.words.problems.resolveTrouble
  const problems = errors.map((error): Problem => {
    if (!(error instanceof FeishuError)) {
      const lines = [describeError(error, context.words)]
      return { level: 'warning', title, lines, remedy: '' }
    }
    const text = describeFailure(error, context)
    const lines = [text.title, ...explainInLines(text, context, error)]
    return { level: 'warning', title, lines, remedy: text.remedy }
  })
  // Many messages may have met the same trouble.
  return [...new Map(problems.map((problem) => [problem.lines[0], problem])).values()]
}
