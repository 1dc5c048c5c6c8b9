import { ApiError } from './errors.ts'
import { createFieldCheck } from './fields.ts'
import { describeMessage } from './message-view.ts'
import { readPage, takePage } from './pagination.ts'
import { createUnknownIdError, findUser, idOf, USER_ID_TYPES } from './people.ts'
import type { Call, Reply, Values } from './platform.ts'
import type { CardEcho } from './switches.ts'
import { type Chat, isBotIn } from './world/chats.ts'
import type { Message } from './world/messages.ts'
import type { World } from './world.ts'

const READABLE_FOR_MS = 7 * 24 * 60 * 60 * 1000

/** GET /im/v1/messages/:message_id. */
export function getMessage(call: Call): Reply {
  const { world, app, params, query } = call
  const check = createFieldCheck()
  const type = check.oneOf(query, 'user_id_type', USER_ID_TYPES, 'open_id')
  check.refuse()
  if (!app.botEnabled) throw new ApiError(230006)
  const message = findMessage(world, params['message_id'] ?? '')
  const chat = findReadableChat(call, message.chatId, message.senderAppId === app.appId)
  checkVisible(chat, message)
  if (message.deleted && world.switches.readDeletedMessage === 'error') throw new ApiError(230110)
  const echo = findEcho(world, query)
  return { data: { items: [describeMessage(world, message, { echo, type })] } }
}

/** GET /im/v1/messages: the messages of a chat, in the order they were sent. */
export function listMessages(call: Call): Reply {
  const { world, app, query } = call
  const check = createFieldCheck()
  check.oneOf(query, 'container_id_type', ['chat'])
  const chatId = check.text(query, 'container_id')
  const page = readPage(check, query, { max: 50 })
  check.refuse()
  if (!app.botEnabled) throw new ApiError(230006)
  findReadableChat(call, chatId, false)
  const messages = [...world.messages.values()]
    .filter((message) => message.chatId === chatId)
    .sort((one, other) => one.createdAt - other.createdAt)
  const { items, ...rest } = takePage(messages, page)
  const view = { echo: findEcho(world, query), type: 'open_id' } as const
  return { data: { items: items.map((message) => describeMessage(world, message, view)), ...rest } }
}

/** GET /im/v1/messages/:message_id/read_users. */
export function listReaders({ world, app, params, query, now }: Call): Reply {
  const check = createFieldCheck()
  const type = check.oneOf(query, 'user_id_type', USER_ID_TYPES)
  const page = readPage(check, query)
  check.refuse()
  if (!app.botEnabled) throw new ApiError(230006)
  const message = findMessage(world, params['message_id'] ?? '')
  if (message.senderAppId !== app.appId) throw new ApiError(230012)
  if (message.deleted) throw new ApiError(230110)
  const chat = world.chats.get(message.chatId)
  if (!chat || !isBotIn(chat, app.appId)) throw new ApiError(230002)
  if (chat.external) throw new ApiError(230027)
  checkVisible(chat, message)
  if (now - message.createdAt > READABLE_FOR_MS) throw new ApiError(230033)
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

/**
 * The message of that id.
 *
 * @throws ApiError for an id that nobody has or that is of the wrong kind; `code` is the API's own, where it has one
 */
export function findMessage(world: World, messageId: string, code?: number): Message {
  const message = world.messages.get(messageId)
  if (message) return message
  if (code !== undefined) throw new ApiError(code)
  const { unknownMessage, bulkMessage } = world.switches
  const found = messageId.startsWith('bm_') ? bulkMessage : unknownMessage
  if (found === 230001) throw new ApiError(230001, { ext: 'invalid message_id' })
  if (found === 99992402) {
    const description = 'message_id is not a valid message id'
    throw new ApiError(found, {
      violations: [{ field: 'message_id', value: messageId, description }],
    })
  }
  const example = 'om_dc13264520392913993dd051dba21dcf'
  throw createUnknownIdError({ code: found, field: 'message_id', example, ids: [messageId] })
}

/**
 * Refuses a message that was written before the bot joined a group that hides its history.
 *
 * @throws ApiError with 230050, or with the API's own `code`
 */
export function checkVisible(chat: Chat, message: Message, code = 230050): void {
  if (chat.hidesHistory && message.createdAt < chat.botJoinedAt) throw new ApiError(code)
}

function findReadableChat({ world, app }: Call, chatId: string, isOwn: boolean): Chat {
  const chat = world.chats.get(chatId)
  if (!chat || !isBotIn(chat, app.appId)) throw new ApiError(230002)
  const needsScope = chat.mode !== 'p2p' && (!isOwn || world.switches.ownGroupMessageNeedsScope)
  if (needsScope && !app.scopes.has('im:message.group_msg'))
    throw new ApiError(230027, { ext: 'need scope: im:message.group_msg' })
  return chat
}

function findEcho({ switches }: World, query: Values): CardEcho {
  const wantsCard = query['card_msg_content_type'] === 'user_card_content'
  return wantsCard && switches.userCardContent === 'as-sent' ? 'as-sent' : switches.cardOnGet
}
