import type { FeishuClient } from '../feishu/client.ts'
import { FeishuError } from '../feishu/feishu-error.ts'
import { listGrantedScopes } from '../feishu/scopes.ts'
import type { Check } from './check.ts'
import { ForeseenError } from './foreseen.ts'

/** For each need the scopes of which any one is enough, the one to ask for first (Feishu docs: the page of each API). */
const SCOPES = {
  phone: ['im:message.urgent:phone', 'im:message.urgent:phone_send'],
  sms: ['im:message.urgent:sms', 'im:message.urgent:sms_send'],
  app: ['im:message.urgent', 'im:message.urgent:app_send'],
  send: ['im:message:send_as_bot', 'im:message', 'im:message:send'],
  contacts: ['contact:user.id:readonly'],
  groups: ['contact:group:readonly'],
  'user-ids': ['contact:user.employee_id:readonly'],
  read: ['im:message:readonly', 'im:message', 'im:message:basic'],
  reaction: ['im:message.reactions:read', 'im:message:readonly'],
} as const satisfies Record<string, readonly string[]>

/** What a page may ask of Feishu. */
export type Need = keyof typeof SCOPES

/** Lists the scopes for these needs; of each line any one is enough. */
export function listNeededScopes(needs: readonly Need[]): (readonly [string, ...string[]])[] {
  return needs.map((need) => SCOPES[need])
}

/**
 * Checks that the app has the scopes that a page needs (Feishu docs: application-v6/scope/list, which needs no scope
 * itself). What only the fallback lacks is a note; an answer that cannot be read leaves all unchecked.
 */
export async function checkScopes(options: {
  client: FeishuClient
  needs: readonly Need[]
  fallbackNeeds: readonly Need[]
  appId: string | undefined
  baseUrl: URL
}): Promise<Check> {
  const { client, needs, fallbackNeeds, appId, baseUrl } = options
  let granted: Set<string>
  try {
    granted = await listGrantedScopes(client)
  } catch (error) {
    if (!(error instanceof FeishuError)) throw error
    return { name: 'scopes', state: 'not-checked', error }
  }
  const missing = listMissing(needs, granted)
  const scopes = [...new Set([...missing, ...listMissing(fallbackNeeds, granted)])]
  if (scopes.length === 0) return { name: 'scopes', state: 'passed' }
  const error = new ForeseenError(
    99991672,
    { kind: 'scopes-missing', scopes },
    appId ? { consoleUrl: linkToScopes({ baseUrl, appId, scopes }) } : {},
  )
  return { name: 'scopes', state: missing.length > 0 ? 'failed' : 'note', error }
}

function listMissing(needs: readonly Need[], granted: ReadonlySet<string>): string[] {
  return listNeededScopes(needs)
    .filter((alternatives) => !alternatives.some((scope) => granted.has(scope)))
    .map(([scope]) => scope)
}

/** The page of the developer console that ticks all these scopes at once. A gateway has no console of its own. */
function linkToScopes(options: { baseUrl: URL; appId: string; scopes: readonly string[] }): string {
  const { baseUrl, appId, scopes } = options
  const console = baseUrl.host === LARK_HOST ? LARK_HOST : 'open.feishu.cn'
  return `https://${console}/app/${appId}/auth?q=${scopes.join(',')}&op_from=openapi&token_type=tenant`
}

const LARK_HOST = 'open.larksuite.com'
