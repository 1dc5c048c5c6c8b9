import { ApiError } from './errors.ts'
import { createFieldCheck } from './fields.ts'
import { readPage, takePage } from './pagination.ts'
import { idOf, USER_ID_TYPES } from './people.ts'
import type { Call, Reply } from './platform.ts'
import { type Chat, isBotIn } from './world/chats.ts'

// As a group has them that nobody has touched.
const DEFAULT_SETTINGS = {
  avatar: 'https://s1-imfile.feishucdn.com/static-resource/v1/default-avatar.png',
  i18n_names: {},
  add_member_permission: 'all_members',
  share_card_permission: 'allowed',
  at_all_permission: 'all_members',
  edit_permission: 'all_members',
  group_message_type: 'chat',
  chat_tag: 'inner',
  join_message_visibility: 'all_members',
  leave_message_visibility: 'all_members',
  membership_approval: 'no_approval_required',
  restricted_mode_setting: { status: false },
  video_conference_setting: 'all_members',
  pin_manage_setting: 'all_members',
  hide_member_count_setting: 'all_members',
}

/** GET /im/v1/chats/:chat_id. An app whose bot is outside is told the name and state only. */
export function getChat(call: Call): Reply {
  const check = createFieldCheck()
  const type = check.oneOf(call.query, 'user_id_type', USER_ID_TYPES, 'open_id')
  check.refuse()
  const chat = findChat(call)
  const { world, app } = call
  const outside = {
    name: chat.name,
    description: '',
    chat_mode: chat.mode,
    chat_status: chat.status,
    external: chat.external,
    tenant_key: world.tenantKey,
    user_count: String(chat.members.size),
    bot_count: String(chat.otherBots + (isBotIn(chat, app.appId) ? 1 : 0)),
  }
  if (!isBotIn(chat, app.appId)) return { data: outside }
  const [owner] = [...chat.members].map((openId) => world.users.get(openId))
  return {
    data: {
      ...outside,
      ...DEFAULT_SETTINGS,
      // Of a direct conversation the page says that it has none.
      ...(chat.mode !== 'p2p' && { chat_type: 'private' }),
      ...(owner && { owner_id: idOf(owner, type), owner_id_type: type }),
      urgent_setting: chat.urgentSetting,
      moderation_permission: chat.muted ? 'only_owner' : 'all_members',
      user_manager_id_list: [],
      bot_manager_id_list: chat.botIsManager ? [app.appId] : [],
    },
  }
}

/** GET /im/v1/chats/:chat_id/members. */
export function listMembers(call: Call): Reply {
  const { world, app, query } = call
  const check = createFieldCheck()
  const type = check.oneOf(query, 'member_id_type', USER_ID_TYPES, 'open_id')
  const page = readPage(check, query)
  check.refuse()
  const chat = findChat(call)
  if (chat.status !== 'normal') throw new ApiError(232009)
  if (!isBotIn(chat, app.appId)) throw new ApiError(232011)
  // Bots have places in the list and are left out of it, so that a page may hold fewer people than asked for.
  const bots = Array.from({ length: chat.otherBots + 1 }, () => undefined)
  const people = [...chat.members].map((openId) => world.users.get(openId))
  const { items, ...rest } = takePage([...bots, ...people], page)
  return {
    data: {
      items: items
        .filter((user) => user !== undefined)
        .map((user) => ({
          member_id_type: type,
          member_id: idOf(user, type),
          name: user.name,
          tenant_key: world.tenantKey,
        })),
      ...rest,
      member_total: chat.members.size,
    },
  }
}

/** GET /im/v1/chats/:chat_id/members/is_in_chat. */
export function checkMembership(call: Call): Reply {
  const chat = findChat(call)
  if (chat.status !== 'normal') throw new ApiError(232009)
  return { data: { is_in_chat: isBotIn(chat, call.app.appId) } }
}

function findChat({ world, app, params }: Call): Chat {
  if (!app.botEnabled) throw new ApiError(232025)
  const chat = world.chats.get(params['chat_id'] ?? '')
  if (!chat) throw new ApiError(232006)
  if (chat.external && world.switches.readExternalChat === 'error') throw new ApiError(232033)
  return chat
}
