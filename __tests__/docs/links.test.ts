import { existsSync, globSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from '@jest/globals'
import { marked } from 'marked'
import { readText } from './readme.ts'

const root = join(import.meta.dirname, '../..')
const pages = globSync(['*.md', '.github/*.md', 'docs/**/*.md'], { cwd: root })

it.each(pages)('%s links to no file that is missing', (page) => {
  const files = readLinks(page).filter((link) => !/^(?:[a-z]+:|#)/.test(link))
  const missing = files.filter((link) => {
    const [path = ''] = link.split('#')
    return !existsSync(join(root, dirname(page), decodeURI(path)))
  })
  expect(missing).toEqual([])
})

it.each(pages)('%s links to no heading that is missing', (page) => {
  const missing = readLinks(page).filter((link) => {
    const [path = '', anchor] = link.split('#')
    if (/^[a-z]+:/.test(link) || anchor === undefined) return false
    const target = path === '' ? page : join(dirname(page), decodeURI(path))
    return !readAnchors(target).has(decodeURIComponent(anchor))
  })
  expect(missing).toEqual([])
})

// As GitHub makes them: small letters, no punctuation, hyphens for blanks.
function readAnchors(page: string): Set<string> {
  const text = readText(page)
  const headings = marked.lexer(text).filter(({ type }) => type === 'heading')
  const slugs = headings.map((token) =>
    String(Reflect.get(token, 'text'))
      .toLowerCase()
      .replace(/[^\p{Letter}\p{Number}\p{Mark} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
  const ids = [...text.matchAll(/<a id="([^"]+)">/g)].map(([, id = '']) => id)
  return new Set([...slugs, ...ids])
}

function readLinks(page: string): string[] {
  const links: string[] = []
  void marked.walkTokens(marked.lexer(readText(page)), (token) => {
    if (token.type === 'link' || token.type === 'image') links.push(String(token['href']))
  })
  return links
}
