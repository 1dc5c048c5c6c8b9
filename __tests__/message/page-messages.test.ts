import { describe, expect, it } from '@jest/globals'
import type { World } from '../../emulator/world.ts'
import { demo } from '../../emulator/world.ts'
import { openTimelessEmulator, runInProcess } from '../in-process.ts'
import { reachedBy, sendsOf, sentMessages } from './sent.ts'

const [FIRST, SECOND] = [demo.first.openId, demo.second.openId]
const OUTSIDER = demo.outsider.openId
const TO_CHAT = { 'message-id': '', 'send-to': demo.chatId, users: `${FIRST} ${SECOND}` }
const DIRECT = { ...TO_CHAT, 'send-to': '' }

function chatOf(world: World) {
  const chat = world.chats.get(demo.chatId)
  if (!chat) throw new Error('no chat')
  return chat
}

function messageOf(world: World) {
  const message = world.messages.get(demo.messageId)
  if (!message) throw new Error('no message')
  return message
}

function respondersOf(outputs: Readonly<Record<string, string>>) {
  return JSON.parse(outputs['result'] ?? '').responders as {
    id: string
    outcome: string
    messageId?: string
  }[]
}

describe('without a chat', () => {
  it('everybody is written to alone, and called about that message', async () => {
    const page = await openTimelessEmulator()
    const { failed, outputs } = await runInProcess(page, DIRECT)

    expect([failed, outputs['status'], outputs['message-id']]).toEqual([false, 'called', ''])
    expect(new Set(reachedBy(page.emulator))).toEqual(
      new Set([`phone ${FIRST}`, `phone ${SECOND}`]),
    )
    const sent = sentMessages(page.emulator).map(({ messageId }) => messageId)
    expect(respondersOf(outputs).map(({ messageId }) => messageId)).toEqual(sent)
    expect(sent).toHaveLength(2)
  })

  it('works by e-mail, and by ids of another type', async () => {
    for (const users of [demo.first.email, demo.first.mobile]) {
      const page = await openTimelessEmulator()
      const { outputs } = await runInProcess(page, { ...DIRECT, users })
      expect(outputs['status']).toBe('called')
    }
    const page = await openTimelessEmulator()
    const inputs = { ...DIRECT, users: demo.first.unionId, 'user-id-type': 'union_id' }
    expect((await runInProcess(page, inputs)).outputs['status']).toBe('called')
  })

  it('an acknowledgement on any of the messages ends the page', async () => {
    const page = await openTimelessEmulator()
    page.emulator.world.readPlan.push({ openId: SECOND, afterMs: 15_000 })
    const { outputs } = await runInProcess(page, {
      ...DIRECT,
      users: `${FIRST} ${SECOND}\n${demo.third.openId}`,
      'ack-timeout': '60s',
    })
    expect(JSON.parse(outputs['acknowledged-by'] ?? '')).toEqual([SECOND])
    expect(reachedBy(page.emulator)).toHaveLength(2)
  })

  it('the others are called when the first cannot be written to', async () => {
    const page = await openTimelessEmulator()
    const user = page.emulator.world.users.get(FIRST)
    if (user) user.stoppedBot = true
    const { outputs, failed } = await runInProcess(page, DIRECT)

    expect(reachedBy(page.emulator)).toEqual([`phone ${SECOND}`])
    expect([failed, outputs['status']]).toEqual([true, 'partial'])
  })

  it('a later tier is written to when it is due, and not before', async () => {
    const page = await openTimelessEmulator()
    await runInProcess(page, { ...DIRECT, users: `${FIRST}\n${SECOND}`, 'ack-timeout': '30s' })
    const sends = page.emulator.requests.filter(({ path }) => path.endsWith('/im/v1/messages'))
    expect(sends.map(({ at }) => at - (sends[0]?.at ?? 0))).toEqual([0, 30_000])
  })

  it('a further round replies to the direct message, and writes no second card', async () => {
    const page = await openTimelessEmulator()
    await runInProcess(page, { ...DIRECT, users: FIRST, 'ack-timeout': '30s', repeat: '1' })

    expect(sendsOf(page.emulator)).toHaveLength(1)
    const [card, reply] = sentMessages(page.emulator)
    expect(reply?.parentId).toBe(card?.messageId)
    expect(page.emulator.rings.map(({ messageId }) => messageId)).toEqual([
      card?.messageId,
      reply?.messageId,
    ])
  })
})

describe('somebody outside the chat', () => {
  it('is called about the same card, sent to them alone, and nobody else is', async () => {
    const page = await openTimelessEmulator()
    const { outputs } = await runInProcess(page, { ...TO_CHAT, users: `${FIRST} ${OUTSIDER}` })

    expect(reachedBy(page.emulator)).toEqual([`phone ${FIRST}`, `phone ${OUTSIDER}`])
    expect(outputs['status']).toBe('called')
    const [card, direct] = sentMessages(page.emulator)
    expect(outputs['message-id']).toBe(card?.messageId)
    expect(sendsOf(page.emulator)[1]?.content).toBe(sendsOf(page.emulator)[0]?.content)
    expect(respondersOf(outputs).map(({ messageId }) => messageId)).toEqual([
      card?.messageId,
      direct?.messageId,
    ])
  })

  it('is called about a card of their own when the message was there before', async () => {
    const page = await openTimelessEmulator()
    await runInProcess(page, { users: `${FIRST} ${OUTSIDER}` })
    expect(reachedBy(page.emulator)).toEqual([`phone ${FIRST}`, `phone ${OUTSIDER}`])
  })

  it('is left out, and named, without `direct` in `fallback`', async () => {
    const page = await openTimelessEmulator()
    const inputs = { ...TO_CHAT, users: `${FIRST} ${OUTSIDER}`, fallback: 'sms, app' }
    const { outputs, failed } = await runInProcess(page, inputs)

    expect([failed, outputs['status']]).toEqual([true, 'partial'])
    expect(outputs['invalid-user-ids']).toBe(JSON.stringify([OUTSIDER]))
  })
})

describe('a chat that cannot be used', () => {
  it.each<[string, (world: World) => void]>([
    ['the bot is not in it', (world) => Object.assign(chatOf(world), { botInChat: false })],
    ['it is dissolved', (world) => Object.assign(chatOf(world), { status: 'dissolved' })],
    ['it is muted', (world) => Object.assign(chatOf(world), { muted: true })],
    ['it is external', (world) => Object.assign(chatOf(world), { external: true })],
    [
      'only managers may post',
      (world) => Object.assign(chatOf(world), { onlyManagersMayPost: true }),
    ],
    [
      'only its owner may urge',
      (world) => Object.assign(chatOf(world), { urgentSetting: 'only_owner' }),
    ],
    ['nobody knows it', (world) => world.chats.delete(demo.chatId)],
  ])('silences nobody: %s', async (_, spoil) => {
    const page = await openTimelessEmulator()
    spoil(page.emulator.world)
    const { outputs, failed } = await runInProcess(page, TO_CHAT)

    expect(new Set(reachedBy(page.emulator))).toEqual(
      new Set([`phone ${FIRST}`, `phone ${SECOND}`]),
    )
    expect([failed, outputs['status']]).toEqual([false, 'called'])
  })
})

describe('a message that cannot be called about', () => {
  it.each<[string, (world: World) => void]>([
    ['it was deleted', (world) => Object.assign(messageOf(world), { deleted: true })],
    ['it is folded away', (world) => Object.assign(messageOf(world), { aggregated: true })],
    ['it is another app’s', (world) => Object.assign(messageOf(world), { senderAppId: 'cli_x' })],
    ['nobody knows it', (world) => world.messages.delete(demo.messageId)],
    [
      'nobody knows it, in other words',
      (world) => {
        world.messages.delete(demo.messageId)
        world.switches.unknownMessage = 230001
      },
    ],
  ])('silences nobody: %s', async (_, spoil) => {
    const page = await openTimelessEmulator()
    spoil(page.emulator.world)
    const { outputs } = await runInProcess(page, { users: `${FIRST} ${SECOND}` })

    expect(new Set(reachedBy(page.emulator))).toEqual(
      new Set([`phone ${FIRST}`, `phone ${SECOND}`]),
    )
    expect(outputs['status']).toBe('called')
  })
})

describe('a missing scope of the phone', () => {
  it('rules the direct call out, and neither SMS nor app', async () => {
    const page = await openTimelessEmulator()
    page.emulator.world.apps.get(demo.appId)?.scopes.delete('im:message.urgent:phone')
    const { outputs } = await runInProcess(page, { ...TO_CHAT, fallback: 'direct, sms, app' })

    expect(reachedBy(page.emulator)).toEqual([`sms ${FIRST}`, `sms ${SECOND}`])
    expect(sendsOf(page.emulator)).toHaveLength(1)
    expect(outputs['status']).toBe('partial')
  })
})
