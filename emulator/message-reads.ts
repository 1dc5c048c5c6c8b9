import { ApiError } from './errors.ts'
import { createFieldCheck } from './fields.ts'
import { readPage, takePage } from './pages.ts'
import { findUser, idOf, userIdTypes } from './people.ts'
import type { Call, Reply } from './platform.ts'
import type { Message, World } from './world.ts'

const readableForMs = 7 * 24 * 60 * 60 * 1000

/** GET /im/v1/messages/:message_id. */
export function getMessage({ world, app, params, query }: Call): Reply {
  const check = createFieldCheck()
  check.oneOf(query, 'user_id_type', userIdTypes, 'open_id')
  check.refuse()
  if (!app.botEnabled) throw new ApiError(230006)
  const message = findMessage(world, params['message_id'] ?? '')
  const chat = world.chats.get(message.chatId)
  if (!chat?.botInChat) throw new ApiError(230002)
  const isOwn = message.senderAppId === app.appId
  const needsScope = chat.mode !== 'p2p' && (!isOwn || world.switches.ownGroupMessageNeedsScope)
  if (needsScope && !app.scopes.has('im:message.group_msg'))
    throw new ApiError(230027, { ext: 'need scope: im:message.group_msg' })
  if (message.deleted && world.switches.readDeletedMessage === 'error') throw new ApiError(230110)
  return { data: { items: [describeMessage(world, message)] } }
}

/** GET /im/v1/messages/:message_id/read_users. */
export function listReaders({ world, app, params, query, now }: Call): Reply {
  const check = createFieldCheck()
  const type = check.oneOf(query, 'user_id_type', userIdTypes)
  const page = readPage(check, query)
  check.refuse()
  if (!app.botEnabled) throw new ApiError(230006)
  const message = findMessage(world, params['message_id'] ?? '')
  if (message.senderAppId !== app.appId) throw new ApiError(230012)
  if (message.deleted) throw new ApiError(230110)
  const chat = world.chats.get(message.chatId)
  if (!chat?.botInChat) throw new ApiError(230002)
  if (chat.external) throw new ApiError(230027)
  if (now - message.createdAt > readableForMs) throw new ApiError(230033)
  const readers = [...message.readBy].sort(([, one], [, other]) => one - other)
  const { items, ...rest } = takePage(readers, page)
  return {
    data: {
      items: items.map(([openId, at]) => {
        const user = findUser(world, 'open_id', openId)
        return {
          user_id_type: type,
          user_id: user ? idOf(user, type) : openId,
          timestamp: String(at),
          tenant_key: world.tenantKey,
        }
      }),
      ...rest,
    },
  }
}

/** The message of that id, or the refusal of an id that nobody has or that is of the wrong kind. */
export function findMessage(world: World, messageId: string): Message {
  const { unknownMessage, bulkMessage } = world.switches
  const message = world.messages.get(messageId)
  if (message) return message
  const code = messageId.startsWith('bm_') ? bulkMessage : unknownMessage
  if (code === 230001) throw new ApiError(230001, { ext: 'invalid message_id' })
  const description = 'message_id is not a valid message id'
  const violation = { field: 'message_id', value: messageId, description }
  throw new ApiError(code, { violations: [violation] })
}

/** A message as the APIs show it. */
export function describeMessage(world: World, message: Message): Reply {
  const at = String(message.createdAt)
  return {
    message_id: message.messageId,
    msg_type: message.msgType,
    create_time: at,
    update_time: at,
    deleted: message.deleted,
    updated: false,
    chat_id: message.chatId,
    sender: {
      id: message.senderAppId,
      id_type: 'app_id',
      sender_type: 'app',
      tenant_key: world.tenantKey,
    },
    body: { content: message.content },
    ...(message.msgType === 'text' &&
      message.mentions.length > 0 &&
      describeMentions(world, message)),
  }
}

function describeMentions(world: World, { mentions }: Message): Reply {
  return {
    mentions: mentions.map((id, index) => ({
      key: `@_user_${index + 1}`,
      id,
      id_type: 'open_id',
      name: findUser(world, 'open_id', id)?.name ?? '',
      tenant_key: world.tenantKey,
    })),
  }
}
