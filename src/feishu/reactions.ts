import type { FeishuClient } from './client.ts'
import { asObject } from './envelope.ts'
import { listAll } from './pagination.ts'
import { toTimes } from './times.ts'
import type { UserIdType } from './urgent.ts'

/**
 * Lists who has reacted to a message, with the time of each person's latest reaction in ms since the epoch; apps are
 * left out (Feishu docs: im-v1/message-reaction/list). When a later batch fails, the people so far are the answer.
 * @throws FeishuError
 */
export async function listReactions(
  client: FeishuClient,
  { messageId, userIdType }: { messageId: string; userIdType: UserIdType },
): Promise<Map<string, number>> {
  const items = await listAll(client, {
    path: '/im/v1/messages/:message_id/reactions',
    params: { message_id: messageId },
    query: { user_id_type: userIdType },
    batchSize: 50,
    isPartialUseful: true,
  })
  return toTimes(
    items.flatMap((item) => {
      const operator = asObject(item['operator'])
      if (operator === undefined || operator['operator_type'] === 'app') return []
      return { id: operator['operator_id'], time: item['action_time'] }
    }),
  )
}
