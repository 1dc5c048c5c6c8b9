import { describe, expect, it } from '@jest/globals'
import { addApp, addUsers, demo, type World } from '../../emulator/world.ts'
import { people, startAsking, urgeLine } from './asking.ts'

const { first, second, third, outsider } = demo
const nobody = 'ou_00000000000000000000000000000000'
const allInvalid =
  'Your request contains an invalid request parameter, ext=all ids in the user_id_list are invalid'

describe('urging people of the chat', () => {
  it.each(['phone', 'sms', 'app'])('rings them by %s', async (channel) => {
    const { ask, emulator } = await startAsking()
    const answer = await ask(urgeLine(channel), people(first.openId, second.openId))
    expect(answer.status).toBe(200)
    expect(answer.body).toEqual({ code: 0, msg: 'success', data: { invalid_user_id_list: [] } })
    expect(emulator.rings).toMatchObject([
      { channel, openId: first.openId, messageId: demo.messageId, isLoud: true },
      { channel, openId: second.openId, isLoud: true },
    ])
  })

  it.each(['open_id', 'union_id', 'user_id'] as const)('finds them by %s', async (type) => {
    const { ask, emulator } = await startAsking()
    const key = ({ open_id: 'openId', union_id: 'unionId', user_id: 'userId' } as const)[type]
    const line = `PATCH /im/v1/messages/${demo.messageId}/urgent_phone?user_id_type=${type}`
    const { body } = await ask(line, people(first[key], outsider[key]))
    expect(body.data).toEqual({ invalid_user_id_list: [outsider[key]] })
    expect(emulator.rings.map((ring) => ring.openId)).toEqual([first.openId])
  })

  it('rings those who are in the chat and names those who are not', async () => {
    const { ask, emulator } = await startAsking()
    const { status, body } = await ask(urgeLine(), people(outsider.openId, first.openId, nobody))
    expect(status).toBe(200)
    expect(body).toMatchObject({
      code: 0,
      data: { invalid_user_id_list: [outsider.openId, nobody] },
    })
    expect(emulator.rings).toHaveLength(1)
  })

  it('fails when nobody of the list is in the chat', async () => {
    const { ask, emulator } = await startAsking()
    const { status, body } = await ask(urgeLine(), people(outsider.openId))
    expect(status).toBe(400)
    expect(body).toMatchObject({ code: 230001, msg: allInvalid })
    expect(emulator.rings).toEqual([])
  })

  it('overlooks a list that stands in the query', async () => {
    const { ask } = await startAsking()
    const line = `${urgeLine()}&user_id_list=${first.openId}`
    expect((await ask(line, { body: {} })).body).toMatchObject({ code: 230001, msg: allInvalid })
  })

  it.each([
    ['[]', { data: { invalid_user_id_list: [] } }],
    ['null', { data: { invalid_user_id_list: null } }],
    ['absent', { data: {} }],
    ['no-data', {}],
  ] as const)('may answer "nobody is invalid" as %s', async (shape, rest) => {
    const { ask, world } = await startAsking()
    world.switches.emptyInvalidList = shape
    const { body } = await ask(urgeLine(), people(first.openId))
    expect(body).toEqual({ code: 0, msg: 'success', ...rest })
  })

  it('takes 200 at once, and no more', async () => {
    const { ask, world, emulator } = await startAsking()
    const ids = addUsers(world, 201)
    expect((await ask(urgeLine(), people(...ids.slice(0, 200)))).body.code).toBe(0)
    expect(emulator.rings).toHaveLength(200)
    for (const code of [99992402, 230001] as const) {
      world.switches.listLength = code
      expect((await ask(urgeLine(), people(...ids))).body.code).toBe(code)
      expect((await ask(urgeLine(), people())).body.code).toBe(code)
    }
    expect(emulator.rings).toHaveLength(200)
  })

  it('shows no more than a hint in a folded conversation, and charges nothing', async () => {
    const { ask, world, emulator } = await startAsking()
    Object.assign(world.chats.get(demo.chatId) ?? {}, { folded: true })
    expect((await ask(urgeLine(), people(first.openId))).body.code).toBe(0)
    expect(emulator.rings).toMatchObject([{ openId: first.openId, isLoud: false }])
    expect(world.phoneQuota).toBe(1000)
  })
})

describe('the quota', () => {
  it('is spent per person, phone and SMS apart, and the app costs nothing', async () => {
    const { ask, world } = await startAsking()
    Object.assign(world, { phoneQuota: 5, smsQuota: 5 })
    await ask(urgeLine('phone'), people(first.openId, second.openId, outsider.openId))
    await ask(urgeLine('sms'), people(first.openId))
    await ask(urgeLine('app'), people(first.openId, second.openId, third.openId))
    expect(world).toMatchObject({ phoneQuota: 3, smsQuota: 4 })
  })

  it('refuses the whole request when it does not reach for all', async () => {
    const { ask, world, emulator } = await startAsking()
    world.phoneQuota = 1
    const { body } = await ask(urgeLine(), people(first.openId, second.openId))
    expect(body).toMatchObject({
      code: 230024,
      msg: 'Reach the upper limit of urgent message.',
    })
    expect(emulator.rings).toEqual([])
    expect(world.phoneQuota).toBe(1)
  })
})

describe('what is left of the quota', () => {
  it('may be used for the first of a list, the others are named', async () => {
    const { ask, world, emulator } = await startAsking()
    Object.assign(world, { phoneQuota: 1 })
    world.switches.quotaShort = 'call-some'
    const { body } = await ask(urgeLine(), people(first.openId, second.openId))
    expect(body).toMatchObject({ code: 0, data: { invalid_user_id_list: [second.openId] } })
    expect(emulator.rings).toMatchObject([{ openId: first.openId }])
    expect(world.phoneQuota).toBe(0)
    expect((await ask(urgeLine(), people(first.openId))).body.code).toBe(230024)
  })
})

describe('each refusal of the page', () => {
  const chatOf = (world: World) => world.chats.get(demo.chatId) ?? {}
  const messageOf = (world: World) => world.messages.get(demo.messageId) ?? {}
  const appOf = (world: World) => world.apps.get(demo.appId) ?? {}
  const userOf = (world: World) => world.users.get(first.openId) ?? {}

  it.each<[number, string, string, (world: World) => void]>([
    [
      230002,
      'The bot can not be outside the group.',
      'the bot has left',
      (world) => Object.assign(chatOf(world), { botInChat: false }),
    ],
    [
      230006,
      'Bot ability is not activated.',
      'the app has no bot',
      (world) => Object.assign(appOf(world), { botEnabled: false }),
    ],
    [
      230012,
      'Bot is NOT the sender of the message.',
      'another app sent the message',
      (world) => {
        addApp(world, { appId: 'cli_other', appSecret: 's', kind: 'custom' })
        Object.assign(messageOf(world), { senderAppId: 'cli_other' })
      },
    ],
    [
      230013,
      'Bot has NO availability to this user.',
      'the person is out of the availability range',
      (world) => Object.assign(userOf(world), { available: false }),
    ],
    [
      230013,
      'Bot has NO availability to this user.',
      'the person has left the company',
      (world) => Object.assign(userOf(world), { resigned: true }),
    ],
    [
      230023,
      'The user has too many unread urgent messages.',
      '200 unread ones are waiting',
      (world) => Object.assign(userOf(world), { unreadUrgent: 200 }),
    ],
    [
      230027,
      'Lack of necessary permissions.',
      'the group is external',
      (world) => Object.assign(chatOf(world), { external: true }),
    ],
    [
      230052,
      'Can not urgent this message.',
      'only managers may urge',
      (world) => Object.assign(chatOf(world), { urgentSetting: 'only_owner' }),
    ],
    [
      230050,
      'The message is invisible to the operator.',
      'the bot joined a group that hides its history after the message',
      (world) =>
        Object.assign(chatOf(world), { hidesHistory: true, botJoinedAt: Date.now() + 1000 }),
    ],
    [
      230098,
      'The message is fold, not support urgent.',
      'the message is part of an aggregate',
      (world) => Object.assign(messageOf(world), { aggregated: true }),
    ],
    [
      230110,
      'Action unavailable as the message has been deleted.',
      'the message is deleted',
      (world) => Object.assign(messageOf(world), { deleted: true }),
    ],
    [
      232009,
      'Your request specifies a chat which has already been dissolved.',
      'the group is dissolved',
      (world) => Object.assign(chatOf(world), { status: 'dissolved' }),
    ],
  ])('%i "%s": %s', async (code, msg, _, arrange) => {
    const { ask, world, emulator } = await startAsking()
    arrange(world)
    const answer = await ask(urgeLine(), people(first.openId, second.openId))
    expect(answer.status).toBe(400)
    expect(answer.body).toMatchObject({ code, msg })
    expect(emulator.rings).toEqual([])
  })

  it('a bot that manages the group may urge where only managers may', async () => {
    const { ask, world } = await startAsking()
    Object.assign(chatOf(world), { urgentSetting: 'only_owner', botIsManager: true })
    expect((await ask(urgeLine(), people(first.openId))).body.code).toBe(0)
  })

  it('a message nobody knows, or a bulk message, is refused with the code of the switch', async () => {
    const { ask, world } = await startAsking()
    const unknown = urgeLine('phone', 'om_00000000000000000000000000000000')
    const bulk = urgeLine('phone', 'bm_00000000000000000000000000000000')
    expect((await ask(unknown, people(first.openId))).body.code).toBe(99992354)
    expect((await ask(bulk, people(first.openId))).body.code).toBe(230001)
    Object.assign(world.switches, { unknownMessage: 230001, bulkMessage: 99992402 })
    expect((await ask(unknown, people(first.openId))).body.msg).toMatch(/ext=invalid message_id$/)
    expect((await ask(bulk, people(first.openId))).body.code).toBe(99992402)
  })
})

describe('what nobody has confirmed', () => {
  it('an id that belongs to nobody may fail the request instead', async () => {
    const { ask, world, emulator } = await startAsking()
    world.switches.unknownUserId = 'error'
    const { status, body } = await ask(urgeLine(), people(first.openId, nobody))
    expect(status).toBe(400)
    expect(body.code).toBe(99992351)
    expect(body.msg).toContain(`is not a valid {open_id} or not exists`)
    expect(body.msg).toContain(`Invalid ids: [${nobody}]`)
    expect(emulator.rings).toEqual([])
  })

  it('an open_id of the right form that nobody has may be another app’s', async () => {
    const { ask, world } = await startAsking()
    world.switches.unknownUserId = 'cross-app'
    const foreign = `ou_${'0'.repeat(32)}`
    expect((await ask(urgeLine(), people(first.openId, foreign))).body.code).toBe(99992361)
    expect((await ask(urgeLine(), people(first.openId, 'ou_made-up'))).body).toMatchObject({
      code: 0,
      data: { invalid_user_id_list: ['ou_made-up'] },
    })
  })

  it('somebody without a phone number is accepted, or named', async () => {
    const { ask, world, emulator } = await startAsking()
    delete world.users.get(first.openId)?.mobile
    const both = people(first.openId, second.openId)
    expect((await ask(urgeLine(), both)).body.data).toEqual({ invalid_user_id_list: [] })
    world.switches.noPhoneNumber = 'invalid-list'
    expect((await ask(urgeLine(), both)).body.data).toEqual({
      invalid_user_id_list: [first.openId],
    })
    expect((await ask(urgeLine('app'), both)).body.data).toEqual({ invalid_user_id_list: [] })
    expect(emulator.rings).toHaveLength(5)
  })

  it.each([99992361, 99992364, 99992381] as const)(
    'an id of another app or tenant fails the request with %i',
    async (code) => {
      const { ask, world } = await startAsking()
      world.foreignIds.set(nobody, code)
      expect((await ask(urgeLine(), people(first.openId, nobody))).body.code).toBe(code)
    },
  )

  it.each([
    ['unavailableUser', { available: false }],
    ['tooManyUnread', { unreadUrgent: 200 }],
  ] as const)('%s may be only the person’s fault', async (name, fault) => {
    const { ask, world, emulator } = await startAsking()
    world.switches[name] = 'invalid-list'
    Object.assign(world.users.get(first.openId) ?? {}, fault)
    const { body } = await ask(urgeLine(), people(first.openId, second.openId))
    expect(body).toMatchObject({ code: 0, data: { invalid_user_id_list: [first.openId] } })
    expect(emulator.rings).toHaveLength(1)
    expect((await ask(urgeLine(), people(first.openId))).body.msg).toBe(allInvalid)
  })

  it('urging again rings again and costs again, or is ignored', async () => {
    const { ask, world, emulator } = await startAsking()
    await ask(urgeLine(), people(first.openId))
    await ask(urgeLine(), people(first.openId))
    expect(emulator.rings).toHaveLength(2)
    world.switches.repeatedUrge = 'ignored'
    expect((await ask(urgeLine(), people(first.openId))).body.code).toBe(0)
    expect(emulator.rings).toHaveLength(2)
    expect(world.phoneQuota).toBe(998)
    await ask(urgeLine('sms'), people(first.openId))
    expect(emulator.rings.at(-1)).toMatchObject({ channel: 'sms' })
  })

  it('an id twice in one list rings once, or twice', async () => {
    const { ask, world, emulator } = await startAsking()
    await ask(urgeLine(), people(first.openId, first.openId))
    expect(emulator.rings).toHaveLength(1)
    world.switches.duplicateIds = 'twice'
    await ask(urgeLine(), people(first.openId, first.openId))
    expect(emulator.rings).toHaveLength(3)
    expect(world.phoneQuota).toBe(997)
  })
})

describe('unread urgent messages', () => {
  it('count each message once for each person', async () => {
    const { ask, world } = await startAsking()
    await ask(urgeLine(), people(first.openId))
    await ask(urgeLine('sms'), people(first.openId))
    expect(world.users.get(first.openId)?.unreadUrgent).toBe(1)
    expect(world.users.get(second.openId)?.unreadUrgent).toBe(0)
  })
})
