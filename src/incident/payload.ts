// GitHub's payloads are JSON that somebody else wrote. A value that is missing or odd is undefined.

// Long enough for the page of a run or an environment; short enough that a card holds all of them.
const MAX_LINK_LENGTH = 1_000

const MAILBOX = /[^/@]{1,64}(?:@|%40)[^/@]{1,255}\.[a-z]{2}/i

/** What stands at a dotted path of a payload, or undefined. */
export function readPath(payload: unknown, path: string): unknown {
  let value = payload
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = Reflect.get(value, key)
  }
  return value
}

/** The first of these values that is a text with something in it, trimmed. */
export function readText(...values: readonly unknown[]): string | undefined {
  for (const value of values) {
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
  }
  return undefined
}

/** An id or a count: a positive whole number, or its digits. */
export function readNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value
  return typeof number === 'number' && Number.isSafeInteger(number) && number > 0
    ? number
    : undefined
}

/** The first of these values that is a plain web address, spelled so that it ends neither a Markdown link nor a tag. */
export function readLink(...values: readonly unknown[]): string | undefined {
  return values.map(parseLink).find((link) => link !== undefined)
}

function parseLink(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > MAX_LINK_LENGTH) return undefined
  const url = URL.parse(value)
  if (url === null || !['https:', 'http:'].includes(url.protocol)) return undefined
  // A reader of `https://github.com@evil.example/` sees another host than the one that opens. An address that holds a
  // mailbox makes Feishu's leak prevention refuse the whole message (230028).
  const path = url.pathname + url.search + url.hash
  if (url.username !== '' || url.password !== '' || MAILBOX.test(path)) return undefined
  const link =
    url.origin + path.replace(/[^\w/:;,.?&=#%+$!-]/g, (character) => percentEncode(character))
  return link.length > MAX_LINK_LENGTH ? undefined : link
}

function percentEncode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}
