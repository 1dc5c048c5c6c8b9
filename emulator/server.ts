import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** A request as it came over the connection. */
export interface Incoming {
  method: string
  /** Scheme, host and port it was sent to. */
  origin: string
  path: string
  query: Record<string, string>
  headers: Record<string, string | string[] | undefined>
  text: string
  /** Connections are numbered from 1 in the order they were opened. */
  connection: number
}

export interface ServerOptions {
  port: number
  tls?: { key: string; cert: string }
  answer(incoming: Incoming, response: ServerResponse): Promise<void>
}

export interface RunningServer {
  url: string
  close(): Promise<void>
}

/** Listens on the loopback interface and hands over each request once its body is complete. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { port, tls, answer } = options
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    receive(request, response).catch((error: unknown) => {
      // A caller that hung up, or a mistake in the emulator: which must never look like the platform's own error.
      if (!request.destroyed) console.error(error)
      response.destroy()
    })
  }
  const server: Server = tls ? createSecureServer(tls, listener) : createServer(listener)
  // Long enough that no client meets a connection that is being closed for idleness.
  server.keepAliveTimeout = 60_000

  const scheme = tls ? 'https' : 'http'
  const connections = new WeakMap<object, number>()
  let opened = 0
  server.on(tls ? 'secureConnection' : 'connection', (socket: object) => {
    opened += 1
    connections.set(socket, opened)
  })

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = parseTarget(request.url ?? '/')
    if (!url) {
      response.writeHead(400, { Connection: 'close' }).end()
      return
    }
    const incoming = {
      method: request.method ?? '',
      origin: `${scheme}://${request.headers.host ?? ''}`,
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: request.headers,
      text: await text(request),
      connection: connections.get(request.socket) ?? 0,
    }
    await answer(incoming, response)
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  return {
    url: `${scheme}://127.0.0.1:${isAddress(address) ? address.port : port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The path and query that were asked for; `undefined` for a target that cannot be read. */
function parseTarget(target: string): URL | undefined {
  // A path of two slashes would be read as a host if it were resolved.
  const absolute = target.startsWith('/') ? `http://emulator${target}` : target
  return URL.parse(absolute) ?? undefined
}

function isAddress(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === 'object' && address !== null
}
