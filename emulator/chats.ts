import { ApiError } from './errors.ts'
import { createFieldCheck } from './fields.ts'
import { readPage, takePage } from './pages.ts'
import { idOf, userIdTypes } from './people.ts'
import type { Call, Reply } from './platform.ts'
import type { Chat } from './world.ts'

/** GET /im/v1/chats/:chat_id. Whoever is not in the group is told its name and state only. */
export function getChat(call: Call): Reply {
  const check = createFieldCheck()
  check.oneOf(call.query, 'user_id_type', userIdTypes, 'open_id')
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
    bot_count: String(chat.otherBots + (chat.botInChat ? 1 : 0)),
  }
  if (!chat.botInChat) return { data: outside }
  return {
    data: {
      ...outside,
      chat_type: 'private',
      urgent_setting: chat.urgentSetting,
      user_manager_id_list: [],
      bot_manager_id_list: chat.botIsManager ? [app.appId] : [],
    },
  }
}

/** GET /im/v1/chats/:chat_id/members. */
export function listMembers(call: Call): Reply {
  const { world, query } = call
  const check = createFieldCheck()
  const type = check.oneOf(query, 'member_id_type', userIdTypes, 'open_id')
  const page = readPage(check, query)
  check.refuse()
  const chat = findChat(call)
  if (chat.status !== 'normal') throw new ApiError(232009)
  if (!chat.botInChat) throw new ApiError(232011)
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
  return { data: { is_in_chat: chat.botInChat } }
}

function findChat({ world, app, params }: Call): Chat {
  if (!app.botEnabled) throw new ApiError(232025)
  const chat = world.chats.get(params['chat_id'] ?? '')
  if (!chat) throw new ApiError(232006)
  if (chat.external && world.switches.readExternalChat === 'error') throw new ApiError(232033)
  return chat
}
