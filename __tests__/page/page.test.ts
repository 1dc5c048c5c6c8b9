import { describe, expect, it } from '@jest/globals'
import { createManualClock } from '../../emulator/clock.ts'
import { createBudget } from '../../src/clock.ts'
import { type Page, pageResponders } from '../../src/page/page.ts'
import { peopleOf, refusal } from './people.ts'

/** Pages people on a clock that only sleeping moves; keeps who was called when, and what the budget is in the end. */
async function page(tiers: readonly (readonly string[])[], options: Partial<Page> = {}) {
  const manual = createManualClock(0)
  const clock = { now: manual.now, sleep: async (ms: number) => manual.advance(ms) }
  const budget = createBudget({ clock, ms: 60_000 })
  const called: [number, readonly string[]][] = []
  const waits: [number, number][] = []
  const responders = peopleOf(...tiers)
  const end = await pageResponders({
    responders,
    fallback: [],
    ackTimeoutMs: 30_000,
    clock,
    budget,
    cancelled: new AbortController().signal,
    onWaiting: (tier, leftMs) => waits.push([tier, leftMs]),
    ...options,
    calls: {
      listReaders: async () => new Map(),
      urge: async (_, ids) => {
        called.push([manual.now(), ids])
        return ids.filter((id) => id.includes('outside'))
      },
      ...options.calls,
    },
  })
  return { end, called, waits, responders, left: budget.remaining() }
}

describe('paging', () => {
  it('calls all tiers at once when nobody is to be waited for', async () => {
    const { end, called, waits } = await page([['ou_1'], ['ou_2']], { ackTimeoutMs: 0 })

    expect(called).toEqual([[0, ['ou_1', 'ou_2']]])
    expect(end).toBeUndefined()
    expect(waits).toEqual([])
  })

  it('calls tier after tier, and none of the waiting costs time of the limit', async () => {
    const { end, called, waits, left } = await page([['ou_1', 'ou_2'], ['ou_3']])

    expect(called).toEqual([
      [0, ['ou_1', 'ou_2']],
      [30_000, ['ou_3']],
    ])
    expect(waits).toEqual([
      [1, 30_000],
      [2, 30_000],
    ])
    expect(end).toEqual({ reason: 'timeout', error: undefined })
    expect(left).toBe(60_000)
  })

  it('does not wait for a tier that nobody was reached of', async () => {
    const { end, called } = await page([['ou_outside'], ['ou_2']])

    expect(called.map(([at]) => at)).toEqual([0, 0])
    expect(end?.reason).toBe('timeout')
  })

  it('waits for nobody when nobody was reached at all', async () => {
    const { end } = await page([['ou_outside']])
    expect(end).toBeUndefined()
  })

  it('waits for a tier of which somebody was reached', async () => {
    const { called } = await page([['ou_outside', 'ou_1'], ['ou_2']])
    expect(called.map(([at]) => at)).toEqual([0, 30_000])
  })

  it('calls nobody further when somebody has read', async () => {
    const { end, called, responders } = await page([['ou_1'], ['ou_2']], {
      calls: {
        listReaders: async () => new Map([['ou_1', 5]]),
        urge: async () => [],
      },
    })
    expect(end).toEqual({ reason: 'acknowledged' })
    expect(called).toEqual([])
    expect(responders.map(({ outcome }) => outcome)).toEqual(['phone', 'not-due'])
  })

  it('asks about everybody reached so far, and about nobody else', async () => {
    const { end, responders } = await page([['ou_1'], ['ou_outside', 'ou_2']], {
      calls: {
        listReaders: async () => new Map([['ou_outside', 5]]),
        urge: async (_, ids) => ids.filter((id) => id.includes('outside')),
      },
    })
    expect(end?.reason).toBe('timeout')
    expect(responders.every(({ acknowledgedAt }) => acknowledgedAt === undefined)).toBe(true)
  })

  it('calls nobody when the job is cancelled already', async () => {
    const { end, called } = await page([['ou_1']], { cancelled: AbortSignal.abort() })
    expect([end, called]).toEqual([undefined, []])
  })

  it('calls nobody further when the job is cancelled while it waits', async () => {
    const job = new AbortController()
    const { end, responders } = await page([['ou_1'], ['ou_2']], {
      cancelled: job.signal,
      onWaiting: () => job.abort(),
    })
    expect(end?.reason).toBe('cancelled')
    expect(responders.map(({ outcome }) => outcome)).toEqual(['phone', 'not-due'])
  })

  it.each([0, 30_000])('tries the other channels with ack-timeout %d too', async (ackTimeoutMs) => {
    const { responders } = await page([['ou_1']], {
      ackTimeoutMs,
      fallback: ['sms'],
      calls: {
        listReaders: async () => new Map(),
        urge: async (channel) => {
          if (channel === 'phone') throw refusal(230024)
          return []
        },
      },
    })
    expect(responders).toMatchObject([{ outcome: 'sms' }])
  })
})
