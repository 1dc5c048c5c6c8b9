import { afterEach, describe, expect, it, jest } from '@jest/globals'
import { FeishuError } from '../../src/feishu/feishu-error.ts'
import { findErrorCodeDocument } from '../../src/report/error-code-document.ts'
import { startPageLog } from '../../src/report/page-log.ts'
import { startRequestLog } from '../../src/report/request-log.ts'
import { logRetry } from '../../src/report/retry-log.ts'
import { toLogText, toSummaryCode, toSummaryHtml } from '../../src/text/safe-text.ts'
import { loadWords } from '../../src/words/words.ts'
import { ledgerOf, refusal } from './paging.ts'

const ENV = process.env
const en = await loadWords('en')
const zh = await loadWords('zh')

afterEach(() => {
  process.env = ENV
})

async function said(say: () => unknown): Promise<string[]> {
  const chunks: string[] = []
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    chunks.push(String(chunk))
    return true
  })
  await say()
  write.mockRestore()
  return chunks.join('').split('\n').slice(0, -1)
}

describe('where an error code is explained', () => {
  function pageOf(set: Record<string, string>, code = 230002) {
    process.env = { ...ENV }
    for (const name of ['GITHUB_ACTION_REPOSITORY', 'GITHUB_ACTION_REF', 'GITHUB_SERVER_URL'])
      delete process.env[name]
    Object.assign(process.env, set)
    return findErrorCodeDocument(refusal(code), en)
  }
  const action = { GITHUB_ACTION_REPOSITORY: 'example/pager', GITHUB_ACTION_REF: 'v2' }

  it('is in the version that runs', () => {
    const url = 'https://github.com/example/pager/blob/v2/docs/error-codes.md#230002'
    expect(pageOf(action)).toEqual({ place: url, url })
    expect(pageOf({ ...action, GITHUB_SERVER_URL: 'https://github.com' })?.url).toBe(url)
  })

  it('is no link on another server, where the action may come from github.com', () => {
    expect(pageOf({ ...action, GITHUB_SERVER_URL: 'https://ghes.example.com' })).toEqual({
      place: 'example/pager@v2 docs/error-codes.md#230002',
      url: undefined,
    })
  })

  it('is nowhere for a local copy, and for a code that is not explained', () => {
    expect(pageOf({})).toBeUndefined()
    expect(pageOf({ GITHUB_ACTION_REPOSITORY: 'example/pager' })).toBeUndefined()
    expect(pageOf(action, 7)).toBeUndefined()
  })
})

describe('the log of retries', () => {
  it('says which request is made again, why, and after how long', async () => {
    const path = '/im/v1/messages/:message_id/urgent_phone'
    const retry = { error: refusal(7, 'a\nb'), path, waitMs: 2_000, tries: 1 }
    expect(await said(() => logRetry(retry, en))).toEqual([`Trying again in 2s (${path}): 7 a b`])
    const error = new FeishuError({ kind: 'timeout', msg: 'no answer within 15 s' })
    const [line] = await said(() => logRetry({ ...retry, error }, zh))
    expect(line).toMatch(/^2 秒后重试（.*）：飞书未在时限内响应$/)
  })
})

describe('the log of requests', () => {
  const exchange = {
    method: 'POST',
    path: '/im/v1/messages',
    status: 200,
    code: 0,
    ms: 12.4,
    logId: undefined,
  }

  it('is one folded group', async () => {
    const log = startRequestLog()
    log.add({ ...exchange, logId: 'log-1' })
    log.add({
      method: 'GET',
      path: '/im/v1/chats/:chat_id',
      status: undefined,
      code: undefined,
      ms: 3,
      logId: undefined,
    })
    expect(log.lastLogId()).toBe('log-1')
    expect(await said(() => log.print(en))).toEqual([
      '::group::2 requests to Feishu',
      'POST /im/v1/messages → 200 0 12 ms log-1',
      'GET /im/v1/chats/:chat_id → - - 3 ms',
      '::endgroup::',
    ])
  })

  it('is nothing without a request, and short after very many', async () => {
    expect(await said(() => startRequestLog().print(en))).toEqual([])
    const log = startRequestLog()
    for (let index = 0; index < 1_000; index += 1) log.add(exchange)
    expect((await said(() => log.print(zh))).length).toBeLessThanOrEqual(203)
  })
})

describe('the log of a page', () => {
  const parts = [
    { user: 'zhao@example.com', fate: 'phone' },
    { user: 'nobody@example.com', fate: 'not-found' },
  ] as const

  it('tells tier by tier who, whether it was accepted, how long is waited, and who has it', async () => {
    const ledger = ledgerOf(parts)
    const [zhao] = ledger.responders
    if (!zhao) throw new Error('nobody was called')
    ledger.noteFound(zhao, 'ou_zhao')
    const findNames = jest.fn(async () => new Map<string, string>())
    const log = startPageLog({
      ledger,
      words: en,
      ackBy: 'read',
      findNames,
      findPlace: () => ({ messageId: 'om_1', chatId: 'oc_1' }),
    })
    const turn = { tier: 1, channel: 'phone' } as const
    const lines = await said(async () => {
      log.tell({ kind: 'calling', tier: 1, round: 1 })
      expect(findNames).not.toHaveBeenCalled()
      log.tell({ kind: 'called', tier: 1, round: 1, due: [{ responder: zhao, turn }] })
      log.tell({ kind: 'waiting', tier: 1, leftMs: 300_000 })
      log.tell({ kind: 'called', tier: 1, round: 2, due: [{ responder: zhao, turn }] })
      log.tell({ kind: 'acknowledged', responder: zhao, afterMs: 72_000 })
      await log.end()
    })
    expect(findNames).toHaveBeenCalledTimes(1)
    expect(lines).toEqual([
      'Chat: https://applink.feishu.cn/client/chat/open?openChatId=oc_1',
      'Message: om_1',
      'Tier 1: z***@example.com, n***@example.com',
      '  phone 1, not reached 1',
      'Waiting up to 5m for tier 1 to read the message',
      'Round 2, tier 1: z***@example.com, n***@example.com',
      '  phone 1, not reached 1',
      'z***@example.com has taken it after 1m 12s',
    ])
  })

  it('waits for names in the order of what happened', async () => {
    const ledger = ledgerOf([{ user: 'ou_1', fate: 'phone' }])
    const [person] = ledger.responders
    if (!person) throw new Error('nobody was called')
    const names = Promise.withResolvers<ReadonlyMap<string, string>>()
    const log = startPageLog({
      ledger,
      words: zh,
      ackBy: 'reaction',
      findNames: () => names.promise,
      findPlace: () => ({}),
    })
    const turn = { tier: 1, channel: 'phone' } as const
    const lines = await said(async () => {
      log.tell({ kind: 'called', tier: 1, round: 1, due: [{ responder: person, turn }] })
      log.tell({ kind: 'nobody-acknowledged', error: undefined })
      expect(log.names().size).toBe(0)
      names.resolve(new Map([['ou_1', '张三']]))
      await log.end()
    })
    expect(lines).toEqual(['第 1 梯队：张三', '  电话 1', '没有人确认'])
  })
})

describe('text from outside', () => {
  it.each([
    ['a\r\n\u0000\u2028\u2029b', 'a b'],
    ['  a  ', 'a'],
    ['a ##[group]b ##[x]', 'a ## [group]b ## [x]'],
    ['a\u200Bb', 'a b'],
  ])('%j is one line of the log', (text, line) => {
    expect(toLogText(text)).toBe(line)
  })

  it('is code in the summary, or nothing', () => {
    expect(toSummaryCode('<a href="x">&\n@all')).toBe(
      '<code>&lt;a href=&quot;x&quot;&gt;&amp; @all</code>',
    )
    expect(toSummaryCode(' \n')).toBe('')
  })

  it('is our own words where backticks are code', () => {
    expect(toSummaryHtml('Set `a` & `b<c>`')).toBe(
      'Set <code>a</code> &amp; <code>b&lt;c&gt;</code>',
    )
  })
})
