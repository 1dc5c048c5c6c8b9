import { describe, expect, it, jest } from '@jest/globals'
import { toInputVariables } from '../../scripts/runner.ts'
import { maskSecrets } from '../../src/inputs/credentials.ts'
import { EXISTING, isolateEnvironment, refuse, take, tolerate } from './reading.ts'

isolateEnvironment()

const { 'app-id': _id, 'app-secret': _secret, ...WITHOUT_APP } = EXISTING
const TOKEN = { ...WITHOUT_APP, 'tenant-access-token': 't-g1.a_b-c' }
const CUSTOM = { kind: 'custom', appId: 'cli_1', appSecret: 'secret' }

describe('credentials', () => {
  it('are those of a custom app', async () => {
    expect((await take(EXISTING)).credentials).toEqual(CUSTOM)
  })

  it('are those of a store app when all four are there', async () => {
    const store = { 'app-ticket': 'ticket', 'tenant-key': 'key' }
    expect((await take({ ...EXISTING, ...store })).credentials).toEqual({
      kind: 'store',
      appId: 'cli_1',
      appSecret: 'secret',
      appTicket: 'ticket',
      tenantKey: 'key',
    })
  })

  it('are a ready token', async () => {
    const token = { kind: 'token', tenantAccessToken: 't-g1.a_b-c' }
    expect((await take(TOKEN)).credentials).toEqual(token)
  })

  it('lose what a chat pastes along unseen', async () => {
    const { credentials } = await take({ ...EXISTING, 'app-secret': '\u200Bsecret\uFEFF' })
    expect(credentials).toEqual(CUSTOM)
  })

  it('are the app when a token is given too, since an app can get a fresh one', async () => {
    const { inputs, problems } = await tolerate({ ...TOKEN, ...EXISTING })
    expect(inputs.credentials).toEqual(CUSTOM)
    expect(problems).toEqual([
      { kind: 'credentials-twice', input: 'tenant-access-token', used: 'app' },
    ])
  })

  it.each(['app-id', 'app-secret', 'app-ticket', 'tenant-key'])(
    'are the token when of an app only %s is given',
    async (name) => {
      const { inputs, problems } = await tolerate({ ...TOKEN, [name]: 'x' })
      expect(inputs.credentials).toMatchObject({ kind: 'token' })
      expect(problems).toEqual([
        { kind: 'credentials-twice', input: 'tenant-access-token', used: 'token' },
      ])
    },
  )

  const WRONG_TOKENS = ['u-user', 'Bearer t-x', 't-', 'xt-x', 't-x\ny', 't-x y']

  it.each(WRONG_TOKENS)('are no token of another kind: %j', async (text) => {
    expect(await refuse({ ...TOKEN, 'tenant-access-token': text })).toEqual([
      { kind: 'not-a-token', input: 'tenant-access-token', used: undefined },
    ])
  })

  it.each(WRONG_TOKENS)('are the app beside a token of another kind: %j', async (text) => {
    const { inputs, problems } = await tolerate({ ...EXISTING, 'tenant-access-token': text })
    expect(inputs.credentials).toEqual(CUSTOM)
    expect(problems).toEqual([{ kind: 'not-a-token', input: 'tenant-access-token', used: 'app' }])
  })

  it.each(['app-id', 'app-secret'])('are missing when %s is blank', async (name) => {
    expect(await refuse({ ...EXISTING, [name]: '  ' })).toEqual([
      { kind: 'credential-missing', input: name },
    ])
  })

  it.each([
    ['tenant-key', 'app-ticket'],
    ['app-ticket', 'tenant-key'],
  ])('are half a store app with %s but not %s', async (given, missing) => {
    expect(await refuse({ ...EXISTING, [given]: 'x' })).toEqual([
      { kind: 'store-app-half', input: given, missing },
    ])
  })

  it('are masked, every secret of them, and nothing else', async () => {
    const environment = process.env
    Object.assign(
      environment,
      await toInputVariables({
        ...EXISTING,
        'tenant-access-token': 't-1',
        'app-ticket': 'ticket\u200B',
        'github-token': 'ghs_1',
      }),
    )
    const lines: string[] = []
    const write = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
      lines.push(String(chunk).trim())
      return true
    })
    maskSecrets()
    process.env = {}
    maskSecrets()
    write.mockRestore()
    expect(lines).toEqual(
      ['secret', 't-1', 'ticket\u200B', 'ticket', 'ghs_1'].map((text) => `::add-mask::${text}`),
    )
  })
})
