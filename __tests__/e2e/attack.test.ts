import { once } from 'node:events'
import { type AddressInfo, createServer as createTcpServer } from 'node:net'
import { afterEach, describe, expect, it } from '@jest/globals'
import { demo } from '../../emulator/world.ts'
import { ENTRIES, openEmulator, readList, readResponders, runAction } from './harness.ts'

const ALWAYS = Number.POSITIVE_INFINITY
const TO_CHAT = { 'message-id': '', 'send-to': demo.chatId, 'github-token': '' }
const closing: (() => void)[] = []

afterEach(() => {
  for (const close of closing.splice(0)) close()
})

async function listenInSilence(): Promise<string> {
  const server = createTcpServer(() => {}).listen(0, '127.0.0.1')
  closing.push(() => server.close())
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

describe.each(ENTRIES)('people are called all the same, with %s', (entry) => {
  it.each([
    [
      'a branch',
      {
        GITHUB_REF: 'refs/heads/x#page-0000000000000000',
        GITHUB_REF_NAME: 'x#page-0000000000000000',
      },
      {},
    ],
    [
      "the user's own card",
      {},
      {
        card: '{"schema":"2.0","body":{"elements":[{"tag":"markdown","content":"#page-00000000aaaaaaaaaaaa"}]}}',
      },
    ],
  ] as [string, Record<string, string>, Record<string, string>][])(
    'when %s looks like the mark of another job',
    async (_, env, inputs) => {
      const emulator = await openEmulator()
      const run = await runAction(emulator, entry, { env, with: { ...TO_CHAT, ...inputs } })

      expect(run.outputs['status']).toBe('called')
    },
  )

  it.each([
    ['HTTP 500 with code 2200', { status: 500, code: 2200, msg: 'Internal Error' }],
    [
      'HTTP 504 with a code of its own',
      { status: 504, body: { code: 504, msg: 'gateway timeout' } },
    ],
  ])('when the message was sent but the answer was %s, and then 230049', async (_, fault) => {
    const emulator = await openEmulator()
    emulator.inject({ path: '/im/v1/messages', method: 'POST', ...fault })
    emulator.inject({
      path: '/im/v1/messages',
      method: 'POST',
      code: 230049,
      msg: 'The message is being sent.',
    })
    const run = await runAction(emulator, entry, { with: { ...TO_CHAT, timeout: '10s' } })

    expect(run.outputs['status']).toBe('called')
  })

  it.each(['0', '-1', ' ', '1e3', '1700000000'])(
    'when the message was made at %j',
    async (createTime) => {
      const emulator = await openEmulator()
      emulator.inject({
        path: '/im/v1/messages',
        method: 'POST',
        body: {
          code: 0,
          msg: 'success',
          data: { message_id: demo.messageId, create_time: createTime },
        },
        status: 200,
      })
      const run = await runAction(emulator, entry, { with: TO_CHAT })

      expect(run.outputs['status']).toBe('called')
    },
  )

  it('when looking people up hangs, those who are given by id', async () => {
    const emulator = await openEmulator()
    emulator.inject({ path: 'batch_get_id', hang: 'before', times: ALWAYS })
    const run = await runAction(emulator, entry, {
      with: { users: `${demo.first.openId} ${demo.second.email}` },
    })

    expect(readList(run, 'called-user-ids')).toEqual([demo.first.openId])
    expect(run.duration).toBeLessThan(5_000)
  })

  it('when GitHub hangs and there is little time', async () => {
    const emulator = await openEmulator()
    emulator.inject({ path: '/jobs', hang: 'before', times: ALWAYS })
    const run = await runAction(emulator, entry, {
      env: { GITHUB_API_URL: `${emulator.url}/api/v3` },
      with: { ...TO_CHAT, 'github-token': demo.githubToken, timeout: '3s' },
    })

    expect(run.outputs['status']).toBe('called')
  })

  it('when nobody reads the log any more', async () => {
    const emulator = await openEmulator()
    const run = await runAction(emulator, entry, {
      onStart: (child) => void child.stdout?.destroy(),
    })

    expect(emulator.rings).toHaveLength(1)
    expect(run.outputs['status']).toBe('called')
  })

  it('and reported when the outputs can not be written', async () => {
    const emulator = await openEmulator()
    const run = await runAction(emulator, entry, { env: { GITHUB_OUTPUT: '/nowhere/at/all' } })

    expect(emulator.rings).toHaveLength(1)
    expect(run.exitCode).toBe(1)
    expect(run.annotations).toMatchObject([
      { message: expect.stringContaining('the outputs could not be written') },
    ])
    expect(run.summary).toContain('Called 1 person by phone')
  })
})

describe.each(ENTRIES)('the step ends in time and in words, with %s', (entry) => {
  it('when a proxy accepts and never speaks', async () => {
    const emulator = await openEmulator()
    const run = await runAction(emulator, entry, {
      env: { https_proxy: await listenInSilence() },
      with: { 'base-url': 'https://feishu.invalid', timeout: '2s' },
    })

    expect(run.exitCode).toBe(1)
    expect(run.annotations[0]?.title).toBe('Feishu did not answer in time')
    expect(run.duration).toBeLessThan(4_000)
  })

  it("when the proxy's address is no URL, without its password", async () => {
    const emulator = await openEmulator()
    const run = await runAction(emulator, entry, {
      env: { https_proxy: 'http://somebody:s3cretPASS@:99999' },
      with: { 'base-url': 'https://feishu.invalid', timeout: '2s' },
    })

    expect(run.exitCode).toBe(1)
    expect(run.stdout + run.stderr + run.summary + JSON.stringify(run.outputs)).not.toContain(
      's3cretPASS',
    )
    expect(run.annotations[0]?.message).toContain('https_proxy')
  })

  it('when the server switches to another protocol', async () => {
    const server = createTcpServer((socket) => {
      socket.once('data', () =>
        socket.end('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n'),
      )
    }).listen(0, '127.0.0.1')
    closing.push(() => server.close())
    await once(server, 'listening')
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const run = await runAction(await openEmulator(), entry, {
      with: { 'base-url': base, timeout: '1s' },
    })

    expect(run.exitCode).toBe(1)
    expect(run.outputs['status']).toBe('failed')
    expect(run.annotations[0]?.title).toBe('Feishu could not be reached')
  })

  it('when the platform asks again and again to wait', async () => {
    const emulator = await openEmulator()
    emulator.inject({
      path: 'urgent_phone',
      status: 429,
      code: 99991400,
      msg: 'slow',
      headers: { 'x-ogw-ratelimit-reset': '2' },
      times: ALWAYS,
    })
    const run = await runAction(emulator, entry, { with: { timeout: '5s' } })

    expect(run.outputs).toMatchObject({ status: 'failed', code: '99991400' })
    expect(run.duration).toBeLessThan(6_000)
  })

  it('when the pages of readers lead round in circles, and the reader is known', async () => {
    const emulator = await openEmulator()
    emulator.inject({
      path: 'read_users',
      times: ALWAYS,
      status: 200,
      body: {
        code: 0,
        data: {
          items: [{ user_id: demo.first.openId, timestamp: '1700000000000' }],
          has_more: true,
          page_token: 'again',
        },
      },
    })
    const users = `${demo.first.openId}\n${demo.second.openId}`
    const run = await runAction(emulator, entry, { with: { users, 'ack-timeout': '1s' } })

    expect(readList(run, 'acknowledged-by')).toEqual([demo.first.openId])
    expect(emulator.rings).toHaveLength(1)
  })

  it('and tier 2 is called when the platform leaves out ids that are no texts', async () => {
    const emulator = await openEmulator()
    const data = { invalid_user_id_list: [{ toString: 1, valueOf: 1 }] }
    emulator.inject({ path: 'urgent_phone', status: 200, body: { code: 0, data } })
    const users = `${demo.first.openId}\n${demo.second.openId}`
    const run = await runAction(emulator, entry, { with: { users, 'ack-timeout': '1s' } })

    expect(readResponders(run).map(({ outcome }) => outcome)).toEqual(['error', 'phone'])
  })

  it('and a reader counts whose time of reading is none', async () => {
    const emulator = await openEmulator()
    const items = [{ user_id: demo.first.openId, timestamp: { valueOf: 1, toString: 1 } }]
    emulator.inject({ path: 'read_users', status: 200, body: { code: 0, data: { items } } })
    const run = await runAction(emulator, entry, { with: { 'ack-timeout': '1s' } })

    expect(run.outputs['status']).toBe('called')
    expect(readList(run, 'acknowledged-by')).toEqual([demo.first.openId])
  })

  it('and a message without an end does not become a summary without an end', async () => {
    const emulator = await openEmulator()
    emulator.inject({ path: 'urgent_phone', code: 230110, msg: 'x'.repeat(3_000_000) })
    const run = await runAction(emulator, entry)

    expect(run.exitCode).toBe(1)
    expect(run.summary.length).toBeLessThan(10_000)
    expect(run.stdout.length).toBeLessThan(10_000)
  })
})

describe.each(ENTRIES)('the outputs do not contradict each other, with %s', (entry) => {
  it('when only somebody who was not due is unknown', async () => {
    const emulator = await openEmulator()
    emulator.world.readPlan.push({ openId: demo.first.openId, afterMs: 0 })
    emulator.world.apps.get(demo.appId)?.scopes.delete('contact:user.id:readonly')
    const users = `${demo.first.openId}\n${demo.second.email}`
    const run = await runAction(emulator, entry, { with: { users, 'ack-timeout': '1s' } })

    expect(run.outputs).toMatchObject({ status: 'called', code: '0', msg: 'success' })
  })

  it('shows no contact in the log that an answer or a typing error holds', async () => {
    const emulator = await openEmulator()
    emulator.inject({
      path: 'urgent_phone',
      code: 230110,
      msg: 'gone: jane@example.com +8613812345678',
    })
    const answered = await runAction(emulator, entry)
    const typed = await runAction(emulator, entry, {
      with: { users: 'jane@example.com;13812345678' },
    })

    for (const { stdout, summary } of [answered, typed]) {
      expect(stdout + summary).not.toMatch(/jane@example\.com|13812345678/)
    }
  })
})
