import { describe, expect, it } from '@jest/globals'
import { urge } from '../../src/feishu/urgent.ts'
import { answering, dataOf, failureOf, queryOf } from './answering.ts'

const call = { messageId: 'om_1', userIdType: 'union_id', userIds: ['on_1', 'on_2'] } as const

describe('making a message urgent', () => {
  it.each(['phone', 'sms', 'app'] as const)('asks on the channel %s', async (channel) => {
    const { client, exchanges } = answering(dataOf({ invalid_user_id_list: ['on_2'] }))

    expect(await urge(client, { ...call, channel })).toEqual(['on_2'])
    expect(exchanges[0]).toMatchObject({
      method: 'PATCH',
      body: '{"user_id_list":["on_1","on_2"]}',
    })
    expect(exchanges[0]?.url.pathname).toBe(`/open-apis/im/v1/messages/om_1/urgent_${channel}`)
    expect(queryOf(exchanges[0])).toEqual({ user_id_type: 'union_id' })
  })

  it.each([[{ invalid_user_id_list: [] }], [{ invalid_user_id_list: null }], [{}], [undefined]])(
    'has left out nobody when the answer is %j',
    async (data) => {
      const { client } = answering(dataOf(data))
      expect(await urge(client, { ...call, channel: 'phone' })).toEqual([])
    },
  )

  it.each([['on_1'], [{ length: 0 }], [7], [true]])(
    'is not taken for done when the list is %j',
    async (list) => {
      const { client } = answering(dataOf({ invalid_user_id_list: list }))
      const error = await failureOf(() => urge(client, { ...call, channel: 'phone' }))
      expect(error.facts.kind).toBe('unexpected')
    },
  )

  it('is not taken for done when somebody is left out who was never asked for', async () => {
    const data = dataOf({ invalid_user_id_list: ['on_1', 'ou_9'] })
    const error = await failureOf(() => urge(answering(data).client, { ...call, channel: 'phone' }))
    expect(error.facts.kind).toBe('unexpected')
  })

  it('has left out the only one who was asked for, under whatever id', async () => {
    const { client } = answering(dataOf({ invalid_user_id_list: ['ou_9'] }))
    const alone = { ...call, userIds: ['on_1'], channel: 'phone' } as const
    expect(await urge(client, alone)).toEqual(['on_1'])
  })
})
