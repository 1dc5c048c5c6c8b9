import type { FeishuClient } from './client.ts'
import { asObject, asObjects, asText, type Envelope } from './envelope.ts'
import { listAll } from './pages.ts'
import { pathOf } from './request.ts'
import type { UserIdType } from './urgent.ts'

/** Where a message goes. */
export interface Receiver {
  readonly receiveIdType: 'chat_id' | 'open_id' | 'union_id' | 'email'
  readonly receiveId: string
}

export interface OutgoingMessage extends Receiver {
  readonly msgType: 'interactive' | 'text'
  /** The content as the API wants it: JSON in a string. */
  readonly content: string
  /** At most 50 characters; within an hour the platform sends one message at most per uuid. */
  readonly uuid: string
  /** Is told when an answer was lost: the platform may have sent the message all the same. */
  readonly onLost: () => void
}

export interface SentMessage {
  readonly messageId: string
  /** What the platform says that the message holds; it may have written a card in another way. */
  readonly content: string
  /** How old the message was when the platform answered, in ms by its own clock; undefined when it did not tell. */
  readonly ageMs: number | undefined
}

/** Throttled: the message was certainly not sent. After any other failure that is tried again it may have been. */
const REFUSED_BEFORE_SENDING: readonly unknown[] = [99991400, 230020, 11232]
/** A uuid lives for an hour: what is older can't be an answer to ours, so its times are nonsense. In ms. */
const LONGEST_AGE = 3_660_000

/**
 * Sends a message, with one uuid over all tries. A uuid that was used within the hour sends nothing: the answer is then
 * the first message, or 230049; which of the two is not documented (Feishu docs: im-v1/message/create).
 * @throws FeishuError
 */
export function sendMessage(client: FeishuClient, message: OutgoingMessage): Promise<SentMessage> {
  return client.request({
    method: 'POST',
    path: '/im/v1/messages',
    query: { receive_id_type: message.receiveIdType },
    body: {
      receive_id: message.receiveId,
      msg_type: message.msgType,
      content: message.content,
      uuid: message.uuid,
    },
    parse: parseSentMessage,
    onRetry: (error) => {
      const isRefused = error.facts.status === 429 || REFUSED_BEFORE_SENDING.includes(error.code)
      if (!isRefused) message.onLost()
    },
  })
}

function parseSentMessage({ data, sentAt }: Envelope): SentMessage | undefined {
  const messageId = asText(data['message_id'])
  if (messageId === undefined) return undefined
  const createTime = asText(data['create_time']) ?? ''
  const ageMs = /^\d{13}$/.test(createTime) && sentAt ? sentAt - Number(createTime) : undefined
  return {
    messageId,
    content: asText(asObject(data['body'])?.['content']) ?? '',
    ageMs: ageMs !== undefined && ageMs <= LONGEST_AGE ? ageMs : undefined,
  }
}

/** A message as it stands. */
export interface ExistingMessage {
  readonly chatId: string | undefined
  readonly isDeleted: boolean
  /** The app that sent it, when an app did. */
  readonly senderAppId: string | undefined
}

/**
 * Looks a message up (Feishu docs: im-v1/message/get).
 * @throws FeishuError
 */
export function getMessage(client: FeishuClient, messageId: string): Promise<ExistingMessage> {
  return client.request({
    method: 'GET',
    path: pathOf`/im/v1/messages/${messageId}`,
    parse: ({ data }) => {
      const [message] = asObjects(data['items'])
      if (message === undefined) return undefined
      const sender = asObject(message['sender'])
      return {
        chatId: asText(message['chat_id']),
        isDeleted: message['deleted'] === true,
        senderAppId: sender?.['id_type'] === 'app_id' ? asText(sender['id']) : undefined,
      }
    },
  })
}

/**
 * Lists who has read a message, with the time in ms since the epoch. Only the app's own messages of the last 7 days can
 * be asked about (Feishu docs: im-v1/message/read_users).
 * @throws FeishuError
 */
export async function listReaders(
  client: FeishuClient,
  { messageId, userIdType }: { messageId: string; userIdType: UserIdType },
): Promise<Map<string, number>> {
  const items = await listAll(client, {
    path: pathOf`/im/v1/messages/${messageId}/read_users`,
    query: { user_id_type: userIdType },
  })
  return new Map(
    items.flatMap((item): [string, number][] => {
      const userId = asText(item['user_id'])
      return userId ? [[userId, Number(asText(item['timestamp']))]] : []
    }),
  )
}
