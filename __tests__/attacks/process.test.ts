import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import { demo } from '../../emulator/world.ts'
import { makeCertificate } from '../../scripts/bench/certificate.ts'
import type { StepRun } from '../../scripts/runner.ts'
import { listTold, openEmulator, runAction, runSource, waitUntil } from '../e2e/harness.ts'

// What was found from outside and shows only in a process of its own. A step that did not end by itself would be killed
// by the harness, and have no exit code.

const ALWAYS = Number.POSITIVE_INFINITY
const TO_CHAT = { 'message-id': '', 'send-to': demo.chatId, 'github-token': '' }
const PASSWORD = 's3cretPASS'
const closing: (() => void | Promise<void>)[] = []

afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function listen(server: Server): Promise<string> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => sockets.add(socket.on('error', () => {})))
  closing.push(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}

function printed({ stdout, stderr, summary, outputs }: StepRun): string {
  return stdout + stderr + summary + JSON.stringify(outputs)
}

describe('people are called', () => {
  it('when nobody reads the log any more', async () => {
    const emulator = await openEmulator()
    const run = await runSource(emulator, { onStart: (child) => void child.stdout?.destroy() })

    expect(emulator.rings).toHaveLength(1)
    expect(run).toMatchObject({ exitCode: 0, outputs: { status: 'called' } })
  })

  it('through a proxy that wants a password, with TLS behind it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'proxy-'))
    closing.push(() => rm(folder, { recursive: true }))
    const { certFile, ...tls } = await makeCertificate(folder, 'feishu.test')
    const emulator = await openEmulator({ tls })
    const port = Number(new URL(emulator.url).port)
    const heads: string[] = []
    const proxy = await listen(
      createServer((client) => {
        client.once('data', (head) => {
          heads.push(String(head))
          const server = connect(port, '127.0.0.1').on('error', () => client.destroy())
          client.write('HTTP/1.1 200 Connection established\r\n\r\n')
          client.pipe(server).pipe(client)
        })
      }),
    )
    const run = await runSource(emulator, {
      env: {
        https_proxy: `bot:${PASSWORD}@${proxy}`,
        NODE_EXTRA_CA_CERTS: certFile,
        RUNNER_DEBUG: '1',
      },
      with: { 'base-url': `https://feishu.test:${port}`, timeout: '20s' },
    })

    expect(run.outputs['status']).toBe('called')
    expect(emulator.rings).toHaveLength(1)
    const credentials = Buffer.from(`bot:${PASSWORD}`).toString('base64')
    expect(heads[0]).toContain(`CONNECT feishu.test:${port}`)
    expect(heads[0]).toContain(`Basic ${credentials}`)
    expect(printed(run)).not.toMatch(new RegExp(`${PASSWORD}|${credentials}`))
  })

  it.each([
    ['exception', '{ throw new Error("boom") }'],
    ['rejection', 'void Promise.reject(new Error("boom"))'],
  ])('and reported in red when an %s is caught by nobody', async (_, act) => {
    const emulator = await openEmulator()
    emulator.inject({ path: 'urgent_phone', delayMs: 300 })
    const crash = encodeURIComponent(`process.once("SIGUSR2", () => ${act})`)
    const run = await runSource(emulator, {
      env: { NODE_OPTIONS: `--import data:text/javascript,${crash}` },
      onStart: async (child) => {
        await waitUntil(() => emulator.requests.length > 1)
        child.kill('SIGUSR2')
      },
    })

    expect(run.exitCode).toBe(1)
    expect(run.outputs['status']).toBe('called')
    expect(run.summary).toContain(demo.first.openId)
    expect(listTold(run)).toMatchObject([{ level: 'error', message: 'boom' }])
  })

  it.each(['original', 'error'] as const)(
    'once when 20 jobs of a matrix page at once, a repeated uuid brings the %s, and the bundle is run',
    async (duplicateUuid) => {
      const emulator = await openEmulator()
      emulator.world.switches.duplicateUuid = duplicateUuid
      const inputs = { ...TO_CHAT, timeout: duplicateUuid === 'error' ? '30s' : '60s' }
      const runs = await Promise.all(
        Array.from({ length: 20 }, () => runAction(emulator, 'dist/index.js', { with: inputs })),
      )

      expect(emulator.rings).toHaveLength(1)
      expect(emulator.world.messages.size).toBe(2)
      const statuses = runs.map(({ outputs }) => outputs['status'] ?? '')
      expect(statuses.filter((status) => status === 'called')).toHaveLength(1)
      expect(statuses.filter((status) => status === 'deduplicated')).toHaveLength(19)
      expect(new Set(runs.map(({ exitCode }) => exitCode))).toEqual(new Set([0]))
      // Whether the other job has called cannot be known when Feishu names no message.
      const levels = new Set(runs.flatMap((run) => listTold(run).map(({ level }) => level)))
      expect(levels).toEqual(new Set(duplicateUuid === 'error' ? ['warning'] : []))
    },
  )
})

describe('the step ends by itself', () => {
  it('when GitHub hangs', async () => {
    const emulator = await openEmulator()
    emulator.inject({ path: '/api/v3/', hang: 'before', times: ALWAYS })
    const run = await runSource(emulator, {
      env: { GITHUB_API_URL: `${emulator.url}/api/v3` },
      with: { ...TO_CHAT, 'github-token': demo.githubToken, timeout: '8s' },
    })

    expect(run).toMatchObject({ exitCode: 0, stderr: '', outputs: { status: 'called' } })
  })

  it.each<[string, (socket: Socket, asked: string) => void]>([
    ['never speaks', () => {}],
    ['hangs up', (socket) => socket.end()],
    ['never ends its head', (socket) => pour(socket, 'HTTP/1.1 200 OK\r\n', 'x-a: b\r\n')],
    [
      'echoes what it was asked',
      (socket, asked) => {
        const [, credentials = ''] = /authorization: (.*)/i.exec(asked) ?? []
        socket.end(`HTTP/1.1 407 ${credentials}\r\n\r\n${asked}`)
      },
    ],
  ])('when a proxy %s', async (_, answer) => {
    const proxy = await listen(
      createServer((socket) => {
        socket.once('data', (asked) => answer(socket, String(asked)))
      }),
    )
    const run = await runSource(await openEmulator(), {
      env: { https_proxy: `http://bot:${PASSWORD}@${proxy}` },
      with: { 'base-url': 'https://feishu.invalid', timeout: '600ms' },
    })

    expect(run).toMatchObject({ exitCode: 1, stderr: '' })
    expect(run.outputs).toMatchObject({ status: 'failed', code: '' })
    expect(listTold(run).filter(({ title }) => title !== '')).toHaveLength(1)
    expect(printed(run)).not.toContain(Buffer.from(`bot:${PASSWORD}`).toString('base64'))
  })

  it('when the server switches to another protocol', async () => {
    const host = await listen(
      createServer((socket) => {
        socket.once('data', () =>
          socket.end('HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n'),
        )
      }),
    )
    const run = await runSource(await openEmulator(), {
      with: { 'base-url': `http://${host}`, timeout: '600ms' },
    })

    expect(run).toMatchObject({ exitCode: 1, stderr: '', outputs: { status: 'failed' } })
  })
})

function pour(socket: Socket, head: string, line: string): void {
  socket.write(head)
  const timer = setInterval(() => socket.write(line), 5)
  socket.once('close', () => clearInterval(timer))
}
