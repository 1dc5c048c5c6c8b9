import { getInput } from '@actions/core'
import type { Receiver } from '../feishu/messages.ts'
import { InputError } from './input-error.ts'
import { quote } from './readers.ts'

/** A message that is written now, and then called about. */
export interface NewMessage {
  readonly kind: 'new'
  readonly receiver: Receiver
  readonly title: string
  readonly text: string
  /** The whole card as JSON, in place of ours. */
  readonly card: string | undefined
  /** What all jobs that mean the same page have in common. */
  readonly dedupeKey: string
  readonly githubToken: string
}

/** What the people are called about. */
export type MessageInput = { readonly kind: 'existing'; readonly messageId: string } | NewMessage

/**
 * Reads what the people are called about: exactly one of `message-id` and `send-to`.
 * @throws InputError
 */
export function readMessage(): MessageInput {
  const messageId = getInput('message-id')
  const sendTo = getInput('send-to')
  if (messageId !== '' && sendTo !== '') {
    throw new InputError({
      en: '`message-id` and `send-to` are both set. Write either the message to call about, or where to send a new one.',
      zh: '同时设置了 `message-id` 和 `send-to`。请只填写要加急的消息，或只填写新消息的发送目标。',
    })
  }
  if (messageId !== '') return { kind: 'existing', messageId: checkMessageId(messageId) }
  if (sendTo !== '') return readNewMessage(sendTo)
  throw new InputError({
    en: '`message-id` and `send-to` are both blank. Write where to send the failure card (`send-to`: a chat oc_… or a person), or a message that this app has sent (`message-id`: om_…).',
    zh: '`message-id` 和 `send-to` 均为空。请填写失败卡片的发送目标（`send-to`：群聊 oc_… 或某个人），或本应用已发送的消息（`message-id`：om_…）。',
  })
}

function checkMessageId(messageId: string): string {
  if (/^om_[A-Za-z0-9_-]+$/.test(messageId)) return messageId
  if (messageId.startsWith('bm_')) {
    throw new InputError({
      en: '`message-id` is that of a batch message (bm_…), which can not be made urgent. Write the id (om_…) of a message sent to one chat.',
      zh: '`message-id` 是批量消息（bm_…），不支持加急。请填写发送到某个会话的消息 ID（om_…）。',
    })
  }
  throw new InputError({
    en: `\`message-id\` is ${quote(messageId)}, which is no message id. Write one like om_dc13264520392913993dd051dba21dcf.`,
    zh: `\`message-id\` 为 ${quote(messageId)}，不是消息 ID。请填写形如 om_dc13264520392913993dd051dba21dcf 的 ID。`,
  })
}

function readNewMessage(sendTo: string): NewMessage {
  const title = getInput('title')
  const text = getInput('text')
  const card = getInput('card')
  if (card !== '' && (title !== '' || text !== '')) {
    const other = title !== '' ? 'title' : 'text'
    throw new InputError({
      en: `\`card\` and \`${other}\` are both set. A \`card\` is sent as it is: write the ${other} into it.`,
      zh: `同时设置了 \`card\` 和 \`${other}\`。\`card\` 会原样发送：请把 ${other} 写进卡片。`,
    })
  }
  if (card !== '') checkCard(card)
  const { GITHUB_RUN_ID, GITHUB_RUN_ATTEMPT } = process.env
  const dedupeKey = getInput('dedupe-key') || `${GITHUB_RUN_ID}-${GITHUB_RUN_ATTEMPT}`
  return {
    kind: 'new',
    receiver: readReceiver(sendTo),
    title,
    text,
    card: card || undefined,
    dedupeKey,
    githubToken: getInput('github-token'),
  }
}

function readReceiver(sendTo: string): Receiver {
  if (/^oc_[\w-]+$/.test(sendTo)) return { receiveIdType: 'chat_id', receiveId: sendTo }
  if (/^ou_[\w-]+$/.test(sendTo)) return { receiveIdType: 'open_id', receiveId: sendTo }
  if (/^on_[\w-]+$/.test(sendTo)) return { receiveIdType: 'union_id', receiveId: sendTo }
  if (sendTo.length <= 254 && /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(sendTo)) {
    return { receiveIdType: 'email', receiveId: sendTo }
  }
  throw new InputError({
    en: `\`send-to\` is ${quote(sendTo)}. Write one chat (oc_…) or one person: an open_id (ou_…), a union_id (on_…) or an e-mail.`,
    zh: `\`send-to\` 为 ${quote(sendTo)}。请填写一个群聊（oc_…）或一个人：open_id（ou_…）、union_id（on_…）或邮箱。`,
  })
}

function checkCard(card: string): void {
  const value = parseJson(card)
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return
  throw new InputError({
    en: '`card` is no JSON object. Write the card\'s JSON as the card builder exports it: {"schema":"2.0", …}.',
    zh: '`card` 不是 JSON 对象。请填写卡片搭建工具导出的卡片 JSON：{"schema":"2.0", …}。',
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
