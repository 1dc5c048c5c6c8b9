import { describe, expect, it } from '@jest/globals'
import { addChat, demo } from '../../emulator/world.ts'
import { cardContent, startAsking } from './asking.ts'

const line = 'POST /im/v1/messages?receive_id_type=chat_id'

describe('what is sent', () => {
  it.each<[string, string, unknown]>([
    ['an image nobody uploaded', 'image', { image_key: 'img_0' }],
    ['a file nobody uploaded', 'file', { file_key: 'file_0' }],
    ['a sound nobody uploaded', 'audio', { file_key: 'file_0' }],
    ['a film nobody uploaded', 'media', { file_key: 'file_0' }],
    ['a sticker nobody has', 'sticker', { file_key: 'file_0' }],
    ['a chat nobody knows', 'share_chat', { chat_id: 'oc_0' }],
    ['somebody nobody knows', 'share_user', { user_id: 'ou_0' }],
    ['a system message in a group', 'system', { type: 'divider' }],
    ['a post without lines', 'post', { zh_cn: { title: 'T' } }],
    ['a post of no lists', 'post', { zh_cn: { title: 'T', content: ['Down'] } }],
    ['a post of no elements', 'post', { zh_cn: { content: [['Down']] } }],
  ])('may not be %s', async (_, msgType, content) => {
    const { ask, world } = await startAsking()
    const before = world.messages.size
    const body = { receive_id: demo.chatId, msg_type: msgType, content: JSON.stringify(content) }
    expect(await ask(line, { body })).toMatchObject({ status: 400, body: { code: 230001 } })
    expect(world.messages.size).toBe(before)
  })

  it.each<[string, unknown]>([
    ['image', { image_key: 'img_1' }],
    ['file', { file_key: 'file_1' }],
    ['share_chat', { chat_id: demo.chatId }],
    ['share_user', { user_id: demo.first.openId }],
    ['post', { title: 'T', content: [[{ tag: 'text', text: 'Down' }]] }],
  ])('may be a %s that is there', async (msgType, content) => {
    const { ask, world } = await startAsking()
    world.uploads.add('img_1').add('file_1')
    const body = { receive_id: demo.chatId, msg_type: msgType, content: JSON.stringify(content) }
    expect((await ask(line, { body })).body.code).toBe(0)
  })

  it('may be a system message in a direct conversation', async () => {
    const { ask, world } = await startAsking()
    addChat(world, { chatId: 'oc_1', mode: 'p2p', members: new Set([demo.first.openId]) })
    const body = { receive_id: 'oc_1', msg_type: 'system', content: '{"type":"divider"}' }
    expect((await ask(line, { body })).body.code).toBe(0)
  })

  it.each([
    [200380, 'AAq1', JSON.stringify({ type: 'template', data: { template_id: 'AAq1' } })],
    [200570, 'img_1', cardContent('', { body: { elements: [{ tag: 'img', img_key: 'img_1' }] } })],
  ])('may be a card with %i %s only once it is there', async (subcode, key, content) => {
    const { ask, world } = await startAsking()
    const body = { receive_id: demo.chatId, msg_type: 'interactive', content }
    expect((await ask(line, { body })).body).toMatchObject({
      code: 230099,
      msg: expect.stringContaining(`ErrCode: ${subcode}`),
    })
    world.uploads.add(key)
    expect((await ask(line, { body })).body.code).toBe(0)
  })

  it('is kept out of a muted chat', async () => {
    const { ask, world } = await startAsking()
    Object.assign(world.chats.get(demo.chatId) ?? {}, { muted: true })
    const body = { receive_id: demo.chatId, msg_type: 'text', content: '{"text":"Down"}' }
    expect((await ask(line, { body })).body).toMatchObject({
      code: 230035,
      msg: 'Send Message Permission deny.',
    })
  })
})
