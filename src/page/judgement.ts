import type { FeishuError } from '../feishu/feishu-error.ts'
import type { Channel } from '../feishu/urgent.ts'
import type { Attempt, Responder } from './ledger.ts'

/** What became of one person: `phone`, `sms` and `app` are the channels that reached them. */
export type Outcome = 'phone' | 'sms' | 'app' | 'not-in-chat' | 'not-found' | 'error' | 'not-due'

/** Why somebody was not reached. */
export type Reason =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-in-chat'; readonly error?: FeishuError }
  | { readonly kind: 'error'; readonly error: FeishuError }

const FROM_QUIET_TO_LOUD: readonly Channel[] = ['app', 'sms', 'phone']

/** Compares two channels: positive when the first is the louder one. */
export function compareLoudness(one: Channel, other: Channel): number {
  return FROM_QUIET_TO_LOUD.indexOf(one) - FROM_QUIET_TO_LOUD.indexOf(other)
}

/** The best that was achieved for a person: the loudest request that Feishu accepted, the first of them. */
export function findBestAttempt({ attempts }: Responder): Attempt | undefined {
  return attempts
    .filter(({ verdict }) => verdict.kind === 'accepted')
    .toSorted((one, other) => compareLoudness(other.channel, one.channel))[0]
}

/** Whether Feishu said `code: 0` for this person on any channel. */
export function isReached(responder: Responder): boolean {
  return findBestAttempt(responder) !== undefined
}

/** Whether a person was reached as loudly as their turns asked for. */
export function isReachedAsAsked(responder: Responder): boolean {
  const best = findBestAttempt(responder)
  return (
    best !== undefined &&
    responder.due.every(({ channel }) => compareLoudness(best.channel, channel) >= 0)
  )
}

/** What became of a person, in one word. */
export function decideOutcome(responder: Responder): Outcome {
  const best = findBestAttempt(responder)
  if (best) return best.channel
  if (responder.due.length === 0) return 'not-due'
  return listReasons(responder)[0]?.kind ?? 'error'
}

/** Why a person was not reached as asked, in the order in which it was found out; each distinct reason once. */
export function listReasons(responder: Responder): Reason[] {
  const { isUnknown, attempts, obstacles } = responder
  const reasons: Reason[] = [
    ...(isUnknown ? [{ kind: 'not-found' } as const] : []),
    ...attempts.flatMap(({ verdict }): Reason[] => {
      if (verdict.kind === 'accepted') return []
      if (verdict.kind === 'refused') return [{ kind: 'error', error: verdict.error }]
      const { error } = verdict
      return [{ kind: 'not-in-chat', ...(error && { error }) }]
    }),
  ]
  const early = obstacles.filter(({ stage }) => stage !== 'direct').map(toReason)
  const late = obstacles.filter(({ stage }) => stage === 'direct').map(toReason)
  const all = [...early, ...reasons, ...late]
  const distinct = all.filter(
    (reason, index) => all.findIndex((each) => isSame(each, reason)) === index,
  )
  // That no time was left follows from what used it up.
  const causes = distinct.filter((reason) => !isTooLate(reason))
  return causes.length > 0 ? causes : distinct
}

/** Feishu's error that explains best why a person was not reached as asked. */
export function findError(responder: Responder): FeishuError | undefined {
  for (const reason of listReasons(responder)) {
    if (reason.kind !== 'not-found' && reason.error) return reason.error
  }
  return undefined
}

function toReason({ error }: { error: FeishuError }): Reason {
  return { kind: 'error', error }
}

function isTooLate(reason: Reason): boolean {
  return reason.kind === 'error' && reason.error.facts.kind === 'too-late'
}

function isSame(one: Reason, other: Reason): boolean {
  return one.kind === other.kind && messageOf(one) === messageOf(other)
}

function messageOf(reason: Reason): string | undefined {
  return reason.kind === 'not-found' ? undefined : reason.error?.message
}
