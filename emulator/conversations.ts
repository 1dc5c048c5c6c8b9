import { randomBytes } from 'node:crypto'
import { ApiError } from './errors.ts'
import {
  createUnknownUserError,
  findUser,
  findUserByEmail,
  refuseForeign,
  USER_ID_TYPES,
} from './people.ts'
import type { Call } from './platform.ts'
import { type Chat, isBotIn } from './world/chats.ts'
import type { User } from './world/people.ts'
import { addChat, type World } from './world.ts'

export const RECEIVE_ID_TYPES = [...USER_ID_TYPES, 'email', 'chat_id'] as const

/** Whom a message goes to. */
export interface Receiver {
  receiveIdType: (typeof RECEIVE_ID_TYPES)[number]
  receiveId: string
}

/**
 * The conversation with a receiver; with a person it comes into being when the person is first written to.
 *
 * @throws ApiError for a receiver that does not exist or may not be written to
 */
export function findConversation(call: Call, receiver: Receiver): Chat {
  const { world } = call
  if (receiver.receiveIdType === 'chat_id') {
    const chat = world.chats.get(receiver.receiveId)
    if (!chat) throw new ApiError(230001, { ext: 'invalid receive_id.' })
    checkPostable(call, chat)
    return chat
  }
  const user = findReceiver(world, receiver)
  if (user.resigned) throw new ApiError(230029)
  checkReachable(user)
  return openDirectChat(call, user)
}

/**
 * Refuses a conversation into which the bot may not write now.
 *
 * @throws ApiError 230002, 230013, 230018, 230035, 230053 or 232009
 */
export function checkPostable({ world, app }: Call, chat: Chat): void {
  if (chat.status !== 'normal') throw new ApiError(232009)
  if (!isBotIn(chat, app.appId))
    throw new ApiError(230002, { msg: 'Bot/User can NOT be out of the chat.' })
  if (chat.mode === 'p2p') {
    checkDirectChat(world, chat)
    return
  }
  if (chat.muted) throw new ApiError(230035)
  if (chat.onlyManagersMayPost && !chat.botIsManager) throw new ApiError(230018)
}

/**
 * Refuses a direct conversation with somebody out of the bot's reach; a group passes.
 *
 * @throws ApiError 230013 or 230053
 */
export function checkDirectChat(world: World, chat: Chat): void {
  if (chat.mode !== 'p2p') return
  for (const openId of chat.members) {
    const user = world.users.get(openId)
    if (!user || user.resigned) throw new ApiError(230013)
    checkReachable(user)
  }
}

/** Whose limit of messages a second counts: the person's, or the group's. */
export function limitKeyOf(chat: Chat): string {
  const [person] = chat.members
  return chat.mode === 'p2p' && person !== undefined ? person : chat.chatId
}

function checkReachable(user: User): void {
  if (!user.available) throw new ApiError(230013)
  if (user.stoppedBot) throw new ApiError(230053)
}

function findReceiver(world: World, { receiveIdType, receiveId }: Receiver): User {
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

function openDirectChat({ world, app: { appId } }: Call, user: User): Chat {
  const isTheirs = (chat: Chat) =>
    chat.mode === 'p2p' && chat.members.has(user.openId) && isBotIn(chat, appId)
  const known = [...world.chats.values()].find(isTheirs)
  if (known) return known
  const chatId = `oc_${randomBytes(16).toString('hex')}`
  return addChat(world, { chatId, appId, name: '', mode: 'p2p', members: new Set([user.openId]) })
}
