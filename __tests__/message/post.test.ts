import { describe, expect, it } from '@jest/globals'
import type { Fault } from '../../emulator/faults.ts'
import { demo } from '../../emulator/world.ts'
import { openTimelessEmulator, runInProcess } from '../in-process.ts'
import { openSharedTime, runJobs } from './jobs.ts'
import { reachedBy, sendsOf, sentMessages } from './sent.ts'

const CARD = '{"schema":"2.0","body":{"elements":[]}}'
const FIRST = demo.first.openId
const TO_CHAT = { 'message-id': '', 'send-to': demo.chatId, users: FIRST }
const SEND: Fault = { path: /\/im\/v1\/messages$/, method: 'POST' }

describe('the message that people are called about', () => {
  it('is the one that is there, and nothing is sent', async () => {
    const page = await openTimelessEmulator()
    const { outputs } = await runInProcess(page, { users: FIRST })

    expect(outputs).toMatchObject({ status: 'called', 'message-id': demo.messageId })
    expect(sendsOf(page.emulator)).toEqual([])
  })

  it('is our card, with a mark in the link to the run', async () => {
    const page = await openTimelessEmulator()
    const { outputs, log } = await runInProcess(page, { ...TO_CHAT, title: 'Deploy failed' })

    const [message] = sentMessages(page.emulator)
    expect(outputs).toMatchObject({ status: 'called', 'message-id': message?.messageId })
    expect(message?.msgType).toBe('interactive')
    expect(message?.content).toContain('Deploy failed')
    expect(message?.content).toMatch(/actions\/runs\/1658821493[^"]*#page-[0-9a-f]+/)
    expect(log).not.toContain('::warning')
  })

  it('is a card as it is given', async () => {
    const page = await openTimelessEmulator()
    await runInProcess(page, { ...TO_CHAT, card: CARD })
    expect(sentMessages(page.emulator)).toMatchObject([{ msgType: 'interactive', content: CARD }])
  })

  it.each<[string, Fault]>([
    ['230099', { code: 230099 }],
    ['230022', { code: 230022 }],
    ['230025', { code: 230025 }],
    ['230028', { code: 230028 }],
    ['9499', { code: 9499 }],
    ['99992402', { code: 99992402 }],
    ['200861', { code: 200861 }],
    ['230001 ext=invalid message content.', { code: 230001, msg: 'ext=invalid message content.' }],
    ['a code that nobody knows', { code: 299999 }],
    ['HTTP 413, a page of a proxy', { status: 413, times: 3 }],
    ['HTTP 403, a page of a firewall', { status: 403, times: 3 }],
  ])(
    'is plain text when the card is refused with %s, and everybody is called',
    async (_, fault) => {
      const page = await openTimelessEmulator()
      page.emulator.inject({ ...SEND, ...fault })
      const { outputs, log } = await runInProcess(page, { ...TO_CHAT, title: 'Deploy failed' })

      const text = sendsOf(page.emulator).at(-1)
      expect(text?.msg_type).toBe('text')
      expect(JSON.parse(text?.content ?? '').text).toMatch(
        /^Deploy failed\n[^\n]+ https:\S+#page-\S+$/,
      )
      const uuids = sendsOf(page.emulator).map(({ uuid }) => uuid)
      expect(new Set(uuids).size).toBe(2)
      expect(outputs['status']).toBe('called')
      expect(log).toContain('::warning')
    },
  )

  it('is plain text for a `card` of one’s own that is refused', async () => {
    const page = await openTimelessEmulator()
    page.emulator.inject({ ...SEND, code: 230099 })
    const { outputs } = await runInProcess(page, { ...TO_CHAT, card: CARD })

    expect(sentMessages(page.emulator)).toMatchObject([{ msgType: 'text' }])
    expect(outputs['status']).toBe('called')
  })

  it('is a fixed sentence with the link when a word of the branch is forbidden, and everybody is called', async () => {
    const page = await openTimelessEmulator()
    page.emulator.world.blockedWords.push('gamble')
    const { outputs, log } = await runInProcess(page, { ...TO_CHAT, title: 'gamble on main' })

    const [message] = sentMessages(page.emulator)
    expect(message?.msgType).toBe('text')
    expect(message?.content).toContain('/actions/runs/1658821493')
    expect(message?.content).not.toContain('gamble')
    expect(outputs['status']).toBe('called')
    expect(log).toContain('230022')
  })

  it('is a direct message when all that can be said is refused in the chat', async () => {
    const page = await openTimelessEmulator()
    page.emulator.inject({ ...SEND, code: 230028, times: 3 })
    const { outputs } = await runInProcess(page, TO_CHAT)

    expect(outputs).toMatchObject({ status: 'called', 'message-id': '' })
    expect(reachedBy(page.emulator)).toEqual([`phone ${FIRST}`])
  })

  it.each<[string, Fault, number]>([
    ['the bot is not in the chat', { code: 230002 }, 1],
    ['the chat is muted', { code: 230035 }, 1],
    ['the chat is dissolved', { code: 232009 }, 1],
    ['nobody knows the chat', { code: 230001, msg: 'ext=invalid receive_id.' }, 1],
    ['a scope is missing', { code: 99991672 }, 1],
    ['the app has no bot', { code: 230006 }, 1],
  ])('is not made plainer when %s: that would be refused as well', async (_, fault, count) => {
    const page = await openTimelessEmulator()
    page.emulator.inject({ ...SEND, ...fault })
    const { failed, outputs } = await runInProcess(page, { ...TO_CHAT, fallback: 'none' })

    expect(failed).toBe(true)
    expect(outputs).toMatchObject({ status: 'failed', code: String(fault.code), 'message-id': '' })
    expect(sendsOf(page.emulator)).toHaveLength(count)
  })

  it.each(['original', 'error'] as const)(
    'is called about when the answer to its sending was lost, and the next try brings the %s',
    async (duplicateUuid) => {
      const page = await openTimelessEmulator()
      page.emulator.world.switches.duplicateUuid = duplicateUuid
      page.emulator.inject({ ...SEND, reset: 'after' })
      const { outputs } = await runInProcess(page, TO_CHAT)

      expect(outputs['status']).toBe('called')
      expect(page.emulator.rings).toHaveLength(1)
      expect(sentMessages(page.emulator)).toHaveLength(duplicateUuid === 'original' ? 1 : 2)
    },
  )

  it('is called about when its sending hangs: a direct one', async () => {
    const page = await openTimelessEmulator()
    page.emulator.inject({ ...SEND, hang: 'before' })
    const { outputs } = await runInProcess(page, { ...TO_CHAT, timeout: '2s' })
    expect(outputs['status']).toBe('called')
  })

  it.each<[string, Record<string, string>, Record<string, string>]>([
    ['a time limit that is no whole number', {}, { timeout: '2.75s' }],
    ['an address of GitHub that is none', { GITHUB_API_URL: 'no url' }, {}],
    ['no repository', { GITHUB_REPOSITORY: '' }, {}],
    ['a payload that is not there', { GITHUB_EVENT_PATH: '/nowhere' }, {}],
    ['an odd server', { GITHUB_SERVER_URL: 'nonsense' }, {}],
    ['no run at all', { GITHUB_RUN_ID: '', GITHUB_RUN_ATTEMPT: '' }, {}],
  ])('goes out with %s', async (_, env, inputs) => {
    const page = await openSharedTime()
    const { statuses } = await runJobs(page, { alive: 1, env, inputs })
    expect(statuses).toEqual(['called'])
  })
})

describe('a page that is not another job’s', () => {
  it('is not silenced by a `card` that only looks like another job’s', async () => {
    const page = await openTimelessEmulator()
    const text = `#page-${'a'.repeat(20)}-called`
    const card = `{"schema":"2.0","body":{"elements":[{"tag":"markdown","content":"${text}"}]}}`
    await runInProcess(page, { ...TO_CHAT, card })
    const { outputs } = await runInProcess(page, { ...TO_CHAT, card })
    expect(outputs['status']).toBe('called')
  })

  it('is not silenced by the mark of a page with another key', async () => {
    const page = await openTimelessEmulator()
    await runInProcess(page, { ...TO_CHAT, 'dedupe-key': 'a' })
    const mark = /page-[0-9a-f]+-called/.exec(sentMessages(page.emulator)[0]?.content ?? '')?.[0]
    const card = `{"schema":"2.0","body":{"elements":[{"tag":"markdown","content":"${mark}"}]}}`
    const inputs = { ...TO_CHAT, 'dedupe-key': 'b', card }
    await runInProcess(page, inputs)
    const { outputs } = await runInProcess(page, inputs)

    expect(mark).toBeDefined()
    expect(outputs['status']).toBe('called')
  })

  it('is not left to another job because a refusal came before', async () => {
    const page = await openTimelessEmulator()
    page.emulator.inject({ ...SEND, code: 230020 })
    const { outputs } = await runInProcess(page, TO_CHAT)
    expect(outputs['status']).toBe('called')
  })
})

describe('a second page of the same key', () => {
  it('is left to the first job by those who bear a ready token, too', async () => {
    const page = await openTimelessEmulator()
    await runInProcess(page, { users: FIRST })
    const [token = ''] = page.emulator.world.tokens.keys()
    const inputs = { ...TO_CHAT, 'app-id': '', 'app-secret': '', 'tenant-access-token': token }
    const statuses = []
    for (let job = 0; job < 2; job += 1)
      statuses.push((await runInProcess(page, inputs)).outputs['status'])

    expect(statuses).toEqual(['called', 'deduplicated'])
  })

  it('is not waited for when the card says already that people were called', async () => {
    const page = await openTimelessEmulator()
    await runInProcess(page, TO_CHAT)
    const before = page.clock.elapsed()
    const { outputs, failed } = await runInProcess(page, TO_CHAT)

    expect([outputs['status'], failed]).toEqual(['deduplicated', false])
    expect(page.clock.elapsed()).toBe(before)
  })
})
