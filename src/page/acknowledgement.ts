import type { Clock } from '../clock.ts'
import { FeishuError } from '../feishu/feishu-error.ts'
import type { Responder } from './responder.ts'

/** How often it is asked who has read the message, in ms: a phone is not answered faster, and the API quota is finite. */
const POLL_INTERVAL = 10_000
/** How often a waiting step says so, in ms. */
const ANNOUNCE_INTERVAL = 60_000

/** Lists who has read the message, and when, in ms since the epoch; throws FeishuError. */
export type ListReaders = () => Promise<Map<string, number>>

export interface Wait {
  /** Who was called so far: anybody else's reading does not count. */
  readonly people: readonly Responder[]
  readonly timeoutMs: number
  readonly listReaders: ListReaders
  readonly clock: Clock
  readonly cancelled: AbortSignal
  readonly onWaiting: (leftMs: number) => void
}

/** How waiting ended. */
export interface WaitEnd {
  readonly reason: 'acknowledged' | 'timeout' | 'cancelled'
  /** Why nobody could tell, in the end, who has read the message. */
  readonly error?: FeishuError | undefined
}

/**
 * Waits until one of the people has read the message, and notes on each who has, when. Asks once more when the time is
 * up, right before others would be called. Never throws.
 */
export async function waitForReader(wait: Wait): Promise<WaitEnd> {
  const { people, timeoutMs, listReaders, clock, cancelled, onWaiting } = wait
  const end = clock.now() + timeoutMs
  let announcedAt = Number.NEGATIVE_INFINITY
  let error: FeishuError | undefined

  while (clock.now() < end) {
    if (clock.now() - announcedAt >= ANNOUNCE_INTERVAL) {
      announcedAt = clock.now()
      onWaiting(end - announcedAt)
    }
    const isBlind = error !== undefined && !error.isTransient
    const nap = isBlind ? end - clock.now() : Math.min(POLL_INTERVAL, end - clock.now())
    if (!(await slept(nap))) return { reason: 'cancelled', error }
    if (isBlind) continue
    error = await poll()
    if (people.some(({ acknowledgedAt }) => acknowledgedAt !== undefined)) {
      return { reason: 'acknowledged' }
    }
  }
  return { reason: 'timeout', error }

  async function slept(ms: number): Promise<boolean> {
    await clock.sleep(ms, cancelled).catch(() => {})
    return !cancelled.aborted
  }

  async function poll(): Promise<FeishuError | undefined> {
    try {
      const readers = await listReaders()
      for (const person of people) person.acknowledgedAt = readers.get(person.id ?? '')
      return undefined
    } catch (failure) {
      if (!(failure instanceof FeishuError)) throw failure
      return failure
    }
  }
}
