import type { Budget, Clock } from '../clock.ts'
import type { Channel } from '../feishu/urgent.ts'
import { type ListReaders, type WaitEnd, waitForReader } from './acknowledgement.ts'
import { isReached, type Responder } from './responder.ts'
import { callTier, type Urge } from './tier.ts'

/** The Feishu calls that a page is made of. */
export interface PageCalls {
  readonly urge: Urge
  readonly listReaders: ListReaders
}

export interface Page {
  readonly responders: readonly Responder[]
  /** What to try, in order, for those whom the phone could not reach. */
  readonly fallback: readonly Channel[]
  /** How long a tier has to read the message before the next one is called, in ms; 0 calls all at once. */
  readonly ackTimeoutMs: number
  readonly calls: PageCalls
  readonly clock: Clock
  /** Does not run while somebody is waited for. */
  readonly budget: Budget
  readonly cancelled: AbortSignal
  readonly onWaiting: (tier: number, leftMs: number) => void
}

/**
 * Calls tier after tier until somebody who was called has read the message, and notes on each responder what came of
 * it. Returns how the last wait ended; undefined when nobody was waited for. Never throws.
 */
export async function pageResponders(page: Page): Promise<WaitEnd | undefined> {
  const { responders, ackTimeoutMs, calls, fallback, cancelled } = page
  if (ackTimeoutMs === 0) {
    await callTier(responders, { urge: calls.urge, fallback })
    return undefined
  }
  let end: WaitEnd | undefined
  for (const [tier, people] of Map.groupBy(responders, (responder) => responder.tier)) {
    if (cancelled.aborted) break
    await callTier(people, { urge: calls.urge, fallback })
    // Nobody who was not reached can read: waiting would only keep the next tier asleep.
    if (!people.some(isReached)) continue
    end = await waitAfter(tier, page)
    if (end.reason !== 'timeout') break
  }
  return end
}

async function waitAfter(tier: number, page: Page): Promise<WaitEnd> {
  const { responders, ackTimeoutMs: timeoutMs, calls, clock, budget, cancelled, onWaiting } = page
  const start = clock.now()
  const end = await waitForReader({
    people: responders.filter(isReached),
    timeoutMs,
    listReaders: calls.listReaders,
    clock,
    cancelled,
    onWaiting: (leftMs) => onWaiting(tier, leftMs),
  })
  budget.extend(clock.now() - start)
  return end
}
