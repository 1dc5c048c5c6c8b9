import type { FeishuClient } from './client.ts'
import { asObjects, asText, type JsonObject } from './envelope.ts'
import type { ApiRequest } from './request.ts'

/** The most that a page of a list may hold (Feishu docs: im-v1/message/read_users, chat-member/get). */
const PAGE_SIZE = '100'

/**
 * Fetches all pages of a list, one after the other.
 * @throws FeishuError
 */
export async function listAll(
  client: FeishuClient,
  { path, query }: Pick<ApiRequest<never>, 'path' | 'query'>,
): Promise<JsonObject[]> {
  const items: JsonObject[] = []
  const seen = new Set<string | undefined>()
  let pageToken: string | undefined
  // A token that comes back would lead round in circles.
  while (!seen.has(pageToken)) {
    seen.add(pageToken)
    const page = await client.request({
      method: 'GET',
      path,
      query: { ...query, page_size: PAGE_SIZE, ...(pageToken && { page_token: pageToken }) },
      parse: ({ data }) => ({
        items: asObjects(data['items']),
        next: data['has_more'] === true ? asText(data['page_token']) : undefined,
      }),
    })
    items.push(...page.items)
    pageToken = page.next
  }
  return items
}
