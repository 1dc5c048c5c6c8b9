import { randomUUID } from 'node:crypto'
import { type Clock, createBudget } from '../clock.ts'
import type { FeishuClient } from '../feishu/client.ts'
import { FeishuError } from '../feishu/feishu-error.ts'
import { isFinalForMessage } from '../feishu/handling.ts'
import { getMessage, type Receiver, type SentMessage, sendMessage } from '../feishu/messages.ts'
import { wasPerhapsDone } from '../feishu/urgent.ts'
import { type Content, type Draft, type Form, listContents } from './draft.ts'
import type { Mark, MarkReading } from './mark.ts'
import { toUuid } from './page-key.ts'

/** Somebody is sending, or has sent, a message with this uuid (Feishu docs: im-v1/message/create). */
const BEING_SENT = 230049
/** What reading a message may take before the first call, in ms. */
const READ_LIMIT = 3_000

/** A message that is there. */
export interface Posted {
  readonly messageId: string
  readonly form: Form
  /** Why a richer form was refused. */
  readonly degradedBy?: FeishuError
}

/** How posting went. */
export type Posting =
  | ({ readonly kind: 'ours' } & Posted)
  /** Another job of this page has sent it. Its id and mark are known only when Feishu answers with the message. */
  | { readonly kind: 'others'; readonly message?: { messageId: string; reading: MarkReading } }

/** Who posts what, for which page. */
export interface Sender {
  readonly client: FeishuClient
  readonly draft: Draft
  readonly mark: Mark
  readonly pageKey: string
  readonly clock: Clock
}

/**
 * Sends the message of a page to one receiver: the card, or plainer and plainer text while Feishu refuses the content.
 * Only a refusal of the receiver, the bot or the credentials is final. With `isAnew` the uuid is one that no other job
 * of the page has.
 * @throws FeishuError
 */
export async function postMessage(
  sender: Sender,
  receiver: Receiver,
  { isAnew = false } = {},
): Promise<Posting> {
  const contents = listContents(sender.draft, sender.mark.sent)
  let degradedBy: FeishuError | undefined
  for (const [index, content] of contents.entries()) {
    const uuid = isAnew ? randomUUID() : toUuid(sender.pageKey, receiver.receiveId, content.form)
    try {
      const posting = await postContent(sender, { ...receiver, ...content, uuid })
      return posting.kind === 'ours' && degradedBy ? { ...posting, degradedBy } : posting
    } catch (error) {
      const isLast = index === contents.length - 1
      if (!(error instanceof FeishuError) || isLast || !mayPassPlainer(error)) throw error
      degradedBy ??= error
    }
  }
  throw new Error('a draft has at least one form')
}

type Outgoing = Receiver & Content & { readonly uuid: string }

async function postContent(sender: Sender, message: Outgoing): Promise<Posting> {
  try {
    const { value } = await sendMessage(sender.client, message)
    const reading = await readMark(sender, value)
    if (reading && !reading.isOurs) {
      return { kind: 'others', message: { messageId: value.messageId, reading } }
    }
    return { kind: 'ours', messageId: value.messageId, form: message.form }
  } catch (error) {
    if (!(error instanceof FeishuError && error.code === BEING_SENT)) throw error
    // Our own earlier try may have sent it, and its id is lost. Send again under a new uuid: twice is better than never.
    if (!wasPerhapsDone(error.earlier)) return { kind: 'others' }
    const { value } = await sendMessage(sender.client, { ...message, uuid: randomUUID() })
    return { kind: 'ours', messageId: value.messageId, form: message.form }
  }
}

// A repeated uuid may be answered with the first message. The echo may hold the content rewritten or a placeholder: then
// the message is read once. Without a mark to be seen, the message counts as ours and people are called.
async function readMark(
  { client, draft, mark, clock }: Sender,
  { messageId, content }: SentMessage,
): Promise<MarkReading | undefined> {
  const echoed = mark.read(content)
  if (echoed || draft.isOwnCard) return echoed
  const within = client.within(createBudget({ clock, ms: READ_LIMIT }))
  const message = await getMessage(within, messageId).catch((error: unknown) => {
    if (error instanceof FeishuError) return undefined
    throw error
  })
  return mark.read(message?.content ?? '')
}

// After a lost answer plainer content would be lost too. Whatever refuses the content may let plainer content pass.
function mayPassPlainer(error: FeishuError): boolean {
  const { kind } = error.facts
  const isRefusal = kind === 'code' || kind === 'not-feishu' || kind === 'unexpected'
  return isRefusal && error.code !== BEING_SENT && !isFinalForMessage(error)
}
