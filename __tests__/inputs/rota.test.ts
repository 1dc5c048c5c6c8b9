import { describe, expect, it } from '@jest/globals'
import type { UserIdType } from '../../src/feishu/urgent.ts'
import type { BadInput } from '../../src/inputs/bad-input.ts'
import { findOnCall } from '../../src/inputs/on-call.ts'
import { parseRota, type Rota } from '../../src/inputs/rota.ts'
import type { Person } from '../../src/page/tiers.ts'

const EXAMPLE =
  'rota weekly from 2026-01-05 09:00 Asia/Shanghai: a@x.cn, b@x.cn+c@x.cn, d@x.cn; 2026-02-16..2026-02-22 b@x.cn'

function read(text: string, userIdType: UserIdType = 'open_id') {
  const problems: BadInput[] = []
  const tell = (problem: BadInput) => void problems.push(problem)
  return { rota: parseRota(text, { userIdType, line: 3, tell }), problems }
}

function take(text: string, userIdType?: UserIdType): Rota {
  const { rota, problems } = read(text, userIdType)
  expect(problems).toEqual([])
  if (!rota) throw new Error('it was not read')
  return rota
}

function toNames(people: readonly Person[]): string {
  return people.map(({ user }) => user).join('+')
}

describe('a rota line', () => {
  it('is read with its shifts and exceptions', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => ({
      user: `${name}@x.cn`,
      kind: 'email',
    }))
    expect(take(EXAMPLE)).toEqual({
      days: 7,
      from: '2026-01-05',
      time: '09:00',
      zone: 'Asia/Shanghai',
      shifts: [[a], [b, c], [d]],
      exceptions: [{ first: '2026-02-16', last: '2026-02-22', people: [b] }],
    })
  })

  it.each([
    ['daily', 1],
    ['Weekly', 7],
    ['every 3 days', 3],
    ['every 1 day', 1],
    ['EVERY 2 weeks', 14],
    ['every 1 week', 7],
  ])('may change %s', (rhythm, days) => {
    expect(take(`Rota ${rhythm} from 2026-01-05 9:00 UTC: ou_1`)).toMatchObject({
      days,
      time: '09:00',
    })
  })

  it.each<[string, string[], UserIdType]>([
    ['ou_1,ou_2、 ou_3', ['ou_1', 'ou_2', 'ou_3'], 'open_id'],
    ['ou_1, , ou_2,', ['ou_1', 'ou_2'], 'open_id'],
    ['ou_1 + ou_2, ou_3', ['ou_1+ou_2', 'ou_3'], 'open_id'],
    ['first+tag@x.cn', ['first+tag@x.cn'], 'open_id'],
    ['ou_1+a@x.cn+first+tag@x.cn+b@x.cn', ['ou_1+a@x.cn+first+tag@x.cn+b@x.cn'], 'open_id'],
    ['+8613800000000', ['+8613800000000'], 'open_id'],
    ['a@x.cn++8613800000000', ['a@x.cn++8613800000000'], 'open_id'],
    ['a@x.cn+8613800000000', ['a@x.cn++8613800000000'], 'open_id'],
    ['a@x.cn + +8613800000000', ['a@x.cn++8613800000000'], 'open_id'],
    ['group:g1+ou_1, group: g2', ['g1+ou_1', 'g2'], 'open_id'],
    ['4d7a+on_call, 5e', ['4d7a+on_call', '5e'], 'user_id'],
  ])('may hold people as in %s', (text, shifts, type) => {
    const rota = take(`rota daily from 2026-01-05 09:00 UTC: ${text}`, type)
    expect(rota.shifts.map(toNames)).toEqual(shifts)
  })

  it('leaves nobody out who is joined to others', () => {
    const { shifts } = take(
      'rota daily from 2026-01-05 09:00 UTC: ou_1+a@x.cn+first+tag@x.cn+b@x.cn',
    )
    expect(shifts[0]).toHaveLength(4)
  })

  it.each([
    ['rota', 'rhythm', ''],
    ['rota: ou_1', 'rhythm', ''],
    ['rota monthly from 2026-01-05 09:00 UTC: ou_1', 'rhythm', 'monthly'],
    ['rota every 0 days from 2026-01-05 09:00 UTC: ou_1', 'rhythm', 'every 0 days'],
    ['rota every two weeks from 2026-01-05 09:00 UTC: ou_1', 'rhythm', 'every two weeks'],
    ['rota weekly since 2026-01-05 09:00 UTC: ou_1', 'from', 'since'],
    ['rota weekly from 2026-02-29 09:00 UTC: ou_1', 'date', '2026-02-29'],
    ['rota weekly from 5.1.2026 09:00 UTC: ou_1', 'date', '5.1.2026'],
    ['rota weekly from 2026-01-05 24:00 UTC: ou_1', 'time', '24:00'],
    ['rota weekly from 2026-01-05 UTC: ou_1', 'time', 'UTC'],
    ['rota weekly from 2026-01-05 09:00: ou_1', 'zone', ''],
    ['rota weekly from 2026-01-05 09:00 Asia/Peking: ou_1', 'zone', 'Asia/Peking'],
    ['rota weekly from 2026-01-05 09:00 +08:00: ou_1', 'zone', '+08:00'],
    ['rota weekly from 2026-01-05 09:00 CST: ou_1', 'zone', 'CST'],
    ['rota weekly from 2026-01-05 09:00 UTC ou_1', 'colon', 'ou_1'],
    ['rota weekly from 2026-01-05 09:00 UTC', 'colon', ''],
    ['rota weekly from 2026-01-05 09:00 UTC:', 'people', ''],
  ])('that is %s is told with the place', (text, part, written) => {
    const { rota, problems } = read(text)
    expect(rota).toBeUndefined()
    expect(problems).toEqual([{ kind: 'rota', input: 'users', line: 3, written, part }])
  })

  it.each([
    '2026-02-30 ou_2',
    '2026-02-22..2026-02-16 ou_2',
    '2026-02-16',
    'tomorrow ou_2',
    '2026-02-16...',
  ])('loses only the exception that can not be read: %s', (exception) => {
    const { rota, problems } = read(
      `rota weekly from 2026-01-05 09:00 UTC: ou_1; ${exception}; 2026-03-01 ou_3;`,
    )
    expect(rota?.exceptions).toMatchObject([{ first: '2026-03-01', last: '2026-03-01' }])
    expect(problems).toEqual([
      { kind: 'rota', input: 'users', line: 3, written: exception, part: 'exception' },
    ])
  })

  it.each(['UTC', 'GMT', 'PRC+8', 'Etc/GMT-8', 'asia/shanghai'])(
    'knows whether %s is a zone',
    (zone) => {
      const { rota } = read(`rota weekly from 2026-01-05 09:00 ${zone} : ou_1`)
      expect(rota !== undefined).toBe(zone !== 'PRC+8')
    },
  )

  it('knows every zone there is, from the first year to the last', () => {
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      const rota = take(
        `rota every 999 weeks from 9999-12-31 09:00 ${zone} : ou_1; 0001-01-01 ou_2`,
      )
      expect(toNames(findOnCall(rota, Date.UTC(2026, 0)).now)).toBe('ou_1')
    }
  })

  it('loses only the name that can not be read', () => {
    const { rota, problems } = read('rota weekly from 2026-01-05 09:00 UTC: ou_1+x, y, ou_2')
    expect(rota?.shifts.map(toNames)).toEqual(['ou_1', '', 'ou_2'])
    expect(problems).toMatchObject([
      { kind: 'name', written: 'x' },
      { kind: 'name', written: 'y' },
    ])
  })
})

const BERLIN = 'rota weekly from 2026-03-22 02:30 Europe/Berlin: ou_1, ou_2, ou_3'
const BERLIN_AUTUMN = 'rota daily from 2026-10-24 02:30 Europe/Berlin: ou_1, ou_2, ou_3'
const NESTED =
  'rota daily from 2026-05-01 09:00 UTC: ou_1, ou_2; 2026-05-02..2026-05-06 ou_3; 2026-05-04 ou_4'

// Each row: a moment, who is on call, until when, and who is next.
describe.each([
  [
    EXAMPLE,
    [
      // Before the first hand-over, the first shift is on call.
      ['2025-06-01T00:00+08:00', 'a@x.cn', '2026-01-12T09:00+08:00', 'b@x.cn+c@x.cn'],
      ['2026-01-05T09:00+08:00', 'a@x.cn', '2026-01-12T09:00+08:00', 'b@x.cn+c@x.cn'],
      ['2026-01-12T08:59:59.999+08:00', 'a@x.cn', '2026-01-12T09:00+08:00', 'b@x.cn+c@x.cn'],
      ['2026-01-12T09:00+08:00', 'b@x.cn+c@x.cn', '2026-01-19T09:00+08:00', 'd@x.cn'],
      ['2026-01-19T09:00+08:00', 'd@x.cn', '2026-01-26T09:00+08:00', 'a@x.cn'],
      // The exception: from the hand-over of its first day to the one after its last.
      ['2026-02-16T08:59+08:00', 'd@x.cn', '2026-02-16T09:00+08:00', 'b@x.cn'],
      ['2026-02-16T09:00+08:00', 'b@x.cn', '2026-02-23T09:00+08:00', 'b@x.cn+c@x.cn'],
      ['2026-02-23T08:59+08:00', 'b@x.cn', '2026-02-23T09:00+08:00', 'b@x.cn+c@x.cn'],
      ['2026-02-23T09:00+08:00', 'b@x.cn+c@x.cn', '2026-03-02T09:00+08:00', 'd@x.cn'],
    ],
  ],
  [
    // 02:30 does not exist on 2026-03-29: the clock goes from 02:00 to 03:00, and the hand-over is at 03:30.
    BERLIN,
    [
      ['2026-03-29T01:59+01:00', 'ou_1', '2026-03-29T03:30+02:00', 'ou_2'],
      ['2026-03-29T03:29+02:00', 'ou_1', '2026-03-29T03:30+02:00', 'ou_2'],
      ['2026-03-29T03:30+02:00', 'ou_2', '2026-04-05T02:30+02:00', 'ou_3'],
      ['2026-04-05T02:29+02:00', 'ou_2', '2026-04-05T02:30+02:00', 'ou_3'],
      ['2026-04-05T02:30+02:00', 'ou_3', '2026-04-12T02:30+02:00', 'ou_1'],
    ],
  ],
  [
    // 02:30 comes twice on 2026-10-25: the hand-over is at the first.
    BERLIN_AUTUMN,
    [
      ['2026-10-25T02:29+02:00', 'ou_1', '2026-10-25T02:30+02:00', 'ou_2'],
      ['2026-10-25T02:30+02:00', 'ou_2', '2026-10-26T02:30+01:00', 'ou_3'],
      ['2026-10-25T02:29+01:00', 'ou_2', '2026-10-26T02:30+01:00', 'ou_3'],
      ['2026-10-25T02:30+01:00', 'ou_2', '2026-10-26T02:30+01:00', 'ou_3'],
    ],
  ],
  [
    // Of exceptions that overlap, the later one counts.
    NESTED,
    [
      ['2026-05-02T08:00Z', 'ou_1', '2026-05-02T09:00Z', 'ou_3'],
      ['2026-05-03T12:00Z', 'ou_3', '2026-05-04T09:00Z', 'ou_4'],
      ['2026-05-04T12:00Z', 'ou_4', '2026-05-05T09:00Z', 'ou_3'],
      ['2026-05-06T12:00Z', 'ou_3', '2026-05-07T09:00Z', 'ou_1'],
    ],
  ],
])('of %s', (text, rows) => {
  it.each(rows)('at %s %s is on call, until %s, and next is %s', (at, now, until, next) => {
    const onCall = findOnCall(take(text), Date.parse(at))
    expect({ ...onCall, now: toNames(onCall.now), next: toNames(onCall.next) }).toEqual({
      now,
      until: Date.parse(until),
      next,
      zone: take(text).zone,
    })
  })
})
