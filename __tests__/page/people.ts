import { FeishuError } from '../../src/feishu/feishu-error.ts'
import type { User } from '../../src/inputs/users.ts'
import { listResponders, type Responder } from '../../src/page/responder.ts'

/** People of one tier by id, or tiers of them. */
export function peopleOf(...tiers: readonly (readonly string[])[]): Responder[] {
  return listResponders(tiers.map((users) => users.map(toUser)))
}

function toUser(user: string): User {
  if (user.startsWith('+')) return { user, kind: 'mobile' }
  return { user, kind: user.includes('@') ? 'email' : 'id' }
}

/** A refusal by Feishu. */
export function refusal(code: number, msg = 'no'): FeishuError {
  return new FeishuError({ kind: 'code', code, msg, status: 400 })
}
