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
 * Looks up the ids of people by e-mail and mobile, in one request. Whoever is unknown, resigned or outside the app's
 * contact range is not in the answer's map, whose keys are made by {@link toContactKey}.
 * @throws FeishuError
 */
export function findUserIds(
  client: FeishuClient,
  request: ContactRequest,
): Promise<Map<string, string>> {
  const { userIdType, emails, mobiles } = request
  return client.request({
    method: 'POST',
    path: '/contact/v3/users/batch_get_id',
    query: { user_id_type: userIdType },
    body: { ...(emails.length > 0 && { emails }), ...(mobiles.length > 0 && { mobiles }) },
    parse: parseUserIds,
  })
}

/** What an e-mail or mobile is found by: the answer may write an e-mail in another case, and a mobile without its `+86`. */
export function toContactKey(contact: string): string {
  return contact.includes('@')
    ? contact.toLowerCase()
    : contact.replace(/^\+?86(?=1\d{10}$)|\D/g, '')
}

function parseUserIds({ data }: Envelope): Map<string, string> {
  return new Map(
    asObjects(data['user_list']).flatMap((entry): [string, string][] => {
      const contact = asText(entry['email']) ?? asText(entry['mobile'])
      const userId = asText(entry['user_id'])
      return contact && userId ? [[toContactKey(contact), userId]] : []
    }),
  )
}
