import { Temporal } from 'temporal-polyfill'

/** A time on the wall clock of a zone. */
export interface ZonedTime {
  /** `2026-01-05` */
  readonly day: string
  readonly daysLater: number
  /** `09:00`, or `24:00` for the end of the day. */
  readonly time: string
  /** An IANA name. */
  readonly zone: string
}

/**
 * The moment, in ms since the epoch, at which the wall clock shows a time. A time that daylight saving skips is moved
 * on by the length of the gap; of one that repeats, the first is taken (Temporal's `compatible`).
 */
export function toInstant({ day, daysLater, time, zone }: ZonedTime): number {
  const isEndOfDay = time === '24:00'
  return Temporal.PlainDate.from(day)
    .add({ days: daysLater + (isEndOfDay ? 1 : 0) })
    .toPlainDateTime(isEndOfDay ? '00:00' : time)
    .toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds
}

/** The day that the calendar of a zone shows at a moment, in ms since the epoch. */
export function toDay(at: number, zone: string): string {
  return toZoned(at, zone).toPlainDate().toString()
}

/** The number of days from one day to another. */
export function countDays(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days
}

/** The day of the week, 1 for Monday to 7 for Sunday. */
export function toWeekday(day: string, daysLater: number): number {
  return Temporal.PlainDate.from(day).add({ days: daysLater }).dayOfWeek
}

function toZoned(at: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(zone)
}
