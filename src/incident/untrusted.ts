import { redactContacts } from '../redact.ts'

// A branch, a commit title or a job name is written by anybody who can open a pull request.

const zeroWidthSpace = '\u200B'

// Far more than is ever shown; bounds the work on a commit title of megabytes.
const maximumInputLength = 4_000

/** The length, in characters, to which untrusted text is cut unless the caller needs it shorter. */
export const maximumTextLength = 120

/**
 * Makes one line of untrusted text that Feishu shows as it is, in a message, a card's plain text or a notification:
 * nobody is mentioned, nothing is a link, and nothing is turned around or hidden.
 */
export function neutralizeText(untrusted: string, maximumLength = maximumTextLength): string {
  const visible = untrusted
    .slice(0, maximumInputLength)
    .toWellFormed()
    .replace(/[^\P{Cf}\u200C\u200D]/gu, '') // bidi, zero-width, tags; emoji and Persian need the two joiners
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  return breakLinks(cutText(redactContacts(visible), maximumLength))
    .replaceAll('<', '＜')
    .replaceAll('>', '＞')
    .replaceAll('[', '［')
    .replaceAll(']', '］')
}

/**
 * Makes one line of untrusted text for a card's Markdown, where nothing of it formats anything either. Entities are how
 * special characters are written there (Feishu docs: rich-text, "特殊字符转义说明"); tags and links need no trust in
 * that, because neutralizeText() has already taken the characters they begin with.
 */
export function escapeMarkdown(untrusted: string, maximumLength = maximumTextLength): string {
  return neutralizeText(untrusted, maximumLength).replace(
    /[!"#$&'()*+./:=@\\^_`{|}~-]/g,
    (character) => `&#${character.charCodeAt(0)};`,
  )
}

/** Cuts a text to a number of characters, an ellipsis included, and never through the middle of one. */
export function cutText(text: string, maximumLength: number): string {
  const characters = Array.from(text)
  if (characters.length <= maximumLength) return text
  return `${characters
    .slice(0, maximumLength - 1)
    .join('')
    .trimEnd()}…`
}

// Clients make links of bare addresses and host names too; an invisible break keeps them readable.
function breakLinks(text: string): string {
  return text
    .replace(/:(?=\/\/)/g, `:${zeroWidthSpace}`)
    .replace(/(?<=[\p{L}\p{N}_-])\.(?=\p{L}{2})/gu, `${zeroWidthSpace}.`)
}
