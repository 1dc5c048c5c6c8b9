import { type Fields, isFields } from './fields.ts'

/** A post as the APIs show it: without the level of languages, and with `md` turned into plain text. */
export function reducePost(post: Fields): string {
  const inner = findPost(post)
  const content = Array.isArray(inner['content']) ? inner['content'] : []
  return JSON.stringify({ title: String(inner['title'] ?? ''), content: content.map(reduceLine) })
}

/** The first language of a post, or the post itself where it has none. */
export function findPost(post: Fields): Fields {
  if ('content' in post) return post
  return Object.values(post).find(isFields) ?? {}
}

function reduceLine(line: unknown): unknown[] {
  if (!Array.isArray(line)) return []
  let mentions = 0
  return line.map((element: unknown) => {
    if (!isFields(element)) return element
    if (element['tag'] === 'md') return { tag: 'text', text: element['text'], style: [] }
    if (element['tag'] !== 'at') return element
    mentions += 1
    return { tag: 'at', user_id: `@_user_${mentions}`, user_name: '', style: [] }
  })
}
