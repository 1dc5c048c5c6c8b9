import { type FailureKind, FeishuError } from '../../src/feishu/feishu-error.ts'
import type { Answer } from '../../src/feishu/retry.ts'
import type { Channel } from '../../src/feishu/urgent.ts'
import { type Ledger, openLedger, type Responder } from '../../src/page/ledger.ts'
import type { Person, Tier } from '../../src/page/tiers.ts'

/** Opens a ledger of tiers; a tier may begin with the channel it is due on, else it is the phone. */
export function ledgerOf(...tiers: readonly (readonly string[])[]): Ledger {
  return openLedger(tiers.map(toTier))
}

function toTier(words: readonly string[]): Tier {
  const [first = '', ...rest] = words
  const isChannel = first === 'app' || first === 'sms' || first === 'phone'
  const people = (isChannel ? rest : words).map(toPerson)
  return { channel: isChannel ? (first as Channel) : 'phone', people }
}

function toPerson(user: string): Person {
  if (user.startsWith('+')) return { user, kind: 'mobile' }
  if (user.startsWith('group:')) return { user: user.slice(6), kind: 'group' }
  return { user, kind: user.includes('@') ? 'email' : 'id' }
}

/** The one who is listed under this name or id. */
export function find({ responders }: Ledger, name: string): Responder {
  const found = responders.find(({ user, id }) => user === name || id === name)
  if (!found) throw new Error(`${name} is not in the ledger`)
  return found
}

/** A refusal by Feishu. */
export function refusal(code: number, msg = 'no'): FeishuError {
  return new FeishuError({ kind: 'code', code, msg, status: 400 })
}

/** A request without an answer that can be trusted. */
export function failure(kind: FailureKind): FeishuError {
  return new FeishuError({ kind, msg: kind })
}

/** An answer that came at the first try. */
export function answer<T>(value: T, earlier: readonly FeishuError[] = []): Answer<T> {
  return { value, logId: undefined, earlier }
}

/** Notes an accepted request for this person. */
export function noteReached(
  ledger: Ledger,
  name: string,
  { channel = 'phone' as Channel, tier = 1, messageId = 'om_1' } = {},
): void {
  const verdict = { kind: 'accepted', perhapsTwice: false } as const
  ledger.noteAttempt(find(ledger, name), { tier, channel, round: 1, messageId, verdict })
}
