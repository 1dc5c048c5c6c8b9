import { escapeMarkdown, MAX_TEXT_LENGTH } from './untrusted.ts'

/** A component of a card, as Feishu's JSON 2.0 has it. */
export type Element = Readonly<Record<string, unknown>>

const MAX_LINK_LENGTH = 1_000

/** A Markdown component. */
export function buildMarkdown(content: string): Element {
  return { tag: 'markdown', content }
}

/** A button that opens a link. */
export function buildLinkButton(label: string, url: string): Element {
  return {
    tag: 'button',
    type: 'primary_filled',
    text: { tag: 'plain_text', content: label },
    behaviors: [{ type: 'open_url', default_url: url }],
  }
}

/** Untrusted text as a link; as text alone when there is no link, or one that Markdown would misread. */
export function renderLink(
  untrusted: string,
  url: string | undefined,
  { maxTextLength = MAX_TEXT_LENGTH, maxLinkLength = MAX_LINK_LENGTH } = {},
): string {
  const text = escapeMarkdown(untrusted, maxTextLength)
  return text === '' || url === undefined || url.length > maxLinkLength || !isPlainLink(url)
    ? text
    : `[${text}](${url})`
}

function isPlainLink(url: string): boolean {
  return /^https?:\/\/[\w/:;,.?&=#%+$!-]+$/.test(url)
}

/** How many bytes a value has as JSON. */
export function countBytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value))
}

/** Cuts Markdown to a number of bytes of JSON: after a whole line, if one ends in the second half of what fits. */
export function cutMarkdown(text: string, maxBytes: number): string {
  let fitting = 0
  let tooLong = text.length
  while (tooLong - fitting > 1) {
    const middle = Math.floor((fitting + tooLong) / 2)
    if (countBytes(text.slice(0, middle)) - '""'.length <= maxBytes) fitting = middle
    else tooLong = middle
  }
  // This is never the middle of a character: JSON spends more bytes on half of one than on the whole.
  const cut = text.slice(0, fitting)
  const lineEnd = cut.lastIndexOf('\n')
  return lineEnd > cut.length / 2 ? cut.slice(0, lineEnd) : cut
}
