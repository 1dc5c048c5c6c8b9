import { describe, expect, it } from '@jest/globals'
import { APP, EXISTING, isolateEnvironment, NEW, read, refuse, take, tolerate } from './reading.ts'

isolateEnvironment()

describe('what a workflow has to write', () => {
  it('is little: an app and people', async () => {
    Object.assign(process.env, { GITHUB_RUN_ID: '7', GITHUB_RUN_ATTEMPT: '2' })
    expect(await read({ ...APP, users: 'ou_1' })).toEqual({
      language: 'en',
      problems: [],
      inputs: {
        mode: 'page',
        credentials: { kind: 'custom', appId: 'cli_1', appSecret: 'secret' },
        baseUrl: new URL('https://open.feishu.cn'),
        target: { kind: 'people' },
        content: { title: '', text: '', card: undefined },
        tiers: [{ channel: 'phone', people: [{ user: 'ou_1', kind: 'id' }] }],
        userIdType: 'open_id',
        fallback: ['direct'],
        ackTimeoutMs: 0,
        ackBy: 'read',
        repeat: 0,
        phoneHours: undefined,
        phoneFor: 'every-failure',
        dedupeKey: '7-2',
        failOn: 'partial',
        dryRun: false,
        timeoutMs: 60_000,
        githubToken: '',
      },
    })
  })

  it('may be everything', async () => {
    const { inputs, problems, language } = await read({
      ...EXISTING,
      language: 'zh',
      fallback: 'app, sms、direct',
      'ack-timeout': '5m',
      'ack-by': 'reaction',
      repeat: '2',
      'phone-hours': '22:00-08:00 Asia/Shanghai',
      'phone-for': 'first-failure',
      'fail-on': 'unacknowledged',
      'dry-run': 'true',
      'dedupe-key': 'release',
      timeout: '90s',
      'base-url': 'https://open.larksuite.com',
      'github-token': 'ghs',
    })
    expect([problems, language]).toEqual([[], 'zh'])
    expect(inputs).toMatchObject({
      fallback: ['app', 'sms', 'direct'],
      ackTimeoutMs: 300_000,
      ackBy: 'reaction',
      repeat: 2,
      phoneHours: { zone: 'Asia/Shanghai' },
      phoneFor: 'first-failure',
      failOn: 'unacknowledged',
      dryRun: true,
      dedupeKey: 'release',
      timeoutMs: 90_000,
      baseUrl: new URL('https://open.larksuite.com'),
      githubToken: 'ghs',
    })
  })

  it('may be blank wherever a variable is not set', async () => {
    process.env['GITHUB_RUN_ID'] = '7'
    const usual = await take(NEW)
    const names = Object.keys(process.env).filter((name) => name.startsWith('INPUT_'))
    for (const name of names) {
      if (!/_(APP-ID|APP-SECRET|SEND-TO|USERS)$/.test(name)) process.env[name] = ' '
    }
    const { readInputs } = await import('../../src/inputs/inputs.ts')
    expect(await readInputs(0)).toEqual({ inputs: usual, problems: [], language: 'en' })
  })

  it('is told in one run, however much of it is wrong', async () => {
    const problems = await refuse({
      language: 'de',
      mode: 'pages',
      'dry-run': 'yes',
      'base-url': 'open.feishu.cn',
      'message-id': 'bm_1',
      'ack-timeout': '5',
      'ack-by': 'call',
      repeat: 'often',
      'phone-hours': '22-8',
      'phone-for': 'me',
      'fail-on': 'always',
      fallback: 'phone',
      'user-id-type': 'openid',
      timeout: 'soon',
      card: '[]',
    })
    expect(new Set(problems.map(({ input }) => input))).toEqual(
      new Set([
        'language',
        'mode',
        'app-id',
        'app-secret',
        'base-url',
        'dry-run',
        'message-id',
        'ack-timeout',
        'user-id-type',
        'users',
        'card',
        'fallback',
        'ack-by',
        'repeat',
        'phone-hours',
        'phone-for',
        'fail-on',
        'timeout',
      ]),
    )
  })

  it('is told once when it is written twice', async () => {
    const { problems } = await tolerate({ ...NEW, users: 'ou_1, x y, x' })
    expect(problems).toMatchObject([{ written: 'x' }, { written: 'y' }])
  })
})

describe('who is called', () => {
  it.each([
    ['ou_1', 'id', 'open_id'],
    ['on_1', 'id', 'union_id'],
    ['first@example.com', 'email', 'open_id'],
  ])('is, with nobody named, the receiver of the card: %s', async (user, kind, userIdType) => {
    const inputs = await take({ ...NEW, 'send-to': user, users: '# nobody' })
    expect(inputs).toMatchObject({
      tiers: [{ channel: 'phone', people: [{ user, kind }] }],
      userIdType,
    })
  })

  it('is found as an id of the type that is asked for, when the card goes to an e-mail', async () => {
    const given = { 'send-to': 'first@example.com', users: '', 'user-id-type': 'user_id' }
    expect((await take({ ...NEW, ...given })).userIdType).toBe('user_id')
  })

  it('is whoever is named, also when the card goes to a person', async () => {
    const { tiers } = await take({ ...NEW, 'send-to': 'ou_1', users: 'ou_2' })
    expect(tiers).toMatchObject([{ people: [{ user: 'ou_2' }] }])
  })

  it('is the receiver of the card when all names are wrong', async () => {
    const { inputs, problems } = await tolerate({ ...NEW, 'send-to': 'ou_1', users: 'x' })
    expect(inputs.tiers).toMatchObject([{ people: [{ user: 'ou_1' }] }])
    expect(problems).toMatchObject([{ kind: 'name', written: 'x' }])
  })

  it.each(['', '# nobody', '[]', 'phone:'])('is not nobody: %j', async (users) => {
    expect(await refuse({ ...NEW, users })).toEqual([{ kind: 'nobody', input: 'users' }])
    expect(await refuse({ ...EXISTING, users })).toEqual([{ kind: 'nobody', input: 'users' }])
  })

  it('is not nobody because all names are wrong', async () => {
    const problems = await refuse({ ...NEW, users: 'x, on_1' })
    expect(problems.map(({ kind }) => kind)).toEqual(['name', 'id-of-other-type', 'nobody'])
  })

  it('may be nobody when it is told that it is over', async () => {
    expect((await take({ ...NEW, users: '', mode: 'resolve' })).tiers).toEqual([])
  })

  it('is everybody once without waiting, on the loudest of their channels', async () => {
    const users = 'app: ou_1, ou_2\nsms: A@x.cn ou_2\nphone: ou_1\napp: a@x.cn ou_1 ou_3 ou_3'
    const { tiers } = await take({ ...NEW, users })
    expect(
      tiers.map(({ channel, people }) => [channel, ...people.map(({ user }) => user)]),
    ).toEqual([
      ['sms', 'A@x.cn', 'ou_2'],
      ['phone', 'ou_1'],
      ['app', 'ou_3'],
    ])
  })

  it('may be the same person in several tiers when there is waiting', async () => {
    const users = 'app: ou_1 ou_1\nou_1\nou_2, ou_1'
    const { tiers } = await take({ ...NEW, users, 'ack-timeout': '3m' })
    expect(
      tiers.map(({ channel, people }) => [channel, ...people.map(({ user }) => user)]),
    ).toEqual([
      ['app', 'ou_1'],
      ['phone', 'ou_1'],
      ['phone', 'ou_2', 'ou_1'],
    ])
  })
})

describe('a word', () => {
  it.each([
    ['fail-on', 'always', 'failOn', 'partial'],
    ['ack-by', 'call', 'ackBy', 'read'],
    ['phone-for', 'me', 'phoneFor', 'every-failure'],
  ])('that %s does not know is taken for the default', async (name, word, key, used) => {
    const { inputs, problems } = await tolerate({ ...EXISTING, [name]: word })
    expect(inputs).toMatchObject({ [key]: used })
    expect(problems).toMatchObject([{ kind: 'word', input: name, written: word, used }])
  })

  it.each([
    ['mode', 'pages'],
    ['dry-run', 'yes'],
    ['dry-run', '1'],
    ['dry-run', 'truee'],
    ['user-id-type', 'openid'],
  ])('that %s does not know leaves nothing to do: %s', async (name, word) => {
    expect(await refuse({ ...EXISTING, [name]: word })).toMatchObject([
      { kind: 'word', input: name, written: word, used: undefined },
    ])
  })

  it.each([
    ['fail-on', 'Failed', 'failOn', 'failed'],
    ['fail-on', ' NEVER ', 'failOn', 'never'],
    ['mode', 'Page', 'mode', 'page'],
    ['dry-run', 'tRUE', 'dryRun', true],
    ['dry-run', 'False', 'dryRun', false],
    ['user-id-type', 'Open_ID', 'userIdType', 'open_id'],
    ['ack-by', 'ｒｅａｃｔｉｏｎ', 'ackBy', 'reaction'],
    ['phone-for', '\u200Bfirst-failure', 'phoneFor', 'first-failure'],
  ])('may be written in any way: %s %j', async (name, word, key, value) => {
    expect(await take({ ...EXISTING, [name]: word })).toMatchObject({ [key]: value })
  })

  it.each([
    ['zh', 'zh'],
    ['zh-CN', 'zh'],
    ['zh_CN', 'zh'],
    ['ZH-Hans', 'zh'],
    ['en-US', 'en'],
    ['en_GB.UTF-8', 'en'],
    ['', 'en'],
  ])('for a language may be %j', async (language, is) => {
    expect(await read({ ...EXISTING, language })).toMatchObject({ language: is, problems: [] })
  })

  it('for a language that is not known is English', async () => {
    const { language, inputs, problems } = await read({ ...EXISTING, language: 'english' })
    expect([language, inputs?.tiers.length]).toEqual(['en', 1])
    expect(problems).toMatchObject([{ kind: 'word', input: 'language', used: 'en' }])
  })

  it('is shown no longer than a glance, and without a number', async () => {
    const { problems } = await tolerate({ ...EXISTING, 'fail-on': 'x'.repeat(61) })
    expect(problems).toMatchObject([{ written: `${'x'.repeat(60)}…` }])
    const named = await tolerate({ ...EXISTING, 'ack-by': 'jane@example.com +8613800000000' })
    expect(named.problems).toMatchObject([{ written: '••• •••' }])
  })

  it.each([
    ['sms', ['sms']],
    ['SMS  app', ['sms', 'app']],
    ['app,sms', ['app', 'sms']],
    ['app，direct', ['app', 'direct']],
    ['app\nsms\napp', ['app', 'sms']],
    [',', ['direct']],
    ['', ['direct']],
    ['None', []],
  ])('may be a fallback, as in %j', async (fallback, channels) => {
    expect((await take({ ...EXISTING, fallback })).fallback).toEqual(channels)
  })

  it.each([
    ['sms phone', ['sms'], 'phone'],
    ['phone', ['direct'], 'phone'],
    ['none, app', ['app'], 'none'],
  ])('that is no fallback is left out: %j', async (fallback, channels, written) => {
    const { inputs, problems } = await tolerate({ ...EXISTING, fallback })
    expect(inputs.fallback).toEqual(channels)
    expect(problems).toMatchObject([{ kind: 'word', input: 'fallback', written }])
  })
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
    ['９０ｓ', 90_000],
  ])('may be %s', async (timeout, ms) => {
    const given = { ...EXISTING, timeout, 'ack-timeout': timeout }
    expect(await take(given)).toMatchObject({ timeoutMs: ms, ackTimeoutMs: ms })
  })

  it.each(['0', '0s'])('may be %s only where nobody needs to be waited for', async (text) => {
    expect((await take({ ...EXISTING, 'ack-timeout': text })).ackTimeoutMs).toBe(0)
    const { inputs, problems } = await tolerate({ ...EXISTING, timeout: text })
    expect(inputs.timeoutMs).toBe(60_000)
    expect(problems).toEqual([{ kind: 'duration', input: 'timeout', written: text, used: '60s' }])
  })

  it.each(['60', '-5m', '25h', '86400001ms', '0.5ms x', 'soon', '5 parsecs', '00'])(
    'is the default instead of %j',
    async (text) => {
      const given = { ...EXISTING, timeout: text, 'ack-timeout': text }
      const { inputs, problems } = await tolerate(given)
      expect(inputs).toMatchObject({ timeoutMs: 60_000, ackTimeoutMs: 0 })
      expect(problems).toEqual([
        { kind: 'duration', input: 'ack-timeout', written: text, used: '0' },
        { kind: 'duration', input: 'timeout', written: text, used: '60s' },
      ])
    },
  )

  it('may be written in 19 characters and not in 20', async () => {
    const timeout = `${'1'.padStart(18, '0')}s`
    expect((await take({ ...EXISTING, timeout })).timeoutMs).toBe(1_000)
    await tolerate({ ...EXISTING, timeout: `0${timeout}` })
  })
})

describe('waiting', () => {
  it('has to be asked for, or nobody can be missed', async () => {
    const given = { ...EXISTING, 'fail-on': 'unacknowledged' }
    expect((await take(given)).failOn).toBe('partial')
    expect((await take({ ...given, 'ack-timeout': '1m' })).failOn).toBe('unacknowledged')
  })

  it('is not missed where `repeat` and `ack-by` are set without it', async () => {
    expect(await take({ ...EXISTING, repeat: '3', 'ack-by': 'reaction' })).toMatchObject({
      repeat: 3,
    })
  })

  it.each(['-1', '1.5', 'often', '100', '1e1'])('is not repeated %j times', async (repeat) => {
    const { inputs, problems } = await tolerate({ ...EXISTING, repeat })
    expect(inputs.repeat).toBe(0)
    expect(problems).toEqual([{ kind: 'count', input: 'repeat', written: repeat, used: '0' }])
  })
})

describe('the key of a page', () => {
  it('is the first attempt of a run where the runner counts none', async () => {
    delete process.env['GITHUB_RUN_ATTEMPT']
    process.env['GITHUB_RUN_ID'] = '7'
    expect((await take(NEW)).dedupeKey).toBe('7-1')
  })

  it('is never shared by runs that have no id', async () => {
    delete process.env['GITHUB_RUN_ID']
    const [first, second] = [await take(NEW), await take(NEW)]
    expect(first.dedupeKey).not.toBe(second.dedupeKey)
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
    expect((await take({ ...EXISTING, 'base-url': text })).baseUrl.href).toBe(new URL(text).href)
  })

  it.each([
    'open.feishu.cn',
    'http://open.feishu.cn',
    'http://127.0.0.1.example.com',
    'ftp://open.feishu.cn',
    'https://open.feishu.cn/open-apis',
  ])('may not be %j', async (text) => {
    expect(await refuse({ ...EXISTING, 'base-url': text })).toEqual([
      { kind: 'base-url', input: 'base-url', written: text },
    ])
  })

  it.each([
    ['https://bot:s3cret@gateway', '•••@gateway'],
    ['https://bot:s3cr@t@open.feishu.cn/', '•••@open.feishu.cn/'],
    ['bot:s3cret@open.feishu.cn', '•••@open.feishu.cn'],
    ['https://open.feishu.cn?key=s3cret', 'https://open.feishu.cn?•••'],
    ['https://open.feishu.cn#s3cret', 'https://open.feishu.cn#•••'],
  ])('may not be %s, and no password of it is shown', async (text, written) => {
    expect(await refuse({ ...EXISTING, 'base-url': text })).toMatchObject([{ written }])
  })
})
