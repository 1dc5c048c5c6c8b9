import { randomBytes } from 'node:crypto'
import { checkCard } from './card-check.ts'
import { ApiError } from './errors.ts'
import { createFieldCheck, isFields, parseBody } from './fields.ts'
import { countSend } from './limits.ts'
import { findMentions } from './mentions.ts'
import { describeMessage } from './message-reads.ts'
import {
  createUnknownUserError,
  findUser,
  findUserByEmail,
  refuseForeign,
  userIdTypes,
} from './people.ts'
import type { Call, Reply } from './platform.ts'
import { addChat, addMessage, type Chat, type Message, type User, type World } from './world.ts'

const receiveIdTypes = [...userIdTypes, 'email', 'chat_id'] as const
const messageTypes = [
  'text',
  'post',
  'image',
  'file',
  'audio',
  'media',
  'sticker',
  'interactive',
  'share_chat',
  'share_user',
  'system',
]
const uuidLifetimeMs = 60 * 60 * 1000
const maxTextBytes = 150 * 1024
const maxCardBytes = 30 * 1024

/** POST /im/v1/messages. */
export function sendMessage(call: Call): Reply {
  const { platform, world, app, now } = call
  const draft = readDraft(call)
  if (!app.botEnabled) throw new ApiError(230006)
  if (!messageTypes.includes(draft.msgType)) throw new ApiError(230001, { ext: 'invalid msg_type' })
  const sent = draft.uuid === '' ? undefined : findByUuid(call, draft.uuid)
  if (sent) {
    if (world.switches.duplicateUuid === 'error') throw new ApiError(230049)
    return { data: describeMessage(world, sent) }
  }
  const { chat, receiver } = findConversation(call, draft)
  const mentions = checkContent(world, draft)
  countSend(platform, receiver)
  const message = addMessage(world, {
    messageId: `om_${randomBytes(16).toString('hex')}`,
    chatId: chat.chatId,
    senderAppId: app.appId,
    createdAt: now,
    msgType: draft.msgType,
    content: draft.content,
    mentions,
    ...(draft.uuid !== '' && { uuid: draft.uuid }),
  })
  return { data: describeMessage(world, message) }
}

interface Draft {
  receiveIdType: (typeof receiveIdTypes)[number]
  receiveId: string
  msgType: string
  content: string
  uuid: string
}

function readDraft({ query, request }: Call): Draft {
  const check = createFieldCheck()
  const body = parseBody(request)
  const draft = {
    receiveIdType: check.oneOf(query, 'receive_id_type', receiveIdTypes),
    receiveId: check.text(body, 'receive_id'),
    msgType: check.text(body, 'msg_type'),
    content: check.text(body, 'content'),
    uuid: check.text(body, 'uuid', { optional: true, max: 50 }),
  }
  check.unknown(body, ['receive_id', 'msg_type', 'content', 'uuid'])
  check.refuse()
  return draft
}

/** At most one message per uuid goes out within an hour; afterwards the same uuid is a new message. */
function findByUuid({ world, app, now }: Call, uuid: string): Message | undefined {
  return [...world.messages.values()].find(
    (message) =>
      message.uuid === uuid &&
      message.senderAppId === app.appId &&
      now - message.createdAt < uuidLifetimeMs,
  )
}

function findConversation(call: Call, draft: Draft): { chat: Chat; receiver: string } {
  const { world } = call
  if (draft.receiveIdType !== 'chat_id') {
    const user = findReceiver(world, draft)
    if (user.resigned) throw new ApiError(230029)
    if (!user.available) throw new ApiError(230013)
    return { chat: openDirectChat(world, user), receiver: user.openId }
  }
  const chat = world.chats.get(draft.receiveId)
  if (!chat) throw new ApiError(230001, { ext: 'invalid receive_id.' })
  if (chat.status !== 'normal') throw new ApiError(232009)
  if (!chat.botInChat) throw new ApiError(230002, { msg: 'Bot/User can NOT be out of the chat.' })
  if (chat.onlyManagersMayPost && !chat.botIsManager) throw new ApiError(230018)
  return { chat, receiver: chat.chatId }
}

function findReceiver(world: World, { receiveIdType, receiveId }: Draft): User {
  if (receiveIdType === 'chat_id' || receiveIdType === 'email') {
    const user = findUserByEmail(world, receiveId)
    if (!user) throw new ApiError(230001, { ext: 'invalid receive_id.' })
    return user
  }
  refuseForeign(world, [receiveId])
  const user = findUser(world, receiveIdType, receiveId)
  if (!user) throw createUnknownUserError(receiveIdType, [receiveId])
  return user
}

/** The conversation with a person comes into being when the person is first written to. */
function openDirectChat(world: World, user: User): Chat {
  const isTheirs = (chat: Chat) => chat.mode === 'p2p' && chat.members.has(user.openId)
  const chatId = `oc_${randomBytes(16).toString('hex')}`
  return (
    [...world.chats.values()].find(isTheirs) ??
    addChat(world, { chatId, name: '', mode: 'p2p', members: new Set([user.openId]) })
  )
}

/** Refuses what may not be said, and returns whom it mentions. */
function checkContent(world: World, { msgType, content }: Draft): string[] {
  const isLight = msgType === 'interactive' || msgType === 'post'
  if (Buffer.byteLength(content) > (isLight ? maxCardBytes : maxTextBytes))
    throw new ApiError(230025)
  const isPerson = (id: string) => userIdTypes.some((type) => findUser(world, type, id))
  const mentions =
    msgType === 'interactive' ? checkCard(content, isPerson) : checkPlainContent(msgType, content)
  if (world.blockedWords.some((word) => content.includes(word))) throw new ApiError(230022)
  if (world.dlpPatterns.some((pattern) => content.search(pattern) >= 0)) throw new ApiError(230028)
  return mentions
}

function checkPlainContent(msgType: string, content: string): string[] {
  const fields = parseContent(content)
  if (msgType !== 'text') return []
  const text = fields['text']
  if (typeof text !== 'string' || text === '')
    throw new ApiError(230001, { ext: 'invalid message content.' })
  return findMentions(text)
}

function parseContent(content: string) {
  let fields: unknown
  try {
    fields = JSON.parse(content)
  } catch {}
  if (isFields(fields)) return fields
  throw new ApiError(230001, { ext: 'content is not a string in json format' })
}
