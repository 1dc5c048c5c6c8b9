import { convert } from 'html-to-text'
import { marked } from 'marked'
import type { Message } from '../emulator/world.ts'

/** A card as this project writes it (Feishu docs: card JSON 2.0). */
interface Card {
  readonly header?: { readonly title: { readonly content: string } }
  readonly body?: {
    readonly elements: readonly {
      readonly tag: string
      readonly content?: string
      readonly text?: { readonly content: string }
    }[]
  }
}

/** Draws a message as lines for a terminal: a card with a frame, a text as it is. */
export function drawMessage({ msgType, content }: Pick<Message, 'msgType' | 'content'>): string[] {
  if (msgType === 'text') return (JSON.parse(content) as { text: string }).text.split('\n')
  const { header, body } = JSON.parse(content) as Card
  const lines = (body?.elements ?? []).flatMap(({ content = '', text }) =>
    text ? [`[ ${text.content} ]`] : toPlainText(content).split('\n'),
  )
  return [
    `┌─ ${header?.title.content ?? ''}`,
    ...lines.filter((line) => line !== '').map((line) => `│ ${line}`),
    '└─',
  ]
}

function toPlainText(markdown: string): string {
  const html = marked.parse(markdown, { async: false, breaks: true })
  return convert(html, {
    wordwrap: 100,
    selectors: [{ selector: 'a', options: { ignoreHref: true } }],
  })
}
