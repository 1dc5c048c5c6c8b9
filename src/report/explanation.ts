import type { FeishuError } from '../feishu/feishu-error.ts'
import { decideOutcome, findError, isReachedAsAsked } from '../page/judgement.ts'
import type { Words } from '../words/words.ts'
import { describeAnswer, describeError } from './failure-text.ts'
import type { Outcome } from './outcome.ts'
import { decideStatus, listDue } from './status.ts'

/** Why the outcome is what it is, in Feishu's terms; `code` is undefined when no code of Feishu's explains it. */
export interface Explanation {
  readonly code: number | undefined
  readonly msg: string
  readonly logId: string | undefined
  /** Whether Feishu has said it; else it is what this action has seen. */
  readonly fromFeishu: boolean
}

/** Finds the error that explains the outcome: the action's own, else the first that kept somebody from being called. */
export function explain(
  outcome: Outcome,
  { lastLogId, words }: { lastLogId: string | undefined; words: Words },
): Explanation {
  const { report, rehearsal } = words
  const own = (msg: string, logId = lastLogId) => ({
    code: undefined,
    msg,
    logId,
    fromFeishu: false,
  })
  switch (outcome.kind) {
    case 'not-started':
      return own(report.badInput)
    case 'broken':
      return own(describeError(outcome.error, words))
    case 'deduplicated':
    case 'resolved':
      break
    case 'rehearsed': {
      const failed = outcome.checks.filter(({ state }) => state === 'failed')
      const error = failed.find((check) => check.error)?.error
      if (error) return quote(error, words)
      const names = failed.map(({ name }) => rehearsal.checks[name])
      if (failed.length > 0) return own(rehearsal.checksFailed(report.list(names)))
      break
    }
    case 'paged': {
      if (outcome.failure) return own(describeError(outcome.failure, words))
      const missed = listDue(outcome.responders).filter((each) => !isReachedAsAsked(each))
      const error = missed.map(findError).find((each) => each !== undefined)
      if (error) return quote(error, words)
      // No API error, yet nobody was reached: e.g. nobody was found.
      if (decideStatus(outcome) === 'failed') {
        const outcomes = new Set(outcome.responders.map(decideOutcome))
        return own(
          report.nothingReached(report.list([...outcomes].map((each) => report.outcome[each]))),
        )
      }
    }
  }
  return { code: 0, msg: 'success', logId: lastLogId, fromFeishu: true }
}

function quote(error: FeishuError, words: Words): Explanation {
  const { kind, msg, logId } = error.facts
  const isSaid = kind === 'code'
  return {
    code: error.code,
    msg: isSaid ? msg : describeAnswer(error, words),
    logId,
    fromFeishu: isSaid,
  }
}
