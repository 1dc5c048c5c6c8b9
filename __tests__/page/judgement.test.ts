import { describe, expect, it } from '@jest/globals'
import type { Channel } from '../../src/feishu/urgent.ts'
import {
  decideOutcome,
  findBestAttempt,
  findError,
  isReachedAsAsked,
  listReasons,
} from '../../src/page/judgement.ts'
import type { Verdict } from '../../src/page/ledger.ts'
import { failure, find, ledgerOf, refusal } from './people.ts'

type Said = [Channel, 'accepted' | 'left-out' | number]

/** Somebody who was due on these channels, and what Feishu said to each request. */
function judge(due: readonly Channel[], said: readonly Said[]) {
  const ledger = ledgerOf(['ou_1'])
  const person = find(ledger, 'ou_1')
  for (const [index, channel] of due.entries()) ledger.noteDue(person, { tier: index + 1, channel })
  for (const [index, [channel, word]] of said.entries()) {
    const verdict: Verdict =
      word === 'accepted'
        ? { kind: word, perhapsTwice: false }
        : word === 'left-out'
          ? { kind: word }
          : { kind: 'refused', error: refusal(word) }
    const messageId = `om_${index + 1}`
    ledger.noteAttempt(person, { tier: 1, channel, round: 1, messageId, verdict })
  }
  return { ledger, person }
}

describe('what became of a person', () => {
  it.each<[string, Channel[], Said[], string, boolean]>([
    ['is not-due before their turn', [], [], 'not-due', false],
    ['is the phone when the call was accepted', ['phone'], [['phone', 'accepted']], 'phone', true],
    [
      'is less than asked by SMS',
      ['phone'],
      [
        ['phone', 230024],
        ['sms', 'accepted'],
      ],
      'sms',
      false,
    ],
    [
      'is as asked in the app when the app was asked for',
      ['app'],
      [['app', 'accepted']],
      'app',
      true,
    ],
    ['is as asked when it was louder', ['app'], [['phone', 'accepted']], 'phone', true],
    [
      'is less than asked when only the quieter of two turns was achieved',
      ['app', 'phone'],
      [
        ['app', 'accepted'],
        ['phone', 230024],
      ],
      'app',
      false,
    ],
    [
      'is the loudest of all that was accepted',
      ['app', 'phone'],
      [
        ['app', 'accepted'],
        ['phone', 'accepted'],
      ],
      'phone',
      true,
    ],
    [
      'is not-in-chat when Feishu left them out',
      ['phone'],
      [['phone', 'left-out']],
      'not-in-chat',
      false,
    ],
    ['is an error when Feishu refused', ['phone'], [['phone', 230013]], 'error', false],
    ['is an error when nothing at all could be tried', ['phone'], [], 'error', false],
    [
      'is the phone after they were outside the chat and called directly',
      ['phone'],
      [
        ['phone', 'left-out'],
        ['phone', 'accepted'],
      ],
      'phone',
      true,
    ],
  ])('%s', (_, due, said, outcome, isAsAsked) => {
    const { person } = judge(due, said)
    expect([decideOutcome(person), isReachedAsAsked(person)]).toEqual([outcome, isAsAsked])
  })

  it('is not-found when nobody has the e-mail', () => {
    const { ledger, person } = judge(['phone'], [])
    ledger.noteUnknown(person)
    expect(decideOutcome(person)).toBe('not-found')
  })

  it('is told by the first call of the loudest channel', () => {
    const { person } = judge(
      ['phone'],
      [
        ['phone', 'accepted'],
        ['phone', 'accepted'],
      ],
    )
    expect(findBestAttempt(person)).toMatchObject({ messageId: 'om_1' })
  })

  it('is explained by each distinct reason once: first what kept the message away, last what kept the direct one', () => {
    const { ledger, person } = judge(
      ['phone'],
      [
        ['phone', 230024],
        ['sms', 230024],
        ['app', 230002],
      ],
    )
    ledger.noteObstacle(person, { stage: 'direct', error: refusal(230053) })
    ledger.noteObstacle(person, { stage: 'message', error: refusal(230035) })

    const codes = listReasons(person).map((each) => each.kind === 'error' && each.error.code)
    expect(codes).toEqual([230035, 230024, 230002, 230053])
    expect(findError(person)?.code).toBe(230035)
  })

  it('is not explained by what was accepted, nor by a want of time that follows from something else', () => {
    const { ledger, person } = judge(['phone'], [['app', 'accepted']])
    expect(listReasons(person)).toEqual([])

    ledger.noteObstacle(person, { stage: 'direct', error: failure('too-late') })
    expect(listReasons(person)).toMatchObject([{ kind: 'error', error: { message: 'too-late' } }])
    ledger.noteObstacle(person, { stage: 'message', error: refusal(230035) })
    expect(listReasons(person)).toMatchObject([{ error: { code: 230035 } }])
  })

  it('is explained by the refusal of the whole list, where that says who is not in the chat', () => {
    const { ledger, person } = judge(['phone'], [])
    const attempt = { tier: 1, round: 1, channel: 'phone', messageId: 'om_1' } as const
    const error = refusal(230001)
    ledger.noteAttempt(person, { ...attempt, verdict: { kind: 'left-out', error } })
    expect(listReasons(person)).toEqual([{ kind: 'not-in-chat', error }])
    expect(findError(person)).toBe(error)

    const other = judge(['phone'], [['phone', 'left-out']])
    expect(listReasons(other.person)).toEqual([{ kind: 'not-in-chat' }])
    expect(findError(other.person)).toBeUndefined()
  })
})
