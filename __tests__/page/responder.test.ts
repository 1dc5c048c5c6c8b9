import { describe, expect, it } from '@jest/globals'
import { dropRepeated, failRest, isReached, type Outcome } from '../../src/page/responder.ts'
import { peopleOf, refusal } from './people.ts'

describe('the people on call', () => {
  it('are listed once each, in the order written, in the first of their tiers', () => {
    const people = peopleOf(['ou_1', 'first@example.com'], ['ou_2', 'ou_1'], ['+8613800000001'])

    expect(people).toEqual([
      {
        user: 'ou_1',
        kind: 'id',
        id: 'ou_1',
        tier: 1,
        isDue: false,
        outcome: 'not-due',
        fallbackErrors: [],
      },
      expect.objectContaining({ user: 'first@example.com', kind: 'email', id: undefined, tier: 1 }),
      expect.objectContaining({ user: 'ou_2', tier: 2 }),
      expect.objectContaining({ user: '+8613800000001', kind: 'mobile', id: undefined, tier: 3 }),
    ])
  })

  it('are the same person when an e-mail leads to an id that is there already', () => {
    const people = peopleOf(['ou_1'], ['first@example.com', 'other@example.com'])
    for (const person of people) if (person.user === 'first@example.com') person.id = 'ou_1'

    expect(dropRepeated(people).map(({ user }) => user)).toEqual(['ou_1', 'other@example.com'])
  })

  it('are the same person by one e-mail in another case', () => {
    expect(peopleOf(['First@example.com', 'first@Example.com'])).toHaveLength(1)
  })

  it.each<[Outcome, boolean]>([
    ['phone', true],
    ['sms', true],
    ['app', true],
    ['not-in-chat', false],
    ['not-found', false],
    ['error', false],
    ['not-due', false],
  ])('count as reached or not by %s', (outcome, reached) => {
    const [person] = peopleOf(['ou_1'])
    if (!person) throw new Error('nobody')
    expect(isReached({ ...person, outcome })).toBe(reached)
  })

  it('keep what they have when the page comes to an end', () => {
    const people = peopleOf(['ou_1', 'ou_2'])
    const [rung, waiting] = people
    if (rung) rung.outcome = 'phone'
    const error = refusal(230002)
    failRest(people, error)

    expect(rung).toMatchObject({ outcome: 'phone', isDue: true })
    expect(rung?.error).toBeUndefined()
    expect(waiting).toMatchObject({ outcome: 'error', isDue: true, error })
  })
})
