import { describe, expect, it, jest } from '@jest/globals'
import { createManualClock } from '../../emulator/clock.ts'
import { FeishuError } from '../../src/feishu/feishu-error.ts'
import { tryUntilDeadline } from '../../src/feishu/retry.ts'

const lost = () => new FeishuError({ kind: 'unreachable', msg: 'reset', wasSent: true })
const unreachable = () => new FeishuError({ kind: 'unreachable', msg: 'no route', wasSent: false })
const page = () => new FeishuError({ kind: 'not-feishu', msg: 'HTML', status: 200 })
const refused = () => new FeishuError({ kind: 'code', code: 230001, msg: 'no', status: 400 })
const throttled = (retryAfterMs: number) =>
  new FeishuError({ kind: 'code', code: 99991400, msg: 'slow down', status: 429, retryAfterMs })
const answered = (status: number) => new FeishuError({ kind: 'not-feishu', msg: '', status })
const coded = (code: number) => new FeishuError({ kind: 'code', code, msg: '', status: 400 })

interface Circumstances {
  within?: number
  cancelAt?: number
  isCall?: boolean
  /** How long each try takes, in ms. */
  takes?: number
}

/** Tries against these outcomes, the last of them for ever, and tells what was tried when. */
async function runTries(
  outcomes: readonly (FeishuError | string)[],
  { within = 60_000, cancelAt, isCall = false, takes = 0 }: Circumstances = {},
) {
  const clock = createManualClock()
  const job = new AbortController()
  const tries: number[] = []
  const limits: number[] = []
  const retries: string[] = []
  if (cancelAt !== undefined) clock.plan(cancelAt, () => job.abort())
  const outcome = await tryUntilDeadline({
    attempt: async (limit) => {
      tries.push(clock.elapsed())
      limits.push(limit)
      clock.advance(Math.min(limit, takes))
      const next = outcomes[tries.length - 1] ?? outcomes.at(-1)
      if (next instanceof FeishuError) throw next
      return { value: next, logId: undefined }
    },
    isCall,
    clock,
    deadline: { remaining: () => within - clock.elapsed() },
    cancelled: job.signal,
    onRetry: ({ error }) => retries.push(error.message),
  }).then(
    ({ value, earlier }) => ({ answer: value, error: undefined, earlier }),
    (error: FeishuError) => ({ answer: undefined, error, earlier: error.earlier }),
  )
  const waits = tries.slice(1).map((at, index) => at - (tries[index] ?? 0))
  return { ...outcome, at: clock.elapsed(), tries, waits, limits, retries }
}

describe('trying until the time is up', () => {
  it('tries once when there is an answer', async () => {
    expect(await runTries(['yes'])).toMatchObject({ answer: 'yes', tries: [0], retries: [] })
  })

  it('tries once when another try would change nothing', async () => {
    const error = refused()
    const { error: shown, at, tries, retries } = await runTries([error, 'yes'])
    expect(shown).toBe(error)
    expect({ at, tries, retries }).toEqual({ at: 0, tries: [0], retries: [] })
  })

  it('tries again, later each time, and says why', async () => {
    const { answer, earlier, waits, retries } = await runTries([lost(), lost(), lost(), 'yes'])

    expect(answer).toBe('yes')
    expect(retries).toEqual(['reset', 'reset', 'reset'])
    expect(earlier.map(({ message }) => message)).toEqual(['reset', 'reset', 'reset'])
    for (const [index, wait] of waits.entries()) {
      expect(wait).toBeGreaterThanOrEqual(500 * 2 ** index)
      expect(wait).toBeLessThanOrEqual(1_000 * 2 ** index)
    }
  })

  it('never waits more than 8 s of its own accord', async () => {
    const { waits } = await runTries([lost()], { within: 100_000 })

    expect(Math.max(...waits)).toBeLessThanOrEqual(8_000)
    expect(waits.length).toBeGreaterThan(10)
  })

  it.each([2_000, 5_000, 10_000, 60_000])(
    'makes a last try 1 s before %d ms are over',
    async (within) => {
      const { error, at, tries } = await runTries([lost()], { within })

      expect(error).toMatchObject({ facts: { kind: 'unreachable' } })
      expect(tries.at(-1)).toBe(within - 1_000)
      expect(at).toBe(within - 1_000)
    },
  )

  it('makes a last try in the middle of less than 2 s', async () => {
    expect((await runTries([lost()], { within: 800 })).tries).toEqual([0, 400])
  })

  it('gives the last try all the time that is left', async () => {
    const { limits } = await runTries([lost()], { within: 10_000 })
    expect(limits.at(-1)).toBe(1_000)
  })

  it('tells every failure that came before the last', async () => {
    const { error, tries } = await runTries([lost()], { within: 5_000 })
    expect(error?.earlier).toHaveLength(tries.length - 1)
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
    expect(tries).toEqual([0, 20_000])
  })

  it.each([29_901, 30_000, 31_000])('gives up at once when that is %d ms of 30 s', async (ms) => {
    const { error, at, tries, retries } = await runTries([throttled(ms), 'yes'], { within: 30_000 })
    expect(error?.code).toBe(99991400)
    expect({ at, tries, retries }).toEqual({ at: 0, tries: [0], retries: [] })
  })

  it('waits as long as the platform asks after a later try, too', async () => {
    const { waits } = await runTries([lost(), throttled(20_000), 'yes'])
    expect(waits[1]).toBe(20_000)
  })

  it('waits no less of its own accord than it would have', async () => {
    const { waits } = await runTries([throttled(1), 'yes'])
    expect(waits[0]).toBeGreaterThanOrEqual(500)
  })

  it('lets a bug of ours through as it is', async () => {
    const bug = new RangeError('bug')
    const clock = createManualClock()
    const start = tryUntilDeadline({
      attempt: async () => {
        throw bug
      },
      isCall: false,
      clock,
      deadline: { remaining: () => 60_000 },
      cancelled: new AbortController().signal,
      onRetry: () => {},
    })
    await expect(start).rejects.toBe(bug)
  })
})

describe('the time of one try', () => {
  it.each([
    [60_000, 15_000],
    [20_000, 10_000],
    [5_000, 2_500],
    [1_500, 750],
    [400, 200],
  ])('is, of %d ms, %d ms, so that a lost packet leaves another try', async (within, limit) => {
    expect((await runTries(['yes'], { within })).limits).toEqual([limit])
  })

  it.each([5_000, 10_000, 15_000, 20_000])(
    'leaves another try when %d ms are left',
    async (within) => {
      const { answer, tries } = await runTries([lost(), 'yes'], { within, takes: 60_000 })
      expect(answer).toBe('yes')
      expect(tries).toHaveLength(2)
    },
  )
})

describe('what is tried again', () => {
  it.each([408, 425, 429, 500, 502, 503, 504])('is HTTP %d', async (status) => {
    expect(await runTries([answered(status), 'yes'])).toMatchObject({ answer: 'yes' })
  })

  it.each([99991400, 230020, 11232, 11233, 2200, 1500, 5000, 55001])('is code %d', async (code) => {
    expect(await runTries([coded(code), 'yes'])).toMatchObject({ answer: 'yes' })
  })

  it.each([99991403, 230001, 230002, 99991663, 424242])('is not code %d', async (code) => {
    expect(await runTries([coded(code), 'yes'])).toMatchObject({ tries: [0] })
  })

  it('is not the spent monthly quota, although it answers HTTP 429', async () => {
    const spent = new FeishuError({ kind: 'code', code: 99991403, msg: '', status: 429 })
    expect(await runTries([spent, 'yes'])).toMatchObject({ tries: [0] })
  })

  it('is an answer that is none, twice at most', async () => {
    expect(await runTries([page(), page(), 'yes'])).toMatchObject({ answer: 'yes' })
    expect((await runTries([page(), page(), page(), 'yes'])).tries).toHaveLength(3)
    expect((await runTries([page(), lost(), page(), lost(), page(), 'yes'])).tries).toHaveLength(5)
  })

  it.each([408, 425, 429])('is HTTP %d without a code, until the time is up', async (status) => {
    expect((await runTries([answered(status)])).tries.at(-1)).toBe(59_000)
  })

  it.each(['redirect', 'unexpected', 'foreseen'] as const)('is not %s', async (kind) => {
    const error = new FeishuError({ kind, msg: '', status: 200 })
    expect(await runTries([error, 'yes'])).toMatchObject({ tries: [0] })
  })
})

describe('a call', () => {
  it('is made four times at most when every try may have taken effect', async () => {
    expect((await runTries([lost()], { isCall: true })).tries).toHaveLength(4)
  })

  it('is made until the deadline when no try can have taken effect', async () => {
    const { tries } = await runTries([unreachable()], { isCall: true })
    expect(tries.length).toBeGreaterThan(6)
    expect(tries.at(-1)).toBe(59_000)
  })

  it('counts only the tries that may have taken effect', async () => {
    const mixed = [
      unreachable(),
      lost(),
      throttled(1),
      lost(),
      unreachable(),
      lost(),
      lost(),
      'yes',
    ]
    expect((await runTries(mixed, { isCall: true })).tries).toHaveLength(7)
  })

  it('is tried again after one lost answer, however short the time is', async () => {
    const { tries, answer } = await runTries([lost(), 'yes'], {
      isCall: true,
      within: 2_000,
      takes: 1_000,
    })
    expect(tries).toEqual([0, 1_000])
    expect(answer).toBe('yes')
  })

  it('has no hurried last try when the one before may have taken effect', async () => {
    const { tries } = await runTries([lost()], { isCall: true, within: 2_000 })
    expect(tries.every((at) => at < 1_000 || at === 0)).toBe(true)
    const certain = await runTries([unreachable()], { isCall: true, within: 2_000 })
    expect(certain.tries.at(-1)).toBe(1_000)
  })
})

describe('a job that is cancelled', () => {
  const cancelledIn = (attempt: () => Promise<string>, job: AbortController) => {
    const clock = createManualClock()
    return tryUntilDeadline({
      attempt: async () => ({ value: await attempt(), logId: undefined }),
      isCall: false,
      clock,
      deadline: { remaining: () => 60_000 },
      cancelled: job.signal,
      onRetry: () => {},
    })
  }

  it('makes no further try, and says what was wrong before', async () => {
    const { error, at, tries } = await runTries([throttled(20_000), 'yes'], { cancelAt: 5_000 })

    expect(tries).toEqual([0])
    expect(at).toBe(5_000)
    expect(error).toMatchObject({ facts: { kind: 'cancelled' } })
    expect(error?.earlier.map(({ code }) => code)).toEqual([99991400])
  })

  it('says what was wrong with the try under way', async () => {
    const job = new AbortController()
    const outcome = cancelledIn(async () => {
      job.abort()
      throw lost()
    }, job)
    await expect(outcome).rejects.toMatchObject({
      message: expect.stringMatching(/^the job was cancelled/),
      facts: { kind: 'cancelled' },
      earlier: [{ facts: { kind: 'unreachable' } }],
    })
  })

  it('says what Feishu refused at that moment', async () => {
    const job = new AbortController()
    const outcome = cancelledIn(async () => {
      job.abort()
      throw refused()
    }, job)
    await expect(outcome).rejects.toThrow('the job was cancelled (230001 no)')
  })

  it('still takes an answer that comes in at that moment', async () => {
    const job = new AbortController()
    const outcome = cancelledIn(async () => {
      job.abort()
      return 'called'
    }, job)
    await expect(outcome).resolves.toMatchObject({ value: 'called' })
  })

  it('tries nothing when it was cancelled before', async () => {
    const job = new AbortController()
    job.abort()
    const attempt = jest.fn(async () => 'yes')
    await expect(cancelledIn(attempt, job)).rejects.toMatchObject({
      message: 'the job was cancelled',
    })
    expect(attempt).not.toHaveBeenCalled()
  })
})
