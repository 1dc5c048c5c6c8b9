import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { toInputVariables } from '../../scripts/runner.ts'
import { maskSecrets } from '../../src/inputs/credentials.ts'
import { InputError } from '../../src/inputs/input-error.ts'
import { readInputs, readLanguage } from '../../src/inputs/inputs.ts'
import { quote } from '../../src/inputs/readers.ts'

const ENV = process.env
const APP = { 'app-id': 'cli_1', 'app-secret': 'secret' }
const EXISTING = { ...APP, 'message-id': 'om_1', users: 'ou_1' }
const NEW = { ...APP, 'send-to': 'oc_1', users: 'ou_1' }

beforeEach(() => {
  process.env = { ...ENV }
})

afterEach(() => {
  process.env = ENV
})

async function read(inputs: Record<string, string>) {
  Object.assign(process.env, await toInputVariables(inputs))
  return readInputs()
}

/** The text that refuses these inputs, and its translation. */
async function refuse(inputs: Record<string, string>): Promise<InputError['text']> {
  try {
    await read(inputs)
  } catch (error) {
    if (error instanceof InputError) return error.text
    throw error
  }
  throw new Error('the inputs were taken')
}

describe('what a workflow has to write', () => {
  it('is little: the rest is as action.yml has it', async () => {
    expect(await read(EXISTING)).toEqual({
      credentials: { kind: 'custom', appId: 'cli_1', appSecret: 'secret' },
      message: { kind: 'existing', messageId: 'om_1' },
      tiers: [[{ user: 'ou_1', kind: 'id' }]],
      userIdType: 'open_id',
      fallback: [],
      ackTimeoutMs: 0,
      failOn: 'failed',
      dryRun: false,
      timeoutMs: 60_000,
      baseUrl: new URL('https://open.feishu.cn'),
    })
    expect(readLanguage()).toBe('en')
  })

  it('may be everything', async () => {
    const inputs = await read({
      ...EXISTING,
      language: 'zh',
      fallback: 'app, sms、app',
      'ack-timeout': '5m',
      'fail-on': 'unacknowledged',
      'dry-run': 'true',
      timeout: '90s',
      'base-url': 'https://open.larksuite.com',
    })
    expect(inputs).toMatchObject({
      fallback: ['app', 'sms'],
      ackTimeoutMs: 300_000,
      failOn: 'unacknowledged',
      dryRun: true,
      timeoutMs: 90_000,
    })
    expect(inputs.baseUrl.href).toBe('https://open.larksuite.com/')
    expect(readLanguage()).toBe('zh')
  })
})

describe('credentials', () => {
  const token = { 'message-id': 'om_1', users: 'ou_1', 'tenant-access-token': 't-g1.a_b-c' }
  const store = { 'app-ticket': 'ticket', 'tenant-key': 'key' }

  it('are those of a store app when all four are there', async () => {
    expect((await read({ ...EXISTING, ...store })).credentials).toEqual({
      kind: 'store',
      appId: 'cli_1',
      appSecret: 'secret',
      appTicket: 'ticket',
      tenantKey: 'key',
    })
  })

  it('are a ready token', async () => {
    expect((await read(token)).credentials).toEqual({
      kind: 'token',
      tenantAccessToken: 't-g1.a_b-c',
    })
  })

  it.each(['app-id', 'app-secret', 'app-ticket', 'tenant-key'])(
    'are not a ready token and %s too',
    async (name) => {
      const text = await refuse({ ...token, [name]: 'x' })
      expect(text.en).toMatch(/^`tenant-access-token` is set beside an app's credentials/)
      expect(text.zh).toMatch(/^`tenant-access-token` 与应用凭证同时设置/)
    },
  )

  it.each(['u-user', 'Bearer t-x', 't-', 'xt-x', 't-x\ny', 't-x y'])(
    'are no token of another kind: %j',
    async (text) => {
      const said = await refuse({ ...token, 'tenant-access-token': text })
      expect(said.en).toMatch(/holds no tenant access token\. Write one that starts with t-/)
      expect(said.zh).toMatch(/^`tenant-access-token` 不是/)
    },
  )

  it.each(['app-id', 'app-secret'])('are missing when %s is blank', async (name) => {
    const text = await refuse({ ...EXISTING, [name]: '  ' })
    expect(text.en).toMatch(new RegExp(`^\`${name}\` is blank\\. Write the app's id and secret`))
    expect(text.zh).toMatch(new RegExp(`^\`${name}\` 为空`))
  })

  it.each([
    ['tenant-key', 'app-ticket'],
    ['app-ticket', 'tenant-key'],
  ])('are half a store app with %s but not %s', async (given, missing) => {
    const text = await refuse({ ...EXISTING, [given]: 'x' })
    expect(text.en).toMatch(new RegExp(`^\`${given}\` is set but \`${missing}\` is blank`))
    expect(text.zh).toMatch(new RegExp(`^设置了 \`${given}\`，但 \`${missing}\` 为空`))
  })

  it('are masked, every secret of them, and nothing else', async () => {
    Object.assign(
      process.env,
      await toInputVariables({
        ...EXISTING,
        'tenant-access-token': 't-1',
        'app-ticket': 'ticket',
        'github-token': 'ghs_1',
      }),
    )
    const lines: string[] = []
    const write = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
      lines.push(String(chunk).trim())
      return true
    })
    maskSecrets()
    process.env = { ...ENV }
    maskSecrets()
    write.mockRestore()
    expect(lines).toEqual(['secret', 't-1', 'ticket', 'ghs_1'].map((text) => `::add-mask::${text}`))
  })
})

describe('what people are called about', () => {
  it.each(['om_1', 'om_dc13264520392913993dd051dba21dcf', 'om_A-b_9'])(
    'is the message %s',
    async (messageId) => {
      const { message } = await read({ ...EXISTING, 'message-id': messageId })
      expect(message).toEqual({ kind: 'existing', messageId })
    },
  )

  it.each([
    [
      'om_',
      /^`message-id` is "om_", which is no message id/,
      /^`message-id` 为 "om_"，不是消息 ID/,
    ],
    ['xom_1', /^`message-id` is "xom_1"/, /^`message-id` 为 "xom_1"/],
    ['om_1/../2', /^`message-id` is "om_1\/\.\.\/2"/, /^`message-id` 为/],
    ['bm_1', /batch message .* can not be made urgent/, /批量消息/],
    ['xbm_1', /is no message id/, /不是消息 ID/],
  ])('is not the message %s', async (messageId, en, zh) => {
    const text = await refuse({ ...EXISTING, 'message-id': messageId })
    expect(text.en).toMatch(en)
    expect(text.zh).toMatch(zh)
  })

  it('is not two messages', async () => {
    const text = await refuse({ ...EXISTING, 'send-to': 'oc_1' })
    expect(text.en).toMatch(/^`message-id` and `send-to` are both set/)
    expect(text.zh).toMatch(/^同时设置了 `message-id` 和 `send-to`/)
  })

  it('is not nothing', async () => {
    const text = await refuse({ ...APP, users: 'ou_1' })
    expect(text.en).toMatch(/^`message-id` and `send-to` are both blank/)
    expect(text.zh).toMatch(/^`message-id` 和 `send-to` 均为空/)
  })

  it.each([
    ['oc_1', 'chat_id'],
    ['ou_1', 'open_id'],
    ['on_1', 'union_id'],
    ['first@example.com', 'email'],
  ])('is a new message to %s, which is a %s', async (receiveId, receiveIdType) => {
    const { message } = await read({ ...NEW, 'send-to': receiveId })
    expect(message).toMatchObject({ kind: 'new', receiver: { receiveIdType, receiveId } })
  })

  it.each([
    'oc_',
    'ou_a b',
    'on_1,on_2',
    'xoc_1',
    'xou_1',
    'xon_1',
    '4d7a3c01',
    '+8613800000000',
    'first@example',
    'a@example.com,b@example.com',
    '@example.com',
    'first@@example.com',
  ])('is no new message to %s', async (sendTo) => {
    const text = await refuse({ ...NEW, 'send-to': sendTo })
    expect(text.en).toContain(`\`send-to\` is ${quote(sendTo)}. Write one chat (oc_…)`)
    expect(text.zh).toContain(`\`send-to\` 为 ${quote(sendTo)}。`)
  })

  it('is a new message as the inputs describe it', async () => {
    Object.assign(process.env, { GITHUB_RUN_ID: '7', GITHUB_RUN_ATTEMPT: '2' })
    const { message } = await read({ ...NEW, title: 'Down', text: '**so**', 'github-token': 'ghs' })
    expect(message).toEqual({
      kind: 'new',
      receiver: { receiveIdType: 'chat_id', receiveId: 'oc_1' },
      title: 'Down',
      text: '**so**',
      card: undefined,
      dedupeKey: '7-2',
      githubToken: 'ghs',
    })
    const keyed = await read({ ...NEW, 'dedupe-key': 'release' })
    expect(keyed.message).toMatchObject({ dedupeKey: 'release' })
  })

  it('is a card as it is given', async () => {
    const { message } = await read({ ...NEW, card: '{"schema":"2.0"}' })
    expect(message).toMatchObject({ card: '{"schema":"2.0"}' })
  })

  it.each(['{', '[]', 'null', '"card"', '7'])('is no card that is %s', async (card) => {
    const text = await refuse({ ...NEW, card })
    expect(text.en).toMatch(/^`card` is no JSON object/)
    expect(text.zh).toMatch(/^`card` 不是 JSON 对象/)
  })

  it.each([
    ['title', { title: 'x' }],
    ['text', { text: 'x' }],
    ['title', { title: 'x', text: 'y' }],
  ])('is not a card and a %s', async (other, inputs) => {
    const text = await refuse({ ...NEW, card: '{}', ...inputs })
    expect(text.en).toMatch(
      new RegExp(`^\`card\` and \`${other}\` are both set\\. .*: write the ${other} into it`),
    )
    expect(text.zh).toMatch(new RegExp(`^同时设置了 \`card\` 和 \`${other}\`.*请把 ${other} 写进`))
  })
})

describe('who is called', () => {
  it.each([
    ['ou_1', 'id', 'open_id'],
    ['on_1', 'id', 'union_id'],
    ['first@example.com', 'email', 'open_id'],
  ])('is, with nobody named, the receiver of the card: %s', async (user, kind, userIdType) => {
    const { tiers, userIdType: type } = await read({ ...NEW, 'send-to': user, users: '# nobody' })
    expect([tiers, type]).toEqual([[[{ user, kind }]], userIdType])
  })

  it('is found as an id of the type that is asked for, when the card goes to an e-mail', async () => {
    const { userIdType } = await read({
      ...NEW,
      'send-to': 'first@example.com',
      users: '',
      'user-id-type': 'user_id',
    })
    expect(userIdType).toBe('user_id')
  })

  it('is whoever is named, also when the card goes to a person', async () => {
    const { tiers } = await read({ ...NEW, 'send-to': 'ou_1', users: 'ou_2' })
    expect(tiers).toEqual([[{ user: 'ou_2', kind: 'id' }]])
  })

  it.each([EXISTING, NEW])('is not nobody', async (inputs) => {
    const text = await refuse({ ...inputs, users: '' })
    expect(text.en).toMatch(/^`users` names nobody/)
    expect(text.zh).toMatch(/^`users` 中没有任何人/)
  })
})

describe('a word', () => {
  it.each([
    ['language', 'de', 'en, zh'],
    ['fail-on', 'always', 'never, failed, partial, unacknowledged'],
    ['user-id-type', 'openid', 'open_id, union_id, user_id'],
  ])('is one of those that %s knows, and not %s', async (name, word, words) => {
    let text = { en: '', zh: '' }
    try {
      await read({ ...EXISTING, [name]: word })
      readLanguage()
    } catch (error) {
      if (error instanceof InputError) text = error.text
    }
    expect(text.en).toBe(`\`${name}\` is "${word}". Write one of: ${words}.`)
    expect(text.zh).toBe(
      `\`${name}\` 为 "${word}"。请填写以下之一：${words.replaceAll(', ', '、')}。`,
    )
  })

  it('is shown no longer than a glance', () => {
    expect(quote('x'.repeat(60))).toBe(`"${'x'.repeat(60)}"`)
    expect(quote('x'.repeat(61))).toBe(`"${'x'.repeat(60)}…"`)
  })

  it('is a fallback that exists', async () => {
    const text = await refuse({ ...EXISTING, fallback: 'sms phone' })
    expect(text.en).toMatch(/^`fallback` holds "phone"/)
    expect(text.zh).toMatch(/^`fallback` 中有 "phone"/)
  })

  it.each([
    ['sms', ['sms']],
    ['sms  app', ['sms', 'app']],
    ['app,sms', ['app', 'sms']],
    ['app，sms', ['app', 'sms']],
    ['app\nsms\napp', ['app', 'sms']],
    [',', []],
  ])('may be one of several, as in %j', async (fallback, channels) => {
    expect((await read({ ...EXISTING, fallback })).fallback).toEqual(channels)
  })
})

describe('a boolean', () => {
  it.each([
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['false', false],
    ['False', false],
    ['FALSE', false],
    ['', false],
  ])('may be written %j', async (text, value) => {
    expect((await read({ ...EXISTING, 'dry-run': text })).dryRun).toBe(value)
  })

  it.each(['yes', '1', 'truee', 'xtrue', 'falsee', 'xfalse', 'tRUE'])(
    'may not be written %j',
    async (text) => {
      const said = await refuse({ ...EXISTING, 'dry-run': text })
      expect(said.en).toBe(`\`dry-run\` is "${text}". Write true or false.`)
      expect(said.zh).toBe(`\`dry-run\` 为 "${text}"。请填写 true 或 false。`)
    },
  )
})

describe('a duration', () => {
  it.each([
    ['90s', 90_000],
    ['5m', 300_000],
    ['1h', 3_600_000],
    ['1d', 86_400_000],
    ['24h', 86_400_000],
    ['1.5m', 90_000],
    ['2 minutes', 120_000],
    ['1ms', 1],
    ['5M', 300_000],
  ])('may be %s', async (timeout, ms) => {
    expect((await read({ ...EXISTING, timeout })).timeoutMs).toBe(ms)
    expect((await read({ ...EXISTING, 'ack-timeout': timeout })).ackTimeoutMs).toBe(ms)
  })

  it.each(['0', '0s'])('may be %s only where nobody needs to be waited for', async (text) => {
    expect((await read({ ...EXISTING, 'ack-timeout': text })).ackTimeoutMs).toBe(0)
    expect((await refuse({ ...EXISTING, timeout: text })).en).toMatch(/^`timeout` is "0s?"/)
  })

  it.each(['60', '', '-5m', '25h', '86400001ms', '0.5ms x', 'soon', '5 parsecs', '00'])(
    'may not be %j',
    async (text) => {
      const said = await refuse({ ...EXISTING, timeout: text })
      expect(said.en).toBe(
        `\`timeout\` is ${quote(text)}, which is no duration. Write a number with its unit, up to a day: 90s, 5m, 1h.`,
      )
      expect(said.zh).toBe(
        `\`timeout\` 为 ${quote(text)}，不是有效的时长。请填写带单位的数字，最长一天：90s、5m、1h。`,
      )
    },
  )

  it('may be written in 19 characters and not in 20', async () => {
    const timeout = `${'1'.padStart(18, '0')}s`
    expect((await read({ ...EXISTING, timeout })).timeoutMs).toBe(1_000)
    expect((await refuse({ ...EXISTING, timeout: `0${timeout}` })).en).toMatch(/no duration/)
  })

  it('of waiting has to be there for somebody to be missed', async () => {
    const text = await refuse({ ...EXISTING, 'fail-on': 'unacknowledged' })
    expect(text.en).toMatch(/^`fail-on` is "unacknowledged", but with `ack-timeout` 0/)
    expect(text.zh).toMatch(/^`fail-on` 为 "unacknowledged"，但 `ack-timeout` 为 0/)
    expect((await read({ ...EXISTING, 'fail-on': 'partial' })).failOn).toBe('partial')
  })
})

describe('the address of the Open API', () => {
  it.each([
    'https://open.feishu.cn',
    'https://open.feishu.cn/',
    'https://open.feishu.cn:8443',
    'http://127.0.0.1:8080',
    'http://localhost:1',
    'http://[::1]:1',
  ])('may be %s', async (text) => {
    const { baseUrl } = await read({ ...EXISTING, 'base-url': text })
    expect(baseUrl.href).toBe(new URL(text).href)
  })

  it.each([
    '',
    'open.feishu.cn',
    'http://open.feishu.cn',
    'http://127.0.0.1.example.com',
    'ftp://open.feishu.cn',
    'https://open.feishu.cn/open-apis',
    'https://open.feishu.cn?x=1',
    'https://open.feishu.cn#x',
    'https://user:pass@open.feishu.cn',
  ])('may not be %j', async (text) => {
    const said = await refuse({ ...EXISTING, 'base-url': text })
    expect(said.en).toBe(
      `\`base-url\` is ${quote(text)}. Write https:// and a host, without a path: https://open.feishu.cn.`,
    )
    expect(said.zh).toBe(
      `\`base-url\` 为 ${quote(text)}。请填写 https:// 加主机名，不带路径：https://open.feishu.cn。`,
    )
  })
})
