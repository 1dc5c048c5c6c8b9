import type { FeishuClient } from './client.ts'
import { asObjects, asText, type Envelope } from './envelope.ts'
import type { UserIdType } from './urgent.ts'

/** At most so many e-mails, and so many mobiles, fit into one request (Feishu docs: contact-v3/user/batch_get_id). */
export const CONTACTS_PER_REQUEST = 50

export interface ContactRequest {
  readonly userIdType: UserIdType
  readonly emails: readonly string[]
  readonly mobiles: readonly string[]
}

/**
 * Looks up the ids of people by e-mail and mobile, in one request. People who are unknown, have resigned or are outside the
 * app's contact range are missing in the answer's map, whose keys are made by {@link toContactKey}.
 * @throws FeishuError
 */
export async function findUserIds(
  client: FeishuClient,
  request: ContactRequest,
): Promise<Map<string, string>> {
  const { userIdType, emails, mobiles } = request
  const { value } = await client.request({
    method: 'POST',
    path: '/contact/v3/users/batch_get_id',
    query: { user_id_type: userIdType },
    body: { ...(emails.length > 0 && { emails }), ...(mobiles.length > 0 && { mobiles }) },
    parse: parseUserIds,
  })
  return value
}

/**
 * What an e-mail or mobile is found by. The answer may write an e-mail in another case, and a mobile of mainland China
 * without its `+86`; every other country code stays, as `+1 380 555 0123` is not the mainland's 138 0555 0123.
 */
export function toContactKey(contact: string): string {
  if (contact.includes('@')) return contact.toLowerCase()
  const digits = contact.replace(/\D/g, '')
  const mainland = /^(?:86)?(1\d{10})$/.exec(digits)?.[1]
  const isForeign = contact.startsWith('+') && !digits.startsWith('86')
  return mainland !== undefined && !isForeign ? mainland : `+${digits}`
}

function parseUserIds({ data }: Envelope): Map<string, string> {
  return new Map(
    asObjects(data['user_list']).flatMap((entry) => {
      const userId = asText(entry['user_id'])
      const contacts = [entry['email'], entry['mobile']].flatMap((contact) => asText(contact) ?? [])
      return userId
        ? contacts.map((contact): [string, string] => [toContactKey(contact), userId])
        : []
    }),
  )
}
