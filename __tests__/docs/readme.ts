import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { marked, type Tokens } from 'marked'

const root = join(import.meta.dirname, '../..')

/** Both READMEs, and the word that heads the first column of each table. */
export const READMES = [
  { file: 'README.md', input: 'input', output: 'output' },
  { file: 'README.zh-CN.md', input: '输入', output: '输出' },
] as const

/** A file of the repository as text. */
export function readText(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

/** The rows of the table that is headed by that word, as raw Markdown. */
export function readTable(file: string, heading: string): string[][] {
  const tables = marked
    .lexer(readText(file))
    .filter((token): token is Tokens.Table => token.type === 'table')
  const table = tables.find(({ header }) => header[0]?.text === heading)
  if (!table) throw new Error(`${file} has no table headed "${heading}"`)
  return table.rows.map((row) => row.map(({ text }) => text))
}

/** The YAML blocks, in order. */
export function readYamlBlocks(file: string): string[] {
  return marked
    .lexer(readText(file))
    .filter((token): token is Tokens.Code => token.type === 'code' && token['lang'] === 'yaml')
    .map(({ text }) => text)
}
