import { spawnSync } from 'node:child_process'
import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { convert } from 'html-to-text'
import { type Incident, playIncident } from '../../scripts/pictures/incident.ts'
import { buildPages, type HtmlPage } from '../../scripts/pictures/pages.ts'
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
  let incident: Incident
  let pages: Record<string, HtmlPage>

  beforeAll(async () => {
    incident = await playIncident(language)
    pages = await buildPages(incident, language)
  }, 30_000)

  it('are of a run in which every kind of outcome can be seen', () => {
    const outcomes = readResponders(incident.run).map(({ outcome }) => outcome)
    expect(outcomes).toEqual(['phone', 'phone', 'not-found', 'sms', 'not-due'])
    expect(incident.run.outputs['acknowledged-by']).not.toBe('[]')
  })

  it('show the summary as the action wrote it', () => {
    const table = /<table>.*<\/table>/s.exec(incident.run.summary)?.[0]
    expect(pages['summary']?.html).toContain(table ?? 'no table')
  })

  it('show every annotation, line by line', () => {
    const { annotations } = incident.run
    const lines = annotations.flatMap(({ title, message }) => [title, ...message.split('\n')])
    expect(annotations.length).toBeGreaterThan(1)
    expect(readLines(pages['annotations'])).toEqual(expect.arrayContaining(lines.map(trim)))
  })

  it('show the card red while somebody is waited for and when nobody takes it, orange when it is taken, green when it is over', () => {
    const colors = Object.values(incident.cards).map((card) => JSON.parse(card).header.template)
    expect(colors).toEqual(['red', 'orange', 'red', 'green'])
    for (const [state, card] of Object.entries(incident.cards)) {
      expect(readLines(pages[`card-${state}`])).toContain(JSON.parse(card).header.title.content)
    }
  })

  it('show who was called by name, and no tag of Feishu', () => {
    const name = { en: '@Lin', zh: '@林悦' }[language]
    expect(readLines(pages['card-taken']).join('\n')).toContain(name)
    expect(pages['card-taken']?.html).not.toMatch(/local_datetime|person id/)
  })

  it('need nothing from the network', () => {
    for (const { html } of Object.values(pages))
      expect(html).not.toMatch(/\ssrc=|url\(|@import|<link/)
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
    selectors: [...headings, { selector: 'a', options: { ignoreHref: true } }],
  })
  return text.split('\n').map(trim)
}

function trim(line: string): string {
  return line.trim()
}
