import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { summary } from '@actions/core'
import { jest } from '@jest/globals'
import { readOutputs } from '../../scripts/runner.ts'
import type { Language } from '../../src/language.ts'
import { writeReport } from '../../src/report/report.ts'
import type { Result } from '../../src/result.ts'

/** What the workflow is shown. */
export interface Shown {
  /** Lines of the log, annotations as commands. */
  readonly lines: readonly string[]
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
}

/** Writes the report as a runner would read it. */
export async function report(result: Result, language: Language = 'en'): Promise<Shown> {
  const folder = await mkdtemp(join(tmpdir(), 'report-'))
  const [output, page] = [join(folder, 'output'), join(folder, 'summary')]
  await Promise.all([writeFile(output, ''), writeFile(page, '')])
  const env = process.env
  process.env = {
    ...env,
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: page,
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
    await writeReport(result, language)
  } finally {
    write.mockRestore()
    process.env = env
  }
  const shown = {
    lines: chunks
      .join('')
      .split('\n')
      .filter((line) => line !== ''),
    outputs: readOutputs(await readFile(output, 'utf8')),
    summary: await readFile(page, 'utf8'),
  }
  await rm(folder, { recursive: true })
  return shown
}

/** The annotations among the lines of a log, with their text in lines. */
export function annotationsOf({
  lines,
}: Shown): { level: string; title: string; text: string[] }[] {
  return lines.flatMap((line) => {
    const [, level, title = '', text = ''] =
      /^::(error|warning|notice) (?:title=(.*?))?::(.*)$/.exec(line) ?? []
    return level ? [{ level, title: decode(title), text: text.split('%0A').map(decode) }] : []
  })
}

function decode(text: string): string {
  return text.replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%')
}
