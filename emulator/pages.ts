import type { FieldCheck } from './fields.ts'
import type { Values } from './platform.ts'

export interface Page {
  size: number
  /** Where it starts. */
  offset: number
}

/** Reads `page_size` (1 to 100) and `page_token` of a list call. */
export function readPage(check: FieldCheck, query: Values): Page {
  const size = check.number(query, 'page_size', { min: 1, max: 100, fallback: 20 })
  const token = query['page_token'] ?? ''
  const offset = Number(/^p(\d+)$/.exec(decodeToken(token))?.[1] ?? 0)
  if (token !== '' && token !== encodeToken(offset))
    check.violate('page_token', token, 'page_token is invalid')
  return { size, offset }
}

/** One page of a list, and how to get at the next. */
export function takePage<T>(list: readonly T[], { size, offset }: Page) {
  const end = offset + size
  const hasMore = end < list.length
  return {
    items: list.slice(offset, end),
    has_more: hasMore,
    page_token: hasMore ? encodeToken(end) : '',
  }
}

// Opaque, so that no client is tempted to count.
function encodeToken(offset: number): string {
  return Buffer.from(`p${offset}`).toString('base64url')
}

function decodeToken(token: string): string {
  return Buffer.from(token, 'base64url').toString()
}
