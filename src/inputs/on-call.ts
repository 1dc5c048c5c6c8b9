import type { OnCall, Person } from '../page/tiers.ts'
import type { Rota } from './rota.ts'
import { countDays, toDay, toInstant } from './zoned-time.ts'

/** Where a rota stands: in an exception, or in the shift of one hand-over, counted from 0. */
interface Shift {
  readonly id: string
  readonly people: readonly Person[]
  /** The next moment at which somebody else may be on call. */
  readonly change: number
}

/** An exception, from one moment until another. */
interface Span {
  readonly start: number
  readonly end: number
  readonly people: readonly Person[]
}

/**
 * Finds who is on call at a moment, in ms since the epoch, until when, and who is next. A hand-over keeps its time on
 * the wall clock; a time that daylight saving skips is moved on by the length of the gap, and of one that repeats, the
 * first is taken.
 */
export function findOnCall(rota: Rota, at: number): OnCall {
  const spans = rota.exceptions.map(({ first, last, people }) => ({
    start: findHandOver(rota, first),
    end: findHandOver(rota, last, 1),
    people,
  }))
  const now = findShift({ rota, spans, at })
  let until = now.change
  let next = findShift({ rota, spans, at: until })
  // An exception may last over several hand-overs.
  while (next.id === now.id) {
    until = next.change
    next = findShift({ rota, spans, at: until })
  }
  return { now: now.people, until, next: next.people, zone: rota.zone }
}

function findShift(options: { rota: Rota; spans: readonly Span[]; at: number }): Shift {
  const { rota, spans, at } = options
  const edges = spans.flatMap(({ start, end }) => [start, end]).filter((edge) => edge > at)
  const index = spans.findLastIndex(({ start, end }) => start <= at && at < end)
  const exception = spans[index]
  if (exception) {
    return { id: `exception ${index}`, people: exception.people, change: Math.min(...edges) }
  }
  const { turn, end } = findTurn(rota, at)
  const people = rota.shifts[turn % rota.shifts.length] ?? []
  return { id: `turn ${turn}`, people, change: Math.min(end, ...edges) }
}

// Before the first hand-over, the first shift is on call already.
function findTurn(rota: Rota, at: number): { turn: number; end: number } {
  const { from, days, zone } = rota
  const turn = Math.max(0, Math.floor(countDays(from, toDay(at, zone)) / days))
  // On the day of a hand-over, the shift before it is on call until its time has come.
  const handOver = findHandOver(rota, from, turn * days)
  if (turn > 0 && at < handOver) return { turn: turn - 1, end: handOver }
  return { turn, end: findHandOver(rota, from, (turn + 1) * days) }
}

function findHandOver({ time, zone }: Rota, day: string, daysLater = 0): number {
  return toInstant({ day, daysLater, time, zone })
}
