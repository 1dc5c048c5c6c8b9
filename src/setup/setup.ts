import { setSecret } from '@actions/core'
import { type Budget, type Clock, createBudget } from '../clock.ts'
import { createClient, type FeishuClient } from '../feishu/client.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { type RequestLog, startRequestLog } from '../report/request-log.ts'
import { logRetry } from '../report/retry-log.ts'
import { VERSION } from '../version.ts'
import type { Words } from '../words/words.ts'

/** What every way through the action works with. */
export interface Setup {
  readonly inputs: Inputs
  readonly words: Words
  readonly clock: Clock
  /** The deadline of `timeout`; it does not run while somebody is waited for. */
  readonly budget: Budget
  readonly cancelled: AbortSignal
  readonly client: FeishuClient
  readonly requestLog: RequestLog
}

/** Opens the one way to Feishu; no request is made yet. Throws when the proxy's address cannot be used. */
export function createSetup(options: {
  inputs: Inputs
  words: Words
  clock: Clock
  cancelled: AbortSignal
}): Setup {
  const { inputs, words, clock, cancelled } = options
  const budget = createBudget({ clock, ms: inputs.timeoutMs })
  const requestLog = startRequestLog()
  const client = createClient({
    baseUrl: inputs.baseUrl,
    credentials: inputs.credentials,
    userAgent: `feishu-phone-call/${VERSION}`,
    clock,
    deadline: budget,
    cancelled,
    mask: setSecret,
    onRetry: (retry) => logRetry(retry, words),
    onExchange: requestLog.add,
  })
  return { inputs, words, clock, budget, cancelled, client, requestLog }
}

/** The key of everything that is signed for this page: the app's own secret, or the token where that is all there is. */
export function findSecret({ credentials }: Pick<Inputs, 'credentials'>): string {
  return credentials.kind === 'token' ? credentials.tenantAccessToken : credentials.appSecret
}
