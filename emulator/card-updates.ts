import { checkDirectChat } from './conversations.ts'
import { ApiError } from './errors.ts'
import { createFieldCheck, isFields, readBody } from './fields.ts'
import { countUpdate } from './limits.ts'
import { checkContent } from './message-content.ts'
import { checkVisible, findMessage } from './message-reads.ts'
import type { Call, Reply } from './platform.ts'
import { isBotIn } from './world/chats.ts'
import type { Message } from './world/messages.ts'

const UPDATABLE_FOR_MS = 14 * 24 * 60 * 60 * 1000

/** PATCH /im/v1/messages/:message_id: replaces the card. It calls nobody. */
export function updateCard(call: Call): Reply {
  const { platform, world, params, now } = call
  const check = createFieldCheck()
  const body = readBody(call, { check, known: ['content'] })
  const content = check.text(body, 'content')
  check.refuse()
  if (!call.app.botEnabled) throw new ApiError(230006)
  const message = findMessage(world, params['message_id'] ?? '')
  const chat = checkUpdatable(call, message)
  const mentions = checkContent(world, { msgType: 'interactive', content }, chat)
  // The page wants it before and after: what was not shared cannot become so, and what is shared must stay so.
  if (!isShared(message.content) || !isShared(content))
    throw new ApiError(230001, { ext: 'card is not a shared card, update_multi must be true' })
  countUpdate(platform, message.messageId)
  message.sentContent ??= message.content
  Object.assign(message, { content, mentions })
  message.updates.push({ at: now, content, mentions })
  if (world.switches.updateClearsReads) {
    message.readBy.clear()
    message.readsClearedAt = now
  }
  return { msg: 'ok', data: {} }
}

function checkUpdatable({ world, app, now }: Call, message: Message) {
  if (message.senderAppId !== app.appId) throw new ApiError(230012)
  if (message.deleted) throw new ApiError(world.switches.recalledMessage)
  if (message.msgType !== 'interactive')
    throw new ApiError(230001, { ext: 'This message is NOT a card.' })
  const chat = world.chats.get(message.chatId)
  if (chat?.status !== 'normal') throw new ApiError(232009)
  if (!isBotIn(chat, app.appId)) throw new ApiError(230002)
  checkDirectChat(world, chat)
  checkVisible(chat, message)
  if (now - message.createdAt > UPDATABLE_FOR_MS) throw new ApiError(230031)
  return chat
}

function isShared(content: string): boolean {
  const card: unknown = JSON.parse(content)
  const config = isFields(card) ? card['config'] : undefined
  return isFields(config) && config['update_multi'] === true
}
