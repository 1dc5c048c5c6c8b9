import type { Card } from '../../src/card/card.ts'

/** The parts of a card that a test looks at. */
export function readCard(card: Card) {
  const markdown: string[] = []
  const buttons: [string, string][] = []
  const urls: string[] = []
  let title = ''
  let template = ''
  JSON.parse(JSON.stringify(card), (_key, part) => {
    if (part?.tag === 'markdown') markdown.push(part.content)
    if (part?.tag === 'button') buttons.push([part.text.content, part.behaviors[0].default_url])
    if (part?.type === 'open_url') urls.push(part.default_url)
    if (part?.template !== undefined) {
      template = part.template
      title = part.title.content
    }
    return part
  })
  return { title, template, markdown, buttons, urls, json: JSON.stringify(card) }
}

/** What a reader sees of escaped Markdown. */
export function decode(text = ''): string {
  return text
    .replace(/&#(\d+);/g, (_entity, code) => String.fromCharCode(Number(code)))
    .replaceAll('\u200B', '')
}

export function countBytes(card: Card): number {
  return Buffer.byteLength(JSON.stringify(card))
}
