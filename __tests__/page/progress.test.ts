import { describe, expect, it } from '@jest/globals'
import { describeProgress } from '../../src/page/progress.ts'
import { find, ledgerOf, noteReached, refusal } from './people.ts'

function view(ledger: ReturnType<typeof ledgerOf>) {
  return describeProgress({
    ledger,
    userIdType: 'open_id',
    round: 2,
    phase: { kind: 'called' },
  })
}

describe('what the card shows of a page', () => {
  it('is which round it is, and how far it has come', () => {
    expect(view(ledgerOf(['ou_1']))).toMatchObject({
      userIdType: 'open_id',
      round: 2,
      phase: { kind: 'called' },
    })
  })

  it('is each person in the order of tiers, with the loudest channel that was accepted', () => {
    const ledger = ledgerOf(['ou_1'], ['app', 'ou_2'])
    noteReached(ledger, 'ou_1', { tier: 2, channel: 'sms' })
    noteReached(ledger, 'ou_2', { tier: 1, channel: 'app' })
    noteReached(ledger, 'ou_2', { tier: 1, channel: 'phone' })

    expect(view(ledger).people).toEqual([
      { id: 'ou_2', tier: 1, state: 'called', channel: 'phone' },
      { id: 'ou_1', tier: 2, state: 'called', channel: 'sms' },
    ])
  })

  it('is pending for those whose turn has not come', () => {
    expect(view(ledgerOf(['ou_1'], ['ou_2'])).people).toEqual([
      { id: 'ou_1', tier: 1, state: 'pending' },
      { id: 'ou_2', tier: 2, state: 'pending' },
    ])
  })

  it('is why somebody could not be reached: an error, the chat, or that nobody is found', () => {
    const ledger = ledgerOf(['ou_1', 'ou_2', 'ann@example.com', 'ou_4'])
    for (const person of ledger.responders) ledger.noteDue(person, { tier: 1, channel: 'phone' })
    const attempt = { tier: 1, round: 1, channel: 'phone', messageId: 'om_1' } as const
    const error = refusal(230024)
    ledger.noteAttempt(find(ledger, 'ou_1'), { ...attempt, verdict: { kind: 'refused', error } })
    ledger.noteAttempt(find(ledger, 'ou_2'), { ...attempt, verdict: { kind: 'left-out' } })
    ledger.noteUnknown(find(ledger, 'ann@example.com'))

    expect(view(ledger).people).toEqual([
      { id: 'ou_1', tier: 1, state: 'failed', reason: error },
      { id: 'ou_2', tier: 1, state: 'failed', reason: 'not-in-chat' },
      { id: undefined, tier: 1, state: 'failed', reason: 'not-found' },
      { id: 'ou_4', tier: 1, state: 'failed' },
    ])
  })
})
