import { describe, expect, it } from '@jest/globals'
import type { Tier } from '../../src/page/tiers.ts'
import { ForeseenError } from '../../src/rehearsal/foreseen.ts'
import { type Fate, faring, paged, peopleOf, refusal } from './paging.ts'
import { itemsOf, report, rowsOf } from './reporting.ts'

describe('the summary of a page', () => {
  it('has a row for everybody, in the order of tiers', async () => {
    const people = peopleOf(
      { user: 'ou_1', fate: 'phone', acknowledgedAt: 1 },
      { user: 'ou_3', fate: 'not-due', tier: 3 },
      { user: 'ou_2', fate: 'left-out', tier: 2 },
      { user: 'ou_4', fate: 'sms', asked: 'sms', tier: 4 },
    )
    const shown = await report(paged(people, { acknowledgedAfterMs: 72_000 }))

    expect(rowsOf(shown)).toEqual([
      ['Person', 'Tier', 'Outcome', 'Why'],
      ['<code>ou_1</code>', '1', 'call accepted, acknowledged', ''],
      ['<code>ou_2</code>', '2', 'not in the chat', 'Not in the chat of the message'],
      ['<code>ou_3</code>', '3', 'not needed', ''],
      ['<code>ou_4</code>', '4', 'SMS accepted', ''],
    ])
  })

  it('speaks Chinese to those who asked for it', async () => {
    const people = peopleOf({ user: 'ou_1', fate: 'phone', acknowledgedAt: 1 })
    const shown = await report(paged(people), { language: 'zh' })
    expect(shown.summary).toContain('<h3>1 人的电话加急已受理')
    expect(rowsOf(shown)).toEqual([
      ['人员', '梯队', '结果', '原因'],
      ['<code>ou_1</code>', '1', '电话已受理、已确认', ''],
    ])
    expect(shown.summary).toContain('<summary>详细信息</summary>')
  })

  it('tells each remedy once, with a link to what the code means, and folds the details', async () => {
    const refused = refusal(230024, 'quota <b>', 'log-1')
    const page = paged(faring({ refused }, { refused }, 'phone'), {
      messageId: 'om_1',
      chatId: 'oc_7',
    })
    const shown = await report(page)
    const document = 'https://github.com/example/pager/blob/v1/docs/error-codes.md#230024'
    const [remedies = '', details = ''] = shown.summary.split('<details>')

    expect(rowsOf(shown)[1]?.[3]).toMatch(`<a href="${document}">Feishu 230024: `)
    expect(itemsOf({ summary: remedies })).toHaveLength(1)
    expect(itemsOf({ summary: details })).toEqual([
      "Feishu's answer: <code>230024 quota &lt;b&gt;</code>",
      'Phone calls used: 1',
      'Chat: <a href="https://applink.feishu.cn/client/chat/open?openChatId=oc_7">open it in Feishu</a>',
      'Message: <code>om_1</code>',
      'Log id: <code>log-1</code>',
      'Run: <a href="https://github.com/example/shop/actions/runs/7">7</a>',
    ])
  })

  it('links to no chat whose id is none', async () => {
    for (const chatId of [undefined, 'oc_"><script>', 'ou_1']) {
      const { summary } = await report(paged(faring('phone'), { chatId }))
      expect(summary).not.toContain('applink')
    }
  })

  it('says why people were alerted more quietly, and until when', async () => {
    const until = Date.UTC(2026, 0, 5, 14)
    const quiet = { outsidePhoneHoursUntil: until, phoneNotFor: 'repeated-failure' } as const
    const items = itemsOf(await report(paged(faring('phone'), { quiet })))
    expect(items.join('\n')).toMatch(/Outside <code>phone-hours<\/code> until 2026-01-05 14:00 UTC/)
    expect(items.join('\n')).toContain('<code>phone-for</code>')
  })

  it.each([
    [500, undefined],
    [501, '+ 1'],
  ])('has at most 500 rows, of %d', async (count, rest) => {
    const rows = rowsOf(await report(paged(faring(...Array<Fate>(count).fill('phone')))))
    expect(rows).toHaveLength(1 + 500 + (rest ? 1 : 0))
    if (rest) expect(rows.at(-1)).toEqual(['…', '', '', rest])
  })

  it('is kept under the megabyte that GitHub shows, at the worst', async () => {
    const refused = refusal(230024, '<'.repeat(2_000))
    const people = peopleOf(
      ...Array.from({ length: 3_000 }, (_, index) => ({
        user: `${'&'.repeat(60)}${index}@${'x'.repeat(190)}.com`,
        fate: { refused },
      })),
    )
    const { summary } = await report(paged(people))
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024)
  })

  it('has no table when there is nobody', async () => {
    const shown = await report({ kind: 'not-started' })
    expect(rowsOf(shown)).toEqual([])
    expect(shown.summary).toContain('Nobody was called')
  })
})

describe('the summary of a dry run', () => {
  it('has a row for every check, the inputs first', async () => {
    const error = new ForeseenError(230002, { kind: 'bot-outside' })
    const people = peopleOf({ user: 'ou_1', fate: 'not-due' })
    const shown = await report({
      kind: 'rehearsed',
      responders: people,
      checks: [
        { name: 'credentials', state: 'passed' },
        { name: 'bot', state: 'failed', error },
        { name: 'members', state: 'note', reason: 'not-in-chat', people },
        { name: 'call', state: 'not-checked' },
      ],
    })
    expect(rowsOf(shown)).toEqual([
      ['Check', 'Outcome', 'Why'],
      ['Inputs', 'passed', ''],
      ['Credentials', 'passed', ''],
      ['Bot in the chat', 'failed', expect.stringMatching(/^<a href=.*230002: .*<\/a>$/)],
      ['Membership', 'note', expect.stringMatching(/directly: <code>ou_1<\/code>$/)],
      ['Phone quota', 'not checked', 'Only a real call can tell.'],
    ])
  })
})

describe('who is on call', () => {
  const person = (user: string) => ({ user, kind: 'email' }) as const
  const tiers: Tier[] = [
    {
      channel: 'phone',
      people: [person('zhao@example.com')],
      rota: {
        now: [person('zhao@example.com')],
        next: [person('zhang@example.com')],
        until: Date.UTC(2026, 0, 12, 1),
        zone: 'Asia/Shanghai',
      },
    },
  ]

  it('stands in the log and the summary, with who is next and when', async () => {
    const shown = await report(paged(faring('phone')), { tiers })
    const line =
      'On call until 2026-01-12 09:00 Asia/Shanghai: zh***o@example.com. Next: zh***g@example.com'
    expect(shown.lines).toContain(line)
    expect(itemsOf(shown)).toContain(line.replaceAll(/(zh\S+\.com)/g, '<code>$1</code>'))
  })

  it('stands in a dry run too', async () => {
    const shown = await report(
      { kind: 'rehearsed', responders: [], checks: [{ name: 'bot', state: 'passed' }] },
      { tiers, language: 'zh' },
    )
    expect(shown.lines.join('\n')).toMatch(/值班至 2026-01-12 09:00 Asia\/Shanghai：zh/)
  })
})
