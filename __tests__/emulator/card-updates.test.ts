import { describe, expect, it } from '@jest/globals'
import { createManualClock } from '../../emulator/clock.ts'
import { demo, type World } from '../../emulator/world.ts'
import { cardContent, people, sendMessage, startAsking, urgeLine } from './asking.ts'

const { first } = demo
const DAY_MS = 24 * 3600_000

function update(content: unknown = cardContent('Taken')) {
  return { body: { content } }
}

describe('updating a card', () => {
  it('replaces it, keeps every version with its time, and rings nobody', async () => {
    const clock = createManualClock()
    const asker = await startAsking({ clock })
    const id = await sendMessage(asker)
    clock.advance(5000)
    const again = cardContent(`<at id=${first.openId}></at> has it`)
    const answer = await asker.ask(`PATCH /im/v1/messages/${id}`, update(again))
    expect(answer.body).toEqual({ code: 0, msg: 'ok', data: {} })
    expect(asker.world.messages.get(id)).toMatchObject({
      content: again,
      updates: [{ at: clock.now(), content: again, mentions: [first.openId] }],
    })
    const { body } = await asker.ask(`GET /im/v1/messages/${id}`)
    expect(body.data).toMatchObject({
      items: [{ updated: true, update_time: String(clock.now()) }],
    })
    expect(asker.emulator.rings).toEqual([])
  })

  it('may show people by name, who are told nothing', async () => {
    const asker = await startAsking()
    const id = await sendMessage(asker)
    const line = `PATCH /im/v1/messages/${id}`
    const shown = cardContent(`<person id='${first.openId}' show_name=true></person> has it`)
    expect((await asker.ask(line, update(shown))).body.code).toBe(0)
    expect(asker.world.messages.get(id)?.updates[0]?.mentions).toEqual([])
    const nobody = cardContent("<person id='ou_0'></person> has it")
    expect((await asker.ask(line, update(nobody))).body).toMatchObject({
      code: 230099,
      msg: expect.stringContaining('ErrCode: 100290'),
    })
  })

  it.each([
    ['before', cardContent('Down', { config: {} }), cardContent()],
    ['after', cardContent(), cardContent('Taken', { config: {} })],
  ])('needs update_multi %s', async (_, before, after) => {
    const asker = await startAsking()
    const id = await sendMessage(asker, { content: before })
    const answer = await asker.ask(`PATCH /im/v1/messages/${id}`, update(after))
    expect(answer).toMatchObject({ status: 400, body: { code: 230001 } })
    expect(asker.world.messages.get(id)?.updates).toEqual([])
  })

  it('is possible for 14 days', async () => {
    const clock = createManualClock()
    const asker = await startAsking({ clock })
    const id = await sendMessage(asker)
    clock.advance(14 * DAY_MS)
    expect((await asker.ask(`PATCH /im/v1/messages/${id}`, update())).body.code).toBe(0)
    clock.advance(1)
    expect((await asker.ask(`PATCH /im/v1/messages/${id}`, update())).body.code).toBe(230031)
  })

  it('is possible five times a second for each card', async () => {
    const clock = createManualClock()
    const asker = await startAsking({ clock })
    const [one, other] = [await sendMessage(asker), await sendMessage(asker)]
    for (let count = 0; count < 5; count += 1)
      expect((await asker.ask(`PATCH /im/v1/messages/${one}`, update())).body.code).toBe(0)
    expect((await asker.ask(`PATCH /im/v1/messages/${one}`, update())).body.code).toBe(230020)
    expect((await asker.ask(`PATCH /im/v1/messages/${other}`, update())).body.code).toBe(0)
    clock.advance(1000)
    expect((await asker.ask(`PATCH /im/v1/messages/${one}`, update())).body.code).toBe(0)
  })

  it.each<[number, string, (world: World, id: string) => void]>([
    [
      230006,
      'the app has no bot',
      (world) => set(world.apps.get(demo.appId), { botEnabled: false }),
    ],
    [
      230012,
      'another app sent it',
      (world, id) => set(world.messages.get(id), { senderAppId: demo.storeAppId }),
    ],
    [230110, 'it is deleted', (world, id) => set(world.messages.get(id), { deleted: true })],
    [230001, 'it is a text', (world, id) => set(world.messages.get(id), { msgType: 'text' })],
    [
      230002,
      'the bot has left',
      (world) => set(world.chats.get(demo.chatId), { botInChat: false }),
    ],
    [
      232009,
      'the chat is dissolved',
      (world) => set(world.chats.get(demo.chatId), { status: 'dissolved' }),
    ],
    [
      230050,
      'the bot joined later',
      (world) =>
        set(world.chats.get(demo.chatId), {
          hidesHistory: true,
          botJoinedAt: Date.now() + DAY_MS,
        }),
    ],
    [230022, 'it holds a blocked word', (world) => world.blockedWords.push('Taken')],
    [230028, 'it holds what may not get out', (world) => world.dlpPatterns.push(/Taken/)],
    [
      230011,
      'it is recalled, by the other code of the page',
      (world, id) => {
        world.switches.recalledMessage = 230011
        set(world.messages.get(id), { deleted: true })
      },
    ],
  ])('is refused with %i when %s', async (code, _, arrange) => {
    const asker = await startAsking()
    const id = await sendMessage(asker)
    arrange(asker.world, id)
    const answer = await asker.ask(`PATCH /im/v1/messages/${id}`, update())
    expect(answer).toMatchObject({ status: 400, body: { code } })
    expect(asker.world.messages.get(id)?.updates).toEqual([])
  })

  it('is refused for what is too long, no card, unknown or in bulk', async () => {
    const asker = await startAsking()
    const id = await sendMessage(asker)
    const code = async (messageId: string, content?: unknown) =>
      (await asker.ask(`PATCH /im/v1/messages/${messageId}`, update(content))).body.code
    expect(await code(id, cardContent('x'.repeat(31 * 1024)))).toBe(230025)
    expect(await code(id, '{')).toBe(230099)
    expect(await code(id, {})).toBe(99992402)
    expect(await code('om_0')).toBe(99992354)
    expect(await code('bm_0')).toBe(230001)
  })

  it('keeps who has read it, or makes it unread', async () => {
    const clock = createManualClock()
    const asker = await startAsking({ clock })
    const id = await sendMessage(asker)
    asker.world.readPlan.push({ openId: first.openId, afterMs: 1000 })
    await asker.ask(urgeLine('phone', id), people(first.openId))
    clock.advance(1000)
    const readers = async () =>
      (await asker.ask(`GET /im/v1/messages/${id}/read_users?user_id_type=open_id`)).body.data
    await asker.ask(`PATCH /im/v1/messages/${id}`, update())
    expect(await readers()).toMatchObject({ items: [{ user_id: first.openId }] })
    asker.world.switches.updateClearsReads = true
    await asker.ask(`PATCH /im/v1/messages/${id}`, update())
    expect(await readers()).toMatchObject({ items: [] })
  })
})

function set(target: object | undefined, state: object): void {
  if (!target) throw new Error('nothing to change')
  Object.assign(target, state)
}
