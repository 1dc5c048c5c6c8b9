import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { FeishuError } from '../../src/feishu/feishu-error.ts'
import { tryUntilDeadline } from '../../src/feishu/retry.ts'

const lost = () => new FeishuError({ kind: 'unreachable', msg: 'reset' })
const refused = () => new FeishuError({ kind: 'code', code: 230001, msg: 'no', status: 400 })
const throttled = (retryAfterMs: number) =>
  new FeishuError({ kind: 'code', code: 99991400, msg: 'slow down', status: 429, retryAfterMs })

beforeEach(() => {
  jest.useFakeTimers()
})

afterEach(() => {
  jest.useRealTimers()
})

interface Settled {
  answer?: unknown
  error?: unknown
  at: number
}

/** Tries against these outcomes, the last of them for ever, and tells what was tried when. */
async function runTries(
  outcomes: readonly (FeishuError | string | (() => string | FeishuError))[],
  { within = 60_000, cancelAt }: { within?: number; cancelAt?: number } = {},
) {
  const start = performance.now()
  const job = new AbortController()
  const tries: number[] = []
  const retries: string[] = []
  const outcome = tryUntilDeadline({
    attempt: async () => {
      tries.push(performance.now() - start)
      const planned = outcomes[tries.length - 1] ?? outcomes.at(-1)
      const next = typeof planned === 'function' ? planned() : planned
      if (Error.isError(next)) throw next
      return next
    },
    clock: {
      now: () => performance.now(),
      sleep: (ms, signal) =>
        new Promise((resolve, reject) => {
          setTimeout(resolve, ms)
          signal.addEventListener('abort', () => reject(signal.reason))
        }),
    },
    deadline: { remaining: () => start + within - performance.now() },
    cancelled: job.signal,
    onRetry: ({ message }) => retries.push(message),
  }).then<Settled, Settled>(
    (answer) => ({ answer, at: performance.now() - start }),
    (error: unknown) => ({ error, at: performance.now() - start }),
  )
  if (cancelAt !== undefined) setTimeout(() => job.abort(), cancelAt)
  await jest.advanceTimersByTimeAsync(within + 60_000)
  return { ...(await outcome), tries, retries }
}

describe('trying until the time is up', () => {
  it('tries once when there is an answer', async () => {
    expect(await runTries(['yes'])).toMatchObject({ answer: 'yes', tries: [0], retries: [] })
  })

  it('tries once when another try would change nothing', async () => {
    const error = refused()
    expect(await runTries([error, 'yes'])).toEqual({ error, at: 0, tries: [0], retries: [] })
  })

  it('tries again, later each time, and says why', async () => {
    const { answer, tries, retries } = await runTries([lost(), lost(), lost(), 'yes'])

    expect(answer).toBe('yes')
    expect(retries).toEqual(['reset', 'reset', 'reset'])
    const waits = tries.slice(1).map((at, index) => at - (tries[index] ?? 0))
    for (const [index, wait] of waits.entries()) {
      expect(wait).toBeGreaterThanOrEqual(500 * 2 ** index)
      expect(wait).toBeLessThanOrEqual(1_000 * 2 ** index)
    }
  })

  it('never waits more than 8 s of its own accord', async () => {
    const { tries } = await runTries([lost()], { within: 100_000 })

    const waits = tries.slice(1).map((at, index) => at - (tries[index] ?? 0))
    expect(Math.max(...waits)).toBeLessThanOrEqual(8_000)
    expect(waits.length).toBeGreaterThan(10)
  })

  it('ends with the error of the last try that had time, when the time is up', async () => {
    const { error, at, tries } = await runTries([lost()], { within: 5_000 })

    expect(error).toMatchObject({ facts: { kind: 'unreachable' } })
    expect(at).toBeLessThanOrEqual(5_000)
    expect(Math.max(...tries)).toBeLessThanOrEqual(4_900)
  })

  it.each([99, 0, -1])('tries nothing when %d ms are left', async (within) => {
    const { error, tries, retries } = await runTries(['yes'], { within })

    expect(error).toMatchObject({ facts: { kind: 'too-late' } })
    expect([tries, retries]).toEqual([[], []])
  })

  it('tries once when there is time for one try', async () => {
    expect(await runTries(['yes'], { within: 100 })).toMatchObject({ answer: 'yes', tries: [0] })
  })

  it('waits as long as the platform asks', async () => {
    const { answer, tries } = await runTries([throttled(20_000), 'yes'])

    expect(answer).toBe('yes')
    expect(tries[1]).toBeGreaterThanOrEqual(20_000)
    expect(tries[1]).toBeLessThanOrEqual(20_001)
  })

  it.each([30_000, 31_000])('gives up at once when that is %d ms of 30 s', async (ms) => {
    const error = throttled(ms)
    expect(await runTries([error, 'yes'], { within: 30_000 })).toEqual({
      error,
      at: 0,
      tries: [0],
      retries: [],
    })
  })

  it('does not hide the last failure behind a try without time', async () => {
    const error = throttled(29_950)
    const { error: shown, tries, retries } = await runTries([error, refused()], { within: 30_000 })

    expect(shown).toBe(error)
    expect(tries).toEqual([0])
    expect(retries).toEqual([])
  })

  it('counts what it has waited of its own accord for what the platform asks', async () => {
    const { tries } = await runTries([throttled(400), throttled(1_000), 'yes'])

    expect(tries[1]).toBeLessThanOrEqual(1_000)
    expect((tries[2] ?? 0) - (tries[1] ?? 0)).toBeLessThanOrEqual(2_000)
  })

  it('waits as long as the platform asks after a later try, too', async () => {
    const { tries } = await runTries([lost(), throttled(20_000), 'yes'])
    expect((tries[2] ?? 0) - (tries[1] ?? 0)).toBeGreaterThanOrEqual(20_000)
  })

  it('lets a bug of ours through as it is', async () => {
    const bug = new RangeError('bug')
    const start = tryUntilDeadline({
      attempt: async () => {
        throw bug
      },
      clock: { now: () => 0, sleep: async () => {} },
      deadline: { remaining: () => 60_000 },
      cancelled: new AbortController().signal,
      onRetry: () => {},
    })
    await expect(start).rejects.toBe(bug)
  })
})

describe('a job that is cancelled', () => {
  it('makes no further try, and says what was wrong before', async () => {
    const { error, at, tries } = await runTries([throttled(20_000), 'yes'], { cancelAt: 5_000 })

    expect(tries).toEqual([0])
    expect(at).toBe(5_000)
    expect(error).toMatchObject({ facts: { kind: 'cancelled' } })
  })

  it('says what was wrong with the try under way', async () => {
    const job = new AbortController()
    const outcome = tryUntilDeadline({
      attempt: async () => {
        job.abort()
        throw lost()
      },
      clock: { now: () => 0, sleep: async () => {} },
      deadline: { remaining: () => 60_000 },
      cancelled: job.signal,
      onRetry: () => {},
    })
    await expect(outcome).rejects.toMatchObject({
      message: expect.stringMatching(/^the job was cancelled/),
      facts: { kind: 'cancelled' },
    })
  })

  it('says what Feishu refused at that moment', async () => {
    const job = new AbortController()
    const outcome = tryUntilDeadline({
      attempt: async () => {
        job.abort()
        throw refused()
      },
      clock: { now: () => 0, sleep: async () => {} },
      deadline: { remaining: () => 60_000 },
      cancelled: job.signal,
      onRetry: () => {},
    })
    await expect(outcome).rejects.toThrow('the job was cancelled (230001 no)')
  })

  it('still takes an answer that comes in at that moment', async () => {
    const job = new AbortController()
    const outcome = tryUntilDeadline({
      attempt: async () => {
        job.abort()
        return 'rung'
      },
      clock: { now: () => 0, sleep: async () => {} },
      deadline: { remaining: () => 60_000 },
      cancelled: job.signal,
      onRetry: () => {},
    })
    await expect(outcome).resolves.toBe('rung')
  })

  it('tries nothing when it was cancelled before', async () => {
    const job = new AbortController()
    job.abort()
    const attempt = jest.fn(async () => 'yes')
    const outcome = tryUntilDeadline({
      attempt,
      clock: { now: () => 0, sleep: async () => {} },
      deadline: { remaining: () => 60_000 },
      cancelled: job.signal,
      onRetry: () => {},
    })
    await expect(outcome).rejects.toMatchObject({ message: 'the job was cancelled' })
    expect(attempt).not.toHaveBeenCalled()
  })
})
