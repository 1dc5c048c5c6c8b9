import { reduceCard } from './card-echo.ts'
import { isFields } from './fields.ts'
import { replaceMentions } from './mentions.ts'
import { findAnyUser, idOf, type UserIdType } from './people.ts'
import type { Reply } from './platform.ts'
import { reducePost } from './post-echo.ts'
import type { CardEcho } from './switches.ts'
import type { Message } from './world/messages.ts'
import type { World } from './world.ts'

/** How a message is to be shown. */
export interface View {
  echo: CardEcho
  /** Of the people it mentions. */
  type: UserIdType
}

/** A message as the APIs show it: not quite as it was sent ("Structure of received message content"). */
export function describeMessage(world: World, message: Message, view: View): Reply {
  const mentions = message.mentions.filter((id) => id !== 'all')
  const showsMentions = message.msgType === 'text' || message.msgType === 'post'
  return {
    message_id: message.messageId,
    ...(message.rootId !== undefined && { root_id: message.rootId }),
    ...(message.parentId !== undefined && { parent_id: message.parentId }),
    msg_type: message.msgType,
    create_time: String(message.createdAt),
    update_time: String(message.updates.at(-1)?.at ?? message.createdAt),
    deleted: message.deleted,
    updated: message.updates.length > 0,
    chat_id: message.chatId,
    sender: {
      id: message.senderAppId,
      id_type: 'app_id',
      sender_type: 'app',
      tenant_key: world.tenantKey,
    },
    body: describeBody(world, message, view),
    ...(showsMentions && mentions.length > 0 && describeMentions(world, mentions, view.type)),
  }
}

function describeBody(world: World, message: Message, { echo }: View): Reply {
  if (message.deleted) return world.switches.recalledContent === 'empty' ? { content: '' } : {}
  return { content: describeContent(message, echo) }
}

function describeContent({ msgType, content }: Message, echo: CardEcho): string {
  const fields: unknown = JSON.parse(content)
  if (!isFields(fields)) return content
  if (msgType === 'interactive') return echo === 'as-sent' ? content : reduceCard(fields, echo)
  if (msgType === 'post') return reducePost(fields)
  if (msgType !== 'text') return content
  return JSON.stringify({ text: replaceMentions(String(fields['text'])) })
}

function describeMentions(world: World, ids: string[], type: UserIdType): Reply {
  return {
    mentions: ids.map((id, index) => {
      const user = findAnyUser(world, id)
      return {
        key: `@_user_${index + 1}`,
        id: user ? idOf(user, type) : id,
        id_type: type,
        name: user?.name ?? '',
        tenant_key: world.tenantKey,
      }
    }),
  }
}
