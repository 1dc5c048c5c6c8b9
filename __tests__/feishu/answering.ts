import { createManualClock } from '../../emulator/clock.ts'
import type { FeishuClient } from '../../src/feishu/client.ts'
import { FeishuError } from '../../src/feishu/feishu-error.ts'
import { createRequester } from '../../src/feishu/request.ts'
import { type Exchange, type Reply, TransportError } from '../../src/transport.ts'

/** A client that is given these answers, one after the other, whatever it asks. */
export function answering(...replies: Partial<Reply>[]): {
  client: FeishuClient
  exchanges: Exchange[]
} {
  const exchanges: Exchange[] = []
  const tryOnce = createRequester({
    baseUrl: new URL('https://feishu.example.com'),
    userAgent: 'test',
    secrets: [],
    clock: createManualClock(),
    onExchange: () => {},
    transport: async (exchange) => {
      exchanges.push(exchange)
      const reply = replies[exchanges.length - 1]
      if (!reply) throw new TransportError('refused', 'nobody is there to answer', false)
      return { status: 200, headers: {}, body: '{"code":0}', ...reply }
    },
  })
  const client: FeishuClient = {
    request: async (request) => ({
      ...(await tryOnce({
        request,
        accessToken: 't-used',
        limit: 1_000,
        cancelled: new AbortController().signal,
      })),
      earlier: [],
    }),
    authenticate: async () => {},
    within: () => client,
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
