import type { Clock, Deadline } from '../clock.ts'
import { createTransport } from '../transport.ts'
import { FeishuError, withEarlier } from './feishu-error.ts'
import { isHandledBy } from './handling.ts'
import { type ApiRequest, createRequester, type ExchangeEvent } from './request.ts'
import { type Answer, type RetryEvent, tryUntilDeadline } from './retry.ts'
import { type Credentials, fetchTenantAccessToken } from './token.ts'

/** What was on its way when the job was cancelled may still arrive for this long, in ms. */
const CANCEL_GRACE = 1_000

export interface FeishuClient {
  /**
   * Makes the request, with a tenant access token, until it has an answer or the time is up.
   * @throws FeishuError
   */
  request<T>(request: ApiRequest<T>): Promise<Answer<T>>
  /**
   * Takes a tenant access token now, so that refused credentials are one failure and not everybody's.
   * @throws FeishuError
   */
  authenticate(): Promise<void>
  /** The same client, with the same token and connections, under another deadline. */
  within(deadline: Deadline): FeishuClient
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
  readonly onRetry: (event: RetryEvent & Pick<ApiRequest<unknown>, 'path'>) => void
  readonly onExchange: (event: ExchangeEvent) => void
}

/**
 * Creates the one way to Feishu. Nothing is sent before the first request.
 * @throws ProxyError when the proxy that the environment names cannot be used
 */
export function createClient(options: ClientOptions): FeishuClient {
  const { baseUrl, credentials, userAgent, clock, cancelled, mask, onRetry, onExchange } = options
  const graceOver = delayAbort({ signal: cancelled, ms: CANCEL_GRACE, clock })
  const transport = createTransport(baseUrl)
  const secrets = listSecrets(credentials)
  const tryOnce = createRequester({ baseUrl, userAgent, transport, clock, secrets, onExchange })
  let token: Promise<string> | undefined

  function clientWithin(deadline: Deadline): FeishuClient {
    return { request, authenticate, within: clientWithin }

    async function request<T>(request: ApiRequest<T>): Promise<Answer<T>> {
      const used = await currentToken()
      try {
        return await send(request, used)
      } catch (error) {
        if (credentials.kind === 'token' || !asksForFreshToken(error)) throw error
        return resend(request, used, error)
      }
    }

    async function resend<T>(
      request: ApiRequest<T>,
      refused: string,
      error: FeishuError,
    ): Promise<Answer<T>> {
      const before = [...error.earlier, error]
      try {
        const answer = await send(request, await freshToken(refused))
        return { ...answer, earlier: [...before, ...answer.earlier] }
      } catch (again) {
        throw again instanceof FeishuError ? withEarlier(again, before) : again
      }
    }

    async function authenticate(): Promise<void> {
      await currentToken()
    }

    function currentToken(): Promise<string> {
      if (credentials.kind === 'token') return Promise.resolve(credentials.tenantAccessToken)
      const ask = async <T>(request: ApiRequest<T>) => (await send(request)).value
      token ??= fetchTenantAccessToken({ credentials, send: ask, mask }).catch((error: unknown) => {
        // Forget a failed request, so that the next tier's call asks again.
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

    function send<T>(request: ApiRequest<T>, accessToken?: string): Promise<Answer<T>> {
      return tryUntilDeadline({
        attempt: (limit) => tryOnce({ request, accessToken, limit, cancelled: graceOver }),
        isCall: request.isCall ?? false,
        clock,
        deadline,
        cancelled,
        onRetry: (event) => onRetry({ ...event, path: request.path }),
      })
    }
  }

  return clientWithin(options.deadline)
}

// The token of a request is concealed beside these.
function listSecrets(credentials: Credentials): string[] {
  if (credentials.kind === 'token') return []
  return [credentials.appSecret, ...(credentials.kind === 'store' ? [credentials.appTicket] : [])]
}

function asksForFreshToken(error: unknown): error is FeishuError {
  return error instanceof FeishuError && isHandledBy(error.code, 'fresh-token')
}

function delayAbort(options: { signal: AbortSignal; ms: number; clock: Clock }): AbortSignal {
  const { signal, ms, clock } = options
  const delayed = new AbortController()
  const start = () => {
    clock.timeLimit(ms).addEventListener('abort', () => delayed.abort(), { once: true })
  }
  signal.addEventListener('abort', start, { once: true })
  return delayed.signal
}
