import { describe, expect, it } from '@jest/globals'
import { listAll } from '../../src/feishu/pagination.ts'
import { answering, dataOf, failureOf, queryOf } from './answering.ts'

const list = {
  path: '/im/v1/chats/:chat_id/members',
  params: { chat_id: 'oc_1' },
  query: { member_id_type: 'open_id' },
}

describe('a list in many batches', () => {
  it('is followed to its end', async () => {
    const { client, exchanges } = answering(
      dataOf({ items: [{ n: 1 }], has_more: true, page_token: 'two' }),
      dataOf({ items: [{ n: 2 }, { n: 3 }], has_more: true, page_token: 'three' }),
      dataOf({ items: [{ n: 4 }], has_more: false, page_token: 'four' }),
    )
    expect(await listAll(client, list)).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }, { n: 4 }])
    expect(exchanges.map(({ method }) => method)).toEqual(['GET', 'GET', 'GET'])
    expect(exchanges.map(queryOf)).toEqual([
      { member_id_type: 'open_id', page_size: '100' },
      { member_id_type: 'open_id', page_size: '100', page_token: 'two' },
      { member_id_type: 'open_id', page_size: '100', page_token: 'three' },
    ])
  })

  it.each([
    { has_more: true },
    { has_more: true, page_token: '' },
    { has_more: 'yes', page_token: 'x' },
  ])('ends where it names no next batch: %j', async (end) => {
    const { client, exchanges } = answering(dataOf({ items: [{ n: 1 }], ...end }))
    expect(await listAll(client, list)).toEqual([{ n: 1 }])
    expect(exchanges).toHaveLength(1)
  })

  it('does not lead round in circles', async () => {
    const again = dataOf({ items: [{ n: 1 }], has_more: true, page_token: 'again' })
    const { client, exchanges } = answering(again, again, again)

    expect(await listAll(client, list)).toHaveLength(2)
    expect(exchanges).toHaveLength(2)
  })

  it('does not lead round in a wider circle', async () => {
    const one = dataOf({ items: [{ n: 1 }], has_more: true, page_token: 'one' })
    const two = dataOf({ items: [{ n: 2 }], has_more: true, page_token: 'two' })
    const { client, exchanges } = answering(two, one, two, one, two)

    expect(await listAll(client, list)).toHaveLength(3)
    expect(exchanges).toHaveLength(3)
  })

  it('is empty where there are no items', async () => {
    expect(await listAll(answering(dataOf({})).client, list)).toEqual([])
  })

  it('is not taken for whole when its second batch fails', async () => {
    const { client } = answering(dataOf({ items: [{ n: 1 }], has_more: true, page_token: 'two' }), {
      status: 400,
      body: '{"code":230002,"msg":"out"}',
    })
    expect((await failureOf(() => listAll(client, list))).code).toBe(230002)
  })

  it('is taken as far as it came when every item counts by itself', async () => {
    const { client } = answering(dataOf({ items: [{ n: 1 }], has_more: true, page_token: 'two' }), {
      status: 400,
      body: '{"code":230002,"msg":"out"}',
    })
    expect(await listAll(client, { ...list, isPartialUseful: true })).toEqual([{ n: 1 }])
  })

  it('fails when its first batch fails, whatever its items count', async () => {
    const { client } = answering({ status: 400, body: '{"code":230002,"msg":"out"}' })
    const failed = await failureOf(() => listAll(client, { ...list, isPartialUseful: true }))
    expect(failed.code).toBe(230002)
  })

  it('may hold its items under another name, fewer at a time', async () => {
    const { client, exchanges } = answering(dataOf({ memberlist: [{ n: 1 }] }))
    const other = { ...list, field: 'memberlist', batchSize: 50 }
    expect(await listAll(client, other)).toEqual([{ n: 1 }])
    expect(queryOf(exchanges[0])['page_size']).toBe('50')
  })
})
