import { afterEach, describe, expect, it, jest } from '@jest/globals'
import { FeishuError } from '../../src/feishu/feishu-error.ts'
import type { Outcome, Responder } from '../../src/page/responder.ts'
import { errorCodePage } from '../../src/report/error-code-page.ts'
import { describeFailure } from '../../src/report/failure-wording.ts'
import { toHeadline } from '../../src/report/headline.ts'
import { logRetry, logWaiting } from '../../src/report/report.ts'
import { redactUser, toLogText, toSummaryCode, toSummaryHtml } from '../../src/report/untrusted.ts'
import { peopleOf, refusal } from '../page/people.ts'
import { report } from './reporting.ts'

const ENV = process.env

afterEach(() => {
  process.env = ENV
})

function ended(outcomes: readonly Outcome[]): Responder[] {
  const responders = peopleOf(outcomes.map((_, index) => `ou_${index + 1}`))
  for (const [index, person] of responders.entries()) {
    person.outcome = outcomes[index] ?? 'error'
    person.isDue = person.outcome !== 'not-due'
  }
  return responders
}

// An empty cell has no closing tag: the toolkit writes it so, and HTML allows it.
function rowsOf(html: string): string[][] {
  return [...html.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) =>
    row
      .split(/<t[dh]>/)
      .slice(1)
      .map((cell) => cell.replace(/<\/t[dh]>$/, '')),
  )
}

function factsOf(html: string): string[] {
  return [...html.matchAll(/<li>(.*?)<\/li>/g)].map(([, fact = '']) => fact)
}

describe('the summary of a page', () => {
  it('has a row for everybody, troubles first and those not called last', async () => {
    const responders = ended(['phone', 'not-due', 'not-in-chat', 'phone', 'sms'])
    const [rung] = responders
    if (rung) rung.acknowledgedAt = 1
    const { summary } = await report({ responders })

    expect(summary).toContain('<h3>Reached 3 of 4 people, 2 of them by phone</h3>')
    expect(rowsOf(summary)).toEqual([
      ['Person', 'Tier', 'Outcome', 'Why'],
      ['<code>ou_3</code>', '1', 'not in the chat', "Not in the message's chat"],
      ['<code>ou_5</code>', '1', 'SMS sent', ''],
      ['<code>ou_1</code>', '1', 'rung by phone, has read the message', ''],
      ['<code>ou_4</code>', '1', 'rung by phone', ''],
      ['<code>ou_2</code>', '1', 'not called', ''],
    ])
  })

  it('speaks Chinese to those who asked for it', async () => {
    const responders = ended(['phone'])
    for (const person of responders) person.acknowledgedAt = 1
    const { summary } = await report({ responders }, 'zh')

    expect(summary).toContain('<h3>已电话呼叫 1 人</h3>')
    expect(rowsOf(summary)).toEqual([
      ['人员', '梯队', '结果', '原因'],
      ['<code>ou_1</code>', '1', '电话已拨打，已读消息', ''],
    ])
    expect(factsOf(summary)[0]).toBe('使用电话加急（人次）：1')
  })

  it('tells each remedy once, with a link to what the code means', async () => {
    const responders = ended(['error', 'error', 'phone'])
    const error = refusal(230024, 'quota <b>')
    for (const person of responders.slice(0, 2)) person.error = error
    const { summary } = await report({ responders, messageId: 'om_1', lastLogId: 'log-9' })

    const { title } = describeFailure(error, 'en')
    const page = 'https://github.com/example/pager/blob/v1/docs/error-codes.md#230024'
    expect(rowsOf(summary)[1]?.[3]).toBe(`<a href="${page}">${title}</a>`)
    const facts = factsOf(summary)
    expect(facts.filter((fact) => fact.startsWith(`<b>${title}</b>. `))).toHaveLength(1)
    expect(facts.slice(1)).toEqual([
      "Feishu's answer: <code>230024 quota &lt;b&gt;</code>",
      'Phone calls used: 1',
      'Message: <code>om_1</code>',
      'Run: <a href="https://github.com/example/shop/actions/runs/7">7</a>',
    ])
  })

  it('counts what was spent, and shows the log id of a success', async () => {
    const responders = ended(['phone', 'phone'])
    expect(factsOf((await report({ responders, lastLogId: 'log-9' })).summary)).toEqual([
      'Phone calls used: 2',
      'Log id: <code>log-9</code>',
      'Run: <a href="https://github.com/example/shop/actions/runs/7">7</a>',
    ])
    const bySms = await report({ responders: ended(['sms', 'sms', 'phone']) })
    expect(factsOf(bySms.summary)).toContain('SMS used: 2')
  })

  it('shows no e-mail whole', async () => {
    const { summary } = await report({ responders: peopleOf(['first@example.com']) })
    expect(rowsOf(summary)[1]?.[0]).toBe('<code>f***@example.com</code>')
  })

  it.each([
    [500, undefined],
    [501, '+ 1'],
  ])('has at most 500 rows, of %d', async (count, rest) => {
    const { summary } = await report({ responders: ended(Array(count).fill('phone')) })
    const rows = rowsOf(summary)
    expect(rows).toHaveLength(1 + 500 + (rest ? 1 : 0))
    if (rest) expect(rows.at(-1)).toEqual(['…', '', '', rest])
  })

  it('has no table when there is nobody', async () => {
    const { summary } = await report({ responders: [], failure: new Error('bad input') })
    expect(rowsOf(summary)).toEqual([])
    expect(summary).toContain('<code>bad input</code>')
  })
})

describe('the summary of a rehearsal', () => {
  it('has a row for every check', async () => {
    const foreseen = new FeishuError({ kind: 'foreseen', code: 230002, msg: 'not in' })
    const { summary } = await report({
      responders: ended(['not-due']),
      checks: [
        { name: 'credentials', state: 'passed' },
        { name: 'bot', state: 'failed', error: foreseen },
        { name: 'call', state: 'not-checked' },
      ],
    })
    expect(rowsOf(summary)).toEqual([
      ['Check', 'Outcome', 'Why'],
      ['Credentials', 'passed', ''],
      ['The bot is in the chat', 'failed', expect.stringMatching(/^<a href=.*230002: .*<\/a>$/)],
      ['Scope and quota of the call itself', 'not checked', 'Only a real call can tell.'],
    ])
  })
})

describe('the headline', () => {
  it.each<[string, string, Outcome[]]>([
    ['Called 1 person by phone', '已电话呼叫 1 人', ['phone', 'not-due']],
    ['Called 2 people by phone', '已电话呼叫 2 人', ['phone', 'phone']],
    [
      'Reached 2 of 3 people, 1 of them by phone',
      '应呼叫 3 人，已联系 2 人，其中电话呼叫 1 人',
      ['phone', 'app', 'error', 'not-due'],
    ],
    ['Paging failed: nobody was reached', '呼叫失败：没有联系到任何人', ['error']],
  ])('is "%s", or "%s"', (en, zh, outcomes) => {
    const responders = ended(outcomes)
    expect(toHeadline({ responders }, 'en')).toBe(en)
    expect(toHeadline({ responders }, 'zh')).toBe(zh)
  })

  it('says that nobody has read, unless nobody was reached anyhow', () => {
    const waitEnd = { reason: 'timeout' } as const
    expect(toHeadline({ responders: ended(['phone']), waitEnd }, 'en')).toBe(
      'Called 1 person by phone, but nobody has read the message',
    )
    expect(toHeadline({ responders: ended(['error']), waitEnd }, 'en')).toBe(
      'Paging failed: nobody was reached',
    )
  })

  it('counts the checks of a rehearsal that could not be made, the call left out', () => {
    const call = { name: 'call', state: 'not-checked' } as const
    const bot = { name: 'bot', state: 'not-checked' } as const
    const chat = { name: 'chat', state: 'passed' } as const
    expect(toHeadline({ responders: [], checks: [chat, call] }, 'en')).toBe(
      'Rehearsal passed: nothing was sent, nobody was called',
    )
    expect(toHeadline({ responders: [], checks: [chat, bot, call] }, 'en')).toBe(
      'Rehearsal passed, but 1 of the checks could not be made',
    )
    const failed = { name: 'bot', state: 'failed' } as const
    expect(toHeadline({ responders: [], checks: [failed] }, 'zh')).toMatch(/^演练未通过/)
    expect(toHeadline({ responders: [], checks: [failed], failure: new Error('x') }, 'en')).toMatch(
      /^Rehearsal failed/,
    )
  })
})

describe('where an error code is explained', () => {
  const page = (repository: string | undefined, ref: string | undefined, code = 230002) => {
    process.env = { ...ENV }
    delete process.env['GITHUB_ACTION_REPOSITORY']
    delete process.env['GITHUB_ACTION_REF']
    if (repository) process.env['GITHUB_ACTION_REPOSITORY'] = repository
    if (ref) process.env['GITHUB_ACTION_REF'] = ref
    return errorCodePage(refusal(code), 'en')
  }

  it('is in the version that runs', () => {
    expect(page('example/pager', 'v2')).toBe(
      'https://github.com/example/pager/blob/v2/docs/error-codes.md#230002',
    )
  })

  it('is nowhere for a local copy, and for a code that is not explained', () => {
    expect(page(undefined, 'v2')).toBeUndefined()
    expect(page('example/pager', undefined)).toBeUndefined()
    expect(page('example/pager', 'v2', 7)).toBeUndefined()
  })
})

describe('the log', () => {
  const said = (say: () => void): string => {
    const lines: string[] = []
    const write = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
      lines.push(String(chunk))
      return true
    })
    say()
    write.mockRestore()
    return lines.join('')
  }

  it('says why a request is made again', () => {
    expect(said(() => logRetry(refusal(7, 'a\nb'), 'en'))).toBe('Trying again: 7 a b\n')
    expect(said(() => logRetry(refusal(7, 'a'), 'zh'))).toBe('重试：7 a\n')
  })

  it('says how long a tier has left to read', () => {
    expect(said(() => logWaiting({ tier: 2, leftMs: 90_400, language: 'en' }))).toBe(
      'Tier 2 was called; up to 1m 30s are left for somebody to read the message\n',
    )
    expect(said(() => logWaiting({ tier: 2, leftMs: 60_000, language: 'zh' }))).toMatch(
      /^已呼叫第 2 梯队，.*1.*分/,
    )
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

  it.each([
    ['first@example.com', 'f***@example.com'],
    ['@example.com', '@example.com'],
    ['+8613800000001', '+86*****001'],
    ['ou_1', 'ou_1'],
  ])('%s is shown as %s', (user, shown) => {
    expect(redactUser(user)).toBe(shown)
  })
})
