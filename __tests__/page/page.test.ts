import { describe, expect, it } from '@jest/globals'
import { createManualClock } from '../../emulator/clock.ts'
import { createBudget } from '../../src/clock.ts'
import type { FeishuError } from '../../src/feishu/feishu-error.ts'
import type { Channel } from '../../src/feishu/urgent.ts'
import { createWatch } from '../../src/page/acknowledgement.ts'
import { decideOutcome } from '../../src/page/judgement.ts'
import type { Ledger } from '../../src/page/ledger.ts'
import { failEverybody, type Page, pageResponders } from '../../src/page/page.ts'
import { answer, failure, find, ledgerOf, refusal } from './people.ts'

interface Case extends Partial<Omit<Page, 'ledger' | 'watch' | 'lookUp'>> {
  /** Who has acknowledged by this time, in ms, with the time. */
  acknowledged?: (now: number) => [string, number][]
  /** Why a call of these people on this channel fails. */
  refuse?: (ids: readonly string[], channel: Channel) => FeishuError | undefined
  /** How long a call of these people takes, in ms. */
  takes?: (ids: readonly string[]) => number
  /** Finds people when it is asked; without it nobody is found. */
  find?: (ledger: Ledger) => void
  /** Aborts when so many people were called. */
  cancelAt?: number
}

/** Pages people on a clock that only sleeping moves; keeps who was called when, on what, and what is left of the budget. */
async function page(tiers: readonly (readonly string[])[], options: Case = {}) {
  const { acknowledged = () => [], refuse, takes, find: findPeople, cancelAt, ...rest } = options
  const clock = createManualClock(0)
  const budget = createBudget({ clock, ms: 60_000 })
  const job = new AbortController()
  const called: [number, string][] = []
  const polls: number[] = []
  const events: string[] = []
  const lookedUp: number[] = []
  const ledger = ledgerOf(...tiers)
  const end = await pageResponders({
    rounds: 1,
    fallback: [],
    ackTimeoutMs: 30_000,
    clock,
    budget,
    cancelled: job.signal,
    channelAt: (channel) => channel,
    onEvent: ({ kind, ...event }) => events.push('tier' in event ? `${kind} ${event.tier}` : kind),
    ledger,
    lookUp: async (_, deadline) => {
      lookedUp.push(deadline.remaining())
      findPeople?.(ledger)
    },
    watch: createWatch({
      ledger,
      clock,
      findMessageIds: () => ['om_1'],
      list: async () => {
        polls.push(clock.now())
        return new Map(acknowledged(clock.now()))
      },
    }),
    requests: {
      findShared: async ({ round }) => ({ messageId: `om_${round}` }),
      findDirect: async () => ({ error: refusal(230053) }),
      urge: async ({ channel, messageId, userIds, deadline }) => {
        called.push([clock.now(), `${channel} ${messageId} ${userIds.join(' ')}`])
        if (called.length === cancelAt) job.abort()
        clock.advance(Math.min(takes?.(userIds) ?? 0, Math.max(0, deadline.remaining())))
        const error = refuse?.(userIds, channel)
        if (error) throw error
        return answer(userIds.filter((id) => id.includes('outside')))
      },
    },
    ...rest,
  })
  const outcomes = ledger.responders.map(decideOutcome)
  return { end, called, polls, events, ledger, outcomes, lookedUp, left: budget.remaining() }
}

describe('paging', () => {
  it('calls all tiers at once when nobody is to be waited for', async () => {
    const { end, called, events } = await page([['ou_1'], ['ou_2']], { ackTimeoutMs: 0 })

    expect(called).toEqual([[0, 'phone om_1 ou_1 ou_2']])
    expect(end).toBeUndefined()
    expect(events).toEqual(['calling 1', 'called 1'])
  })

  it('calls tier after tier, and none of the waiting costs time of the limit', async () => {
    const { end, called, events, left } = await page([['ou_1', 'ou_2'], ['ou_3']])

    expect(called).toEqual([
      [0, 'phone om_1 ou_1 ou_2'],
      [30_000, 'phone om_1 ou_3'],
    ])
    expect(events).toEqual([
      ...['calling 1', 'called 1', 'waiting 1', 'calling 2', 'called 2', 'waiting 2'],
      'nobody-acknowledged',
    ])
    expect(end).toEqual({ reason: 'timeout', error: undefined })
    expect(left).toBe(60_000)
  })

  it('calls each tier on its own channel, and somebody of several tiers in each of them', async () => {
    const { called, outcomes } = await page([
      ['app', 'ou_1', 'ou_2'],
      ['sms', 'ou_2'],
      ['phone', 'ou_1'],
    ])
    expect(called).toEqual([
      [0, 'app om_1 ou_1 ou_2'],
      [30_000, 'sms om_1 ou_2'],
      [60_000, 'phone om_1 ou_1'],
    ])
    expect(outcomes).toEqual(['phone', 'sms'])
  })

  it('calls everybody once, on the loudest of their channels, when nobody is waited for', async () => {
    const { called } = await page(
      [
        ['app', 'ou_1', 'ou_2'],
        ['phone', 'ou_1'],
      ],
      { ackTimeoutMs: 0 },
    )
    expect(new Set(called.map(([, what]) => what))).toEqual(
      new Set(['app om_1 ou_2', 'phone om_1 ou_1']),
    )
  })

  it('goes through all tiers again in each further round, about a message of that round', async () => {
    const { called, end } = await page([['ou_1'], ['ou_2']], { rounds: 3 })
    expect(called).toEqual([
      [0, 'phone om_1 ou_1'],
      [30_000, 'phone om_1 ou_2'],
      [60_000, 'phone om_2 ou_1'],
      [90_000, 'phone om_2 ou_2'],
      [120_000, 'phone om_3 ou_1'],
      [150_000, 'phone om_3 ou_2'],
    ])
    expect(end?.reason).toBe('timeout')
  })

  it('makes no call after somebody of an earlier round has acknowledged', async () => {
    const { called, end, ledger } = await page([['ou_1'], ['ou_2']], {
      rounds: 3,
      acknowledged: (now) => (now >= 85_000 ? [['ou_1', 85_000]] : []),
    })
    expect(called).toHaveLength(3)
    expect(end).toEqual({ reason: 'acknowledged' })
    expect(find(ledger, 'ou_1').acknowledgedAt).toBe(85_000)
  })

  it('does not wait for a tier of which nobody was reached', async () => {
    const { end, called } = await page([['ou_outside'], ['ou_2']])
    expect(called.map(([at]) => at)).toEqual([0, 0])
    expect(end?.reason).toBe('timeout')
  })

  it('waits for nobody when nobody was reached at all', async () => {
    const { end, polls } = await page([['ou_outside'], ['ou_outside_2']])
    expect([end, polls]).toEqual([undefined, []])
  })

  it('waits for a tier of which somebody was reached', async () => {
    const { called } = await page([['ou_outside', 'ou_1'], ['ou_2']])
    expect(called.map(([at]) => at)).toEqual([0, 30_000])
  })

  it('asks right before each further call, also after a tier that nobody was reached of', async () => {
    const { called, end } = await page([['ou_1'], ['ou_outside'], ['ou_3']], {
      takes: (ids) => (ids.includes('ou_outside') ? 4_000 : 0),
      acknowledged: (now) => (now >= 33_000 ? [['ou_1', 32_000]] : []),
    })
    expect(called.map(([, what]) => what)).toEqual(['phone om_1 ou_1', 'phone om_1 ou_outside'])
    expect(end).toEqual({ reason: 'acknowledged' })
  })

  it('does not count the acknowledgement of somebody who was not reached', async () => {
    const { end } = await page([['ou_1'], ['ou_outside', 'ou_2']], {
      acknowledged: () => [['ou_outside', 5]],
    })
    expect(end?.reason).toBe('timeout')
  })

  it('chooses the channel at the moment when a tier is due', async () => {
    const { called, outcomes, ledger } = await page([['ou_1'], ['ou_2']], {
      channelAt: (channel, at) => (channel === 'phone' && at < 30_000 ? 'app' : channel),
    })
    expect(called).toEqual([
      [0, 'app om_1 ou_1'],
      [30_000, 'phone om_1 ou_2'],
    ])
    expect(outcomes).toEqual(['app', 'phone'])
    expect(find(ledger, 'ou_1').due).toEqual([{ tier: 1, channel: 'app' }])
  })

  it('tries the quieter channels with and without waiting', async () => {
    for (const ackTimeoutMs of [0, 30_000]) {
      const { outcomes } = await page([['ou_1']], {
        ackTimeoutMs,
        fallback: ['sms'],
        refuse: (_, channel) => (channel === 'phone' ? refusal(230024) : undefined),
      })
      expect(outcomes).toEqual(['sms'])
    }
  })
})

describe('people who have still to be looked up', () => {
  it('are called as soon as they are found, and keep nobody else waiting', async () => {
    const { called, outcomes } = await page([['ou_1', 'a@x.com']], {
      find: (ledger) => ledger.noteFound(find(ledger, 'a@x.com'), 'ou_2'),
    })
    expect(called).toEqual([
      [0, 'phone om_1 ou_1'],
      [0, 'phone om_1 ou_2'],
    ])
    expect(outcomes).toEqual(['phone', 'phone'])
  })

  it('are looked up again when their tier is due, with half of its time', async () => {
    let count = 0
    const { called, lookedUp } = await page([['a@x.com'], ['ou_1'], ['b@x.com']], {
      find: (ledger) => {
        count += 1
        if (count === 2) ledger.noteFound(find(ledger, 'b@x.com'), 'ou_2')
      },
    })
    // Two later tiers leave the first one three fifths of 60 s.
    expect(lookedUp).toEqual([18_000, 30_000])
    expect(called).toEqual([
      [0, 'phone om_1 ou_1'],
      [30_000, 'phone om_1 ou_2'],
    ])
  })

  it('are called once when they turn out to be somebody who was called already', async () => {
    const { called, outcomes } = await page([['ou_1', 'a@x.com', 'group:g1']], {
      find: (ledger) => {
        ledger.noteFound(find(ledger, 'a@x.com'), 'ou_1')
        ledger.noteMembers(find(ledger, 'g1'), ['ou_1', 'ou_2'])
      },
    })
    expect(called.map(([, what]) => what)).toEqual(['phone om_1 ou_1', 'phone om_1 ou_2'])
    expect(outcomes).toEqual(['phone', 'phone'])
  })

  it('count as due when they cannot be found', async () => {
    const { ledger } = await page([['a@x.com']])
    expect(find(ledger, 'a@x.com').due).toEqual([{ tier: 1, channel: 'phone' }])
  })
})

describe('time', () => {
  it('is left for the tiers after one that hangs', async () => {
    const { called, outcomes } = await page([['ou_1'], ['ou_2'], ['ou_3']], {
      takes: (ids) => (ids.includes('ou_3') ? 0 : 60_000),
      refuse: (ids) => (ids.includes('ou_3') ? undefined : failure('timeout')),
    })
    expect(called.map(([, what]) => what)).toEqual([
      'phone om_1 ou_1',
      'phone om_1 ou_2',
      'phone om_1 ou_3',
    ])
    expect(outcomes).toEqual(['error', 'error', 'phone'])
  })

  it('is left for the SMS of a tier whose phone hangs, and for the next tier', async () => {
    const { outcomes } = await page([['ou_1'], ['ou_2']], {
      fallback: ['sms', 'app'],
      takes: (ids) => (ids.includes('ou_1') ? 60_000 : 0),
      refuse: (ids, channel) =>
        ids.includes('ou_1') && channel !== 'app' ? failure('timeout') : undefined,
    })
    expect(outcomes).toEqual(['app', 'phone'])
  })
})

describe('a cancelled job', () => {
  it('calls nobody when it is cancelled already, and waits for nobody', async () => {
    const { end, called } = await page([['ou_1']], { cancelled: AbortSignal.abort() })
    expect([end, called]).toEqual([undefined, []])
  })

  it('calls nobody further when it is cancelled while it waits', async () => {
    const { end, outcomes } = await page([['ou_1'], ['ou_2']], { cancelAt: 1 })
    expect(end?.reason).toBe('cancelled')
    expect(outcomes).toEqual(['phone', 'not-due'])
  })
})

describe('a page that fails before the first call', () => {
  it('has everybody due, with the reason', () => {
    const ledger = ledgerOf(['ou_1', 'a@x.com'], ['ou_1'])
    failEverybody(ledger, refusal(10014))

    expect(ledger.responders).toMatchObject([
      { due: [{ tier: 1 }, { tier: 2 }], obstacles: [{ error: { code: 10014 } }] },
      { due: [{ tier: 1 }], obstacles: [{ error: { code: 10014 } }] },
    ])
  })
})
