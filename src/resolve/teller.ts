import pLimit from 'p-limit'
import { FeishuError } from '../feishu/feishu-error.ts'
import { type Receiver, replyToMessage, sendMessage, updateCard } from '../feishu/messages.ts'
import { SIDE_BY_SIDE } from '../feishu/side-by-side.ts'
import type { RedBefore } from '../incident/earlier-page.ts'
import { toUuid } from '../message/page-key.ts'
import type { Setup } from '../setup/setup.ts'

/** The message that tells it, or why it does not. */
export type Told = { readonly messageId: string } | { readonly error: FeishuError }

/** The three ways of telling that it is over; none of them throws FeishuError. */
export interface Teller {
  updateCard(messageId: string): Promise<Told>
  reply(messageId: string): Promise<Told>
  send(receiver: Receiver): Promise<Told>
}

/** Writes the green card and the reply about the end of this page. Sends nothing yet. */
export async function createTeller(
  { client, clock, words }: Pick<Setup, 'client' | 'clock' | 'words'>,
  { incident, since, notices }: RedBefore,
): Promise<Teller> {
  const [{ buildRecoveredCard }, { buildRecoveredReply }] = await Promise.all([
    import('../card/card.ts'),
    import('../card/plain-text.ts'),
  ])
  const { runNumber, runUrl } = incident
  const takenBy = notices.find((notice) => notice.takenBy)?.takenBy
  const recovery = { runNumber, runUrl, lastedMs: Math.max(0, clock.now() - since), takenBy }
  const card = buildRecoveredCard({ incident, recovery, mark: '', words: words.card })
  const content = JSON.stringify(card)
  const text = buildRecoveredReply({ ...recovery, words: words.card })
  // Two jobs of one run tell it once.
  const toOwnUuid = (where: string) => toUuid(where, 'recovered', incident.repository, runUrl)
  const limit = pLimit(SIDE_BY_SIDE)

  return {
    updateCard: (messageId) =>
      limit(() => tell(updateCard(client, { messageId, content }).then(() => messageId))),
    reply(messageId) {
      const uuid = toOwnUuid(messageId)
      const content = JSON.stringify({ text })
      const reply = { messageId, msgType: 'text', content, uuid } as const
      return limit(() => tell(replyToMessage(client, reply).then(() => messageId)))
    },
    send(receiver) {
      const uuid = toOwnUuid(receiver.receiveId)
      const message = { ...receiver, msgType: 'interactive', content, uuid } as const
      return tell(sendMessage(client, message).then(({ value }) => value.messageId))
    },
  }
}

async function tell(request: Promise<string>): Promise<Told> {
  try {
    return { messageId: await request }
  } catch (error) {
    if (error instanceof FeishuError) return { error }
    throw error
  }
}
