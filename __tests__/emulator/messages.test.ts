import { describe, expect, it } from '@jest/globals'
import { createManualClock } from '../../emulator/clock.ts'
import { addChat, addMessage, demo } from '../../emulator/world.ts'
import { type Asker, people, startAsking, urgeLine } from './asking.ts'

const { first, second } = demo
const toChat = 'POST /im/v1/messages?receive_id_type=chat_id'

function text(words: string, more: object = {}) {
  const content = JSON.stringify({ text: words })
  return { body: { receive_id: demo.chatId, msg_type: 'text', content, ...more } }
}

function card(content: unknown, more: object = {}) {
  const string = typeof content === 'string' ? content : JSON.stringify(content)
  return { body: { receive_id: demo.chatId, msg_type: 'interactive', content: string, ...more } }
}

function newCard(elements: unknown[], more: object = {}) {
  return { schema: '2.0', body: { elements }, ...more }
}

async function send({ ask }: Asker, options: { body: unknown }, line = toChat) {
  const { status, body } = await ask(line, options)
  return { status, ...body, data: body.data as Record<string, unknown> | undefined }
}

describe('sending to a chat', () => {
  it('makes a message that can be urged', async () => {
    const clock = createManualClock()
    const asker = await startAsking({ clock })
    const { status, code, data } = await send(asker, text('Down'))
    expect({ status, code }).toEqual({ status: 200, code: 0 })
    expect(data).toEqual({
      message_id: expect.stringMatching(/^om_[0-9a-f]{32}$/),
      msg_type: 'text',
      create_time: String(clock.now()),
      update_time: String(clock.now()),
      deleted: false,
      updated: false,
      chat_id: demo.chatId,
      sender: {
        id: demo.appId,
        id_type: 'app_id',
        sender_type: 'app',
        tenant_key: demo.tenantKey,
      },
      body: { content: '{"text":"Down"}' },
    })
    const line = urgeLine('phone', String(data?.['message_id']))
    expect((await asker.ask(line, people(first.openId))).body.code).toBe(0)
    expect(asker.emulator.rings).toHaveLength(1)
  })

  it('wants receive_id_type in the query, nowhere else', async () => {
    const asker = await startAsking()
    const options = text('Down', { receive_id_type: 'chat_id' })
    const answer = await send(asker, options, 'POST /im/v1/messages')
    expect(answer.code).toBe(99992402)
    expect(answer.error?.['field_violations']).toContainEqual({
      field: 'receive_id_type',
      value: '',
      description: 'receive_id_type is required',
    })
  })

  it.each([
    [230001, /ext=invalid msg_type$/, { msg_type: 'telegram' }],
    [230001, /ext=content is not a string in json format$/, { content: 'Down' }],
    [230001, /ext=invalid message content\.$/, { content: '{"words":"Down"}' }],
    [230001, /ext=invalid receive_id\.$/, { receive_id: 'oc_0' }],
    [99992402, /^field validation failed$/, { content: { text: 'Down' } }],
    [99992402, /^field validation failed$/, { uuid: 'x'.repeat(51) }],
  ])('refuses with %i %s: %j', async (code, msg, more) => {
    const asker = await startAsking()
    const before = asker.world.messages.size
    const answer = await send(asker, text('Down', more))
    expect(answer).toMatchObject({ status: 400, code, msg: expect.stringMatching(msg) })
    expect(asker.world.messages.size).toBe(before)
  })

  it.each([
    [230002, { botInChat: false }],
    [230018, { onlyManagersMayPost: true }],
    [230035, { muted: true }],
    [232009, { status: 'dissolved' }],
  ])('refuses with %i in a chat with %j', async (code, state) => {
    const asker = await startAsking()
    Object.assign(asker.world.chats.get(demo.chatId) ?? {}, state)
    expect(await send(asker, text('Down'))).toMatchObject({ status: 400, code })
  })

  it('refuses what is too long: text over 150 KB, a card over 30 KB', async () => {
    const asker = await startAsking()
    const long = 'x'.repeat(31 * 1024)
    expect((await send(asker, text(long))).code).toBe(0)
    expect((await send(asker, text(long.repeat(5)))).code).toBe(230025)
    const markdown = { tag: 'markdown', content: long }
    expect((await send(asker, card(newCard([markdown])))).code).toBe(230025)
  })

  it('refuses blocked words and what the data loss prevention finds', async () => {
    const asker = await startAsking()
    asker.world.blockedWords.push('classified')
    asker.world.dlpPatterns.push(/\+86\d{11}/)
    expect((await send(asker, text('a classified matter'))).code).toBe(230022)
    expect((await send(asker, text(`call ${first.mobile}`))).code).toBe(230028)
    expect((await send(asker, text('all is well'))).code).toBe(0)
  })

  it('knows whom a text mentions', async () => {
    const asker = await startAsking()
    const { data } = await send(asker, text(`<at user_id="${first.openId}">F</at> look`))
    expect(data?.['mentions']).toMatchObject([{ key: '@_user_1', id: first.openId }])
  })
})

describe('sending to a person', () => {
  it.each([
    ['open_id', first.openId],
    ['union_id', first.unionId],
    ['user_id', first.userId],
    ['email', first.email],
  ])('by %s opens the conversation with them, once', async (type, id) => {
    const asker = await startAsking()
    const line = `POST /im/v1/messages?receive_id_type=${type}`
    const one = await send(asker, text('Down', { receive_id: id }), line)
    const other = await send(asker, text('Still down', { receive_id: id }), line)
    expect(one).toMatchObject({ code: 0, data: { chat_id: expect.stringMatching(/^oc_/) } })
    expect(other.data?.['chat_id']).toBe(one.data?.['chat_id'])
    const urge = urgeLine('phone', String(one.data?.['message_id']))
    expect((await asker.ask(urge, people(first.openId, second.openId))).body.data).toEqual({
      invalid_user_id_list: [second.openId],
    })
  })

  it.each([
    ['nobody’s open_id', 'open_id', 'ou_0', 99992351],
    ['nobody’s user_id', 'user_id', 'zzzzzzzz', 99992360],
    ['nobody’s e-mail', 'email', 'nobody@example.com', 230001],
  ])('is refused for %s', async (_, type, id, code) => {
    const asker = await startAsking()
    const line = `POST /im/v1/messages?receive_id_type=${type}`
    expect((await send(asker, text('Down', { receive_id: id }), line)).code).toBe(code)
  })

  it.each([
    [230013, { available: false }],
    [230029, { resigned: true }],
  ])('is refused with %i for somebody with %j', async (code, state) => {
    const asker = await startAsking()
    Object.assign(asker.world.users.get(first.openId) ?? {}, state)
    const line = 'POST /im/v1/messages?receive_id_type=open_id'
    const answer = await send(asker, text('Down', { receive_id: first.openId }), line)
    expect(answer.code).toBe(code)
  })
})

describe('a uuid', () => {
  it('sends one message an hour, and answers again with that one', async () => {
    const clock = createManualClock()
    const asker = await startAsking({ clock })
    const one = await send(asker, text('Down', { uuid: 'run-1' }))
    clock.advance(3599_999)
    const again = await send(asker, text('Down', { uuid: 'run-1' }))
    expect(again.data).toEqual(one.data)
    clock.advance(1)
    const later = await send(asker, text('Down', { uuid: 'run-1' }))
    expect(later.data?.['message_id']).not.toBe(one.data?.['message_id'])
  })

  it('may be answered with 230049 the second time', async () => {
    const asker = await startAsking()
    asker.world.switches.duplicateUuid = 'error'
    await send(asker, text('Down', { uuid: 'run-1' }))
    const size = asker.world.messages.size
    expect(await send(asker, text('Down', { uuid: 'run-1' }))).toMatchObject({
      status: 400,
      code: 230049,
      msg: 'The message is being sent.',
    })
    expect(asker.world.messages.size).toBe(size)
  })

  it('may be answered with 230049 while the message is under way, and with the message after that', async () => {
    const clock = createManualClock()
    const asker = await startAsking({ clock })
    asker.world.switches.duplicateUuid = 'error-then-original'
    const one = await send(asker, text('Down', { uuid: 'run-1' }))
    clock.advance(2999)
    expect((await send(asker, text('Down', { uuid: 'run-1' }))).code).toBe(230049)
    clock.advance(1)
    expect((await send(asker, text('Down', { uuid: 'run-1' }))).data).toEqual(one.data)
  })

  it('is not used up by a message that was refused', async () => {
    const asker = await startAsking()
    const refused = await send(asker, card('{', { uuid: 'run-1' }))
    expect(refused.code).toBe(230099)
    expect((await send(asker, text('Down', { uuid: 'run-1' }))).code).toBe(0)
  })
})

describe('a card', () => {
  const documented = {
    schema: '2.0',
    config: { update_multi: true, summary: { content: 'Deploy failed' } },
    header: { template: 'red', title: { tag: 'plain_text', content: 'Deploy failed' } },
    body: {
      elements: [
        { tag: 'markdown', content: `**repo** main\n<at id=${first.openId}></at>` },
        {
          tag: 'button',
          type: 'danger',
          text: { tag: 'plain_text', content: 'Open run' },
          behaviors: [{ type: 'open_url', default_url: 'https://github.com/example/shop' }],
        },
      ],
    },
  }

  it('as the page has it is sent, and mentions whom it names', async () => {
    const asker = await startAsking()
    const { code, data } = await send(asker, card(documented))
    expect(code).toBe(0)
    const message = asker.world.messages.get(String(data?.['message_id']))
    expect(message?.mentions).toEqual([first.openId])
  })

  it('of schema 1.0 is hardly looked at', async () => {
    const asker = await startAsking()
    const old = { elements: [{ tag: 'action', actions: [], colour: 'red' }] }
    expect((await send(asker, card(old))).code).toBe(0)
  })

  it.each([
    ['no JSON', 200621, '{"schema":'],
    ['no schema', 200621, { body: { elements: [] } }],
    ['the wrapper that 2.0 has dropped', 200861, newCard([{ tag: 'action', actions: [] }])],
    ['a note', 200861, newCard([{ tag: 'note', elements: [] }])],
    [
      'a property nobody knows',
      200861,
      newCard([{ tag: 'markdown', content: 'x', colour: 'red' }]),
    ],
    ['a property nobody knows at the top', 200861, newCard([], { elements: [] })],
    ['a property nobody knows in the header', 200861, newCard([], { header: { colour: 'red' } })],
    ['update_multi: false', 200861, newCard([], { config: { update_multi: false } })],
    [
      'an unknown tag deep inside',
      200861,
      newCard([{ tag: 'column_set', columns: [{ tag: 'column', elements: [{ tag: 'blink' }] }] }]),
    ],
    ['201 elements', 11310, newCard(Array.from({ length: 201 }, () => ({ tag: 'hr' })))],
    ['a mention of nobody', 100290, newCard([{ tag: 'markdown', content: '<at id=ou_0></at>' }])],
  ])('with %s is refused as 230099 with %i', async (_, subcode, content) => {
    const asker = await startAsking()
    expect(await send(asker, card(content))).toMatchObject({
      status: 400,
      code: 230099,
      msg: expect.stringMatching(
        new RegExp(
          `^Failed to create card content, ext=ErrCode: ${subcode}; ErrMsg: .+; ErrorValue: .+; $`,
        ),
      ),
    })
  })
})

describe('reading a message', () => {
  it('shows whose it is and where', async () => {
    const { ask, world } = await startAsking()
    const { body } = await ask(`GET /im/v1/messages/${demo.messageId}`)
    expect(body.data).toMatchObject({
      items: [
        {
          message_id: demo.messageId,
          chat_id: demo.chatId,
          deleted: false,
          create_time: String(world.messages.get(demo.messageId)?.createdAt),
          sender: { id: demo.appId, id_type: 'app_id', sender_type: 'app' },
        },
      ],
    })
  })

  it('shows a deleted one flagged, or refuses it', async () => {
    const { ask, world } = await startAsking()
    Object.assign(world.messages.get(demo.messageId) ?? {}, { deleted: true })
    const line = `GET /im/v1/messages/${demo.messageId}`
    expect((await ask(line)).body.data).toMatchObject({ items: [{ deleted: true }] })
    world.switches.readDeletedMessage = 'error'
    expect((await ask(line)).body.code).toBe(230110)
  })

  it('of a group needs a scope more than one of a person', async () => {
    const { ask, world } = await startAsking()
    world.apps.get(demo.appId)?.scopes.delete('im:message.group_msg')
    const line = `GET /im/v1/messages/${demo.messageId}`
    expect((await ask(line)).body).toMatchObject({ code: 230027 })
    world.switches.ownGroupMessageNeedsScope = false
    expect((await ask(line)).body.code).toBe(0)
    world.switches.ownGroupMessageNeedsScope = true
    addChat(world, { chatId: 'oc_direct', mode: 'p2p' })
    addMessage(world, { messageId: 'om_direct', chatId: 'oc_direct', createdAt: Date.now() })
    expect((await ask('GET /im/v1/messages/om_direct')).body.code).toBe(0)
  })

  it('is refused where the bot is not, or where there is no message', async () => {
    const { ask, world } = await startAsking()
    Object.assign(world.chats.get(demo.chatId) ?? {}, { botInChat: false })
    expect((await ask(`GET /im/v1/messages/${demo.messageId}`)).body.code).toBe(230002)
    expect((await ask('GET /im/v1/messages/om_0')).body.code).toBe(99992354)
  })
})
