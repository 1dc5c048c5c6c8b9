import { randomBytes } from 'node:crypto'
import type { ApiError } from './errors.ts'
import type { Platform, Reply } from './platform.ts'
import type { Switches } from './switches.ts'

/** What goes back over the connection. */
export interface Answer {
  status: number
  headers: Record<string, string>
  body: string
  code?: number
}

/** Which app asked which API: the links in an error speak of both. */
export interface Asked {
  appId?: string
  api?: string
}

/** The answer to a request that was granted. */
export function answerReply(platform: Platform, reply: Reply): Answer {
  return answerJson(
    platform,
    { status: 200, logId: createLogId(platform), code: 0 },
    {
      code: 0,
      msg: 'success',
      ...reply,
    },
  )
}

/** The answer to a request that the gateway or an API refused. */
export function answerError(platform: Platform, error: ApiError, asked: Asked): Answer {
  const { switches } = platform.world
  const { code, refusal } = error
  const logId = createLogId(platform)
  const status = switches.uncertainStatus[code] ?? refusal.status ?? 400
  const isGateway = code === 9499 || code >= 99_991_000
  const detail = isGateway ? 'full' : switches.businessError
  const inError = switches.logIdInBody === 'error'
  const object = {
    ...(detail !== 'none' && inError && { log_id: logId }),
    ...(detail === 'full' && { troubleshooter: describeTroubleshooter(code, logId, asked) }),
    ...describeScopes(switches, error, asked),
    ...(refusal.violations && { field_violations: refusal.violations }),
  }
  const body = {
    code,
    msg: error.message + describeScopeLink(switches, error, asked),
    ...(switches.logIdInBody === 'top-level' && { log_id: logId }),
    ...(Object.keys(object).length > 0 && { error: object }),
  }
  return answerJson(platform, { status, logId, code, headers: refusal.headers ?? {} }, body)
}

/**
 * The answer of the token endpoints to bad credentials: 200 whatever is wrong, and no `error` object. 10003 was seen
 * with an empty `data`, 10014 without.
 */
export function answerTokenError(platform: Platform, { code, message }: ApiError): Answer {
  const status = platform.world.switches.uncertainStatus[code] ?? 200
  const body = code === 10003 ? { code, data: {}, msg: message } : { code, msg: message }
  return answerJson(platform, { status, logId: createLogId(platform), code }, body)
}

/** The answer to a path or a verb that is not there: the live gateway's, which is no JSON. */
export function answerNotFound(platform: Platform): Answer {
  return {
    status: 404,
    headers: {
      'content-type': 'text/plain',
      ...describeLogId(platform, createLogId(platform)),
    },
    body: '404 page not found',
  }
}

interface Head {
  status: number
  logId: string
  code: number
  headers?: Record<string, string>
}

function answerJson(platform: Platform, head: Head, body: unknown): Answer {
  const charset = platform.world.switches.jsonCharset ? '; charset=utf-8' : ''
  return {
    status: head.status,
    headers: {
      'content-type': `application/json${charset}`,
      ...describeLogId(platform, head.logId),
      ...head.headers,
    },
    body: JSON.stringify(body),
    code: head.code,
  }
}

function describeLogId({ world }: Platform, logId: string): Record<string, string> {
  return world.switches.logIdHeader ? { 'x-tt-logid': logId } : {}
}

/** As the platform's: the second it was made, then hexadecimals. */
function createLogId({ clock }: Platform): string {
  const second = new Date(clock.now()).toISOString().replace(/\D/g, '').slice(0, 14)
  return second + randomBytes(10).toString('hex').toUpperCase()
}

function describeTroubleshooter(code: number, logId: string, { api }: Asked): string {
  const method = encodeURIComponent(api ?? '')
  return (
    '排查建议查看(Troubleshooting suggestions): ' +
    `https://open.feishu.cn/search?from=openapi&log_id=${logId}&code=${code}&method_id=${method}`
  )
}

function describeScopes(switches: Switches, { refusal }: ApiError, asked: Asked) {
  if (!refusal.scopes) return {}
  const { type, names } = refusal.scopes
  const help = {
    url: createScopeUrl(names, asked),
    description: `Learn more about scopes and how to add them: [${names.join(', ')}]`,
  }
  return {
    permission_violations: names.map((subject) => ({ type, subject })),
    ...((switches.scopeHelp === 'helps' || switches.scopeHelp === 'both') && { helps: [help] }),
  }
}

function describeScopeLink(switches: Switches, { refusal }: ApiError, asked: Asked): string {
  if (!refusal.scopes) return ''
  if (switches.scopeHelp !== 'msg' && switches.scopeHelp !== 'both') return ''
  const { names } = refusal.scopes
  return (
    `应用尚未开通所需的应用身份权限：[${names.join(', ')}]，` +
    `点击链接申请并开通任一权限即可：${createScopeUrl(names, asked)}`
  )
}

function createScopeUrl(scopes: string[], { appId }: Asked): string {
  const query = `q=${scopes.join(',')}&op_from=openapi&token_type=tenant`
  return `https://open.feishu.cn/app/${appId ?? ''}/auth?${query}`
}
