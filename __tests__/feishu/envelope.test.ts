import { describe, expect, it } from '@jest/globals'
import { asObjects, asText, readEnvelope } from '../../src/feishu/envelope.ts'
import type { Reply } from '../../src/transport.ts'
import { failureOf } from './answering.ts'

function replyOf(body: unknown, reply: Partial<Reply> = {}): Reply {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return { status: 200, headers: {}, ...reply, body: text }
}

function factsOf(body: unknown, reply: Partial<Reply> = {}) {
  return failureOf(() => readEnvelope(replyOf(body, reply))).then(({ facts }) => facts)
}

describe('what is taken for a success', () => {
  it.each([200, 201, 299])('is code 0 with HTTP %d', (status) => {
    expect(readEnvelope(replyOf({ code: 0, data: { id: 1 } }, { status }))).toEqual({
      body: { code: 0, data: { id: 1 } },
      data: { id: 1 },
      logId: undefined,
      sentAt: undefined,
    })
  })

  it.each([199, 400, 404, 500])('is not code 0 with HTTP %d', async (status) => {
    expect(await factsOf({ code: 0, msg: 'success' }, { status })).toMatchObject({
      kind: 'unexpected',
      msg: `HTTP ${status} with code 0`,
      status,
    })
  })

  it.each([300, 302, 399])('is no redirect, whatever it carries: HTTP %d', async (status) => {
    expect(await factsOf({ code: 0 }, { status })).toMatchObject({
      kind: 'redirect',
      msg: `HTTP ${status} redirect`,
      status,
    })
  })

  it.each([
    ['a list', [0]],
    ['a text', '"ok"'],
    ['null', 'null'],
    ['nothing', ''],
    ['a web page', '<html></html>'],
    ['JSON that is cut off', '{"code":0'],
  ])('is not %s', async (_, body) => {
    expect(await factsOf(body)).toMatchObject({
      kind: 'not-feishu',
      msg: 'HTTP 200, no JSON object (no content type)',
    })
  })

  it.each([undefined, '0', 0.5, null, true])('is not the code %j', async (code) => {
    const headers = { 'content-type': 'application/json' }
    expect(await factsOf({ code, msg: 'success' }, { headers })).toMatchObject({
      kind: 'not-feishu',
      msg: 'HTTP 200, JSON without a code (application/json)',
    })
  })

  it('is unavailability when a gateway in front answers with 5xx, and is not with 4xx', async () => {
    expect(await factsOf('<html>', { status: 500 })).toMatchObject({ kind: 'unavailable' })
    expect(await factsOf('<html>', { status: 499 })).toMatchObject({ kind: 'not-feishu' })
  })

  it('is empty data where there is none', () => {
    for (const data of [undefined, null, [], 'x'])
      expect(readEnvelope(replyOf({ code: 0, data })).data).toEqual({})
  })
})

describe('what Feishu refuses', () => {
  it('is told by code and msg', async () => {
    const error = await failureOf(() =>
      readEnvelope(replyOf({ code: 230001, msg: 'invalid' }, { status: 400 })),
    )
    expect(error.message).toBe('230001 invalid')
    expect(error.code).toBe(230001)
    expect(error.facts).toMatchObject({ kind: 'code', msg: 'invalid', status: 400 })
  })

  it('is told by the code alone where there is no text', async () => {
    for (const msg of [undefined, 7])
      expect(await factsOf({ code: 1, msg })).toMatchObject({ msg: '' })
  })
})

describe('what is more than a person reads', () => {
  it('is cut off a text', async () => {
    expect((await factsOf({ code: 1, msg: 'x'.repeat(1_000) })).msg).toHaveLength(1_000)
    expect((await factsOf({ code: 1, msg: 'x'.repeat(1_001) })).msg).toHaveLength(1_000)
  })

  it('is left out of the missing scopes', async () => {
    const permission_violations = Array.from({ length: 21 }, (_, index) => ({
      subject: `im:${index}`,
    }))
    const { missingScopes } = await factsOf({ code: 99991672, error: { permission_violations } })
    expect(missingScopes).toHaveLength(20)
  })
})

describe('the log id', () => {
  const error = { log_id: 'in-error', logid: 'in-error-too' }
  const headers = { 'x-tt-logid': 'in-header', 'x-request-id': 'of-request' }

  it.each<[string, Partial<Reply>['headers'] & object, object]>([
    ['in-header', headers, { error, log_id: 'in-body' }],
    ['of-request', { 'x-request-id': 'of-request' }, { error, log_id: 'in-body' }],
    ['in-error', {}, { error, log_id: 'in-body' }],
    ['in-error-too', {}, { error: { logid: 'in-error-too' }, log_id: 'in-body' }],
    ['in-body', {}, { log_id: 'in-body' }],
    ['in-body', { 'x-tt-logid': '' }, { error: { log_id: '' }, log_id: 'in-body' }],
  ])('%s is found where it stands', async (logId, given, body) => {
    expect(await factsOf({ code: 1, ...body }, { headers: given })).toMatchObject({ logId })
    expect(readEnvelope(replyOf({ code: 0, ...body }, { headers: given })).logId).toBe(logId)
  })

  it('is kept of an answer that is no JSON', async () => {
    expect(await factsOf('<html>', { headers })).toMatchObject({ logId: 'in-header' })
  })
})

describe('how long the platform asks to wait', () => {
  it.each<[string, Record<string, string>, number | undefined]>([
    ['in its own header', { 'x-ogw-ratelimit-reset': '7' }, 7_000],
    ['in the standard one', { 'retry-after': '12' }, 12_000],
    ['in both', { 'x-ogw-ratelimit-reset': '7', 'retry-after': '12' }, 7_000],
    ['as a date that is past', { 'retry-after': 'Thu, 01 Jan 2026 03:00:00 GMT' }, 0],
    [
      'as a date by its own clock',
      { 'retry-after': 'Thu, 01 Jan 2026 03:00:12 GMT', date: 'Thu, 01 Jan 2026 03:00:00 GMT' },
      12_000,
    ],
    ['in no words of ours', { 'retry-after': 'soon' }, undefined],
    ['in half a number', { 'retry-after': 'x7' }, undefined],
    ['in a number and more', { 'retry-after': '7 parsecs' }, undefined],
    ['not at all', {}, undefined],
  ])('is read %s', async (_, headers, retryAfterMs) => {
    const facts = await factsOf({ code: 99991400 }, { status: 429, headers })
    expect(facts.retryAfterMs).toBe(retryAfterMs)
  })

  it('is read as a date to come', async () => {
    const headers = { 'retry-after': new Date(Date.now() + 60_000).toUTCString() }
    const { retryAfterMs } = await factsOf({ code: 99991400 }, { headers })
    expect(retryAfterMs).toBeGreaterThan(50_000)
    expect(retryAfterMs).toBeLessThanOrEqual(60_000)
  })
})

describe('the scopes that are missing', () => {
  const link = 'https://open.feishu.cn/app/cli_a1/auth?q=im:message&op_from=openapi'

  it('are named by the answer, once each', async () => {
    const error = {
      permission_violations: [
        { subject: 'im:message' },
        { scope: 'im:chat' },
        { subject: 'im:message', scope: 'other' },
        { type: 'nothing' },
        'nonsense',
      ],
      helps: [{ url: '' }, { url: link }],
    }
    const facts = await factsOf({ code: 99991672, msg: '[in:msg]', error })
    expect(facts.missingScopes).toEqual(['im:message', 'im:chat'])
    expect(facts.consoleUrl).toBe(link)
  })

  it('are else taken from the text, and the link with them', async () => {
    const msg = `Access denied. One of the following scopes is required: [im:message.urgent, contact:user.id:readonly]. ${link}，`
    const facts = await factsOf({ code: 99991672, msg })
    expect(facts.missingScopes).toEqual(['im:message.urgent', 'contact:user.id:readonly'])
    expect(facts.consoleUrl).toBe(link)
  })

  it.each(['a scope', 'im:消息', `im:${'x'.repeat(98)}`, '<b>', ''])(
    'are none of what has not the form of one: %j',
    async (subject) => {
      const error = { permission_violations: [{ subject }, { subject: 'im:chat' }] }
      const { missingScopes } = await factsOf({ code: 99991672, error })
      expect(missingScopes).toEqual(['im:chat'])
    },
  )

  it.each([
    'https://evil.example.com/app/cli_a1',
    'http://open.feishu.cn/app/cli_a1',
    'https://open.feishu.cn.evil.example.com/app',
    'https://openxfeishu.cn/app',
    'see https://open.feishu.cn/app',
    'https://open.feishu.cn/app"onclick',
    `https://open.feishu.cn/${'x'.repeat(501)}`,
    'https://open.feishu.cn/',
  ])('lead to no link but the console: %s', async (url) => {
    const { consoleUrl } = await factsOf({ code: 99991672, error: { helps: [{ url }] } })
    expect(consoleUrl).toBeUndefined()
  })

  it('lead to the console of Lark too', async () => {
    const url = 'https://open.larksuite.com/app/cli_a1/auth'
    const { consoleUrl } = await factsOf({ code: 99991672, msg: `(${url})` })
    expect(consoleUrl).toBe(url)
  })

  it('are none where the answer names none', async () => {
    expect(await factsOf({ code: 1, msg: 'no' })).toMatchObject({ missingScopes: [] })
  })
})

describe('values from outside', () => {
  it('are a list only when they are one, of objects only', () => {
    expect(asObjects([{ a: 1 }, null, [], 'x', { b: 2 }])).toEqual([{ a: 1 }, { b: 2 }])
    expect(asObjects({ length: 1 })).toEqual([])
  })

  it('are a text only when they are one that says something', () => {
    expect([asText('x'), asText(''), asText(7), asText(undefined)]).toEqual([
      'x',
      undefined,
      undefined,
      undefined,
    ])
  })
})
