import type { Budget } from '../clock.ts'
import type { FeishuClient } from '../feishu/client.ts'
import { findUserIds, toContactKey } from '../feishu/contacts.ts'
import { getMessage, type Receiver } from '../feishu/messages.ts'
import type { Credentials } from '../feishu/token.ts'
import type { UserIdType } from '../feishu/urgent.ts'
import { keepTimeFor } from '../page/deadlines.ts'
import type { Ledger } from '../page/ledger.ts'
import { checkCard } from './card-check.ts'
import { checkChat, type Place } from './chat-checks.ts'
import type { Check } from './check.ts'
import { ForeseenError } from './foreseen.ts'
import { runCheck } from './run-check.ts'
import { checkScopes, type Need } from './scopes.ts'

/** What a dry run works with. */
export interface Rehearsal {
  readonly client: FeishuClient
  readonly budget: Budget
  readonly target:
    | { readonly kind: 'existing'; readonly messageId: string }
    | { readonly kind: 'receiver'; readonly receiver: Receiver }
    | { readonly kind: 'people' }
  readonly ledger: Ledger
  /** Looks everybody up, as the real page does. Never throws. */
  readonly lookUp: () => Promise<void>
  /** Writes the card, as the real page does; undefined when it cannot be made. */
  readonly writeCard: () => Promise<string | undefined>
  readonly userIdType: UserIdType
  readonly credentials: Credentials
  readonly baseUrl: URL
  readonly needs: readonly Need[]
  /** What only the fallback needs beside that. */
  readonly fallbackNeeds: readonly Need[]
  readonly hasDirectFallback: boolean
}

/**
 * Checks everything that can be checked without sending a message or calling anybody. A check whose scope the app lacks
 * is not made. Never throws FeishuError.
 */
export async function rehearse(rehearsal: Rehearsal): Promise<Check[]> {
  const { client, budget, credentials, baseUrl, needs, fallbackNeeds } = rehearsal
  const authenticated = await runCheck('credentials', () => client.authenticate())
  if (authenticated.state !== 'passed')
    return [authenticated, { name: 'call', state: 'not-checked' }]
  const appId = credentials.kind === 'token' ? undefined : credentials.appId
  const [scopes, people, { checks, place }] = await Promise.all([
    // The other checks matter more than this one: it must not use up their time.
    checkScopes({
      client: client.within(keepTimeFor(1, budget)),
      needs,
      fallbackNeeds,
      appId,
      baseUrl,
    }),
    checkPeople(rehearsal),
    checkTarget(rehearsal),
  ])
  const { ledger } = rehearsal
  const rest =
    place === undefined
      ? []
      : await checkChat(place, { ...rehearsal, responders: ledger.responders })
  return [
    authenticated,
    scopes,
    ...people,
    ...checks,
    ...rest,
    { name: 'call', state: 'not-checked' },
  ]
}

// The real page looks people up too: without that scope they would not be called.
async function checkPeople({ ledger, lookUp }: Rehearsal): Promise<Check[]> {
  await lookUp()
  const name = 'people'
  const checks: Check[] = []
  const failed = ledger.responders.filter(({ obstacles }) => obstacles.length > 0)
  for (const [error, people] of Map.groupBy(failed, ({ obstacles }) => obstacles[0]?.error)) {
    checks.push({ name, state: 'failed', error, people })
  }
  const unknown = ledger.responders.filter(({ isUnknown }) => isUnknown)
  if (unknown.length > 0) {
    checks.push({ name, state: 'failed', reason: 'not-found', people: unknown })
  }
  return checks.length > 0 ? checks : [{ name, state: 'passed' }]
}

async function checkTarget(
  rehearsal: Rehearsal,
): Promise<{ checks: readonly Check[]; place: Place | undefined }> {
  const { target, writeCard } = rehearsal
  if (target.kind === 'existing') return checkMessage(rehearsal, target.messageId)
  const card = await runCheck('card', async () => {
    const written = await writeCard()
    if (written !== undefined) checkCard(written)
  })
  if (target.kind === 'people') return { checks: [card], place: undefined }
  const { checks, place } = await checkReceiver(rehearsal, target.receiver)
  return { checks: [card, ...checks], place }
}

async function checkMessage(
  { client, credentials }: Rehearsal,
  messageId: string,
): Promise<{ checks: readonly Check[]; place: Place | undefined }> {
  let chatId: string | undefined
  const found = await runCheck('message', async () => {
    const message = await getMessage(client, messageId)
    chatId = message.chatId
    if (message.isDeleted) throw new ForeseenError(230110, { kind: 'deleted' })
    // A ready token does not say whose it is.
    if (credentials.kind !== 'token' && message.senderAppId !== credentials.appId) {
      throw new ForeseenError(230012, { kind: 'other-sender', appId: message.senderAppId })
    }
  })
  return { checks: [found], place: { kind: 'chat', chatId } }
}

async function checkReceiver(
  { client, userIdType }: Rehearsal,
  { receiveIdType, receiveId }: Receiver,
): Promise<{ checks: readonly Check[]; place: Place | undefined }> {
  if (receiveIdType === 'chat_id') return { checks: [], place: { kind: 'chat', chatId: receiveId } }
  let onlyMember = receiveIdType === userIdType ? receiveId : undefined
  if (receiveIdType !== 'email') {
    // Only writing tells whether the app may write to an id.
    return {
      checks: [{ name: 'receiver', state: 'not-checked' }],
      place: { kind: 'direct', onlyMember },
    }
  }
  const known = await runCheck('receiver', async () => {
    const ids = await findUserIds(client, { userIdType, emails: [receiveId], mobiles: [] })
    onlyMember = ids.get(toContactKey(receiveId))
    if (onlyMember === undefined) throw new ForeseenError(230034, { kind: 'unknown-email' })
  })
  return { checks: [known], place: { kind: 'direct', onlyMember } }
}
