import { describe, expect, it } from '@jest/globals'
import type { BadInput } from '../../src/inputs/bad-input.ts'
import { parsePhoneHours } from '../../src/inputs/phone-hours.ts'
import { findPhoneWindow } from '../../src/inputs/phone-window.ts'

function read(text: string) {
  const problems: BadInput[] = []
  const hours = parsePhoneHours(text, (problem) => void problems.push(problem))
  return { hours, problems }
}

const ALL = [1, 2, 3, 4, 5, 6, 7]

describe('phone hours', () => {
  it.each([
    ['22:00-08:00 Asia/Shanghai', [[ALL, '22:00', '08:00']]],
    ['9:00–17:30 UTC', [[ALL, '09:00', '17:30']]],
    ['Mon-Fri 19:00-09:00 UTC', [[[1, 2, 3, 4, 5], '19:00', '09:00']]],
    ['Mon, wed,FRI 19:00 - 09:00 UTC', [[[1, 3, 5], '19:00', '09:00']]],
    ['Fri-Mon 19:00-09:00 UTC', [[[1, 5, 6, 7], '19:00', '09:00']]],
    ['Tuesday Sat-Sun 19:00-09:00 UTC', [[[2, 6, 7], '19:00', '09:00']]],
    [
      'Mon-Fri 19:00-09:00; Sat-Sun 00:00-24:00 Asia/Shanghai',
      [
        [[1, 2, 3, 4, 5], '19:00', '09:00'],
        [[6, 7], '00:00', '24:00'],
      ],
    ],
  ])('may be %s', (text, ranges) => {
    const { hours, problems } = read(text)
    expect(problems).toEqual([])
    expect(hours?.ranges.map(({ weekdays, start, end }) => [weekdays, start, end])).toEqual(ranges)
  })

  it('are always when there are none', () => {
    expect(read('')).toEqual({ hours: undefined, problems: [] })
  })

  it.each([
    ['22:00-08:00', 'zone', '22:00-08:00'],
    ['22:00-08:00 Asia/Peking', 'zone', 'Asia/Peking'],
    ['22:00-08:00 +08:00', 'zone', '+08:00'],
    ['22:00-08:00 CST', 'zone', 'CST'],
    ['UTC', 'times', ''],
    ['22-8 UTC', 'times', '22-8'],
    ['24:00-08:00 UTC', 'times', '24:00-08:00'],
    ['22:00-08:60 UTC', 'times', '22:00-08:60'],
    ['22:00-08:00, 12:00-13:00 UTC', 'days', '22:00-08:00,'],
    ['Mo-Fr 22:00-08:00 UTC', 'days', 'Mo-Fr'],
    ['weekdays 22:00-08:00 UTC', 'days', 'weekdays'],
    ['Mon-Wed-Fri 22:00-08:00 UTC', 'days', 'Mon-Wed-Fri'],
  ])('that are %s are always, and that is told', (text, part, written) => {
    expect(read(text)).toEqual({
      hours: undefined,
      problems: [{ kind: 'phone-hours', input: 'phone-hours', written, part }],
    })
  })
})

// 2026-03-06 is a Friday.
describe.each<[string, [string, boolean, string][]]>([
  [
    '22:00-08:00 Asia/Shanghai',
    [
      ['2026-03-06T21:59+08:00', false, '2026-03-06T22:00+08:00'],
      ['2026-03-06T22:00+08:00', true, '2026-03-07T08:00+08:00'],
      ['2026-03-07T07:59+08:00', true, '2026-03-07T08:00+08:00'],
      ['2026-03-07T08:00+08:00', false, '2026-03-07T22:00+08:00'],
    ],
  ],
  [
    // The night of Friday ends on Saturday, and the weekend has begun at midnight: one long window.
    'Mon-Fri 19:00-09:00; Sat-Sun 00:00-24:00 Asia/Shanghai',
    [
      ['2026-03-05T12:00+08:00', false, '2026-03-05T19:00+08:00'],
      ['2026-03-05T20:00+08:00', true, '2026-03-06T09:00+08:00'],
      ['2026-03-06T20:00+08:00', true, '2026-03-09T00:00+08:00'],
      ['2026-03-08T23:59+08:00', true, '2026-03-09T00:00+08:00'],
      ['2026-03-09T00:00+08:00', false, '2026-03-09T19:00+08:00'],
    ],
  ],
  [
    'Sat 10:00-12:00; Sat 11:00-13:00; Sun 00:00-00:00 UTC',
    [
      ['2026-03-07T10:30Z', true, '2026-03-07T13:00Z'],
      ['2026-03-08T13:00Z', true, '2026-03-09T00:00Z'],
      ['2026-03-09T00:00Z', false, '2026-03-14T10:00Z'],
    ],
  ],
  [
    // The clock skips 02:00 to 03:00 on 2026-03-29, and shows it twice on 2026-10-25.
    '22:00-02:30 Europe/Berlin',
    [
      ['2026-03-29T01:00+01:00', true, '2026-03-29T03:30+02:00'],
      ['2026-10-25T01:00+02:00', true, '2026-10-25T02:30+02:00'],
      ['2026-10-25T02:10+01:00', false, '2026-10-25T22:00+01:00'],
    ],
  ],
  ['00:00-24:00 UTC', [['2026-03-06T00:00Z', true, 'for ever']]],
  ['Sun 02:00-03:00 Europe/Berlin', [['2026-03-28T12:00+01:00', false, '2026-04-05T02:00+02:00']]],
])('within %s', (text, rows) => {
  it.each(rows)('it is, at %s, %s that a call is worth it, until %s', (at, isOpen, until) => {
    const { hours } = read(text)
    if (!hours) throw new Error('it was not read')
    expect(findPhoneWindow(hours, Date.parse(at))).toEqual({
      isOpen,
      until: until === 'for ever' ? Number.POSITIVE_INFINITY : Date.parse(until),
    })
  })
})
