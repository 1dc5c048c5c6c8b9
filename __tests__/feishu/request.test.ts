import { describe, expect, it } from '@jest/globals'
import { type ApiRequest, createRequester, pathOf } from '../../src/feishu/request.ts'
import type { Exchange, Reply } from '../../src/transport.ts'
import { failureOf } from './answering.ts'

const never = new AbortController().signal

function setUp(reply: Partial<Reply> | ((exchange: Exchange) => Promise<Reply>) = {}) {
  const exchanges: Exchange[] = []
  const logIds: string[] = []
  const tryOnce = createRequester({
    baseUrl: new URL('https://feishu.example.com'),
    userAgent: 'pager/1',
    onLogId: (logId) => logIds.push(logId),
    transport: async (exchange) => {
      exchanges.push(exchange)
      if (typeof reply === 'function') return reply(exchange)
      return { status: 200, headers: {}, body: '{"code":0,"data":{"id":"x"}}', ...reply }
    },
  })
  return { exchanges, logIds, tryOnce }
}

const request: ApiRequest<unknown> = {
  method: 'POST',
  path: '/im/v1/messages',
  query: { type: 'a b&c' },
  body: { text: '失败' },
  parse: ({ data }) => data['id'],
}

describe('one try of a request', () => {
  it('says who asks, with a body of so many bytes', async () => {
    const { exchanges, tryOnce } = setUp()
    const data = await tryOnce({ request, accessToken: 't-1', limit: 1_000, cancelled: never })

    expect(data).toBe('x')
    expect(exchanges).toMatchObject([
      {
        method: 'POST',
        headers: {
          'User-Agent': 'pager/1',
          Authorization: 'Bearer t-1',
          'Content-Type': 'application/json; charset=utf-8',
          'Content-Length': 17,
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
    const { logIds, tryOnce } = setUp({ body: '{"code":0}', headers: { 'x-tt-logid': 'log-1' } })
    const error = await failureOf(() =>
      tryOnce({ request, accessToken: 't-1', limit: 1_000, cancelled: never }),
    )
    expect(error.facts).toEqual({
      kind: 'unexpected',
      msg: 'code 0, but not the answer that /im/v1/messages promises',
      status: 200,
      logId: 'log-1',
    })
    expect(logIds).toEqual(['log-1'])
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

  it('tells of a lost connection in one line', async () => {
    const { tryOnce } = setUp(() => Promise.reject(new Error('gone\nsecond line')))
    const error = await failureOf(() =>
      tryOnce({ request, accessToken: 't-1', limit: 1_000, cancelled: never }),
    )
    expect(error.facts.msg).toBe('gone')
  })

  it('tells of no log id where there is none', async () => {
    const { logIds, tryOnce } = setUp()
    await tryOnce({ request, accessToken: 't-1', limit: 1_000, cancelled: never })
    expect(logIds).toEqual([])
  })

  it.each<[string, unknown, object]>([
    [
      'refused',
      Object.assign(new Error('connect 127.0.0.1:9'), { code: 'ECONNREFUSED' }),
      { kind: 'unreachable', msg: 'ECONNREFUSED: connect 127.0.0.1:9' },
    ],
    [
      'lost in the middle of the answer',
      Object.assign(new Error('aborted'), { code: 'ECONNRESET' }),
      { kind: 'cut-off', msg: 'ECONNRESET: aborted' },
    ],
    ['lost without a code', new Error('gone'), { kind: 'unreachable', msg: 'gone' }],
    ['lost without an error', 'gone', { kind: 'unreachable', msg: 'gone' }],
  ])('tells how the connection was %s', async (_, thrown, facts) => {
    const { tryOnce } = setUp(() => Promise.reject(thrown))
    const error = await failureOf(() =>
      tryOnce({ request, accessToken: 't-1', limit: 1_000, cancelled: never }),
    )
    expect(error.facts).toEqual(facts)
  })

  const untilAborted = ({ signal }: Exchange) =>
    new Promise<Reply>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason))
    })

  it('takes no longer than it may', async () => {
    const { tryOnce } = setUp(untilAborted)
    const error = await failureOf(() =>
      tryOnce({ request, accessToken: 't-1', limit: 49.5, cancelled: never }),
    )
    expect(error.facts).toEqual({ kind: 'timeout', msg: 'no answer within 0 s' })
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
  it('leads nowhere but to what is put in', () => {
    expect(pathOf`/im/v1/messages/${'../x?y'}/${'z'}`).toBe('/im/v1/messages/..%2Fx%3Fy/z')
  })
})
