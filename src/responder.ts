import type { FeishuError } from './feishu/feishu-error.ts'

/** What became of one person: `phone`, `sms` and `app` are the channels that reached them. */
export type Outcome = 'phone' | 'sms' | 'app' | 'not-in-chat' | 'not-found' | 'error' | 'not-due'

/** Somebody to be called. */
export interface Responder {
  /** As written in the workflow: an id, an e-mail or a mobile. */
  readonly user: string
  readonly kind: 'id' | 'email' | 'mobile'
  /** The id that Feishu is asked with, of the page's `user-id-type`. */
  id: string | undefined
  /** 1 is called first. */
  readonly tier: number
  outcome: Outcome
  /** Why the phone did not ring, as Feishu said it. */
  error: FeishuError | undefined
}

/** True when Feishu said `code: 0` for this person on any channel. */
export function isReached({ outcome }: Responder): boolean {
  return outcome === 'phone' || outcome === 'sms' || outcome === 'app'
}

/** True when this person's turn came, whatever came of it. */
export function isDue({ outcome }: Responder): boolean {
  return outcome !== 'not-due'
}
