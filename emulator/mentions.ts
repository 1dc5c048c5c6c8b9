/**
 * Whom a text mentions: `<at user_id="…">` in messages, `<at id=…>`, `<at ids=a,b>` and `<at email=…>` in the Markdown of
 * cards. `all` is everyone. Quotes, their absence and their kind make no difference to a reader, so they make none here.
 */
export function findMentions(text: string): string[] {
  const tags = text.matchAll(
    /<at\s+(?:user_id|ids?|email)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>/]*))/gi,
  )
  return [...tags].flatMap(([, double, single, bare]) =>
    (double ?? single ?? bare ?? '')
      .split(',')
      .map((id) => id.trim())
      .filter((id) => id !== ''),
  )
}
