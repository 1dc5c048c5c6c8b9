import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { ERROR_CODE_PAGES, renderErrorCodes } from '../../scripts/error-codes.ts'
import { errorCodes } from '../../src/feishu/error-codes.ts'

const root = join(import.meta.dirname, '../..')

describe.each(['en', 'zh'] as const)('the page of error codes (%s)', (language) => {
  const page = readFileSync(join(root, ERROR_CODE_PAGES[language]), 'utf8')

  it('says what the catalogue says; if not, `npm run docs` writes it anew', () => {
    expect(page).toBe(renderErrorCodes(language))
  })

  it('has an anchor for every code of the catalogue, once', () => {
    const anchors = [...page.matchAll(/<a id="(\d+)"><\/a>/g)].map(([, code]) => Number(code))
    expect(anchors.toSorted((a, b) => a - b)).toEqual(Object.keys(errorCodes).map(Number))
  })

  it('links to no anchor that it does not have', () => {
    const anchors = new Set([...page.matchAll(/<a id="([\w-]+)"><\/a>/g)].map(([, id]) => id))
    const links = [...page.matchAll(/\]\(#([\w-]+)\)/g)].map(([, id]) => id)
    expect(links.length).toBeGreaterThan(Object.keys(errorCodes).length)
    expect(links.filter((id) => !anchors.has(id))).toEqual([])
  })

  it('gives every code its name, its cause, its remedy and a handling that is explained', () => {
    for (const [code, { name, cause, remedy }] of Object.entries(errorCodes)) {
      const [section = ''] = page.split(`<a id="${code}"></a>`)[1]?.split('<a id=') ?? []
      expect(section).toContain(name[language])
      expect(section).toContain(cause[language])
      expect(section).toContain(remedy[language])
      expect(section).toMatch(/\]\(#(?:retry|fresh-token|split|fallback|final)\)/)
    }
  })
})
