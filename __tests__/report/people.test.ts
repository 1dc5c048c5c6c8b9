import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { namePeople } from '../../src/report/people.ts'

function namesOf(users: readonly string[], names?: ReadonlyMap<string, string>): string[] {
  const people = users.map((user) => ({ user, id: /^ou_/.test(user) ? user : undefined }))
  return people.map(namePeople(people, names))
}

describe('what people are called in the log', () => {
  it.each<[string[], string[]]>([
    [['first@example.com'], ['f***@example.com']],
    [
      ['zhang@x.com', 'zhao@x.com', 'zhou@y.com'],
      ['zh***g@x.com', 'zh***o@x.com', 'z***@y.com'],
    ],
    [
      ['zhang.san@x.com', 'zhang.lin@x.com'],
      ['zha***an@x.com', 'zha***in@x.com'],
    ],
    [
      ['li@x.com', 'lu@x.com'],
      ['l***@x.com (1)', 'l***@x.com (2)'],
    ],
    [['+8613800000001'], ['+86*****001']],
    [
      ['+8613800001001', '+8613800002001'],
      ['+86*****1001', '+86*****2001'],
    ],
    [
      ['ou_1', 'ou_2', 'on_call'],
      ['ou_1', 'ou_2', 'on_call'],
    ],
  ])('of %j is %j', (users, shown) => {
    expect(namesOf(users)).toEqual(shown)
  })

  it('is their name where it is known, and tells namesakes apart', () => {
    const names = new Map([
      ['ou_1', '张三'],
      ['ou_2', '李四'],
      ['ou_3', '张三'],
      ['ou_4', ''],
    ])
    expect(namesOf(['ou_1', 'ou_2', 'ou_3', 'ou_4', 'ou_5'], names)).toEqual([
      '张三 (ou_1)',
      '李四',
      '张三 (ou_3)',
      'ou_4',
      'ou_5',
    ])
  })

  it('tells everybody apart and shows no address or number whole', () => {
    const local = fc.stringMatching(/^[a-c]{1,6}$/)
    const email = fc.tuple(local, fc.constantFrom('x.com', 'y.com')).map((parts) => parts.join('@'))
    const mobile = fc.stringMatching(/^\+86138000[01]{5}$/)
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.oneof(email, mobile), { minLength: 1, maxLength: 30 }),
        (users) => {
          const shown = namesOf(users)
          expect(new Set(shown).size).toBe(users.length)
          for (const user of users) expect(shown).not.toContain(user)
          for (const name of shown) expect(name).toContain('***')
        },
      ),
    )
  })
})
