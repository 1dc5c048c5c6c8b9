/** Where the emulator reads the time, in milliseconds since the epoch. */
export interface Clock {
  now(): number
}

/** The time of the machine. */
export const systemClock: Clock = { now: () => Date.now() }

/** A clock that moves only when it is told to, or when somebody sleeps on it. */
export interface ManualClock extends Clock {
  /** Ms since the clock was made. */
  elapsed(): number
  /** Moves the clock; what is planned for the time that passes happens in order. */
  advance(ms: number): void
  /** Plans something for so many ms from now. */
  plan(ms: number, action: () => void): void
  /** Moves the clock on by `ms` and returns at once; rejects, at that time, when `signal` aborts on the way. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
  /** Aborts once the clock has been moved on by `ms`. */
  timeLimit(ms: number): AbortSignal
}

/** Makes a manual clock, so that hours pass in a test without waiting. It serves the action as well as the emulator. */
export function createManualClock(startMs = Date.now()): ManualClock {
  let now = startMs
  const plans: { at: number; action: () => void }[] = []

  function advance(ms: number, signal?: AbortSignal): void {
    const end = now + ms
    for (;;) {
      const [next] = plans.sort((one, other) => one.at - other.at)
      if (next === undefined || next.at > end) break
      plans.shift()
      now = Math.max(now, next.at)
      next.action()
      if (signal?.aborted) return
    }
    now = Math.max(now, end)
  }

  const plan = (ms: number, action: () => void) => {
    plans.push({ at: now + ms, action })
  }
  return {
    now: () => now,
    elapsed: () => now - startMs,
    advance: (ms) => advance(ms),
    plan,
    async sleep(ms, signal) {
      signal?.throwIfAborted()
      advance(ms, signal)
      signal?.throwIfAborted()
    },
    timeLimit(ms) {
      if (ms <= 0) return AbortSignal.abort(createTimeout())
      const limit = new AbortController()
      plan(ms, () => limit.abort(createTimeout()))
      return limit.signal
    },
  }
}

// The reason that `AbortSignal.timeout` gives.
function createTimeout(): DOMException {
  return new DOMException('The operation was aborted due to timeout', 'TimeoutError')
}
