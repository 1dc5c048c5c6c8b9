import pRetry from 'p-retry'
import type { Clock, Deadline } from '../clock.ts'
import { FeishuError } from './feishu-error.ts'

/** With less than this left, in ms, a try would only hide why the last one failed. */
const SHORTEST_TRY = 100
/** Waits of 0.5–1 s, 1–2 s, 2–4 s …: jitter keeps jobs that failed together apart. */
const BACKOFF = { minTimeout: 500, maxTimeout: 8_000, factor: 2, randomize: true }

export interface Retry<T> {
  readonly attempt: () => Promise<T>
  readonly clock: Clock
  readonly deadline: Deadline
  /** Aborts when the job is cancelled: no further try is made. */
  readonly cancelled: AbortSignal
  /** Is told before every further try why the last one failed. */
  readonly onRetry: (error: FeishuError) => void
}

/**
 * Tries until there is an answer that another try would not change, or the time is up. What the platform asks to wait
 * is waited for; when that is more than is left, the failure is final at once.
 * @throws FeishuError
 */
export async function tryUntilDeadline<T>(retry: Retry<T>): Promise<T> {
  const { attempt, clock, deadline, cancelled, onRetry } = retry
  let answer: { readonly data: T } | undefined
  let last: { readonly error: FeishuError; readonly failedAt: number } | undefined

  const tryOnce = async () => {
    if (last) await waitAsAsked(last)
    if (deadline.remaining() < SHORTEST_TRY) throw last?.error ?? tooLate()
    if (last) onRetry(last.error)
    answer = { data: await attempt() }
    return answer
  }
  // Back-off has taken a part of the wait already.
  const waitAsAsked = async ({ error, failedAt }: NonNullable<typeof last>) => {
    const wait = (error.facts.retryAfterMs ?? 0) - (clock.now() - failedAt)
    if (wait > 0) await clock.sleep(wait, cancelled)
  }
  try {
    answer = await pRetry(tryOnce, {
      ...BACKOFF,
      retries: Number.POSITIVE_INFINITY,
      maxRetryTime: Math.max(0, deadline.remaining()),
      signal: cancelled,
      shouldRetry: ({ error }) => {
        if (!(error instanceof FeishuError && error.isTransient)) return false
        if ((error.facts.retryAfterMs ?? 0) >= deadline.remaining()) return false
        last = { error, failedAt: clock.now() }
        return true
      },
    })
  } catch (error) {
    // An answer that came in while the job was being cancelled is still an answer.
    if (answer === undefined) {
      const reason = error instanceof FeishuError ? error : last?.error
      throw cancelled.aborted ? toCancelledError(reason) : error
    }
  }
  return answer.data
}

function tooLate(): FeishuError {
  return new FeishuError({ kind: 'too-late', msg: 'no time was left for this request' })
}

function toCancelledError(before: FeishuError | undefined): FeishuError {
  const reason = before ? ` (${before.message})` : ''
  return new FeishuError({ kind: 'cancelled', msg: `the job was cancelled${reason}` })
}
