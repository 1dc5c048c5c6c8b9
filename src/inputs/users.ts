import type { Channel, UserIdType } from '../feishu/urgent.ts'
import type { Person, Tier } from '../page/tiers.ts'
import type { Tell } from './bad-input.ts'
import { parseName } from './names.ts'
import { parseRota, type Rota } from './rota.ts'

/** How `users` is to be read. */
export interface UsersOptions {
  readonly userIdType: UserIdType
  /** The moment that a rota is asked about, in ms since the epoch. */
  readonly now: number
  readonly tell: Tell
}

/**
 * Reads the grammar of `users`: a tier per line; in a line, people separated by commas or blanks; `#` starts a comment;
 * a JSON array of strings is one tier; `phone:`, `sms:` or `app:` before it is its channel; a line `rota …` stands for
 * the people on call. What cannot be read is told and left out.
 */
export async function parseUsers(text: string, options: UsersOptions): Promise<Tier[]> {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/#.*/, '').trim())
  const tiers = await Promise.all(
    joinArray(lines).map((line, index) => parseLine(line, { ...options, line: index + 1 })),
  )
  return tiers.filter((tier) => tier.people.length > 0)
}

// A pretty-printed array spans several lines, but it is one tier.
function joinArray(lines: readonly string[]): readonly string[] {
  const whole = lines.join('\n').trim()
  return Array.isArray(parseJson(whole)) ? [whole] : lines
}

interface LineOptions extends UsersOptions {
  /** Counted from 1. */
  readonly line: number
}

async function parseLine(text: string, options: LineOptions): Promise<Tier> {
  const [, word, rest = ''] = /^(phone|sms|app)\s*:(.*)$/is.exec(text) ?? []
  const channel = toChannel(word)
  const line = (word === undefined ? text : rest).trim()
  if (!/^rota(?=[\s:]|$)/i.test(line)) return { channel, people: parsePeople(line, options) }
  const rota = parseRota(line, options)
  return rota ? findTier({ rota, channel, now: options.now }) : { channel, people: [] }
}

function toChannel(word: string | undefined): Channel {
  const channel = word?.toLowerCase()
  return channel === 'sms' || channel === 'app' ? channel : 'phone'
}

/** Because the time zone library is large, it is loaded only when there is a rota. */
async function findTier(options: { rota: Rota; channel: Channel; now: number }): Promise<Tier> {
  const { rota, channel, now } = options
  const { findOnCall } = await import('./on-call.ts')
  const onCall = findOnCall(rota, now)
  // Nobody is left in a shift whose names are all wrong; the people of another shift are better than nobody.
  const people = [onCall.now, onCall.next, ...rota.shifts].find((shift) => shift.length > 0) ?? []
  return { channel, people, rota: onCall }
}

function parsePeople(line: string, options: LineOptions): Person[] {
  const { userIdType, tell } = options
  return splitNames(line, options).flatMap((name) => {
    const { person, problem } = parseName(name, userIdType)
    if (problem) tell(problem)
    return person ? [person] : []
  })
}

function splitNames(text: string, { line, tell }: LineOptions): string[] {
  if (!text.startsWith('[')) return splitWords(text)
  const value = parseJson(text)
  const names = Array.isArray(value) ? value.filter((name) => typeof name === 'string') : undefined
  if (!Array.isArray(value) || names?.length !== value.length)
    tell({ kind: 'json', input: 'users', line })
  return names?.flatMap(splitWords) ?? splitWords(text.replace(/[[\]]/g, ' '))
}

function splitWords(text: string): string[] {
  return text
    .replace(/\b(group:)\s+/gi, '$1')
    .split(/[\s,;、]+/)
    .map((word) => word.replace(/^["']|["']$/g, ''))
    .filter((word) => word !== '')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
