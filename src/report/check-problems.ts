import type { Check } from '../rehearsal/check.ts'
import { describeFailure, describeReason, type FailureText } from './failure-text.ts'
import { explainInLines, nameAll, type Problem, type ProblemContext } from './problem.ts'

/** Tells of a check that did not pass; nothing of one that did. */
export function describeCheck(check: Check, context: ProblemContext): Problem[] {
  const text = describeCheckReason(check, context)
  const { rehearsal, report } = context.words
  const people = check.people ? nameAll(check.people, context) : undefined
  if (check.state === 'note' && people) {
    const title = rehearsal.checks[check.name]
    return [{ level: 'notice', title, lines: [rehearsal.calledDirectly(people)], remedy: '' }]
  }
  if (!text) return []
  return [
    {
      level: check.state === 'failed' ? 'error' : 'notice',
      title: `${rehearsal.checks[check.name]}${report.colon}${text.title}`,
      lines: [
        ...(check.state === 'failed' ? [] : [rehearsal.states[check.state]]),
        ...(people ? [people] : []),
        ...explainInLines(text, context, check.error),
      ],
      remedy: text.remedy,
    },
  ]
}

/** Why a check did not pass. */
export function describeCheckReason(
  { error, reason }: Check,
  context: Pick<ProblemContext, 'words' | 'facts'>,
): FailureText | undefined {
  if (error) return describeFailure(error, context)
  return reason && describeReason({ kind: reason }, context)
}
