import { findConversation, limitKeyOf, RECEIVE_ID_TYPES, type Receiver } from './conversations.ts'
import { ApiError } from './errors.ts'
import { createFieldCheck, readBody } from './fields.ts'
import { type Content, checkType } from './message-content.ts'
import { findByUuid, sendOut } from './outbox.ts'
import type { Call, Reply } from './platform.ts'

const FIELDS = ['receive_id', 'msg_type', 'content', 'uuid']

/** POST /im/v1/messages. */
export function sendMessage(call: Call): Reply {
  const draft = readDraft(call)
  if (!call.app.botEnabled) throw new ApiError(230006)
  checkType(draft.msgType)
  const sent = findByUuid(call, draft.uuid)
  if (sent) return sent
  const chat = findConversation(call, draft)
  return sendOut(call, { ...draft, chat, receiver: limitKeyOf(chat) })
}

function readDraft(call: Call): Receiver & Content & { uuid: string } {
  const check = createFieldCheck()
  const body = readBody(call, { check, known: FIELDS })
  const draft = {
    receiveIdType: check.oneOf(call.query, 'receive_id_type', RECEIVE_ID_TYPES),
    receiveId: check.text(body, 'receive_id'),
    msgType: check.text(body, 'msg_type'),
    content: check.text(body, 'content'),
    uuid: check.text(body, 'uuid', { optional: true, max: 50 }),
  }
  check.refuse()
  return draft
}
