import { getBot } from './bot.ts'
import { updateCard } from './card-updates.ts'
import { checkMembership, getChat, listMembers } from './chats.ts'
import { resolveUsers } from './contacts.ts'
import { listGroupMembers } from './groups.ts'
import { getMessage, listMessages, listReaders } from './message-reads.ts'
import { sendMessage } from './messages.ts'
import type { Route } from './platform.ts'
import { listReactions } from './reactions.ts'
import { replyToMessage } from './replies.ts'
import { listScopes } from './scopes.ts'
import { urge } from './urgent.ts'

const MESSAGES = '/open-apis/im/v1/messages'
const CHATS = '/open-apis/im/v1/chats'
const AS_MESSAGE = { throttle: 'message', metered: true } as const
const AS_GROUP = { throttle: 'gateway', metered: true } as const
const AS_CONTACT = { throttle: 'gateway', metered: false } as const
const SEND_SCOPES = ['im:message', 'im:message:send_as_bot', 'im:message:send']
const MEMBER_SCOPES = [
  'im:chat',
  'im:chat:readonly',
  'im:chat.members:read',
  'im:chat.group_info:readonly',
]

/** The APIs there are, with the scopes their pages list. */
export const ROUTES: Route[] = [
  {
    method: 'PATCH',
    path: `${MESSAGES}/:message_id/urgent_phone`,
    scopes: ['im:message.urgent:phone', 'im:message.urgent:phone_send'],
    ...AS_MESSAGE,
    handle: (call) => urge(call, 'phone'),
  },
  {
    method: 'PATCH',
    path: `${MESSAGES}/:message_id/urgent_sms`,
    scopes: ['im:message.urgent:sms', 'im:message.urgent:sms_send'],
    ...AS_MESSAGE,
    handle: (call) => urge(call, 'sms'),
  },
  {
    method: 'PATCH',
    path: `${MESSAGES}/:message_id/urgent_app`,
    scopes: ['im:message.urgent', 'im:message.urgent:app_send'],
    ...AS_MESSAGE,
    handle: (call) => urge(call, 'app'),
  },
  {
    method: 'POST',
    path: MESSAGES,
    scopes: SEND_SCOPES,
    ...AS_MESSAGE,
    handle: sendMessage,
  },
  {
    method: 'POST',
    path: `${MESSAGES}/:message_id/reply`,
    scopes: SEND_SCOPES,
    ...AS_MESSAGE,
    handle: replyToMessage,
  },
  {
    method: 'PATCH',
    path: `${MESSAGES}/:message_id`,
    scopes: ['im:message', 'im:message:send_as_bot', 'im:message:update'],
    ...AS_MESSAGE,
    handle: updateCard,
  },
  {
    method: 'GET',
    path: MESSAGES,
    scopes: ['im:message', 'im:message:readonly'],
    ...AS_MESSAGE,
    handle: listMessages,
  },
  {
    method: 'GET',
    path: `${MESSAGES}/:message_id/reactions`,
    scopes: ['im:message.reactions:read', 'im:message:readonly'],
    ...AS_MESSAGE,
    handle: listReactions,
  },
  {
    method: 'GET',
    path: `${MESSAGES}/:message_id`,
    scopes: ['im:message', 'im:message:readonly'],
    ...AS_MESSAGE,
    handle: getMessage,
  },
  {
    method: 'GET',
    path: `${MESSAGES}/:message_id/read_users`,
    scopes: ['im:message', 'im:message:readonly', 'im:message:basic'],
    ...AS_MESSAGE,
    handle: listReaders,
  },
  {
    method: 'POST',
    path: '/open-apis/contact/v3/users/batch_get_id',
    scopes: ['contact:user.id:readonly'],
    ...AS_CONTACT,
    handle: resolveUsers,
  },
  {
    method: 'GET',
    path: '/open-apis/contact/v3/group/:group_id/member/simplelist',
    scopes: ['contact:group:readonly'],
    ...AS_CONTACT,
    handle: listGroupMembers,
  },
  {
    method: 'GET',
    path: '/open-apis/application/v6/scopes',
    scopes: [],
    ...AS_GROUP,
    notInstalled: 212100,
    handle: listScopes,
  },
  {
    method: 'GET',
    path: '/open-apis/bot/v3/info',
    scopes: [],
    ...AS_GROUP,
    handle: getBot,
  },
  {
    method: 'GET',
    path: `${CHATS}/:chat_id`,
    scopes: ['im:chat', 'im:chat:read', 'im:chat:readonly'],
    ...AS_GROUP,
    handle: getChat,
  },
  {
    method: 'GET',
    path: `${CHATS}/:chat_id/members`,
    scopes: MEMBER_SCOPES,
    ...AS_GROUP,
    handle: listMembers,
  },
  {
    method: 'GET',
    path: `${CHATS}/:chat_id/members/is_in_chat`,
    scopes: MEMBER_SCOPES,
    ...AS_GROUP,
    handle: checkMembership,
  },
]
