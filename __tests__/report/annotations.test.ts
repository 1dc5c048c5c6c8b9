import { describe, expect, it } from '@jest/globals'
import { FeishuError } from '../../src/feishu/feishu-error.ts'
import type { BadInput } from '../../src/inputs/bad-input.ts'
import { ForeseenError } from '../../src/rehearsal/foreseen.ts'
import { errorCodesEn } from '../../src/words/error-codes.en.ts'
import { type Fate, faring, ledgerOf, paged, peopleOf, refusal } from './paging.ts'
import { annotationsOf, report } from './reporting.ts'

const MORE = 'https://github.com/example/pager/blob/v1/docs/error-codes'

function named(users: readonly string[], fate: Fate) {
  return peopleOf(...users.map((user) => ({ user, fate })))
}

function badInputs(count: number): BadInput[] {
  return Array.from({ length: count }, (_, index) => ({
    kind: 'name',
    input: 'users',
    written: `wrong-${index + 1}`,
    userIdType: 'open_id',
  }))
}

describe('the annotations of a page', () => {
  it('are none when everybody was called', async () => {
    const shown = await report(paged(faring('phone')))
    expect(shown.lines).toEqual(['Call accepted for 1 person'])
  })

  it('say whom, why, what to do, what Feishu said and where to read on', async () => {
    const people = named(['ou_1', 'first@example.com'], {
      refused: refusal(230002, 'out of chat', 'log-1'),
    })
    expect(annotationsOf(await report(paged(people)))).toEqual([
      {
        level: 'error',
        title: expect.stringMatching(/^Feishu 230002: ./),
        text: [
          'Not called: ou_1, f***@example.com',
          expect.stringMatching(/^Why: ./),
          expect.stringMatching(/^What to do: ./),
          'Answer: 230002 out of chat (log id log-1)',
          `More: ${MORE}.md#230002`,
        ],
      },
    ])
    expect(annotationsOf(await report(paged(people), { language: 'zh' }))).toEqual([
      {
        level: 'error',
        title: expect.stringMatching(/^飞书 230002：./),
        text: [
          '未叫到：ou_1、f***@example.com',
          expect.stringMatching(/^原因：./),
          expect.stringMatching(/^处理建议：./),
          '返回信息：230002 out of chat（log id log-1）',
          `详情：${MORE}.zh-CN.md#230002`,
        ],
      },
    ])
  })

  it('are warnings when somebody was reached, and name who by what', async () => {
    const refused = refusal(230024)
    const people = faring(
      { refused, reachedBy: 'sms' },
      { refused, reachedBy: 'app' },
      { refused, reachedBy: 'sms' },
      { refused },
    )
    const [annotation] = annotationsOf(await report(paged(people)))

    expect(annotation?.level).toBe('warning')
    expect(annotation?.text.slice(0, 3)).toEqual([
      'Not called: ou_1, ou_2, ou_3, ou_4',
      'Reached by SMS instead: ou_1, ou_3',
      'Alerted in the Feishu app instead: ou_2',
    ])
  })

  it.each([
    [10, '', ''],
    [25, ', and 15 more', '、另有 15 人'],
  ])('name 10 of %d people', async (count, more, moreZh) => {
    const users = Array.from({ length: count }, (_, index) => `ou_${index + 1}`)
    const page = paged(named(users, { refused: refusal(230024) }))
    const [annotation] = annotationsOf(await report(page))
    const [inChinese] = annotationsOf(await report(page, { language: 'zh' }))

    expect(annotation?.text[0]).toBe(`Not called: ${users.slice(0, 10).join(', ')}${more}`)
    expect(inChinese?.text[0]).toBe(`未叫到：${users.slice(0, 10).join('、')}${moreZh}`)
  })

  it('name each error once, with everybody whom it concerns', async () => {
    const people = faring(
      { refused: refusal(230024) },
      { refused: refusal(230024) },
      'left-out',
      'not-found',
    )
    const annotations = annotationsOf(await report(paged(people)))

    expect(annotations.map(({ text }) => text[0])).toEqual([
      'Not called: ou_1, ou_2',
      'Not called: ou_3',
      'Not called: ou_4',
    ])
  })

  it('warn of a chat that refused the card, although everybody was called directly', async () => {
    const ledger = ledgerOf([{ user: 'ou_1', fate: 'phone' }])
    const [person] = ledger.responders
    if (!person) throw new Error('nobody was called')
    ledger.noteObstacle(person, { stage: 'message', error: refusal(230002, 'out of chat') })
    const shown = await report(paged(ledger.responders))
    const [annotation] = annotationsOf(shown)

    expect(shown.report).toMatchObject({ isRed: false, status: 'called' })
    expect(annotation).toMatchObject({
      level: 'warning',
      title: expect.stringMatching(/^Feishu 230002: /),
    })
    expect(annotation?.text[0]).toBe('Called about a message to them alone instead: ou_1')
    expect(annotation?.text).toContain('Answer: 230002 out of chat')
    expect(annotation?.text.join()).not.toContain('by hand')
  })

  it('send nobody to the phone when everybody was reached or somebody has it', async () => {
    const refused = refusal(230024)
    const missed = paged(faring({ refused }), { messageId: 'om_1' })
    const reached = paged(faring({ refused, reachedBy: 'sms' }), { messageId: 'om_1' })
    const taken = paged(
      peopleOf(
        { user: 'ou_1', fate: 'phone', acknowledgedAt: 1 },
        { user: 'ou_2', fate: { refused } },
      ),
      { messageId: 'om_1', waitEnd: { reason: 'acknowledged' } },
    )
    const remedyOf = async (page: Parameters<typeof report>[0]) =>
      annotationsOf(await report(page))[0]?.text.find((line) => line.startsWith('What to do'))

    expect(await remedyOf(missed)).toMatch(/by hand/)
    expect(await remedyOf(reached)).not.toMatch(/by hand|gh workflow run/)
    expect(await remedyOf(taken)).not.toMatch(/by hand|gh workflow run/)
  })

  it('are at most nine of a kind beside the line that fails the step, and leave nothing out', async () => {
    const codes = Object.keys(errorCodesEn).slice(0, 20).map(Number)
    const page = paged(faring(...codes.map((code): Fate => ({ refused: refusal(code) }))))
    const annotations = annotationsOf(await report(page))

    expect(annotations).toHaveLength(9)
    const [last] = annotations.slice(-1)
    expect(last?.title).toMatch(/^\d+ more$/)
    const all = annotations.map(({ title, text }) => [title, ...text].join(' ')).join(' ')
    for (const code of codes) expect(all).toContain(String(code))
  })

  it('tell every bad input, however many', async () => {
    const shown = await report({ kind: 'not-started' }, { badInputs: badInputs(30) })
    const annotations = annotationsOf(shown)

    expect(annotations).toHaveLength(9)
    const all = annotations.flatMap(({ text }) => text).join('\n')
    for (let index = 1; index <= 30; index += 1) expect(all).toContain(`wrong-${index}`)
    expect(shown.report.isRed).toBe(true)
  })

  it('show no e-mail and no phone number that Feishu repeats', async () => {
    const refused = refusal(7, 'first@example.com +8613800000001 are wrong')
    const [annotation] = annotationsOf(await report(paged(faring({ refused }))))
    expect(annotation?.text.at(-1)).toBe('Answer: 7 ••• ••• are wrong')
  })

  it('say that plain text went out, and why, and ask nobody to call by hand', async () => {
    const degradedBy = refusal(230099, 'bad card')
    const [annotation] = annotationsOf(await report(paged(faring('phone'), { degradedBy })))

    expect(annotation?.level).toBe('warning')
    expect(annotation?.title).toMatch(/^Feishu 230099: /)
    expect(annotation?.text[0]).toBe('The card was refused, so plain text was sent instead.')
    expect(annotation?.text.join()).not.toContain('by hand')
  })

  it('say that another job may not have called', async () => {
    const duplicate = { kind: 'deduplicated', messageId: 'om_1', responders: [] } as const
    const seen = await report({ ...duplicate, state: 'has-called' })
    const unseen = await report({ ...duplicate, state: 'unknown' })

    expect(annotationsOf(seen)).toEqual([])
    expect(annotationsOf(unseen)).toMatchObject([
      { level: 'warning', text: [expect.any(String), expect.stringContaining('Look at the chat')] },
    ])
  })
})

describe('the annotations of waiting', () => {
  it.each([
    ['read', /opened the message/],
    ['reaction', /reacted to the message/],
  ] as const)('say that nobody has acknowledged by a %s', async (ackBy, why) => {
    const shown = await report(paged(faring('phone'), { ackBy, waitEnd: { reason: 'timeout' } }))
    expect(annotationsOf(shown)).toEqual([
      {
        level: 'warning',
        title: 'Nobody has acknowledged',
        text: [expect.stringMatching(why), expect.stringMatching(/^What to do: Call somebody/)],
      },
    ])
    expect(shown.lines.at(-1)).toBe('Call accepted for 1 person · nobody has acknowledged')
  })

  it('say that the job was cancelled meanwhile', async () => {
    const page = paged(faring('phone'), { waitEnd: { reason: 'cancelled' } })
    const [annotation] = annotationsOf(await report(page, { language: 'zh' }))
    expect(annotation).toMatchObject({ level: 'warning', title: '等待确认时作业被取消' })
  })

  it('say why nobody could tell who has read', async () => {
    const waitEnd = { reason: 'timeout', error: refusal(230033, 'too old') } as const
    const [annotation] = annotationsOf(await report(paged(faring('phone'), { waitEnd })))

    expect(annotation?.title).toMatch(/^Feishu 230033: /)
    expect(annotation?.text[0]).toMatch(/^Couldn't check who has acknowledged/)
  })
})

describe('the annotations of a dry run', () => {
  it('tell what failed from what was not checked and what is only a note', async () => {
    const people = named(['first@example.com'], 'not-due')
    const shown = await report({
      kind: 'rehearsed',
      responders: people,
      checks: [
        { name: 'bot', state: 'failed', error: new ForeseenError(230002, { kind: 'bot-outside' }) },
        { name: 'chat', state: 'not-checked', error: refusal(99991672, 'denied') },
        { name: 'members', state: 'note', reason: 'not-in-chat', people },
        { name: 'credentials', state: 'passed' },
        { name: 'call', state: 'not-checked' },
      ],
    })
    const annotations = annotationsOf(shown)
    const [bot, chat, members] = annotations

    expect(annotations).toHaveLength(3)
    expect(bot).toMatchObject({
      level: 'error',
      title: expect.stringMatching(/^Bot in the chat: Feishu 230002: /),
    })
    expect(bot?.text).toContain('Seen: the bot is not in the chat')
    expect(chat).toMatchObject({
      level: 'notice',
      title: expect.stringMatching(/^Chat settings: /),
    })
    expect(chat?.text[0]).toBe('not checked')
    expect(members).toMatchObject({ level: 'notice', title: 'Membership' })
    expect(members?.text[0]).toContain('directly: f***@example.com')
    expect(shown.report.headline).toMatch(/^Dry run failed: /)
  })

  it('is red for a bad input alone', async () => {
    const shown = await report(
      { kind: 'rehearsed', responders: [], checks: [{ name: 'bot', state: 'passed' }] },
      { badInputs: badInputs(1), failOn: 'never' },
    )
    expect(shown.report).toMatchObject({
      isRed: true,
      status: 'failed',
      headline: 'Dry run failed: one input is wrong',
    })
  })

  it('names all scopes that are missing, each needed, and the link that ticks them', async () => {
    const sight = { kind: 'scopes-missing', scopes: ['im:a', 'im:b'] } as const
    const consoleUrl = 'https://open.feishu.cn/app/cli_1/auth?q=im:a,im:b'
    const error = new ForeseenError(99991672, sight, { consoleUrl })
    const [annotation] = annotationsOf(
      await report({
        kind: 'rehearsed',
        responders: [],
        checks: [{ name: 'scopes', state: 'failed', error }],
      }),
    )
    const text = annotation?.text.join('\n')
    expect(text).toContain('Scopes to add: im:a, im:b.')
    expect(text).toContain(consoleUrl)
    expect(text).not.toContain('any one of which is enough')
  })
})

describe('the annotations of a recovery', () => {
  it('warn of what went wrong, and turn nothing red', async () => {
    const errors = [refusal(230002), new Error('GitHub did not tell')]
    const shown = await report(
      { kind: 'resolved', way: 'not-told', messageId: undefined, errors },
      { badInputs: badInputs(1) },
    )
    expect(annotationsOf(shown).map(({ level }) => level)).toEqual(['error', 'warning', 'warning'])
    expect(shown.report.isRed).toBe(false)
  })
})

describe('an answer that is none', () => {
  it.each([
    ['timeout', 'no answer within 15 s', undefined, 'no answer within 15 s', '飞书未在时限内响应'],
    ['not-feishu', 'HTTP 502, a web page', 502, 'HTTP 502', '（HTTP 502）'],
    ['unreachable', 'connect ECONNREFUSED', undefined, 'ECONNREFUSED', '（connect ECONNREFUSED）'],
  ] as const)('is told in the language of the step: %s', async (kind, msg, status, en, zh) => {
    const refused = new FeishuError({ kind, msg, ...(status && { status }) })
    const page = paged(faring({ refused }))
    const answer = async (language: 'en' | 'zh') =>
      annotationsOf(await report(page, { language }))[0]?.text.find((line) =>
        /^(Answer|返回信息)/.test(line),
      )
    expect(await answer('en')).toContain(en)
    expect(await answer('zh')).toContain(zh)
  })
})
