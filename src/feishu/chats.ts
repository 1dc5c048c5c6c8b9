import type { FeishuClient } from './client.ts'
import { asText } from './envelope.ts'
import { listAll } from './pagination.ts'
import type { UserIdType } from './urgent.ts'

/** A chat, as far as it decides whether a bot may call about its messages. What the platform leaves out is undefined. */
export interface Chat {
  readonly isExternal: boolean | undefined
  readonly isDissolved: boolean | undefined
  /** Only the owner and managers may call. */
  readonly isUrgentRestricted: boolean | undefined
  readonly botManagerIds: readonly string[]
}

/**
 * Looks a chat up (Feishu docs: group/chat/get).
 * @throws FeishuError
 */
export async function getChat(client: FeishuClient, chatId: string): Promise<Chat> {
  const { value } = await client.request({
    method: 'GET',
    path: '/im/v1/chats/:chat_id',
    params: { chat_id: chatId },
    parse: ({ data }) => {
      const { external, chat_status, urgent_setting, bot_manager_id_list } = data
      const [status, urgentSetting] = [asText(chat_status), asText(urgent_setting)]
      return {
        isExternal: typeof external === 'boolean' ? external : undefined,
        isDissolved: status === undefined ? undefined : status !== 'normal',
        isUrgentRestricted:
          urgentSetting === undefined ? undefined : urgentSetting === 'only_owner',
        botManagerIds: Array.isArray(bot_manager_id_list)
          ? bot_manager_id_list.flatMap((id) => asText(id) ?? [])
          : [],
      }
    },
  })
  return value
}

/**
 * Asks whether the app's bot is in a chat (Feishu docs: group/chat-member/is_in_chat).
 * @throws FeishuError
 */
export async function isBotInChat(client: FeishuClient, chatId: string): Promise<boolean> {
  const { value } = await client.request({
    method: 'GET',
    path: '/im/v1/chats/:chat_id/members/is_in_chat',
    params: { chat_id: chatId },
    parse: ({ data }) => (typeof data['is_in_chat'] === 'boolean' ? data['is_in_chat'] : undefined),
  })
  return value
}

/**
 * Lists the people in a chat with their names, which may be empty; bots are not among them
 * (Feishu docs: group/chat-member/get).
 * @throws FeishuError
 */
export async function listMembers(
  client: FeishuClient,
  { chatId, userIdType }: { chatId: string; userIdType: UserIdType },
): Promise<Map<string, string>> {
  const items = await listAll(client, {
    path: '/im/v1/chats/:chat_id/members',
    params: { chat_id: chatId },
    query: { member_id_type: userIdType },
  })
  return new Map(
    items.flatMap((item): [string, string][] => {
      const id = asText(item['member_id'])
      return id ? [[id, asText(item['name']) ?? '']] : []
    }),
  )
}
