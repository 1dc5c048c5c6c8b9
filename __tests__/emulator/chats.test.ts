import { describe, expect, it } from '@jest/globals'
import { addUsers, demo } from '../../emulator/world.ts'
import { startAsking } from './asking.ts'

const line = `GET /im/v1/chats/${demo.chatId}`

describe('a chat', () => {
  it('tells what a rehearsal wants to know', async () => {
    const { ask, world } = await startAsking()
    Object.assign(world.chats.get(demo.chatId) ?? {}, {
      urgentSetting: 'only_owner',
      botIsManager: true,
    })
    const { body } = await ask(line)
    expect(body.data).toMatchObject({
      name: 'Releases',
      chat_mode: 'group',
      chat_status: 'normal',
      external: false,
      urgent_setting: 'only_owner',
      bot_manager_id_list: [demo.appId],
    })
  })

  it('tells little to a bot that is not in it', async () => {
    const { ask, world } = await startAsking()
    Object.assign(world.chats.get(demo.chatId) ?? {}, { botInChat: false })
    const { body } = await ask(line)
    expect(body).toMatchObject({ code: 0, data: { name: 'Releases' } })
    expect(body.data).not.toHaveProperty('urgent_setting')
  })

  it('that is muted says so, and who owns it', async () => {
    const { ask, world } = await startAsking()
    Object.assign(world.chats.get(demo.chatId) ?? {}, { muted: true })
    expect((await ask(`${line}?user_id_type=union_id`)).body.data).toMatchObject({
      chat_type: 'private',
      moderation_permission: 'only_owner',
      owner_id: demo.first.unionId,
      owner_id_type: 'union_id',
    })
  })

  it('that is external is described, or refused', async () => {
    const { ask, world } = await startAsking()
    Object.assign(world.chats.get(demo.chatId) ?? {}, { external: true })
    expect((await ask(line)).body.data).toMatchObject({ external: true })
    world.switches.readExternalChat = 'error'
    expect((await ask(line)).body.code).toBe(232033)
  })

  it('is refused when nobody knows it, or the app has no bot', async () => {
    const { ask, world } = await startAsking()
    expect(await ask('GET /im/v1/chats/oc_0')).toMatchObject({
      status: 400,
      body: { code: 232006 },
    })
    Object.assign(world.apps.get(demo.appId) ?? {}, { botEnabled: false })
    expect((await ask(line)).body.code).toBe(232025)
  })
})

describe('the members of a chat', () => {
  it('come in pages, and the bots among them are left out', async () => {
    const { ask, world } = await startAsking()
    Object.assign(world.chats.get(demo.chatId) ?? {}, { otherBots: 2 })
    const added = addUsers(world, 30)
    const sizes: number[] = []
    const ids: string[] = []
    let token = ''
    do {
      const { body } = await ask(`${line}/members?member_id_type=open_id&page_token=${token}`)
      const page = body.data as { items: { member_id: string }[]; page_token: string }
      expect(page).toMatchObject({ member_total: 33, has_more: page.page_token !== '' })
      sizes.push(page.items.length)
      ids.push(...page.items.map((item) => item.member_id))
      token = page.page_token
    } while (token !== '')
    expect(sizes).toEqual([17, 16])
    expect(ids).toEqual([demo.first.openId, demo.second.openId, demo.third.openId, ...added])
  })

  it('are told only to those who are in it', async () => {
    const { ask, world } = await startAsking()
    Object.assign(world.chats.get(demo.chatId) ?? {}, { botInChat: false })
    expect((await ask(`${line}/members`)).body.code).toBe(232011)
    expect((await ask(`${line}/members/is_in_chat`)).body.data).toEqual({ is_in_chat: false })
  })

  it('have names', async () => {
    const { ask } = await startAsking()
    expect((await ask(`${line}/members`)).body.data).toMatchObject({
      items: [{ name: 'First responder' }, { name: 'Second responder' }, {}],
    })
  })

  it('are told to an app that has the legacy scope alone', async () => {
    const { ask, world } = await startAsking()
    const app = world.apps.get(demo.appId)
    if (app) app.scopes = new Set(['im:chat.group_info:readonly'])
    expect((await ask(`${line}/members`)).body.code).toBe(0)
    expect((await ask(`${line}/members/is_in_chat`)).body.code).toBe(0)
  })

  it('include the bot', async () => {
    const { ask } = await startAsking()
    expect((await ask(`${line}/members/is_in_chat`)).body.data).toEqual({ is_in_chat: true })
  })

  it('of a dissolved chat are told to nobody', async () => {
    const { ask, world } = await startAsking()
    Object.assign(world.chats.get(demo.chatId) ?? {}, { status: 'dissolved' })
    expect((await ask(`${line}/members`)).body.code).toBe(232009)
    expect((await ask(`${line}/members/is_in_chat`)).body.code).toBe(232009)
  })
})
