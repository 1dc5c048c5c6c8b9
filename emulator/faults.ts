import { STATUS_CODES } from 'node:http'
import { textOf } from './errors.ts'
import type { Platform } from './platform.ts'
import { type Answer, createFaultDetail } from './wire.ts'

/**
 * Something that goes wrong with the requests it matches.
 *
 * With an answer word (`status`, `code`, `msg`, `headers`, `body`, `contentType`, `redirectTo`) that answer is given in
 * place of the platform's, and nothing takes effect. With only the other words the platform handles the request and the
 * fault spoils the way there or back.
 */
export interface Fault {
  /** A part of the path, or a pattern it must match. Without it: every path. */
  path?: string | RegExp
  method?: string
  /** How many matching requests, counted from the injection, go by unharmed first. */
  skip?: number
  /** How many requests it strikes: 1, unless said. */
  times?: number
  /** Milliseconds of real time, not of the emulator's clock, before anything is done. */
  delayMs?: number
  status?: number
  code?: number
  msg?: string
  headers?: Record<string, string>
  /** Text goes out as it is; anything else as JSON. */
  body?: unknown
  contentType?: string
  /** The connection is reset, before or after the effect took place. */
  reset?: 'before' | 'after'
  /** The effect takes place; the answer is cut in mid-body, short of its content-length. */
  truncate?: 'after'
  /** No answer ever, before or after the effect took place. */
  hang?: 'before' | 'after'
  redirectTo?: string
  /** Milliseconds for each byte of the body. */
  drip?: number
  /** The presented token is revoked before the request is handled. */
  expireToken?: true
}

/** The faults waiting for their requests. */
export interface FaultQueue {
  add(fault: Fault): void
  /** The fault that strikes this request: of those that match, the one injected first. */
  take(method: string, path: string): Fault | undefined
}

/** An empty queue of faults. */
export function createFaultQueue(): FaultQueue {
  const waiting: { fault: Fault; seen: number; struck: number }[] = []
  return {
    add(fault) {
      waiting.push({ fault, seen: 0, struck: 0 })
    },
    take(method, path) {
      let taken: Fault | undefined
      for (const entry of waiting) {
        if (!matches(entry.fault, method, path)) continue
        entry.seen += 1
        const isDue =
          entry.seen > (entry.fault.skip ?? 0) && entry.struck < (entry.fault.times ?? 1)
        if (taken || !isDue) continue
        entry.struck += 1
        taken = entry.fault
      }
      return taken
    },
  }
}

/** The answer a fault gives in place of the platform's, if it gives one. */
export function answerInPlace(platform: Platform, fault: Fault): Answer | undefined {
  if (!ANSWER_WORDS.some((word) => fault[word] !== undefined)) return undefined
  const { code, contentType, headers, redirectTo } = fault
  const status = fault.status ?? defaultStatus(fault)
  // With a code and no body of its own it speaks in the platform's name, and has a log id as the platform's answers have.
  const isPlatforms = code !== undefined && fault.body === undefined
  const detail = isPlatforms ? createFaultDetail(platform) : undefined
  const { body, type } = describeBody(fault, { status, error: detail?.error })
  return {
    status,
    headers: {
      'Content-Type': contentType ?? type,
      ...detail?.headers,
      ...(redirectTo !== undefined && { location: redirectTo }),
      ...headers,
    },
    body,
    ...(code !== undefined && { code }),
  }
}

const ANSWER_WORDS = [
  'status',
  'code',
  'msg',
  'headers',
  'body',
  'contentType',
  'redirectTo',
] as const

function matches({ path, method }: Fault, requestMethod: string, requestPath: string): boolean {
  if (method !== undefined && method.toUpperCase() !== requestMethod) return false
  if (path === undefined) return true
  // A pattern with the flag g would remember where it stopped; search does not.
  return typeof path === 'string' ? requestPath.includes(path) : requestPath.search(path) >= 0
}

function defaultStatus({ code, redirectTo }: Fault): number {
  if (redirectTo !== undefined) return 302
  if (code === 99991400 || code === 99991403) return 429
  return code === undefined || code === 0 ? 200 : 400
}

/** A code speaks JSON; a bare status is a proxy's own page, in HTML. */
function describeBody(
  { code, msg, body }: Fault,
  { status, error }: { status: number; error: object | undefined },
): { body: string; type: string } {
  if (typeof body === 'string') return { body, type: 'application/json' }
  if (body !== undefined) return { body: JSON.stringify(body), type: 'application/json' }
  if (code !== undefined || msg !== undefined) {
    const text = msg ?? (code === 0 ? 'success' : textOf(code ?? 0))
    const fields = { code, msg: text, ...(code !== 0 && error && { error }) }
    return { body: JSON.stringify(fields), type: 'application/json' }
  }
  const title = `${status} ${STATUS_CODES[status] ?? ''}`.trim()
  const page = `<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`
  return { body: status >= 400 ? page : '', type: 'text/html' }
}
