import type { Budget, Clock, Deadline } from '../clock.ts'
import type { FeishuError } from '../feishu/feishu-error.ts'
import type { Channel } from '../feishu/urgent.ts'
import {
  findAcknowledger,
  type WaitEnd,
  type Watch,
  waitForAcknowledgement,
} from './acknowledgement.ts'
import { keepTimeFor } from './deadlines.ts'
import { compareLoudness, isReached } from './judgement.ts'
import type { Ledger, Responder, Turn } from './ledger.ts'
import { isOpen } from './look-up.ts'
import { callPeople, type Due, type Fallback, type TierRequests } from './tier.ts'

/** What happens in a page, for the log and the card. Times in ms. */
export type PageEvent =
  | { readonly kind: 'calling'; readonly tier: number; readonly round: number }
  | {
      readonly kind: 'called'
      readonly tier: number
      readonly round: number
      readonly due: readonly Due[]
    }
  | { readonly kind: 'waiting'; readonly tier: number; readonly leftMs: number }
  | { readonly kind: 'acknowledged'; readonly responder: Responder; readonly afterMs: number }
  | { readonly kind: 'nobody-acknowledged'; readonly error: FeishuError | undefined }

export interface Page {
  readonly ledger: Ledger
  /** How many times the tiers are gone through: 1 and more. */
  readonly rounds: number
  /** How long a tier has to acknowledge before the next is called, in ms; 0 calls all at once. */
  readonly ackTimeoutMs: number
  /** What to try, in order, for those whom the channel asked for could not reach. */
  readonly fallback: readonly Fallback[]
  /** The channel that counts at this moment: outside of phone hours it is a quieter one. */
  readonly channelAt: (channel: Channel, at: number) => Channel
  readonly requests: TierRequests
  /** Looks people up whose id is not known yet, by the deadline. Never throws. */
  readonly lookUp: (people: readonly Responder[], deadline: Deadline) => Promise<void>
  readonly watch: Watch
  readonly clock: Clock
  /** Does not run while somebody is waited for. */
  readonly budget: Budget
  readonly cancelled: AbortSignal
  /** Must not take time: the next call does not wait for it. */
  readonly onEvent: (event: PageEvent) => void
}

/**
 * Calls tier after tier, round after round, until somebody who was called has acknowledged. Returns how the last wait
 * ended; undefined when nobody was waited for. Never throws: the ledger holds what came of it.
 */
export async function pageResponders(page: Page): Promise<WaitEnd | undefined> {
  const { ledger, ackTimeoutMs, rounds, cancelled, clock, onEvent } = page
  const start = clock.now()
  if (ackTimeoutMs === 0) {
    await callTier(page, { tier: undefined, round: 1, later: 0 })
    return undefined
  }
  const tiers = listTiers(ledger)
  const steps = Array.from({ length: rounds }, (_, index) =>
    tiers.map((tier) => ({ tier, round: index + 1 })),
  ).flat()
  let end: WaitEnd | undefined
  for (const [index, step] of steps.entries()) {
    if (cancelled.aborted) break
    const due = await callTier(page, { ...step, later: steps.length - 1 - index })
    // Nobody who was not reached can acknowledge: waiting would only keep the next tier asleep. Those called earlier can,
    // and are asked about before anybody else is called.
    const isWaitedFor = due.some(({ responder }) => isReached(responder))
    if (!isWaitedFor && !ledger.responders.some(isReached)) continue
    end = await waitAfter(page, { tier: step.tier, timeoutMs: isWaitedFor ? ackTimeoutMs : 0 })
    if (end.reason !== 'timeout') break
  }
  const responder = findAcknowledger(ledger)
  if (responder) onEvent({ kind: 'acknowledged', responder, afterMs: clock.now() - start })
  else if (end?.reason === 'timeout') onEvent({ kind: 'nobody-acknowledged', error: end.error })
  return end
}

/** Notes that everybody's turn has come. */
export function noteAllDue(ledger: Ledger): void {
  for (const responder of ledger.responders) {
    for (const turn of responder.turns) ledger.noteDue(responder, turn)
  }
}

/** Notes that everybody's turn has come, and why it came to nothing before anybody could be called. */
export function failEverybody(ledger: Ledger, error: FeishuError): void {
  noteAllDue(ledger)
  for (const responder of ledger.responders) {
    if (responder.attempts.length === 0) ledger.noteObstacle(responder, { stage: 'message', error })
  }
}

// Calls one tier, or everybody when there is no waiting. Who is known is called at once; who has still to be looked up,
// as soon as that is done.
async function callTier(
  page: Page,
  { tier, round, later }: { tier: number | undefined; round: number; later: number },
): Promise<readonly Due[]> {
  const { ledger, requests, fallback, budget, clock, lookUp, onEvent } = page
  onEvent({ kind: 'calling', tier: tier ?? 1, round })
  const deadline = keepTimeFor(later, budget)
  const taken = new Map<Responder, Due>()

  const callKnown = async () => {
    const due = takeDue()
    await callPeople({ due, round, fallback, requests, ledger, deadline })
  }
  const takeDue = (): Due[] => {
    const now = clock.now()
    const due = ledger.responders.flatMap((responder): Due[] => {
      const turn = findTurn(responder, tier)
      if (!turn || taken.has(responder)) return []
      const asked = { ...turn, channel: page.channelAt(turn.channel, now) }
      ledger.noteDue(responder, asked)
      return responder.id === undefined ? [] : [{ responder, turn: asked }]
    })
    for (const each of due) taken.set(each.responder, each)
    return due
  }
  const open = ledger.responders.filter((each) => isOpen(each) && findTurn(each, tier))
  const half = deadline.remaining() / 2
  const inTime = { remaining: () => deadline.remaining() - half }
  await Promise.all([callKnown(), open.length > 0 && lookUp(open, inTime).then(callKnown)])
  const due = [...taken.values()]
  onEvent({ kind: 'called', tier: tier ?? 1, round, due })
  return due
}

// Without waiting everybody is due at once, on the loudest of their channels.
function findTurn({ turns }: Responder, tier: number | undefined): Turn | undefined {
  if (tier !== undefined) return turns.find((turn) => turn.tier === tier)
  return turns.toSorted((one, other) => compareLoudness(other.channel, one.channel))[0]
}

function listTiers({ responders }: Ledger): number[] {
  const tiers = responders.flatMap(({ turns }) => turns.map(({ tier }) => tier))
  return [...new Set(tiers)].toSorted((one, other) => one - other)
}

async function waitAfter(
  page: Page,
  { tier, timeoutMs }: { tier: number; timeoutMs: number },
): Promise<WaitEnd> {
  const { ledger, watch, clock, budget, cancelled, onEvent } = page
  const start = clock.now()
  const end = await waitForAcknowledgement({
    ledger,
    watch,
    timeoutMs,
    clock,
    cancelled,
    onWaiting: (leftMs) => onEvent({ kind: 'waiting', tier, leftMs }),
  })
  budget.extend(clock.now() - start)
  return end
}
