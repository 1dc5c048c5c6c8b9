import { describe, expect, it } from '@jest/globals'
import type { Emulator } from '../emulator/emulator.ts'
import { demo } from '../emulator/world.ts'
import { hurry } from './hurry.ts'
import { openTimelessEmulator, runInProcess } from './in-process.ts'

const CARD = '{"schema":"2.0","body":{"elements":[]}}'
const TO_CHAT = { 'message-id': '', 'send-to': demo.chatId, users: demo.first.openId }

function sentMessages({ world }: Emulator) {
  return [...world.messages.values()].filter(({ messageId }) => messageId !== demo.messageId)
}

/** The bodies of what was asked to be sent. */
function sendsOf({ requests }: Emulator) {
  return requests.flatMap(({ path, method, body }) =>
    method === 'POST' && path.endsWith('/messages')
      ? [body as { uuid: string; msg_type: string; content: string }]
      : [],
  )
}

describe('the message that people are called about', () => {
  it('is the one that is there, and nothing is sent', async () => {
    const page = await openTimelessEmulator()
    const { outputs } = await runInProcess(page, { users: demo.first.openId })

    expect(outputs).toMatchObject({ status: 'called', 'message-id': demo.messageId })
    expect(sendsOf(page.emulator)).toEqual([])
  })

  it('is our card, with its own mark in the link to the run', async () => {
    const page = await openTimelessEmulator()
    const { outputs, log } = await runInProcess(page, {
      ...TO_CHAT,
      title: 'Deploy of shop failed',
    })

    const [message] = sentMessages(page.emulator)
    expect(outputs).toMatchObject({ status: 'called', 'message-id': message?.messageId })
    expect(message?.msgType).toBe('interactive')
    expect(message?.content).toContain('Deploy of shop failed')
    expect(message?.content).toMatch(/actions\/runs\/1658821493[^"]*#page-[0-9a-f]+/)
    expect(log).not.toContain('::warning')
    expect(log).not.toContain('::notice')
  })

  it('is a card as it is given', async () => {
    const page = await openTimelessEmulator()
    await runInProcess(page, { ...TO_CHAT, card: CARD })
    expect(sentMessages(page.emulator)).toMatchObject([{ msgType: 'interactive', content: CARD }])
  })

  it.each([230099, 230022, 230025, 230028])(
    'is plain text where the card is refused with %d, which is said',
    async (code) => {
      const page = await openTimelessEmulator()
      page.emulator.inject({ path: '/im/v1/messages', method: 'POST', code })
      const { outputs, log } = await runInProcess(page, { ...TO_CHAT, title: 'Deploy failed' })

      const [card, text] = sendsOf(page.emulator)
      expect([card?.msg_type, text?.msg_type]).toEqual(['interactive', 'text'])
      expect(card?.uuid).not.toBe(text?.uuid)
      expect(JSON.parse(text?.content ?? '').text).toMatch(
        /^Deploy failed\n[^\n]+ https:\S+#page-[0-9a-f]+$/,
      )
      expect(outputs['status']).toBe('called')
      expect(log).toContain(`::warning title=Feishu ${code}`)
      expect(log).toContain('two lines of plain text were sent in its place')
    },
  )

  it('is given up where what is refused is not its content', async () => {
    const page = await openTimelessEmulator()
    page.emulator.inject({ path: '/im/v1/messages', method: 'POST', code: 230002 })
    const { failed, outputs } = await runInProcess(page, TO_CHAT)

    expect(failed).toBe(true)
    expect(outputs).toMatchObject({ status: 'failed', code: '230002', 'message-id': '' })
    expect(sendsOf(page.emulator)).toHaveLength(1)
  })

  it('is given up where the plain text is refused too', async () => {
    const page = await openTimelessEmulator()
    page.emulator.inject({ path: '/im/v1/messages', method: 'POST', code: 230028, times: 2 })
    const { outputs } = await runInProcess(page, TO_CHAT)

    expect(outputs).toMatchObject({ status: 'failed', code: '230028' })
    expect(sendsOf(page.emulator)).toHaveLength(2)
  })
})

describe('one page for many jobs', () => {
  it('goes out under one uuid of 40 characters for one key, and another for another', async () => {
    const page = await openTimelessEmulator()
    const base = { ...TO_CHAT, card: CARD }
    for (const more of [
      { 'dedupe-key': 'a' },
      { 'dedupe-key': 'a' },
      { 'dedupe-key': 'b' },
      { 'dedupe-key': 'a', users: demo.second.openId },
      { 'dedupe-key': 'a', 'send-to': demo.second.openId },
      {},
    ])
      await runInProcess(page, { ...base, ...more })

    const uuids = sendsOf(page.emulator).map(({ uuid }) => uuid)
    expect(uuids[0]).toBe(uuids[1])
    expect(new Set(uuids).size).toBe(5)
    expect(uuids.every((uuid) => /^[0-9a-f]{40}$/.test(uuid))).toBe(true)
  })

  it.each(['original', 'error'] as const)(
    'is made by the first, when the second is told of it by the %s',
    async (duplicateUuid) => {
      const page = await openTimelessEmulator()
      page.emulator.world.switches.duplicateUuid = duplicateUuid
      await runInProcess(page, TO_CHAT)
      const { failed, outputs, log } = await runInProcess(page, TO_CHAT)

      expect(failed).toBe(false)
      expect(outputs['status']).toBe('deduplicated')
      expect(outputs['message-id']).toBe(
        duplicateUuid === 'original' ? sentMessages(page.emulator)[0]?.messageId : '',
      )
      expect(log).toContain('::notice ::A message with this dedupe key was sent within the hour')
      expect(page.emulator.rings).toHaveLength(1)
    },
  )

  it('is known by its age where the card bears no mark', async () => {
    const page = await openTimelessEmulator()
    const inputs = { ...TO_CHAT, card: CARD }
    await runInProcess(page, inputs)
    for (const message of sentMessages(page.emulator)) message.createdAt -= 10_000
    const { outputs } = await runInProcess(page, inputs)

    expect(outputs['status']).toBe('deduplicated')
  })

  it('is rather made twice than not at all where nothing tells whose it is', async () => {
    const page = await openTimelessEmulator()
    const inputs = { ...TO_CHAT, card: CARD }
    await runInProcess(page, inputs)
    const { outputs } = await runInProcess(page, inputs)

    expect(outputs['status']).toBe('called')
    expect(page.emulator.rings).toHaveLength(2)
  })

  it.each(['original', 'error'] as const)(
    'is made when the answer to its own message was lost, and the next try brings the %s',
    async (duplicateUuid) => {
      const page = await openTimelessEmulator()
      page.emulator.world.switches.duplicateUuid = duplicateUuid
      page.emulator.inject({ path: '/im/v1/messages', method: 'POST', reset: 'after' })
      const { outputs } = await hurry(() => runInProcess(page, TO_CHAT))

      expect(outputs['status']).toBe('called')
      expect(page.emulator.rings).toHaveLength(1)
      expect(sentMessages(page.emulator)).toHaveLength(duplicateUuid === 'original' ? 1 : 2)
      const uuids = sendsOf(page.emulator).map(({ uuid }) => uuid)
      expect(new Set(uuids).size).toBe(duplicateUuid === 'original' ? 1 : 2)
    },
  )

  it('is not silenced by a text that only looks like the mark of another job', async () => {
    const page = await openTimelessEmulator()
    const card = `{"schema":"2.0","body":{"elements":[{"tag":"markdown","content":"#page-${'a'.repeat(20)}"}]}}`
    await runInProcess(page, { ...TO_CHAT, card })
    const { outputs } = await runInProcess(page, { ...TO_CHAT, card })

    expect(outputs['status']).toBe('called')
  })

  it('is not silenced by the mark of a page with another key', async () => {
    const page = await openTimelessEmulator()
    await runInProcess(page, { ...TO_CHAT, 'dedupe-key': 'a' })
    const mark = /#page-[0-9a-f]+/.exec(sentMessages(page.emulator)[0]?.content ?? '')?.[0]
    const card = `{"schema":"2.0","body":{"elements":[{"tag":"markdown","content":"${mark}"}]}}`
    const inputs = { ...TO_CHAT, 'dedupe-key': 'b', card }
    await runInProcess(page, inputs)
    const { outputs } = await runInProcess(page, inputs)

    expect(mark).toBeDefined()
    expect(outputs['status']).toBe('called')
  })

  it('is made once by those who bear a ready token, too', async () => {
    const page = await openTimelessEmulator()
    await runInProcess(page, { users: demo.first.openId })
    const [token = ''] = page.emulator.world.tokens.keys()
    const inputs = { ...TO_CHAT, 'app-id': '', 'app-secret': '', 'tenant-access-token': token }
    const statuses = []
    for (let job = 0; job < 2; job += 1)
      statuses.push((await runInProcess(page, inputs)).outputs['status'])

    expect(statuses).toEqual(['called', 'deduplicated'])
  })

  it('is left to the other job when a refusal, and no lost answer, came before', async () => {
    const page = await openTimelessEmulator()
    page.emulator.world.switches.duplicateUuid = 'error'
    await runInProcess(page, TO_CHAT)
    page.emulator.inject({ path: '/im/v1/messages', method: 'POST', code: 230020 })
    const { outputs } = await hurry(() => runInProcess(page, TO_CHAT))

    expect(outputs['status']).toBe('deduplicated')
    expect(sentMessages(page.emulator)).toHaveLength(1)
  })

  it('is left to the other job by the plain text too', async () => {
    const page = await openTimelessEmulator()
    const inject = () =>
      page.emulator.inject({ path: '/im/v1/messages', method: 'POST', code: 230099 })
    inject()
    await runInProcess(page, TO_CHAT)
    inject()
    const { outputs } = await runInProcess(page, TO_CHAT)

    expect(outputs['status']).toBe('deduplicated')
    expect(page.emulator.rings).toHaveLength(1)
  })
})
