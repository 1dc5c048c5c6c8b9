import { randomBytes } from 'node:crypto'
import { ApiError } from './errors.ts'
import { countSend } from './limits.ts'
import { type Content, checkContent } from './message-content.ts'
import { describeMessage } from './message-view.ts'
import type { Call, Reply } from './platform.ts'
import type { Chat } from './world/chats.ts'
import type { Message } from './world/messages.ts'
import { addMessage } from './world.ts'

const UUID_LIFETIME_MS = 60 * 60 * 1000
const UNDER_WAY_MS = 3000

/** A message that is about to go out. */
export interface Outgoing extends Content {
  chat: Chat
  /** Whose limit of messages a second it counts for. */
  receiver: string
  /** Empty, if the sender gave no uuid. */
  uuid: string
  parentId?: string
  rootId?: string
}

/**
 * The answer to a `uuid` that has sent a message within the hour; `undefined` where it has not. "At most one message is
 * sent", by sending and replying alike.
 *
 * @throws ApiError 230049, where the switch says so
 */
export function findByUuid(call: Call, uuid: string): Reply | undefined {
  const { world, app, now } = call
  if (uuid === '') return undefined
  const isIt = (message: Message) =>
    message.uuid === uuid &&
    message.senderAppId === app.appId &&
    now - message.createdAt < UUID_LIFETIME_MS
  const message = [...world.messages.values()].find(isIt)
  if (!message) return undefined
  const { duplicateUuid } = world.switches
  const isUnderWay = now - message.createdAt < UNDER_WAY_MS
  if (duplicateUuid === 'error' || (duplicateUuid === 'error-then-original' && isUnderWay))
    throw new ApiError(230049)
  return describeSent(call, message)
}

/** Checks a message, sends it and answers with it. */
export function sendOut(call: Call, outgoing: Outgoing): Reply {
  const { platform, world, app, now } = call
  const { chat, receiver, msgType, content, uuid, parentId, rootId } = outgoing
  const mentions = checkContent(world, outgoing, chat)
  countSend(platform, receiver)
  const message = addMessage(world, {
    messageId: `om_${randomBytes(16).toString('hex')}`,
    chatId: chat.chatId,
    senderAppId: app.appId,
    createdAt: now,
    msgType,
    content,
    mentions,
    ...(uuid !== '' && { uuid }),
    ...(parentId !== undefined && { parentId }),
    ...(rootId !== undefined && { rootId }),
  })
  return describeSent(call, message)
}

function describeSent({ world }: Call, message: Message): Reply {
  const view = { echo: world.switches.cardOnSend, type: 'open_id' } as const
  return { data: describeMessage(world, message, view) }
}
