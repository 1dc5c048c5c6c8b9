import { describe, expect, it } from '@jest/globals'
import { toContactKey } from '../../src/feishu/contacts.ts'
import { lookUpPeople } from '../../src/page/look-up.ts'
import { failure, find, ledgerOf, refusal } from './people.ts'

type Contacts = { emails: readonly string[]; mobiles: readonly string[] }

/** Looks everybody up: `ou_x` has the e-mail `x@x.com`, nobody has `nobody@…`, and `say` may refuse a request. */
async function lookUp(
  users: readonly string[],
  {
    refuse = () => undefined,
    groups = {},
  }: {
    refuse?: (contacts: readonly string[]) => Error | undefined
    groups?: Record<string, readonly string[] | Error>
  } = {},
) {
  const ledger = ledgerOf(users)
  const asked: Contacts[] = []
  let underWay = 0
  let most = 0
  const finder = {
    findUserIds: async (contacts: Contacts) => {
      asked.push(contacts)
      underWay += 1
      most = Math.max(most, underWay)
      await new Promise((resolve) => setImmediate(resolve))
      underWay -= 1
      const all = [...contacts.emails, ...contacts.mobiles]
      const error = refuse(all)
      if (error) throw error
      const known = all.filter((contact) => !contact.startsWith('nobody'))
      return new Map(known.map((each) => [toContactKey(each), `ou_${each.split('@')[0]}`]))
    },
    listGroupMembers: async (groupId: string) => {
      const members = groups[groupId] ?? []
      if (Error.isError(members)) throw members
      return members
    },
  }
  const again = () => lookUpPeople({ ledger, people: ledger.responders, finder })
  await again()
  return { ledger, asked, most, again }
}

const emails = (count: number) => Array.from({ length: count }, (_, index) => `${index}@x.com`)

describe('looking people up', () => {
  it('asks nothing when everybody is written as an id', async () => {
    expect((await lookUp(['ou_1'])).asked).toEqual([])
  })

  it('asks for 50 e-mails and 50 mobiles at once, 5 requests at a time', async () => {
    const mobiles = Array.from({ length: 60 }, (_, index) => `+861380000${1000 + index}`)
    const { asked, ledger, most } = await lookUp([...emails(420), ...mobiles])

    expect(asked.slice(0, 2).map(({ emails, mobiles }) => [emails.length, mobiles.length])).toEqual(
      [
        [50, 50],
        [50, 10],
      ],
    )
    expect(most).toBe(5)
    expect(ledger.responders.every(({ id }) => id?.startsWith('ou_'))).toBe(true)
  })

  it('knows who does not exist', async () => {
    const { ledger } = await lookUp(['a@x.com', 'nobody@x.com'])
    expect(ledger.responders).toMatchObject([{ id: 'ou_a' }, { isUnknown: true, id: undefined }])
  })

  it.each([99992402, 99992351, 299999])(
    'finds the other 49 when one odd e-mail makes Feishu refuse the list with %d',
    async (code) => {
      const { ledger, asked } = await lookUp(emails(50), {
        refuse: (list) => (list.includes('17@x.com') ? refusal(code) : undefined),
      })
      const open = ledger.responders.filter(({ id }) => id === undefined)
      expect(open.map(({ user }) => user)).toEqual(['17@x.com'])
      expect(open).toMatchObject([{ obstacles: [{ stage: 'look-up', error: { code } }] }])
      expect(asked.length).toBeLessThanOrEqual(1 + 2 * 6)
    },
  )

  it.each([
    ['a missing scope', refusal(99991672)],
    ['no answer', failure('timeout')],
    ['a web page', failure('not-feishu')],
  ])('asks once, and notes on everybody why, after %s', async (_, error) => {
    const { ledger, asked } = await lookUp(emails(3), { refuse: () => error })
    expect(asked).toHaveLength(1)
    expect(ledger.responders.map(({ obstacles }) => obstacles)).toEqual(
      [0, 1, 2].map(() => [{ stage: 'look-up', error }]),
    )
  })

  it('asks again, when it is asked to, for those alone who are still unknown', async () => {
    let isDown = true
    const { ledger, asked, again } = await lookUp([...emails(51), 'ou_9'], {
      refuse: (list) => (isDown && list.includes('50@x.com') ? failure('timeout') : undefined),
    })
    isDown = false
    await again()

    expect(asked.map(({ emails }) => emails.length)).toEqual([50, 1, 1])
    expect(find(ledger, '50@x.com')).toMatchObject({ id: 'ou_50', obstacles: [] })
  })

  it('puts the members of a group in its place, and keeps the failure of another group on that one', async () => {
    const { ledger } = await lookUp(['group:g1', 'group:g2', 'group:g3', 'ou_1'], {
      groups: { g1: ['ou_1', 'ou_2'], g2: refusal(42002), g3: [] },
    })
    expect(ledger.responders.map(({ user }) => user).sort()).toEqual(['g2', 'g3', 'ou_1', 'ou_2'])
    expect(find(ledger, 'g2').obstacles).toMatchObject([{ error: { code: 42002 } }])
    expect(find(ledger, 'g3').isUnknown).toBe(true)
  })

  it('finds the people of an e-mail although a group cannot be read', async () => {
    const { ledger } = await lookUp(['group:g1', 'a@x.com'], { groups: { g1: refusal(99991672) } })
    expect(find(ledger, 'a@x.com').id).toBe('ou_a')
  })

  it('lets a bug of ours through', async () => {
    const bug = new RangeError('bug')
    await expect(lookUp(['a@x.com'], { refuse: () => bug })).rejects.toBe(bug)
  })
})
