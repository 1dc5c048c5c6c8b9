import { createHash, randomUUID } from 'node:crypto'
import type { FeishuClient } from './feishu/client.ts'
import { FeishuError } from './feishu/feishu-error.ts'
import { type OutgoingMessage, type SentMessage, sendMessage } from './feishu/messages.ts'
import type { Credentials } from './feishu/token.ts'
import type { MessageInput, NewMessage } from './inputs/message.ts'
import type { Language } from './language.ts'
import { createMark, type Mark } from './mark.ts'
import type { Responder } from './page/responder.ts'

/** Somebody is sending, or has sent, a message with this uuid (Feishu docs: im-v1/message/create). */
const BEING_SENT = 230049
/** The platform refuses the content: its card, words, length or private data. Plainer content may still pass. */
const CONTENT_REFUSED: readonly unknown[] = [230099, 230022, 230025, 230028]
/** The clocks of the platform's own servers may differ by this much, in ms. */
const CLOCK_SKEW = 3_000

/** What asking GitHub for the failed jobs may take, in ms; of a short `timeout`, a quarter. */
const LONGEST_LOOK_UP = 5_000

/** What a message is written from. */
export interface DraftOptions {
  readonly message: NewMessage
  readonly credentials: Credentials
  readonly timeoutMs: number
  readonly language: Language
  readonly cancelled: AbortSignal
}

/** A message that is ready to be sent: the card, and what goes out when the platform refuses it. */
export interface Draft {
  readonly message: NewMessage
  readonly card: string
  readonly plainText: string
  readonly mark: Mark
}

/** How sending went. */
export type Sending = {
  /** Why the card was refused, when plain text went out in its place. */
  readonly degradedBy?: FeishuError
} & (
  | { readonly isDuplicate: false; readonly messageId: string }
  /** Another job has sent this message already, and calls about it; the platform may not say which message it is. */
  | { readonly isDuplicate: true; readonly messageId?: string }
)

/**
 * Gets the message ready that people are called about, and returns the function that sends it, which throws
 * FeishuError. An existing message is there already; for a new one the incident's modules are loaded and the card is
 * written, which takes GitHub up to 5 s.
 */
export async function prepareMessage(
  options: Omit<DraftOptions, 'message'> & { message: MessageInput; people: readonly Responder[] },
): Promise<(client: FeishuClient) => Promise<Sending>> {
  const { message, people } = options
  if (message.kind === 'existing') {
    return async () => ({ messageId: message.messageId, isDuplicate: false })
  }
  const draft = await writeDraft({ ...options, message })
  return (client) => sendDraft({ client, draft, people })
}

/** Writes the message about what failed: the card, and the plain text that stands in for it. Sends nothing. */
export async function writeDraft(options: DraftOptions): Promise<Draft> {
  const { message, credentials, timeoutMs, language, cancelled } = options
  const { title, text, githubToken } = message
  const [{ readEvent, readIncident }, { listFailedJobs }, { buildCard }, { buildPlainText }] =
    await Promise.all([
      import('./incident/incident.ts'),
      import('./incident/failed-jobs.ts'),
      import('./incident/card.ts'),
      import('./incident/plain-text.ts'),
    ])
  const { env } = process
  const incident = readIncident({ env, event: readEvent(env) })
  const mark = createMark(credentials, message.dedupeKey)
  const plainText = buildPlainText({ incident, title, mark: mark.text, language })
  if (message.card !== undefined) return { message, card: message.card, plainText, mark }

  const apiUrl = env['GITHUB_API_URL'] ?? 'https://api.github.com'
  const timeLimit = Math.min(LONGEST_LOOK_UP, timeoutMs / 4)
  const lookUp = { incident, githubToken, apiUrl, signal: cancelled, timeLimit }
  const failedJobs = await listFailedJobs(lookUp)
  const card = buildCard({ incident, failedJobs, title, text, mark: mark.text, language })
  return { message, card: JSON.stringify(card), plainText, mark }
}

interface Post {
  readonly client: FeishuClient
  readonly draft: Draft
  readonly people: readonly Responder[]
}

// The card, or plain text when the platform refuses the card's content.
async function sendDraft(post: Post): Promise<Sending> {
  const { card, plainText } = post.draft
  try {
    return await send(post, { msgType: 'interactive', content: card })
  } catch (error) {
    if (!(error instanceof FeishuError && CONTENT_REFUSED.includes(error.code))) throw error
    const content = JSON.stringify({ text: plainText })
    return { ...(await send(post, { msgType: 'text', content })), degradedBy: error }
  }
}

async function send(
  { client, draft, people }: Post,
  content: Pick<OutgoingMessage, 'msgType' | 'content'>,
): Promise<Sending> {
  const { message, mark } = draft
  const start = performance.now()
  let answerLost = false
  const outgoing: OutgoingMessage = {
    ...message.receiver,
    ...content,
    uuid: toUuid([message.dedupeKey, message.receiver.receiveId, toNames(people), content.msgType]),
    onLost: () => {
      answerLost = true
    },
  }
  try {
    const sent = await sendMessage(client, outgoing)
    const elapsedMs = performance.now() - start
    return { messageId: sent.messageId, isDuplicate: isAnotherJobs(sent, { mark, elapsedMs }) }
  } catch (error) {
    if (!(error instanceof FeishuError && error.code === BEING_SENT)) throw error
    if (!answerLost) return { isDuplicate: true }
    // The one who sent it may be us, and the message's id was lost with the answer: a second message beats no call.
    const { messageId } = await sendMessage(client, { ...outgoing, uuid: randomUUID() })
    return { messageId, isDuplicate: false }
  }
}

// The platform may answer a repeated uuid with the first message. Ours it is when it holds our mark; where the platform
// has written the content anew, when it is no older than our own first try.
function isAnotherJobs(
  { content, ageMs = 0 }: SentMessage,
  { mark, elapsedMs }: { mark: Mark; elapsedMs: number },
): boolean {
  if (content.includes(mark.text)) return false
  return mark.isInFamily(content) || ageMs > elapsedMs + CLOCK_SKEW
}

// Whoever pages other people, or elsewhere, does not mean the same page; and new content needs a new uuid, so that the
// plain text has one of its own. 40 of the 50 characters that fit.
function toUuid(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40)
}

function toNames(people: readonly Responder[]): [tier: number, user: string][] {
  return people.map(({ tier, user }) => [tier, user])
}
