import { describe, expect, it } from '@jest/globals'
import { type FindUserIds, resolveResponders } from '../../src/page/resolve.ts'
import { peopleOf, refusal } from './people.ts'

function emails(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `person-${index + 1}@example.com`)
}

function mobiles(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `+1415555${1000 + index}`)
}

describe('finding the ids of people', () => {
  it('asks nobody when all are written by id', async () => {
    const people = peopleOf(['ou_1'])
    await resolveResponders(people, async () => {
      throw new Error('asked')
    })
    expect(people).toMatchObject([{ id: 'ou_1', outcome: 'not-due' }])
  })

  it('gives everybody known an id, whatever the case it is answered in', async () => {
    const people = peopleOf(['First@Example.com', '+8613800000002', 'ou_3', 'left@example.com'])
    await resolveResponders(
      people,
      async () =>
        new Map([
          ['first@example.com', 'ou_1'],
          ['13800000002', 'ou_2'],
        ]),
    )
    expect(people.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['ou_1', 'not-due'],
      ['ou_2', 'not-due'],
      ['ou_3', 'not-due'],
      [undefined, 'not-found'],
    ])
  })

  it.each([
    [50, 50, [[50, 50]]],
    [
      51,
      0,
      [
        [50, 0],
        [1, 0],
      ],
    ],
    [
      0,
      101,
      [
        [0, 50],
        [0, 50],
        [0, 1],
      ],
    ],
    [
      60,
      10,
      [
        [50, 10],
        [10, 0],
      ],
    ],
  ])('asks for %d e-mails and %d mobiles in few requests', async (byEmail, byMobile, sizes) => {
    const people = peopleOf([...emails(byEmail), ...mobiles(byMobile)])
    const asked: Parameters<FindUserIds>[0][] = []
    await resolveResponders(people, async (contacts) => {
      asked.push(contacts)
      return new Map()
    })
    expect(asked.map((each) => [each.emails.length, each.mobiles.length])).toEqual(sizes)
    expect(asked.flatMap((each) => each.emails)).toEqual(emails(byEmail))
    expect(asked.flatMap((each) => each.mobiles)).toEqual(mobiles(byMobile))
  })

  it('has at most 5 requests under way', async () => {
    const underWay = { now: 0, most: 0 }
    await resolveResponders(peopleOf(emails(500)), async () => {
      underWay.now += 1
      underWay.most = Math.max(underWay.most, underWay.now)
      await new Promise((resolve) => setImmediate(resolve))
      underWay.now -= 1
      return new Map()
    })
    expect(underWay.most).toBe(5)
  })

  it('fails for those alone whose look-up failed', async () => {
    const people = peopleOf([...emails(51), 'ou_1'])
    const error = refusal(99991672)
    await resolveResponders(people, async (contacts) => {
      if (contacts.emails.length === 50) throw error
      return new Map([['person-51@example.com', 'ou_51']])
    })
    const failed = people.filter(({ outcome }) => outcome === 'error')
    expect(failed.map(({ user }) => user)).toEqual(emails(50))
    expect(failed.every((person) => person.error === error)).toBe(true)
    expect(people.slice(50).map(({ id, outcome }) => [id, outcome])).toEqual([
      ['ou_51', 'not-due'],
      ['ou_1', 'not-due'],
    ])
  })

  it('lets a bug of ours through', async () => {
    const bug = new RangeError('bug')
    const outcome = resolveResponders(peopleOf(['a@example.com']), async () => {
      throw bug
    })
    await expect(outcome).rejects.toBe(bug)
  })
})
