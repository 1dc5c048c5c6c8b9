import { describe, expect, it } from '@jest/globals'
import { FeishuError } from '../../src/feishu/feishu-error.ts'
import { ForeseenError } from '../../src/rehearsal/foreseen.ts'
import { faring, ledgerOf, paged, peopleOf, refusal } from './paging.ts'
import { report } from './reporting.ts'

const READ_AT = Date.UTC(2026, 0, 1, 3)

function mixed(acknowledgedAt = READ_AT) {
  return peopleOf(
    { user: 'ou_called', fate: 'phone', acknowledgedAt },
    { user: 'ou_sms', fate: { refused: refusal(230024), reachedBy: 'sms' } },
    { user: 'ou_outside', fate: 'left-out' },
    { user: 'nobody@example.com', fate: 'not-found' },
    { user: 'ou_late', fate: 'not-due' },
    { user: 'ou_failed', fate: { refused: refusal(230024, 'quota', 'log-1') } },
  )
}

describe('the outputs', () => {
  it('tell everybody by what became of them, with each request that was made', async () => {
    const { outputs } = await report(paged(mixed(), { messageId: 'om_1' }), { lastLogId: 'log-9' })

    expect(outputs).toMatchObject({
      status: 'partial',
      code: '230024',
      'message-id': 'om_1',
      'called-user-ids': '["ou_called"]',
      'uncalled-user-ids': '["ou_sms","ou_outside","nobody@example.com","ou_late","ou_failed"]',
      'invalid-user-ids': '["ou_outside"]',
      'acknowledged-by': '["ou_called"]',
    })
    const call = { tier: 1, round: 1, messageId: 'om_1' }
    expect(JSON.parse(outputs['result'] ?? '').responders).toEqual([
      {
        user: 'ou_called',
        id: 'ou_called',
        tier: 1,
        outcome: 'phone',
        messageId: 'om_1',
        acknowledgedAt: '2026-01-01T03:00:00.000Z',
        calls: [{ ...call, channel: 'phone', code: 0 }],
      },
      {
        user: 'ou_sms',
        id: 'ou_sms',
        tier: 1,
        outcome: 'sms',
        messageId: 'om_1',
        calls: [
          { ...call, channel: 'phone', code: 230024 },
          { ...call, channel: 'sms', code: 0 },
        ],
      },
      {
        user: 'ou_outside',
        id: 'ou_outside',
        tier: 1,
        outcome: 'not-in-chat',
        calls: [{ ...call, channel: 'phone' }],
      },
      { user: 'nobody@example.com', tier: 1, outcome: 'not-found', calls: [] },
      { user: 'ou_late', id: 'ou_late', tier: 1, outcome: 'not-due', calls: [] },
      {
        user: 'ou_failed',
        id: 'ou_failed',
        tier: 1,
        outcome: 'error',
        code: 230024,
        calls: [{ ...call, channel: 'phone', code: 230024 }],
      },
    ])
  })

  it('name no person: ids stand in them, whatever the log shows', async () => {
    const names = new Map([['ou_1', '张三']])
    const { outputs } = await report(paged(faring('phone'), { names }))
    expect(Object.values(outputs).join()).not.toContain('张三')
  })

  it('are a success with the last log id when all went well', async () => {
    const { outputs } = await report(paged(faring('phone')), { lastLogId: 'log-9' })
    expect(outputs).toMatchObject({
      status: 'called',
      code: '0',
      msg: 'success',
      'log-id': 'log-9',
    })
    expect(outputs['message-id']).toBe('')
  })

  it.each([
    ['en', 'nobody was reached: not in the chat, not found'],
    ['zh', '没有叫到任何人：不在会话中、未找到'],
  ] as const)('have no code when Feishu called nothing an error, in %s', async (language, msg) => {
    const page = paged(faring('left-out', 'left-out', 'not-found'))
    const { outputs } = await report(page, { language, lastLogId: 'log-9' })
    expect(outputs).toMatchObject({ status: 'failed', code: '', msg, 'log-id': 'log-9' })
  })

  it('have no code when Feishu never answered', async () => {
    const refused = new FeishuError({ kind: 'timeout', msg: 'no answer within 15 s' })
    const { outputs } = await report(paged(faring({ refused })))
    expect(outputs).toMatchObject({ status: 'failed', code: '', msg: 'no answer within 15 s' })
  })

  it('name nobody as left out by Feishu when it refused the whole request', async () => {
    const ledger = ledgerOf([{ user: 'ou_1', fate: 'not-due' }])
    const [person] = ledger.responders
    if (!person) throw new Error('no person')
    const turn = { tier: 1, channel: 'phone' } as const
    ledger.noteDue(person, turn)
    const verdict = { kind: 'left-out', error: refusal(230001) } as const
    ledger.noteAttempt(person, { ...turn, round: 1, messageId: 'om_1', verdict })
    const { outputs } = await report(paged(ledger.responders))

    expect(outputs).toMatchObject({
      code: '230001',
      'invalid-user-ids': '[]',
      'uncalled-user-ids': '["ou_1"]',
    })
  })

  it('keep who was called when the action itself failed', async () => {
    const { outputs } = await report(paged(mixed(), { failure: new Error('bug') }))
    expect(outputs).toMatchObject({ code: '', msg: 'bug', 'called-user-ids': '["ou_called"]' })
  })

  it('are of a dry run the first check that failed with an error', async () => {
    const error = new FeishuError({ kind: 'code', code: 230110, msg: 'deleted', logId: 'log-1' })
    const { outputs } = await report({
      kind: 'rehearsed',
      responders: [],
      checks: [
        { name: 'chat', state: 'not-checked', error: refusal(99991672) },
        { name: 'members', state: 'failed', reason: 'not-in-chat', people: [] },
        { name: 'message', state: 'failed', error },
      ],
    })
    expect(outputs).toMatchObject({ code: '230110', msg: 'deleted', 'log-id': 'log-1' })
  })

  it.each([
    ['en', 'the chat is dissolved'],
    ['zh', '会话已解散'],
  ] as const)('say what a dry run saw, in %s', async (language, msg) => {
    const error = new ForeseenError(232009, { kind: 'dissolved' })
    const { outputs } = await report(
      { kind: 'rehearsed', responders: [], checks: [{ name: 'chat', state: 'failed', error }] },
      { language },
    )
    expect(outputs).toMatchObject({ code: '232009', msg })
  })

  it('name the checks that failed without an error, and call it no invalid list', async () => {
    const people = faring('not-due')
    const { outputs } = await report({
      kind: 'rehearsed',
      responders: people,
      checks: [
        { name: 'people', state: 'failed', reason: 'not-found', people: [] },
        { name: 'bot', state: 'passed' },
        { name: 'members', state: 'failed', reason: 'not-in-chat', people },
      ],
    })
    expect(outputs).toMatchObject({
      status: 'failed',
      code: '',
      msg: 'checks failed: People, Membership',
      'invalid-user-ids': '[]',
    })
  })

  it('are those of a success for a page of another job', async () => {
    const people = faring('not-due')
    const { outputs } = await report({
      kind: 'deduplicated',
      state: 'has-called',
      messageId: 'om_1',
      responders: people,
    })
    expect(outputs).toMatchObject({ status: 'deduplicated', code: '0', 'message-id': 'om_1' })
  })

  it('survive a time that is no time', async () => {
    const { outputs } = await report(paged(mixed(Number.NaN)))
    expect(JSON.parse(outputs['result'] ?? '').responders[0]).not.toHaveProperty('acknowledgedAt')
    expect(outputs['acknowledged-by']).toBe('["ou_called"]')
  })
})
