import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { summary } from '@actions/core'
import { jest } from '@jest/globals'
import { readOutputs } from '../../scripts/runner.ts'
import type { Outcome } from '../../src/report/outcome.ts'
import { type Report, type ReportContext, toReport } from '../../src/report/report.ts'
import { writeReport } from '../../src/report/write-report.ts'
import { loadWords } from '../../src/words/words.ts'

export type Language = 'en' | 'zh'

/** What the workflow is shown. */
export interface Shown {
  readonly report: Report
  /** Lines of the log, annotations as commands. */
  readonly lines: readonly string[]
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
}

/** An annotation, its text in lines. */
export interface Annotation {
  readonly level: string
  readonly title: string
  readonly text: readonly string[]
}

/** Writes the report of an outcome and reads it as a runner would. */
export async function report(
  outcome: Outcome,
  { language = 'en', ...more }: { language?: Language } & Partial<ReportContext> = {},
): Promise<Shown> {
  const words = await loadWords(language)
  const folder = await mkdtemp(join(tmpdir(), 'report-'))
  const [output, file] = [join(folder, 'output'), join(folder, 'summary')]
  await Promise.all([writeFile(output, ''), writeFile(file, '')])
  const env = process.env
  process.env = {
    ...env,
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: file,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'example/shop',
    GITHUB_RUN_ID: '7',
    GITHUB_ACTION_REPOSITORY: 'example/pager',
    GITHUB_ACTION_REF: 'v1',
  }
  // The toolkit remembers the summary of the first run in a process.
  Object.assign(summary.emptyBuffer(), { _filePath: undefined })
  const chunks: string[] = []
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    chunks.push(String(chunk))
    return true
  })
  try {
    const made = toReport(outcome, {
      words,
      failOn: 'partial',
      badInputs: [],
      fallback: ['direct'],
      tiers: [],
      lastLogId: undefined,
      ...more,
    })
    await writeReport(made, words)
    return {
      report: made,
      lines: chunks
        .join('')
        .split('\n')
        .filter((line) => line !== ''),
      outputs: readOutputs(await readFile(output, 'utf8')),
      summary: await readFile(file, 'utf8'),
    }
  } finally {
    write.mockRestore()
    process.env = env
    await rm(folder, { recursive: true })
  }
}

/** The annotations among the lines of a log. */
export function annotationsOf({ lines }: Pick<Shown, 'lines'>): Annotation[] {
  return lines.flatMap((line) => {
    const [, level, title = '', text = ''] =
      /^::(error|warning|notice) ?(?:title=(.*?))?::(.*)$/.exec(line) ?? []
    return level ? [{ level, title: decode(title), text: text.split('%0A').map(decode) }] : []
  })
}

/** The rows of the summary's table. */
export function rowsOf({ summary: html }: Pick<Shown, 'summary'>): string[][] {
  return [...html.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) =>
    // An empty cell has no closing tag: the toolkit writes it so, and HTML allows it.
    row
      .split(/<t[dh]>/)
      .slice(1)
      .map((cell) => cell.replace(/<\/t[dh]>$/, '')),
  )
}

/** The items of the summary's lists: remedies, then details. */
export function itemsOf({ summary: html }: Pick<Shown, 'summary'>): string[] {
  return [...html.matchAll(/<li>(.*?)<\/li>/g)].map(([, item = '']) => item)
}

function decode(text: string): string {
  return text.replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%')
}
