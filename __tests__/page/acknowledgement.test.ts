import { describe, expect, it } from '@jest/globals'
import { createManualClock } from '../../emulator/clock.ts'
import { createWatch, waitForAcknowledgement } from '../../src/page/acknowledgement.ts'
import { failure, find, ledgerOf, noteReached, refusal } from './people.ts'

type Poll = Map<string, number> | Error

const NOBODY: Poll = new Map()

interface Case {
  users?: readonly string[]
  /** Who of them was called before the waiting began. */
  called?: readonly string[]
  timeoutMs?: number
  cancelAfter?: number
  /** The answer to what there was before the calls. */
  stock?: Poll
}

/** Waits with these answers to who has acknowledged, the last of them for ever, and keeps when it was asked and told. */
async function wait(polls: readonly Poll[], options: Case = {}) {
  const { users = ['ou_1', 'ou_2'], timeoutMs = 25_000, cancelAfter, stock } = options
  const clock = createManualClock(0)
  const job = new AbortController()
  const ledger = ledgerOf(users)
  const asked: number[] = []
  const announced: number[] = []
  let isStock = stock !== undefined
  const watch = createWatch({
    ledger,
    findMessageIds: () => ['om_1'],
    clock,
    list: async () => {
      const poll = isStock ? stock : (polls[asked.length] ?? polls.at(-1))
      if (!isStock) asked.push(clock.now())
      if (Error.isError(poll)) throw poll
      return poll ?? new Map()
    },
  })
  if (stock) await watch.takeStock('om_1')
  isStock = false
  for (const id of options.called ?? users) noteReached(ledger, id)
  const end = await waitForAcknowledgement({
    ledger,
    watch,
    timeoutMs,
    clock: {
      ...clock,
      sleep: async (ms) => {
        clock.advance(ms)
        if (cancelAfter !== undefined && clock.now() >= cancelAfter) job.abort()
      },
    },
    cancelled: job.signal,
    onWaiting: (leftMs) => announced.push(leftMs),
  })
  const acknowledged = ledger.responders.flatMap(({ id, acknowledgedAt }) =>
    acknowledgedAt === undefined ? [] : [[id, acknowledgedAt]],
  )
  return { end, asked, announced, acknowledged, at: clock.now() }
}

describe('waiting for somebody to acknowledge', () => {
  it('asks every 10 s and once more when the time is up, right before the next call', async () => {
    const { end, asked, announced } = await wait([NOBODY])

    expect(end).toEqual({ reason: 'timeout', error: undefined })
    expect(asked).toEqual([10_000, 20_000, 25_000])
    expect(announced).toEqual([25_000])
  })

  it('asks once, and says nothing of waiting, when there is no time', async () => {
    expect(await wait([NOBODY], { timeoutMs: 0 })).toMatchObject({
      end: { reason: 'timeout' },
      asked: [0],
      announced: [],
    })
  })

  it('ends with the first who has acknowledged, and notes when', async () => {
    const { end, asked, acknowledged } = await wait([NOBODY, new Map([['ou_2', 15_000]])])

    expect(end).toEqual({ reason: 'acknowledged' })
    expect(asked).toEqual([10_000, 20_000])
    expect(acknowledged).toEqual([['ou_2', 15_000]])
  })

  it.each<[string, Poll, Case]>([
    ['somebody else', new Map([['ou_9', 1]]), {}],
    ['somebody who was not called', new Map([['ou_2', 1]]), { called: ['ou_1'] }],
    [
      'a called person from before the call',
      new Map([['ou_1', 5]]),
      { stock: new Map([['ou_1', 5]]) },
    ],
  ])('does not count %s', async (_, poll, options) => {
    const { end, acknowledged } = await wait([poll], options)
    expect([end.reason, acknowledged]).toEqual(['timeout', []])
  })

  it('counts a second reaction of somebody who had reacted before the call', async () => {
    const { end } = await wait([new Map([['ou_1', 6]])], { stock: new Map([['ou_1', 5]]) })
    expect(end.reason).toBe('acknowledged')
  })

  it('compares with its own clock only when it could not ask what there was before', async () => {
    const stock = failure('timeout')
    expect((await wait([new Map([['ou_1', -1]])], { stock })).end.reason).toBe('timeout')
    expect((await wait([new Map([['ou_1', 1]])], { stock })).end.reason).toBe('acknowledged')
  })

  it('says how long is left, once a minute', async () => {
    const { announced } = await wait([NOBODY], { timeoutMs: 150_000 })
    expect(announced).toEqual([150_000, 90_000, 30_000])
  })

  it.each<[string, Error]>([
    ['a web page', failure('not-feishu')],
    ['a time-out', failure('timeout')],
    ['a redirect', failure('redirect')],
    ['a code that nobody knows', refusal(299999)],
    ['a deleted message', refusal(230110)],
    ['a missing scope', refusal(99991672)],
  ])('asks again at the next turn after %s, and hears the acknowledgement', async (_, error) => {
    const { end, asked } = await wait([error, new Map([['ou_1', 12_000]])])
    expect(asked).toEqual([10_000, 20_000])
    expect(end).toEqual({ reason: 'acknowledged' })
  })

  it('forgets a failure that has passed, and keeps one that has not', async () => {
    const error = failure('timeout')
    expect((await wait([error, NOBODY])).end).toEqual({ reason: 'timeout', error: undefined })
    const { end, asked, at } = await wait([NOBODY, error])
    expect(end).toEqual({ reason: 'timeout', error })
    expect([asked, at]).toEqual([[10_000, 20_000, 25_000], 25_000])
  })

  it('ends without asking again when the job is cancelled', async () => {
    const { end, asked } = await wait([NOBODY], { cancelAfter: 20_000 })
    expect(end.reason).toBe('cancelled')
    expect(asked).toHaveLength(1)
  })

  it('lets a bug of ours through', async () => {
    const bug = new RangeError('bug')
    await expect(wait([bug])).rejects.toBe(bug)
  })
})

describe('asking all messages of a page', () => {
  it('counts an acknowledgement on any of them, although another cannot be asked', async () => {
    const ledger = ledgerOf(['ou_1'])
    noteReached(ledger, 'ou_1')
    const error = refusal(230110)
    const watch = createWatch({
      ledger,
      findMessageIds: () => ['om_gone', 'om_direct'],
      clock: createManualClock(0),
      list: async (messageId) => {
        if (messageId === 'om_gone') throw error
        return new Map([['ou_1', 7]])
      },
    })
    expect(await watch.poll()).toBe(error)
    expect(find(ledger, 'ou_1').acknowledgedAt).toBe(7)
  })

  it('does not count a read between the call of somebody else and one’s own', async () => {
    const ledger = ledgerOf(['ou_1'], ['ou_2'])
    noteReached(ledger, 'ou_1')
    const watch = createWatch({
      ledger,
      findMessageIds: () => ['om_1'],
      clock: createManualClock(0),
      list: async () => new Map([['ou_2', 7]]),
    })
    await watch.poll()
    noteReached(ledger, 'ou_2', { tier: 2 })
    await watch.poll()
    expect(find(ledger, 'ou_2').acknowledgedAt).toBeUndefined()
  })

  it('counts a read after the call, although what there was before is answered later than that', async () => {
    const ledger = ledgerOf(['ou_1'])
    const clock = createManualClock(0)
    const watch = createWatch({
      ledger,
      findMessageIds: () => ['om_1'],
      clock,
      list: async () => {
        clock.advance(3_000)
        return new Map([['ou_1', 2_000]])
      },
    })
    const stock = watch.takeStock('om_1')
    noteReached(ledger, 'ou_1')
    await stock
    await watch.poll()
    expect(find(ledger, 'ou_1').acknowledgedAt).toBe(2_000)
  })

  it('counts a read in a late answer to what there was before, although no later answer shows it', async () => {
    const ledger = ledgerOf(['ou_1'])
    const clock = createManualClock(0)
    let isFirst = true
    const watch = createWatch({
      ledger,
      findMessageIds: () => ['om_1'],
      clock,
      list: async () => {
        if (!isFirst) throw refusal(230110)
        isFirst = false
        clock.advance(3_000)
        return new Map([['ou_1', 2_000]])
      },
    })
    noteReached(ledger, 'ou_1')
    await watch.takeStock('om_1')
    await watch.poll()
    expect(find(ledger, 'ou_1').acknowledgedAt).toBe(2_000)
  })

  it('waits for what there was before the calls, so that a slow answer makes nobody acknowledge', async () => {
    const ledger = ledgerOf(['ou_1'])
    let tell = (_: Map<string, number>) => {}
    const slow = new Promise<Map<string, number>>((resolve) => {
      tell = resolve
    })
    let count = 0
    const watch = createWatch({
      ledger,
      findMessageIds: () => ['om_1'],
      clock: createManualClock(0),
      list: () => {
        count += 1
        return count === 1 ? slow : Promise.resolve(new Map([['ou_1', 7]]))
      },
    })
    const stock = watch.takeStock('om_1')
    noteReached(ledger, 'ou_1')
    const poll = watch.poll()
    tell(new Map([['ou_1', 7]]))
    await Promise.all([stock, poll])
    expect(find(ledger, 'ou_1').acknowledgedAt).toBeUndefined()
  })
})
