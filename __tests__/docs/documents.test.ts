import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { marked, type Tokens } from 'marked'
import { parse } from 'yaml'
import { SCENARIOS } from '../../scripts/scenarios.ts'
import { listNeededScopes } from '../../src/rehearsal/scopes.ts'
import { VERSION } from '../../src/version.ts'
import { errorCodesEn } from '../../src/words/error-codes.en.ts'
import { DOCUMENTS, PAIRS, READMES, readBlocks, readTable, readText } from './readme.ts'

const root = join(import.meta.dirname, '../..')
const action: { inputs: Record<string, unknown>; outputs: Record<string, unknown> } = parse(
  readText('action.yml'),
)

/** What the quick start sets up: every channel, e-mails and mobiles; both ways to acknowledge come on top. */
const USUAL_NEEDS = ['phone', 'sms', 'app', 'send', 'contacts'] as const

describe.each(READMES)('$file', ({ file, code }) => {
  const text = readText(file)

  it('can be read in a minute or two: 280 lines at most', () => {
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(280)
  })

  it('has a quick start of six steps', () => {
    const steps = readHeadings(file).filter((heading) => /^\d\. /.test(heading))
    expect(steps.map((heading) => heading[0])).toEqual(['1', '2', '3', '4', '5', '6'])
  })

  it('asks for the scopes that the usual inputs need, and no others; the link ticks the same', () => {
    const [json = ''] = readBlocks(file, 'json')
    const { scopes } = JSON.parse(json) as { scopes: { tenant: string[]; user: string[] } }
    const needed = listNeededScopes([...USUAL_NEEDS, 'read'])
    const lacking = needed.filter((any) => !any.some((scope) => scopes.tenant.includes(scope)))
    expect(lacking).toEqual([])
    // What the checks of a dry run and the names in the log need besides.
    const known = new Set([...needed.flat(), 'im:chat:readonly'])
    expect(scopes.tenant.filter((scope) => !known.has(scope))).toEqual([])
    expect(scopes.user).toEqual([])

    const [link = ''] = readBlocks(file, 'text')
    const ticked = new URL(link).searchParams
    expect(ticked.get('q')?.split(',')).toEqual(scopes.tenant)
    expect(ticked.get('token_type')).toBe('tenant')
  })

  it('asks also with a reaction for no other scope', () => {
    const [json = ''] = readBlocks(file, 'json')
    const { tenant }: { tenant: string[] } = JSON.parse(json).scopes
    const needed = listNeededScopes([...USUAL_NEEDS, 'reaction'])
    expect(needed.filter((any) => !any.some((scope) => tenant.includes(scope)))).toEqual([])
  })

  it('tells the ten likeliest errors, each of which the catalogue knows', () => {
    const rows = readTable(file, code)
    expect(rows).toHaveLength(10)
    const codes = rows.flatMap(([cell = '']) => [...cell.matchAll(/\d+/g)].map(([found]) => found))
    expect(codes.length).toBeGreaterThan(10)
    expect(codes.filter((each) => !(each in errorCodesEn))).toEqual([])
  })

  it('names scenarios that can be played', () => {
    const names = [...text.matchAll(/--scenario ([\w-]+)/g)].map(([, name = '']) => name)
    expect(names).not.toEqual([])
    expect(names.filter((name) => !(name in SCENARIOS))).toEqual([])
  })

  it('says that the pictures are rehearsed and that no live tenant was called', () => {
    expect(text).toMatch(/drawn from a rehearsal|取自对.*演练/)
    expect(text).toMatch(/No live Feishu tenant|还没有在真实的飞书租户里打过电话/)
  })
})

describe.each(PAIRS)('%s and %s', (english, chinese) => {
  it('have the same parts', () => {
    expect(readOutline(chinese)).toEqual(readOutline(english))
  })

  it('show the same inputs, outputs and values in code', () => {
    for (const name of [...Object.keys(action.inputs), ...Object.keys(action.outputs)]) {
      expect([name, readText(chinese).includes(`\`${name}\``)]).toEqual([
        name,
        readText(english).includes(`\`${name}\``),
      ])
    }
  })

  it('link to each other', () => {
    expect(readText(english)).toContain(`(${chinese.split('/').at(-1)})`)
    expect(readText(chinese)).toContain(`(${english.split('/').at(-1)})`)
  })
})

describe('the words of the documents', () => {
  const english = [
    ...DOCUMENTS.filter((file) => !file.includes('zh-CN')),
    'action.yml',
    'CHANGELOG.md',
    '.github/CONTRIBUTING.md',
    '.github/SECURITY.md',
  ]

  it.each(english)('%s says called, and not rung', (file) => {
    expect(readText(file).match(/.{0,40}\brung\b/gi) ?? []).toEqual([])
  })

  it('name every input in both languages', () => {
    for (const { file } of READMES) {
      const missing = Object.keys(action.inputs).filter(
        (name) => !readText(file).includes(`\`${name}\``),
      )
      expect([file, missing]).toEqual([file, []])
    }
  })

  it.each(DOCUMENTS.filter((file) => file.includes('zh-CN')))(
    '%s is Chinese throughout',
    (file) => {
      const prose = readProse(file).filter((text) => /[a-z]{4,} [a-z]{3,} [a-z]{3,}/i.test(text))
      const untranslated = prose.filter((text) => !/\p{Script=Han}/u.test(text))
      expect(untranslated).toEqual([])
    },
  )
})

describe('CONTRIBUTING.md', () => {
  it('has a row for every room of the house, and none for a room that is gone', () => {
    const rows = readTable('.github/CONTRIBUTING.md', 'room').map(([room = '']) => room)
    const named = rows.flatMap((room) =>
      [...room.matchAll(/`([a-z]+)\/`/g)].map(([, name]) => name),
    )
    const rooms = readdirSync(join(root, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
    expect(new Set(named)).toEqual(new Set([...rooms, 'emulator', 'scripts']))
  })
})

describe('the version in the documents', () => {
  it.each(DOCUMENTS)('%s names no other than the one of package.json', (file) => {
    const text = readText(file)
    const named =
      text.match(/feishu-phone-call@<sha> # v[\d.]+|(?:commits\/|--branch )v[\d.]+/g) ?? []
    expect(named.filter((each) => !each.endsWith(`v${VERSION}`))).toEqual([])
  })
})

describe('what Feishu leaves open', () => {
  it.each(DOCUMENTS)('%s links to the document that leaves it open', (file) => {
    const claims = readTexts(file).filter((text) =>
      /not documented|does not say whether|without saying so|没有说明|没有明说/.test(text),
    )
    expect(claims.filter((text) => !/\(https:\/\/(?:open|www)\.feishu\.cn\//.test(text))).toEqual(
      [],
    )
  })
})

describe('running the action outside GitHub', () => {
  it.each(['docs/recipes.md', 'docs/recipes.zh-CN.md'])('%s sets inputs that exist', (file) => {
    const block = readBlocks(file, 'sh').find((text) => text.startsWith('docker run'))
    const names = [...(block?.matchAll(/INPUT_([\w-]+)=/g) ?? [])].map(([, name = '']) => name)
    expect(names.length).toBeGreaterThan(5)
    expect(names.filter((name) => !(name.toLowerCase() in action.inputs))).toEqual([])
  })
})

function readHeadings(file: string): string[] {
  return marked
    .lexer(readFileSync(join(root, file), 'utf8'))
    .filter((token): token is Tokens.Heading => token.type === 'heading')
    .map(({ text }) => text)
}

/** Kinds of blocks in order: headings with their depth, tables with their size, code with its language. */
function readOutline(file: string): string[] {
  return marked.lexer(readText(file)).flatMap((token) => {
    if (token.type === 'heading') return [`heading ${token['depth']}`]
    if (token.type === 'table') return [`table of ${token['rows'].length}`]
    if (token.type === 'code') return [`code ${token['lang']}`]
    return token.type === 'list' ? [`list of ${token['items'].length}`] : []
  })
}

/** Every paragraph, list item and table cell, as raw Markdown. */
function readTexts(file: string): string[] {
  const texts: string[] = []
  void marked.walkTokens(marked.lexer(readText(file)), (token) => {
    if (['paragraph', 'list_item'].includes(token.type)) texts.push(token.raw)
    if (token.type === 'table') {
      for (const row of token['rows'] as Tokens.TableCell[][])
        texts.push(...row.map(({ text }) => text))
    }
  })
  return texts
}

function readProse(file: string): string[] {
  const texts: string[] = []
  void marked.walkTokens(marked.lexer(readText(file)), (token) => {
    if (token.type === 'paragraph') texts.push(String(token['text']))
  })
  return texts
}
