import { describe, expect, it } from '@jest/globals'
import type { BadInput } from '../../src/inputs/bad-input.ts'
import { say } from './reading.ts'

const input = 'users'
const written = 'x'
const userIdType = 'open_id'

// One of each kind; the type has it that none is forgotten.
const KINDS: { readonly [Kind in BadInput['kind']]: readonly (BadInput & { kind: Kind })[] } = {
  'credential-missing': [{ kind: 'credential-missing', input: 'app-id' }],
  'credentials-twice': [
    { kind: 'credentials-twice', input: 'tenant-access-token', used: 'app' },
    { kind: 'credentials-twice', input: 'tenant-access-token', used: 'token' },
  ],
  'not-a-token': [
    { kind: 'not-a-token', input: 'tenant-access-token', used: 'app' },
    { kind: 'not-a-token', input: 'tenant-access-token', used: undefined },
  ],
  'store-app-half': [{ kind: 'store-app-half', input: 'app-ticket', missing: 'tenant-key' }],
  'base-url': [{ kind: 'base-url', input: 'base-url', written }],
  word: [
    { kind: 'word', input: 'fail-on', written, allowed: ['a', 'b'], used: 'a' },
    { kind: 'word', input: 'mode', written, allowed: ['a', 'b'], used: undefined },
  ],
  duration: [{ kind: 'duration', input: 'timeout', written, used: '60s' }],
  count: [{ kind: 'count', input: 'repeat', written, used: '0' }],
  'phone-hours': (['zone', 'days', 'times'] as const).map((part) => ({
    kind: 'phone-hours',
    input: 'phone-hours',
    written,
    part,
  })),
  'message-id': (['send-to', 'people'] as const).map((used) => ({
    kind: 'message-id',
    input: 'message-id',
    written,
    used,
  })),
  'batch-message-id': [
    { kind: 'batch-message-id', input: 'message-id', written: 'bm_1', used: 'people' },
  ],
  'send-to': [{ kind: 'send-to', input: 'send-to', written, used: 'message-id' }],
  'two-targets': [{ kind: 'two-targets', input: 'message-id', used: 'message-id' }],
  card: [{ kind: 'card', input: 'card' }],
  'card-and-more': [{ kind: 'card-and-more', input: 'card', other: 'title' }],
  name: (['open_id', 'union_id', 'user_id'] as const).map((type) => ({
    kind: 'name',
    input,
    written,
    userIdType: type,
  })),
  'id-of-other-type': [
    { kind: 'id-of-other-type', input, written, is: 'union_id', userIdType },
    { kind: 'id-of-other-type', input, written, is: 'open_id', userIdType: 'user_id' },
  ],
  'not-a-person': (['chat_id', 'message_id', 'thread_id', 'app_id'] as const).map((is) => ({
    kind: 'not-a-person',
    input,
    written,
    is,
    userIdType,
  })),
  'mobile-without-plus': [
    { kind: 'mobile-without-plus', input, written, isCalled: true },
    { kind: 'mobile-without-plus', input, written, isCalled: false },
  ],
  json: [{ kind: 'json', input, line: 2 }],
  rota: (
    ['rhythm', 'from', 'date', 'time', 'zone', 'colon', 'people', 'exception'] as const
  ).flatMap((part) => [
    { kind: 'rota', input, line: 2, written, part },
    { kind: 'rota', input, line: 2, written: '', part },
  ]),
  nobody: [{ kind: 'nobody', input }],
}

const PROBLEMS: readonly BadInput[] = Object.values(KINDS).flat()

describe.each(PROBLEMS)('the bad input %j', (problem) => {
  const { en, zh } = say(problem)

  it('is told in one line of each language that names the input', () => {
    for (const text of [en, zh]) {
      expect(text).toContain(`\`${problem.input}\``)
      expect(text).not.toMatch(/undefined|\[object|\r|\n/)
    }
  })

  it('is told with what to write instead', () => {
    expect(en).toMatch(/Write |List |Set |End /)
    expect(zh).toMatch(/请|写/)
    expect(zh).toMatch(/\p{Script=Han}/u)
  })

  it('is told with what is used instead, if anything is', () => {
    if (!('used' in problem) || problem.used === undefined) return
    expect(en).toMatch(/ (is|are) used| goes to /)
    expect(zh).toMatch(/将/)
  })
})
