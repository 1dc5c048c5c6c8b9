import { checkPostable, limitKeyOf } from './conversations.ts'
import { ApiError } from './errors.ts'
import { createFieldCheck, readBody } from './fields.ts'
import { checkType } from './message-content.ts'
import { checkVisible, findMessage } from './message-reads.ts'
import { findByUuid, sendOut } from './outbox.ts'
import type { Call, Reply } from './platform.ts'

const FIELDS = ['content', 'msg_type', 'reply_in_thread', 'uuid']

/** POST /im/v1/messages/:message_id/reply: a message of its own, in the conversation of the one it answers. */
export function replyToMessage(call: Call): Reply {
  const { world, app, params } = call
  const draft = readDraft(call)
  if (!app.botEnabled) throw new ApiError(230006)
  checkType(draft.msgType)
  const sent = findByUuid(call, draft.uuid)
  if (sent) return sent
  const parent = findMessage(world, params['message_id'] ?? '')
  if (parent.deleted) throw new ApiError(world.switches.recalledMessage)
  const chat = world.chats.get(parent.chatId)
  if (!chat) throw new ApiError(232009)
  checkPostable(call, chat)
  checkVisible(chat, parent)
  if (draft.inThread && chat.mode === 'p2p') throw new ApiError(230071)
  if (draft.inThread && parent.aggregated) throw new ApiError(230072)
  return sendOut(call, {
    ...draft,
    chat,
    receiver: limitKeyOf(chat),
    parentId: parent.messageId,
    rootId: parent.rootId ?? parent.messageId,
  })
}

function readDraft(call: Call) {
  const check = createFieldCheck()
  const body = readBody(call, { check, known: FIELDS })
  const draft = {
    msgType: check.text(body, 'msg_type'),
    content: check.text(body, 'content'),
    inThread: check.flag(body, 'reply_in_thread'),
    uuid: check.text(body, 'uuid', { optional: true, max: 50 }),
  }
  check.refuse()
  return draft
}
