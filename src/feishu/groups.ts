import type { FeishuClient } from './client.ts'
import { asText } from './envelope.ts'
import type { FeishuError } from './feishu-error.ts'
import { listAll } from './pagination.ts'
import type { UserIdType } from './urgent.ts'

/**
 * Lists the people of a user group (Feishu docs: contact-v3/group-member/simplelist); needs `contact:group:readonly`,
 * and the group in the app's contacts range. When a later batch fails and there is an `onCutShort`, it is told why, and
 * the people so far are the answer.
 * @throws FeishuError
 */
export async function listGroupMembers(
  client: FeishuClient,
  {
    groupId,
    userIdType,
    onCutShort,
  }: {
    groupId: string
    userIdType: UserIdType
    onCutShort?: (error: FeishuError) => void
  },
): Promise<string[]> {
  const items = await listAll(client, {
    path: '/contact/v3/group/:group_id/member/simplelist',
    params: { group_id: groupId },
    query: { member_type: 'user', member_id_type: userIdType },
    field: 'memberlist',
    isPartialUseful: onCutShort !== undefined,
    onCutShort,
  })
  return items.flatMap((item) => asText(item['member_id']) ?? [])
}
