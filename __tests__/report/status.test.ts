import { describe, expect, it } from '@jest/globals'
import type { Check } from '../../src/rehearsal/check.ts'
import type { Outcome } from '../../src/report/outcome.ts'
import { decideStatus, failsStep, isUnacknowledged, type Status } from '../../src/report/status.ts'
import { type Fate, faring, paged, peopleOf, refusal } from './paging.ts'

const FAIL_ON = ['never', 'failed', 'partial', 'unacknowledged'] as const
const refused: Fate = { refused: refusal(230024) }
const bySms: Fate = { refused: refusal(230024), reachedBy: 'sms' }

const passed: Check = { name: 'bot', state: 'passed' }
const failed: Check = { name: 'chat', state: 'failed' }
const unchecked: Check = { name: 'call', state: 'not-checked' }

function rehearsed(...checks: Check[]): Outcome {
  return { kind: 'rehearsed', checks, responders: [] }
}

describe('what was achieved', () => {
  it.each<[Status, Fate[]]>([
    ['called', ['phone']],
    ['called', ['phone', 'phone', 'not-due']],
    ['partial', ['phone', bySms]],
    ['partial', ['phone', refused]],
    ['partial', ['phone', 'left-out']],
    ['partial', ['phone', 'not-found']],
    ['partial', [bySms]],
    ['partial', ['app', refused]],
    ['failed', [refused]],
    ['failed', ['left-out', 'not-found']],
    ['failed', ['not-due']],
    ['failed', []],
  ])('is %s when people fared as %j', (status, fates) => {
    expect(decideStatus(paged(faring(...fates)))).toBe(status)
  })

  it('is called when a tier that asks for the app was alerted there', () => {
    const people = peopleOf({ user: 'ou_1', fate: 'app', asked: 'app' })
    expect(decideStatus(paged(people))).toBe('called')
  })

  it.each<[Status, Outcome]>([
    ['dry-run', rehearsed(passed, unchecked)],
    ['dry-run', rehearsed({ name: 'members', state: 'note' })],
    ['failed', rehearsed(passed, failed, unchecked)],
    ['failed', { kind: 'not-started' }],
    ['failed', { kind: 'broken', error: new Error('bug'), responders: [] }],
    [
      'deduplicated',
      { kind: 'deduplicated', state: 'has-called', messageId: undefined, responders: [] },
    ],
    ['resolved', { kind: 'resolved', way: 'not-told', messageId: undefined, errors: [] }],
    [
      'nothing-to-resolve',
      { kind: 'resolved', way: 'nothing-to-resolve', messageId: undefined, errors: [] },
    ],
  ])('is %s of a run that came to %j', (status, outcome) => {
    expect(decideStatus(outcome)).toBe(status)
  })
})

describe('whether nobody has acknowledged', () => {
  it('is asked only when somebody was waited for', () => {
    const people = faring('phone')
    expect(isUnacknowledged(paged(people))).toBe(false)
    for (const reason of ['timeout', 'cancelled'] as const)
      expect(isUnacknowledged(paged(people, { waitEnd: { reason } }))).toBe(true)
    expect(isUnacknowledged(paged(people, { waitEnd: { reason: 'acknowledged' } }))).toBe(false)
  })
})

describe('what fails the step', () => {
  const unread = { waitEnd: { reason: 'timeout' } } as const
  const read = { waitEnd: { reason: 'acknowledged' } } as const
  const always = [...FAIL_ON]

  it.each<[string, Outcome, (typeof FAIL_ON)[number][]]>([
    ['everybody called, nobody waited for', paged(faring('phone')), []],
    ['everybody called, somebody has read', paged(faring('phone'), read), []],
    ['everybody called, nobody has read', paged(faring('phone'), unread), ['unacknowledged']],
    ['somebody missed', paged(faring('phone', refused)), ['partial', 'unacknowledged']],
    ['somebody missed, and somebody has it', paged(faring('phone', refused), read), []],
    ['nobody reached', paged(faring(refused)), ['failed', 'partial', 'unacknowledged']],
    ['a bug in the middle', paged(faring('phone'), { failure: new Error('bug') }), always],
    ['only bad inputs', { kind: 'not-started' }, always],
    [
      'a bug before the first call',
      { kind: 'broken', error: new Error('bug'), responders: [] },
      always,
    ],
    [
      'another job that has called',
      { kind: 'deduplicated', state: 'has-called', messageId: undefined, responders: [] },
      [],
    ],
    [
      'the end told to nobody',
      { kind: 'resolved', way: 'not-told', messageId: undefined, errors: [new Error('x')] },
      [],
    ],
    ['a dry run that passed', rehearsed(passed), []],
    ['a dry run that failed', rehearsed(failed), ['failed', 'partial', 'unacknowledged']],
  ])('with %s', (_, outcome, failing) => {
    expect(FAIL_ON.filter((failOn) => failsStep(outcome, failOn))).toEqual(failing)
  })
})
