import { isDue, isReached } from './responder.ts'
import type { Result } from './result.ts'

/** What the step achieved (output `status`). */
export type Status = 'called' | 'partial' | 'failed' | 'deduplicated'

/** From most to least forgiving (input `fail-on`). */
export const FAIL_ON = ['never', 'failed', 'partial'] as const

export type FailOn = (typeof FAIL_ON)[number]

/** Decides what was achieved: only a call that Feishu accepted for everybody who was due is `called`. */
export function decideStatus({ responders, isDuplicate }: Result): Status {
  if (isDuplicate) return 'deduplicated'
  const due = responders.filter(isDue)
  if (!due.some(isReached)) return 'failed'
  return due.every(({ outcome }) => outcome === 'phone') ? 'called' : 'partial'
}

/** Decides whether an outcome fails the step: each word of `fail-on` includes the milder ones before it. */
export function failsStep(result: Result, failOn: FailOn): boolean {
  if (failOn === 'never') return false
  const status = decideStatus(result)
  return status === 'failed' || (status === 'partial' && failOn === 'partial')
}
