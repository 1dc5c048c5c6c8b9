import pLimit from 'p-limit'
import { type Clock, createBudget, type Deadline } from '../clock.ts'
import { FeishuError } from '../feishu/feishu-error.ts'
import { SIDE_BY_SIDE } from '../feishu/side-by-side.ts'
import { isReached } from './judgement.ts'
import type { Ledger, Responder } from './ledger.ts'

/** How often it is asked who has acknowledged, in ms: a phone is not answered faster, and the API quota is finite. */
const POLL_INTERVAL = 10_000
/** How often a waiting step says so, in ms. */
const ANNOUNCE_INTERVAL = 60_000
/** What asking all messages may take together, in ms: the next tier is called on time, whatever the answers. */
const POLL_LIMIT = 5_000
/** An answer that takes longer, in ms, may hold what somebody has done after the call. */
const STOCK_LIMIT = 1_000

/** Lists who has read a message, or reacted to it, with the time in ms since the epoch; throws FeishuError. */
export type ListAcknowledgements = (
  messageId: string,
  deadline: Deadline,
) => Promise<Map<string, number>>

/** How waiting ended. */
export interface WaitEnd {
  readonly reason: 'acknowledged' | 'timeout' | 'cancelled'
  /** Why nobody could tell, in the end, who has acknowledged. */
  readonly error?: FeishuError | undefined
}

/** Finds out who has acknowledged since they were called. */
export interface Watch {
  /**
   * Takes what a message holds now as from before the calls: such a read or reaction does not count, since a client that
   * is open marks a message as read by itself. To be started right before the first call about it. Never throws.
   */
  takeStock(messageId: string): Promise<void>
  /** Asks all messages of the page once; returns why one of them could not be asked. Never throws. */
  poll(): Promise<FeishuError | undefined>
}

/** Watches the messages of a page. */
export function createWatch(options: {
  ledger: Ledger
  findMessageIds: () => readonly string[]
  list: ListAcknowledgements
  clock: Clock
}): Watch {
  const { ledger, findMessageIds, list, clock } = options
  const start = clock.now()
  /** By message and person: the time of a read or reaction that does not count. */
  const before = new Map<string, number>()
  const withoutStock = new Set<string>()
  /** When each message was asked last: of many, those that there was no time for come first the next time. */
  const askedAt = new Map<string, number>()
  const limit = pLimit(SIDE_BY_SIDE)
  let stock = Promise.resolve()

  async function ask(
    messageId: string,
    deadline: Deadline,
    note: (found: Map<string, number>) => void,
  ): Promise<FeishuError | undefined> {
    try {
      await limit(async () => {
        if (deadline.remaining() <= 0) return
        askedAt.set(messageId, clock.now())
        note(await list(messageId, deadline))
      })
      return undefined
    } catch (error) {
      if (error instanceof FeishuError) return error
      throw error
    }
  }

  // Feishu's times are compared with each other. Only where that is impossible, because taking stock failed, this
  // machine's clock has to do.
  function counts(messageId: string, id: string, at: number): boolean {
    if (withoutStock.has(messageId) && at < start) return false
    // Without a time, the time is NaN.
    return !Object.is(before.get(`${messageId} ${id}`), at)
  }

  function noteAcknowledged(messageId: string, found: Map<string, number>): void {
    for (const person of ledger.responders.filter(isReached)) {
      const at = found.get(person.id ?? '')
      if (at !== undefined && counts(messageId, person.id ?? '', at)) {
        ledger.noteAcknowledged(person, at)
      }
    }
  }

  // What people have done who are not called yet does not count later either.
  function noteEarly(messageId: string, found: Map<string, number>): void {
    for (const { id = '' } of ledger.responders.filter((person) => !isReached(person))) {
      const at = found.get(id)
      if (at !== undefined) before.set(`${messageId} ${id}`, at)
    }
  }

  async function noteBefore(messageId: string): Promise<void> {
    const deadline = createBudget({ clock, ms: POLL_LIMIT })
    const begunAt = clock.now()
    // Stays so unless there is an answer in time.
    withoutStock.add(messageId)
    await ask(messageId, deadline, (found) => {
      if (clock.now() - begunAt > STOCK_LIMIT) {
        // Whose call is under way may have read since: that is not early.
        noteAcknowledged(messageId, found)
        return
      }
      withoutStock.delete(messageId)
      for (const [id, at] of found) before.set(`${messageId} ${id}`, at)
    })
  }

  return {
    takeStock(messageId) {
      stock = Promise.all([stock, noteBefore(messageId)]).then(() => {})
      return stock
    },
    async poll() {
      await stock
      const deadline = createBudget({ clock, ms: POLL_LIMIT })
      const lastAsked = (id: string) => askedAt.get(id) ?? 0
      const ids = findMessageIds().toSorted((one, other) => lastAsked(one) - lastAsked(other))
      const errors = await Promise.all(
        ids.map((id) =>
          ask(id, deadline, (found) => {
            noteAcknowledged(id, found)
            noteEarly(id, found)
          }),
        ),
      )
      return errors.find((error) => error !== undefined)
    },
  }
}

/** Whoever has acknowledged first, if anybody has. */
export function findAcknowledger({
  responders,
}: Pick<Ledger, 'responders'>): Responder | undefined {
  return responders
    .filter(({ acknowledgedAt }) => acknowledgedAt !== undefined)
    .toSorted((one, other) => (one.acknowledgedAt ?? 0) - (other.acknowledgedAt ?? 0))[0]
}

/**
 * Waits until somebody who was called has acknowledged. Asks every 10 s, and once more when the time is up, right before
 * others are called; a poll that fails costs that poll only. With no time to wait it asks once. Never throws.
 */
export async function waitForAcknowledgement(options: {
  ledger: Ledger
  watch: Watch
  timeoutMs: number
  clock: Clock
  cancelled: AbortSignal
  onWaiting: (leftMs: number) => void
}): Promise<WaitEnd> {
  const { ledger, watch, timeoutMs, clock, cancelled, onWaiting } = options
  const end = clock.now() + timeoutMs
  let announcedAt = Number.NEGATIVE_INFINITY
  let error: FeishuError | undefined

  do {
    if (timeoutMs > 0 && clock.now() - announcedAt >= ANNOUNCE_INTERVAL) {
      announcedAt = clock.now()
      onWaiting(end - announcedAt)
    }
    const pause = Math.max(0, Math.min(POLL_INTERVAL, end - clock.now()))
    await clock.sleep(pause, cancelled).catch(() => {})
    if (cancelled.aborted) return { reason: 'cancelled', error }
    error = await watch.poll()
    if (findAcknowledger(ledger)) return { reason: 'acknowledged' }
  } while (clock.now() < end)
  return { reason: 'timeout', error }
}
