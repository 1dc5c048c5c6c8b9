import { spawnSync } from 'node:child_process'
import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { convert } from 'html-to-text'
import { buildCardPage } from '../../scripts/pictures/card-page.ts'
import { buildAnnotationsPage, buildSummaryPage } from '../../scripts/pictures/github-page.ts'
import type { HtmlPage } from '../../scripts/pictures/html-page.ts'
import { type PagedRun, playPage } from '../../scripts/pictures/paged-run.ts'
import { readResponders } from '../e2e/harness.ts'
import { readText } from './readme.ts'

const root = join(import.meta.dirname, '../..')

describe.each([
  { file: 'README.md', language: 'en' },
  { file: 'README.zh-CN.md', language: 'zh' },
])('$file', ({ file, language }) => {
  it('shows pictures that are there, in its own language', () => {
    const pictures = [...readText(file).matchAll(/!\[[^\]]+\]\(([^)]+\.png)\)/g)].map(
      ([, path = '']) => path,
    )
    expect(pictures).toContain(`docs/pictures/summary.${language}.png`)
    for (const picture of pictures) {
      expect(picture).toMatch(new RegExp(`\\.${language}\\.png$`))
      expect(readFileSync(join(root, picture)).toString('latin1', 1, 4)).toBe('PNG')
    }
  })
})

describe.each(['en', 'zh'] as const)('the pictures in %s', (language) => {
  let paged: PagedRun
  let pages: readonly HtmlPage[]

  beforeAll(async () => {
    paged = await playPage(language)
    pages = await Promise.all([
      buildSummaryPage(paged.run, language),
      buildAnnotationsPage(paged.run, language),
      buildCardPage(paged.card, language),
    ])
  })

  it('are of a run in which every kind of outcome can be seen', () => {
    const outcomes = readResponders(paged.run).map(({ outcome }) => outcome)
    expect(outcomes).toEqual(['phone', 'not-in-chat', 'sms', 'not-due'])
    expect(paged.run.outputs['acknowledged-by']).not.toBe('[]')
  })

  it('show the summary as the action wrote it', () => {
    const table = /<table>.*<\/table>/s.exec(paged.run.summary)?.[0]
    expect(pages[0]?.html).toContain(table ?? 'no table')
    expect(pages[0]?.html).toContain(paged.run.log.at(-1) ?? 'no headline')
  })

  it('show every annotation, line by line', () => {
    const { annotations } = paged.run
    const lines = annotations.flatMap(({ title, message }) => [title, ...message.split('\n')])
    expect(annotations).toHaveLength(2)
    expect(readLines(pages[1])).toEqual(expect.arrayContaining(lines))
  })

  it('show what the card says: the title, the legs that failed, the button', () => {
    const { header } = JSON.parse(paged.card)
    const button = { en: 'Open the run', zh: '查看运行' }[language]
    const legs = {
      en: ['south failed at Roll out', 'west timed out at Smoke test'],
      zh: ['south 失败于 Roll out', 'west 超时于 Smoke test'],
    }[language]
    const lines = readLines(pages[2])
    expect(lines).toEqual(expect.arrayContaining([header.title.content, button]))
    for (const leg of legs) expect(lines.join('\n')).toContain(leg)
  })

  it('need nothing from the network', () => {
    for (const { html } of pages) expect(html).not.toMatch(/\ssrc=|url\(|@import|<link/)
  })
})

describe('the picture of a card', () => {
  it('shows entities as the characters they stand for, and tags as text', async () => {
    const content = JSON.stringify({
      header: { template: 'red', title: { content: 'Release <b>failed</b>' } },
      body: { elements: [{ tag: 'markdown', content: '&#42;&#42;main&#42;&#42; <i>now</i>' }] },
    })
    const lines = readLines(await buildCardPage(content, 'en'))
    expect(lines).toEqual(expect.arrayContaining(['Release <b>failed</b>', '**main** <i>now</i>']))
  })
})

describe('npm run pictures', () => {
  it('leaves the pictures alone where there is no Chromium, and says so', () => {
    const before = readTimes()
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'scripts/pictures.ts')],
      { env: { ...process.env, CHROMIUM: join(root, 'no-chromium-here') }, encoding: 'utf8' },
    )
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^Chromium is not installed.*\n$/)
    expect(readTimes()).toEqual(before)
  })
})

function readTimes(): number[] {
  const pictures = globSync('docs/pictures/*.png', { cwd: root })
  expect(pictures).not.toEqual([])
  return pictures.sort().map((path) => statSync(join(root, path)).mtimeMs)
}

function readLines(page: HtmlPage | undefined): string[] {
  const headings = ['h1', 'h2', 'h3'].map((selector) => ({
    selector,
    options: { uppercase: false },
  }))
  const text = convert(page?.html ?? '', {
    wordwrap: false,
    selectors: [
      ...headings,
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'script', format: 'skip' },
    ],
  })
  return text.split('\n').map((line) => line.trim())
}
