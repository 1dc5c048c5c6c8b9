import { describe, expect, it } from '@jest/globals'
import { APP, EXISTING, isolateEnvironment, NEW, say, take, tolerate } from './reading.ts'

isolateEnvironment()

const CHAT = { kind: 'receiver', receiver: { receiveIdType: 'chat_id', receiveId: 'oc_1' } }
const PEOPLE = { kind: 'people' }

describe('what people are called about', () => {
  it.each(['om_1', 'om_dc13264520392913993dd051dba21dcf', 'om_A-b_9'])(
    'is the message %s',
    async (messageId) => {
      const { target } = await take({ ...EXISTING, 'message-id': messageId })
      expect(target).toEqual({ kind: 'existing', messageId })
    },
  )

  it.each([
    ['oc_1', 'chat_id'],
    ['ou_1', 'open_id'],
    ['on_1', 'union_id'],
    ['first@example.com', 'email'],
  ])('is a card to %s, which is a %s', async (receiveId, receiveIdType) => {
    const { target } = await take({ ...NEW, 'send-to': receiveId })
    expect(target).toEqual({ kind: 'receiver', receiver: { receiveIdType, receiveId } })
  })

  it('is a card to each person, with nothing else given', async () => {
    expect((await take({ ...APP, users: 'ou_1' })).target).toEqual(PEOPLE)
  })

  it.each(['om_', 'xom_1', 'om_1/../2', 'bm_1', 'xbm_1'])(
    'is a card to each person instead of the message %s',
    async (messageId) => {
      const { inputs, problems } = await tolerate({ ...EXISTING, 'message-id': messageId })
      expect(inputs.target).toEqual(PEOPLE)
      expect(problems).toMatchObject([{ input: 'message-id', written: messageId, used: 'people' }])
    },
  )

  it('tells a batch message by its name', async () => {
    const { problems } = await tolerate({ ...EXISTING, 'message-id': 'bm_1' })
    expect(problems.map((problem) => say(problem).en)).toEqual([
      expect.stringMatching(/batch message .* which nobody can be called about/),
    ])
  })

  it.each([
    'oc_',
    'ou_a b',
    'on_1,on_2',
    'xoc_1',
    'xou_1',
    'xon_1',
    '4d7a3c01',
    '+8613800000000',
    'first@example',
    'a@example.com,b@example.com',
    '@example.com',
    'first@@example.com',
  ])('is a card to each person instead of one to %s', async (sendTo) => {
    const { inputs, problems } = await tolerate({ ...NEW, 'send-to': sendTo })
    expect(inputs.target).toEqual(PEOPLE)
    expect(problems).toMatchObject([{ kind: 'send-to', used: 'people' }])
  })

  it.each([
    ['om_1', 'oc_1', { kind: 'existing', messageId: 'om_1' }, ['two-targets']],
    ['om_1', 'nobody', { kind: 'existing', messageId: 'om_1' }, ['two-targets', 'send-to']],
    ['om-1', 'oc_1', CHAT, ['two-targets', 'message-id']],
    ['om-1', 'nobody', PEOPLE, ['two-targets', 'message-id', 'send-to']],
  ])('is, of %s and %s, what can be used', async (messageId, sendTo, target, kinds) => {
    const given = { ...NEW, 'message-id': messageId, 'send-to': sendTo }
    const { inputs, problems } = await tolerate(given)
    expect(inputs.target).toEqual(target)
    expect(problems.map(({ kind }) => kind)).toEqual(kinds)
  })
})

describe('what the card says', () => {
  it('is as the inputs have it', async () => {
    const { content } = await take({ ...NEW, title: 'Down', text: '**so**' })
    expect(content).toEqual({ title: 'Down', text: '**so**', card: undefined })
  })

  it('is a card as it is given', async () => {
    expect((await take({ ...NEW, card: '{"schema":"2.0"}' })).content.card).toBe('{"schema":"2.0"}')
  })

  it.each(['{', '[]', 'null', '"card"', '7'])('is our card instead of %s', async (card) => {
    const { inputs, problems } = await tolerate({ ...NEW, card, title: 'Down' })
    expect(inputs.content).toEqual({ title: 'Down', text: '', card: undefined })
    expect(problems).toEqual([{ kind: 'card', input: 'card' }])
  })

  it.each([
    [['title'], { title: 'x' }],
    [['text'], { text: 'x' }],
    [['title', 'text'], { title: 'x', text: 'y' }],
  ])('is a card before a %j', async (others, given) => {
    const { inputs, problems } = await tolerate({ ...NEW, card: '{}', ...given })
    expect(inputs.content.card).toBe('{}')
    expect(problems).toEqual(
      others.map((other) => ({ kind: 'card-and-more', input: 'card', other })),
    )
  })
})
