import { type Chat, getChat, isBotInChat, listMemberIds } from '../feishu/chats.ts'
import type { FeishuClient } from '../feishu/client.ts'
import { findUserIds, toContactKey } from '../feishu/contacts.ts'
import { FeishuError } from '../feishu/feishu-error.ts'
import { getMessage } from '../feishu/messages.ts'
import type { Credentials } from '../feishu/token.ts'
import type { UserIdType } from '../feishu/urgent.ts'
import type { MessageInput, NewMessage } from '../inputs/message.ts'
import type { Language } from '../language.ts'
import { writeDraft } from '../message.ts'
import { resolveResponders } from '../page/resolve.ts'
import type { Outcome, Responder } from '../page/responder.ts'
import { checkCard } from './card-check.ts'

/** What a dry run looks at; `call` stands for what only a call can tell: its scope, and the quota. */
export type CheckName =
  | 'credentials'
  | 'people'
  | 'receiver'
  | 'card'
  | 'message'
  | 'bot'
  | 'chat'
  | 'members'
  | 'call'

/** One thing that a dry run has looked at, and what came of it. */
export interface Check {
  readonly name: CheckName
  readonly state: 'passed' | 'failed' | 'not-checked'
  /** Why it failed, as the real page would say it; or why it could not be checked. */
  readonly error?: FeishuError | undefined
  /** What would become of these people, where Feishu has no error for it. */
  readonly outcome?: Outcome
  readonly people?: readonly Responder[]
}

export interface Rehearsal {
  readonly client: FeishuClient
  readonly message: MessageInput
  readonly responders: readonly Responder[]
  readonly userIdType: UserIdType
  readonly credentials: Credentials
  readonly timeoutMs: number
  readonly language: Language
  readonly cancelled: AbortSignal
}

/**
 * Checks everything that can be checked without sending a message or ringing anybody (Feishu docs: im-v1/message/get,
 * group/chat/get, group/chat-member). A check whose scope the app lacks is not checked. Never throws FeishuError.
 */
export async function rehearse(rehearsal: Rehearsal): Promise<Check[]> {
  const { client, message } = rehearsal
  const credentials = await check('credentials', () => client.authenticate())
  if (credentials.state !== 'passed') return [credentials, { name: 'call', state: 'not-checked' }]
  const [people, target] = await Promise.all([
    checkPeople(rehearsal),
    message.kind === 'existing'
      ? checkMessage(rehearsal, message.messageId)
      : checkNew(rehearsal, message),
  ])
  const rest = await checkChat(rehearsal, target)
  return [credentials, people, ...target.checks, ...rest, { name: 'call', state: 'not-checked' }]
}

/** Makes a check of what throws a FeishuError when it fails. */
async function check(name: CheckName, look: () => Promise<unknown>): Promise<Check> {
  try {
    await look()
    return { name, state: 'passed' }
  } catch (error) {
    if (!(error instanceof FeishuError)) throw error
    return { name, state: isForWantOfScope(error) ? 'not-checked' : 'failed', error }
  }
}

// The real page looks people up too: for want of that scope they would not be called.
async function checkPeople({ client, responders, userIdType }: Rehearsal): Promise<Check> {
  await resolveResponders(responders, (contacts) =>
    findUserIds(client, { userIdType, ...contacts }),
  )
  const error = responders.find((responder) => responder.error)?.error
  if (error) return { name: 'people', state: 'failed', error }
  const unknown = responders.filter(({ outcome }) => outcome === 'not-found')
  if (unknown.length === 0) return { name: 'people', state: 'passed' }
  return { name: 'people', state: 'failed', outcome: 'not-found', people: unknown }
}

interface Target {
  readonly checks: readonly Check[]
  /** Undefined when there is no chat to look at, or nobody may know which it is. */
  readonly chatId?: string | undefined
  /** The only person who will be in the chat that a card to a person makes, if their id is known. */
  readonly onlyMember?: string | undefined
}

async function checkMessage(
  { client, credentials }: Rehearsal,
  messageId: string,
): Promise<Target> {
  let chatId: string | undefined
  const found = await check('message', async () => {
    const message = await getMessage(client, messageId)
    chatId = message.chatId
    if (message.isDeleted) throw foresee(230110, 'the message is deleted')
    // A ready token does not say whose it is.
    if (credentials.kind !== 'token' && message.senderAppId !== credentials.appId) {
      throw foresee(230012, `the message was sent by ${message.senderAppId ?? 'a person'}`)
    }
  })
  return { checks: [found], chatId }
}

async function checkNew(rehearsal: Rehearsal, message: NewMessage): Promise<Target> {
  const { client, userIdType } = rehearsal
  const card = await check('card', async () => {
    checkCard((await writeDraft({ ...rehearsal, message })).card)
  })
  const { receiver } = message
  if (receiver.receiveIdType === 'chat_id') return { checks: [card], chatId: receiver.receiveId }
  let onlyMember = receiver.receiveIdType === userIdType ? receiver.receiveId : undefined
  if (receiver.receiveIdType !== 'email') {
    // Whether the app may write to an id, nothing but writing tells.
    return { checks: [card, { name: 'receiver', state: 'not-checked' }], onlyMember }
  }
  const known = await check('receiver', async () => {
    const emails = [receiver.receiveId]
    const ids = await findUserIds(client, { userIdType, emails, mobiles: [] })
    onlyMember = ids.get(toContactKey(receiver.receiveId))
    if (onlyMember === undefined) throw foresee(230034, 'nobody has this e-mail')
  })
  return { checks: [card, known], onlyMember }
}

async function checkChat(rehearsal: Rehearsal, target: Target): Promise<Check[]> {
  const { client, credentials, message, responders } = rehearsal
  const { chatId, onlyMember } = target
  if (chatId === undefined) {
    if (onlyMember) return [judgeMembers(responders, new Set([onlyMember]))]
    const names: CheckName[] = message.kind === 'new' ? ['members'] : ['bot', 'chat', 'members']
    return names.map((name) => ({ name, state: 'not-checked' }))
  }
  return Promise.all([
    check('bot', async () => {
      if (!(await isBotInChat(client, chatId))) throw foresee(230002, 'the bot is not in the chat')
    }),
    check('chat', async () => {
      const chat = await getChat(client, chatId)
      if (chat.isDissolved) throw foresee(232009, 'the chat is dissolved')
      if (chat.isExternal) throw foresee(230027, 'the chat is external')
      if (chat.isUrgentRestricted && !mayManage(chat, credentials)) {
        throw foresee(230052, 'only the owner and administrators of the chat may urge')
      }
    }),
    checkMembers(rehearsal, chatId),
  ])
}

async function checkMembers(rehearsal: Rehearsal, chatId: string): Promise<Check> {
  const { client, responders, userIdType } = rehearsal
  let members = new Set<string>()
  const listed = await check('members', async () => {
    members = await listMemberIds(client, { chatId, userIdType })
  })
  return listed.state === 'passed' ? judgeMembers(responders, members) : listed
}

function judgeMembers(responders: readonly Responder[], members: ReadonlySet<string>): Check {
  const outsiders = responders.filter(({ id }) => id !== undefined && !members.has(id))
  for (const outsider of outsiders) outsider.outcome = 'not-in-chat'
  if (outsiders.length === 0) return { name: 'members', state: 'passed' }
  return { name: 'members', state: 'failed', outcome: 'not-in-chat', people: outsiders }
}

// A ready token does not say whose it is: that one of the bots is ours is then as much as can be known.
function mayManage({ botManagerIds }: Chat, credentials: Credentials): boolean {
  return credentials.kind === 'token'
    ? botManagerIds.length > 0
    : botManagerIds.includes(credentials.appId)
}

// Reading a message or a chat needs scopes that paging does not; without them the page itself may still be fine.
function isForWantOfScope({ code, facts }: FeishuError): boolean {
  return code === 99991672 || (code === 230027 && /scope/i.test(facts.msg))
}

/** The error that the real page would meet, and what was seen that foretells it. */
function foresee(code: number, msg: string): FeishuError {
  return new FeishuError({ kind: 'foreseen', code, msg })
}
