import { describe, expect, it } from '@jest/globals'
import { createManualClock } from '../../emulator/clock.ts'
import { createWatch } from '../../src/page/acknowledgement.ts'
import { find, ledgerOf, noteReached } from './people.ts'

const MESSAGES = Array.from({ length: 60 }, (_, index) => `om_${index}`)

/** Watches 60 messages, each of which takes a second to be asked about. */
function watchMany(readOn: string) {
  const clock = createManualClock(1_000)
  const ledger = ledgerOf(['ou_1'])
  const asked: string[] = []
  const watch = createWatch({
    ledger,
    findMessageIds: () => MESSAGES,
    clock,
    list: async (messageId) => {
      asked.push(messageId)
      clock.advance(1_000)
      return messageId === readOn ? new Map([['ou_1', 1_500]]) : new Map()
    },
  })
  return { clock, ledger, asked, watch }
}

describe('a page with a message for each of many people', () => {
  it('is asked about for 5 s at a time, so that the next tier is called on time', async () => {
    const { clock, watch } = watchMany('none')
    await watch.poll()
    expect(clock.now()).toBeLessThanOrEqual(1_000 + 5_000)
  })

  it('is asked about in turn, so that every acknowledgement is heard in the end', async () => {
    const { ledger, asked, watch } = watchMany('om_59')
    noteReached(ledger, 'ou_1')
    for (let turn = 0; turn < 12; turn += 1) await watch.poll()
    expect(new Set(asked).size).toBe(60)
    expect(find(ledger, 'ou_1').acknowledgedAt).toBe(1_500)
  })

  it('takes 5 s at most to find out what there was before the calls', async () => {
    const { clock, watch } = watchMany('none')
    await Promise.all(MESSAGES.map((id) => watch.takeStock(id)))
    expect(clock.now()).toBeLessThanOrEqual(1_000 + 5_000)
  })
})

describe('a read of which Feishu tells no time', () => {
  it('does not count when it was there before the call', async () => {
    const ledger = ledgerOf(['ou_1'])
    const watch = createWatch({
      ledger,
      findMessageIds: () => ['om_1'],
      clock: createManualClock(0),
      list: async () => new Map([['ou_1', Number.NaN]]),
    })
    await watch.takeStock('om_1')
    noteReached(ledger, 'ou_1')
    await watch.poll()
    expect(find(ledger, 'ou_1').acknowledgedAt).toBeUndefined()
  })
})
