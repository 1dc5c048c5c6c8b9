import type { PhoneHours, PhoneRange } from './phone-hours.ts'
import { toDay, toInstant, toWeekday } from './zoned-time.ts'

/** Each weekday comes twice, so that a window is found also where daylight saving skips the next one. */
const DAYS_AHEAD = 15

/** Whether a call is worth it at a moment, and until when that is so. */
export interface PhoneWindow {
  readonly isOpen: boolean
  /** In ms since the epoch; Infinity when windows follow each other without a gap. */
  readonly until: number
}

interface Span {
  readonly start: number
  readonly end: number
}

/** Finds whether a call is worth it at a moment, in ms since the epoch, and until when. */
export function findPhoneWindow(hours: PhoneHours, at: number): PhoneWindow {
  const spans = listSpans(hours, toDay(at, hours.zone))
  const open = spans.find(({ start, end }) => start <= at && at < end)
  if (!open) {
    const next = spans.find(({ start }) => start > at)
    return { isOpen: false, until: next?.start ?? Number.POSITIVE_INFINITY }
  }
  return { isOpen: true, until: open === spans.at(-1) ? Number.POSITIVE_INFINITY : open.end }
}

/** Lists the windows from the day before a day on, in order; those that touch are one. */
function listSpans({ ranges, zone }: PhoneHours, today: string): Span[] {
  const days = Array.from({ length: DAYS_AHEAD + 2 }, (_, index) => index - 1)
  const spans = days.flatMap((daysLater) =>
    ranges
      .filter(({ weekdays }) => weekdays.includes(toWeekday(today, daysLater)))
      .map((range) => toSpan({ range, day: today, daysLater, zone })),
  )
  const merged: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (span.end <= span.start) continue
    if (!last || span.start > last.end) merged.push(span)
    else merged.splice(-1, 1, { start: last.start, end: Math.max(last.end, span.end) })
  }
  return merged
}

function toSpan(options: {
  range: PhoneRange
  day: string
  daysLater: number
  zone: string
}): Span {
  const { range, day, daysLater, zone } = options
  const isOverMidnight = range.end <= range.start
  return {
    start: toInstant({ day, daysLater, time: range.start, zone }),
    end: toInstant({ day, daysLater: daysLater + (isOverMidnight ? 1 : 0), time: range.end, zone }),
  }
}
