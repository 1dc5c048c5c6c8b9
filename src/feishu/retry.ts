import type { Clock, Deadline } from '../clock.ts'
import { FeishuError, withEarlier } from './feishu-error.ts'
import { isHandledBy } from './handling.ts'
import { isOddAnswer, isTransient, mayHaveTakenEffect } from './retry-rules.ts'

/** One try may take this long, in ms. */
const MAX_TRY = 15_000
/** The last try starts this long before the deadline, in ms; sooner when there was less than twice that to begin with. */
const LAST_TRY = 1_000
/** With less than this left, in ms, a try would only hide why the last one failed. */
const MIN_TRY = 100
/** Waits of 0.5–1 s, 1–2 s, 2–4 s …, in ms. */
const FIRST_WAIT = 500
const MAX_WAIT = 8_000
/** A web page or an empty body in place of an answer is seldom an accident when it comes a third time. */
const MAX_ODD_RETRIES = 2
/** Twice called beats not called; eleven times does not. */
const MAX_CALL_RETRIES = 3

/** What came out of a request, and what failed before. */
export interface Answer<T> {
  readonly value: T
  /** For Feishu's support. */
  readonly logId: string | undefined
  /** The failures of earlier tries, in order. */
  readonly earlier: readonly FeishuError[]
}

/** Why another try is made, and in how many ms. */
export interface RetryEvent {
  readonly error: FeishuError
  readonly waitMs: number
}

export interface Retry<T> {
  /** Makes one try, which may take `limit` ms. */
  readonly attempt: (limit: number) => Promise<{ value: T; logId: string | undefined }>
  /** Every try that takes effect rings a phone: few are made when it is not known whether one did. */
  readonly isCall: boolean
  readonly clock: Clock
  readonly deadline: Deadline
  /** Aborts when the job is cancelled: no further try is made. */
  readonly cancelled: AbortSignal
  readonly onRetry: (event: RetryEvent) => void
}

/**
 * Tries until there is an answer that another try would not change, or the time is up, with a last try right before
 * that. What the platform asks to wait is waited for; when that is more than is left, the failure is final at once.
 * @throws FeishuError
 */
export async function tryUntilDeadline<T>(retry: Retry<T>): Promise<Answer<T>> {
  const { attempt, clock, deadline, cancelled, onRetry } = retry
  const earlier: FeishuError[] = []
  const lastTry = Math.min(LAST_TRY, deadline.remaining() / 2)
  for (;;) {
    if (cancelled.aborted) throw toCancelledError(earlier)
    const left = deadline.remaining()
    if (left < MIN_TRY) throw endWith(earlier) ?? tooLate()
    try {
      return { ...(await attempt(toTryLimit(left, lastTry))), earlier }
    } catch (error) {
      if (!(error instanceof FeishuError)) throw error
      if (cancelled.aborted) throw toCancelledError([...earlier, error])
      const waitMs = left > lastTry ? findWait({ retry, error, earlier, lastTry }) : undefined
      if (waitMs === undefined) throw withEarlier(error, earlier)
      earlier.push(error)
      onRetry({ error, waitMs })
      await clock.sleep(waitMs, cancelled).catch(() => {})
    }
  }
}

// Half of what is left, so that a lost packet always leaves another try.
function toTryLimit(left: number, lastTry: number): number {
  return Math.min(MAX_TRY, left, Math.max(lastTry, left / 2))
}

// How long to wait before the next try; undefined when no other try is made.
function findWait(failed: {
  retry: Retry<unknown>
  error: FeishuError
  earlier: readonly FeishuError[]
  lastTry: number
}): number | undefined {
  const { error, earlier, lastTry } = failed
  const { isCall, deadline } = failed.retry
  if (!isTransient(error)) return undefined
  if (isOddAnswer(error) && earlier.filter(isOddAnswer).length >= MAX_ODD_RETRIES) return undefined
  const isDoubtful = isCall && mayHaveTakenEffect(error)
  const doubts = earlier.filter(mayHaveTakenEffect).length
  if (isDoubtful && doubts >= MAX_CALL_RETRIES) return undefined

  const left = deadline.remaining()
  const asked = findAskedWait(error, left)
  if (left - asked < MIN_TRY) return undefined
  const wait = Math.max(asked, toBackOff(earlier.length))
  const untilLastTry = Math.max(0, left - lastTry)
  if (wait <= untilLastTry) return wait
  // One lost packet always leaves another try. A further last try is made only of what certainly had no effect.
  return isDoubtful && doubts > 0 ? undefined : Math.max(asked, untilLastTry)
}

// A limit holds until the time that it names. What a stumbling server names is a guess, and does not end the page.
function findAskedWait({ code, facts }: FeishuError, left: number): number {
  const { retryAfterMs = 0, status = 0 } = facts
  return status < 500 || isHandledBy(code, 'throttled') || retryAfterMs < left ? retryAfterMs : 0
}

// Jitter keeps jobs apart that failed together.
function toBackOff(retries: number): number {
  return Math.min(MAX_WAIT, FIRST_WAIT * 2 ** retries * (1 + Math.random()))
}

function endWith(failures: readonly FeishuError[]): FeishuError | undefined {
  const last = failures.at(-1)
  return last && withEarlier(last, failures.slice(0, -1))
}

function tooLate(): FeishuError {
  return new FeishuError({ kind: 'too-late', msg: 'no time was left for this request' })
}

function toCancelledError(failures: readonly FeishuError[]): FeishuError {
  const last = failures.at(-1)
  const reason = last ? ` (${last.message})` : ''
  return new FeishuError({ kind: 'cancelled', msg: `the job was cancelled${reason}` }, failures)
}
