import { type Chat, getChat, isBotInChat, listMembers } from '../feishu/chats.ts'
import type { FeishuClient } from '../feishu/client.ts'
import type { Credentials } from '../feishu/token.ts'
import type { UserIdType } from '../feishu/urgent.ts'
import type { Responder } from '../page/ledger.ts'
import type { Check, CheckName } from './check.ts'
import { ForeseenError } from './foreseen.ts'
import { runCheck } from './run-check.ts'

/** What the checks of a chat need to know. */
export interface ChatOptions {
  readonly client: FeishuClient
  readonly credentials: Credentials
  readonly responders: readonly Responder[]
  readonly userIdType: UserIdType
  /** People outside the chat are written to directly. */
  readonly hasDirectFallback: boolean
}

/** The chat that people will be called in, as far as it is known before the message is sent. */
export type Place =
  | { readonly kind: 'chat'; readonly chatId: string | undefined }
  /** The conversation of the bot with one person, who is known by this id. */
  | { readonly kind: 'direct'; readonly onlyMember: string | undefined }

/** Checks the chat: whether the bot is in it, whether urgent messages may be sent in it, and who is a member. */
export async function checkChat(place: Place, options: ChatOptions): Promise<Check[]> {
  const { client, credentials, responders } = options
  if (place.kind === 'direct') {
    const { onlyMember } = place
    return onlyMember === undefined
      ? [{ name: 'members', state: 'not-checked' }]
      : [judgeMembers(responders, new Set([onlyMember]), options)]
  }
  const { chatId } = place
  if (chatId === undefined) {
    return (['bot', 'chat', 'members'] as const).map((name) => ({ name, state: 'not-checked' }))
  }
  return Promise.all([
    runCheck('bot', async () => {
      if (!(await isBotInChat(client, chatId)))
        throw new ForeseenError(230002, { kind: 'bot-outside' })
    }),
    checkSettings({ client, credentials, chatId }),
    checkMembers(chatId, options),
  ])
}

async function checkSettings(options: {
  client: FeishuClient
  credentials: Credentials
  chatId: string
}): Promise<Check> {
  const { client, credentials, chatId } = options
  let isKnown = true
  const found = await runCheck('chat', async () => {
    const chat = await getChat(client, chatId)
    if (chat.isDissolved) throw new ForeseenError(232009, { kind: 'dissolved' })
    if (chat.isExternal) throw new ForeseenError(230027, { kind: 'external' })
    if (chat.isUrgentRestricted && !mayManage(chat, credentials)) {
      throw new ForeseenError(230052, { kind: 'owners-only' })
    }
    isKnown = isDescribed(chat)
  })
  // Feishu may say nothing about a setting: then nothing was checked.
  return found.state === 'passed' && !isKnown ? { name: 'chat', state: 'not-checked' } : found
}

function isDescribed({ isDissolved, isExternal, isUrgentRestricted }: Chat): boolean {
  return [isDissolved, isExternal, isUrgentRestricted].every((fact) => fact !== undefined)
}

// A ready token does not say which bot it belongs to. Then all we can see is whether any bot is a manager.
function mayManage({ botManagerIds }: Chat, credentials: Credentials): boolean {
  return credentials.kind === 'token'
    ? botManagerIds.length > 0
    : botManagerIds.includes(credentials.appId)
}

async function checkMembers(chatId: string, options: ChatOptions): Promise<Check> {
  const { client, responders, userIdType } = options
  let members = new Set<string>()
  const listed = await runCheck('members', async () => {
    members = new Set((await listMembers(client, { chatId, userIdType })).keys())
  })
  return listed.state === 'passed' ? judgeMembers(responders, members, options) : listed
}

function judgeMembers(
  responders: readonly Responder[],
  members: ReadonlySet<string>,
  { hasDirectFallback }: Pick<ChatOptions, 'hasDirectFallback'>,
): Check {
  const name: CheckName = 'members'
  const people = responders.filter(({ id }) => id !== undefined && !members.has(id))
  if (people.length === 0) return { name, state: 'passed' }
  return { name, state: hasDirectFallback ? 'note' : 'failed', reason: 'not-in-chat', people }
}
