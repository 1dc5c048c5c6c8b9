import type { PhoneHoursPart, Tell } from './bad-input.ts'
import { showWritten } from './input-text.ts'
import { isTime, isTimeZone } from './wall-clock.ts'

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** When a call is worth it (input `phone-hours`). */
export interface PhoneHours {
  /** At least one. */
  readonly ranges: readonly PhoneRange[]
  /** An IANA name. */
  readonly zone: string
}

/** A window that begins on some days of the week; one that ends no later than it begins ends on the next day. */
export interface PhoneRange {
  /** 1 for Monday to 7 for Sunday. */
  readonly weekdays: readonly number[]
  /** `22:00` */
  readonly start: string
  /** `08:00`, or `24:00` for the end of the day. */
  readonly end: string
}

/**
 * Reads windows like `22:00-08:00 Asia/Shanghai` or `Mon-Fri 19:00-09:00; Sat-Sun 00:00-24:00 Asia/Shanghai`.
 * Undefined when there are none, or when they are told as unreadable: a call is then always worth it.
 */
export function parsePhoneHours(text: string, tell: Tell): PhoneHours | undefined {
  if (text === '') return undefined
  const refuse = (part: PhoneHoursPart, written: string) =>
    void tell({
      kind: 'phone-hours',
      input: 'phone-hours',
      written: showWritten(written.trim()),
      part,
    })
  const [, windows = '', zone = ''] = /^(.*?)(\S*)$/s.exec(text) ?? []
  if (!isTimeZone(zone)) return refuse('zone', zone)
  const ranges: PhoneRange[] = []
  for (const window of windows.split(';').filter((each) => each.trim() !== '')) {
    const [, days = '', start = '', end = ''] =
      /^\s*(.*?)\s*(\d{1,2}:\d\d)\s*[-–—~]\s*(\d{1,2}:\d\d)\s*$/s.exec(window) ?? []
    if (!isTime(start) || !(isTime(end) || end === '24:00')) return refuse('times', window)
    const weekdays = parseWeekdays(days)
    if (!weekdays) return refuse('days', days)
    ranges.push({ weekdays, start: start.padStart(5, '0'), end: end.padStart(5, '0') })
  }
  return ranges.length > 0 ? { ranges, zone } : refuse('times', windows)
}

/** Reads days like `Mon-Fri`, `Sat,Sun` or `Fri-Mon`; no days are all days. */
function parseWeekdays(text: string): number[] | undefined {
  if (text === '') return [1, 2, 3, 4, 5, 6, 7]
  const days = new Set<number>()
  for (const part of text.split(/\s*[,、]\s*|\s+(?![-–—~\s])/)) {
    const [first = '', last = first, more] = part.split(/\s*[-–—~]\s*/)
    const [from, to] = [findWeekday(first), findWeekday(last)]
    if (from === undefined || to === undefined || more !== undefined) return undefined
    for (let day = from; day <= (to < from ? to + 7 : to); day++) days.add(((day - 1) % 7) + 1)
  }
  return [...days].toSorted()
}

function findWeekday(text: string): number | undefined {
  if (!/^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?$/i.test(text))
    return undefined
  return WEEKDAYS.indexOf(text.slice(0, 3).toLowerCase()) + 1
}
