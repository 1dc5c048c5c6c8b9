import { setTimeout } from 'node:timers/promises'

/** Time, as far as the rules of a page see it. Tests bring their own, so that nobody waits for real. */
export interface Clock {
  /** Milliseconds since some fixed moment; never jumps. */
  now(): number
  /** Waits `ms`; rejects at once when `signal` aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>
}

export const systemClock: Clock = {
  now: () => performance.now(),
  sleep: (ms, signal) => setTimeout(ms, undefined, { signal }),
}

/** How much time is left, in ms. */
export interface Deadline {
  remaining(): number
}

/** A deadline that does not run while the page waits for somebody to read. */
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
