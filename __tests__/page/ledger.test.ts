import { describe, expect, it } from '@jest/globals'
import { find, ledgerOf, noteReached, refusal } from './people.ts'

const PHONE = (tier: number) => ({ tier, channel: 'phone' })

describe('the people of a page', () => {
  it('are listed once each, in the order written, with every turn of theirs', () => {
    const { responders } = ledgerOf(
      ['app', 'ou_1', 'a@x.com'],
      ['ou_2', 'ou_1'],
      ['+8613800000001'],
    )

    expect(responders.map(({ user, id, turns }) => [user, id, turns])).toEqual([
      ['ou_1', 'ou_1', [{ tier: 1, channel: 'app' }, PHONE(2)]],
      ['a@x.com', undefined, [{ tier: 1, channel: 'app' }]],
      ['ou_2', 'ou_2', [PHONE(2)]],
      ['+8613800000001', undefined, [PHONE(3)]],
    ])
  })

  it('are the same person by one e-mail in another case', () => {
    expect(ledgerOf(['Ann@x.com', 'ann@X.com']).responders).toHaveLength(1)
  })

  it('are the same person when an e-mail leads to an id that is there already', () => {
    const ledger = ledgerOf(['ou_1'], ['a@x.com', 'b@x.com'])
    ledger.noteFound(find(ledger, 'a@x.com'), 'ou_1')

    expect(ledger.responders.map(({ user, turns }) => [user, turns])).toEqual([
      ['ou_1', [PHONE(1), PHONE(2)]],
      ['b@x.com', [PHONE(2)]],
    ])
  })

  it('are the same person when an e-mail and a mobile lead to one id', () => {
    const ledger = ledgerOf(['a@x.com', '+8613800000001'])
    ledger.noteFound(find(ledger, 'a@x.com'), 'ou_1')
    ledger.noteFound(find(ledger, '+8613800000001'), 'ou_1')

    expect(ledger.responders).toMatchObject([{ user: 'a@x.com', id: 'ou_1', turns: [PHONE(1)] }])
  })

  it('stay two people by mobiles of two countries that end in the same digits', () => {
    const ledger = ledgerOf(['+13805550123', '+8613805550123'])
    expect(ledger.responders).toHaveLength(2)
  })

  it('of a group stand in its place, each with its turns', () => {
    const ledger = ledgerOf(['ou_1'], ['app', 'group:g1', 'ou_4'])
    ledger.noteMembers(find(ledger, 'g1'), ['ou_2', 'ou_3'])

    expect(ledger.responders.map(({ id, turns }) => [id, turns])).toEqual([
      ['ou_1', [PHONE(1)]],
      ['ou_2', [{ tier: 2, channel: 'app' }]],
      ['ou_3', [{ tier: 2, channel: 'app' }]],
      ['ou_4', [{ tier: 2, channel: 'app' }]],
    ])
  })

  it.each([
    ['before', ['ou_1', 'group:g1']],
    ['after', ['group:g1', 'ou_1']],
  ])(
    'keep what came of their call when a group that names them too is known later (%s it)',
    (_, users) => {
      const ledger = ledgerOf(users)
      const called = find(ledger, 'ou_1')
      noteReached(ledger, 'ou_1')
      ledger.noteMembers(find(ledger, 'g1'), ['ou_1', 'ou_2', 'ou_2'])

      expect(ledger.responders.map(({ id }) => id).sort()).toEqual(['ou_1', 'ou_2'])
      // A call that is under way is noted on the person it was made for.
      expect(find(ledger, 'ou_1')).toBe(called)
      expect(called.attempts).toHaveLength(1)
    },
  )

  it('of a group that was looked up twice are all there, once', () => {
    const ledger = ledgerOf(['group:g1', 'ou_3'])
    const group = find(ledger, 'g1')
    ledger.noteMembers(group, ['ou_1', 'ou_2'])
    ledger.noteMembers(group, ['ou_1', 'ou_2'])
    expect(ledger.responders.map(({ id }) => id)).toEqual(['ou_1', 'ou_2', 'ou_3'])
  })

  it('of an empty group are nobody', () => {
    const ledger = ledgerOf(['group:g1'])
    ledger.noteMembers(find(ledger, 'g1'), [])
    expect(ledger.responders).toMatchObject([{ user: 'g1', isUnknown: true }])
  })

  it('bear the newest failure to look them up, until they are found', () => {
    const ledger = ledgerOf(['a@x.com'])
    const person = find(ledger, 'a@x.com')
    ledger.noteLookUpFailed(person, refusal(1))
    ledger.noteLookUpFailed(person, refusal(2))
    expect(person.obstacles).toMatchObject([{ stage: 'look-up', error: { code: 2 } }])

    ledger.noteFound(person, 'ou_1')
    expect(person.obstacles).toEqual([])
  })

  it('are due once in each turn, and acknowledge once', () => {
    const ledger = ledgerOf(['ou_1'])
    const person = find(ledger, 'ou_1')
    for (let time = 0; time < 2; time += 1) {
      ledger.noteDue(person, { tier: 1, channel: 'phone' })
      ledger.noteAcknowledged(person, 5 + time)
    }
    expect(person).toMatchObject({ due: [PHONE(1)], acknowledgedAt: 5 })
  })

  it('are due once when two who were due turn out to be one', () => {
    const ledger = ledgerOf(['ou_1', 'a@x.com'])
    for (const each of ledger.responders) ledger.noteDue(each, { tier: 1, channel: 'phone' })
    ledger.noteFound(find(ledger, 'a@x.com'), 'ou_1')

    expect(ledger.responders).toMatchObject([{ id: 'ou_1', due: [PHONE(1)] }])
  })
})
