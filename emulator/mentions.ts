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

/** A text as it is shown: each mention is its number, styles are gone. */
export function replaceMentions(text: string): string {
  let number = 0
  return text
    .replace(/<at\s+user_id\s*=\s*(["']?)([^"'\s>]*)\1\s*>.*?<\/at>/gi, (_, _quote, id) => {
      if (id === 'all') return '@_all'
      number += 1
      return `@_user_${number}`
    })
    .replace(/<\/?[bius]>/gi, '')
}

/** Whom the Markdown of a card shows by name: `<person id='…'>`, which notifies nobody. */
export function findPeople(markdown: string): string[] {
  const tags = markdown.matchAll(/<person\s+id\s*=\s*["']?([^"'\s>]+)/gi)
  return [...tags].flatMap(([, id]) => id ?? [])
}
