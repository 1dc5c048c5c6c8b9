import { describe, expect, it } from '@jest/globals'
import { FeishuError } from '../../src/feishu/feishu-error.ts'
import type { Outcome } from '../../src/page/responder.ts'
import { peopleOf, refusal } from '../page/people.ts'
import { report } from './reporting.ts'

const WRITTEN = ['ou_rung', 'ou_sms', 'ou_outside', 'nobody@example.com', 'ou_late', 'ou_failed']
const OUTCOMES: Outcome[] = ['phone', 'sms', 'not-in-chat', 'not-found', 'not-due', 'error']

function mixed() {
  const responders = peopleOf(WRITTEN)
  for (const [index, person] of responders.entries()) {
    person.outcome = OUTCOMES[index] ?? 'error'
    person.isDue = person.outcome !== 'not-due'
    if (person.outcome === 'error') person.error = refusal(230024, 'quota')
    if (person.outcome === 'phone') person.acknowledgedAt = Date.UTC(2026, 0, 1, 3)
  }
  return responders
}

describe('the outputs', () => {
  it('tell everybody by what became of them', async () => {
    const { outputs } = await report({ responders: mixed(), messageId: 'om_1', lastLogId: 'log-9' })

    expect(outputs).toMatchObject({
      status: 'partial',
      code: '230024',
      msg: 'quota',
      'log-id': '',
      'message-id': 'om_1',
      'called-user-ids': '["ou_rung"]',
      'uncalled-user-ids': '["ou_sms","ou_outside","nobody@example.com","ou_late","ou_failed"]',
      'invalid-user-ids': '["ou_outside"]',
      'acknowledged-by': '["ou_rung"]',
    })
    expect(JSON.parse(outputs['result'] ?? '')).toEqual({
      status: 'partial',
      code: 230024,
      msg: 'quota',
      logId: '',
      messageId: 'om_1',
      responders: [
        {
          user: 'ou_rung',
          id: 'ou_rung',
          tier: 1,
          outcome: 'phone',
          acknowledgedAt: '2026-01-01T03:00:00.000Z',
        },
        { user: 'ou_sms', id: 'ou_sms', tier: 1, outcome: 'sms' },
        { user: 'ou_outside', id: 'ou_outside', tier: 1, outcome: 'not-in-chat' },
        { user: 'nobody@example.com', tier: 1, outcome: 'not-found' },
        { user: 'ou_late', id: 'ou_late', tier: 1, outcome: 'not-due' },
        { user: 'ou_failed', id: 'ou_failed', tier: 1, outcome: 'error', code: 230024 },
      ],
    })
  })

  it('are a success with the last log id when all went well', async () => {
    const responders = peopleOf(['ou_1'])
    for (const person of responders) Object.assign(person, { isDue: true, outcome: 'phone' })
    const { outputs } = await report({ responders, lastLogId: 'log-9' })

    expect(outputs).toMatchObject({
      status: 'called',
      code: '0',
      msg: 'success',
      'log-id': 'log-9',
    })
    expect(outputs['message-id']).toBe('')
  })

  it('have no code when Feishu called nothing an error, and say what it was', async () => {
    const responders = peopleOf(['ou_1', 'ou_2', 'nobody@example.com'])
    for (const person of responders)
      Object.assign(person, { isDue: true, outcome: person.id ? 'not-in-chat' : 'not-found' })
    const { outputs } = await report({ responders, lastLogId: 'log-9' })

    expect(outputs).toMatchObject({
      status: 'failed',
      code: '',
      msg: 'nobody was reached: not-in-chat, not-found',
      'log-id': 'log-9',
    })
  })

  it('name nobody as left out by Feishu when it refused the whole request', async () => {
    const responders = peopleOf(['ou_1'])
    for (const person of responders)
      Object.assign(person, { isDue: true, outcome: 'not-in-chat', error: refusal(230001) })
    const { outputs } = await report({ responders })

    expect(outputs).toMatchObject({ 'invalid-user-ids': '[]', 'uncalled-user-ids': '["ou_1"]' })
  })

  it('are those of the action when it failed itself', async () => {
    const { outputs } = await report({
      responders: mixed(),
      failure: new Error('bug'),
      lastLogId: 'log-9',
    })
    expect(outputs).toMatchObject({ status: 'failed', code: '', msg: 'bug', 'log-id': '' })
  })

  it('are of a rehearsal the first check that failed with an error', async () => {
    const error = new FeishuError({ kind: 'code', code: 230110, msg: 'deleted', logId: 'log-1' })
    const { outputs } = await report({
      responders: [],
      checks: [
        { name: 'chat', state: 'not-checked', error: refusal(99991672) },
        { name: 'members', state: 'failed', outcome: 'not-in-chat', people: [] },
        { name: 'message', state: 'failed', error },
      ],
    })
    expect(outputs).toMatchObject({ code: '230110', msg: 'deleted', 'log-id': 'log-1' })
  })

  it('name the checks that failed without an error, and call it no invalid list', async () => {
    const responders = peopleOf(['ou_1'])
    for (const person of responders) person.outcome = 'not-in-chat'
    const { outputs } = await report({
      responders,
      checks: [
        { name: 'people', state: 'failed', outcome: 'not-found', people: [] },
        { name: 'bot', state: 'passed' },
        { name: 'members', state: 'failed', outcome: 'not-in-chat', people: responders },
      ],
    })
    expect(outputs).toMatchObject({
      status: 'failed',
      code: '',
      msg: 'checks failed: people, members',
      'invalid-user-ids': '[]',
    })
  })

  it('explain nothing by those whose turn never came, nor by a page of another job', async () => {
    const responders = peopleOf(['ou_1', 'a@example.com'])
    const [rung, late] = responders
    Object.assign(rung ?? {}, { isDue: true, outcome: 'phone' })
    Object.assign(late ?? {}, { outcome: 'error', error: refusal(99991672) })

    expect((await report({ responders })).outputs).toMatchObject({ status: 'called', code: '0' })
    if (late) late.isDue = true
    const { outputs } = await report({ responders, isDuplicate: true })
    expect(outputs).toMatchObject({ status: 'deduplicated', code: '0' })
  })

  it('survive a time that is none', async () => {
    const responders = mixed()
    const [rung] = responders
    if (rung) rung.acknowledgedAt = Number.NaN
    const { outputs } = await report({ responders })

    expect(JSON.parse(outputs['result'] ?? '').responders[0]).not.toHaveProperty('acknowledgedAt')
    expect(outputs['acknowledged-by']).toBe('["ou_rung"]')
  })
})
