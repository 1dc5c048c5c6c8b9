import type { FeishuClient } from './client.ts'
import { asText } from './envelope.ts'
import { listAll } from './pages.ts'
import { pathOf } from './request.ts'
import type { UserIdType } from './urgent.ts'

/** A chat, as far as it decides whether a bot may urge in it. What the platform leaves out is undefined. */
export interface Chat {
  readonly isExternal: boolean
  readonly isDissolved: boolean
  /** Only the owner and managers may urge. */
  readonly isUrgentRestricted: boolean
  readonly botManagerIds: readonly string[]
}

/**
 * Looks a chat up (Feishu docs: group/chat/get).
 * @throws FeishuError
 */
export function getChat(client: FeishuClient, chatId: string): Promise<Chat> {
  return client.request({
    method: 'GET',
    path: pathOf`/im/v1/chats/${chatId}`,
    parse: ({ data }) => ({
      isExternal: data['external'] === true,
      isDissolved: (asText(data['chat_status']) ?? 'normal') !== 'normal',
      isUrgentRestricted: data['urgent_setting'] === 'only_owner',
      botManagerIds: Array.isArray(data['bot_manager_id_list'])
        ? data['bot_manager_id_list'].flatMap((id) => asText(id) ?? [])
        : [],
    }),
  })
}

/**
 * Asks whether the app's bot is in a chat (Feishu docs: group/chat-member/is_in_chat).
 * @throws FeishuError
 */
export function isBotInChat(client: FeishuClient, chatId: string): Promise<boolean> {
  return client.request({
    method: 'GET',
    path: pathOf`/im/v1/chats/${chatId}/members/is_in_chat`,
    parse: ({ data }) => (typeof data['is_in_chat'] === 'boolean' ? data['is_in_chat'] : undefined),
  })
}

/**
 * Lists the people in a chat; bots are not among them (Feishu docs: group/chat-member/get).
 * @throws FeishuError
 */
export async function listMemberIds(
  client: FeishuClient,
  { chatId, userIdType }: { chatId: string; userIdType: UserIdType },
): Promise<Set<string>> {
  const items = await listAll(client, {
    path: pathOf`/im/v1/chats/${chatId}/members`,
    query: { member_id_type: userIdType },
  })
  return new Set(items.flatMap((item) => asText(item['member_id']) ?? []))
}
