/** Where the emulator reads the time, in milliseconds since the epoch. */
export interface Clock {
  now(): number
}

/** The time of the machine. */
export const systemClock: Clock = { now: () => Date.now() }

/** A clock that moves only when it is told to, so that hours pass in a test without waiting. */
export function createManualClock(startMs = Date.now()): Clock & { advance(ms: number): void } {
  let now = startMs
  return {
    now: () => now,
    advance: (ms) => {
      now += ms
    },
  }
}
