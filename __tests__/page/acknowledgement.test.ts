import { describe, expect, it } from '@jest/globals'
import { createManualClock } from '../../emulator/clock.ts'
import { FeishuError } from '../../src/feishu/feishu-error.ts'
import { type Wait, waitForReader } from '../../src/page/acknowledgement.ts'
import { peopleOf, refusal } from './people.ts'

type Poll = Map<string, number> | Error | (() => Map<string, number>)

/** Waits with these answers to who has read, the last of them for ever, and keeps when it was asked and announced. */
async function wait(polls: readonly Poll[], options: Partial<Wait> = {}) {
  const manual = createManualClock(0)
  const asked: number[] = []
  const announced: number[] = []
  const people = options.people ?? peopleOf(['ou_1', 'ou_2'])
  const end = await waitForReader({
    people,
    timeoutMs: 25_000,
    clock: {
      now: manual.now,
      sleep: async (ms) => manual.advance(ms),
    },
    cancelled: new AbortController().signal,
    onWaiting: (leftMs) => announced.push(leftMs),
    listReaders: async () => {
      asked.push(manual.now())
      const poll = polls[asked.length - 1] ?? polls.at(-1) ?? new Map()
      if (Error.isError(poll)) throw poll
      return typeof poll === 'function' ? poll() : poll
    },
    ...options,
  })
  return { end, asked, announced, people, at: manual.now() }
}

describe('waiting for somebody to read', () => {
  it('asks every 10 s and once more when the time is up', async () => {
    const { end, asked, announced } = await wait([new Map()])

    expect(end).toEqual({ reason: 'timeout', error: undefined })
    expect(asked).toEqual([10_000, 20_000, 25_000])
    expect(announced).toEqual([25_000])
  })

  it('does not wait at all when there is no time', async () => {
    expect(await wait([new Map()], { timeoutMs: 0 })).toMatchObject({
      end: { reason: 'timeout' },
      asked: [],
      announced: [],
    })
  })

  it('ends with the first reader, and notes when they have read', async () => {
    const { end, asked, people } = await wait([new Map(), new Map([['ou_2', 15_000]])])

    expect(end).toEqual({ reason: 'acknowledged' })
    expect(asked).toEqual([10_000, 20_000])
    expect(people.map(({ acknowledgedAt }) => acknowledgedAt)).toEqual([undefined, 15_000])
  })

  it('does not count somebody else, nor anybody without an id', async () => {
    const people = peopleOf(['first@example.com'])
    const readers = new Map([
      ['ou_9', 1],
      ['first@example.com', 1],
    ])
    expect((await wait([readers], { people })).end.reason).toBe('timeout')
  })

  it('says how long is left, once a minute', async () => {
    const { announced } = await wait([new Map()], { timeoutMs: 150_000 })
    expect(announced).toEqual([150_000, 90_000, 30_000])
  })

  it('asks again after a failure that may pass, and forgets it when it has passed', async () => {
    const failure = new FeishuError({ kind: 'timeout', msg: 'late' })
    const { end, asked } = await wait([failure, new Map()])

    expect(asked).toEqual([10_000, 20_000, 25_000])
    expect(end).toEqual({ reason: 'timeout', error: undefined })
  })

  it('keeps the failure that has not passed', async () => {
    const failure = new FeishuError({ kind: 'timeout', msg: 'late' })
    const { end, asked } = await wait([new Map(), failure])

    expect(asked).toEqual([10_000, 20_000, 25_000])
    expect(end).toEqual({ reason: 'timeout', error: failure })
  })

  it('asks no more after a failure that will not pass, but waits until the time is up', async () => {
    const failure = refusal(230033)
    const { end, asked, at } = await wait([failure], { timeoutMs: 95_000 })

    expect(asked).toEqual([10_000])
    expect(end).toEqual({ reason: 'timeout', error: failure })
    expect(at).toBe(95_000)
  })

  it('ends without asking again when the job is cancelled', async () => {
    const job = new AbortController()
    const failure = new FeishuError({ kind: 'timeout', msg: 'late' })
    let slept = 0
    const { end, asked } = await wait([failure], {
      cancelled: job.signal,
      clock: {
        now: () => slept * 10_000,
        sleep: async (_, signal) => {
          slept += 1
          if (slept === 2) job.abort()
          signal.throwIfAborted()
        },
      },
    })
    expect(end).toEqual({ reason: 'cancelled', error: failure })
    expect(asked).toHaveLength(1)
  })

  it('lets a bug of ours through', async () => {
    const bug = new RangeError('bug')
    await expect(wait([bug])).rejects.toBe(bug)
  })
})
