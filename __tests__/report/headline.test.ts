import { describe, expect, it } from '@jest/globals'
import type { Outcome } from '../../src/report/outcome.ts'
import { type Fate, faring, paged, peopleOf, refusal } from './paging.ts'
import { report } from './reporting.ts'

const refused: Fate = { refused: refusal(230024) }

async function headlinesOf(outcome: Outcome): Promise<[string, string]> {
  const en = await report(outcome)
  const zh = await report(outcome, { language: 'zh' })
  return [en.report.headline, zh.report.headline]
}

describe('the headline', () => {
  it.each<[string, string, Fate[]]>([
    ['Call accepted for 1 person', '1 人的电话加急已受理', ['phone', 'not-due']],
    ['Call accepted for 2 people', '2 人的电话加急已受理', ['phone', 'phone']],
    [
      'Reached 2 of 3 people: phone 1, app 1, not reached 1',
      '应叫 3 人：电话 1，应用内 1，未叫到 1',
      ['phone', 'app', refused, 'not-due'],
    ],
    ['Reached 1 of 1 person: SMS 1', '应叫 1 人：短信 1', ['sms']],
    ['Paging failed: nobody was reached', '呼叫失败：没有叫到任何人', [refused]],
  ])('is "%s", or "%s"', async (en, zh, fates) => {
    const outcome = paged(faring(...fates))
    expect((await report(outcome)).report.headline).toBe(en)
    expect((await report(outcome, { language: 'zh' })).report.headline).toBe(zh)
  })

  it('says that the card was sent although nobody was called', async () => {
    const outcome = paged(faring(refused), { isMessageSent: true })
    const { report: made } = await report(outcome)
    expect(made.headline).toBe('Paging failed: the card was sent, but nobody was called')
  })

  it('says who has taken it, after how long, and which tiers were not needed', async () => {
    const people = peopleOf(
      { user: 'zhao@example.com', fate: 'phone', acknowledgedAt: 1 },
      { user: 'ou_2', fate: 'not-due', tier: 2 },
      { user: 'ou_3', fate: 'not-due', tier: 3 },
    )
    const shown = await report(
      paged(people, { waitEnd: { reason: 'acknowledged' }, acknowledgedAfterMs: 72_000 }),
    )
    expect(shown.lines).toEqual([
      'Call accepted for 1 person · taken by z***@example.com after 1m 12s · tiers 2, 3 not needed',
    ])
    expect(shown.summary).toContain('taken by <code>z***@example.com</code> after 1m 12s')
  })

  it('says that nobody has acknowledged, unless nobody was reached anyhow', async () => {
    const waitEnd = { reason: 'timeout' } as const
    const [reached] = await headlinesOf(paged(faring('phone'), { waitEnd }))
    const [missed] = await headlinesOf(paged(faring(refused), { waitEnd }))
    expect(reached).toBe('Call accepted for 1 person · nobody has acknowledged')
    expect(missed).toBe('Paging failed: nobody was reached')
  })

  it('counts the checks of a dry run that could not be made, the call left out', async () => {
    const call = { name: 'call', state: 'not-checked' } as const
    const bot = { name: 'bot', state: 'not-checked' } as const
    const rehearsed = (...checks: (typeof call | typeof bot)[]) =>
      ({ kind: 'rehearsed', responders: [], checks }) as const
    expect(await headlinesOf(rehearsed(call))).toEqual([
      'Dry run passed: nothing was sent, nobody was called',
      '演练通过：未发送任何消息，未呼叫任何人',
    ])
    expect(await headlinesOf(rehearsed(bot, call))).toEqual([
      'Dry run passed, but 1 of the checks could not be made',
      '演练通过，但有 1 项无法检查',
    ])
  })

  it('stands once in the log', async () => {
    const shown = await report(paged(faring('phone', refused)))
    const { headline } = shown.report
    // A red step ends with this line as its error.
    expect(shown.report.isRed).toBe(true)
    expect(shown.lines.filter((line) => line.includes(headline))).toHaveLength(0)
    const green = await report(paged(faring('phone')))
    expect(green.lines).toEqual([green.report.headline])
  })
})
