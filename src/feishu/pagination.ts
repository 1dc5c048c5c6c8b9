import type { FeishuClient } from './client.ts'
import { asObjects, asText, type JsonObject } from './envelope.ts'
import { FeishuError } from './feishu-error.ts'
import type { ApiRequest } from './request.ts'

export interface List extends Pick<ApiRequest<never>, 'path' | 'params' | 'query'> {
  /** Where the answer holds the items. */
  readonly field?: string
  /** How many items may come in one answer; the docs of each API tell. */
  readonly batchSize?: number
  /** Take what has come when a later batch fails: for lists of which every item counts by itself. */
  readonly isPartialUseful?: boolean
  /** Is told why such a list is not whole. */
  readonly onCutShort?: ((error: FeishuError) => void) | undefined
}

/**
 * Fetches a whole list, one batch after the other.
 * @throws FeishuError
 */
export async function listAll(client: FeishuClient, list: List): Promise<JsonObject[]> {
  const items: JsonObject[] = []
  const seen = new Set<string | undefined>()
  let pageToken: string | undefined
  // A token that comes back would lead round in circles.
  while (!seen.has(pageToken)) {
    seen.add(pageToken)
    try {
      const batch = await fetchBatch(client, list, pageToken)
      items.push(...batch.items)
      pageToken = batch.next
    } catch (error) {
      if (!list.isPartialUseful || seen.size === 1 || !(error instanceof FeishuError)) throw error
      list.onCutShort?.(error)
      return items
    }
    if (pageToken === undefined) break
  }
  return items
}

async function fetchBatch(client: FeishuClient, list: List, pageToken: string | undefined) {
  const { path, params = {}, query, field = 'items', batchSize = 100 } = list
  const { value } = await client.request({
    method: 'GET',
    path,
    params,
    query: {
      ...query,
      page_size: String(batchSize),
      ...(pageToken && { page_token: pageToken }),
    },
    parse: ({ data }) => ({
      items: asObjects(data[field]),
      next: data['has_more'] === true ? asText(data['page_token']) : undefined,
    }),
  })
  return value
}
