import { setTimeout } from 'node:timers/promises'

/** Time, as far as anything here measures it. Tests bring their own, so that nobody waits for real. */
export interface Clock {
  /** Milliseconds since the epoch, on a clock that never jumps. */
  now(): number
  /** Waits `ms`; rejects at once when `signal` aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>
  /** Aborts after `ms`, which need not be a whole number. */
  timeLimit(ms: number): AbortSignal
}

export const systemClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  sleep: (ms, signal) => setTimeout(ms, undefined, { signal }),
  timeLimit: (ms) => AbortSignal.timeout(Math.max(0, Math.ceil(ms))),
}

/** How much time is left, in ms. */
export interface Deadline {
  remaining(): number
}

/** A deadline that does not run while the page waits for somebody to acknowledge. */
export interface Budget extends Deadline {
  extend(ms: number): void
}

/** A budget of `ms` from now. */
export function createBudget({ clock, ms }: { clock: Clock; ms: number }): Budget {
  let end = clock.now() + ms
  return {
    remaining: () => end - clock.now(),
    extend: (more) => {
      end += more
    },
  }
}
