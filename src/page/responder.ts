import type { FeishuError } from '../feishu/feishu-error.ts'
import type { Tier, User } from '../inputs/users.ts'

/** What became of one person: `phone`, `sms` and `app` are the channels that reached them. */
export type Outcome = 'phone' | 'sms' | 'app' | 'not-in-chat' | 'not-found' | 'error' | 'not-due'

/** Somebody to be called. */
export interface Responder extends User {
  /** The id that Feishu is asked with; undefined until an e-mail or mobile is resolved. */
  id: string | undefined
  /** 1 is called first. */
  readonly tier: number
  /** Whether their tier's turn has come. */
  isDue: boolean
  outcome: Outcome
  /** Why the phone did not ring, as Feishu said it. */
  error?: FeishuError | undefined
  /** Why the other channels did not reach them either, in the order tried. */
  readonly fallbackErrors: FeishuError[]
  /** When they read the message, in ms since the epoch. */
  acknowledgedAt?: number | undefined
}

/** Lists who is to be called, once each and in the order written. */
export function listResponders(tiers: readonly Tier[]): Responder[] {
  return dropRepeated(
    tiers.flatMap((users, index) => users.map((user) => createResponder(user, index + 1))),
  )
}

function createResponder({ user, kind }: User, tier: number): Responder {
  const id = kind === 'id' ? user : undefined
  return { user, kind, id, tier, isDue: false, outcome: 'not-due', fallbackErrors: [] }
}

/** Leaves out whoever stands in the list a second time, perhaps by e-mail: they are called in the first of their tiers. */
export function dropRepeated(responders: readonly Responder[]): Responder[] {
  const first = new Map<string, Responder>()
  for (const responder of responders) {
    const key = responder.id ?? responder.user.toLowerCase()
    if (!first.has(key)) first.set(key, responder)
  }
  return [...first.values()]
}

/** True when Feishu said `code: 0` for this person on any channel. */
export function isReached({ outcome }: Responder): boolean {
  return outcome === 'phone' || outcome === 'sms' || outcome === 'app'
}

/** Notes on everybody that the page came to an end, and why, before they could be called. */
export function failRest(responders: readonly Responder[], error: FeishuError): void {
  for (const responder of responders) {
    responder.isDue = true
    if (responder.outcome !== 'not-due') continue
    responder.outcome = 'error'
    responder.error = error
  }
}
