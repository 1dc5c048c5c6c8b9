import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer as createTlsServer } from 'node:https'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { ProxyError } from '../src/proxy.ts'
import { createTransport, TransportError } from '../src/transport.ts'

const VARIABLES = ['https_proxy', 'HTTPS_PROXY', 'no_proxy', 'NO_PROXY']
const PASSWORD = 'p4ss-w0rd'
const run = promisify(execFile)
const trusted = getCACertificates('default')
const before = { ...process.env }
const sockets = new Set<Socket>()
const servers: Server[] = []
let target: URL

function keep(server: Server): Promise<number> {
  servers.push(server.on('connection', (socket) => sockets.add(socket.on('error', () => {}))))
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}

/** Nobody but the proxy knows this name: whoever gets an answer went through it. */
async function startTarget(): Promise<URL> {
  const folder = await mkdtemp(join(tmpdir(), 'proxy-'))
  const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
  const names = ['-subj', '/CN=feishu.test', '-addext', 'subjectAltName=DNS:feishu.test']
  const files = ['-keyout', keyFile, '-out', certFile]
  await run('openssl', ['req', '-x509', '-days', '1', ...curve, ...names, ...files])
  const [key, cert] = await Promise.all([readFile(keyFile, 'utf8'), readFile(certFile, 'utf8')])
  await rm(folder, { recursive: true })
  setDefaultCACertificates([...trusted, cert])
  const port = await keep(createTlsServer({ key, cert }, (_, response) => response.end('reached')))
  return new URL(`https://feishu.test:${port}/`)
}

/** A proxy that connects to this machine, whatever name it is asked for. */
async function startProxy() {
  const heads: string[] = []
  const port = await keep(
    createServer((client) => {
      client.once('data', (head) => {
        heads.push(String(head))
        const server = connect(Number(target.port), '127.0.0.1')
        sockets.add(server.on('error', () => {}))
        client.write('HTTP/1.1 200 Connection established\r\n\r\n')
        client.pipe(server).pipe(client)
      })
    }),
  )
  return { heads, port }
}

/** A proxy that answers the CONNECT request by hand. */
function startOddProxy(answer: (socket: Socket) => void): Promise<number> {
  return keep(createServer((client) => client.once('data', () => answer(client))))
}

function ask(ms = 10_000) {
  const exchange = { method: 'GET', url: target, headers: {}, signal: AbortSignal.timeout(ms) }
  return createTransport(target)(exchange)
}

async function failureOf(outcome: Promise<unknown>): Promise<TransportError> {
  const error = await outcome.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof TransportError) return error
  throw new Error(`not a failure of the transport: ${error}`)
}

beforeAll(async () => {
  target = await startTarget()
})

beforeEach(() => {
  for (const name of VARIABLES) delete process.env[name]
})

afterEach(() => {
  for (const socket of sockets) socket.destroy()
  sockets.clear()
})

afterAll(() => {
  process.env = before
  setDefaultCACertificates(trusted)
  for (const server of servers) server.close()
})

describe('a proxy', () => {
  it.each([
    ['with a scheme', 'https_proxy', 'http://127.0.0.1:PORT'],
    ['in capitals', 'HTTPS_PROXY', 'http://127.0.0.1:PORT'],
    ['without a scheme', 'https_proxy', '127.0.0.1:PORT'],
    ['by a name without a scheme', 'https_proxy', 'localhost:PORT'],
    ['with a scheme in capitals', 'https_proxy', 'HTTP://127.0.0.1:PORT'],
    ['with a slash at its end', 'https_proxy', 'http://127.0.0.1:PORT/'],
    ['between blanks', 'https_proxy', '  http://127.0.0.1:PORT '],
  ])('is used when it is named %s', async (_, variable, value) => {
    const { heads, port } = await startProxy()
    process.env[variable] = value.replace('PORT', String(port))

    expect(await ask()).toMatchObject({ status: 200, body: 'reached' })
    expect(heads[0]).toMatch(/^CONNECT feishu\.test:\d+ HTTP\/1\.1\r\n/)
  })

  it('is the one in capitals when the other one is blank', async () => {
    const { port } = await startProxy()
    Object.assign(process.env, { https_proxy: '  ', HTTPS_PROXY: `http://127.0.0.1:${port}` })
    expect((await ask()).body).toBe('reached')
  })

  it.each([
    ['http://bot:p%40ss@', 'bot:p@ss'],
    ['bot:secret@', 'bot:secret'],
    ['http://bot:100%@', 'bot:100%'],
    ['http://bot:%ff@', 'bot:%ff'],
  ])('is told who asks: %s', async (login, credentials) => {
    const { heads, port } = await startProxy()
    process.env['https_proxy'] = `${login}127.0.0.1:${port}`
    await ask()

    const [, told] = /proxy-authorization: Basic (\S+)/i.exec(heads[0] ?? '') ?? []
    expect(Buffer.from(told ?? '', 'base64').toString()).toBe(credentials)
  })

  it.each(['*', 'feishu.test', 'test', '.test', 'a.example, FEISHU.test', 'feishu.test:PORT'])(
    'is not used for what no_proxy=%s covers',
    async (noProxy) => {
      const { heads, port } = await startProxy()
      process.env['https_proxy'] = `http://127.0.0.1:${port}`
      process.env['no_proxy'] = noProxy.replace('PORT', target.port)

      expect(await failureOf(ask())).toMatchObject({ kind: 'refused', wasSent: false })
      expect(heads).toEqual([])
    },
  )

  it.each(['eishu.test', 'feishu.test:1', 'www.feishu.test', ''])(
    'is used for what no_proxy=%s does not cover',
    async (noProxy) => {
      const { port } = await startProxy()
      process.env['https_proxy'] = `http://127.0.0.1:${port}`
      process.env['no_proxy'] = noProxy
      expect((await ask()).body).toBe('reached')
    },
  )
})

describe('a proxy that cannot be used', () => {
  it.each([
    ['socks5://bot:p4ss-w0rd@127.0.0.1:9', 'https_proxy names a socks5 proxy, not an http one'],
    ['http://', 'https_proxy holds no URL'],
    ['http://bot:p4ss-w0rd@host:notaport', 'https_proxy holds no URL'],
    ['http://bot:1#p4ss-w0rd@host:9', 'https_proxy holds no URL'],
    ['http://bot:1/p4ss-w0rd@host:9', 'https_proxy holds no URL'],
  ])('is told by its variable, never by its value: %s', (value, message) => {
    process.env['https_proxy'] = value
    const create = () => createTransport(target)
    expect(create).toThrow(ProxyError)
    expect(create).toThrow(message)
  })

  it('is no matter for a host that needs none', () => {
    process.env['https_proxy'] = 'socks5://127.0.0.1:9'
    createTransport(new URL('https://localhost:9/'))
    process.env['no_proxy'] = 'feishu.test'
    createTransport(target)
  })

  it.each<[string, (socket: Socket) => void]>([
    ['never answers', () => {}],
    ['never ends its head', (socket) => socket.write('HTTP/1.1 200 OK\r\nx-')],
    ['connects to silence', (socket) => socket.write('HTTP/1.1 200 OK\r\n\r\n')],
  ])('and %s ends by the time limit, before anything was sent', async (_, answer) => {
    const port = await startOddProxy(answer)
    process.env['https_proxy'] = `http://bot:${PASSWORD}@127.0.0.1:${port}`
    expect(await failureOf(ask(300))).toMatchObject({ kind: 'aborted', wasSent: false })
  })

  it.each<[string, (socket: Socket) => void]>([
    ['says 100 without end', (socket) => socket.write('HTTP/1.1 100 Continue\r\n\r\n'.repeat(99))],
    ['hangs up', (socket) => socket.end()],
    ['resets', (socket) => socket.resetAndDestroy()],
    ['wants a password', (socket) => socket.write('HTTP/1.1 407 Authenticate\r\n\r\n')],
    ['speaks another language', (socket) => socket.write('SSH-2.0-OpenSSH\r\n\r\n')],
    ['says more than it should', (socket) => socket.write('HTTP/1.1 200 OK\r\n\r\nhello')],
  ])('and %s is a connection refused, which never tells the password', async (_, answer) => {
    const port = await startOddProxy(answer)
    process.env['https_proxy'] = `http://bot:${PASSWORD}@127.0.0.1:${port}`
    const error = await failureOf(ask())

    expect(error).toMatchObject({ kind: 'refused', wasSent: false })
    expect(error.message).not.toContain(PASSWORD)
    expect(error.message).not.toContain(Buffer.from(`bot:${PASSWORD}`).toString('base64'))
  })

  it('and answers when the time is up does no harm', async () => {
    let answered = 0
    const port = await startOddProxy((socket) => {
      setTimeout(() => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n')
        answered += 1
      }, 150)
    })
    process.env['https_proxy'] = `http://127.0.0.1:${port}`
    expect((await failureOf(ask(50))).kind).toBe('aborted')
    while (answered === 0) await new Promise((resolve) => setTimeout(resolve, 50))
    await new Promise((resolve) => setTimeout(resolve, 50))
  })

  it('and sends a head without end fails at once, with little of it in memory', async () => {
    let sent = 0
    const port = await startOddProxy((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n')
      const line = `x: ${'y'.repeat(1_000)}\r\n`
      const more = () => {
        while (!socket.destroyed && socket.write(line)) sent += line.length
      }
      socket.on('drain', more)
      more()
    })
    process.env['https_proxy'] = `http://127.0.0.1:${port}`
    expect((await failureOf(ask())).message).toContain('Header overflow')
    expect(sent).toBeLessThan(20_000_000)
  })
})
