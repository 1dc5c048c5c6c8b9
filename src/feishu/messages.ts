import type { FeishuClient } from './client.ts'
import { asObject, asObjects, asText, type Envelope } from './envelope.ts'
import { listAll } from './pagination.ts'
import type { Answer } from './retry.ts'
import { toTimes } from './times.ts'
import type { UserIdType } from './urgent.ts'

/** Where a message goes. */
export interface Receiver {
  readonly receiveIdType: 'chat_id' | UserIdType | 'email'
  readonly receiveId: string
}

interface Content {
  readonly msgType: 'interactive' | 'text'
  /** The content as the API wants it: JSON in a string. */
  readonly content: string
  /** At most 50 characters; within an hour the platform sends one message at most per uuid. */
  readonly uuid: string
}

export type OutgoingMessage = Receiver & Content

export interface OutgoingReply extends Content {
  /** The message that is replied to. */
  readonly messageId: string
}

export interface SentMessage {
  readonly messageId: string
  /** The chat it stands in: for a direct message, the one with that person. */
  readonly chatId: string | undefined
  /** What the platform says that the message holds; it may have written a card in another way. */
  readonly content: string
}

/**
 * Sends a message, with one uuid over all tries. A uuid that was used within the hour sends nothing: the answer is then
 * the first message, or 230049; which of the two is not documented (Feishu docs: im-v1/message/create).
 * @throws FeishuError
 */
export function sendMessage(
  client: FeishuClient,
  message: OutgoingMessage,
): Promise<Answer<SentMessage>> {
  return client.request({
    method: 'POST',
    path: '/im/v1/messages',
    query: { receive_id_type: message.receiveIdType },
    body: { receive_id: message.receiveId, ...toBody(message) },
    parse: parseSentMessage,
  })
}

/**
 * Replies to a message; the reply is a message of its own, which can be urged (Feishu docs: im-v1/message/reply).
 * @throws FeishuError
 */
export function replyToMessage(
  client: FeishuClient,
  reply: OutgoingReply,
): Promise<Answer<SentMessage>> {
  return client.request({
    method: 'POST',
    path: '/im/v1/messages/:message_id/reply',
    params: { message_id: reply.messageId },
    body: toBody(reply),
    parse: parseSentMessage,
  })
}

/**
 * Puts another card in place of one that this app has sent within 14 days (Feishu docs: im-v1/message/patch).
 * Both need `config.update_multi: true`.
 * @throws FeishuError
 */
export async function updateCard(
  client: FeishuClient,
  { messageId, content }: { messageId: string; content: string },
): Promise<void> {
  await client.request({
    method: 'PATCH',
    path: '/im/v1/messages/:message_id',
    params: { message_id: messageId },
    body: { content },
    parse: () => true,
  })
}

/** A message as it stands. */
export interface ExistingMessage {
  readonly chatId: string | undefined
  readonly isDeleted: boolean
  /** The app that sent it, when an app did. */
  readonly senderAppId: string | undefined
  /** Empty when the platform does not tell. */
  readonly content: string
  readonly msgType: string | undefined
}

/**
 * Looks a message up, a card as it was sent (Feishu docs: im-v1/message/get).
 * @throws FeishuError
 */
export async function getMessage(
  client: FeishuClient,
  messageId: string,
): Promise<ExistingMessage> {
  const { value } = await client.request({
    method: 'GET',
    path: '/im/v1/messages/:message_id',
    params: { message_id: messageId },
    query: { card_msg_content_type: 'user_card_content' },
    parse: ({ data }) => {
      const [message] = asObjects(data['items'])
      if (message === undefined) return undefined
      const sender = asObject(message['sender'])
      return {
        chatId: asText(message['chat_id']),
        isDeleted: message['deleted'] === true,
        senderAppId: sender?.['id_type'] === 'app_id' ? asText(sender['id']) : undefined,
        content: asText(asObject(message['body'])?.['content']) ?? '',
        msgType: asText(message['msg_type']),
      }
    },
  })
  return value
}

/**
 * Lists who has read a message, with the time in ms since the epoch. Only the app's own messages of the last 7 days can
 * be asked about (Feishu docs: im-v1/message/read_users). When a later batch fails, the readers so far are the answer.
 * @throws FeishuError
 */
export async function listReaders(
  client: FeishuClient,
  { messageId, userIdType }: { messageId: string; userIdType: UserIdType },
): Promise<Map<string, number>> {
  const items = await listAll(client, {
    path: '/im/v1/messages/:message_id/read_users',
    params: { message_id: messageId },
    query: { user_id_type: userIdType },
    isPartialUseful: true,
  })
  return toTimes(items.map((item) => ({ id: item['user_id'], time: item['timestamp'] })))
}

function toBody({ msgType, content, uuid }: Content): object {
  return { msg_type: msgType, content, uuid }
}

function parseSentMessage({ data }: Envelope): SentMessage | undefined {
  const messageId = asText(data['message_id'])
  if (messageId === undefined) return undefined
  return {
    messageId,
    chatId: asText(data['chat_id']),
    content: asText(asObject(data['body'])?.['content']) ?? '',
  }
}
