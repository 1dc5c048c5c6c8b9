import { describe, expect, it } from '@jest/globals'
import { FeishuError } from '../../src/feishu/feishu-error.ts'
import { describeFailure } from '../../src/report/failure-wording.ts'
import { peopleOf, refusal } from '../page/people.ts'
import { annotationsOf, report } from './reporting.ts'

const MORE = 'https://github.com/example/pager/blob/v1/docs/error-codes'

/** People who are due and were not rung because of this. */
function refused(users: readonly string[], error: FeishuError) {
  const responders = peopleOf(users)
  for (const person of responders) Object.assign(person, { isDue: true, outcome: 'error', error })
  return responders
}

describe('the annotations of a page', () => {
  it('are none when everybody was called', async () => {
    const responders = peopleOf(['ou_1'])
    for (const person of responders) Object.assign(person, { isDue: true, outcome: 'phone' })
    const shown = await report({ responders })

    expect(shown.lines).toEqual(['Called 1 person by phone'])
  })

  it('say whom, why, what to do, what Feishu said and where to read on', async () => {
    const error = new FeishuError({
      kind: 'code',
      code: 230002,
      msg: 'out of chat',
      logId: 'log-1',
    })
    const result = { responders: refused(['ou_1', 'first@example.com'], error) }
    const { title, cause, remedy } = describeFailure(error, 'en')

    expect(annotationsOf(await report(result))).toEqual([
      {
        level: 'error',
        title,
        text: [
          'Not rung: ou_1, f***@example.com',
          `Why: ${cause}`,
          `What to do: ${remedy}`,
          'Answer: 230002 out of chat (log id log-1)',
          `More: ${MORE}.md#230002`,
        ],
      },
    ])
    expect(title).toMatch(/^Feishu 230002: /)
    const zh = describeFailure(error, 'zh')
    expect(annotationsOf(await report(result, 'zh'))).toEqual([
      {
        level: 'error',
        title: zh.title,
        text: [
          '未拨打电话：ou_1，f***@example.com',
          `原因：${zh.cause}`,
          `处理：${zh.remedy}`,
          '返回信息：230002 out of chat (log id log-1)',
          `详情：${MORE}.zh-CN.md#230002`,
        ],
      },
    ])
    expect(zh.title).toMatch(/^飞书 230002：/)
  })

  it('are warnings when somebody was reached, and name who by what', async () => {
    const responders = refused(['ou_1', 'ou_2', 'ou_3', 'ou_4'], refusal(230024))
    for (const [index, outcome] of (['sms', 'app', 'sms'] as const).entries())
      Object.assign(responders[index] ?? {}, { outcome })
    const [annotation] = annotationsOf(await report({ responders }))

    expect(annotation?.level).toBe('warning')
    expect(annotation?.text.slice(0, 3)).toEqual([
      'Not rung: ou_1, ou_2, ou_3, ou_4',
      'Reached by SMS instead: ou_1, ou_3',
      'Alerted in the Feishu app instead: ou_2',
    ])
  })

  it.each([
    [10, '', ''],
    [11, ' and 1 more', '，另有 1 人'],
    [25, ' and 15 more', '，另有 15 人'],
  ])('name 10 of %d people', async (count, more, moreZh) => {
    const users = Array.from({ length: count }, (_, index) => `ou_${index + 1}`)
    const responders = refused(users, refusal(230024))
    const [annotation] = annotationsOf(await report({ responders }))
    const [inChinese] = annotationsOf(await report({ responders }, 'zh'))

    expect(annotation?.text[0]).toBe(`Not rung: ${users.slice(0, 10).join(', ')}${more}`)
    expect(inChinese?.text[0]).toBe(`未拨打电话：${users.slice(0, 10).join('，')}${moreZh}`)
  })

  it('name each error once, in the order met, those of the other channels too', async () => {
    const responders = peopleOf(['ou_1', 'ou_2', 'ou_3'])
    const [first, second, third] = responders
    Object.assign(first ?? {}, { isDue: true, outcome: 'error', error: refusal(230024) })
    first?.fallbackErrors.push(refusal(230052), refusal(99991672))
    Object.assign(second ?? {}, { isDue: true, outcome: 'error', error: refusal(230024) })
    second?.fallbackErrors.push(refusal(230052))
    Object.assign(third ?? {}, { isDue: true, outcome: 'not-in-chat' })
    const annotations = annotationsOf(await report({ responders }))

    expect(annotations.map(({ title, text }) => [/\d+|Not in/.exec(title)?.[0], text[0]])).toEqual([
      ['230024', 'Not rung: ou_1, ou_2'],
      ['230052', 'Not rung: ou_1, ou_2'],
      ['99991672', 'Not rung: ou_1'],
      ['Not in', 'Not rung: ou_3'],
    ])
    const lastText = annotations[3]?.text ?? []
    expect(lastText.map((line) => line.split(':')[0])).toEqual(['Not rung', 'Why', 'What to do'])
  })

  it('are at most 7 errors', async () => {
    const codes = [230001, 230002, 230006, 230012, 230013, 230023, 230024, 230027, 230052]
    const responders = codes.flatMap((code) => refused([`ou_${code}`], refusal(code)))
    expect(annotationsOf(await report({ responders }))).toHaveLength(7)
  })

  it('name no page for a code that nobody has explained', async () => {
    const responders = refused(['ou_1'], refusal(7, 'odd'))
    const [annotation] = annotationsOf(await report({ responders }))

    expect(annotation?.title).toBe('Feishu 7: a code this action does not know')
    expect(annotation?.text.at(-1)).toBe('Answer: 7 odd')
  })

  it('let nothing from outside command the runner or break the line', async () => {
    const responders = refused(['ou_1'], refusal(7, '##[error]x\n::error::y\u0007\u202Ez '))
    const shown = await report({ responders })

    expect(annotationsOf(shown)[0]?.text.at(-1)).toBe('Answer: 7 ## [error]x ::error::y z')
    expect(shown.lines.filter((line) => line.startsWith('::'))).toHaveLength(1)
  })

  it('show no e-mail and no phone number that Feishu repeats', async () => {
    const error = refusal(7, 'first@example.com +8613800000001 are wrong')
    const [annotation] = annotationsOf(await report({ responders: refused(['ou_1'], error) }))
    expect(annotation?.text.at(-1)).toBe('Answer: 7 ••• ••• are wrong')
  })

  it('say that another job pages, and nothing else', async () => {
    const shown = await report({ responders: peopleOf(['ou_1']), isDuplicate: true })
    const [annotation] = annotationsOf(shown)

    expect(annotation).toMatchObject({ level: 'notice', title: '' })
    expect(annotation?.text[0]).toMatch(/^A message with this dedupe key was sent/)
    expect(annotationsOf(shown)).toHaveLength(1)
  })

  it('say that plain text went out, and why', async () => {
    const responders = peopleOf(['ou_1'])
    for (const person of responders) Object.assign(person, { isDue: true, outcome: 'phone' })
    const result = { responders, degradedBy: refusal(230099, 'bad card') }
    const [annotation] = annotationsOf(await report(result))

    expect(annotation).toMatchObject({
      level: 'warning',
      title: expect.stringMatching(/^Feishu 230099: /),
    })
    expect(annotation?.text).toEqual([
      'The card was refused, so two lines of plain text were sent in its place.',
      expect.stringMatching(/^Why: /),
      expect.stringMatching(/^What to do: /),
      'Answer: 230099 bad card',
      `More: ${MORE}.md#230099`,
    ])
  })
})

describe('the annotations of waiting', () => {
  const rung = () => {
    const responders = peopleOf(['ou_1'])
    for (const person of responders) Object.assign(person, { isDue: true, outcome: 'phone' })
    return responders
  }

  it('are none when somebody has read', async () => {
    const waitEnd = { reason: 'acknowledged' } as const
    expect(annotationsOf(await report({ responders: rung(), waitEnd }))).toEqual([])
  })

  it('say that nobody has read, and what to do', async () => {
    const shown = await report({ responders: rung(), waitEnd: { reason: 'timeout' } })
    expect(annotationsOf(shown)).toEqual([
      {
        level: 'warning',
        title: 'Nobody has read the message',
        text: [
          expect.stringMatching(/^Why: None of the people called has opened the message/),
          expect.stringMatching(/^What to do: Call somebody by other means\./),
        ],
      },
    ])
    expect(shown.lines.at(-1)).toBe('Called 1 person by phone, but nobody has read the message')
  })

  it('say that the job was cancelled meanwhile', async () => {
    const shown = await report({ responders: rung(), waitEnd: { reason: 'cancelled' } }, 'zh')
    expect(annotationsOf(shown)).toEqual([
      { level: 'warning', title: '没有人阅读消息', text: ['原因：等待阅读消息时作业被取消'] },
    ])
  })

  it('say why nobody could tell who has read', async () => {
    const waitEnd = { reason: 'timeout', error: refusal(230033, 'too old') } as const
    const [annotation] = annotationsOf(await report({ responders: rung(), waitEnd }))

    expect(annotation?.level).toBe('warning')
    expect(annotation?.title).toMatch(/^Feishu 230033: /)
    expect(annotation?.text[0]).toMatch(/^Who has read the message could not be found out/)
    expect(annotation?.text.at(-2)).toBe('Answer: 230033 too old')
  })
})

describe('the annotations of a rehearsal', () => {
  it('are none for what passed, and for what nothing can tell', async () => {
    const checks = [
      { name: 'bot', state: 'passed' },
      { name: 'call', state: 'not-checked' },
    ] as const
    expect(annotationsOf(await report({ responders: [], checks }))).toEqual([])
  })

  it('tell what failed from what was not checked', async () => {
    const outsider = peopleOf(['first@example.com'])
    const foreseen = new FeishuError({ kind: 'foreseen', code: 230002, msg: 'the bot is not in' })
    const shown = await report({
      responders: outsider,
      checks: [
        { name: 'bot', state: 'failed', error: foreseen },
        { name: 'chat', state: 'not-checked', error: refusal(99991672, 'denied') },
        { name: 'members', state: 'failed', outcome: 'not-in-chat', people: outsider },
      ],
    })
    const annotations = annotationsOf(shown)
    expect(
      annotations.map(({ level, title }) => [level, title.split(/: (?=Feishu|Not)/)[0]]),
    ).toEqual([
      ['error', 'The bot is in the chat'],
      ['notice', 'The chat lets the bot urge'],
      ['error', 'Everybody is in the chat'],
    ])
    const [bot, chat, members] = annotations
    expect(bot?.text.slice(0, 3)).toEqual([
      expect.stringMatching(/^Why: /),
      expect.stringMatching(/^What to do: /),
      'Seen: the bot is not in',
    ])
    expect(chat?.text[0]).toBe('not checked')
    expect(members?.text[0]).toBe('f***@example.com')
    expect(shown.lines.at(-1)).toMatch(/^Rehearsal failed: /)
  })
})

describe('what a failure is told as', () => {
  it('names the missing scopes and where they are added', () => {
    const error = new FeishuError({
      kind: 'code',
      code: 99991672,
      msg: 'denied',
      missingScopes: ['im:chat', 'im:message'],
      consoleUrl: 'https://open.feishu.cn/app/cli_1/auth',
    })
    expect(describeFailure(error, 'en').remedy).toMatch(
      / Missing scopes \(one is enough\): im:chat, im:message\. Add it here: https:\/\/open\.feishu\.cn\/app\/cli_1\/auth$/,
    )
    expect(describeFailure(error, 'zh').remedy).toContain(
      '缺少的权限（任一即可）：im:chat, im:message',
    )
  })

  it('names neither where the answer does not, or where the code is another', () => {
    const bare = new FeishuError({ kind: 'code', code: 99991672, msg: '', missingScopes: [] })
    const other = new FeishuError({ kind: 'code', code: 230027, msg: '', missingScopes: ['im:x'] })
    for (const error of [bare, other])
      expect(describeFailure(error, 'en').remedy).not.toMatch(/Missing scopes|Add it here/)
  })

  it('is without a code told by how the answer failed', () => {
    const late = new FeishuError({ kind: 'timeout', msg: 'no answer within 15 s' })
    expect(describeFailure(late, 'en').title).toBe('Feishu did not answer in time')
    expect(describeFailure(late, 'zh').title).toBe('飞书未在时限内响应')
  })
})
