import { afterEach, describe, expect, it } from '@jest/globals'
import { createManualClock } from '../../emulator/clock.ts'
import { type Emulator, startEmulator } from '../../emulator/emulator.ts'
import { demo } from '../../emulator/world.ts'
import { createBudget, systemClock } from '../../src/clock.ts'
import { type ClientOptions, createClient, type FeishuClient } from '../../src/feishu/client.ts'
import { failureOf } from './answering.ts'

const running: Emulator[] = []

afterEach(async () => {
  await Promise.all(running.splice(0).map((emulator) => emulator.close()))
})

async function open(options: Partial<ClientOptions> = {}) {
  const emulator = await startEmulator()
  running.push(emulator)
  const masked: string[] = []
  const retries: string[] = []
  const client = createClient({
    baseUrl: new URL(emulator.url),
    credentials: { kind: 'custom', appId: demo.appId, appSecret: demo.appSecret },
    userAgent: 'pager/1',
    clock: createManualClock(),
    deadline: { remaining: () => 10_000 },
    cancelled: new AbortController().signal,
    mask: (secret) => masked.push(secret),
    onRetry: ({ error }) => retries.push(error.message),
    onExchange: () => {},
    ...options,
  })
  return { emulator, client, masked, retries }
}

async function askForChat(client: FeishuClient): Promise<unknown> {
  return (await askInFull(client)).value
}

function askInFull(client: FeishuClient) {
  return client.request({
    method: 'GET',
    path: '/im/v1/chats/:chat_id',
    params: { chat_id: demo.chatId },
    parse: ({ data }) => data['name'],
  })
}

function pathsOf({ requests }: Emulator): string[] {
  return requests.map(({ path }) => (path.includes('token') ? 'token' : 'chat'))
}

function tokensOf({ requests }: Emulator): unknown[] {
  return requests.flatMap(({ headers, path }) =>
    path.includes('token') ? [] : headers['authorization'],
  )
}

describe('the token', () => {
  it('is taken once for many requests, and masked', async () => {
    const { emulator, client, masked } = await open()
    expect(await Promise.all([askForChat(client), askForChat(client)])).toEqual([
      'Releases',
      'Releases',
    ])
    await askForChat(client.within({ remaining: () => 5_000 }))

    expect(pathsOf(emulator)).toEqual(['token', 'chat', 'chat', 'chat'])
    expect(masked).toEqual([...emulator.world.tokens.keys()])
    expect(new Set(tokensOf(emulator))).toEqual(new Set([`Bearer ${masked[0]}`]))
  })

  it('is taken before there is anything to ask', async () => {
    const { emulator, client } = await open()
    await client.authenticate()
    expect(pathsOf(emulator)).toEqual(['token'])
    await askForChat(client)
    expect(pathsOf(emulator)).toEqual(['token', 'chat'])
  })

  it('is taken anew when Feishu no longer knows it, once for all who were refused', async () => {
    const { emulator, client } = await open()
    await client.authenticate()
    for (const token of emulator.world.tokens.values()) token.revoked = true
    await Promise.all([askForChat(client), askForChat(client), askForChat(client)])

    expect(pathsOf(emulator).filter((path) => path === 'token')).toHaveLength(2)
    expect(pathsOf(emulator).filter((path) => path === 'chat')).toHaveLength(6)
    expect(new Set(tokensOf(emulator)).size).toBe(2)
  })

  it('is taken anew no more than once for a request', async () => {
    const { emulator, client } = await open()
    emulator.inject({ path: '/im/', code: 99991663, times: 9 })
    const error = await failureOf(() => askForChat(client))

    expect(error.code).toBe(99991663)
    expect(pathsOf(emulator)).toEqual(['token', 'chat', 'token', 'chat'])
  })

  it('that was refused is among what failed before', async () => {
    const { emulator, client } = await open()
    emulator.inject({ path: '/im/', code: 99991663 })
    const { earlier } = await askInFull(client)
    expect(earlier.map(({ code }) => code)).toEqual([99991663])
  })

  it('that was refused twice is the failure, after the first', async () => {
    const { emulator, client } = await open()
    emulator.inject({ path: '/im/', code: 99991663, times: 9 })
    const error = await failureOf(() => askForChat(client))
    expect(error.earlier.map(({ code }) => code)).toEqual([99991663])
  })

  it('is not taken anew for what a fresh one would not change', async () => {
    const { emulator, client } = await open()
    emulator.inject({ path: '/im/', code: 230002 })
    await failureOf(() => askForChat(client))

    expect(pathsOf(emulator)).toEqual(['token', 'chat'])
  })

  it('is used as it is when it was given', async () => {
    const { emulator, client } = await open({
      credentials: { kind: 'token', tenantAccessToken: 't-given' },
    })
    await client.authenticate()
    expect((await failureOf(() => askForChat(client))).code).toBe(99991663)

    expect(pathsOf(emulator)).toEqual(['chat'])
    expect(tokensOf(emulator)).toEqual(['Bearer t-given'])
  })

  it('is asked for again by the next request when it was refused to the last', async () => {
    const { emulator, client } = await open()
    emulator.inject({ path: 'token', code: 10014, status: 200 })
    expect((await failureOf(() => askForChat(client))).code).toBe(10014)

    expect(await askForChat(client)).toBe('Releases')
    expect(pathsOf(emulator)).toEqual(['token', 'token', 'chat'])
  })
})

describe('a request that fails for a moment', () => {
  it('is made again, and the answer says what failed before', async () => {
    const { emulator, client, retries } = await open()
    await client.authenticate()
    emulator.inject({ path: '/im/', status: 502 })
    const { value, earlier } = await askInFull(client)
    expect(value).toBe('Releases')
    expect(earlier).toMatchObject([{ facts: { kind: 'unavailable', status: 502 } }])
    expect(pathsOf(emulator)).toEqual(['token', 'chat', 'chat'])
    expect(retries).toEqual(['HTTP 502, no JSON object (text/html)'])
  })

  it('is made again when it was for the token', async () => {
    const { emulator, client } = await open()
    emulator.inject({ path: 'token', status: 502 })
    await client.authenticate()
    expect(pathsOf(emulator)).toEqual(['token', 'token'])
  })

  it('is not waited for past the deadline', async () => {
    const { emulator, client } = await open({ clock: systemClock })
    await client.authenticate()
    emulator.inject({ path: '/im/', hang: 'before', times: 9 })
    const error = await failureOf(() =>
      askForChat(client.within(createBudget({ clock: systemClock, ms: 120 }))),
    )

    expect(error.facts).toMatchObject({ kind: 'timeout', msg: 'no answer within 0.1 s' })
  })

  it('fails, and is no bug, when the deadline is past already', async () => {
    const { emulator, client } = await open({ deadline: { remaining: () => -5 } })
    expect((await failureOf(() => client.authenticate())).facts.kind).toBe('too-late')
    expect(emulator.requests).toEqual([])
  })
})

describe('the log id', () => {
  it('is that of the answer', async () => {
    const { emulator, client } = await open()
    const headers = { 'x-tt-logid': 'log-1' }
    const body = { code: 0, data: { name: 'Releases' } }
    emulator.inject({ path: '/im/', body, headers })
    expect((await askInFull(client)).logId).toBe('log-1')
  })
})

describe('a job that is cancelled', () => {
  it('leaves what is on its way a moment to arrive', async () => {
    const job = new AbortController()
    const { emulator, client } = await open({ cancelled: job.signal })
    await client.authenticate()
    emulator.inject({ path: '/im/', delayMs: 50 })
    const answer = askForChat(client)
    setTimeout(() => job.abort(), 20)

    expect(await answer).toBe('Releases')
  })

  it('does not wait for it for ever', async () => {
    const job = new AbortController()
    const clock = createManualClock()
    const { emulator, client } = await open({ cancelled: job.signal, clock })
    await client.authenticate()
    emulator.inject({ path: '/im/', hang: 'before' })
    const outcome = failureOf(() => askForChat(client))
    while (emulator.requests.length < 2) await new Promise((resolve) => setImmediate(resolve))
    job.abort()
    clock.advance(1_000)

    expect((await outcome).facts.kind).toBe('cancelled')
  })
})
