import type { Receiver } from '../feishu/messages.ts'
import type { Tell, UsedTarget } from './bad-input.ts'
import { readText, showWritten } from './input-text.ts'
import { isEmail } from './names.ts'

/** What people are called about: a message that exists, a card for one receiver, or a card for each of them. */
export type Target =
  | { readonly kind: 'existing'; readonly messageId: string }
  | { readonly kind: 'receiver'; readonly receiver: Receiver }
  | { readonly kind: 'people' }

/** Reads what people are called about; of what is wrong or given twice, the part that can be used is used. */
export function readTarget(tell: Tell): { target: Target; receiver: Receiver | undefined } {
  const messageId = readText('message-id')
  const sendTo = readText('send-to')
  const receiver = parseReceiver(sendTo)
  const isMessage = /^om_[A-Za-z0-9_-]+$/.test(messageId)
  const target = chooseTarget({ messageId: isMessage ? messageId : undefined, receiver })
  const used = USED[target.kind]
  if (messageId !== '' && sendTo !== '') tell({ kind: 'two-targets', input: 'message-id', used })
  if (messageId !== '' && !isMessage) {
    const kind = messageId.startsWith('bm_') ? 'batch-message-id' : 'message-id'
    tell({ kind, input: 'message-id', written: showWritten(messageId), used })
  }
  if (sendTo !== '' && !receiver) {
    tell({ kind: 'send-to', input: 'send-to', written: showWritten(sendTo), used })
  }
  return { target, receiver }
}

const USED: Readonly<Record<Target['kind'], UsedTarget>> = {
  existing: 'message-id',
  receiver: 'send-to',
  people: 'people',
}

function chooseTarget(options: {
  messageId: string | undefined
  receiver: Receiver | undefined
}): Target {
  const { messageId, receiver } = options
  if (messageId !== undefined) return { kind: 'existing', messageId }
  return receiver ? { kind: 'receiver', receiver } : { kind: 'people' }
}

function parseReceiver(text: string): Receiver | undefined {
  if (/^oc_[\w-]+$/.test(text)) return { receiveIdType: 'chat_id', receiveId: text }
  if (/^ou_[\w-]+$/.test(text)) return { receiveIdType: 'open_id', receiveId: text }
  if (/^on_[\w-]+$/.test(text)) return { receiveIdType: 'union_id', receiveId: text }
  if (isEmail(text)) return { receiveIdType: 'email', receiveId: text }
  return undefined
}
