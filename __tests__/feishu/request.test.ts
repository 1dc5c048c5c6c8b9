import { describe, expect, it } from '@jest/globals'
import { systemClock } from '../../src/clock.ts'
import { type ApiRequest, createRequester, type ExchangeEvent } from '../../src/feishu/request.ts'
import { type Exchange, type Reply, TransportError } from '../../src/transport.ts'
import { failureOf } from './answering.ts'

const never = new AbortController().signal

function setUp(reply: Partial<Reply> | ((exchange: Exchange) => Promise<Reply>) = {}) {
  const exchanges: Exchange[] = []
  const events: ExchangeEvent[] = []
  const tryOnce = createRequester({
    baseUrl: new URL('https://feishu.example.com'),
    userAgent: 'pager/1',
    secrets: [],
    clock: systemClock,
    onExchange: (event) => events.push(event),
    transport: async (exchange) => {
      exchanges.push(exchange)
      if (typeof reply === 'function') return reply(exchange)
      return { status: 200, headers: {}, body: '{"code":0,"data":{"id":"x"}}', ...reply }
    },
  })
  return { exchanges, events, tryOnce }
}

const request: ApiRequest<unknown> = {
  method: 'POST',
  path: '/im/v1/messages',
  query: { type: 'a b&c' },
  body: { text: '失败' },
  parse: ({ data }) => data['id'],
}

describe('one try of a request', () => {
  it('says who asks, and what about', async () => {
    const { exchanges, tryOnce } = setUp()
    const data = await tryOnce({ request, accessToken: 't-1', limit: 1_000, cancelled: never })

    expect(data).toEqual({ value: 'x', logId: undefined })
    expect(exchanges).toMatchObject([
      {
        method: 'POST',
        headers: {
          'User-Agent': 'pager/1',
          Authorization: 'Bearer t-1',
          'Content-Type': 'application/json; charset=utf-8',
        },
        body: '{"text":"失败"}',
      },
    ])
    expect(exchanges[0]?.url.href).toBe(
      'https://feishu.example.com/open-apis/im/v1/messages?type=a+b%26c',
    )
  })

  it('carries neither token nor body where there is none', async () => {
    const { exchanges, tryOnce } = setUp()
    const bare: ApiRequest<unknown> = { method: 'GET', path: '/x', parse: () => 1 }
    await tryOnce({ request: bare, accessToken: undefined, limit: 1_000, cancelled: never })

    expect(exchanges[0]?.headers).toEqual({ 'User-Agent': 'pager/1' })
    expect(exchanges[0]?.body).toBeUndefined()
    expect(exchanges[0]?.url.href).toBe('https://feishu.example.com/open-apis/x')
  })

  it('is no success when the answer is not what the API page promises', async () => {
    const { tryOnce } = setUp({ body: '{"code":0}', headers: { 'x-tt-logid': 'log-1' } })
    const error = await failureOf(() =>
      tryOnce({ request, accessToken: 't-1', limit: 1_000, cancelled: never }),
    )
    expect(error.facts).toEqual({
      kind: 'unexpected',
      msg: 'code 0, but not the answer that /im/v1/messages promises',
      status: 200,
      logId: 'log-1',
    })
  })

  it('is no success when reading the answer stumbles', async () => {
    const { tryOnce } = setUp()
    const odd: ApiRequest<unknown> = {
      ...request,
      parse: () => {
        throw new TypeError('not a function')
      },
    }
    const error = await failureOf(() =>
      tryOnce({ request: odd, accessToken: 't-1', limit: 1_000, cancelled: never }),
    )
    expect(error.facts.kind).toBe('unexpected')
  })

  it('is told to the log without an id, a body or a header', async () => {
    const headers = { 'x-tt-logid': 'log-1' }
    const { events, tryOnce } = setUp({ headers })
    const path = '/im/v1/messages/:message_id/reply'
    const reply = { ...request, path, params: { message_id: 'om_1' } }
    await tryOnce({ request: reply, accessToken: 't-1', limit: 1_000, cancelled: never })

    expect(events).toEqual([
      { method: 'POST', path, status: 200, code: 0, ms: expect.any(Number), logId: 'log-1' },
    ])
  })

  it('is told to the log when it failed', async () => {
    const { events, tryOnce } = setUp({ status: 400, body: '{"code":230002,"msg":"out"}' })
    await failureOf(() => tryOnce({ request, accessToken: 't-1', limit: 1_000, cancelled: never }))
    expect(events).toMatchObject([{ status: 400, code: 230002, logId: undefined }])
  })

  it.each<[string, TransportError, object]>([
    [
      'refused',
      new TransportError('refused', 'ECONNREFUSED: connect 127.0.0.1:9', false),
      { kind: 'unreachable', msg: 'ECONNREFUSED: connect 127.0.0.1:9', wasSent: false },
    ],
    [
      'lost in the middle of the answer',
      new TransportError('cut-off', 'ECONNRESET: aborted', true),
      { kind: 'cut-off', msg: 'ECONNRESET: aborted', wasSent: true },
    ],
    [
      'used for something that is no answer',
      new TransportError('odd', 'the answer is too long', true),
      { kind: 'not-feishu', msg: 'the answer is too long', wasSent: true },
    ],
  ])('tells how the connection was %s', async (_, thrown, facts) => {
    const { tryOnce } = setUp(() => Promise.reject(thrown))
    const error = await failureOf(() =>
      tryOnce({ request, accessToken: 't-1', limit: 1_000, cancelled: never }),
    )
    expect(error.facts).toEqual(facts)
  })

  const untilAborted = ({ signal }: Exchange) =>
    new Promise<Reply>((_, reject) => {
      signal.addEventListener('abort', () => reject(new TransportError('aborted', 'aborted', true)))
    })

  it('takes no longer than it may', async () => {
    const { tryOnce } = setUp(untilAborted)
    const error = await failureOf(() =>
      tryOnce({ request, accessToken: 't-1', limit: 49.5, cancelled: never }),
    )
    expect(error.facts).toEqual({
      kind: 'timeout',
      msg: 'no answer within 0 s',
      wasSent: true,
    })
  })

  it('tells the seconds it has waited', async () => {
    const { tryOnce } = setUp(untilAborted)
    const error = await failureOf(() =>
      tryOnce({ request, accessToken: 't-1', limit: 99, cancelled: never }),
    )
    expect(error.message).toBe('no answer within 0.1 s')
  })

  it('ends when the job is cancelled', async () => {
    const { tryOnce } = setUp(untilAborted)
    const job = new AbortController()
    const outcome = failureOf(() =>
      tryOnce({ request, accessToken: 't-1', limit: 10_000, cancelled: job.signal }),
    )
    job.abort()
    expect((await outcome).facts.kind).toBe('unreachable')
  })
})

describe('a path', () => {
  it('leads nowhere but to what is put in', async () => {
    const { exchanges, tryOnce } = setUp()
    const odd = { ...request, path: '/im/:a/:b', params: { a: '../x?y', b: 'z' } }
    await tryOnce({ request: odd, accessToken: 't-1', limit: 1_000, cancelled: never })
    expect(exchanges[0]?.url.pathname).toBe('/open-apis/im/..%2Fx%3Fy/z')
  })
})
