import { describe, expect, it } from '@jest/globals'
import { createManualClock } from '../../emulator/clock.ts'
import { addUsers, demo } from '../../emulator/world.ts'
import { people, startAsking, urgeLine } from './asking.ts'

const { first, second } = demo
const line = `GET /im/v1/messages/${demo.messageId}/read_users?user_id_type=open_id`

describe('who has read a message', () => {
  it('is nobody at first, then those who read it, each at their time', async () => {
    const clock = createManualClock()
    const { ask, world } = await startAsking({ clock })
    world.readPlan.push(
      { openId: second.openId, afterMs: 20_000 },
      { openId: first.openId, afterMs: 30_000 },
    )
    const start = clock.now()
    await ask(urgeLine(), people(first.openId, second.openId))
    clock.advance(19_999)
    expect((await ask(line)).body.data).toEqual({ items: [], has_more: false, page_token: '' })
    clock.advance(20_000)
    expect((await ask(line)).body.data).toEqual({
      items: [
        {
          user_id_type: 'open_id',
          user_id: second.openId,
          timestamp: String(start + 20_000),
          tenant_key: demo.tenantKey,
        },
        expect.objectContaining({ user_id: first.openId, timestamp: String(start + 30_000) }),
      ],
      has_more: false,
      page_token: '',
    })
  })

  it('may be somebody who was never urged', async () => {
    const clock = createManualClock()
    const { ask, world } = await startAsking({ clock })
    world.readPlan.push({ openId: first.openId, messageId: demo.messageId, at: clock.now() + 5 })
    clock.advance(5)
    expect((await ask(line)).body.data).toMatchObject({ items: [{ user_id: first.openId }] })
  })

  it('is told in the id type that was asked for', async () => {
    const { ask, world } = await startAsking()
    world.messages.get(demo.messageId)?.readBy.set(first.openId, 1)
    const { body } = await ask(line.replace('open_id', 'union_id'))
    expect(body.data).toMatchObject({
      items: [{ user_id_type: 'union_id', user_id: first.unionId }],
    })
  })

  it('clears the unread urgent message of that person', async () => {
    const clock = createManualClock()
    const { ask, world } = await startAsking({ clock })
    world.readPlan.push({ openId: first.openId, afterMs: 1000 })
    await ask(urgeLine(), people(first.openId))
    expect(world.users.get(first.openId)?.unreadUrgent).toBe(1)
    clock.advance(1000)
    await ask(line)
    expect(world.users.get(first.openId)?.unreadUrgent).toBe(0)
  })

  it('comes in pages of up to 100', async () => {
    const { ask, world } = await startAsking()
    for (const [at, openId] of addUsers(world, 120).entries())
      world.messages.get(demo.messageId)?.readBy.set(openId, at)
    const one = (await ask(`${line}&page_size=100`)).body.data as Page
    expect(one.items).toHaveLength(100)
    expect(one.has_more).toBe(true)
    const other = (await ask(`${line}&page_size=100&page_token=${one.page_token}`)).body
      .data as Page
    expect(other.items).toHaveLength(20)
    expect(other).toMatchObject({ has_more: false, page_token: '' })
    for (const wrong of ['page_size=0', 'page_size=101', 'page_size=x', 'page_token=x'])
      expect((await ask(`${line}&${wrong}`)).body.code).toBe(99992402)
    expect((await ask(line.replace('?user_id_type=open_id', ''))).body.code).toBe(99992402)
  })

  it('is told for seven days', async () => {
    const clock = createManualClock()
    const { ask, world } = await startAsking({ clock })
    Object.assign(world.messages.get(demo.messageId) ?? {}, { createdAt: clock.now() })
    clock.advance(7 * 24 * 3600_000)
    expect((await ask(line)).body.code).toBe(0)
    clock.advance(1)
    expect((await ask(line)).body.code).toBe(230033)
  })

  it.each([
    [230012, 'messages', { senderAppId: demo.storeAppId }],
    [230110, 'messages', { deleted: true }],
    [230002, 'chats', { botInChat: false }],
    [230027, 'chats', { external: true }],
    [230006, 'apps', { botEnabled: false }],
  ] as const)('is refused with %i: %s with %j', async (code, where, state) => {
    const { ask, world } = await startAsking()
    const id = { messages: demo.messageId, chats: demo.chatId, apps: demo.appId }[where]
    Object.assign(world[where].get(id) ?? {}, state)
    expect((await ask(line)).body.code).toBe(code)
  })
})

interface Page {
  items: unknown[]
  has_more: boolean
  page_token: string
}
