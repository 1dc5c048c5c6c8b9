import type { Ring } from './emulator.ts'
import { ApiError } from './errors.ts'
import { createFieldCheck, parseBody } from './fields.ts'
import { findMessage } from './message-reads.ts'
import {
  createUnknownUserError,
  findUser,
  refuseForeign,
  type UserIdType,
  userIdTypes,
} from './people.ts'
import type { Call, Reply } from './platform.ts'
import type { Chat, Message, User } from './world.ts'

type Channel = Ring['channel']

const maxUnreadUrgent = 200
const maxUsers = 200

/** PATCH /im/v1/messages/:message_id/urgent_{app,sms,phone}. */
export function urge(call: Call, channel: Channel): Reply {
  const { type, ids } = readReceivers(call)
  const { message, chat } = findUrgentMessage(call)
  const { users, invalid } = sortReceivers(call, { type, ids, chat })
  if (users.length === 0)
    throw new ApiError(230001, { ext: 'all ids in the user_id_list are invalid' })
  ring(call, { channel, message, chat, users })
  return describeInvalid(call, invalid)
}

function readReceivers(call: Call): { type: UserIdType; ids: string[] } {
  const check = createFieldCheck()
  const body = parseBody(call.request)
  const type = check.oneOf(call.query, 'user_id_type', userIdTypes)
  // A list in the query was reported to be overlooked, and the empty one of the body to be all invalid.
  const isMisplaced = body['user_id_list'] === undefined && 'user_id_list' in call.query
  const ids = isMisplaced ? [] : check.texts(body, 'user_id_list')
  check.unknown(body, ['user_id_list'])
  check.refuse()
  if (isMisplaced) throw new ApiError(230001, { ext: 'all ids in the user_id_list are invalid' })
  const { listLength, duplicateIds } = call.world.switches
  if (ids.length === 0 || ids.length > maxUsers) {
    if (listLength === 230001) throw new ApiError(230001)
    check.violate('user_id_list', '', `the min len is 1, the max len is ${maxUsers}`)
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
  if (!chat.botInChat) throw new ApiError(230002)
  if (chat.external) throw new ApiError(230027)
  if (message.aggregated) throw new ApiError(230098)
  if (chat.urgentSetting === 'only_owner' && !chat.botIsManager) throw new ApiError(230052)
  return { message, chat }
}

interface Receivers {
  type: UserIdType
  ids: string[]
  chat: Chat
}

function sortReceivers({ world }: Call, { type, ids, chat }: Receivers) {
  const { unknownUserId, unavailableUser, tooManyUnread } = world.switches
  refuseForeign(world, ids)
  const unknown = ids.filter((id) => !findUser(world, type, id))
  if (unknown.length > 0 && unknownUserId === 'error') throw createUnknownUserError(type, unknown)
  const users: User[] = []
  const invalid: string[] = []
  for (const id of ids) {
    const user = findUser(world, type, id)
    const isUnavailable = user && (user.resigned || !user.available)
    if (isUnavailable && unavailableUser === 'error') throw new ApiError(230013)
    const isMember = user && !isUnavailable && chat.members.has(user.openId)
    // "The total may not exceed 200": one more on top of 200 would.
    const isOverrun = user && user.unreadUrgent >= maxUnreadUrgent
    if (!isMember) invalid.push(id)
    else if (isOverrun && tooManyUnread === 'error') throw new ApiError(230023)
    else if (isOverrun) invalid.push(id)
    else users.push(user)
  }
  return { users, invalid }
}

interface Urge {
  channel: Channel
  message: Message
  chat: Chat
  users: User[]
}

function ring({ platform, world, now }: Call, { channel, message, chat, users }: Urge): void {
  const { messageId } = message
  const keyOf = (user: User) => `${channel} ${messageId} ${user.openId}`
  const due =
    world.switches.repeatedUrge === 'ignored'
      ? users.filter((user) => !platform.urged.has(keyOf(user)))
      : users
  const rang = !chat.folded
  // No page gives the unit of charge. Here every person rung costs one, a folded conversation rings nobody, and with less
  // left than the list needs the whole request is refused: the page knows no partial success but the invalid list.
  const cost = rang ? due.length : 0
  if (channel === 'phone') world.phoneQuota = spend(world.phoneQuota, cost)
  if (channel === 'sms') world.smsQuota = spend(world.smsQuota, cost)
  for (const user of due) {
    platform.rings.push({ channel, messageId, openId: user.openId, at: now, rang })
    platform.urged.add(keyOf(user))
    if (message.readBy.has(user.openId) || message.urgentFor.has(user.openId)) continue
    message.urgentFor.add(user.openId)
    user.unreadUrgent += 1
  }
}

function spend(quota: number, cost: number): number {
  if (cost > quota) throw new ApiError(230024)
  return quota - cost
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
