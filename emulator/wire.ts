import { createHash, randomBytes, randomUUID } from 'node:crypto'
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
    ...(detail === 'full' && { message: ADVICE }),
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
 * The answer of the token endpoints to bad credentials: always 200, and no `error` object. 10003 was seen
 * with an empty `data`, 10014 without.
 */
export function answerTokenError(platform: Platform, { code, message }: ApiError): Answer {
  const status = platform.world.switches.uncertainStatus[code] ?? 200
  const body = code === 10003 ? { code, data: {}, msg: message } : { code, msg: message }
  return answerJson(platform, { status, logId: createLogId(platform), code }, body)
}

/** The answer of the OAuth endpoint: a failure is a 400 with the words of OAuth, and a code beside them. */
export function answerOauth(platform: Platform, reply: Reply): Answer {
  const code = 'error' in reply ? OAUTH_REFUSED : 0
  const head = { status: code === 0 ? 200 : 400, logId: createLogId(platform), code }
  return answerJson(platform, head, { code, ...reply })
}

// "App configuration" to the official command line, which asks here.
const OAUTH_REFUSED = 20002

/** The answer to a path or a verb that is not there: the live gateway's, which is no JSON. */
export function answerNotFound(platform: Platform): Answer {
  return {
    status: 404,
    headers: {
      'Content-Type': 'text/plain',
      ...describeLogId(platform, createLogId(platform)),
    },
    body: '404 page not found',
  }
}

const ADVICE =
  'Refer to the documentation to fix the error: ' +
  'https://open.feishu.cn/document/ukTMukTMukTM/ugjM14COyUjL4ITN'

/** What an answer that a fault gives in the platform's name carries beside its code: a log id, in both places. */
export function createFaultDetail(platform: Platform) {
  const logId = createLogId(platform)
  return { headers: describeLogId(platform, logId), error: { log_id: logId } }
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
      'Content-Type': `application/json${charset}`,
      ...describeLogId(platform, head.logId),
      ...head.headers,
    },
    body: JSON.stringify(body),
    code: head.code,
  }
}

function describeLogId({ world }: Platform, logId: string): Record<string, string> {
  if (!world.switches.logIdHeader) return {}
  // The cases of the letters are those of the live HTTP/1.1 answers: one official SDK looks for them as they are.
  return { 'X-Tt-Logid': logId, 'X-Request-Id': randomUUID(), 'Request-Id': randomUUID() }
}

const BEIJING_OFFSET_MS = 8 * 60 * 60 * 1000

/** As the platform's: the second it was made, in Beijing, then hexadecimals. */
function createLogId({ clock }: Platform): string {
  const beijing = new Date(clock.now() + BEIJING_OFFSET_MS)
  const second = beijing.toISOString().replace(/\D/g, '').slice(0, 14)
  return second + randomBytes(10).toString('hex').toUpperCase()
}

function describeTroubleshooter(code: number, logId: string, { api }: Asked): string {
  // Every API has a number of 19 digits.
  const digest = createHash('sha256')
    .update(api ?? '')
    .digest()
    .readBigUInt64BE()
  const method = String(10n ** 18n + (digest % 10n ** 18n))
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
