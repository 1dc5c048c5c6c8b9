import { describe, expect, it } from '@jest/globals'
import { listGroupMembers } from '../../src/feishu/groups.ts'
import { listReaders } from '../../src/feishu/messages.ts'
import { listReactions } from '../../src/feishu/reactions.ts'
import { listGrantedScopes } from '../../src/feishu/scopes.ts'
import { answering, dataOf, failureOf, queryOf } from './answering.ts'

const reaction = (operator: unknown, action_time: unknown) => ({ operator, action_time })
const person = (operator_id: string) => ({ operator_id, operator_type: 'user' })
const gone = { status: 400, body: '{"code":230110,"msg":"deleted"}' }

describe('asking who has reacted', () => {
  it('tells each person and when they did last; apps are left out', async () => {
    const { client, exchanges } = answering(
      dataOf({
        items: [
          reaction(person('ou_1'), '1700000000000'),
          reaction(person('ou_1'), '1700000009000'),
          reaction(person('ou_1'), '1700000005000'),
          reaction({ operator_id: 'cli_1', operator_type: 'app' }, '1700000000000'),
          reaction(undefined, '1700000000000'),
          reaction(person(''), '1700000000000'),
        ],
      }),
    )
    const people = await listReactions(client, { messageId: 'om_1', userIdType: 'open_id' })

    expect([...people]).toEqual([['ou_1', 1_700_000_009_000]])
    expect(exchanges[0]?.url.pathname).toBe('/open-apis/im/v1/messages/om_1/reactions')
    expect(queryOf(exchanges[0])).toEqual({ user_id_type: 'open_id', page_size: '50' })
  })

  it('takes any time for later than one that says nothing', async () => {
    const items = [reaction(person('ou_1'), 'soon'), reaction(person('ou_1'), '1700000000000')]
    const { client } = answering(dataOf({ items }))
    const people = await listReactions(client, { messageId: 'om_1', userIdType: 'open_id' })
    expect(people.get('ou_1')).toBe(1_700_000_000_000)
  })
})

describe('a list of which the second batch fails', () => {
  it('still tells who had read', async () => {
    const items = [{ user_id: 'ou_1', timestamp: '1700000000000' }]
    const { client } = answering(dataOf({ items, has_more: true, page_token: 'two' }), gone)
    const readers = await listReaders(client, { messageId: 'om_1', userIdType: 'open_id' })
    expect([...readers.keys()]).toEqual(['ou_1'])
  })

  it('still tells who had reacted', async () => {
    const items = [reaction(person('ou_1'), '1700000000000')]
    const { client } = answering(dataOf({ items, has_more: true, page_token: 'two' }), gone)
    const people = await listReactions(client, { messageId: 'om_1', userIdType: 'open_id' })
    expect([...people.keys()]).toEqual(['ou_1'])
  })

  it('is no group, of which somebody would be missing', async () => {
    const memberlist = [{ member_id: 'ou_1' }]
    const { client } = answering(dataOf({ memberlist, has_more: true, page_token: 'two' }), gone)
    const group = { groupId: 'g1', userIdType: 'open_id' } as const
    expect((await failureOf(() => listGroupMembers(client, group))).code).toBe(230110)
  })
})

describe('asking who is in a user group', () => {
  it('tells the ids of the type that is called, of all batches', async () => {
    const { client, exchanges } = answering(
      dataOf({ memberlist: [{ member_id: 'on_1' }], has_more: true, page_token: 'two' }),
      dataOf({ memberlist: [{ member_id: 'on_2' }, { member_id: '' }, {}] }),
    )
    const ids = await listGroupMembers(client, { groupId: 'g 1', userIdType: 'union_id' })

    expect(ids).toEqual(['on_1', 'on_2'])
    expect(exchanges[0]?.url.pathname).toBe('/open-apis/contact/v3/group/g%201/member/simplelist')
    expect(queryOf(exchanges[0])).toEqual({
      member_type: 'user',
      member_id_type: 'union_id',
      page_size: '100',
    })
  })
})

describe('asking which scopes are granted', () => {
  it('tells those that the app may use in its own name', async () => {
    const { client, exchanges } = answering(
      dataOf({
        scopes: [
          { scope_name: 'im:message.urgent:phone', grant_status: 1, scope_type: 'tenant' },
          { scope_name: 'im:chat', grant_status: 1 },
          { scope_name: 'im:message', grant_status: 2, scope_type: 'tenant' },
          { scope_name: 'im:message:readonly', grant_status: 1, scope_type: 'user' },
          { grant_status: 1, scope_type: 'tenant' },
        ],
      }),
    )
    expect([...(await listGrantedScopes(client))]).toEqual(['im:message.urgent:phone', 'im:chat'])
    expect(exchanges[0]).toMatchObject({ method: 'GET' })
    expect(exchanges[0]?.url.pathname).toBe('/open-apis/application/v6/scopes')
  })

  it.each([{}, { scopes: null }, { scopes: 'all' }])('is not answered by %j', async (data) => {
    const error = await failureOf(() => listGrantedScopes(answering(dataOf(data)).client))
    expect(error.facts.kind).toBe('unexpected')
  })
})
