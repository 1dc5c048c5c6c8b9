import { describe, expect, it } from '@jest/globals'
import { createManualClock } from '../../emulator/clock.ts'
import { addDirectMessage, demo } from '../../emulator/world.ts'
import { people, sendMessage, startAsking, urgeLine } from './asking.ts'

const { outsider, first } = demo
const toOutsider = { type: 'open_id', receive_id: outsider.openId }
const line = 'POST /im/v1/messages?receive_id_type=open_id'
const text = {
  receive_id: outsider.openId,
  msg_type: 'text',
  content: '{"text":"Down"}',
}

describe('a direct message', () => {
  it('rings the one person it was sent to, who is in no chat with the bot otherwise', async () => {
    const asker = await startAsking()
    const id = await sendMessage(asker, toOutsider)
    const urged = people(outsider.openId)
    expect((await asker.ask(urgeLine('phone', id), urged)).body.code).toBe(0)
    expect(asker.emulator.rings).toMatchObject([{ openId: outsider.openId, messageId: id }])
    expect((await asker.ask(urgeLine('phone', id), people(first.openId))).body).toMatchObject({
      code: 230001,
      msg: expect.stringContaining('all ids in the user_id_list are invalid'),
    })
  })

  it('may have been there before, with somebody who is in no chat', async () => {
    const { ask, world, emulator } = await startAsking()
    world.chats.get(demo.chatId)?.members.clear()
    addDirectMessage(world, { createdAt: Date.now() })
    const urge = urgeLine('phone', demo.directMessageId)
    expect((await ask(urge, people(first.openId))).body.code).toBe(0)
    expect(emulator.rings).toMatchObject([{ openId: first.openId }])
  })

  it('knows no rules of groups', async () => {
    const asker = await startAsking()
    const id = await sendMessage(asker, toOutsider)
    const chat = asker.world.chats.get(asker.world.messages.get(id)?.chatId ?? '')
    Object.assign(chat ?? {}, {
      external: true,
      urgentSetting: 'only_owner',
      muted: true,
      onlyManagersMayPost: true,
    })
    expect((await asker.ask(urgeLine('phone', id), people(outsider.openId))).body.code).toBe(0)
    expect((await asker.ask(line, { body: text })).body.code).toBe(0)
    const reply = { body: { msg_type: 'text', content: '{"text":"Still down"}' } }
    expect((await asker.ask(`POST /im/v1/messages/${id}/reply`, reply)).body.code).toBe(0)
  })

  it.each([
    [230013, 230013, { available: false }],
    [230029, 230013, { resigned: true }],
    [230053, 230053, { stoppedBot: true }],
  ])('is refused with %i, what follows it with %i: %j', async (code, later, state) => {
    const asker = await startAsking()
    const id = await sendMessage(asker, toOutsider)
    Object.assign(asker.world.users.get(outsider.openId) ?? {}, state)
    expect(await asker.ask(line, { body: text })).toMatchObject({ status: 400, body: { code } })
    const reply = { body: { msg_type: 'text', content: '{"text":"Still down"}' } }
    expect((await asker.ask(`POST /im/v1/messages/${id}/reply`, reply)).body.code).toBe(later)
    const { chatId } = asker.world.messages.get(id) ?? { chatId: '' }
    const toChat = { body: { ...text, receive_id: chatId } }
    expect(
      (await asker.ask('POST /im/v1/messages?receive_id_type=chat_id', toChat)).body.code,
    ).toBe(later)
  })

  it('counts for its receiver, five a second', async () => {
    const clock = createManualClock()
    const { ask, token } = await startAsking({ clock })
    const options = { body: text, token: await token() }
    for (let count = 0; count < 5; count += 1) expect((await ask(line, options)).body.code).toBe(0)
    expect((await ask(line, options)).body).toMatchObject({
      code: 230020,
      msg: 'This operation triggers the frequency limit, ext=chat rate limit',
    })
    clock.advance(1000)
    expect((await ask(line, options)).body.code).toBe(0)
  })

  it('is one conversation for each app', async () => {
    const asker = await startAsking()
    asker.world.apps.get(demo.bareAppId)?.scopes.add('im:message').add('im:message.urgent:phone')
    const id = await sendMessage(asker, toOutsider)
    const { body } = await asker.ask('POST /auth/v3/tenant_access_token/internal', {
      body: { app_id: demo.bareAppId, app_secret: demo.bareAppSecret },
    })
    const token = body.tenant_access_token ?? ''
    const other = (await asker.ask(line, { body: text, token })).body.data as { chat_id: string }
    expect(other.chat_id).not.toBe(asker.world.messages.get(id)?.chatId)
    expect((await asker.ask(`GET /im/v1/messages/${id}`, { token })).body.code).toBe(230002)
  })

  it('is a conversation without a chat_type', async () => {
    const asker = await startAsking()
    const id = await sendMessage(asker, toOutsider)
    const { chatId } = asker.world.messages.get(id) ?? { chatId: '' }
    const { data } = (await asker.ask(`GET /im/v1/chats/${chatId}`)).body
    expect(data).toMatchObject({ chat_mode: 'p2p' })
    expect(data).not.toHaveProperty('chat_type')
  })
})
