import { describe, expect, it } from '@jest/globals'
import { createManualClock } from '../../emulator/clock.ts'
import { addMessage, demo, type World } from '../../emulator/world.ts'
import { cardContent, people, startAsking, urgeLine } from './asking.ts'

const { first } = demo
const line = `POST /im/v1/messages/${demo.messageId}/reply`

function reply(more: object = {}) {
  return { body: { msg_type: 'text', content: '{"text":"Second call"}', ...more } }
}

interface Sent {
  message_id: string
  root_id: string
  parent_id: string
  chat_id: string
}

describe('a reply', () => {
  it('is a message of its own in the same chat, which can be urged and answered', async () => {
    const { ask, emulator } = await startAsking()
    const one = (await ask(line, reply())).body.data as Sent
    expect(one).toMatchObject({
      message_id: expect.stringMatching(/^om_[0-9a-f]{32}$/),
      root_id: demo.messageId,
      parent_id: demo.messageId,
      chat_id: demo.chatId,
    })
    expect((await ask(urgeLine('phone', one.message_id), people(first.openId))).body.code).toBe(0)
    expect(emulator.rings).toMatchObject([{ messageId: one.message_id }])
    const nested = await ask(`POST /im/v1/messages/${one.message_id}/reply`, reply())
    expect(nested.body.data).toMatchObject({
      root_id: demo.messageId,
      parent_id: one.message_id,
    })
  })

  it('of one uuid goes out once an hour', async () => {
    const clock = createManualClock()
    const { ask, world } = await startAsking({ clock })
    const one = (await ask(line, reply({ uuid: 'round-2' }))).body.data
    expect((await ask(line, reply({ uuid: 'round-2' }))).body.data).toEqual(one)
    world.switches.duplicateUuid = 'error'
    expect((await ask(line, reply({ uuid: 'round-2' }))).body.code).toBe(230049)
    clock.advance(3600_000)
    expect((await ask(line, reply({ uuid: 'round-2' }))).body.data).not.toEqual(one)
  })

  it('counts for the chat, five a second with what is sent', async () => {
    const { ask, token } = await startAsking({ clock: createManualClock() })
    const options = { ...reply(), token: await token() }
    for (let count = 0; count < 5; count += 1) expect((await ask(line, options)).body.code).toBe(0)
    expect((await ask(line, options)).body.code).toBe(230020)
  })

  it.each<[number, string, (world: World) => object | undefined, object]>([
    [230110, 'a deleted message', messageOf, { deleted: true }],
    [230002, 'a chat without the bot', chatOf, { botInChat: false }],
    [230018, 'a chat where managers write', chatOf, { onlyManagersMayPost: true }],
    [230035, 'a muted chat', chatOf, { muted: true }],
    [232009, 'a dissolved chat', chatOf, { status: 'dissolved' }],
    [230050, 'a message from before', chatOf, { hidesHistory: true, botJoinedAt: 9e15 }],
    [230006, 'an app without a bot', (world) => world.apps.get(demo.appId), { botEnabled: false }],
    [230011, 'a recalled one', recalled, { deleted: true }],
  ])('is refused with %i to %s', async (code, _, find, state) => {
    const { ask, world } = await startAsking()
    Object.assign(find(world) ?? {}, state)
    const before = world.messages.size
    expect(await ask(line, reply())).toMatchObject({ status: 400, body: { code } })
    expect(world.messages.size).toBe(before)
  })

  it('is refused in what a message is refused in', async () => {
    const { ask } = await startAsking()
    const code = async (more: object) => (await ask(line, reply(more))).body.code
    expect(await code({ msg_type: 'telegram' })).toBe(230001)
    expect(await code({ content: '{' })).toBe(230001)
    expect(await code({ uuid: 'x'.repeat(51) })).toBe(99992402)
    expect(await code({ content: undefined })).toBe(99992402)
    expect(await code({ reply_in_thread: 'yes' })).toBe(99992402)
    expect(await code({ msg_type: 'interactive', content: cardContent() })).toBe(0)
    expect((await ask('POST /im/v1/messages/om_0/reply', reply())).body.code).toBe(99992354)
  })

  it('cannot open a thread on an aggregate', async () => {
    const { ask, world } = await startAsking()
    addMessage(world, { messageId: 'om_many', createdAt: Date.now(), aggregated: true })
    const thread = reply({ reply_in_thread: true })
    expect((await ask('POST /im/v1/messages/om_many/reply', thread)).body.code).toBe(230072)
    expect((await ask(line, thread)).body.code).toBe(0)
  })
})

function messageOf(world: World) {
  return world.messages.get(demo.messageId)
}

function chatOf(world: World) {
  return world.chats.get(demo.chatId)
}

function recalled(world: World) {
  world.switches.recalledMessage = 230011
  return messageOf(world)
}
