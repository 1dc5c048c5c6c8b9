import * as http from 'node:http'
import * as https from 'node:https'

/** No answer of an API comes near this many characters: more is not the API talking. */
const LONGEST_BODY = 8_000_000
/** A connection on which nothing moves is given up after this time, in ms, whatever stage it is in. */
const LONGEST_SILENCE = 15_000

export interface Exchange {
  readonly method: string
  readonly url: URL
  readonly headers: http.OutgoingHttpHeaders
  readonly body?: string | undefined
  readonly signal: AbortSignal
}

export interface Reply {
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  readonly body: string
}

export type Transport = (exchange: Exchange) => Promise<Reply>

/**
 * Opens kept-alive connections to one host and returns the function that makes one HTTP exchange on them.
 * Redirects are handed back, not followed: a followed one would carry the body, secret included, to another host.
 * Proxies come from `https_proxy` and `no_proxy`, except towards loopback.
 * @throws Error when the proxy's address is no URL
 */
export function createTransport(baseUrl: URL): Transport {
  const agent = createAgent(baseUrl)
  const { request } = baseUrl.protocol === 'http:' ? http : https

  return async ({ method, url, headers, body, signal }) => {
    const outgoing = request(url, { method, headers, agent, signal })
    const arrival = awaitResponse(outgoing, signal)
    outgoing.end(body)
    const response = await arrival
    return {
      status: response.statusCode ?? 0,
      headers: response.headers,
      body: await readBody(response),
    }
  }
}

/** True for hosts that never leave this machine: the only ones that may be spoken to without TLS. */
export function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname)
}

function createAgent(baseUrl: URL): http.Agent {
  const proxyEnv = isLoopback(baseUrl) ? undefined : process.env
  const options = { keepAlive: true, timeout: LONGEST_SILENCE, ...(proxyEnv && { proxyEnv }) }
  try {
    return baseUrl.protocol === 'http:' ? new http.Agent(options) : new https.Agent(options)
  } catch {
    // Node's own words would hold the proxy's password.
    throw new Error('the address of the proxy (`https_proxy`, `http_proxy`) is no URL')
  }
}

// Every way in which a request can end. Node aborts it only once it has a connection, which a silent proxy never gives.
function awaitResponse(
  outgoing: http.ClientRequest,
  signal: AbortSignal,
): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    outgoing.once('response', resolve)
    outgoing.on('error', reject)
    outgoing.once('upgrade', (_, socket) => {
      socket.destroy()
      reject(new Error('the server switched to another protocol'))
    })
    outgoing.once('close', () => reject(new Error('the connection was closed without an answer')))
    const abort = () => {
      outgoing.destroy()
      reject(signal.reason)
    }
    if (signal.aborted) abort()
    else signal.addEventListener('abort', abort, { once: true })
  })
}

// Reading with `for await` fails when the connection ends before the body does; waiting for 'end' would wait for ever.
async function readBody(response: http.IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of response.setEncoding('utf8')) {
    body += chunk
    if (body.length > LONGEST_BODY) throw new Error('the answer is too long')
  }
  return body
}
