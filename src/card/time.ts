import type { CardWords } from '../words/card.en.ts'

// Feishu docs: card JSON 2.0, rich text, <local_datetime>.
type Format = 'time' | 'date_short'

/** A moment as each reader's own clock shows it; empty for a time that does not exist. `at` is in ms since the epoch. */
export function renderTime(at: number, formats: readonly Format[] = ['time']): string {
  if (Number.isNaN(new Date(at).getTime())) return ''
  return formats
    .map(
      (format) =>
        `<local_datetime millisecond='${Math.round(at)}' format_type='${format}'></local_datetime>`,
    )
    .join(' ')
}

/** A moment that may lie on another day than the reader's. */
export function renderDateAndTime(at: number): string {
  return renderTime(at, ['date_short', 'time'])
}

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How long something took, in its two largest units: `1 h 12 min`. A negative time counts as none. */
export function formatDuration(ms: number, words: CardWords): string {
  const { duration } = words
  const whole = Math.max(0, Number.isFinite(ms) ? ms : 0)
  if (whole < MINUTE) return duration.seconds(Math.round(whole / SECOND))
  const minutes = Math.round(whole / MINUTE) * MINUTE
  const parts = [
    [Math.floor(minutes / DAY), duration.days],
    [Math.floor((minutes % DAY) / HOUR), duration.hours],
    [Math.floor((minutes % HOUR) / MINUTE), duration.minutes],
  ] as const
  return parts
    .filter(([count]) => count > 0)
    .slice(0, 2)
    .map(([count, describe]) => describe(count))
    .join(' ')
}
