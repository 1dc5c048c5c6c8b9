import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Marked, marked } from 'marked'
import { showTags } from '../draw-message.ts'
import type { Annotation } from '../runner.ts'
import { type Incident, type Language, PAGING_JOB } from './incident.ts'

/** A page that shows one picture, and nothing else. */
export interface HtmlPage {
  readonly html: string
  /** In CSS pixels; the height comes from what is on it. */
  readonly width: number
}

/** What of a card the action writes (Feishu docs: card JSON 2.0). */
interface Card {
  readonly header: { readonly template: string; readonly title: { readonly content: string } }
  readonly body: {
    readonly elements: readonly {
      readonly content?: string
      readonly text?: { readonly content: string }
    }[]
  }
}

// Feishu breaks lines where the text does, and shows HTML as text, but for the tags that showTags() has replaced.
const feishu = new Marked({ breaks: true, renderer: { html: ({ text }) => escapeHtml(text) } })

/** The pictures of an incident, by name: its card in each state, the job summary and the annotations. */
export async function buildPages(
  { cards, run, users }: Incident,
  language: Language,
): Promise<Record<string, HtmlPage>> {
  const styles = await readFile(join(import.meta.dirname, 'pictures.css'), 'utf8')
  const build = (place: 'feishu' | 'github', body: string): HtmlPage => ({
    html: `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}" class="${place}">
<head><meta charset="utf-8"><style>${styles}</style></head><body>${body}</body></html>`,
    width: place === 'feishu' ? 560 : 880,
  })
  const card = (content: string) => build('feishu', renderCard(content, { users, language }))
  return {
    'card-waiting': card(cards.waiting),
    'card-taken': card(cards.taken),
    'card-nobody': card(cards.nobody),
    'card-recovered': card(cards.recovered),
    summary: build('github', renderSummary(run.summary, PAGING_JOB[language])),
    annotations: build('github', renderAnnotations(run.annotations, PAGING_JOB[language])),
  }
}

function renderCard(
  content: string,
  { users, language }: Pick<Incident, 'users'> & { language: Language },
): string {
  const { header, body } = JSON.parse(content) as Card
  const elements = body.elements.map(({ content: markdown = '', text }) =>
    text
      ? `<p class="button">${escapeHtml(text.content)}</p>`
      : `<div>${feishu.parse(showTags(markdown, { users, language }), { async: false })}</div>`,
  )
  return `<section class="card ${escapeHtml(header.template)}">
<h1>${escapeHtml(header.title.content)}</h1><div class="body">${elements.join('\n')}</div></section>`
}

// GitHub's own words are English, whatever the action speaks.
function renderSummary(summary: string, job: string): string {
  // The details are folded on GitHub; here they are shown.
  const opened = summary.replace('<details>', '<details open>')
  return `<section class="box"><h2>${job} summary</h2>
<div class="markdown">${marked.parse(opened, { async: false })}</div></section>`
}

function renderAnnotations(annotations: readonly Annotation[], job: string): string {
  const counts = [...Map.groupBy(annotations, ({ level }) => level)]
    .map(([level, { length }]) => `${length} ${level}${length === 1 ? '' : 's'}`)
    .join(' and ')
  const articles = annotations.map(
    ({ level, title, message }) => `<article class="${level}"><b>${ICONS[level]}</b>
<div><h3>${escapeHtml(title || job)}</h3><pre>${escapeHtml(message)}</pre></div></article>`,
  )
  return `<section class="box"><h2>Annotations</h2><p class="counts">${counts}</p>
${articles.join('\n')}</section>`
}

const ICONS: Readonly<Record<Annotation['level'], string>> = {
  error: '⊗',
  warning: '⚠',
  notice: 'ⓘ',
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character)
}
