import ms from 'ms'
import type { Tell } from './bad-input.ts'
import { readText, showWritten } from './input-text.ts'

const DAY_MS = 86_400_000
const MAX_DURATION_CHARACTERS = 19
const MAX_REPEATS = 99

/** Reads a duration of up to a day, in ms; a wrong one is told, and the default is taken. */
export function readDuration(
  name: string,
  options: { byDefault: '0' | '60s'; tell: Tell },
): number {
  const { byDefault, tell } = options
  const isZeroAllowed = byDefault === '0'
  const written = readText(name) || byDefault
  const duration = parseDuration(written)
  if (duration !== undefined && duration >= (isZeroAllowed ? 0 : 1)) return duration
  tell({ kind: 'duration', input: name, written: showWritten(written), used: byDefault })
  return parseDuration(byDefault) ?? 0
}

// A bare number other than 0 is refused: `ms` takes it for milliseconds, which is hardly ever meant here.
function parseDuration(text: string): number | undefined {
  if (text === '0') return 0
  if (!/[a-z]/i.test(text) || text.length > MAX_DURATION_CHARACTERS) return undefined
  const duration = ms(text as ms.StringValue)
  return duration >= 0 && duration <= DAY_MS ? duration : undefined
}

/** Reads how often something is done again, 0 to 99; a wrong number is told, and 0 is taken. */
export function readCount(name: string, tell: Tell): number {
  const written = readText(name) || '0'
  const count = /^\d{1,3}$/.test(written) ? Number(written) : Number.NaN
  if (count <= MAX_REPEATS) return count
  tell({ kind: 'count', input: name, written: showWritten(written), used: '0' })
  return 0
}
