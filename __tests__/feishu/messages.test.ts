import { describe, expect, it } from '@jest/globals'
import {
  getMessage,
  listReaders,
  replyToMessage,
  sendMessage,
  updateCard,
} from '../../src/feishu/messages.ts'
import { answering, dataOf, failureOf, queryOf } from './answering.ts'

const outgoing = {
  receiveIdType: 'chat_id',
  receiveId: 'oc_1',
  msgType: 'text',
  content: '{"text":"down"}',
  uuid: 'u-1',
} as const

describe('sending a message', () => {
  it('says where to, what and under which uuid', async () => {
    const { client, exchanges } = answering(
      dataOf({
        message_id: 'om_1',
        chat_id: 'oc_1',
        body: { content: '{"text":"down"}' },
      }),
    )
    expect((await sendMessage(client, outgoing)).value).toEqual({
      messageId: 'om_1',
      chatId: 'oc_1',
      content: '{"text":"down"}',
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

  it('is content with a message whose content is not told', async () => {
    const { client } = answering(dataOf({ message_id: 'om_1', body: 'x' }))
    expect((await sendMessage(client, outgoing)).value).toEqual({
      messageId: 'om_1',
      chatId: undefined,
      content: '',
    })
  })

  it('is no success without a message id', async () => {
    const { client } = answering(dataOf({ message_id: '' }))
    expect((await failureOf(() => sendMessage(client, outgoing))).facts.kind).toBe('unexpected')
  })
})

describe('replying to a message', () => {
  it('makes a message of its own', async () => {
    const { client, exchanges } = answering(dataOf({ message_id: 'om_2', chat_id: 'oc_1' }))
    const reply = { messageId: 'om_1', msgType: 'text', content: '{"text":"again"}', uuid: 'u-2' }
    const { value } = await replyToMessage(client, { ...reply, msgType: 'text' })

    expect(value).toMatchObject({ messageId: 'om_2', chatId: 'oc_1' })
    expect(exchanges[0]).toMatchObject({ method: 'POST' })
    expect(exchanges[0]?.url.pathname).toBe('/open-apis/im/v1/messages/om_1/reply')
    expect(JSON.parse(exchanges[0]?.body ?? '')).toEqual({
      msg_type: 'text',
      content: '{"text":"again"}',
      uuid: 'u-2',
    })
  })
})

describe('updating a card', () => {
  it('puts the whole card in place of the old one', async () => {
    const { client, exchanges } = answering({ body: '{"code":0}' })
    await updateCard(client, { messageId: 'om_1', content: '{"schema":"2.0"}' })

    expect(exchanges[0]).toMatchObject({
      method: 'PATCH',
      body: '{"content":"{\\"schema\\":\\"2.0\\"}"}',
    })
    expect(exchanges[0]?.url.pathname).toBe('/open-apis/im/v1/messages/om_1')
  })
})

describe('looking a message up', () => {
  const message = {
    chat_id: 'oc_1',
    deleted: false,
    sender: { id: 'cli_1', id_type: 'app_id' },
    msg_type: 'interactive',
    body: { content: '{}' },
  }

  it('tells its chat and who sent it', async () => {
    const { client, exchanges } = answering(dataOf({ items: [message] }))

    expect(await getMessage(client, 'om_1')).toEqual({
      chatId: 'oc_1',
      isDeleted: false,
      senderAppId: 'cli_1',
      content: '{}',
      msgType: 'interactive',
    })
    expect(queryOf(exchanges[0])).toEqual({ card_msg_content_type: 'user_card_content' })
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
