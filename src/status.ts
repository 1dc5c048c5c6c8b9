import { isReached } from './page/responder.ts'
import type { Result } from './result.ts'

/** What the step achieved (output `status`). */
export type Status = 'called' | 'partial' | 'failed' | 'deduplicated' | 'dry-run'

/** The mildest outcome that fails the step (input `fail-on`): each word includes those before it. */
export const FAIL_ON = ['never', 'failed', 'partial', 'unacknowledged'] as const

export type FailOn = (typeof FAIL_ON)[number]

/** Decides what was achieved: only a call that Feishu accepted for everybody who was due is `called`. */
export function decideStatus({ responders, isDuplicate, checks, failure }: Result): Status {
  if (failure) return 'failed'
  if (isDuplicate) return 'deduplicated'
  if (checks) return checks.some(({ state }) => state === 'failed') ? 'failed' : 'dry-run'
  const due = responders.filter(({ isDue }) => isDue)
  if (!due.some(isReached)) return 'failed'
  return due.every(({ outcome }) => outcome === 'phone') ? 'called' : 'partial'
}

/** True when somebody was waited for and nobody who was called has read the message. */
export function isUnacknowledged({ waitEnd }: Result): boolean {
  return waitEnd !== undefined && waitEnd.reason !== 'acknowledged'
}

/** Decides whether the outcome fails the step. */
export function failsStep(result: Result, failOn: FailOn): boolean {
  const status = decideStatus(result)
  const failures: Record<FailOn, boolean> = {
    never: false,
    failed: status === 'failed',
    partial: status === 'partial',
    unacknowledged: isUnacknowledged(result),
  }
  return FAIL_ON.slice(0, FAIL_ON.indexOf(failOn) + 1).some((word) => failures[word])
}
