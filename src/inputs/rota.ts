import type { UserIdType } from '../feishu/urgent.ts'
import type { Person } from '../page/tiers.ts'
import type { RotaPart, Tell } from './bad-input.ts'
import { showWritten } from './input-text.ts'
import { parseName } from './names.ts'
import { isDate, isTime, isTimeZone } from './wall-clock.ts'

/** People who take turns in being on call (input `users`, a line that begins with `rota`). */
export interface Rota {
  /** How long a shift lasts, in days. */
  readonly days: number
  /** The day of the first hand-over, `2026-01-05`. */
  readonly from: string
  /** The time of each hand-over on the wall clock, `09:00`. */
  readonly time: string
  /** An IANA name. */
  readonly zone: string
  /** At least one. A shift whose names are all wrong is empty. */
  readonly shifts: readonly (readonly Person[])[]
  /** Of two that overlap, the later one counts. */
  readonly exceptions: readonly RotaException[]
}

/** People who are on call from the hand-over on one day to the one after another. */
export interface RotaException {
  readonly first: string
  readonly last: string
  readonly people: readonly Person[]
}

interface RotaOptions {
  readonly userIdType: UserIdType
  readonly line: number
  readonly tell: Tell
}

/**
 * Reads a line like `rota weekly from 2026-01-05 09:00 Asia/Shanghai: a@x.cn, b@x.cn+c@x.cn; 2026-02-16 c@x.cn`.
 * Undefined when it is told as unreadable; an exception or a name that cannot be read is told and left out.
 */
export function parseRota(text: string, options: RotaOptions): Rota | undefined {
  const refuse = (part: RotaPart, written = '') =>
    void options.tell({
      kind: 'rota',
      input: 'users',
      line: options.line,
      written: showWritten(written.trim()),
      part,
    })
  const { words, rest } = splitHead(text)
  const [, ...afterRota] = words
  const rhythm = parseRhythm(afterRota)
  if (!rhythm)
    return refuse(
      'rhythm',
      afterRota.slice(0, /^every$/i.test(afterRota[0] ?? '') ? 3 : 1).join(' '),
    )
  const [from, date = '', time = '', zone = '', more] = afterRota.slice(rhythm.words)
  if (from?.toLowerCase() !== 'from') return refuse('from', from)
  if (!isDate(date)) return refuse('date', date)
  if (!isTime(time)) return refuse('time', time)
  if (!isTimeZone(zone)) return refuse('zone', zone)
  if (more !== undefined || rest === undefined) return refuse('colon', more)
  const [turns = '', ...exceptions] = rest.split(';')
  const shifts = turns
    .split(/[,、]/)
    .filter((shift) => shift.trim() !== '')
    .map((shift) => parseShift(shift, options))
  if (shifts.every((people) => people.length === 0)) return refuse('people', turns)
  return {
    days: rhythm.days,
    from: date,
    time: time.padStart(5, '0'),
    zone,
    shifts,
    exceptions: exceptions.flatMap((exception) => {
      if (exception.trim() === '') return []
      return parseException(exception, options) ?? refuse('exception', exception) ?? []
    }),
  }
}

// The colon that ends the head stands after the zone; the one before it belongs to the time.
function splitHead(text: string): { words: string[]; rest: string | undefined } {
  const end = /(?<!\d):|:(?!\d)/.exec(text)?.index
  const head = end === undefined ? text : text.slice(0, end)
  return {
    words: head.split(/\s+/).filter((word) => word !== ''),
    rest: end === undefined ? undefined : text.slice(end + 1),
  }
}

function parseRhythm(words: readonly string[]): { days: number; words: number } | undefined {
  const [first = '', count = '', unit = ''] = words.map((word) => word.toLowerCase())
  if (first === 'daily') return { days: 1, words: 1 }
  if (first === 'weekly') return { days: 7, words: 1 }
  if (first !== 'every' || !/^[1-9]\d{0,2}$/.test(count) || !/^(?:day|week)s?$/.test(unit)) return
  return { days: Number(count) * (unit.startsWith('week') ? 7 : 1), words: 3 }
}

function parseException(text: string, options: RotaOptions): RotaException | undefined {
  const pattern = /^\s*(\d{4}-\d\d-\d\d)(?:\s*\.{2,3}\s*(\d{4}-\d\d-\d\d))?\s+(.*)$/s
  const [, first = '', last = first, names = ''] = pattern.exec(text) ?? []
  if (!isDate(first) || !isDate(last) || last < first) return undefined
  const people = names.split(/[,、]/).flatMap((part) => parseShift(part, options))
  return people.length > 0 ? { first, last, people } : undefined
}

function parseShift(text: string, { userIdType, tell }: RotaOptions): Person[] {
  return text
    .replace(/\b(group:)\s+/gi, '$1')
    .replace(/\s+\+\s+/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '')
    .flatMap((word) => splitJoined(word, userIdType))
    .flatMap((name) => {
      const { person, problem } = parseName(name, userIdType)
      if (problem) tell(problem)
      return person ? [person] : []
    })
}

/**
 * Splits names joined by `+`, which may also begin a mobile or stand in an e-mail: each name is the shortest run of
 * parts that reads as a person.
 */
function splitJoined(word: string, userIdType: UserIdType): string[] {
  const isPerson = (name: string) => parseName(name, userIdType).problem === undefined
  const names: string[] = []
  let open: string[] = []
  for (const part of word.split('+')) {
    open.push(part)
    const name = open.join('+')
    // A number after a plus is a mobile, whose plus has joined it to the one before.
    const isJoined = names.length > 0 && open.length === 1
    const found = isPerson(name) ? name : isJoined && isPerson(`+${name}`) && `+${name}`
    if (!found) continue
    names.push(found)
    open = []
  }
  const left = open.join('+')
  return left === '' ? names : [...names, left]
}
