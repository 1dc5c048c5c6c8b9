import { describe, expect, it } from '@jest/globals'
import { addUsers, demo } from '../../emulator/world.ts'
import { listTold, readList, readResponders } from './harness.ts'
import { openStage } from './stage.ts'

const [first, second, third] = [demo.first.openId, demo.second.openId, demo.third.openId]

describe('calling people', () => {
  it('rings everybody, says so in the outputs, and is green', async () => {
    const { emulator, run: page } = await openStage()
    const run = await page({
      with: { users: `${first}\n${second}, ${third}` },
    })

    expect(run.failed).toBe(false)
    expect(listTold(run)).toEqual([])
    expect(emulator.rings.map(({ channel, openId }) => [channel, openId])).toEqual([
      ['phone', first],
      ['phone', second],
      ['phone', third],
    ])
    expect(run.outputs).toMatchObject({
      status: 'called',
      code: '0',
      msg: 'success',
      'message-id': demo.messageId,
      'called-user-ids': JSON.stringify([first, second, third]),
      'uncalled-user-ids': '[]',
      'invalid-user-ids': '[]',
      'acknowledged-by': '[]',
    })
    expect(run.outputs['log-id']).not.toBe('')
    const reached = (user: string, tier: number) => {
      const { messageId } = demo
      const call = { tier, round: 1, channel: 'phone', messageId, code: 0 }
      return { user, id: user, tier, outcome: 'phone', messageId, calls: [call] }
    }
    expect(readResponders(run)).toEqual([reached(first, 1), reached(second, 2), reached(third, 2)])
  })

  it('takes two requests on one connection, the second with the token of the first', async () => {
    const { emulator, run: page } = await openStage()
    await page()

    expect(
      emulator.requests.map(({ method, path, query, body, connection }) => ({
        method,
        path,
        query,
        body,
        connection,
      })),
    ).toEqual([
      {
        method: 'POST',
        path: '/open-apis/auth/v3/tenant_access_token/internal',
        query: {},
        body: { app_id: demo.appId, app_secret: demo.appSecret },
        connection: 1,
      },
      {
        method: 'PATCH',
        path: `/open-apis/im/v1/messages/${demo.messageId}/urgent_phone`,
        query: { user_id_type: 'open_id' },
        body: { user_id_list: [first] },
        connection: 1,
      },
    ])
    const [, call] = emulator.requests
    expect(call?.headers['user-agent']).toMatch(/^feishu-phone-call\/\d+\.\d+\.\d+$/)
    expect(call?.headers['authorization']).toMatch(/^Bearer t-/)
  })

  it('rings a person once who is written twice, in the first of the two tiers', async () => {
    const { emulator, run: page } = await openStage()
    const run = await page({
      with: { users: `${first} ${second}\n${first}` },
    })

    expect(emulator.requests.at(-1)?.body).toEqual({ user_id_list: [first, second] })
    expect(readResponders(run)).toHaveLength(2)
  })

  it('calls by union_id and by user_id', async () => {
    const { emulator, run: page } = await openStage()
    for (const type of ['union_id', 'user_id'] as const) {
      const users = type === 'union_id' ? demo.first.unionId : demo.first.userId
      const run = await page({ with: { users, 'user-id-type': type } })
      expect(run.outputs['status']).toBe('called')
      expect(emulator.requests.at(-1)?.query).toEqual({ user_id_type: type })
    }
    expect(emulator.rings.map(({ openId }) => openId)).toEqual([first, first])
  })

  it('uses a ready tenant access token as it is, and never asks for another', async () => {
    const { emulator, run: page } = await openStage()
    const credentials = {
      'app-id': '',
      'app-secret': '',
      'tenant-access-token': 't-revokedLongAgo',
    }
    const run = await page({ with: credentials })

    expect(run.outputs).toMatchObject({ status: 'failed', code: '99991663' })
    // One call, and one try to write to the person directly.
    expect(emulator.requests.map(({ path }) => path.split('/').at(-1))).toEqual([
      'urgent_phone',
      'messages',
    ])
  })

  it('calls as a store app, with its ticket and the tenant key', async () => {
    const { emulator, run: page } = await openStage()
    const message = emulator.world.messages.get(demo.messageId)
    if (message) message.senderAppId = demo.storeAppId
    const run = await page({
      with: {
        'app-id': demo.storeAppId,
        'app-secret': demo.storeAppSecret,
        'app-ticket': demo.storeAppTicket,
        'tenant-key': demo.tenantKey,
      },
    })

    expect(run.outputs['status']).toBe('called')
    expect(emulator.requests.map(({ path }) => path.split('/').at(-1))).toEqual([
      'app_access_token',
      'tenant_access_token',
      'urgent_phone',
    ])
  })

  it('writes to somebody outside the chat directly, and calls about that', async () => {
    const { emulator, run: page } = await openStage()
    const run = await page({ with: { users: `${first} ${demo.outsider.openId}` } })

    expect(run.failed).toBe(false)
    expect(listTold(run)).toEqual([])
    expect(run.outputs).toMatchObject({ status: 'called', code: '0' })
    expect(readList(run, 'called-user-ids')).toEqual([first, demo.outsider.openId])
    expect(readList(run, 'invalid-user-ids')).toEqual([demo.outsider.openId])
    const [, direct] = emulator.rings
    expect(direct).toMatchObject({ channel: 'phone', openId: demo.outsider.openId })
    expect(direct?.messageId).not.toBe(demo.messageId)
  })

  it('rings the others when one person is not in the chat, and warns of that one', async () => {
    const { run: page } = await openStage()
    const users = `${first} ${demo.outsider.openId}`
    const run = await page({ with: { users, fallback: 'none', 'fail-on': 'failed' } })

    expect(run.failed).toBe(false)
    expect(run.outputs).toMatchObject({ status: 'partial', code: '0' })
    expect(readList(run, 'called-user-ids')).toEqual([first])
    expect(readList(run, 'uncalled-user-ids')).toEqual([demo.outsider.openId])
    expect(readList(run, 'invalid-user-ids')).toEqual([demo.outsider.openId])
    expect(listTold(run)).toEqual([
      {
        level: 'warning',
        title: 'Not in the chat of the message',
        message: expect.stringContaining(demo.outsider.openId),
      },
    ])
  })

  it.each([
    ['', [false, true, true]],
    ['never', [false, false, false]],
    ['failed', [false, false, true]],
    ['partial', [false, true, true]],
  ] as const)('is red by the rule fail-on: %s', async (failOn, colours) => {
    const { run: page } = await openStage()
    const red: boolean[] = []
    for (const users of [first, `${first} ${demo.outsider.openId}`, demo.outsider.openId]) {
      const inputs = { users, fallback: 'none', 'fail-on': failOn }
      red.push((await page({ with: inputs })).failed)
    }
    expect(red).toEqual(colours)
  })

  it('is green by the rule fail-on: unacknowledged only when somebody has taken it', async () => {
    const red: boolean[] = []
    for (const readsAfterMs of [undefined, 1_000]) {
      const { emulator, run: page } = await openStage()
      if (readsAfterMs) emulator.world.readPlan.push({ openId: first, afterMs: readsAfterMs })
      const inputs = { 'fail-on': 'unacknowledged', 'ack-timeout': '1m' }
      red.push((await page({ with: inputs })).failed)
    }
    expect(red).toEqual([true, false])
  })

  it('calls 450 people in three requests', async () => {
    const { emulator, run: page } = await openStage()
    const users = addUsers(emulator.world, 450)
    const run = await page({ with: { users: users.join(',') } })

    expect(readList(run, 'called-user-ids')).toEqual(users)
    const calls = emulator.requests.filter(({ path }) => path.endsWith('urgent_phone'))
    expect(
      calls.map(({ body }) => (body as { user_id_list: string[] }).user_id_list.length),
    ).toEqual([200, 200, 50])
  })

  it('rings 197 of 200 people when three have left the company, with 60 requests at most', async () => {
    const { emulator, run: page } = await openStage()
    emulator.world.limits.perSecond = 1000
    const users = addUsers(emulator.world, 200)
    const gone = [users[17], users[101], users[199]].flatMap((id) => id ?? [])
    for (const id of gone) {
      const user = emulator.world.users.get(id)
      if (user) user.resigned = true
    }
    const run = await page({ with: { users: users.join(' ') } })

    expect(new Set(emulator.rings.map(({ openId }) => openId)).size).toBe(197)
    expect(readList(run, 'uncalled-user-ids')).toEqual(gone)
    expect(run.outputs).toMatchObject({ status: 'partial', code: '230013' })
    expect(emulator.requests.length).toBeLessThanOrEqual(60)
  })

  it('does not ask again for every single person when nobody is in the chat', async () => {
    const { emulator, run: page } = await openStage()
    const users = addUsers(emulator.world, 50)
    emulator.world.chats.get(demo.chatId)?.members.clear()
    const run = await page({ with: { users: users.join(' '), fallback: 'none' } })

    expect(run.outputs).toMatchObject({ status: 'failed', code: '230001' })
    expect(new Set(readResponders(run).map(({ outcome }) => outcome))).toEqual(
      new Set(['not-in-chat']),
    )
    expect(emulator.requests).toHaveLength(2)
  })

  it.each(['[]', 'null', 'absent', 'no-data'] as const)(
    'is green whether an empty invalid_user_id_list is %s',
    async (emptyInvalidList) => {
      const { emulator, run: page } = await openStage()
      emulator.world.switches.emptyInvalidList = emptyInvalidList
      const run = await page()

      expect(run.outputs).toMatchObject({ status: 'called', 'invalid-user-ids': '[]' })
    },
  )

  it('counts nobody as called when Feishu leaves out ids that nobody asked for', async () => {
    const { emulator, run: page } = await openStage()
    emulator.inject({
      path: '/urgent_phone',
      body: { code: 0, msg: 'success', data: { invalid_user_id_list: ['2921304923074478100'] } },
    })
    const run = await page({ with: { users: `${first} ${second}`, fallback: 'none' } })

    expect(run.failed).toBe(true)
    expect(run.outputs).toMatchObject({ status: 'failed', 'called-user-ids': '[]' })
  })

  it.each(['error', 'invalid-list'] as const)(
    'rings the others when one has too many unread urgent messages and Feishu answers with an %s',
    async (tooManyUnread) => {
      const { emulator, run: page } = await openStage()
      emulator.world.switches.tooManyUnread = tooManyUnread
      const user = emulator.world.users.get(second)
      if (user) user.unreadUrgent = 201
      const run = await page({
        with: { users: `${first} ${second} ${third}` },
      })

      expect(readList(run, 'called-user-ids')).toEqual([first, third])
      expect(run.outputs['status']).toBe('partial')
    },
  )
})
