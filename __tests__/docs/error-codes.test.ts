import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { DOCUMENTED_FACTS, ERROR_CODE_PAGES, renderErrorCodes } from '../../scripts/error-codes.ts'
import { FAMILIES } from '../../scripts/error-codes-words.ts'
import { errorCodesEn } from '../../src/words/error-codes.en.ts'
import { errorCodesZh } from '../../src/words/error-codes.zh.ts'
import { renderRemedy } from '../../src/words/failure-words.ts'

const root = join(import.meta.dirname, '../..')
const catalogues = { en: errorCodesEn, zh: errorCodesZh }
const codes = Object.keys(errorCodesEn).map(Number)

describe.each(['en', 'zh'] as const)('the document of error codes (%s)', (language) => {
  const document = readFileSync(join(root, ERROR_CODE_PAGES[language]), 'utf8')

  it('says what the catalogue says; if not, `npm run docs` writes it again', () => {
    expect(document).toBe(renderErrorCodes(language))
  })

  it('has one anchor for every code of the catalogue', () => {
    const anchors = [...document.matchAll(/<a id="(\d+)"><\/a>/g)].map(([, code]) => Number(code))
    expect(anchors.toSorted((a, b) => a - b)).toEqual(codes)
  })

  it('links only to anchors that it has', () => {
    const anchors = new Set([...document.matchAll(/<a id="([\w-]+)"><\/a>/g)].map(([, id]) => id))
    const links = [...document.matchAll(/\]\(#([\w-]+)\)/g)].map(([, id]) => id)
    expect(links.length).toBeGreaterThan(codes.length)
    expect(links.filter((id) => !anchors.has(id))).toEqual([])
  })

  it('gives every code its name, its cause and its remedy', () => {
    for (const [code, { name, cause, remedy }] of Object.entries(catalogues[language])) {
      const [section = ''] = document.split(`<a id="${code}"></a>`)[1]?.split('<a id=') ?? []
      expect(section).toContain(name)
      expect(section).toContain(cause)
      expect(section).toContain(renderRemedy(remedy, DOCUMENTED_FACTS))
    }
  })
})

describe('the families of error codes', () => {
  it('hold every code of the catalogue once', () => {
    const held: number[] = FAMILIES.flatMap((family) => family.codes)
    expect(held.toSorted((a, b) => a - b)).toEqual(codes)
  })

  it('each name the document of Feishu that lists their codes', () => {
    for (const { source } of FAMILIES)
      expect(source).toMatch(/^https:\/\/open\.feishu\.cn\/document\//)
  })
})
