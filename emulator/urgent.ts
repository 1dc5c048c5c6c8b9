import { ApiError } from './errors.ts'
import { createFieldCheck, readBody } from './fields.ts'
import { checkVisible, findMessage } from './message-reads.ts'
import {
  createUnknownUserError,
  findUser,
  idOf,
  refuseForeign,
  USER_ID_TYPES,
  type UserIdType,
} from './people.ts'
import type { Call, Reply } from './platform.ts'
import type { Ring } from './rings.ts'
import { type Chat, isBotIn } from './world/chats.ts'
import type { Message } from './world/messages.ts'
import type { User } from './world/people.ts'
import type { World } from './world.ts'

type Channel = Ring['channel']

const MAX_UNREAD_URGENT = 200
const MAX_USERS = 200

/** PATCH /im/v1/messages/:message_id/urgent_{app,sms,phone}. */
export function urge(call: Call, channel: Channel): Reply {
  const { type, ids } = readReceivers(call)
  const { message, chat } = findUrgentMessage(call)
  const { users, invalid } = sortReceivers(call, { channel, type, ids, chat })
  if (users.length === 0)
    throw new ApiError(230001, { ext: 'all ids in the user_id_list are invalid' })
  const uncalled = ring(call, { channel, message, chat, users })
  return describeInvalid(call, [...invalid, ...uncalled.map((user) => idOf(user, type))])
}

function readReceivers(call: Call): { type: UserIdType; ids: string[] } {
  const check = createFieldCheck()
  const body = readBody(call, { check, known: ['user_id_list'] })
  const type = check.oneOf(call.query, 'user_id_type', USER_ID_TYPES)
  // A list in the query was reported to be overlooked, and the empty one of the body to be all invalid.
  const isMisplaced = body['user_id_list'] === undefined && 'user_id_list' in call.query
  const ids = isMisplaced ? [] : check.texts(body, 'user_id_list')
  check.refuse()
  if (isMisplaced) throw new ApiError(230001, { ext: 'all ids in the user_id_list are invalid' })
  const { listLength, duplicateIds } = call.world.switches
  if (ids.length === 0 || ids.length > MAX_USERS) {
    if (listLength === 230001) throw new ApiError(230001)
    check.violate('user_id_list', '', `the min len is 1, the max len is ${MAX_USERS}`)
    check.refuse()
  }
  return { type, ids: duplicateIds === 'once' ? [...new Set(ids)] : ids }
}

// The order in which the platform looks at these is written nowhere; this one goes from the app to the message to the chat.
function findUrgentMessage({ world, app, params }: Call): { message: Message; chat: Chat } {
  if (!app.botEnabled) throw new ApiError(230006)
  const message = findMessage(world, params['message_id'] ?? '')
  if (message.senderAppId !== app.appId) throw new ApiError(230012)
  if (message.deleted) throw new ApiError(230110)
  const chat = world.chats.get(message.chatId)
  if (chat?.status !== 'normal') throw new ApiError(232009)
  if (!isBotIn(chat, app.appId)) throw new ApiError(230002)
  if (message.aggregated) throw new ApiError(230098)
  if (chat.mode !== 'p2p') checkGroup(chat, message)
  return { message, chat }
}

function checkGroup(chat: Chat, message: Message): void {
  if (chat.external) throw new ApiError(230027)
  checkVisible(chat, message)
  if (chat.urgentSetting === 'only_owner' && !chat.botIsManager) throw new ApiError(230052)
}

interface Receivers {
  channel: Channel
  type: UserIdType
  ids: string[]
  chat: Chat
}

function sortReceivers({ world }: Call, { channel, type, ids, chat }: Receivers) {
  const { unavailableUser, tooManyUnread, noPhoneNumber } = world.switches
  refuseForeign(world, ids)
  const unknown = ids.filter((id) => !findUser(world, type, id))
  if (unknown.length > 0) refuseUnknown(world, { type, ids: unknown })
  const users: User[] = []
  const invalid: string[] = []
  for (const id of ids) {
    const user = findUser(world, type, id)
    const isUnavailable = user && (user.resigned || !user.available)
    if (isUnavailable && unavailableUser === 'error') throw new ApiError(230013)
    const isMember = user && !isUnavailable && chat.members.has(user.openId)
    // "The total may not exceed 200": one more on top of 200 would.
    const isOverrun = user && user.unreadUrgent >= MAX_UNREAD_URGENT
    const isMute = channel !== 'app' && user?.mobile === undefined
    if (!isMember || (isMute && noPhoneNumber === 'invalid-list')) invalid.push(id)
    else if (isMute && noPhoneNumber === 'error') throw new ApiError(230023)
    else if (isOverrun && tooManyUnread === 'error') throw new ApiError(230023)
    else if (isOverrun) invalid.push(id)
    else users.push(user)
  }
  return { users, invalid }
}

function refuseUnknown(world: World, { type, ids }: { type: UserIdType; ids: string[] }): void {
  const { unknownUserId } = world.switches
  if (unknownUserId === 'error') throw createUnknownUserError(type, ids)
  const isWellFormed = type === 'open_id' && ids.some((id) => /^ou_[0-9a-f]{32}$/.test(id))
  if (unknownUserId === 'cross-app' && isWellFormed) throw new ApiError(99992361)
}

interface Urge {
  channel: Channel
  message: Message
  chat: Chat
  users: User[]
}

/** Rings them, and returns those for whom the quota did not reach. */
function ring({ platform, world, now }: Call, urge: Urge): User[] {
  const { channel, message, chat, users } = urge
  const { messageId } = message
  const keyOf = (user: User) => `${channel} ${messageId} ${user.openId}`
  const wanted =
    world.switches.repeatedUrge === 'ignored'
      ? users.filter((user) => !platform.urged.has(keyOf(user)))
      : users
  const isLoud = !chat.folded
  // No page gives the unit of charge. Here every person called costs one, and a folded conversation rings nobody.
  const quota = isLoud ? quotaOf(world, channel) : Number.POSITIVE_INFINITY
  const isShort = wanted.length > quota
  if (isShort && (quota === 0 || world.switches.quotaShort === 'refuse')) throw new ApiError(230024)
  const due = isShort ? wanted.slice(0, quota) : wanted
  if (isLoud && channel === 'phone') world.phoneQuota -= due.length
  if (isLoud && channel === 'sms') world.smsQuota -= due.length
  for (const user of due) {
    platform.rings.push({ channel, messageId, openId: user.openId, at: now, isLoud })
    platform.urged.add(keyOf(user))
    if (message.readBy.has(user.openId) || message.urgentFor.has(user.openId)) continue
    message.urgentFor.add(user.openId)
    user.unreadUrgent += 1
  }
  return wanted.filter((user) => !due.includes(user))
}

function quotaOf({ phoneQuota, smsQuota }: World, channel: Channel): number {
  if (channel === 'app') return Number.POSITIVE_INFINITY
  return channel === 'phone' ? phoneQuota : smsQuota
}

function describeInvalid({ world }: Call, invalid: string[]): Reply {
  if (invalid.length > 0) return { data: { invalid_user_id_list: invalid } }
  switch (world.switches.emptyInvalidList) {
    case '[]':
      return { data: { invalid_user_id_list: [] } }
    case 'null':
      return { data: { invalid_user_id_list: null } }
    case 'absent':
      return { data: {} }
    case 'no-data':
      return {}
  }
}
