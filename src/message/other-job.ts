import { type Clock, createBudget, type Deadline } from '../clock.ts'
import { FeishuError } from '../feishu/feishu-error.ts'
import { isHandledBy } from '../feishu/handling.ts'
import { getMessage, updateCard } from '../feishu/messages.ts'
import type { MarkReading } from './mark.ts'
import type { Sender } from './post.ts'

/** How often another job's card is looked at, in ms. */
const LOOK_INTERVAL = 2_000
/** What one look, and one claim, may take, in ms. */
const LOOK_LIMIT = 3_000
const CLAIM_LIMIT = 1_000
/** How long after a claim it is looked who has claimed the page last, in ms: no claim that was begun before is on its way. */
const CLAIM_PAUSE = 1_500
/** With less than this left, in ms, a claim would cost the calls their time. */
const CLAIM_TIME = 2 * (CLAIM_LIMIT + CLAIM_PAUSE)
/** How many jobs that die one after the other are waited for; each half as long as the one before. */
const MAX_OTHERS = 3

/** What came of another job's page. */
export type OtherJob =
  /** Its card says that it has called. */
  | 'has-called'
  /** Whether it has called cannot be known: nobody may read the message, or it is plain text. */
  | 'unknown'
  /** It has not called in time: this job calls. */
  | 'died'

/**
 * Waits until the job that sent a page's message says on its card that it has called, at most `patienceMs` and a third
 * of what is left. When it does
 * not, this job claims the page by writing its own mark on the card; of several that do so at once, the last one wins and
 * the others wait for it.
 */
export async function waitForOtherJob(options: {
  sender: Sender
  message: { messageId: string; reading: MarkReading }
  patienceMs: number
  deadline: Deadline
  clock: Clock
  cancelled: AbortSignal
}): Promise<OtherJob> {
  const { sender, message, deadline, clock, cancelled } = options
  const { messageId } = message
  let { author } = message.reading
  let patienceMs = options.patienceMs
  if (message.reading.hasCalled) return 'has-called'

  for (let count = 0; count < MAX_OTHERS; count += 1) {
    const seen = await waitForChange(author, patienceMs)
    if (seen === 'unreadable') return 'unknown'
    if (cancelled.aborted) return 'died'
    const winner = seen ?? (await claim())
    if (winner === undefined) return 'died'
    if (winner.hasCalled) return 'has-called'
    author = winner.author
    patienceMs /= 2
  }
  return 'died'

  // Until the author has called, or another job has claimed the page. Jobs that wait side by side do not stop waiting at
  // the same moment, so that most of them see the first one's claim.
  async function waitForChange(
    current: string,
    ms: number,
  ): Promise<MarkReading | 'unreadable' | undefined> {
    const end = clock.now() + Math.min(ms, deadline.remaining() / 3) * (1 + Math.random() / 10)
    while (clock.now() < end && !cancelled.aborted) {
      await pause(Math.min(LOOK_INTERVAL, end - clock.now()))
      const seen = await look()
      if (seen === 'unreadable' || seen?.hasCalled) return seen
      if (seen && seen.author !== current) return seen
    }
    return undefined
  }

  /** The job that has claimed the page after this one; undefined when this one calls. */
  async function claim(): Promise<MarkReading | undefined> {
    // Without time to see who else claims it, this job calls.
    if (deadline.remaining() < CLAIM_TIME || !(await writeMark())) return undefined
    await pause(CLAIM_PAUSE)
    const seen = await look()
    const isLost = seen && seen !== 'unreadable' && !seen.isOurs && seen.author !== author
    return isLost ? seen : undefined
  }

  async function pause(ms: number): Promise<void> {
    await clock.sleep(ms, cancelled).catch(() => {})
  }

  function within(ms: number) {
    return sender.client.within(createBudget({ clock, ms }))
  }

  /** Undefined when this look told nothing, and the next one may. */
  async function look(): Promise<MarkReading | 'unreadable' | undefined> {
    try {
      const { content, msgType, isDeleted } = await getMessage(within(LOOK_LIMIT), messageId)
      // Somebody has recalled it: that says nothing about calls.
      if (isDeleted) return undefined
      // Plain text cannot be updated, so it never says that somebody has called.
      return msgType === 'text' ? 'unreadable' : (sender.mark.read(content) ?? 'unreadable')
    } catch (error) {
      if (!(error instanceof FeishuError)) throw error
      return isForbidden(error.code) ? 'unreadable' : undefined
    }
  }

  async function writeMark(): Promise<boolean> {
    const content = sender.draft.card?.({ mark: sender.mark.sent })
    if (content === undefined) return false
    try {
      await updateCard(within(CLAIM_LIMIT), { messageId, content })
      return true
    } catch (error) {
      if (!(error instanceof FeishuError)) throw error
      // Too many updates of one card: others claim it at this moment.
      return isHandledBy(error.code, 'throttled')
    }
  }
}

// 230027: the app lacks a permission (Feishu docs: im-v1/message/get).
function isForbidden(code: number | undefined): boolean {
  return isHandledBy(code, 'scope') || code === 230027
}
