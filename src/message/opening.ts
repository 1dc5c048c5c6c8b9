import type { Clock, Deadline } from '../clock.ts'
import { FeishuError } from '../feishu/feishu-error.ts'
import type { Receiver } from '../feishu/messages.ts'
import { type OtherJob, waitForOtherJob } from './other-job.ts'
import { type Posted, type Posting, postMessage, type Sender } from './post.ts'

/** How often a message that is being sent by another job is asked for again, in ms. */
const RESEND_INTERVAL = 3_000

/** Another job of this page calls, or may have called. */
export interface OthersPage {
  readonly kind: 'others'
  readonly state: Exclude<OtherJob, 'died'>
  readonly messageId: string | undefined
}

/** How long other jobs are waited for. */
export interface Patience {
  /** In ms; of what is left, a third at most, so that this job can still call. */
  readonly patienceMs: number
  /** The end of the page. */
  readonly deadline: Deadline
  readonly clock: Clock
  readonly cancelled: AbortSignal
}

/**
 * Posts the message that decides which job of a page calls. When another job has sent it, that job is waited for, and
 * its message is taken over if it dies.
 * @throws FeishuError
 */
export async function postOpening(
  sender: Sender,
  receiver: Receiver,
  patience: Patience,
): Promise<({ readonly kind: 'posted' } & Posted) | OthersPage> {
  const posting = await postPatiently(sender, receiver, patience)
  if (posting.kind === 'ours') return { ...posting, kind: 'posted' }
  const { message } = posting
  if (!message) return { kind: 'others', state: 'unknown', messageId: undefined }
  const state = await waitForOtherJob({ sender, message, ...patience })
  if (state !== 'died') return { kind: 'others', state, messageId: message.messageId }
  return { kind: 'posted', messageId: message.messageId, form: 'card' }
}

// "The message is being sent" names no message. When it has been sent, the same uuid is answered with it.
async function postPatiently(
  sender: Sender,
  receiver: Receiver,
  { patienceMs, deadline, clock, cancelled }: Patience,
): Promise<Posting> {
  const end = clock.now() + Math.min(patienceMs, deadline.remaining() / 3)
  let posting = await postMessage(sender, receiver)
  while (posting.kind === 'others' && !posting.message && clock.now() < end) {
    await clock.sleep(Math.min(RESEND_INTERVAL, end - clock.now()), cancelled).catch(() => {})
    if (cancelled.aborted) break
    posting = await postMessage(sender, receiver).catch((error: unknown) => {
      // Somebody is sending it: that stays true when it cannot be asked again.
      if (error instanceof FeishuError) return posting
      throw error
    })
  }
  return posting
}
