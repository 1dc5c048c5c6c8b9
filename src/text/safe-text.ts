/** Text from outside as one line of the log: no line break, no control character, no workflow command. */
export function toLogText(text: string): string {
  return (
    text
      .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
      // The runner still obeys the old ##[command] form, and anywhere in a line.
      .replaceAll('##[', '## [')
      .trim()
  )
}

/** Text from outside as HTML of a job summary: it can't format, link or mention anybody. */
export function toSummaryCode(text: string): string {
  // GitHub makes no mentions and links inside of <code>.
  const escaped = escapeHtml(toLogText(text))
  return escaped === '' ? '' : `<code>${escaped}</code>`
}

/** Our own words as HTML of a job summary, where GitHub reads no Markdown: what stands in backticks is code. */
export function toSummaryHtml(text: string): string {
  return escapeHtml(text).replace(/`([^`]+)`/g, '<code>$1</code>')
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text.replace(/[&<>"]/g, (char) => entities[char] ?? char)
}
