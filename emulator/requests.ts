import type { Clock } from './clock.ts'
import type { Incoming } from './server.ts'

/** One request as it arrived; `status` and `code` are filled in when it was answered. */
export interface RecordedRequest {
  service: 'feishu' | 'github'
  method: string
  path: string
  query: Record<string, string>
  headers: Record<string, string | string[] | undefined>
  /** Parsed, when it was JSON; the text, when it was not; the beginning of the text, when it was longer than 64 KB. */
  body: unknown
  /** The connections are numbered in the order they were opened. */
  connection: number
  at: number
  status?: number
  code?: number
  /** True while a fault keeps the answer back for ever and the client still waits for it. */
  hangs?: boolean
}

const MAX_KEPT_CHARACTERS = 64 * 1024

/** The record of a request that has just arrived. */
export function recordRequest(incoming: Incoming, clock: Clock): RecordedRequest {
  const { method, path, query, headers, connection, text } = incoming
  return {
    service: isGithub(path) ? 'github' : 'feishu',
    method,
    path,
    query,
    headers,
    body: parse(text),
    connection,
    at: clock.now(),
  }
}

/** Whether a path is GitHub's. */
export function isGithub(path: string): boolean {
  return path.startsWith('/api/v3/')
}

function parse(text: string): unknown {
  if (text === '') return undefined
  // A copy: a slice would keep the whole text alive.
  if (text.length > MAX_KEPT_CHARACTERS) return Buffer.from(text.slice(0, 1024)).toString()
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
