import { ApiError } from './errors.ts'
import { createFieldCheck } from './fields.ts'
import { checkVisible, findMessage } from './message-reads.ts'
import { readOffset, takePage } from './pagination.ts'
import { findUser, idOf, USER_ID_TYPES, type UserIdType } from './people.ts'
import type { Call, Reply } from './platform.ts'
import { isBotIn } from './world/chats.ts'
import type { Reaction } from './world/messages.ts'
import type { World } from './world.ts'

const MAX_PAGE_SIZE = 50

/** GET /im/v1/messages/:message_id/reactions. */
export function listReactions({ world, app, params, query }: Call): Reply {
  const type = USER_ID_TYPES.find((known) => known === (query['user_id_type'] ?? 'open_id'))
  if (type === undefined) throw new ApiError(231014)
  const check = createFieldCheck()
  const size = check.number(query, 'page_size', { min: 1, max: MAX_PAGE_SIZE, fallback: 20 })
  check.refuse()
  const offset = readOffset(query['page_token'] ?? '')
  if (offset === undefined) throw new ApiError(231012)
  const wanted = query['reaction_type'] ?? ''
  if (!/^\w*$/.test(wanted)) throw new ApiError(231001)
  if (!app.botEnabled) throw new ApiError(230006)
  const message = findMessage(world, params['message_id'] ?? '', 231003)
  if (message.deleted) throw new ApiError(230110)
  const chat = world.chats.get(message.chatId)
  if (!chat || !isBotIn(chat, app.appId)) throw new ApiError(231008)
  checkVisible(chat, message, 231018)
  if (chat.external) throw new ApiError(231021)
  const reactions = message.reactions
    .filter(({ emoji }) => wanted === '' || emoji === wanted)
    .sort((one, other) => one.at - other.at)
  const { items, ...rest } = takePage(reactions, { size, offset }, world.switches.lastPageToken)
  return { data: { items: items.map((item) => describeReaction(world, item, type)), ...rest } }
}

function describeReaction(world: World, reaction: Reaction, type: UserIdType) {
  const { reactionId, operatorId, operatorType, emoji, at } = reaction
  const user = operatorType === 'user' ? findUser(world, 'open_id', operatorId) : undefined
  return {
    reaction_id: reactionId,
    operator: { operator_id: user ? idOf(user, type) : operatorId, operator_type: operatorType },
    action_time: String(at),
    reaction_type: { emoji_type: emoji },
  }
}
