/**
 * Marks text from outside inside a sentence of our own: the summary shows it as code, where it formats nothing; the
 * log shows it without the marks.
 */
export function toCode(text: string): string {
  const inert = text.replaceAll('`', "'").trim()
  return inert === '' ? '' : `\`${inert}\``
}

/** The sentence without the marks. */
export function dropMarks(text: string): string {
  return text.replaceAll('`', '')
}
