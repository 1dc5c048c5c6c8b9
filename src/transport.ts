import { once } from 'node:events'
import * as http from 'node:http'
import * as https from 'node:https'

/** No answer of the API comes near this many characters: more is not Feishu talking. */
const LONGEST_BODY = 8_000_000

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
 */
export function createTransport(baseUrl: URL): Transport {
  const proxyEnv = isLoopback(baseUrl) ? undefined : process.env
  const options = { keepAlive: true, ...(proxyEnv && { proxyEnv }) }
  const { request, agent } =
    baseUrl.protocol === 'http:'
      ? { request: http.request, agent: new http.Agent(options) }
      : { request: https.request, agent: new https.Agent(options) }

  return async ({ method, url, headers, body, signal }) => {
    const outgoing = request(url, { method, headers, agent, signal })
    outgoing.end(body)
    const [response] = (await once(outgoing, 'response')) as [http.IncomingMessage]
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

// Reading with `for await` fails when the connection ends before the body does; waiting for 'end' would wait for ever.
async function readBody(response: http.IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of response.setEncoding('utf8')) {
    body += chunk
    if (body.length > LONGEST_BODY) throw new Error('the answer is too long')
  }
  return body
}
