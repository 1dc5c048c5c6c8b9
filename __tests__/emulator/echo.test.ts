import { describe, expect, it } from '@jest/globals'
import { PLACEHOLDER } from '../../emulator/card-echo.ts'
import { demo } from '../../emulator/world.ts'
import { type Asker, cardContent, sendMessage, startAsking } from './asking.ts'

const { first, second } = demo

interface Shown {
  body: { content?: string }
  mentions?: { id: string }[]
}

async function send({ ask }: Asker, msgType: string, content: string): Promise<Shown> {
  const body = { receive_id: demo.chatId, msg_type: msgType, content }
  return (await ask('POST /im/v1/messages?receive_id_type=chat_id', { body })).body.data as Shown
}

async function read({ ask }: Asker, id: string, query = ''): Promise<Shown> {
  const { body } = await ask(`GET /im/v1/messages/${id}${query}`)
  const [shown] = (body.data as { items: Shown[] }).items
  if (!shown) throw new Error('nothing was shown')
  return shown
}

describe('a card', () => {
  const card = cardContent(`**Down** <at id=${first.openId}></at>`)
  const reduced = JSON.stringify({
    title: 'Deploy failed',
    elements: [[{ tag: 'text', text: '**Down** ' }]],
  })
  const placeholder = JSON.stringify({
    title: 'Deploy failed',
    elements: [[{ tag: 'text', text: PLACEHOLDER }]],
  })

  it.each([
    ['as-sent', card],
    ['reduced', reduced],
    ['placeholder', placeholder],
  ] as const)(
    'is shown %s by the answer to a send and to a read, as the switches say',
    async (echo, content) => {
      const asker = await startAsking()
      Object.assign(asker.world.switches, { cardOnSend: echo, cardOnGet: echo })
      expect((await send(asker, 'interactive', card)).body.content).toBe(content)
      const id = await sendMessage(asker, { content: card })
      expect((await read(asker, id)).body.content).toBe(content)
    },
  )

  it('of schema 1.0 is reduced where one of 2.0 gives way to a placeholder', async () => {
    const asker = await startAsking()
    const content = JSON.stringify({
      elements: [{ tag: 'markdown', content: 'Down' }, { tag: 'hr' }],
    })
    const id = await sendMessage(asker, { content })
    expect(JSON.parse((await read(asker, id)).body.content ?? '')).toEqual({
      title: '',
      elements: [[{ tag: 'text', text: 'Down' }], [{ tag: 'hr' }]],
    })
  })

  it('is shown as it was sent to whoever asks for user_card_content, unless that is ignored', async () => {
    const asker = await startAsking()
    const id = await sendMessage(asker, { content: card })
    const query = '?card_msg_content_type=user_card_content'
    expect((await read(asker, id, query)).body.content).toBe(card)
    expect((await read(asker, id)).body.content).toBe(placeholder)
    asker.world.switches.userCardContent = 'ignored'
    expect((await read(asker, id, query)).body.content).toBe(placeholder)
  })
})

describe('a text', () => {
  it('shows its mentions as numbers, told apart by id, and no styles', async () => {
    const asker = await startAsking()
    const text =
      `<b>Down</b> <at user_id="${first.userId}">F</at> <at user_id="all">All</at> ` +
      `<at user_id="${second.openId}">S</at>`
    const shown = await send(asker, 'text', JSON.stringify({ text }))
    expect(JSON.parse(shown.body.content ?? '')).toEqual({ text: 'Down @_user_1 @_all @_user_2' })
    expect(shown.mentions).toMatchObject([
      { key: '@_user_1', id: first.openId, id_type: 'open_id', name: 'First responder' },
      { key: '@_user_2', id: second.openId },
    ])
    const id = await sendMessage(asker, { msg_type: 'text', content: JSON.stringify({ text }) })
    expect((await read(asker, id, '?user_id_type=union_id')).mentions).toMatchObject([
      { id: first.unionId, id_type: 'union_id' },
      { id: second.unionId },
    ])
  })
})

describe('a post', () => {
  it('comes back without its language, its md as text', async () => {
    const asker = await startAsking()
    const content = [
      [
        { tag: 'md', text: '**Down**' },
        { tag: 'at', user_id: first.openId },
        { tag: 'a', href: 'https://example.com', text: 'run' },
      ],
    ]
    const shown = await send(asker, 'post', JSON.stringify({ zh_cn: { title: 'T', content } }))
    expect(JSON.parse(shown.body.content ?? '')).toEqual({
      title: 'T',
      content: [
        [
          { tag: 'text', text: '**Down**', style: [] },
          { tag: 'at', user_id: '@_user_1', user_name: '', style: [] },
          { tag: 'a', href: 'https://example.com', text: 'run' },
        ],
      ],
    })
    expect(shown.mentions).toMatchObject([{ id: first.openId }])
  })
})

describe('a recalled message', () => {
  it('has no content, or an empty one', async () => {
    const asker = await startAsking()
    Object.assign(asker.world.messages.get(demo.messageId) ?? {}, { deleted: true })
    expect((await read(asker, demo.messageId)).body).toEqual({})
    asker.world.switches.recalledContent = 'empty'
    expect((await read(asker, demo.messageId)).body).toEqual({ content: '' })
  })
})

describe('the messages of a chat', () => {
  it('are listed in their order, page by page, with the scope for groups', async () => {
    const asker = await startAsking()
    const id = await sendMessage(asker)
    const line = `GET /im/v1/messages?container_id_type=chat&container_id=${demo.chatId}`
    const { body } = await asker.ask(`${line}&page_size=1`)
    expect(body.data).toMatchObject({ items: [{ message_id: demo.messageId }], has_more: true })
    expect((await asker.ask(line)).body.data).toMatchObject({ items: [{}, { message_id: id }] })
    expect((await asker.ask(`${line}&page_size=51`)).body.code).toBe(99992402)
    expect((await asker.ask(line.replace('_type=chat', '_type=x'))).body.code).toBe(99992402)
    asker.world.apps.get(demo.appId)?.scopes.delete('im:message.group_msg')
    expect((await asker.ask(line)).body.code).toBe(230027)
  })
})
