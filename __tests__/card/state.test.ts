import { describe, expect, it } from '@jest/globals'
import { checkCard } from '../../emulator/card-check.ts'
import { buildCard, buildRecoveredCard, type CardContent } from '../../src/card/card.ts'
import type { PersonProgress, Phase, Progress } from '../../src/card/progress.ts'
import { FeishuError } from '../../src/feishu/feishu-error.ts'
import { cardEn } from '../../src/words/card.en.ts'
import { cardZh } from '../../src/words/card.zh.ts'
import { nothingKnown, release, SHOP } from './incidents.ts'
import { decode, readCard } from './reading.ts'

const NOON = Date.UTC(2026, 10, 24, 12)
const time = `<local_datetime millisecond='${NOON}' format_type='time'></local_datetime>`
const date = `<local_datetime millisecond='${NOON}' format_type='date_short'></local_datetime>`

const quotaSpent = new FeishuError({ kind: 'code', code: 230024, msg: 'quota' })
const unknownPerson = new FeishuError({ kind: 'code', code: 99992351, msg: 'not a valid open_id' })

function person(id: string): string {
  return `<person id='${id}' show_avatar=true show_name=true style='normal'></person>`
}

function called(id: string, more: Partial<PersonProgress> = {}): PersonProgress {
  return { id, tier: 1, state: 'called', channel: 'phone', ...more }
}

function failed(id: string | undefined, reason: NonNullable<PersonProgress['reason']>, tier = 1) {
  return { id, tier, state: 'failed', reason } as const
}

function pending(id: string, tier: number): PersonProgress {
  return { id, tier, state: 'pending' }
}

function build(
  phase: Phase,
  { people = [], round = 1, ...content }: Partial<Progress & CardContent> = {},
) {
  const card = buildCard({
    incident: release,
    background: nothingKnown,
    mark: '',
    words: cardEn,
    progress: { userIdType: 'open_id', people, phase, round },
    ...content,
  })
  const { title, template, markdown, json } = readCard(card)
  expect(checkCard(json, () => true)).toEqual([])
  expect(json).not.toContain('<at')
  expect(card).toMatchObject({ config: { update_multi: true } })
  return { title, template, lines: decode(markdown[0]).split('\n') }
}

const headline = 'Release failed · octo-org/shop · main'
const waiting: Phase = { kind: 'waiting', until: NOON, ackBy: 'reaction' }

describe('the state on a card', () => {
  it('is calling before anybody has been called, without a name that may be refused', () => {
    const { title, template, lines } = build({ kind: 'calling' }, { people: [pending('ou_1', 1)] })
    expect([title, template]).toEqual([headline, 'red'])
    expect(lines).toEqual(['Calling the people on call'])
  })

  it('tells whom it called on which channel, and whom it could not reach and why', () => {
    const people = [
      failed('ou_4', 'not-in-chat'),
      called('ou_3', { channel: 'app' }),
      called('ou_2', { channel: 'sms', reason: quotaSpent }),
      called('ou_1'),
      failed(undefined, 'not-found'),
      failed('ou_5', quotaSpent),
      called('ou_6'),
    ]
    const { title, template, lines } = build({ kind: 'called' }, { people })
    expect([title, template]).toEqual([`[Called] ${headline}`, 'red'])
    expect(lines).toEqual([
      'Reached 4 of 7 people',
      `- Called: ${person('ou_1')}, ${person('ou_6')}`,
      `- By SMS (no call: Feishu answered 230024): ${person('ou_2')}`,
      `- In the app: ${person('ou_3')}`,
      `- Not reached (not in the chat): ${person('ou_4')}`,
      '- Not reached (no Feishu user found): 1 person',
      `- Not reached (Feishu answered 230024): ${person('ou_5')}`,
    ])
  })

  it('tells it tier by tier, in Chinese, with the names that the catalogue gives to errors', () => {
    const people = [called('ou_1'), failed('ou_2', quotaSpent, 2), pending('ou_3', 3)]
    const nameError = ({ code }: FeishuError) => `加急额度已用完 ${code}`
    expect(build({ kind: 'called' }, { people, nameError, words: cardZh }).lines).toEqual([
      '应叫 2 人，已叫到 1 人',
      `- 第 1 梯队 · 已电话呼叫：${person('ou_1')}`,
      `- 第 2 梯队 · 未叫到（加急额度已用完 230024）：${person('ou_2')}`,
      '- 尚未轮到：1 人',
    ])
  })

  it('shows an id that Feishu does not know as text, since a card with such a person is refused', () => {
    const { lines } = build({ kind: 'called' }, { people: [failed('ou_no', unknownPerson)] })
    expect(lines).toContain('- Not reached (Feishu answered 99992351): ou_no')
  })

  it.each([
    'someone@example.com',
    '13800138000',
    "ou_1' onclick='x",
    '<at id=all>',
    '+442079460000',
  ])('counts people whose id may not stand in a card: %s', (id) => {
    const { lines } = build({ kind: 'called' }, { people: [called(id)] })
    expect(lines).toEqual(['Reached 1 of 1 person', '- Called: 1 person'])
  })

  it('names at most 20 people and counts the rest', () => {
    const people = Array.from({ length: 450 }, (_, id) => called(`ou_${id}`))
    const { lines } = build({ kind: 'called' }, { people })
    expect(lines[1]?.split(', ')).toHaveLength(20)
    expect(lines[2]).toBe('- and 430 people more')
  })

  it.each([
    ['reaction', cardEn, 'Waiting until', 'React with any emoji to take this.', '[Waiting] '],
    ['read', cardEn, 'Waiting until', 'Open this message to take it.', '[Waiting] '],
    [
      'reaction',
      cardZh,
      '等待有人接手，最晚到',
      '给这条消息添加任意表情回复，即表示接手。',
      '[待接手] ',
    ],
    ['read', cardZh, '等待有人接手，最晚到', '打开这条消息，即表示接手。', '[待接手] '],
  ] as const)(
    'is waiting: until when, and how to take it by %s',
    (ackBy, words, until, how, prefix) => {
      const { title, template, lines } = build({ kind: 'waiting', until: NOON, ackBy }, { words })
      expect(title.startsWith(prefix)).toBe(true)
      expect(template).toBe('red')
      expect(lines[0]).toContain(`${until} ${time}`)
      expect(lines[1]).toBe(how)
    },
  )

  it('says which round this is', () => {
    expect(build(waiting, { round: 2 }).lines[0]).toMatch(/^Second call · Waiting until/)
    expect(build(waiting, { round: 4, words: cardZh }).lines[0]).toMatch(/^第 4 次呼叫 · 等待/)
  })

  it('is orange when somebody has taken it: who, when, and after how long', () => {
    const phase: Phase = { kind: 'taken', by: 'ou_1', at: NOON, afterMs: 192_000 }
    const { title, template, lines } = build(phase, { people: [called('ou_1')] })
    expect([title, template]).toEqual([`[Taken] ${headline}`, 'orange'])
    expect(lines[0]).toBe(`Taken by ${person('ou_1')} at ${time}, after 3 min`)
    const zh = build(phase, { words: cardZh })
    expect(zh.lines[0]).toBe(`${person('ou_1')} 已于 ${time} 接手，用时 3 分钟`)
  })

  it('stays red when nobody has taken it', () => {
    const { title, template, lines } = build({ kind: 'nobody' })
    expect([title, template]).toEqual([`[Not taken] ${headline}`, 'red'])
    expect(lines).toEqual(['**Nobody has taken this**'])
  })

  it('is green when it is over: by which run, after how long, and who had taken it', () => {
    const phase: Phase = {
      kind: 'recovered',
      runNumber: 124,
      runUrl: `${SHOP}/actions/runs/17002`,
      lastedMs: 72 * 60_000,
      takenBy: 'ou_1',
    }
    const { title, template, lines } = build(phase, { notes: { phoneNotFor: 'repeated-failure' } })
    expect([title, template]).toEqual([`[Recovered] ${headline}`, 'green'])
    expect(lines).toEqual([
      `Recovered by [#124](${phase.runUrl}) after 1 h 12 min · Taken by ${person('ou_1')}`,
    ])
    const zh = build({ ...phase, runNumber: undefined, lastedMs: undefined }, { words: cardZh })
    expect(zh.lines).toEqual([`已恢复：[成功的运行](${phase.runUrl}) · 由 ${person('ou_1')} 接手`])
  })

  it('says until when it is outside phone hours', () => {
    const notes = { outsidePhoneHoursUntil: NOON }
    expect(build({ kind: 'calling' }, { notes }).lines[1]).toBe(
      `Outside phone hours until ${date} ${time}: people are told in the app, not by phone`,
    )
    expect(build({ kind: 'calling' }, { notes, words: cardZh }).lines[1]).toBe(
      `${date} ${time} 之前不在电话时段：只发应用内加急，不打电话`,
    )
  })

  it('says that a repeated failure calls nobody by phone, also before there is any progress', () => {
    const notes = { phoneNotFor: 'repeated-failure' } as const
    const card = buildCard({
      incident: release,
      background: nothingKnown,
      notes,
      mark: '',
      words: cardEn,
    })
    expect(readCard(card).markdown[0]).toBe(cardEn.notes['repeated-failure'])
  })

  it('leaves out a time that does not exist', () => {
    const { lines } = build({ kind: 'taken', by: 'ou_1', at: Number.NaN, afterMs: Number.NaN })
    expect(lines[0]).toBe(`Taken by ${person('ou_1')}, after 0 s`)
  })
})

describe('the card of a recovery without an earlier card', () => {
  it('is small and green, and leads to the green run', () => {
    const incident = { ...release, runUrl: `${SHOP}/actions/runs/17002` }
    const recovery = {
      runNumber: 124,
      runUrl: incident.runUrl,
      lastedMs: 40_000,
      takenBy: undefined,
    }
    const card = buildRecoveredCard({ incident, recovery, mark: '#page-1', words: cardEn })
    const { title, template, markdown, buttons, json } = readCard(card)
    expect(checkCard(json, () => true)).toEqual([])
    expect([title, template]).toEqual(['Release recovered · octo-org/shop · main', 'green'])
    expect(decode(markdown[0])).toBe(`Recovered by [#124](${incident.runUrl}) after 40 s`)
    expect(buttons).toEqual([['Open the green run', `${incident.runUrl}#page-1`]])
  })
})
