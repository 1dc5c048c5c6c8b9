import type { Deadline } from '../clock.ts'

/** The part of the time that each later step finds left when those before it hang; all together half of it at most. */
const SHARE = 1 / 5

/**
 * Keeps time for `later` steps that come after this one. What is kept is decided once, from what is left now, so that it
 * does not shrink while this step uses its own part up.
 */
export function keepTimeFor(later: number, deadline: Deadline): Deadline {
  const reserve = Math.max(0, deadline.remaining()) * Math.min(later * SHARE, 1 / 2)
  return { remaining: () => deadline.remaining() - reserve }
}
