import type { Reply } from '../transport.ts'
import { FeishuError } from './feishu-error.ts'

/** As much of `msg`, in characters, as a person reads; and as many scopes. */
const MAX_MSG = 1_000
const MAX_SCOPES = 20

/** A JSON object as it came over the wire. */
export type JsonObject = { readonly [key: string]: unknown }

/** An answer with `code: 0`: most endpoints put what they have to say under `data`, the token ones beside it. */
export interface Envelope {
  readonly body: JsonObject
  readonly data: JsonObject
  readonly logId: string | undefined
}

/**
 * Reads one reply. Only a 2xx with a JSON object whose `code` is the number 0 is a success (Feishu docs: API call guide).
 * @throws FeishuError for everything else
 */
export function readEnvelope(reply: Reply): Envelope {
  const { status, headers } = reply
  const body = parseObject(reply.body)
  const logId = findLogId(reply, body)
  const facts = { status, logId, retryAfterMs: readRetryAfter(reply) }
  if (status >= 300 && status < 400) {
    throw new FeishuError({ kind: 'redirect', msg: `HTTP ${status} redirect`, ...facts })
  }
  const code = body?.['code']
  if (body === undefined || !Number.isInteger(code)) {
    const type = headers['content-type'] ?? 'no content type'
    const what = body === undefined ? 'no JSON object' : 'JSON without a code'
    const kind = status >= 500 ? 'unavailable' : 'not-feishu'
    throw new FeishuError({
      kind,
      msg: `HTTP ${status}, ${what} (${type})`,
      ...facts,
    })
  }
  const ok = code === 0 && status >= 200 && status < 300
  if (!ok) {
    const msg = (asText(body['msg']) ?? '').slice(0, MAX_MSG)
    throw new FeishuError({
      ...facts,
      ...(code === 0
        ? { kind: 'unexpected', msg: `HTTP ${status} with code 0` }
        : { kind: 'code', code: code as number, msg }),
      ...readScopeViolations(body, msg),
    })
  }
  return { body, data: asObject(body['data']) ?? {}, logId }
}

/** The value as a JSON object, or undefined when it is anything else. */
export function asObject(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined
}

/** The value as a list of JSON objects: what is no object is left out; no list is an empty one. */
export function asObjects(value: unknown): JsonObject[] {
  if (!Array.isArray(value)) return []
  return value.map(asObject).filter((item) => item !== undefined)
}

/** The value as a text that is not empty, or undefined. */
export function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function parseObject(text: string): JsonObject | undefined {
  try {
    return asObject(JSON.parse(text))
  } catch {
    return undefined
  }
}

// Header first, as the official SDKs do; the body spells it in two ways and in two places.
function findLogId({ headers }: Reply, body: JsonObject | undefined): string | undefined {
  const error = asObject(body?.['error'])
  const candidates = [
    headers['x-tt-logid'],
    headers['x-request-id'],
    error?.['log_id'],
    error?.['logid'],
    body?.['log_id'],
  ]
  return candidates.map(asText).find((id) => id !== undefined)
}

// The platform's own header comes first, then the standard one, as in the official CLI.
function readRetryAfter({ headers }: Reply): number | undefined {
  const reset = headers['x-ogw-ratelimit-reset'] ?? headers['retry-after']
  const text = String(reset ?? '')
  if (/^\d+$/.test(text)) return Number(text) * 1000
  const date = Date.parse(text)
  // Both dates are of the server's clock, which need not be ours.
  const now = Date.parse(headers.date ?? '') || Date.now()
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}

// 99991672 names the missing scopes in `permission_violations`, or only inside `msg`; likewise the link to the console.
function readScopeViolations(body: JsonObject, msg: string) {
  const error = asObject(body['error'])
  const named = asObjects(error?.['permission_violations']).flatMap(
    (violation) => asText(violation['subject']) ?? asText(violation['scope']) ?? [],
  )
  const inMsg = /\[([\w:., -]+)\]/.exec(msg)?.[1]?.split(/,\s*/) ?? []
  const links = asObjects(error?.['helps']).flatMap((help) => asText(help['url']) ?? [])
  const linksInMsg = msg.match(/https:\/\/[^\s"'<>\])，。]+/g) ?? []
  return {
    missingScopes: [...new Set(named.length > 0 ? named : inMsg)]
      .filter(isScope)
      .slice(0, MAX_SCOPES),
    consoleUrl: [...links, ...linksInMsg].find(isConsoleUrl),
  }
}

// Both are shown as they are, and a link is clicked by a person: only what has the form of one is taken for one.
function isScope(text: string): boolean {
  return /^[\w:.-]{1,100}$/.test(text)
}

function isConsoleUrl(text: string): boolean {
  return /^https:\/\/open\.(feishu\.cn|larksuite\.com)\/[\w./?=&%:,#+~-]{1,500}$/.test(text)
}
