import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { marked, type Tokens } from 'marked'

const root = join(import.meta.dirname, '../..')

/** Both READMEs, and the word that heads the first column of each table. */
export const READMES = [
  { file: 'README.md', language: 'en', input: 'input', output: 'output', code: 'code' },
  { file: 'README.zh-CN.md', language: 'zh', input: '输入', output: '输出', code: '错误码' },
] as const

/** What a user reads, in both languages: each document and its translation. */
export const PAIRS = [
  ['README.md', 'README.zh-CN.md'],
  ...['setup', 'recipes', 'how-it-works', 'error-codes'].map(
    (name) => [`docs/${name}.md`, `docs/${name}.zh-CN.md`] as const,
  ),
] as const

/** All documents for users. */
export const DOCUMENTS = PAIRS.flat()

/** A file of the repository as text. */
export function readText(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

/** The rows of the tables that are headed by that word, one table after the other, as raw Markdown. */
export function readTable(file: string, heading: string): string[][] {
  const tables = marked
    .lexer(readText(file))
    .filter((token): token is Tokens.Table => token.type === 'table')
    .filter(({ header }) => header[0]?.text === heading)
  if (tables.length === 0) throw new Error(`${file} has no table headed "${heading}"`)
  return tables.flatMap(({ rows }) => rows.map((row) => row.map(({ text }) => text)))
}

/** The YAML blocks, in order. */
export function readYamlBlocks(file: string): string[] {
  return readBlocks(file, 'yaml')
}

/** The code blocks in that language, in order, those in lists too. */
export function readBlocks(file: string, language: string): string[] {
  const blocks: string[] = []
  void marked.walkTokens(marked.lexer(readText(file)), (token) => {
    if (token.type === 'code' && token['lang'] === language) blocks.push(String(token['text']))
  })
  return blocks
}
