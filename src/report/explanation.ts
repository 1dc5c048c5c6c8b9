import type { Result } from '../result.ts'
import { decideStatus } from '../status.ts'

/** Why the outcome is what it is, in Feishu's terms; `code` is undefined when no code of Feishu's explains it. */
export interface Explanation {
  readonly code: number | undefined
  readonly msg: string
  readonly logId: string | undefined
  /** Whether Feishu has said it; else it is what this action has seen. */
  readonly isFeishus: boolean
}

/** Finds the error that explains the outcome: the action's own, else the first that kept a phone from ringing. */
export function explain(result: Result): Explanation {
  const { failure, responders, checks, isDuplicate, lastLogId: logId } = result
  if (failure) return { code: undefined, msg: failure.message, logId: undefined, isFeishus: false }
  const failed = checks?.filter(({ state }) => state === 'failed')
  const due = isDuplicate ? [] : responders.filter(({ isDue }) => isDue)
  const error = (failed ?? due).find((each) => each.error)?.error
  if (error) {
    const { kind, msg, logId } = error.facts
    return { code: error.code, msg, logId, isFeishus: kind === 'code' }
  }
  if (decideStatus(result) !== 'failed') return { code: 0, msg: 'success', logId, isFeishus: true }
  // Feishu called none of it an error, but that is no success all the same.
  const reasons = failed
    ? `checks failed: ${failed.map(({ name }) => name).join(', ')}`
    : `nobody was reached: ${[...new Set(responders.map(({ outcome }) => outcome))].join(', ')}`
  return { code: undefined, msg: reasons, logId, isFeishus: false }
}
