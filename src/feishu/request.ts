import type { Clock } from '../clock.ts'
import { type Exchange, type Reply, type Transport, TransportError } from '../transport.ts'
import { concealSecrets } from './concealment.ts'
import { type Envelope, readEnvelope } from './envelope.ts'
import { FeishuError } from './feishu-error.ts'

/** A request to the Open API, and how to read what it says. */
export interface ApiRequest<T> {
  readonly method: 'GET' | 'POST' | 'PATCH'
  /** Below `/open-apis`; a `:name` stands for the parameter of that name. */
  readonly path: string
  /** What is put into the path, URL-encoded. */
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: object
  /** Makes data of an answer with `code: 0`; undefined when the answer is not what the API page promises. */
  readonly parse: (answer: Envelope) => T | undefined
  /** True when every try that takes effect rings a phone. */
  readonly isCall?: boolean
}

/** One exchange with Feishu as the log tells it: no header, no body, no id. */
export interface ExchangeEvent {
  readonly method: string
  /** The path with `:name` in place of ids. */
  readonly path: string
  readonly status: number | undefined
  readonly code: number | undefined
  readonly ms: number
  readonly logId: string | undefined
}

export interface Try<T> {
  readonly request: ApiRequest<T>
  readonly accessToken: string | undefined
  /** How long the whole exchange may take, in ms. */
  readonly limit: number
  /** Ends the try before that. */
  readonly cancelled: AbortSignal
}

/** Makes one try of a request. */
export type TryOnce = <T>(attempt: Try<T>) => Promise<{ value: T; logId: string | undefined }>

/** Creates the function that makes one try of a request and tells `onExchange` of it. */
export function createRequester(options: {
  baseUrl: URL
  userAgent: string
  transport: Transport
  clock: Clock
  /** Must not be seen in what comes back. */
  secrets: readonly string[]
  onExchange: (event: ExchangeEvent) => void
}): TryOnce {
  const { baseUrl, userAgent, transport, clock, secrets, onExchange } = options

  return async ({ request, accessToken, limit, cancelled }) => {
    const tooLate = clock.timeLimit(limit)
    const exchange = toExchange({ request, accessToken, baseUrl, userAgent })
    const signal = AbortSignal.any([tooLate, cancelled])
    const start = clock.now()
    const tell = (facts: Pick<ExchangeEvent, 'status' | 'code' | 'logId'>) => {
      const { method, path } = request
      onExchange({ method, path, ...facts, ms: clock.now() - start })
    }
    try {
      // An address that does not answer leaves time for two others.
      const connectMs = limit / 3
      const reply = await transport({ ...exchange, connectMs, signal }).catch((error: unknown) => {
        throw tooLate.aborted ? toTimeoutError(error, limit) : toConnectionError(error)
      })
      const answer = readAnswer(request, concealSecrets(reply, [accessToken, ...secrets]))
      tell({ status: reply.status, code: 0, logId: answer.logId })
      return answer
    } catch (error) {
      if (error instanceof FeishuError) {
        const { status, code, logId } = error.facts
        tell({ status, code, logId })
      }
      throw error
    }
  }
}

function readAnswer<T>(request: ApiRequest<T>, reply: Reply) {
  const answer = readEnvelope(reply)
  const { logId } = answer
  const value = parseSafely(request, answer)
  if (value !== undefined) return { value, logId }
  const msg = `code 0, but not the answer that ${request.path} promises`
  throw new FeishuError({ kind: 'unexpected', msg, status: reply.status, logId })
}

// Values of types that nobody promised may make parsing throw: then the answer is not the promised one either.
function parseSafely<T>({ parse }: ApiRequest<T>, answer: Envelope): T | undefined {
  try {
    return parse(answer)
  } catch {
    return undefined
  }
}

function toExchange(options: {
  request: ApiRequest<unknown>
  accessToken: string | undefined
  baseUrl: URL
  userAgent: string
}): Omit<Exchange, 'signal'> {
  const { request, accessToken, baseUrl, userAgent } = options
  const url = new URL(`/open-apis${fillPath(request)}`, baseUrl)
  url.search = new URLSearchParams(request.query).toString()
  const body = request.body && JSON.stringify(request.body)
  return {
    method: request.method,
    url,
    headers: {
      'User-Agent': userAgent,
      ...(accessToken && { Authorization: `Bearer ${accessToken}` }),
      ...(body && { 'Content-Type': 'application/json; charset=utf-8' }),
    },
    body,
  }
}

function fillPath({ path, params = {} }: ApiRequest<unknown>): string {
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
}

function toTimeoutError(error: unknown, limit: number): FeishuError {
  const seconds = Math.round(limit / 100) / 10
  const wasSent = error instanceof TransportError ? error.wasSent : true
  return new FeishuError({ kind: 'timeout', msg: `no answer within ${seconds} s`, wasSent })
}

const KINDS = { refused: 'unreachable', 'cut-off': 'cut-off', odd: 'not-feishu' } as const

function toConnectionError(error: unknown): FeishuError {
  if (!(error instanceof TransportError)) throw error
  const { kind, message, wasSent } = error
  return new FeishuError({
    kind: kind === 'aborted' ? 'unreachable' : KINDS[kind],
    msg: message,
    wasSent,
  })
}
