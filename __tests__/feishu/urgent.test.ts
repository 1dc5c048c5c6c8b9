import { describe, expect, it } from '@jest/globals'
import { FeishuError } from '../../src/feishu/feishu-error.ts'
import { urge, wasPerhapsDone } from '../../src/feishu/urgent.ts'
import { answering, dataOf, failureOf, queryOf } from './answering.ts'

const call = { messageId: 'om_1', userIdType: 'union_id', userIds: ['on_1', 'on_2'] } as const

describe('making a message urgent', () => {
  it.each(['phone', 'sms', 'app'] as const)('asks on the channel %s', async (channel) => {
    const { client, exchanges } = answering(dataOf({ invalid_user_id_list: ['on_2'] }))

    expect((await urge(client, { ...call, channel })).value).toEqual(['on_2'])
    expect(exchanges[0]).toMatchObject({
      method: 'PATCH',
      body: '{"user_id_list":["on_1","on_2"]}',
    })
    expect(exchanges[0]?.url.pathname).toBe(`/open-apis/im/v1/messages/om_1/urgent_${channel}`)
    expect(queryOf(exchanges[0])).toEqual({ user_id_type: 'union_id' })
  })

  it.each([[{ invalid_user_id_list: [] }], [{ invalid_user_id_list: null }], [{}], [undefined]])(
    'has left out nobody when the answer is %j',
    async (data) => {
      const { client } = answering(dataOf(data))
      expect((await urge(client, { ...call, channel: 'phone' })).value).toEqual([])
    },
  )

  it.each([['on_1'], [{ length: 0 }], [7], [true]])(
    'is not taken for done when the list is %j',
    async (list) => {
      const { client } = answering(dataOf({ invalid_user_id_list: list }))
      const error = await failureOf(() => urge(client, { ...call, channel: 'phone' }))
      expect(error.facts.kind).toBe('unexpected')
    },
  )

  it('is not taken for done when somebody is left out who was never asked for', async () => {
    const data = dataOf({ invalid_user_id_list: ['on_1', 'ou_9'] })
    const error = await failureOf(() => urge(answering(data).client, { ...call, channel: 'phone' }))
    expect(error.facts.kind).toBe('unexpected')
  })

  it('has left out the only one who was asked for, under whatever id', async () => {
    const { client } = answering(dataOf({ invalid_user_id_list: ['ou_9'] }))
    const alone = { ...call, userIds: ['on_1'], channel: 'phone' } as const
    expect((await urge(client, alone)).value).toEqual(['on_1'])
  })
})

describe('a try that failed', () => {
  type Facts = ConstructorParameters<typeof FeishuError>[0]
  it.each<[string, Facts, boolean]>([
    ['a cut-off answer', { kind: 'cut-off', msg: '' }, true],
    ['a time limit', { kind: 'timeout', msg: '', wasSent: true }, true],
    [
      'a time limit before there was a connection',
      { kind: 'timeout', msg: '', wasSent: false },
      false,
    ],
    ['a connection lost after sending', { kind: 'unreachable', msg: '', wasSent: true }, true],
    ['no connection', { kind: 'unreachable', msg: '', wasSent: false }, false],
    ['a web page', { kind: 'not-feishu', msg: '', status: 200 }, true],
    ['a page that refuses', { kind: 'not-feishu', msg: '', status: 403 }, false],
    ['an error page of a gateway', { kind: 'unavailable', msg: '', status: 502 }, true],
    ['success in another form', { kind: 'unexpected', msg: '', status: 200 }, true],
    ['a redirect', { kind: 'redirect', msg: '', status: 302 }, false],
    ['a code of the servers', { kind: 'code', code: 2200, msg: '', status: 400 }, true],
    ['an unknown code with HTTP 500', { kind: 'code', code: 7, msg: '', status: 500 }, true],
    ['a refusal', { kind: 'code', code: 230002, msg: '', status: 400 }, false],
    ['the throttle of the gateway', { kind: 'code', code: 99991400, msg: '', status: 429 }, false],
    ['the throttle of messages', { kind: 'code', code: 230020, msg: '', status: 400 }, false],
    ['the throttle of a group', { kind: 'code', code: 11233, msg: '', status: 400 }, false],
    ['no time', { kind: 'too-late', msg: '' }, false],
  ])('with %s may have taken effect, or certainly not', (_, facts, isPerhapsDone) => {
    expect(wasPerhapsDone([new FeishuError(facts)])).toBe(isPerhapsDone)
  })

  it('is no doubt when there was none', () => {
    expect(wasPerhapsDone([])).toBe(false)
  })
})
