import type { FailOn } from '../inputs/inputs.ts'
import { findBestAttempt, isReached, isReachedAsAsked } from '../page/judgement.ts'
import type { Responder } from '../page/ledger.ts'
import type { Counts } from '../words/words.ts'
import type { Outcome } from './outcome.ts'

/** What the step achieved (output `status`). */
export type Status =
  | 'called'
  | 'partial'
  | 'failed'
  | 'deduplicated'
  | 'dry-run'
  | 'resolved'
  | 'nothing-to-resolve'

/** Decides what was achieved: only a request that Feishu accepted, on the channel asked for, for everybody who was due is `called`. */
export function decideStatus(outcome: Outcome): Status {
  switch (outcome.kind) {
    case 'not-started':
    case 'broken':
      return 'failed'
    case 'deduplicated':
      return 'deduplicated'
    case 'rehearsed':
      return outcome.checks.some(({ state }) => state === 'failed') ? 'failed' : 'dry-run'
    case 'resolved':
      return outcome.way === 'nothing-to-resolve' ? 'nothing-to-resolve' : 'resolved'
    case 'paged': {
      const due = listDue(outcome.responders)
      if (!due.some(isReached)) return 'failed'
      return due.every(isReachedAsAsked) ? 'called' : 'partial'
    }
  }
}

/** Everybody whose turn came. */
export function listDue(responders: readonly Responder[]): Responder[] {
  return responders.filter(({ due }) => due.length > 0)
}

/** Counts who was due, and who was reached on which channel. */
export function countReached(responders: readonly Responder[]): Counts {
  const due = listDue(responders)
  const count = (channel: string) =>
    due.filter((responder) => findBestAttempt(responder)?.channel === channel).length
  return { due: due.length, phone: count('phone'), sms: count('sms'), app: count('app') }
}

/** True when somebody was waited for and nobody who was called has acknowledged. */
export function isUnacknowledged(outcome: Outcome): boolean {
  return (
    outcome.kind === 'paged' &&
    outcome.waitEnd !== undefined &&
    outcome.waitEnd.reason !== 'acknowledged'
  )
}

/** Decides whether the outcome fails the step: `fail-on` is the mildest one that does. */
export function failsStep(outcome: Outcome, failOn: FailOn): boolean {
  // `fail-on: never` is about people who were not reached; a wrong input or a bug fails the step anyway.
  if (outcome.kind === 'not-started' || outcome.kind === 'broken') return true
  if (outcome.kind === 'paged' && outcome.failure) return true
  if (outcome.kind === 'paged' && outcome.waitEnd?.reason === 'acknowledged') return false
  const status = decideStatus(outcome)
  switch (failOn) {
    case 'never':
      return false
    case 'failed':
      return status === 'failed'
    case 'partial':
      return status === 'failed' || status === 'partial'
    case 'unacknowledged':
      return status === 'failed' || status === 'partial' || isUnacknowledged(outcome)
  }
}
