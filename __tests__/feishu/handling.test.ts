import { describe, expect, it } from '@jest/globals'
import { FeishuError } from '../../src/feishu/feishu-error.ts'
import {
  isAboutMessageOrQuota,
  isFinalForMessage,
  mayBeOnePersons,
  rulesOut,
} from '../../src/feishu/handling.ts'

const refused = (code: number, msg = '') =>
  new FeishuError({ kind: 'code', code, msg, status: 400 })
const failed = (kind: 'not-feishu' | 'timeout' | 'unreachable' | 'unexpected', status = 200) =>
  new FeishuError({ kind, msg: '', status })

describe('a list that was refused', () => {
  it.each([
    ...[230001, 230013, 230023, 230024, 230029, 230053, 99992402, 99992351, 99992352, 99992353],
    ...[99992360, 99992361, 99992364, 99992381],
  ])('is split at %d, which may be one person’s fault', (code) => {
    expect(mayBeOnePersons(refused(code))).toBe(true)
  })

  it('is split at a code that nobody knows', () => {
    expect(mayBeOnePersons(refused(424242))).toBe(true)
    expect(
      mayBeOnePersons(new FeishuError({ kind: 'code', code: 424242, msg: '', status: 200 })),
    ).toBe(true)
  })

  it.each([
    ...[230002, 230006, 230012, 230027, 230050, 230052, 230098, 230110, 232009, 99992354, 10014],
    ...[99991401, 99991403, 99991663, 99991672, 99991400, 230020, 2200, 1500, 9499, 99991201],
  ])('is not split at %d, which is about message, chat, bot, credentials or time', (code) => {
    expect(mayBeOnePersons(refused(code))).toBe(false)
  })

  it('is not split when the answer is none, or of a server in trouble', () => {
    expect(mayBeOnePersons(failed('not-feishu'))).toBe(false)
    expect(mayBeOnePersons(failed('timeout'))).toBe(false)
    expect(mayBeOnePersons(new FeishuError({ kind: 'code', code: 7, msg: '', status: 500 }))).toBe(
      false,
    )
    expect(mayBeOnePersons(new FeishuError({ kind: 'foreseen', code: 230001, msg: '' }))).toBe(
      false,
    )
  })
})

describe('splitting a list', () => {
  it.each<[number, string, boolean]>([
    [230024, 'Reach the upper limit of urgent message.', true],
    [230001, 'Your request contains an invalid request parameter, ext=invalid message_id', true],
    [230001, 'ext=all ids in the user_id_list are invalid', true],
    [230001, 'ext=Internal Error', true],
    [230001, 'ext=invalid user_id', false],
    [230001, 'ext=invalid open_id', false],
    [230001, 'these are invalid: ou_7d8a6e6df7621556ce0d21922b676706', false],
    [230013, 'Bot has NO availability to this user.', false],
    [424242, 'what', false],
  ])('stops when one person alone meets %d %s: %s', (code, msg, stops) => {
    expect(isAboutMessageOrQuota(refused(code, msg))).toBe(stops)
  })
})

describe('a message that was refused', () => {
  it.each([
    ...[230002, 230006, 230013, 230018, 230027, 230029, 230034, 230035, 230038, 230053, 232009],
    ...[10003, 10014, 99991401, 99991403, 99991663, 99991672, 99992351, 230020, 230049],
  ])('by %d is not sent plainer', (code) => {
    expect(isFinalForMessage(refused(code))).toBe(true)
  })

  it.each([230001, 230022, 230025, 230028, 230054, 230055, 230099, 9499, 99992402, 200861, 424242])(
    'by %d is sent plainer',
    (code) => {
      expect(isFinalForMessage(refused(code))).toBe(false)
    },
  )

  it('by a page of something in between is sent plainer', () => {
    expect(isFinalForMessage(failed('not-feishu', 413))).toBe(false)
    expect(isFinalForMessage(failed('not-feishu', 403))).toBe(false)
  })

  it('for want of an answer is not sent plainer', () => {
    expect(isFinalForMessage(failed('timeout'))).toBe(true)
    expect(isFinalForMessage(failed('unreachable'))).toBe(true)
  })

  it('because of its receiver is not sent plainer', () => {
    expect(isFinalForMessage(refused(230001, 'ext=invalid receive_id'))).toBe(true)
    expect(isFinalForMessage(refused(230001, 'ext=invalid message content.'))).toBe(false)
  })
})

describe('a fallback channel', () => {
  const channels = ['direct', 'sms', 'app'] as const
  const left = (error: FeishuError, asked: 'phone' | 'sms' | 'app' = 'phone') =>
    channels.filter((channel) => !rulesOut(error, channel, asked))

  it.each([10003, 10014, 99991401, 99991403, 99991543, 99991662, 99991673, 230006])(
    'is of no use after %d, which refuses the app',
    (code) => {
      expect(left(refused(code))).toEqual([])
    },
  )

  it.each([99992351, 99992352, 99992353, 99992360, 99992361, 99992364, 99992381, 230013, 230029])(
    'is of no use after %d: the person is not known to the app',
    (code) => {
      expect(left(refused(code))).toEqual([])
    },
  )

  it.each([99991672, 230024])('that calls is of no use after %d, the others are', (code) => {
    expect(left(refused(code))).toEqual(['sms', 'app'])
    expect(left(refused(code), 'app')).toEqual(['sms'])
    expect(left(refused(code), 'sms')).toEqual(['app'])
  })

  it.each([
    424242, 99991663, 230001, 230002, 230012, 230023, 230027, 230052, 230053, 230098, 230110,
    99991400,
  ])('is tried after %d', (code) => {
    expect(left(refused(code))).toEqual(channels)
  })

  it('is tried after an answer that is none', () => {
    for (const kind of ['not-feishu', 'timeout', 'unreachable', 'unexpected'] as const)
      expect(left(failed(kind))).toEqual(channels)
  })
})
