import { describe, expect, it } from '@jest/globals'
import { demo } from '../../emulator/world.ts'
import { listTold, openEmulator, runSource } from './harness.ts'
import { openStage } from './stage.ts'

type Cases = readonly [string, Record<string, string>, RegExp][]

const NO_APP = { 'app-id': '', 'app-secret': '' }
const TO_CHAT = { 'message-id': '', 'send-to': demo.chatId, 'github-token': '' }

const FATAL: Cases = [
  ['nobody is named', { users: ' \n # nobody\n' }, /`users` is empty/],
  ['nobody is named for a chat', { ...TO_CHAT, users: '' }, /`users` is empty/],
  ['the only name is of another type', { users: demo.first.unionId }, /`user-id-type: union_id`/],
  ['the only name is that of a chat', { users: demo.chatId }, /not a person/],
  ['users are JSON of numbers', { users: '[1]' }, /not an array of strings/],
  ['base-url is not encrypted', { 'base-url': 'http://example.com' }, /`base-url`.*https/],
  ['base-url has a path', { 'base-url': 'https://open.feishu.cn/open-apis' }, /without a path/],
  ['base-url holds a password', { 'base-url': 'https://a:b@open.feishu.cn' }, /`base-url`/],
  ['base-url only looks like loopback', { 'base-url': 'http://127.0.0.1.example.com' }, /https/],
  ['app-id is blank', { 'app-id': ' ' }, /`app-id` is blank/],
  ['app-secret is blank', { 'app-secret': '' }, /`app-secret` is blank.*forks/],
  ['the token is none', { ...NO_APP, 'tenant-access-token': 'u-1' }, /starts with t-/],
  ['a store app has no tenant key', { 'app-ticket': 'x' }, /`tenant-key` is blank/],
  ['a store app has no ticket', { 'tenant-key': 'x' }, /`app-ticket` is blank/],
  ['user-id-type is unknown', { 'user-id-type': 'email' }, /"email".*open_id/],
  ['mode is unknown', { mode: 'paging' }, /"paging".*resolve/],
  ['dry-run is no boolean', { 'dry-run': 'yes' }, /"yes".*true, false/],
]

const CALLED_FIRST: Cases = [
  ['message-id leaves the path', { 'message-id': '../../x' }, /`message-id`.*om_/],
  ['message-id is of a batch message', { 'message-id': 'bm_1' }, /batch message/],
  ['both ways are given', { 'send-to': demo.chatId }, /both set/],
  [
    'send-to is no receiver',
    { 'message-id': '', 'send-to': '+8613800000000' },
    /`send-to` is "•••"/,
  ],
  ['card is no JSON', { ...TO_CHAT, card: '{' }, /`card` is not a JSON object/],
  ['card is a JSON array', { ...TO_CHAT, card: '[]' }, /`card` is not a JSON object/],
  [
    'card and title are both given',
    { ...TO_CHAT, card: '{"schema":"2.0","body":{"elements":[]}}', title: 'x' },
    /`card` and `title`/,
  ],
  ['a token stands beside a secret', { 'tenant-access-token': 't-1' }, /`tenant-access-token`/],
  ['one of the users is of another type', { users: `${demo.first.openId} ou` }, /`users` holds/],
  ['users are broken JSON', { users: `["${demo.first.openId}"` }, /not an array of strings/],
  ['fallback holds an unknown word', { fallback: 'sms, pigeon' }, /"pigeon"/],
  ['fail-on is unknown', { 'fail-on': 'always' }, /`fail-on` is "always"/],
  ['language is unknown', { language: 'fr' }, /`language` is "fr"/],
  ['timeout has no unit', { timeout: '60' }, /`timeout` is "60".*90s/],
  ['timeout is no duration', { timeout: 'soon' }, /`timeout` is "soon"/],
  ['timeout is negative', { timeout: '-5s' }, /`timeout` is "-5s"/],
  ['timeout overflows every timer', { timeout: '99y' }, /`timeout` is "99y"/],
  ['ack-timeout has no unit', { 'ack-timeout': '60' }, /`ack-timeout` is "60"/],
  ['repeat is no number', { 'ack-timeout': '5s', repeat: 'often' }, /`repeat` is "often"/],
  ['ack-by is unknown', { 'ack-timeout': '5s', 'ack-by': 'smile' }, /`ack-by` is "smile"/],
  ['phone-hours have no zone', { 'phone-hours': '22:00-08:00' }, /`phone-hours`.*time zone/],
  ['phone-for is unknown', { 'phone-for': 'ever' }, /`phone-for` is "ever"/],
]

describe('a bad input that leaves nobody to call, or no way to call', () => {
  it.each(FATAL)('is told before any request: %s', async (_, inputs, message) => {
    const { emulator, run: page } = await openStage()
    const run = await page({ with: { 'fail-on': 'never', ...inputs } })

    expect(run.failed).toBe(true)
    const told = run.annotations.map((annotation) => annotation.message).join('\n')
    expect(told).toMatch(message)
    expect(run.outputs).toMatchObject({ status: 'failed', code: '', 'called-user-ids': '[]' })
    expect(emulator.requests).toEqual([])
  })
})

describe('any other bad input', () => {
  it.each(CALLED_FIRST)(
    'makes the step red once people are called: %s',
    async (_, inputs, message) => {
      const { emulator, run: page } = await openStage()
      const run = await page({ with: { 'fail-on': 'never', ...inputs } })

      expect(emulator.rings[0]).toMatchObject({ channel: 'phone', openId: demo.first.openId })
      expect(run.outputs['status']).toBe('called')
      expect(run.failed).toBe(true)
      expect(run.annotations[0]).toMatchObject({
        level: 'error',
        message: expect.stringMatching(message),
      })
    },
  )

  it('is told with all the others at once', async () => {
    const { run: page } = await openStage()
    const run = await page({ with: { language: 'fr', timeout: '60', fallback: 'pigeon' } })

    const told = run.annotations.map(({ message }) => message).join('\n')
    for (const name of ['language', 'timeout', 'fallback']) expect(told).toContain(`\`${name}\``)
  })

  it.each([{ repeat: '2' }, { 'ack-by': 'reaction' }, { 'fail-on': 'unacknowledged' }])(
    'is not what only `ack-timeout` would give a meaning: %j',
    async (inputs) => {
      const { run: page } = await openStage()
      const run = await page({ with: inputs as Record<string, string> })
      expect(run.failed).toBe(false)
      expect(listTold(run)).toEqual([])
    },
  )

  it('fails a dry run', async () => {
    const { emulator, run: page } = await openStage()
    const run = await page({ with: { 'dry-run': 'true', timeout: '60' } })

    expect(run.failed).toBe(true)
    expect(run.outputs['status']).toBe('failed')
    expect(emulator.rings).toEqual([])
  })
})

describe('bad input, as the runner sees it', () => {
  it('ends the process before any request', async () => {
    const emulator = await openEmulator()
    const run = await runSource(emulator, { with: { 'fail-on': 'never', 'app-secret': '' } })

    expect(run).toMatchObject({ exitCode: 1, stderr: '' })
    expect(run.outputs['status']).toBe('failed')
    expect(emulator.requests).toEqual([])
  })

  it('ends the process in red after the call', async () => {
    const emulator = await openEmulator()
    const run = await runSource(emulator, { with: { 'fail-on': 'never', timeout: '60' } })

    expect(run).toMatchObject({ exitCode: 1, stderr: '' })
    expect(run.outputs['status']).toBe('called')
    expect(emulator.rings).toHaveLength(1)
  })

  it('is explained in Chinese to those who asked for it', async () => {
    const run = await runSource(await openEmulator(), { with: { language: 'zh', users: '' } })
    expect(run.annotations[0]?.message).toMatch(/`users` .*[\u4e00-\u9fff]/)
  })
})
