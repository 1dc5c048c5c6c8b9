import { describe, expect, it } from '@jest/globals'
import type { Emulator } from '../../emulator/emulator.ts'
import { addMessage, demo } from '../../emulator/world.ts'
import { ENTRIES, openEmulator, runAction } from './harness.ts'

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

describe.each(ENTRIES)('a rehearsal, with %s', (entry) => {
  it('passes when everything is right, and sends and rings nothing', async () => {
    const emulator = await openEmulator()
    const quota = emulator.world.phoneQuota
    const run = await runAction(emulator, entry, { with: DRY })

    expect(run.exitCode).toBe(0)
    expect(run.annotations).toEqual([])
    expect(run.outputs).toMatchObject({ status: 'dry-run', code: '0', 'called-user-ids': '[]' })
    expect(run.summary).toContain('Rehearsal passed')
    expectNothingSent(emulator, 1)
    expect(emulator.world.phoneQuota).toBe(quota)
  })

  it('passes for a new card to a chat, and to a person', async () => {
    const emulator = await openEmulator()
    const env = { GITHUB_API_URL: `${emulator.url}/api/v3` }
    for (const sendTo of [demo.chatId, demo.first.email, demo.first.openId]) {
      const run = await runAction(emulator, entry, {
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
      /The chat lets the bot urge: Feishu 230052/,
    ],
    [
      'the chat is external',
      (emulator) => {
        chatOf(emulator).external = true
      },
      /The chat lets the bot urge: Feishu 230027/,
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
      /app's own: Feishu 230012/,
    ],
    [
      'the message is deleted',
      ({ world }) => {
        addMessage(world, { messageId: demo.messageId, deleted: true, createdAt: Date.now() })
      },
      /app's own: Feishu 230110/,
    ],
    [
      'one person is outside the chat',
      (emulator) => {
        chatOf(emulator).members.delete(demo.first.openId)
      },
      /Everybody is in the chat: Not in the message's chat/,
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
    const emulator = await openEmulator()
    arrange(emulator)
    const run = await runAction(emulator, entry, { with: DRY })

    expect(run.exitCode).toBe(1)
    expect(run.outputs['status']).toBe('failed')
    const errors = run.annotations.filter(
      ({ level, title: text }) => level === 'error' && text !== '',
    )
    expect(errors.map((error) => error.title)).toContainEqual(expect.stringMatching(title))
    expect(errors.every(({ message }) => message.includes('What to do: '))).toBe(true)
    expectNothingSent(emulator, 1)
  })

  it.each(['described', 'error'] as const)(
    'knows an external chat when it is %s',
    async (readExternalChat) => {
      const emulator = await openEmulator()
      emulator.world.switches.readExternalChat = readExternalChat
      chatOf(emulator).external = true
      const run = await runAction(emulator, entry, { with: DRY })

      expect(run.outputs['status']).toBe('failed')
    },
  )

  it.each(['flagged', 'error'] as const)(
    'knows a deleted message when it is %s',
    async (readDeletedMessage) => {
      const emulator = await openEmulator()
      emulator.world.switches.readDeletedMessage = readDeletedMessage
      addMessage(emulator.world, {
        messageId: demo.messageId,
        deleted: true,
        createdAt: Date.now(),
      })
      const run = await runAction(emulator, entry, { with: DRY })

      expect(run.outputs).toMatchObject({ status: 'failed', code: '230110' })
    },
  )

  it('names the scope that is missing and passes with that check not made', async () => {
    const emulator = await openEmulator()
    emulator.world.apps.get(demo.appId)?.scopes.delete('im:chat:readonly')
    const run = await runAction(emulator, entry, { with: DRY })

    expect(run.exitCode).toBe(0)
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
    const emulator = await openEmulator()
    const run = await runAction(emulator, entry, {
      with: { ...DRY, users: `${demo.first.openId} nobody@example.com` },
    })

    expect(run.outputs['status']).toBe('failed')
    expect(run.annotations[0]?.message).toContain('n***@example.com')
  })

  it('fails for a card that is too large', async () => {
    const emulator = await openEmulator()
    const card = JSON.stringify({
      schema: '2.0',
      body: { elements: [{ tag: 'markdown', content: 'x'.repeat(31_000) }] },
    })
    const run = await runAction(emulator, entry, {
      with: { ...DRY, 'message-id': '', 'send-to': demo.chatId, card },
    })

    expect(run.outputs).toMatchObject({ status: 'failed', code: '230025' })
  })

  it('is green with fail-on: never', async () => {
    const emulator = await openEmulator()
    chatOf(emulator).botInChat = false
    const run = await runAction(emulator, entry, { with: { ...DRY, 'fail-on': 'never' } })

    expect(run.exitCode).toBe(0)
    expect(run.outputs['status']).toBe('failed')
  })
})
