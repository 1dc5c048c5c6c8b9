import { Marked } from 'marked'
import type { Language, Translated } from '../../src/language.ts'
import { buildHtmlPage, escapeHtml, type HtmlPage } from './html-page.ts'

/** What of a card the action writes (Feishu docs: card JSON 2.0). */
interface Card {
  readonly header: { readonly template: string; readonly title: { readonly content: string } }
  readonly body: { readonly elements: readonly Element[] }
}

type Element =
  | { readonly tag: 'markdown'; readonly content: string }
  | { readonly tag: 'button'; readonly text: { readonly content: string } }

const BOT: Translated = { en: 'BOT', zh: '机器人' }

// Feishu breaks lines where the text does, and shows HTML as text, but for a few tags of its own that this card has not.
const markdown = new Marked({ breaks: true, renderer: { html: ({ text }) => escapeHtml(text) } })

/** The card as Feishu shows it in a chat, from the content of the message that was sent. */
export function buildCardPage(content: string, language: Language): Promise<HtmlPage> {
  const { header, body } = JSON.parse(content) as Card
  return buildHtmlPage({
    styles: 'feishu.css',
    language,
    width: 560,
    body: `<div class="message">
<svg class="avatar" viewBox="0 0 36 36" width="36" height="36"><path d="M12 10h4l2 5-3 2a10 10 0 0 0 4 4l2-3 5 2v4a2 2 0 0 1-2 2A14 14 0 0 1 10 12a2 2 0 0 1 2-2Z"/></svg>
<div>
<p class="sender">Feishu Phone Call <span>${BOT[language]}</span></p>
<section class="card ${escapeHtml(header.template)}">
<h1>${escapeHtml(header.title.content)}</h1>
<div class="body">${body.elements.map(renderElement).join('\n')}</div>
</section>
</div>
</div>`,
  })
}

function renderElement(element: Element): string {
  switch (element.tag) {
    case 'markdown':
      return `<div class="markdown">${markdown.parse(element.content, { async: false })}</div>`
    case 'button':
      return `<p class="button">${escapeHtml(element.text.content)}</p>`
  }
}
