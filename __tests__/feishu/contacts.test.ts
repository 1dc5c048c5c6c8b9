import { describe, expect, it } from '@jest/globals'
import { findUserIds, toContactKey } from '../../src/feishu/contacts.ts'
import { answering, dataOf, queryOf } from './answering.ts'

describe('looking people up', () => {
  it('asks for e-mails and mobiles in one request', async () => {
    const { client, exchanges } = answering(
      dataOf({
        user_list: [
          { user_id: 'ou_1', email: 'First@Example.com' },
          { user_id: 'ou_2', mobile: '13800000002' },
          { user_id: '', email: 'left@example.com' },
          { email: 'nobody@example.com' },
          { user_id: 'ou_3' },
          { user_id: 'ou_4', email: '', mobile: '+14155550100' },
          { user_id: 'ou_5', email: 'both@example.com', mobile: '+13805550123' },
          { user_id: 'ou_6', mobile: '13805550123' },
        ],
      }),
    )
    const ids = await findUserIds(client, {
      userIdType: 'open_id',
      emails: ['first@example.com'],
      mobiles: ['+8613800000002'],
    })
    expect([...ids]).toEqual([
      ['first@example.com', 'ou_1'],
      ['13800000002', 'ou_2'],
      ['+14155550100', 'ou_4'],
      ['both@example.com', 'ou_5'],
      ['+13805550123', 'ou_5'],
      ['13805550123', 'ou_6'],
    ])
    expect(exchanges[0]).toMatchObject({
      method: 'POST',
      body: '{"emails":["first@example.com"],"mobiles":["+8613800000002"]}',
    })
    expect(exchanges[0]?.url.pathname).toBe('/open-apis/contact/v3/users/batch_get_id')
    expect(queryOf(exchanges[0])).toEqual({ user_id_type: 'open_id' })
  })

  it.each([
    [{ emails: ['a@example.com'], mobiles: [] }, '{"emails":["a@example.com"]}'],
    [{ emails: [], mobiles: ['+1415'] }, '{"mobiles":["+1415"]}'],
  ])('sends no empty list', async (contacts, body) => {
    const { client, exchanges } = answering(dataOf({ user_list: [] }))
    await findUserIds(client, { userIdType: 'open_id', ...contacts })
    expect(exchanges[0]?.body).toBe(body)
  })
})

describe('what a person is found by', () => {
  it.each([
    ['First@Example.COM', 'first@example.com'],
    ['+8613800000001', '13800000001'],
    ['8613800000001', '13800000001'],
    ['13800000001', '13800000001'],
    ['+86 138-0000-0001', '13800000001'],
    ['+861380000000', '+861380000000'],
    ['+86138000000011', '+86138000000011'],
    ['+862380000000', '+862380000000'],
    ['+14155550100', '+14155550100'],
    ['+18613800000001', '+18613800000001'],
    ['+1 380-555-0123', '+13805550123'],
  ])('of %s is %s', (contact, key) => {
    expect(toContactKey(contact)).toBe(key)
  })
})
