import { describe, expect, it } from '@jest/globals'
import { createManualClock } from '../../emulator/clock.ts'
import { addUsers, demo, type World } from '../../emulator/world.ts'
import { people, startAsking, urgeLine } from './asking.ts'

const { first, second } = demo
const line = `GET /im/v1/messages/${demo.messageId}/reactions`

interface Page {
  items: unknown[]
  has_more: boolean
  page_token?: string
}

describe('the reactions to a message', () => {
  it('come when people have meant to react, and whoever reacts has read', async () => {
    const clock = createManualClock()
    const { ask, world } = await startAsking({ clock })
    const start = clock.now()
    world.reactPlan.push(
      { openId: first.openId, afterMs: 20_000, emoji: 'OnIt' },
      { openId: second.openId, messageId: demo.messageId, at: start + 30_000 },
    )
    await ask(urgeLine(), people(first.openId))
    expect((await ask(line)).body.data).toEqual({ items: [], has_more: false })
    clock.advance(30_000)
    expect((await ask(line)).body.data).toEqual({
      items: [
        {
          reaction_id: expect.any(String),
          operator: { operator_id: first.openId, operator_type: 'user' },
          action_time: String(start + 20_000),
          reaction_type: { emoji_type: 'OnIt' },
        },
        expect.objectContaining({ reaction_type: { emoji_type: 'OK' } }),
      ],
      has_more: false,
    })
    expect([...(world.messages.get(demo.messageId)?.readBy.keys() ?? [])]).toEqual([
      first.openId,
      second.openId,
    ])
    // Asking again adds none.
    expect((await ask(line)).body.data).toMatchObject({ items: [{}, {}] })
  })

  it('are told in the id type, and of the emoji, that was asked for', async () => {
    const { ask, world } = await startAsking()
    react(world, first.openId, 'OK')
    react(world, first.openId, 'THUMBSUP')
    react(world, demo.appId, 'OK', 'app')
    const { body } = await ask(`${line}?user_id_type=union_id&reaction_type=OK`)
    expect(body.data).toMatchObject({
      items: [
        { operator: { operator_id: first.unionId } },
        { operator: { operator_id: demo.appId, operator_type: 'app' } },
      ],
    })
  })

  it('come in pages of up to 50; the last one has no token, or an empty one', async () => {
    const { ask, world } = await startAsking()
    for (const openId of addUsers(world, 60)) react(world, openId, 'OK')
    const one = (await ask(`${line}?page_size=50`)).body.data as Page
    expect(one).toMatchObject({ has_more: true, page_token: expect.any(String) })
    expect(one.items).toHaveLength(50)
    const rest = `${line}?page_size=50&page_token=${one.page_token}`
    const other = (await ask(rest)).body.data as Page
    expect(other.items).toHaveLength(10)
    expect(other).not.toHaveProperty('page_token')
    world.switches.lastPageToken = 'empty'
    expect((await ask(rest)).body.data).toMatchObject({ page_token: '' })
    expect((await ask(`${line}?page_size=51`)).body.code).toBe(99992402)
  })

  it.each([
    [231014, '?user_id_type=email'],
    [231012, '?page_token=x'],
    [231001, '?reaction_type=a%20b'],
  ])('are refused with %i: %s', async (code, query) => {
    const { ask } = await startAsking()
    expect(await ask(line + query)).toMatchObject({ status: 400, body: { code } })
  })

  it.each([
    [230110, 'messages', { deleted: true }],
    [231008, 'chats', { botInChat: false }],
    [231018, 'chats', { hidesHistory: true, botJoinedAt: 9e15 }],
    [231021, 'chats', { external: true }],
    [230006, 'apps', { botEnabled: false }],
  ] as const)('are refused with %i: %s with %j', async (code, where, state) => {
    const { ask, world } = await startAsking()
    const id = { messages: demo.messageId, chats: demo.chatId, apps: demo.appId }[where]
    Object.assign(world[where].get(id) ?? {}, state)
    expect(await ask(line)).toMatchObject({ status: 400, body: { code } })
  })

  it('of an unknown message are not found, and need a scope', async () => {
    const { ask, world } = await startAsking()
    expect((await ask('GET /im/v1/messages/om_0/reactions')).body.code).toBe(231003)
    world.apps.get(demo.appId)?.scopes.delete('im:message.reactions:read')
    expect((await ask(line)).body.code).toBe(99991672)
    world.apps.get(demo.appId)?.scopes.add('im:message:readonly')
    expect((await ask(line)).body.code).toBe(0)
  })
})

function react(
  world: World,
  operatorId: string,
  emoji: string,
  operatorType: 'user' | 'app' = 'user',
): void {
  const reactionId = `${operatorId} ${emoji}`
  const reaction = { reactionId, operatorId, operatorType, emoji, at: Date.now() }
  world.messages.get(demo.messageId)?.reactions.push(reaction)
}
