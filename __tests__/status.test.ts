import { describe, expect, it } from '@jest/globals'
import type { Outcome } from '../src/page/responder.ts'
import type { Check } from '../src/rehearsal/rehearsal.ts'
import type { Result } from '../src/result.ts'
import { decideStatus, FAIL_ON, failsStep, isUnacknowledged, type Status } from '../src/status.ts'
import { peopleOf } from './page/people.ts'

/** What a run leaves whose people, all due, ended like this. */
function resultOf(outcomes: readonly Outcome[], more: Partial<Result> = {}): Result {
  const responders = peopleOf(outcomes.map((_, index) => `ou_${index}`))
  for (const [index, person] of responders.entries()) {
    person.outcome = outcomes[index] ?? 'error'
    person.isDue = person.outcome !== 'not-due'
  }
  return { responders, ...more }
}

const passed: Check = { name: 'bot', state: 'passed' }
const failed: Check = { name: 'chat', state: 'failed' }
const open: Check = { name: 'call', state: 'not-checked' }

describe('what was achieved', () => {
  it.each<[Status, Outcome[]]>([
    ['called', ['phone']],
    ['called', ['phone', 'phone', 'not-due']],
    ['partial', ['phone', 'sms']],
    ['partial', ['phone', 'error']],
    ['partial', ['phone', 'not-in-chat']],
    ['partial', ['phone', 'not-found']],
    ['partial', ['sms']],
    ['partial', ['app', 'error']],
    ['failed', ['error']],
    ['failed', ['not-in-chat', 'not-found']],
    ['failed', ['not-due']],
    ['failed', []],
  ])('is %s when people ended as %j', (status, outcomes) => {
    expect(decideStatus(resultOf(outcomes))).toBe(status)
  })

  it('does not depend on those whose turn never came', () => {
    const result = resultOf(['phone', 'error'])
    const late = result.responders[1]
    if (late) late.isDue = false
    expect(decideStatus(result)).toBe('called')
  })

  it.each<[Status, Check[]]>([
    ['dry-run', [passed, open]],
    ['dry-run', []],
    ['failed', [passed, failed, open]],
  ])('is %s after the checks of a dry run', (status, checks) => {
    expect(decideStatus(resultOf(['phone'], { checks }))).toBe(status)
  })

  it('is a page of another job, whoever was to be called', () => {
    expect(decideStatus(resultOf(['not-due'], { isDuplicate: true }))).toBe('deduplicated')
    expect(decideStatus(resultOf(['phone'], { isDuplicate: false }))).toBe('called')
  })

  it('is a failure of the action above all', () => {
    const failure = new Error('bad input')
    expect(decideStatus(resultOf(['phone'], { failure, isDuplicate: true }))).toBe('failed')
  })
})

describe('whether somebody has read', () => {
  it('is asked only when somebody was waited for', () => {
    expect(isUnacknowledged(resultOf(['phone']))).toBe(false)
    for (const reason of ['timeout', 'cancelled'] as const)
      expect(isUnacknowledged(resultOf(['phone'], { waitEnd: { reason } }))).toBe(true)
    const waitEnd = { reason: 'acknowledged' } as const
    expect(isUnacknowledged(resultOf(['phone'], { waitEnd }))).toBe(false)
  })
})

describe('what fails the step', () => {
  const unread = { waitEnd: { reason: 'timeout' } } as const
  const read = { waitEnd: { reason: 'acknowledged' } } as const

  it.each<[string, Result, (typeof FAIL_ON)[number][]]>([
    ['everybody called, nobody waited for', resultOf(['phone']), []],
    ['everybody called, somebody has read', resultOf(['phone'], read), []],
    ['everybody called, nobody has read', resultOf(['phone'], unread), ['unacknowledged']],
    ['somebody missed', resultOf(['phone', 'error']), ['partial', 'unacknowledged']],
    ['somebody missed, read', resultOf(['phone', 'error'], read), ['partial', 'unacknowledged']],
    ['nobody reached', resultOf(['error']), ['failed', 'partial', 'unacknowledged']],
    ['paged already', resultOf(['not-due'], { isDuplicate: true }), []],
    ['rehearsed well', resultOf([], { checks: [passed] }), []],
    [
      'rehearsed badly',
      resultOf([], { checks: [failed] }),
      ['failed', 'partial', 'unacknowledged'],
    ],
  ])('with %s', (_, result, failing) => {
    expect(FAIL_ON.filter((failOn) => failsStep(result, failOn))).toEqual(failing)
  })
})
