import { describe, expect, it } from '@jest/globals'
import { buildFixedText, buildPlainText, buildRecoveredReply } from '../../src/card/plain-text.ts'
import { formatDuration } from '../../src/card/time.ts'
import { cardEn } from '../../src/words/card.en.ts'
import { cardZh } from '../../src/words/card.zh.ts'
import { argoDeployment, release, SHOP } from './incidents.ts'

const hostile = '<at user_id="all">everyone</at> <b>b</b> [click](https://evil.example)\n'

function writeAbout(runId: string, title = '') {
  const incident = { ...release, runUrl: `${SHOP}/actions/runs/${runId}/attempts/2` }
  return buildPlainText({ incident, title, mark: '#page-1', words: cardEn })
}

describe('the plain text that stands in for a refused card', () => {
  it('is two lines: what failed, and the link', () => {
    expect(writeAbout('17001').split('\n')).toEqual([
      'Release failed · octo-org/shop · main',
      `${SHOP}/actions/runs/17001/attempts/2#page-1`,
    ])
  })

  it('begins with the title of the workflow, made harmless', () => {
    expect(
      writeAbout('17001', 'Shop <at user_id="all"></at> is [down](https://evil.example)').split(
        '\n',
      ),
    ).toEqual([
      expect.not.stringMatching(/<at|\]\(/),
      `Release failed · octo-org/shop · main ${SHOP}/actions/runs/17001/attempts/2#page-1`,
    ])
  })

  it('mentions nobody, and has no link but its own', () => {
    const incident = { ...release, workflow: hostile }
    const text = buildPlainText({ incident, title: hostile, mark: '', words: cardZh })
    expect(text).not.toMatch(/[<>[\]]|\/evil\.|https?:\/\/(?!github)/)
    expect(text.split('\n')).toHaveLength(2)
  })

  it('holds its mark in the link to the repository when the link to the run has a fragment', () => {
    expect(
      buildPlainText({ incident: argoDeployment, mark: '#page-1', words: cardEn }).split('\n')[1],
    ).toBe(`${argoDeployment.runUrl} ${SHOP}#page-1`)
  })

  it.each([
    ['16588214930', '/runs/16588%3214930/'],
    ['1658821493', '/runs/1658821493/'],
    ['26588214930', '/runs/26588214930/'],
    ['165882149301', '/runs/165882149301/'],
  ])('links to run %s so that it is not taken for a mobile number', (runId, path) => {
    expect(writeAbout(runId)).toContain(path)
    expect(decodeURIComponent(writeAbout(runId))).toContain(`/runs/${runId}/`)
  })

  it('keeps its mark whole even when the mark looks like a number', () => {
    const mark = '#page-13800138000ab'
    expect(buildPlainText({ incident: release, mark, words: cardEn })).toContain(mark)
  })
})

describe('the fixed text that stands in for a refused plain text', () => {
  it('holds the link and the mark, and no word that somebody else has written', () => {
    const incident = {
      ...release,
      workflow: hostile,
      ref: { kind: 'branch', name: 'forbidden' },
      commit: { sha: '4f1d2c3', title: 'forbidden' },
    } as const
    expect(buildFixedText({ incident, mark: '#page-1', words: cardEn })).toBe(
      `A run failed at GitHub. The link shows what happened:\n${release.runUrl}#page-1`,
    )
    expect(buildFixedText({ incident, mark: '#page-1', words: cardZh })).toBe(
      `GitHub 上有一次运行失败。详情见链接：\n${release.runUrl}#page-1`,
    )
  })
})

describe('the replies to a page', () => {
  it.each([
    [
      2,
      300_000,
      'Second call: nobody has taken this for 5 min',
      '第 2 次呼叫：已过 5 分钟，无人接手',
    ],
    [
      3,
      4_360_000,
      'Third call: nobody has taken this for 1 h 13 min',
      '第 3 次呼叫：已过 1 小时 13 分钟，无人接手',
    ],
    [4, 59_400, '4th call: nobody has taken this for 59 s', '第 4 次呼叫：已过 59 秒，无人接手'],
    [
      22,
      90_000_000,
      '22nd call: nobody has taken this for 1 d 1 h',
      '第 22 次呼叫：已过 1 天 1 小时，无人接手',
    ],
  ])('call again in round %i', (round, openForMs, en, zh) => {
    expect(cardEn.reply(round, formatDuration(openForMs, cardEn))).toBe(en)
    expect(cardZh.reply(round, formatDuration(openForMs, cardZh))).toBe(zh)
  })

  it('tell that it is over, by which run and after how long', () => {
    const runUrl = `${SHOP}/actions/runs/16588214930`
    const recovery = { runNumber: 124, runUrl, lastedMs: 72 * 60_000 }
    const link = `${SHOP}/actions/runs/16588%3214930`
    expect(buildRecoveredReply({ ...recovery, words: cardEn })).toBe(
      `Recovered by #124 after 1 h 12 min\n${link}`,
    )
    expect(buildRecoveredReply({ ...recovery, words: cardZh })).toBe(
      `已恢复：#124，历时 1 小时 12 分钟\n${link}`,
    )
    const unknown = { runNumber: undefined, runUrl, lastedMs: undefined, words: cardEn }
    expect(buildRecoveredReply(unknown)).toBe(`Recovered\n${link}`)
  })
})
