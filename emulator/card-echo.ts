import { type Fields, isFields } from './fields.ts'
import type { CardEcho } from './switches.ts'

/** What the reading APIs show in place of the body of a 2.0 card (seen in three public reports). */
export const PLACEHOLDER = '请升级至最新版本客户端，以查看内容'

/** A card as the reading APIs show it: its title, and its texts line by line, or the placeholder alone. */
export function reduceCard(card: Fields, echo: Exclude<CardEcho, 'as-sent'>): string {
  // The placeholder stands for what an older client cannot show: a card of schema 2.0.
  const isPlaceholder = echo === 'placeholder' && card['schema'] === '2.0'
  const elements = isPlaceholder
    ? [[{ tag: 'text', text: PLACEHOLDER }]]
    : readElements(card).map(reduceElement)
  return JSON.stringify({ title: readTitle(card), elements })
}

function readTitle({ header }: Fields): string {
  const title = isFields(header) ? header['title'] : undefined
  return isFields(title) ? String(title['content'] ?? '') : ''
}

function readElements({ body, elements }: Fields): unknown[] {
  const list = isFields(body) ? body['elements'] : elements
  return Array.isArray(list) ? list : []
}

function reduceElement(element: unknown): object[] {
  if (!isFields(element)) return []
  const { tag, type } = element
  if (tag === 'hr') return [{ tag: 'hr' }]
  if (tag === 'img') return [{ tag: 'img', image_key: element['img_key'] }]
  const texts = collectTexts(element)
  if (tag === 'button') return [{ tag: 'button', text: texts.join(''), type: type ?? 'default' }]
  return texts.map((text) => ({ tag: 'text', text }))
}

/** Every `content` below, without the tags of Markdown for people and styles. */
function collectTexts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(collectTexts)
  if (!isFields(value)) return []
  const own = typeof value['content'] === 'string' ? [value['content'].replace(/<[^>]*>/g, '')] : []
  return [...own, ...Object.values(value).flatMap(collectTexts)]
}
