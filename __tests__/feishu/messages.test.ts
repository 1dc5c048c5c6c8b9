import { describe, expect, it } from '@jest/globals'
import type { FeishuClient } from '../../src/feishu/client.ts'
import { FeishuError } from '../../src/feishu/feishu-error.ts'
import { getMessage, listReaders, sendMessage } from '../../src/feishu/messages.ts'
import { answering, dataOf, failureOf, queryOf } from './answering.ts'

const outgoing = {
  receiveIdType: 'chat_id',
  receiveId: 'oc_1',
  msgType: 'text',
  content: '{"text":"down"}',
  uuid: 'u-1',
  onLost: () => {},
} as const

const date = 'Thu, 01 Jan 2026 03:00:10 GMT'
const sentAt = Date.UTC(2026, 0, 1, 3, 0, 10)

describe('sending a message', () => {
  it('says where to, what and under which uuid', async () => {
    const { client, exchanges } = answering(
      dataOf({
        message_id: 'om_1',
        create_time: String(sentAt - 4_000),
        body: { content: '{"text":"down"}' },
      }),
    )
    expect(await sendMessage(client, outgoing)).toEqual({
      messageId: 'om_1',
      content: '{"text":"down"}',
      ageMs: undefined,
    })
    expect(exchanges[0]).toMatchObject({ method: 'POST' })
    expect(exchanges[0]?.url.pathname).toBe('/open-apis/im/v1/messages')
    expect(queryOf(exchanges[0])).toEqual({ receive_id_type: 'chat_id' })
    expect(JSON.parse(exchanges[0]?.body ?? '')).toEqual({
      receive_id: 'oc_1',
      msg_type: 'text',
      content: '{"text":"down"}',
      uuid: 'u-1',
    })
  })

  it.each<[unknown, number | undefined]>([
    [String(sentAt - 4_000), 4_000],
    [String(sentAt - 3_660_000), 3_660_000],
    [String(sentAt - 3_660_001), undefined],
    [String(sentAt + 2_000), -2_000],
    ['1767236406', undefined],
    [`${sentAt}0`, undefined],
    ['yesterday', undefined],
    [undefined, undefined],
    ['', undefined],
  ])('knows the age of what was created at %j', async (create_time, ageMs) => {
    const reply = { ...dataOf({ message_id: 'om_1', create_time }), headers: { date } }
    expect((await sendMessage(answering(reply).client, outgoing)).ageMs).toBe(ageMs)
  })

  it('is content with a message whose content is not told', async () => {
    const { client } = answering(dataOf({ message_id: 'om_1', body: 'x' }))
    expect((await sendMessage(client, outgoing)).content).toBe('')
  })

  it('is no success without a message id', async () => {
    const { client } = answering(dataOf({ message_id: '' }))
    expect((await failureOf(() => sendMessage(client, outgoing))).facts.kind).toBe('unexpected')
  })
})

describe('an answer that was lost', () => {
  it.each<[string, ConstructorParameters<typeof FeishuError>[0], boolean]>([
    ['a cut-off answer', { kind: 'cut-off', msg: '' }, true],
    ['a code of the servers', { kind: 'code', code: 2200, msg: '' }, true],
    ['the throttle of the gateway', { kind: 'code', code: 99991400, msg: '' }, false],
    ['the throttle of messages', { kind: 'code', code: 230020, msg: '' }, false],
    ['the old throttle', { kind: 'code', code: 11232, msg: '' }, false],
  ])('may be behind %s, or may not', async (_, facts, isLost) => {
    let lost = false
    const { client } = answering(dataOf({ message_id: 'om_1' }))
    const retrying: FeishuClient = {
      ...client,
      request: (request) => {
        request.onRetry?.(new FeishuError(facts))
        return client.request(request)
      },
    }
    await sendMessage(retrying, {
      ...outgoing,
      onLost: () => {
        lost = true
      },
    })
    expect(lost).toBe(isLost)
  })
})

describe('looking a message up', () => {
  const message = { chat_id: 'oc_1', deleted: false, sender: { id: 'cli_1', id_type: 'app_id' } }

  it('tells its chat and who sent it', async () => {
    const { client, exchanges } = answering(dataOf({ items: [message] }))

    expect(await getMessage(client, 'om_1')).toEqual({
      chatId: 'oc_1',
      isDeleted: false,
      senderAppId: 'cli_1',
    })
    expect(exchanges[0]).toMatchObject({ method: 'GET' })
    expect(exchanges[0]?.url.pathname).toBe('/open-apis/im/v1/messages/om_1')
  })

  it('knows a deleted one', async () => {
    const { client } = answering(dataOf({ items: [{ ...message, deleted: true }] }))
    expect((await getMessage(client, 'om_1')).isDeleted).toBe(true)
  })

  it.each([{ id: 'ou_1', id_type: 'open_id' }, undefined])(
    'names no app when it was sent by %j',
    async (sender) => {
      const { client } = answering(dataOf({ items: [{ ...message, sender }] }))
      expect((await getMessage(client, 'om_1')).senderAppId).toBeUndefined()
    },
  )

  it('is no success when there is none', async () => {
    const { client } = answering(dataOf({ items: [] }))
    expect((await failureOf(() => getMessage(client, 'om_1'))).facts.kind).toBe('unexpected')
  })
})

describe('asking who has read', () => {
  it('tells each reader and when they did', async () => {
    const items = [
      { user_id: 'ou_1', timestamp: '1700000000000' },
      { user_id: '', timestamp: '1' },
      { timestamp: '2' },
    ]
    const { client, exchanges } = answering(dataOf({ items }))
    const readers = await listReaders(client, { messageId: 'om_1', userIdType: 'open_id' })

    expect([...readers]).toEqual([['ou_1', 1_700_000_000_000]])
    expect(exchanges[0]?.url.pathname).toBe('/open-apis/im/v1/messages/om_1/read_users')
    expect(queryOf(exchanges[0])).toEqual({ user_id_type: 'open_id', page_size: '100' })
  })
})
