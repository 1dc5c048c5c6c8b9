import type { FeishuClient } from './client.ts'
import { asObjects, asText } from './envelope.ts'

/** `grant_status` of a scope that the company has granted. */
const GRANTED = 1

/**
 * Lists the scopes that the app may use in its own name; asking needs no scope (Feishu docs: application-v6/scope/list).
 * @throws FeishuError
 */
export async function listGrantedScopes(client: FeishuClient): Promise<Set<string>> {
  const { value } = await client.request({
    method: 'GET',
    path: '/application/v6/scopes',
    parse: ({ data }) => (Array.isArray(data['scopes']) ? asObjects(data['scopes']) : undefined),
  })
  return new Set(
    value.flatMap((scope) => {
      // The other type are scopes that act for a person who has logged in.
      const isOurs = scope['grant_status'] === GRANTED && scope['scope_type'] !== 'user'
      return isOurs ? (asText(scope['scope_name']) ?? []) : []
    }),
  )
}
