import type { FeishuClient } from './client.ts'
import type { Envelope } from './envelope.ts'
import type { FeishuError } from './feishu-error.ts'
import type { Answer } from './retry.ts'
import { mayHaveTakenEffect } from './retry-rules.ts'

/** What an id of a person is: the same person has another one of each type. */
export type UserIdType = 'open_id' | 'union_id' | 'user_id'

/** How somebody is made to look: by phone call, by SMS, or by a pop-up in the Feishu client. */
export type Channel = 'phone' | 'sms' | 'app'

/** At most this many ids fit into one request (Feishu docs: im-v1/message/urgent_phone). */
export const URGENT_IDS_PER_REQUEST = 200

export interface UrgentRequest {
  readonly channel: Channel
  readonly messageId: string
  readonly userIdType: UserIdType
  /** 1 to 200 ids of `userIdType`. */
  readonly userIds: readonly string[]
}

/**
 * Makes a message urgent for people, in one request, and answers with the ids that Feishu left out because they are
 * not in the message's chat (`invalid_user_id_list`). Everybody else was reached.
 * @throws FeishuError
 */
export function urge(
  client: FeishuClient,
  request: UrgentRequest,
): Promise<Answer<readonly string[]>> {
  return client.request({
    method: 'PATCH',
    path: `/im/v1/messages/:message_id/urgent_${request.channel}`,
    params: { message_id: request.messageId },
    query: { user_id_type: request.userIdType },
    body: { user_id_list: request.userIds },
    isCall: true,
    parse: (answer) => parseInvalidUserIds(answer, request.userIds),
  })
}

/** Whether one of these failed tries may have taken effect: then somebody may have been called, or a message may be there. */
export function wasPerhapsDone(failures: readonly FeishuError[]): boolean {
  return failures.some(mayHaveTakenEffect)
}

// When everybody is valid the list may be empty, null or not there at all: which one is not documented.
// An id that we did not send means that we cannot tell who was left out: such an answer is invalid.
function parseInvalidUserIds({ data }: Envelope, asked: readonly string[]): string[] | undefined {
  const list = data['invalid_user_id_list'] ?? []
  if (!Array.isArray(list) || !list.every((id) => typeof id === 'string')) return undefined
  const known = new Set(asked)
  if (list.every((id) => known.has(id))) return list
  return asked.length === 1 ? [...asked] : undefined
}
