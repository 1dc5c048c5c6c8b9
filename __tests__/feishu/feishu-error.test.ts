import { describe, expect, it } from '@jest/globals'
import { FeishuError } from '../../src/feishu/feishu-error.ts'
import { isTransient } from '../../src/feishu/retry-rules.ts'

describe('whether the same request may succeed a moment later', () => {
  it.each<[string, ConstructorParameters<typeof FeishuError>[0], boolean]>([
    ['a frequency limit', { kind: 'code', code: 99991400, msg: '', status: 400 }, true],
    ['the monthly quota', { kind: 'code', code: 99991403, msg: '', status: 429 }, false],
    ['an unknown code', { kind: 'code', code: 1, msg: '', status: 400 }, false],
    ['an unknown code with HTTP 429', { kind: 'code', code: 1, msg: '', status: 429 }, true],
    ['an unknown code with HTTP 500', { kind: 'code', code: 1, msg: '', status: 500 }, true],
    ['an unknown code with HTTP 499', { kind: 'code', code: 1, msg: '', status: 499 }, false],
    ['a refused connection', { kind: 'unreachable', msg: '' }, true],
    ['a hang', { kind: 'timeout', msg: '' }, true],
    ['HTTP 408', { kind: 'not-feishu', msg: '', status: 408 }, true],
    ['HTTP 425 with a code', { kind: 'code', code: 1, msg: '', status: 425 }, true],
    ['half an answer', { kind: 'cut-off', msg: '' }, true],
    ['a gateway', { kind: 'unavailable', msg: '', status: 502 }, true],
    ['a redirect', { kind: 'redirect', msg: '', status: 302 }, false],
    ['a web page', { kind: 'not-feishu', msg: '', status: 200 }, true],
    ['an odd answer', { kind: 'unexpected', msg: '', status: 200 }, false],
    ['no time left', { kind: 'too-late', msg: '' }, false],
    ['a cancelled job', { kind: 'cancelled', msg: '' }, false],
  ])('is known for %s', (_, facts, maySucceed) => {
    expect(isTransient(new FeishuError(facts))).toBe(maySucceed)
  })

  it('is an error whose message begins with the code, when there is one', () => {
    expect(new FeishuError({ kind: 'code', code: 7, msg: 'no' }).message).toBe('7 no')
    expect(new FeishuError({ kind: 'timeout', msg: 'late' }).message).toBe('late')
    expect(new FeishuError({ kind: 'timeout', msg: 'late' }).name).toBe('FeishuError')
  })
})
