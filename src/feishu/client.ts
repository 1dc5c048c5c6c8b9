import pRetry from 'p-retry'
import type { Clock, Deadline } from '../clock.ts'
import { type Envelope, readEnvelope } from './envelope.ts'
import { isHandledBy } from './error-codes.ts'
import { FeishuError } from './feishu-error.ts'
import { type Credentials, fetchTenantAccessToken } from './token.ts'
import { createTransport, type Reply } from './transport.ts'

/** One try may take this long, in ms; a lost packet must leave time for another. */
const LONGEST_TRY = 15_000
/** With less than this left, in ms, another try would only hide why the last one failed. */
const SHORTEST_TRY = 100
/** What was on its way when the job was cancelled may still arrive for this long, in ms. */
const CANCEL_GRACE = 1_000
/** Waits of 0.5–1 s, 1–2 s, 2–4 s …: jitter keeps jobs that failed together apart. */
const BACKOFF = { minTimeout: 500, maxTimeout: 8_000, factor: 2, randomize: true }

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

export interface FeishuClient {
  /**
   * Makes the request, with a tenant access token, until it has an answer or the time is up.
   * @throws FeishuError
   */
  request<T>(request: ApiRequest<T>): Promise<T>
  /**
   * Takes a tenant access token now, so that refused credentials are one failure and not everybody's.
   * @throws FeishuError
   */
  authenticate(): Promise<void>
  /** The same client, with the same token and connections, under another deadline. */
  within(deadline: Deadline): FeishuClient
  /** The log id of the last answer, for Feishu's support. */
  lastLogId(): string | undefined
}

export interface ClientOptions {
  readonly baseUrl: URL
  readonly credentials: Credentials
  readonly userAgent: string
  readonly clock: Clock
  readonly deadline: Deadline
  /** Aborts when the job is cancelled: no further try is made. */
  readonly cancelled: AbortSignal
  /** Is told every token before it is used. */
  readonly mask: (secret: string) => void
  readonly onRetry: (error: FeishuError) => void
}

/** Fills a path template, URL-encoding every part that is put in. */
export function pathOf(template: TemplateStringsArray, ...parts: string[]): string {
  return String.raw({ raw: template }, ...parts.map(encodeURIComponent))
}

/** Creates the one way to Feishu. Nothing is sent before the first request. */
export function createClient(options: ClientOptions): FeishuClient {
  const { baseUrl, credentials, clock, cancelled, mask } = options
  const exchange = createTransport(baseUrl)
  const grace = startGraceOn(cancelled)
  let lastLogId: string | undefined
  let token: Promise<string> | undefined

  function clientWithin(deadline: Deadline): FeishuClient {
    return {
      within: clientWithin,
      lastLogId: () => lastLogId,
      async authenticate() {
        await currentToken()
      },
      async request(request) {
        const used = await currentToken()
        try {
          return await send(request, used)
        } catch (error) {
          if (!isHandledBy(codeOf(error), 'fresh-token') || credentials.kind === 'token')
            throw error
          return send(request, await freshToken(used))
        }
      },
    }

    function currentToken(): Promise<string> {
      if (credentials.kind === 'token') return Promise.resolve(credentials.tenantAccessToken)
      token ??= fetchTenantAccessToken({ credentials, send, mask }).catch((error: unknown) => {
        // A failure is not kept: the next tier's call asks anew.
        token = undefined
        throw error
      })
      return token
    }

    // Requests side by side that were refused together share one new token.
    async function freshToken(refused: string): Promise<string> {
      if ((await token) === refused) token = undefined
      return currentToken()
    }

    /** Tries until there is an answer that another try would not change. */
    async function send<T>(request: ApiRequest<T>, accessToken?: string): Promise<T> {
      let answer: { data: T } | undefined
      let lastError: FeishuError | undefined
      const attempt = async () => {
        if (lastError) await waitAsAsked(lastError)
        if (lastError && deadline.remaining() < SHORTEST_TRY) throw lastError
        answer = { data: await tryOnce(request, accessToken) }
      }
      try {
        await pRetry(attempt, {
          ...BACKOFF,
          retries: Number.POSITIVE_INFINITY,
          maxRetryTime: Math.max(0, deadline.remaining()),
          signal: cancelled,
          shouldRetry: ({ error }) => {
            if (!(error instanceof FeishuError && error.isTransient)) return false
            if ((error.facts.retryAfterMs ?? 0) >= deadline.remaining()) return false
            lastError = error
            options.onRetry(error)
            request.onRetry?.(error)
            return true
          },
        })
      } catch (error) {
        // An answer that came in while the job was being cancelled is still an answer.
        if (answer === undefined) throw cancelled.aborted ? toCancelledError(error) : error
      }
      return (answer as { data: T }).data
    }

    async function waitAsAsked({ facts }: FeishuError): Promise<void> {
      if (facts.retryAfterMs) await clock.sleep(facts.retryAfterMs, cancelled)
    }

    async function tryOnce<T>(request: ApiRequest<T>, accessToken?: string): Promise<T> {
      const limit = Math.max(0, Math.min(LONGEST_TRY, deadline.remaining()))
      const tooLate = AbortSignal.timeout(Math.ceil(limit))
      const reply = await exchange(toExchange(request, accessToken, [tooLate, grace])).catch(
        (error: unknown) => {
          throw toTransportError({ error, limit, tooLate })
        },
      )
      return readAnswer(request, reply)
    }
  }

  function toExchange(request: ApiRequest<unknown>, accessToken = '', signals: AbortSignal[]) {
    const url = new URL(`/open-apis${request.path}`, baseUrl)
    url.search = new URLSearchParams(request.query).toString()
    const body = request.body && JSON.stringify(request.body)
    return {
      method: request.method,
      url,
      headers: {
        'User-Agent': options.userAgent,
        ...(accessToken && { Authorization: `Bearer ${accessToken}` }),
        ...(body && {
          'Content-Type': 'application/json; charset=utf-8',
          'Content-Length': Buffer.byteLength(body),
        }),
      },
      body,
      signal: AbortSignal.any(signals),
    }
  }

  function readAnswer<T>(request: ApiRequest<T>, reply: Reply): T {
    const answer = readEnvelope(reply)
    lastLogId = answer.logId ?? lastLogId
    const data = request.parse(answer)
    if (data !== undefined) return data
    const msg = `code 0, but not the answer that ${request.path} promises`
    throw new FeishuError({ kind: 'unexpected', msg, status: reply.status, logId: answer.logId })
  }

  return clientWithin(options.deadline)
}

function codeOf(error: unknown): number | undefined {
  return error instanceof FeishuError ? error.code : undefined
}

function toCancelledError(error: unknown): FeishuError {
  const before = error instanceof FeishuError ? ` (${error.message})` : ''
  return new FeishuError({ kind: 'cancelled', msg: `the job was cancelled${before}` })
}

/** Says in words what went wrong below HTTP; the words hold host and port at most. */
function toTransportError(options: {
  error: unknown
  limit: number
  tooLate: AbortSignal
}): FeishuError {
  const { error, limit, tooLate } = options
  if (tooLate.aborted) {
    const seconds = Math.round(limit / 100) / 10
    return new FeishuError({ kind: 'timeout', msg: `no answer within ${seconds} s` })
  }
  const { message = String(error), code } = Error.isError(error)
    ? (error as NodeJS.ErrnoException)
    : {}
  // Once the head of an answer is there, Node calls a lost connection `aborted`.
  const kind = message === 'aborted' ? 'cut-off' : 'unreachable'
  return new FeishuError({ kind, msg: [code, message].filter(Boolean).join(': ') })
}

function startGraceOn(cancelled: AbortSignal): AbortSignal {
  const grace = new AbortController()
  cancelled.addEventListener('abort', () => setTimeout(() => grace.abort(), CANCEL_GRACE).unref(), {
    once: true,
  })
  return grace.signal
}
