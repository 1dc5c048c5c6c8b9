import type { Exchange, Transport } from '../transport.ts'
import { type Envelope, readEnvelope } from './envelope.ts'
import { FeishuError } from './feishu-error.ts'

/** A request to the Open API, and how to read what it says. */
export interface ApiRequest<T> {
  readonly method: 'GET' | 'POST' | 'PATCH'
  /** Below `/open-apis`; what is put in must be made safe by {@link pathOf}. */
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly body?: object
  /** Makes data of an answer with `code: 0`; undefined when the answer is not what the API page promises. */
  readonly parse: (answer: Envelope) => T | undefined
  /** Is told before every further try why the last one failed. */
  readonly onRetry?: (error: FeishuError) => void
}

/** Fills a path template, URL-encoding every part that is put in. */
export function pathOf(template: TemplateStringsArray, ...parts: string[]): string {
  return String.raw({ raw: template }, ...parts.map(encodeURIComponent))
}

export interface Try<T> {
  readonly request: ApiRequest<T>
  readonly accessToken: string | undefined
  /** How long the whole exchange may take, in ms. */
  readonly limit: number
  /** Ends the try before that. */
  readonly cancelled: AbortSignal
}

/** Makes one try of a request; `onLogId` is told the log id of every answer with `code: 0`. */
export function createRequester(options: {
  baseUrl: URL
  userAgent: string
  transport: Transport
  onLogId: (logId: string) => void
}): <T>(attempt: Try<T>) => Promise<T> {
  const { baseUrl, userAgent, transport, onLogId } = options

  return async ({ request, accessToken, limit, cancelled }) => {
    const tooLate = AbortSignal.timeout(Math.ceil(limit))
    const exchange = toExchange({ request, accessToken, baseUrl, userAgent })
    const signal = AbortSignal.any([tooLate, cancelled])
    const reply = await transport({ ...exchange, signal }).catch((error: unknown) => {
      throw tooLate.aborted ? toTimeoutError(limit) : toConnectionError(error)
    })
    const answer = readEnvelope(reply)
    if (answer.logId) onLogId(answer.logId)
    const data = parseSafely(request, answer)
    if (data !== undefined) return data
    const msg = `code 0, but not the answer that ${request.path} promises`
    throw new FeishuError({ kind: 'unexpected', msg, status: reply.status, logId: answer.logId })
  }
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
  const url = new URL(`/open-apis${request.path}`, baseUrl)
  url.search = new URLSearchParams(request.query).toString()
  const body = request.body && JSON.stringify(request.body)
  return {
    method: request.method,
    url,
    headers: {
      'User-Agent': userAgent,
      ...(accessToken && { Authorization: `Bearer ${accessToken}` }),
      ...(body && {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Length': Buffer.byteLength(body),
      }),
    },
    body,
  }
}

function toTimeoutError(limit: number): FeishuError {
  const seconds = Math.round(limit / 100) / 10
  return new FeishuError({ kind: 'timeout', msg: `no answer within ${seconds} s` })
}

// Node's own words hold host and port at most, never a header or a body.
function toConnectionError(error: unknown): FeishuError {
  const { message, code } = Error.isError(error)
    ? (error as NodeJS.ErrnoException)
    : { message: String(error), code: undefined }
  // Once the head of an answer is there, Node calls a lost connection `aborted`.
  const kind = message === 'aborted' ? 'cut-off' : 'unreachable'
  const [line = ''] = message.split('\n')
  return new FeishuError({ kind, msg: [code, line].filter(Boolean).join(': ') })
}
