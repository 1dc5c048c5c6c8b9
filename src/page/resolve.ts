import pLimit from 'p-limit'
import { CONTACTS_PER_REQUEST, toContactKey } from '../feishu/contacts.ts'
import { FeishuError } from '../feishu/feishu-error.ts'
import type { Responder } from './responder.ts'

/** Requests that are under way at the same time, at most. */
const SIDE_BY_SIDE = 5

/** Looks up ids by e-mail and mobile, at most 50 of each; throws FeishuError. */
export type FindUserIds = (contacts: {
  emails: readonly string[]
  mobiles: readonly string[]
}) => Promise<Map<string, string>>

/**
 * Gives everybody who is written as an e-mail or a mobile their id. Whoever is not found is noted as `not-found`; when a
 * look-up fails as a whole, that error is noted on its people alone. Never throws.
 */
export async function resolveResponders(
  responders: readonly Responder[],
  findUserIds: FindUserIds,
): Promise<void> {
  const byEmail = responders.filter(({ kind }) => kind === 'email')
  const byMobile = responders.filter(({ kind }) => kind === 'mobile')
  const requests = Math.ceil(Math.max(byEmail.length, byMobile.length) / CONTACTS_PER_REQUEST)
  const limit = pLimit(SIDE_BY_SIDE)
  await Promise.all(
    Array.from({ length: requests }, (_, index) => {
      const [start, end] = [index * CONTACTS_PER_REQUEST, (index + 1) * CONTACTS_PER_REQUEST]
      return limit(resolveSome, byEmail.slice(start, end), byMobile.slice(start, end), findUserIds)
    }),
  )
}

async function resolveSome(
  byEmail: readonly Responder[],
  byMobile: readonly Responder[],
  findUserIds: FindUserIds,
): Promise<void> {
  const people = [...byEmail, ...byMobile]
  try {
    const ids = await findUserIds({
      emails: byEmail.map(({ user }) => user),
      mobiles: byMobile.map(({ user }) => user),
    })
    for (const responder of people) {
      responder.id = ids.get(toContactKey(responder.user))
      if (responder.id === undefined) responder.outcome = 'not-found'
    }
  } catch (error) {
    if (!(error instanceof FeishuError)) throw error
    for (const responder of people) {
      responder.outcome = 'error'
      responder.error = error
    }
  }
}
