import type { FeishuClient } from '../../src/feishu/client.ts'
import { FeishuError } from '../../src/feishu/feishu-error.ts'
import { createRequester } from '../../src/feishu/request.ts'
import type { Exchange, Reply } from '../../src/transport.ts'

/** A client that is given these answers, one after the other, whatever it asks. */
export function answering(...replies: Partial<Reply>[]): {
  client: FeishuClient
  exchanges: Exchange[]
} {
  const exchanges: Exchange[] = []
  const tryOnce = createRequester({
    baseUrl: new URL('https://feishu.example.com'),
    userAgent: 'test',
    onLogId: () => {},
    transport: async (exchange) => {
      exchanges.push(exchange)
      const reply = replies[exchanges.length - 1]
      if (!reply) throw new Error('nobody is there to answer')
      return { status: 200, headers: {}, body: '{"code":0}', ...reply }
    },
  })
  const client: FeishuClient = {
    request: (request) =>
      tryOnce({
        request,
        accessToken: 't-1',
        limit: 1_000,
        cancelled: new AbortController().signal,
      }),
    authenticate: async () => {},
    within: () => client,
    lastLogId: () => undefined,
  }
  return { client, exchanges }
}

/** An answer of success with this under `data`. */
export function dataOf(data: unknown): Partial<Reply> {
  return { body: JSON.stringify({ code: 0, msg: 'success', data }) }
}

/** The query of a request. */
export function queryOf(exchange: Exchange | undefined): Record<string, string> {
  return Object.fromEntries(exchange?.url.searchParams ?? [])
}

/** The FeishuError that something ends in. */
export async function failureOf(look: () => unknown): Promise<FeishuError> {
  try {
    await look()
  } catch (error) {
    if (error instanceof FeishuError) return error
    throw error
  }
  throw new Error('it was taken for a success')
}
