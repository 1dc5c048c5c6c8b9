import { createServer, type RequestListener, type Server } from 'node:http'
import { type AddressInfo, createServer as createTcpServer, Socket } from 'node:net'
import { getOctokit } from '@actions/github'
import { afterEach, describe, expect, it, jest } from '@jest/globals'
import { createFetch, createTransport, type Exchange, TransportError } from '../src/transport.ts'

const closing: (() => unknown)[] = []

afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()))
})

async function listen(server: Server | ReturnType<typeof createTcpServer>): Promise<URL> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
}

async function serve(listener: RequestListener): Promise<URL> {
  const server = createServer(listener)
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return listen(server)
}

/** A server that says these bytes to everybody, by hand. */
async function say(speak: (socket: Socket) => void): Promise<URL> {
  const sockets = new Set<Socket>()
  const server = createTcpServer((socket) => {
    sockets.add(socket.on('error', () => {}))
    socket.once('data', () => speak(socket))
  })
  closing.push(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return listen(server)
}

function ask(url: URL, options: Partial<Exchange> = {}) {
  const signal = AbortSignal.timeout(10_000)
  return createTransport(url)({ method: 'GET', url, headers: {}, signal, ...options })
}

async function failureOf(outcome: Promise<unknown>): Promise<TransportError> {
  const error = await outcome.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof TransportError) return error
  throw new Error(`not a failure of the transport: ${error}`)
}

describe('an exchange', () => {
  it('carries method, headers and body, and brings back status, headers and text', async () => {
    const seen: unknown[] = []
    const url = await serve(async (request, response) => {
      let body = ''
      for await (const chunk of request.setEncoding('utf8')) body += chunk
      seen.push([request.method, request.url, request.headers, body])
      response.writeHead(418, { 'x-log': 'l-1' }).end('茶')
    })
    const reply = await ask(new URL('/a?b=c', url), {
      method: 'PATCH',
      headers: { 'X-Who': 'me' },
      body: '失败',
    })
    expect(reply).toMatchObject({ status: 418, headers: { 'x-log': 'l-1' }, body: '茶' })
    expect(seen).toMatchObject([
      ['PATCH', '/a?b=c', { 'x-who': 'me', 'content-length': '6' }, '失败'],
    ])
  })

  it('keeps its connection for the next one', async () => {
    const sockets = new Set<Socket>()
    const url = await serve((request, response) => {
      sockets.add(request.socket)
      response.end('{}')
    })
    const transport = createTransport(url)
    const exchange = { method: 'GET', url, headers: {}, signal: AbortSignal.timeout(10_000) }
    const connecting = jest.spyOn(Socket.prototype, 'connect')
    for (let turn = 0; turn < 20; turn++) await transport(exchange)
    const [socket] = connecting.mock.contexts
    connecting.mockRestore()

    expect(sockets.size).toBe(1)
    expect(socket instanceof Socket && socket.listenerCount('connect')).toBeLessThan(3)
  })

  it.each([
    [undefined, 5_000],
    [60_000, 5_000],
    [333.3, 334],
  ])('gives one address of the host, of %s ms, %d ms to connect', async (connectMs, limit) => {
    const url = await serve((_, response) => response.end())
    const connecting = jest.spyOn(Socket.prototype, 'connect')
    await ask(url, connectMs === undefined ? {} : { connectMs })
    const seen = JSON.stringify(connecting.mock.calls)
    connecting.mockRestore()
    expect(seen).toContain(`"autoSelectFamilyAttemptTimeout":${limit}`)
  })

  it('hands a redirect back', async () => {
    let requests = 0
    const url = await serve((_, response) => {
      requests += 1
      response.writeHead(302, { location: '/elsewhere' }).end()
    })
    expect(await ask(url)).toMatchObject({ status: 302, headers: { location: '/elsewhere' } })
    expect(requests).toBe(1)
  })
})

describe('an exchange without a reply', () => {
  it('was certainly not sent where nobody listens', async () => {
    const url = await serve(() => {})
    for (const close of closing.splice(0)) close()
    const error = await failureOf(ask(url))
    expect(error).toMatchObject({ kind: 'refused', wasSent: false })
    expect(error.message).toMatch(/^ECONNREFUSED: connect/)
  })

  it('may have been sent when the connection is lost afterwards', async () => {
    const url = await say((socket) => socket.resetAndDestroy())
    expect(await failureOf(ask(url))).toMatchObject({ kind: 'refused', wasSent: true })
  })

  it('may have been sent when the connection is closed without a word', async () => {
    const url = await say((socket) => socket.end())
    expect(await failureOf(ask(url))).toMatchObject({ kind: 'refused', wasSent: true })
  })

  it('may have been sent when a kept connection turns out to be lost', async () => {
    let requests = 0
    const url = await serve((request, response) => {
      requests += 1
      if (requests > 1) request.socket.resetAndDestroy()
      else response.end('{}')
    })
    const transport = createTransport(url)
    const exchange = { method: 'GET', url, headers: {}, signal: AbortSignal.timeout(10_000) }
    await transport(exchange)
    expect(await failureOf(transport(exchange))).toMatchObject({ kind: 'refused', wasSent: true })
  })

  it('is cut off within the body', async () => {
    const url = await say((socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{'))
    expect(await failureOf(ask(url))).toMatchObject({ kind: 'cut-off', wasSent: true })
  })

  it('is odd when the server switches to another protocol', async () => {
    const head = 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n'
    const url = await say((socket) => socket.write(head))
    expect(await failureOf(ask(url))).toMatchObject({ kind: 'odd', wasSent: true })
  })

  it('is odd when the body never ends', async () => {
    const url = await serve((_, response) => {
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(1_000_000)));
      }
      response.on('drain', more)
      more()
    })
    const error = await failureOf(ask(url))
    expect(error).toMatchObject({ kind: 'odd', message: 'the answer is too long' })
  })

  it('is refused when the head never ends', async () => {
    const url = await say((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n')
      const more = () => {
        while (!socket.destroyed && socket.write(`x-${'y'.repeat(1_000)}: z\r\n`));
      }
      socket.on('drain', more)
      more()
    })
    expect((await failureOf(ask(url))).message).toContain('Header overflow')
  })

  it.each<[string, (socket: Socket) => void]>([
    ['in silence', () => {}],
    ['within the head', (socket) => socket.write('HTTP/1.1 200 OK\r\nx-')],
    ['within the body', (socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{')],
    [
      'after a body of no known length',
      (socket) => socket.write('HTTP/1.1 200 OK\r\n\r\n{"code":0}'),
    ],
    [
      'after any number of 100s',
      (socket) => socket.write('HTTP/1.1 100 Continue\r\n\r\n'.repeat(99)),
    ],
  ])('ends by its signal %s', async (_, speak) => {
    const url = await say(speak)
    const error = await failureOf(ask(url, { signal: AbortSignal.timeout(200) }))
    expect(error).toMatchObject({ kind: 'aborted', wasSent: true })
  })

  it('is not begun when its signal has aborted', async () => {
    const url = await serve((_, response) => response.end())
    const error = await failureOf(ask(url, { signal: AbortSignal.abort() }))
    expect(error).toMatchObject({ kind: 'aborted', wasSent: false })
  })
})

describe('a fetch over the transport', () => {
  const octokitFor = (url: URL, signal = AbortSignal.timeout(10_000)) =>
    getOctokit('ghs_x', {
      baseUrl: url.origin,
      request: { fetch: createFetch(createTransport(url), signal) },
    })

  it('is what Octokit needs to ask and to understand', async () => {
    const url = await serve((request, response) => {
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' })
      response.end(JSON.stringify([request.method, request.url, request.headers['authorization']]))
    })
    const answer = await octokitFor(url).request('GET /jobs', { per_page: 100 })

    expect(answer).toMatchObject({ status: 200, headers: { 'transfer-encoding': 'chunked' } })
    expect(answer.data).toEqual(['GET', '/jobs?per_page=100', 'token ghs_x'])
  })

  it('carries a body', async () => {
    const url = await serve((request, response) => request.pipe(response))
    const answer = await octokitFor(url).request('POST /echo', { name: '失败' })
    expect(answer.data).toBe('{"name":"失败"}')
  })

  it.each([
    [204, 'text/plain', ''],
    [200, 'application/octet-stream', expect.any(ArrayBuffer)],
  ])('takes HTTP %d of %s', async (status, type, data) => {
    const url = await serve((_, response) =>
      response.writeHead(status, { 'content-type': type }).end(),
    )
    expect(await octokitFor(url).request('GET /')).toMatchObject({ status, data })
  })

  it('tells Octokit what was refused', async () => {
    const url = await serve((_, response) => {
      response.writeHead(403, { 'content-type': 'application/json' }).end('{"message":"no access"}')
    })
    await expect(octokitFor(url).request('GET /')).rejects.toMatchObject({
      status: 403,
      message: 'no access',
    })
  })

  it('hands a redirect back', async () => {
    const url = await serve((_, response) => response.writeHead(301, { location: '/b' }).end())
    expect(await octokitFor(url).request('GET /a')).toMatchObject({ status: 301 })
  })

  it.each(['its own', "the request's"])('ends by %s signal', async (whose) => {
    const url = await serve(() => {})
    const [soon, later] = [AbortSignal.timeout(100), AbortSignal.timeout(10_000)]
    const isOwn = whose === 'its own'
    const get = createFetch(createTransport(url), isOwn ? soon : later)
    const error = await failureOf(get(url.href, { signal: isOwn ? later : soon }))
    expect(error.kind).toBe('aborted')
  })
})
