import { describe, expect, it } from '@jest/globals'
import type { Emulator } from '../../emulator/emulator.ts'
import { addMessage, demo } from '../../emulator/world.ts'
import { listTold } from './harness.ts'
import { openStage } from './stage.ts'

const DRY = { 'dry-run': 'true' }

function chatOf({ world }: Emulator) {
  const chat = world.chats.get(demo.chatId)
  if (!chat) throw new Error('no demo chat')
  return chat
}

function expectNothingSent({ requests, rings, world }: Emulator, messages: number): void {
  expect(requests.filter(({ path }) => /urgent_/.test(path))).toEqual([])
  expect(
    requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages')),
  ).toEqual([])
  expect(rings).toEqual([])
  expect(world.messages.size).toBe(messages)
}

describe('a rehearsal', () => {
  it('passes when everything is right, and sends and rings nothing', async () => {
    const { emulator, run: page } = await openStage()
    const quota = emulator.world.phoneQuota
    const run = await page({ with: DRY })

    expect(run.failed).toBe(false)
    expect(listTold(run)).toEqual([])
    expect(run.outputs).toMatchObject({ status: 'dry-run', code: '0', 'called-user-ids': '[]' })
    expect(run.summary).toContain('Dry run passed')
    expectNothingSent(emulator, 1)
    expect(emulator.world.phoneQuota).toBe(quota)
  })

  it('passes for a new card to a chat, and to a person', async () => {
    const { emulator, run: page } = await openStage()
    const env = { GITHUB_API_URL: `${emulator.url}/api/v3` }
    for (const sendTo of [demo.chatId, demo.first.email, demo.first.openId]) {
      const run = await page({
        env,
        with: { ...DRY, 'message-id': '', 'send-to': sendTo },
      })
      expect(run.outputs['status']).toBe('dry-run')
    }
    expectNothingSent(emulator, 1)
  })

  const FAULTS: [string, (emulator: Emulator) => void, RegExp][] = [
    [
      'the bot is not in the chat',
      (emulator) => {
        chatOf(emulator).botInChat = false
      },
      /Feishu 230002: bot is not in the group/,
    ],
    [
      'only the owner may urge',
      (emulator) => {
        chatOf(emulator).urgentSetting = 'only_owner'
      },
      /Feishu 230052/,
    ],
    [
      'the chat is external',
      (emulator) => {
        chatOf(emulator).external = true
      },
      /Feishu 230027/,
    ],
    [
      'somebody else has sent the message',
      ({ world }) => {
        addMessage(world, {
          messageId: demo.messageId,
          senderAppId: demo.storeAppId,
          createdAt: Date.now(),
        })
      },
      /Feishu 230012/,
    ],
    [
      'the message is deleted',
      ({ world }) => {
        addMessage(world, { messageId: demo.messageId, deleted: true, createdAt: Date.now() })
      },
      /Feishu 230110/,
    ],
    [
      'one person is outside the chat',
      (emulator) => {
        chatOf(emulator).members.delete(demo.first.openId)
      },
      /Not in the chat/,
    ],
    [
      'the secret is wrong',
      ({ world }) => {
        const app = world.apps.get(demo.appId)
        if (app) app.appSecret = 'another'
      },
      /Credentials: Feishu 10014/,
    ],
  ]

  it.each(FAULTS)('fails with the remedy of the real error when %s', async (_, arrange, title) => {
    const { emulator, run: page } = await openStage()
    arrange(emulator)
    const run = await page({ with: { ...DRY, fallback: 'none' } })

    expect(run.failed).toBe(true)
    expect(run.outputs['status']).toBe('failed')
    const errors = run.annotations.filter(
      ({ level, title: text }) => level === 'error' && text !== '',
    )
    expect(errors.map((error) => error.title)).toContainEqual(expect.stringMatching(title))
    expect(errors.every(({ message }) => message.includes('What to do: '))).toBe(true)
    expectNothingSent(emulator, 1)
  })

  it('notes that somebody outside the chat will be written to directly, and passes', async () => {
    const { emulator, run: page } = await openStage()
    chatOf(emulator).members.delete(demo.first.openId)
    const run = await page({ with: DRY })

    expect(run.failed).toBe(false)
    expect(run.outputs['status']).toBe('dry-run')
    expect(listTold(run)).toMatchObject([
      { level: 'notice', message: expect.stringContaining(demo.first.openId) },
    ])
    expectNothingSent(emulator, 1)
  })

  it.each(['described', 'error'] as const)(
    'knows an external chat when it is %s',
    async (readExternalChat) => {
      const { emulator, run: page } = await openStage()
      emulator.world.switches.readExternalChat = readExternalChat
      chatOf(emulator).external = true
      const run = await page({ with: DRY })

      expect(run.outputs['status']).toBe('failed')
    },
  )

  it.each(['flagged', 'error'] as const)(
    'knows a deleted message when it is %s',
    async (readDeletedMessage) => {
      const { emulator, run: page } = await openStage()
      emulator.world.switches.readDeletedMessage = readDeletedMessage
      addMessage(emulator.world, {
        messageId: demo.messageId,
        deleted: true,
        createdAt: Date.now(),
      })
      const run = await page({ with: DRY })

      expect(run.outputs).toMatchObject({ status: 'failed', code: '230110' })
    },
  )

  it('names the scope that is missing and passes with that check not made', async () => {
    const { emulator, run: page } = await openStage()
    emulator.world.apps.get(demo.appId)?.scopes.delete('im:chat:readonly')
    const run = await page({ with: DRY })

    expect(run.failed).toBe(false)
    expect(run.outputs['status']).toBe('dry-run')
    expect(run.annotations.length).toBeGreaterThan(0)
    for (const { level, message } of run.annotations) {
      expect(level).toBe('notice')
      expect(message).toContain('not checked')
      expect(message).toContain('im:chat')
    }
    expect(run.summary).toContain('not checked')
    expectNothingSent(emulator, 1)
  })

  it('names people whom nobody knows', async () => {
    const { run: page } = await openStage()
    const run = await page({
      with: { ...DRY, users: `${demo.first.openId} nobody@example.com` },
    })

    expect(run.outputs['status']).toBe('failed')
    expect(run.annotations[0]?.message).toContain('n***@example.com')
  })

  it('fails for a card that is too large', async () => {
    const { run: page } = await openStage()
    const card = JSON.stringify({
      schema: '2.0',
      body: { elements: [{ tag: 'markdown', content: 'x'.repeat(31_000) }] },
    })
    const run = await page({
      with: { ...DRY, 'message-id': '', 'send-to': demo.chatId, card },
    })

    expect(run.outputs).toMatchObject({ status: 'failed', code: '230025' })
  })

  it('is green with fail-on: never', async () => {
    const { emulator, run: page } = await openStage()
    chatOf(emulator).botInChat = false
    const run = await page({ with: { ...DRY, 'fail-on': 'never' } })

    expect(run.failed).toBe(false)
    expect(run.outputs['status']).toBe('failed')
  })
})
