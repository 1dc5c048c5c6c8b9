import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { setDefaultAutoSelectFamilyAttemptTimeout } from 'node:net'
import { urlToHttpOptions } from 'node:url'
import { HttpClient } from '@actions/http-client'
import { type Follower, followRequest } from './outgoing-request.ts'
import { mendProxyVariable } from './proxy.ts'

// @actions/http-client brings the agent (kept connections, proxies) and makes the request. This file adds what it does
// not do: a time limit in every stage, cut-off and endless bodies, a switch of protocol, and redirects handed back.

/** No answer of an API comes near this many characters. */
const MAX_BODY = 8_000_000
/** One address of a host gets at most this time to connect, in ms, before the next one is tried. */
const CONNECT_LIMIT = 5_000

export interface Exchange {
  readonly method: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | undefined
  /** How long one address of the host may take to connect, in ms: 5 s when not given. */
  readonly connectMs?: number
  /** Ends the exchange in whatever stage it is. */
  readonly signal: AbortSignal
}

export interface Reply {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/**
 * Makes one HTTP exchange. A redirect is a reply like others: to follow it would carry the secret to another host.
 * @throws TransportError
 */
export type Transport = (exchange: Exchange) => Promise<Reply>

/**
 * Why there is no reply. `refused`: the connection failed or was lost; `cut-off`: it was lost within the answer;
 * `odd`: what came is no answer; `aborted`: the signal ended it.
 */
export type TransportFailure = 'refused' | 'cut-off' | 'odd' | 'aborted'

/** An exchange without a reply. Its text holds host and port at most, never a header, a body or a password. */
export class TransportError extends Error {
  override readonly name = 'TransportError'
  readonly kind: TransportFailure
  /** False when the request certainly never left, because there was no connection to send it on. */
  readonly wasSent: boolean

  constructor(kind: TransportFailure, message: string, wasSent: boolean) {
    super(message)
    this.kind = kind
    this.wasSent = wasSent
  }
}

/**
 * Opens connections to one host and returns the function that makes one exchange on them.
 * @throws ProxyError when the proxy variable for this host cannot be used
 */
export function createTransport(baseUrl: URL): Transport {
  // Node gives an address 250 ms by default, too little from one continent to another. This one is for proxies.
  setDefaultAutoSelectFamilyAttemptTimeout(CONNECT_LIMIT)
  mendProxyVariable(baseUrl)
  const client = new HttpClient(undefined, [], { keepAlive: true })
  const agent = client.getAgent(baseUrl.href)

  return async ({ method, url, headers, body, connectMs = CONNECT_LIMIT, signal }) => {
    const follower = followRequest(url)
    const { promise: broken, reject: breakOff } = Promise.withResolvers<never>()
    const abort = () => breakOff(signal.reason)
    // Node ends a request by its signal only once it has a connection, which a silent proxy never gives.
    signal.addEventListener('abort', abort, { once: true })
    try {
      signal.throwIfAborted()
      const options = {
        ...urlToHttpOptions(url),
        method,
        headers: { ...headers },
        agent,
        signal,
        autoSelectFamilyAttemptTimeout: Math.ceil(Math.min(connectMs, CONNECT_LIMIT)),
      }
      const { httpModule } = follower
      const answered = client.requestRaw({ parsedUrl: url, options, httpModule }, body ?? null)
      const { message } = await Promise.race([answered, follower.broken, broken])
      // A body of no known length ends with the connection, as if it were whole.
      const text = await Promise.race([readBody(message), broken])
      return { status: message.statusCode ?? 0, headers: message.headers, body: text }
    } catch (error) {
      throw toTransportError(error, signal, follower)
    } finally {
      signal.removeEventListener('abort', abort)
    }
  }
}

/** What Octokit gives to `fetch`, and what it reads of the answer. */
export type OctokitFetch = (
  url: string,
  init?: {
    readonly method?: string
    readonly headers?: Readonly<Record<string, string>>
    readonly body?: string
    readonly signal?: AbortSignal | undefined
  },
) => Promise<{
  readonly url: string
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
  text(): Promise<string>
  arrayBuffer(): Promise<ArrayBuffer>
}>

/**
 * A `fetch` over a transport, for Octokit: the same connections, proxies and limits; redirects are handed back.
 * `signal` ends every exchange. To make one object of Node's own `fetch` costs 22 ms, so it makes none.
 */
export function createFetch(transport: Transport, signal: AbortSignal): OctokitFetch {
  return async (url, { method = 'GET', headers = {}, body, signal: own } = {}) => {
    const signals = own ? AbortSignal.any([signal, own]) : signal
    const reply = await transport({ method, url: new URL(url), headers, body, signal: signals })
    const fields = Object.entries(reply.headers).map(
      ([name, value]) => [name, String(value)] as const,
    )
    return {
      url,
      status: reply.status,
      headers: new Map(fields),
      text: async () => reply.body,
      arrayBuffer: async () => new TextEncoder().encode(reply.body).buffer,
    }
  }
}

class TooLongError extends Error {}

// `for await` fails when the connection ends before the body does; waiting for 'end' would wait for ever.
async function readBody(answer: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of answer.setEncoding('utf8')) {
    body += chunk
    if (body.length > MAX_BODY) throw new TooLongError('the answer is too long')
  }
  return body
}

function toTransportError(error: unknown, signal: AbortSignal, follower: Follower): TransportError {
  const { wasSent, hasAnswer, hasSwitched } = follower.progress()
  if (signal.aborted) return new TransportError('aborted', 'no answer in time', wasSent)
  const { message, code } = Error.isError(error)
    ? { message: error.message, code: 'code' in error ? String(error.code) : '' }
    : { message: String(error), code: '' }
  const [line = ''] = message.split('\n')
  const text = code === '' ? line : `${code}: ${line}`
  if (hasSwitched || error instanceof TooLongError) return new TransportError('odd', text, true)
  if (hasAnswer) return new TransportError('cut-off', text, true)
  return new TransportError('refused', text, wasSent)
}
