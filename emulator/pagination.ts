import type { FieldCheck } from './fields.ts'
import type { Values } from './platform.ts'

export interface Page {
  size: number
  /** Where it starts. */
  offset: number
}

/** Reads `page_size` (1 to `max`, 100 unless said) and `page_token` of a list call. */
export function readPage(
  check: FieldCheck,
  query: Values,
  { max = 100, fallback = 20 }: { max?: number; fallback?: number } = {},
): Page {
  const size = check.number(query, 'page_size', { min: 1, max, fallback })
  const offset = readOffset(query['page_token'] ?? '')
  if (offset === undefined)
    check.violate('page_token', query['page_token'], 'page_token is invalid')
  return { size, offset: offset ?? 0 }
}

/** Where a page of that token starts; `undefined` for a token that this emulator never gave. */
export function readOffset(token: string): number | undefined {
  if (token === '') return 0
  const offset = Number(/^p(\d+)$/.exec(decodeToken(token))?.[1])
  return token === encodeToken(offset) ? offset : undefined
}

/** One page of a list, and how to get at the next. */
export function takePage<T>(
  list: readonly T[],
  { size, offset }: Page,
  lastToken: 'empty' | 'absent' = 'empty',
) {
  const end = offset + size
  const hasMore = end < list.length
  const token = hasMore ? encodeToken(end) : ''
  return {
    items: list.slice(offset, end),
    has_more: hasMore,
    ...((hasMore || lastToken === 'empty') && { page_token: token }),
  }
}

// Opaque, so that no client is tempted to count.
function encodeToken(offset: number): string {
  return Buffer.from(`p${offset}`).toString('base64url')
}

function decodeToken(token: string): string {
  return Buffer.from(token, 'base64url').toString()
}
