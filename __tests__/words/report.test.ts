import { describe, expect, it } from '@jest/globals'
import { problemsEn } from '../../src/words/problems.en.ts'
import { problemsZh } from '../../src/words/problems.zh.ts'
import { rehearsalEn } from '../../src/words/rehearsal.en.ts'
import { rehearsalZh } from '../../src/words/rehearsal.zh.ts'
import { reportEn } from '../../src/words/report.en.ts'
import { reportZh } from '../../src/words/report.zh.ts'
import type { Sight } from '../../src/words/sight.ts'

const SIGHTS: readonly Sight[] = [
  ...(
    ['bot-outside', 'dissolved', 'external', 'owners-only', 'deleted', 'unknown-email'] as const
  ).map((kind) => ({ kind })),
  { kind: 'other-sender', appId: 'cli_1' },
  { kind: 'other-sender', appId: undefined },
  { kind: 'too-large', is: 31_000, max: 30_720 },
  { kind: 'too-many-elements', is: 201, max: 200 },
  { kind: 'scopes-missing', scopes: ['im:a', 'im:b'] },
]

/** The fixed texts, wherever they stand. */
function listTexts(words: unknown): string[] {
  if (typeof words === 'string') return [words]
  if (typeof words !== 'object' || words === null) return []
  return Object.values(words).flatMap(listTexts)
}

describe('the words of a report', () => {
  it('tell every sight of a dry run, each in its own words and language', () => {
    const en = SIGHTS.map((sight) => rehearsalEn.seen(sight))
    const zh = SIGHTS.map((sight) => rehearsalZh.seen(sight))
    expect(new Set(en).size).toBe(SIGHTS.length)
    expect(new Set(zh).size).toBe(SIGHTS.length)
    for (const text of en) expect(text).not.toMatch(/\p{Script=Han}/u)
    for (const text of zh) expect(text).toMatch(/\p{Script=Han}/u)
  })

  it('speak plainly, and never say that a phone made a sound', () => {
    const texts = listTexts([reportEn, problemsEn, rehearsalEn])
    expect(texts.length).toBeGreaterThan(40)
    expect(
      texts.filter((text) => /\brung|\brang\b|whoever|for want of|in place of/.test(text)),
    ).toEqual([])
    expect(
      listTexts([reportZh, problemsZh, rehearsalZh]).filter((text) => /电话已拨打|接通/.test(text)),
    ).toEqual([])
  })

  it.each([
    [0, '0s', '0 秒'],
    [72_000, '1m 12s', '1 分 12 秒'],
    [3_600_000, '1h', '1 小时'],
    [90_400, '1m 30s', '1 分 30 秒'],
  ])('tell %d ms as %s, or as %s', (ms, en, zh) => {
    expect(reportEn.duration(ms)).toBe(en)
    expect(reportZh.duration(ms)).toBe(zh)
  })

  it.each([
    ['no-url', 'HTTPS_PROXY holds no URL', 'HTTPS_PROXY 不是有效的代理地址'],
    ['scheme', 'HTTPS_PROXY names a socks5 proxy', 'HTTPS_PROXY 指定了 socks5 代理'],
  ] as const)('tell a proxy that cannot be used: %s', (problem, en, zh) => {
    const facts = { variable: 'HTTPS_PROXY', problem, scheme: 'socks5' }
    expect(reportEn.proxy(facts)).toContain(en)
    expect(reportZh.proxy(facts)).toContain(zh)
  })
})
