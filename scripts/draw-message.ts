import { convert } from 'html-to-text'
import { marked } from 'marked'
import type { Message, User } from '../emulator/world.ts'

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

/** Draws a message as lines for a terminal: a card with a frame, a text as it is. `users` are named by their open_id. */
export function drawMessage(
  { msgType, content }: Pick<Message, 'msgType' | 'content'>,
  users: ReadonlyMap<string, User>,
): string[] {
  if (msgType === 'text') return (JSON.parse(content) as { text: string }).text.split('\n')
  const { header, body } = JSON.parse(content) as Card
  const lines = (body?.elements ?? []).flatMap(({ content = '', text }) =>
    text
      ? [`[ ${text.content} ]`]
      : toPlainText(showTags(content, { users, language: 'en' })).split('\n'),
  )
  return [
    `┌─ ${header?.title.content ?? ''}`,
    ...lines.filter((line) => line !== '').map((line) => `│ ${line}`),
    '└─',
  ]
}

/** Replaces Feishu's own tags by what a reader sees: a person's name, and a moment on the clock of this machine. */
export function showTags(
  markdown: string,
  { users, language }: { users: ReadonlyMap<string, User>; language: 'en' | 'zh' },
): string {
  return markdown
    .replace(/<person id='([^']*)'[^>]*><\/person>/g, (_, id) => `@${users.get(id)?.name ?? id}`)
    .replace(
      /<local_datetime millisecond='(\d+)' format_type='(\w+)'><\/local_datetime>/g,
      (_, at, format) => showTime(new Date(Number(at)), { format, language }),
    )
}

function showTime(at: Date, view: { format: string; language: 'en' | 'zh' }): string {
  const day = { month: 'short', day: 'numeric' } as const
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  return at.toLocaleString(view.language, view.format === 'time' ? time : day)
}

function toPlainText(markdown: string): string {
  const html = marked.parse(markdown, { async: false, breaks: true })
  return convert(html, {
    wordwrap: 100,
    selectors: [{ selector: 'a', options: { ignoreHref: true } }],
  })
}
