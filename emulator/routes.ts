import { checkMembership, getChat, listMembers } from './chats.ts'
import { resolveUsers } from './contacts.ts'
import { getMessage, listReaders } from './message-reads.ts'
import { sendMessage } from './messages.ts'
import type { Route } from './platform.ts'
import { urge } from './urgent.ts'

const messages = '/open-apis/im/v1/messages'
const chats = '/open-apis/im/v1/chats'
const asMessage = { throttle: 'message', metered: true } as const
const asGroup = { throttle: 'gateway', metered: true } as const
const memberScopes = ['im:chat', 'im:chat:readonly', 'im:chat.members:read']

/** The APIs there are, with the scopes their pages list. */
export const routes: Route[] = [
  {
    method: 'PATCH',
    path: `${messages}/:message_id/urgent_phone`,
    scopes: ['im:message.urgent:phone', 'im:message.urgent:phone_send'],
    ...asMessage,
    handle: (call) => urge(call, 'phone'),
  },
  {
    method: 'PATCH',
    path: `${messages}/:message_id/urgent_sms`,
    scopes: ['im:message.urgent:sms', 'im:message.urgent:sms_send'],
    ...asMessage,
    handle: (call) => urge(call, 'sms'),
  },
  {
    method: 'PATCH',
    path: `${messages}/:message_id/urgent_app`,
    scopes: ['im:message.urgent', 'im:message.urgent:app_send'],
    ...asMessage,
    handle: (call) => urge(call, 'app'),
  },
  {
    method: 'POST',
    path: messages,
    scopes: ['im:message', 'im:message:send_as_bot', 'im:message:send'],
    ...asMessage,
    handle: sendMessage,
  },
  {
    method: 'GET',
    path: `${messages}/:message_id`,
    scopes: ['im:message', 'im:message:readonly'],
    ...asMessage,
    handle: getMessage,
  },
  {
    method: 'GET',
    path: `${messages}/:message_id/read_users`,
    scopes: ['im:message', 'im:message:readonly', 'im:message:basic'],
    ...asMessage,
    handle: listReaders,
  },
  {
    method: 'POST',
    path: '/open-apis/contact/v3/users/batch_get_id',
    scopes: ['contact:user.id:readonly'],
    throttle: 'gateway',
    metered: false,
    handle: resolveUsers,
  },
  {
    method: 'GET',
    path: `${chats}/:chat_id`,
    scopes: ['im:chat', 'im:chat:read', 'im:chat:readonly'],
    ...asGroup,
    handle: getChat,
  },
  {
    method: 'GET',
    path: `${chats}/:chat_id/members`,
    scopes: memberScopes,
    ...asGroup,
    handle: listMembers,
  },
  {
    method: 'GET',
    path: `${chats}/:chat_id/members/is_in_chat`,
    scopes: memberScopes,
    ...asGroup,
    handle: checkMembership,
  },
]
