import { describe, expect, it } from '@jest/globals'
import { findOnCall } from '../../src/inputs/on-call.ts'
import type { Rota } from '../../src/inputs/rota.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const START = Date.UTC(2026, 0, 1)
const END = Date.UTC(2028, 0, 1)

const PEOPLE = ['ou_1', 'ou_2', 'ou_3'].map((user) => [{ user, kind: 'id' as const }])
const DEPUTY = [{ user: 'ou_9', kind: 'id' as const }]

/** The offset of a zone from UTC at a moment, in ms, as Intl knows it. */
function createOffset(zone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
  return (at) => {
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
    const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
    return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute')) - at
  }
}

/** The moment of a wall clock time: the first that shows it, else the one that the old offset gives. */
function toMoment(local: number, offset: (at: number) => number): number {
  const [before, after] = [offset(local - DAY), offset(local + DAY)]
  const shown = [before, after]
    .map((each) => local - each)
    .filter((at) => at + offset(at) === local)
  return shown.length > 0 ? Math.min(...shown) : local - before
}

/** Walks through the hand-overs in their order, and says for each hour who is on call. */
function* walk(rota: Rota): Generator<[at: number, user: string | undefined]> {
  const offset = createOffset(rota.zone)
  const handOver = (day: number) => {
    const [hours = 0, minutes = 0] = rota.time.split(':').map(Number)
    return toMoment(day + hours * HOUR + minutes * 60_000, offset)
  }
  const first = Date.parse(rota.from)
  const exceptions = rota.exceptions.map((each) => ({
    start: handOver(Date.parse(each.first)),
    end: handOver(Date.parse(each.last) + DAY),
    user: each.people[0]?.user,
  }))
  let turn = 0
  let next = handOver(first + rota.days * DAY)
  for (let at = START; at < END; at += HOUR) {
    while (at >= next) {
      turn += 1
      next = handOver(first + (turn + 1) * rota.days * DAY)
    }
    const exception = exceptions.findLast(({ start, end }) => start <= at && at < end)
    yield [at, exception?.user ?? rota.shifts[turn % rota.shifts.length]?.[0]?.user]
  }
}

const CLOCK_CHANGES = [
  '2026-03-08T07:00Z', // New York
  '2026-03-29T01:00Z', // Berlin
  '2026-04-04T15:00Z', // Lord Howe Island
  '2026-10-03T15:30Z',
  '2026-10-25T01:00Z',
  '2026-11-01T06:00Z',
].map((text) => Date.parse(text))

function isWatched(at: number): boolean {
  return (at / HOUR) % 97 === 0 || CLOCK_CHANGES.some((change) => Math.abs(at - change) < 12 * HOUR)
}

// In Berlin the clock skips 02:00–03:00 and repeats it; in New York it repeats 01:00–02:00; on Lord Howe Island it
// jumps by half an hour only, at 02:00.
describe.each([
  ['Asia/Shanghai', '09:00'],
  ['Europe/Berlin', '02:00'],
  ['America/New_York', '01:00'],
  ['Australia/Lord_Howe', '01:30'],
])('a rota in %s with a hand-over at %s', (zone, time) => {
  it.each([1, 7, 14])('is right in every hour of two years, with shifts of %s days', (days) => {
    const rota: Rota = {
      days,
      from: '2026-02-02',
      time,
      zone,
      shifts: PEOPLE,
      exceptions: [
        { first: '2026-03-28', last: '2026-03-29', people: DEPUTY },
        { first: '2026-10-24', last: '2026-10-31', people: DEPUTY },
      ],
    }
    const wrong: string[] = []
    let onCall = findOnCall(rota, START)
    for (const [at, user] of walk(rota)) {
      while (at >= onCall.until) onCall = findOnCall(rota, onCall.until)
      if (onCall.now[0]?.user !== user) wrong.push(new Date(at).toISOString())
      // What was said of a shift must also be said in the middle of it, and around both changes of the clock.
      if (!isWatched(at)) continue
      if (findOnCall(rota, at).now[0]?.user !== user) wrong.push(new Date(at).toISOString())
    }
    expect(wrong).toEqual([])
  })
})

describe.each([
  ['Europe/Berlin', '02:30'],
  ['America/New_York', '02:30'],
  ['Australia/Lord_Howe', '02:15'],
])('a rota in %s with a hand-over at %s', (zone, time) => {
  it('hands over at the end of a shift and at no other moment', () => {
    const rota: Rota = { days: 1, from: '2026-01-01', time, zone, shifts: PEOPLE, exceptions: [] }
    const offset = createOffset(zone)
    let at = START
    while (at < END) {
      const { now, until, next } = findOnCall(rota, at)
      expect(findOnCall(rota, until - 1)).toEqual({ now, until, next, zone })
      expect(findOnCall(rota, until).now).toEqual(next)
      const day = Math.floor((until + offset(until)) / DAY) * DAY
      const [hours = 0, minutes = 0] = time.split(':').map(Number)
      expect(until).toBe(toMoment(day + hours * HOUR + minutes * 60_000, offset))
      at = until
    }
  })
})
