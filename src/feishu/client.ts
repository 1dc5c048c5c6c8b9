import type { Clock, Deadline } from '../clock.ts'
import { createTransport } from '../transport.ts'
import { isHandledBy } from './error-codes.ts'
import { FeishuError } from './feishu-error.ts'
import { type ApiRequest, createRequester } from './request.ts'
import { tryUntilDeadline } from './retry.ts'
import { type Credentials, fetchTenantAccessToken } from './token.ts'

/** One try may take this long, in ms; a lost packet must leave time for another. */
const LONGEST_TRY = 15_000
/** What was on its way when the job was cancelled may still arrive for this long, in ms. */
const CANCEL_GRACE = 1_000

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
  /** The log id of the last answer with `code: 0`, for Feishu's support; errors hold their own. */
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

/** Creates the one way to Feishu. Nothing is sent before the first request. */
export function createClient(options: ClientOptions): FeishuClient {
  const { baseUrl, credentials, userAgent, clock, cancelled, mask } = options
  const grace = delayAbort(cancelled, CANCEL_GRACE)
  let lastLogId: string | undefined
  let token: Promise<string> | undefined
  const tryOnce = createRequester({
    baseUrl,
    userAgent,
    transport: createTransport(baseUrl),
    onLogId: (logId) => {
      lastLogId = logId
    },
  })

  function clientWithin(deadline: Deadline): FeishuClient {
    return { request, authenticate, within: clientWithin, lastLogId: () => lastLogId }

    async function request<T>(request: ApiRequest<T>): Promise<T> {
      const used = await currentToken()
      try {
        return await send(request, used)
      } catch (error) {
        if (credentials.kind === 'token' || !asksForFreshToken(error)) throw error
        return send(request, await freshToken(used))
      }
    }

    async function authenticate(): Promise<void> {
      await currentToken()
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

    function send<T>(request: ApiRequest<T>, accessToken?: string): Promise<T> {
      return tryUntilDeadline({
        attempt: () => {
          const limit = Math.max(0, Math.min(LONGEST_TRY, deadline.remaining()))
          return tryOnce({ request, accessToken, limit, cancelled: grace })
        },
        clock,
        deadline,
        cancelled,
        onRetry: (error) => {
          options.onRetry(error)
          request.onRetry?.(error)
        },
      })
    }
  }

  return clientWithin(options.deadline)
}

function asksForFreshToken(error: unknown): boolean {
  return error instanceof FeishuError && isHandledBy(error.code, 'fresh-token')
}

function delayAbort(signal: AbortSignal, ms: number): AbortSignal {
  const delayed = new AbortController()
  const start = () => setTimeout(() => delayed.abort(), ms).unref()
  signal.addEventListener('abort', start, { once: true })
  return delayed.signal
}
