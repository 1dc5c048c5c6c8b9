import { STATUS_CODES } from 'node:http'
import { textOf } from './errors.ts'
import type { Answer } from './wire.ts'

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
  /** Real milliseconds before anything is done, whatever the emulator's clock says. */
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
export function answerInPlace(fault: Fault): Answer | undefined {
  if (!answerWords.some((word) => fault[word] !== undefined)) return undefined
  const { code, contentType, headers, redirectTo } = fault
  const status = fault.status ?? defaultStatus(fault)
  const { body, type } = describeBody(fault, status)
  return {
    status,
    headers: {
      'content-type': contentType ?? type,
      ...(redirectTo !== undefined && { location: redirectTo }),
      ...headers,
    },
    body,
    ...(code !== undefined && { code }),
  }
}

const answerWords = [
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
function describeBody({ code, msg, body }: Fault, status: number): { body: string; type: string } {
  if (typeof body === 'string') return { body, type: 'application/json' }
  if (body !== undefined) return { body: JSON.stringify(body), type: 'application/json' }
  if (code !== undefined || msg !== undefined) {
    const text = msg ?? (code === 0 ? 'success' : textOf(code ?? 0))
    return { body: JSON.stringify({ code, msg: text }), type: 'application/json' }
  }
  const title = `${status} ${STATUS_CODES[status] ?? ''}`.trim()
  const page = `<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`
  return { body: status >= 400 ? page : '', type: 'text/html' }
}
