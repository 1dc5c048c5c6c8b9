import { redactContacts } from '../text/redact.ts'

// Anybody who can open a pull request writes a branch, a commit title or a job name.

const ZERO_WIDTH_SPACE = '\u200B'

// Far more than a card shows. It limits the work on a commit title of megabytes.
const MAX_INPUT_LENGTH = 4_000

/** The length, in characters, to which untrusted text is cut unless the caller needs it shorter. */
export const MAX_TEXT_LENGTH = 120

/**
 * Makes one line of untrusted text that Feishu shows as it is, in a message, a card's plain text or a notification:
 * nobody is mentioned, nothing is a link, and nothing is turned around or hidden.
 */
export function neutralizeText(untrusted: string, maxLength = MAX_TEXT_LENGTH): string {
  const visible = untrusted
    .slice(0, MAX_INPUT_LENGTH)
    .toWellFormed()
    .replace(/[^\P{Cf}\u200C\u200D]/gu, '') // bidi, zero-width, tags; emoji and Persian need the two joiners
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  return breakLinks(cutText(redactContacts(visible), maxLength))
    .replaceAll('<', '＜')
    .replaceAll('>', '＞')
    .replaceAll('[', '［')
    .replaceAll(']', '］')
}

/**
 * Makes one line of untrusted text for a card's Markdown, where it formats nothing. Entities are how
 * special characters are written there (Feishu docs: rich-text, "特殊字符转义说明"); tags and links do not depend
 * on that, because neutralizeText() has already taken the characters they begin with.
 */
export function escapeMarkdown(untrusted: string, maxLength = MAX_TEXT_LENGTH): string {
  return neutralizeText(untrusted, maxLength).replace(
    /[!"#$&'()*+./:=@\\^_`{|}~-]/g,
    (character) => `&#${character.charCodeAt(0)};`,
  )
}

/** Cuts a text to a number of characters, an ellipsis included, and never through the middle of one. */
export function cutText(text: string, maxLength: number): string {
  const characters = Array.from(text)
  if (characters.length <= maxLength) return text
  return `${characters
    .slice(0, maxLength - 1)
    .join('')
    .trimEnd()}…`
}

// Clients make links of bare addresses and host names too; an invisible break keeps them readable.
function breakLinks(text: string): string {
  return text
    .replace(/:(?=\/\/)/g, `:${ZERO_WIDTH_SPACE}`)
    .replace(/(?<=[\p{L}\p{N}_-])\.(?=\p{L}{2})/gu, `${ZERO_WIDTH_SPACE}.`)
}
