import { type Clock, createBudget, type Deadline } from '../clock.ts'
import { FeishuError } from '../feishu/feishu-error.ts'
import { replyToMessage } from '../feishu/messages.ts'
import { toUuid } from './page-key.ts'
import type { Sender } from './post.ts'

/** What the reply of a further round may take, in ms, and half of what is left at most: then the message itself is urged. */
const REPLY_LIMIT = 5_000

/** In which round a message is asked for, and until when it is of use. */
export interface InRound {
  /** From 1. */
  readonly round: number
  readonly deadline: Deadline
}

/** Finds the message that is urged in a round. Never throws FeishuError. */
export type FindInRound = (messageId: string, view: InRound) => Promise<string>

/**
 * Creates the replies of further rounds, each sent once. Because it is not known whether a second urge on one message
 * rings again, each further round urges a reply to it.
 */
export function createRounds(options: {
  openSender: (deadline: Deadline) => Promise<Sender>
  replyText: (view: { round: number; openForMs: number }) => string
  clock: Clock
}): FindInRound {
  const { openSender, replyText, clock } = options
  const start = clock.now()
  const replies = new Map<string, Promise<string>>()

  async function reply(messageId: string, { round, deadline }: InRound): Promise<string> {
    try {
      const ms = Math.min(REPLY_LIMIT, deadline.remaining() / 2)
      const { client, pageKey } = await openSender(createBudget({ clock, ms }))
      const text = replyText({ round, openForMs: clock.now() - start })
      const { value } = await replyToMessage(client, {
        messageId,
        msgType: 'text',
        content: JSON.stringify({ text }),
        uuid: toUuid(pageKey, messageId, `round ${round}`),
      })
      return value.messageId
    } catch (error) {
      // A second urge on the first message is better than none.
      if (error instanceof FeishuError) return messageId
      throw error
    }
  }

  return async (messageId, view) => {
    if (view.round === 1) return messageId
    const key = `${messageId} ${view.round}`
    const found = replies.get(key) ?? reply(messageId, view)
    replies.set(key, found)
    return found
  }
}
