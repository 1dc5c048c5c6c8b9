import { describe, expect, it } from '@jest/globals'
import type { Emulator } from '../../emulator/emulator.ts'
import { demo } from '../../emulator/world.ts'
import { openTimelessEmulator, runInProcess } from '../in-process.ts'

const TIERS = [demo.first, demo.second, demo.third].map(({ openId }) => openId)
const [first, second, third] = TIERS as [string, string, string]

function compareText(one: string, other: string): number {
  return one < other ? -1 : 1
}

function alertedIds({ rings }: Emulator): string[] {
  return rings.map(({ openId }) => openId)
}

describe('escalation from tier to tier', () => {
  it('never calls the third tier when somebody of the second reads after 40 s of 60', async () => {
    const page = await openTimelessEmulator()
    page.emulator.world.readPlan.push({ openId: second, afterMs: 40_000 })
    const { failed, outputs } = await runInProcess(page, {
      users: TIERS.join('\n'),
      'ack-timeout': '60s',
    })

    expect(failed).toBe(false)
    expect(alertedIds(page.emulator)).toEqual([first, second])
    const called = page.emulator.requests.filter(({ path }) => path.endsWith('urgent_phone'))
    expect(called.map(({ body }) => body)).toEqual([
      { user_id_list: [first] },
      { user_id_list: [second] },
    ])
    expect(page.clock.elapsed()).toBe(100_000)
    expect(outputs['status']).toBe('called')
    expect(JSON.parse(outputs['acknowledged-by'] ?? '')).toEqual([second])
    const { responders } = JSON.parse(outputs['result'] ?? '')
    expect(responders.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      'phone',
      'phone',
      'not-due',
    ])
    expect(responders[1].acknowledgedAt).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
    expect(JSON.parse(outputs['uncalled-user-ids'] ?? '')).toEqual([third])
  })

  it('asks who has read the message every 10 s, and not more often', async () => {
    const page = await openTimelessEmulator()
    await runInProcess(page, { users: first, 'ack-timeout': '60s' })

    const polls = page.emulator.requests.filter(({ path }) => path.endsWith('read_users'))
    expect(polls.map(({ at }) => (at - (polls[0]?.at ?? 0)) / 1000)).toEqual([
      // The first tells what was read before the call.
      0, 10, 20, 30, 40, 50, 60,
    ])
  })

  it('asks once more right before calling further', async () => {
    const page = await openTimelessEmulator()
    page.emulator.world.readPlan.push({ openId: first, afterMs: 14_500 })
    await runInProcess(page, { users: TIERS.join('\n'), 'ack-timeout': '15s' })

    expect(alertedIds(page.emulator)).toEqual([first])
    expect(page.clock.elapsed()).toBe(15_000)
  })

  it('takes the late reading of somebody called earlier for an acknowledgement', async () => {
    const page = await openTimelessEmulator()
    page.emulator.world.readPlan.push({ openId: first, afterMs: 70_000 })
    const { outputs } = await runInProcess(page, { users: TIERS.join('\n'), 'ack-timeout': '1m' })

    expect(alertedIds(page.emulator)).toEqual([first, second])
    expect(JSON.parse(outputs['acknowledged-by'] ?? '')).toEqual([first])
  })

  it('does not count the reading of somebody who was not called', async () => {
    const page = await openTimelessEmulator()
    const message = page.emulator.world.messages.get(demo.messageId)
    message?.readBy.set(third, page.clock.now())
    await runInProcess(page, { users: `${first}\n${second}`, 'ack-timeout': '20s' })

    expect(alertedIds(page.emulator)).toEqual([first, second])
  })

  it('does not wait for a tier of which nobody was reached', async () => {
    const page = await openTimelessEmulator()
    page.emulator.world.readPlan.push({ openId: second, afterMs: 5_000 })
    const { outputs, failed } = await runInProcess(page, {
      users: `${demo.outsider.openId}\n${second}`,
      'ack-timeout': '5m',
      fallback: 'none',
    })
    // Somebody has it: that nobody else was reached fails nothing any more.
    expect(failed).toBe(false)

    expect(page.clock.elapsed()).toBe(10_000)
    expect(outputs['status']).toBe('partial')
  })

  it('warns when nobody has read in the end, and fails the step if that was asked for', async () => {
    const page = await openTimelessEmulator()
    const inputs = { users: TIERS.join('\n'), 'ack-timeout': '30s' }
    const forgiving = await runInProcess(page, inputs)
    const strict = await runInProcess(page, { ...inputs, 'fail-on': 'unacknowledged' })

    expect(forgiving).toMatchObject({
      failed: false,
      outputs: { status: 'called', 'acknowledged-by': '[]' },
    })
    expect(forgiving.log).toContain('::warning title=Nobody has acknowledged::')
    expect(strict.failed).toBe(true)
    expect(alertedIds(page.emulator)).toEqual([...TIERS, ...TIERS])
  })

  it('calls the next tier on time and says so when the readers may not be asked for', async () => {
    const page = await openTimelessEmulator()
    page.emulator.world.apps.get(demo.appId)?.scopes.delete('im:message')
    const { log, outputs } = await runInProcess(page, {
      users: `${first}\n${second}`,
      'ack-timeout': '2m',
    })

    expect(alertedIds(page.emulator)).toEqual([first, second])
    expect(page.clock.elapsed()).toBe(240_000)
    expect(log).toContain('::warning title=Feishu 99991672')
    expect(outputs['status']).toBe('called')
  })

  it('calls the next tier on time when the message is too old to be asked about', async () => {
    const page = await openTimelessEmulator()
    const message = page.emulator.world.messages.get(demo.messageId)
    if (message) message.createdAt -= 8 * 86_400_000
    const { log } = await runInProcess(page, { users: `${first}\n${second}`, 'ack-timeout': '1m' })

    expect(alertedIds(page.emulator)).toEqual([first, second])
    expect(log).toContain('Feishu 230033')
  })

  it('says once a minute that it waits, and no more often', async () => {
    const page = await openTimelessEmulator()
    const { log } = await runInProcess(page, { users: first, 'ack-timeout': '3m' })

    expect(log.match(/Waiting up to \d+m for tier 1/g)).toEqual([
      'Waiting up to 3m for tier 1',
      'Waiting up to 2m for tier 1',
      'Waiting up to 1m for tier 1',
    ])
  })

  it('does not spend the time limit on waiting', async () => {
    const page = await openTimelessEmulator()
    await runInProcess(page, { users: TIERS.join('\n'), 'ack-timeout': '10m', timeout: '5s' })

    expect(alertedIds(page.emulator)).toEqual(TIERS)
  })

  it('finds a reader on the second page', async () => {
    const page = await openTimelessEmulator()
    const message = page.emulator.world.messages.get(demo.messageId)
    for (let reader = 0; reader < 150; reader += 1) message?.readBy.set(`ou_reader${reader}`, 1)
    page.emulator.world.readPlan.push({ openId: first, afterMs: 1_000 })
    const { outputs } = await runInProcess(page, {
      users: `${first}\n${second}`,
      'ack-timeout': '1m',
    })

    expect(JSON.parse(outputs['acknowledged-by'] ?? '')).toEqual([first])
    expect(alertedIds(page.emulator)).toEqual([first])
  })

  it('calls all tiers at once, and waits for nobody, without ack-timeout', async () => {
    const page = await openTimelessEmulator()
    await runInProcess(page, { users: TIERS.join('\n') })

    expect(page.emulator.requests.at(-1)?.body).toEqual({ user_id_list: TIERS })
    expect(page.clock.elapsed()).toBe(0)
  })
})

describe('what was read before the call', () => {
  it('does not count, whoever has read it', async () => {
    const page = await openTimelessEmulator()
    const message = page.emulator.world.messages.get(demo.messageId)
    message?.readBy.set(first, page.clock.now() - 3_600_000)
    const { outputs } = await runInProcess(page, {
      users: `${first}\n${second}`,
      'ack-timeout': '20s',
      'fail-on': 'unacknowledged',
    })
    expect(alertedIds(page.emulator)).toEqual([first, second])
    expect(outputs['acknowledged-by']).toBe('[]')
  })

  it('does not count when a client that is open shows the card, or a reply, before the call is made', async () => {
    const page = await openTimelessEmulator()
    const { messages } = page.emulator.world
    const add = messages.set.bind(messages)
    messages.set = (id, message) => {
      message.readBy.set(first, page.clock.now())
      return add(id, message)
    }
    const { outputs } = await runInProcess(page, {
      'message-id': '',
      'send-to': demo.chatId,
      users: first,
      'ack-timeout': '20s',
      repeat: '1',
    })
    expect(page.emulator.rings).toHaveLength(2)
    expect(outputs['acknowledged-by']).toBe('[]')
  })

  it('is asked about beside the call, which has the open connection for itself', async () => {
    const page = await openTimelessEmulator()
    const inputs = { 'message-id': '', 'send-to': demo.chatId, users: first, 'ack-timeout': '20s' }
    await runInProcess(page, inputs)
    const connectionOf = (end: string) =>
      page.emulator.requests.find(({ path }) => path.endsWith(end))?.connection
    expect(connectionOf('/urgent_phone')).toBe(connectionOf('/im/v1/messages'))
    expect(connectionOf('/read_users')).not.toBe(connectionOf('/urgent_phone'))
  })

  it('does not count for a later tier that read while the first was called', async () => {
    const page = await openTimelessEmulator()
    const at = page.clock.now() + 5_000
    page.emulator.world.readPlan.push({ openId: second, messageId: demo.messageId, at })
    const { outputs } = await runInProcess(page, {
      users: TIERS.join('\n'),
      'ack-timeout': '20s',
    })
    expect(alertedIds(page.emulator)).toEqual(TIERS)
    expect(outputs['acknowledged-by']).toBe('[]')
  })
})

describe('an odd answer to who has read', () => {
  it.each([
    ['a web page', { status: 200, body: '<html></html>' }],
    ['HTTP 404', { status: 404 }],
    ['HTTP 408', { status: 408 }],
    ['a redirect', { redirectTo: '/' }],
    ['a code that nobody knows', { code: 299999 }],
    ['230110', { code: 230110 }],
  ])('costs that poll only: %s', async (_, fault) => {
    const page = await openTimelessEmulator()
    page.emulator.inject({ path: 'read_users', skip: 1, times: 3, ...fault })
    page.emulator.world.readPlan.push({ openId: first, afterMs: 12_000 })
    const { outputs } = await runInProcess(page, {
      users: `${first}\n${second}`,
      'ack-timeout': '60s',
    })
    expect(alertedIds(page.emulator)).toEqual([first])
    expect(JSON.parse(outputs['acknowledged-by'] ?? '')).toEqual([first])
  })

  it('leaves those who were listed before a batch failed', async () => {
    const page = await openTimelessEmulator()
    const message = page.emulator.world.messages.get(demo.messageId)
    for (let reader = 0; reader < 150; reader += 1) {
      message?.readBy.set(`ou_reader${reader}`, page.clock.now() + 20_000 + reader)
    }
    page.emulator.world.readPlan.push({ openId: first, afterMs: 1_000 })
    page.emulator.inject({ path: 'read_users', skip: 3, times: 99, code: 299999 })
    await runInProcess(page, { users: `${first}\n${second}`, 'ack-timeout': '20s' })
    expect(alertedIds(page.emulator)).toEqual([first])
  })
})

describe('further rounds', () => {
  const ROUNDS = { users: `${first}\n${second}`, 'ack-timeout': '60s', repeat: '2' }

  it('call about a reply each, which says how long it has been open', async () => {
    const page = await openTimelessEmulator()
    await runInProcess(page, ROUNDS)
    const { rings, world } = page.emulator

    expect(rings.map(({ openId }) => openId)).toEqual([first, second, first, second, first, second])
    const replies = [...world.messages.values()].filter(({ parentId }) => parentId)
    expect(replies.map(({ parentId }) => parentId)).toEqual([demo.messageId, demo.messageId])
    const ids = [demo.messageId, ...replies.map(({ messageId }) => messageId)]
    expect(rings.map(({ messageId }) => messageId)).toEqual(ids.flatMap((id) => [id, id]))
    expect(replies[0]?.content).toMatch(/2 ?m/)
  })

  it('end with whoever reads the reply', async () => {
    const page = await openTimelessEmulator()
    page.emulator.world.switches.repeatedUrge = 'ignored'
    const { world } = page.emulator
    let isPlanned = false
    const clock = {
      ...page.clock,
      sleep: async (ms: number, signal: AbortSignal) => {
        await page.clock.sleep(ms, signal)
        const reply = [...world.messages.values()].find(({ parentId }) => parentId)
        if (!reply || isPlanned) return
        isPlanned = true
        const at = page.clock.now() + 1_000
        world.readPlan.push({ openId: second, messageId: reply.messageId, at })
      },
    }
    const { outputs } = await runInProcess({ ...page, clock }, ROUNDS)

    expect(alertedIds(page.emulator)).toEqual([first, second, first])
    expect(JSON.parse(outputs['acknowledged-by'] ?? '')).toEqual([second])
  })

  it.each([
    ['is refused', { code: 230110 }],
    ['hangs', { hang: 'before' as const, times: 9 }],
  ])('call about the message again when the reply %s', async (_, fault) => {
    const page = await openTimelessEmulator()
    page.emulator.inject({ path: '/reply', times: 9, ...fault })
    const inputs = { users: first, 'ack-timeout': '20s', repeat: '1', timeout: '2s' }
    await runInProcess(page, inputs)

    expect(page.emulator.rings.map(({ messageId }) => messageId)).toEqual([
      demo.messageId,
      demo.messageId,
    ])
  })
})

describe('acknowledging by a reaction', () => {
  const BY_REACTION = { users: TIERS.join('\n'), 'ack-timeout': '30s', 'ack-by': 'reaction' }

  it('ends the page, and reading does not', async () => {
    const page = await openTimelessEmulator()
    page.emulator.world.readPlan.push({ openId: first, afterMs: 1_000 })
    page.emulator.world.reactPlan.push({ openId: second, afterMs: 5_000 })
    const { outputs } = await runInProcess(page, BY_REACTION)

    expect(alertedIds(page.emulator)).toEqual([first, second])
    expect(JSON.parse(outputs['acknowledged-by'] ?? '')).toEqual([second])
  })

  it('is not done by somebody who was not called, nor before the call', async () => {
    const page = await openTimelessEmulator()
    const at = page.clock.now()
    const { messageId } = demo
    page.emulator.world.reactPlan.push({ openId: third, messageId, at: at + 5_000 })
    page.emulator.world.reactPlan.push({ openId: first, messageId, at: at - 5_000 })
    const { outputs } = await runInProcess(page, BY_REACTION)

    expect(alertedIds(page.emulator)).toEqual(TIERS)
    expect(outputs['acknowledged-by']).toBe('[]')
  })
})

describe('a channel for each tier', () => {
  it('alerts in the app first, and calls the same person later', async () => {
    const page = await openTimelessEmulator()
    const { outputs } = await runInProcess(page, {
      users: `app: ${first}\n${first}\nsms: ${second}`,
      'ack-timeout': '30s',
    })
    expect(page.emulator.rings.map(({ channel, openId }) => [channel, openId])).toEqual([
      ['app', first],
      ['phone', first],
      ['sms', second],
    ])
    expect(outputs['status']).toBe('called')
  })
})

describe('people who have to be looked up', () => {
  it('are called although the first look-up is lost, and keep nobody waiting', async () => {
    const page = await openTimelessEmulator()
    page.emulator.inject({ path: 'batch_get_id', hang: 'before' })
    const { outputs } = await runInProcess(page, {
      users: `${first} ${demo.second.email}`,
      timeout: '4s',
    })
    expect(new Set(alertedIds(page.emulator))).toEqual(new Set([first, second]))
    expect(outputs['status']).toBe('called')
  })

  it('are looked up again when their tier is due', async () => {
    const page = await openTimelessEmulator()
    page.emulator.inject({ path: 'batch_get_id', code: 99991672 })
    await runInProcess(page, { users: `${first}\n${demo.second.email}`, 'ack-timeout': '20s' })
    expect(alertedIds(page.emulator)).toEqual([first, second])
  })

  it('do not keep those of the same tier from being called when they cannot be found', async () => {
    const page = await openTimelessEmulator()
    page.emulator.inject({ path: 'batch_get_id', code: 99991672, times: 99 })
    const { outputs } = await runInProcess(page, { users: `${first} a@example.com` })
    expect(alertedIds(page.emulator)).toEqual([first])
    expect(outputs['status']).toBe('partial')
  })

  it('of a group are all called', async () => {
    const page = await openTimelessEmulator()
    const { outputs } = await runInProcess(page, { users: `group:${demo.groupId} ${first}` })
    expect(new Set(alertedIds(page.emulator))).toEqual(new Set([first, second]))
    expect(page.emulator.rings).toHaveLength(2)
    expect(outputs['status']).toBe('called')
  })

  it('leave time for the tiers after them when looking up hangs for ever', async () => {
    const page = await openTimelessEmulator()
    page.emulator.inject({ path: 'batch_get_id', hang: 'before', times: 99 })
    const emails = ['a', 'b', 'c'].map((name) => `${name}@example.com`)
    await runInProcess(page, {
      users: [...emails, third].join('\n'),
      'ack-timeout': '10s',
      timeout: '4s',
    })
    expect(alertedIds(page.emulator)).toEqual([third])
  })
})

describe('fallback', () => {
  it('sends an SMS to everybody when the phone quota is used up, and is red as `partial`', async () => {
    const page = await openTimelessEmulator()
    page.emulator.world.phoneQuota = 0
    const { failed, outputs, log } = await runInProcess(page, {
      users: TIERS.join(' '),
      fallback: 'sms, app',
    })

    expect(failed).toBe(true)
    expect(outputs).toMatchObject({ status: 'partial', code: '230024', 'called-user-ids': '[]' })
    expect(page.emulator.rings.map(({ channel, openId }) => [channel, openId])).toEqual(
      TIERS.map((id) => ['sms', id]),
    )
    expect(log).toContain('::warning title=Feishu 230024%3A SMS or phone urgent quota used up::')
    expect(log).toContain('Reached by SMS instead: ')
  })

  it('alerts in the app when SMS is refused too', async () => {
    const page = await openTimelessEmulator()
    Object.assign(page.emulator.world, { phoneQuota: 0, smsQuota: 0 })
    const { outputs } = await runInProcess(page, { users: first, fallback: 'sms app' })

    expect(page.emulator.rings.map(({ channel }) => channel)).toEqual(['app'])
    expect(outputs['status']).toBe('partial')
  })

  it('is red and names every code when all channels are refused', async () => {
    const page = await openTimelessEmulator()
    page.emulator.world.phoneQuota = 0
    const scopes = page.emulator.world.apps.get(demo.appId)?.scopes
    scopes?.delete('im:message.urgent:sms')
    page.emulator.inject({
      path: 'urgent_app',
      times: 9,
      code: 230052,
      msg: 'Can not urgent this message.',
    })
    const { failed, outputs, log } = await runInProcess(page, {
      users: first,
      fallback: 'sms, app',
    })

    expect(failed).toBe(true)
    expect(outputs['status']).toBe('failed')
    for (const code of ['230024', '99991672', '230052'])
      expect(log).toContain(`::error title=Feishu ${code}`)
  })

  it('keeps the given order', async () => {
    const page = await openTimelessEmulator()
    page.emulator.world.phoneQuota = 0
    await runInProcess(page, { users: first, fallback: 'app sms' })

    expect(page.emulator.rings.map(({ channel }) => channel)).toEqual(['app'])
  })

  it('sends no SMS to people who are not in the chat', async () => {
    const page = await openTimelessEmulator()
    await runInProcess(page, { users: `${first} ${demo.outsider.openId}`, fallback: 'sms, app' })

    expect(page.emulator.requests.some(({ path }) => /urgent_(sms|app)$/.test(path))).toBe(false)
  })

  it('leaves time for the SMS when the phone endpoint hangs', async () => {
    const page = await openTimelessEmulator()
    page.emulator.inject({ path: 'urgent_phone', hang: 'before', times: Number.POSITIVE_INFINITY })
    const { outputs } = await runInProcess(page, { users: first, fallback: 'sms', timeout: '1s' })

    expect(page.emulator.rings.map(({ channel }) => channel)).toEqual(['sms'])
    expect(outputs['status']).toBe('partial')
  })

  it.each([
    ['HTTP 404, a text', { status: 404, body: '404 page not found' }],
    ['HTTP 403, a page', { status: 403 }],
    ['HTTP 405, a page', { status: 405 }],
    ['an empty body', { status: 200, body: '' }],
    ['`{}`', { status: 200, body: '{}' }],
    ['a redirect', { redirectTo: '/' }],
    ['a code that nobody knows', { code: 299999 }],
    ['230027', { code: 230027 }],
    ['99991201', { code: 99991201 }],
    ['HTTP 501', { status: 501 }],
  ])('is tried when the phone is answered with %s', async (_, fault) => {
    const page = await openTimelessEmulator()
    page.emulator.inject({ path: 'urgent_phone', times: 999, ...fault })
    const { outputs } = await runInProcess(page, { users: first, fallback: 'sms, app' })

    expect(page.emulator.rings.map(({ channel }) => channel)).toEqual(['sms'])
    expect(outputs['status']).toBe('partial')
  })

  it.each(['refuse', 'call-some'] as const)(
    'gets an SMS to those alone whom the quota of calls did not reach (%s)',
    async (quotaShort) => {
      const page = await openTimelessEmulator()
      Object.assign(page.emulator.world, { phoneQuota: 2 })
      page.emulator.world.switches.quotaShort = quotaShort
      await runInProcess(page, { users: TIERS.join(' '), fallback: 'direct, sms' })
      const channels = page.emulator.rings.map(({ channel }) => channel).toSorted(compareText)
      expect(channels).toEqual(['phone', 'phone', 'sms'])
      expect(new Set(alertedIds(page.emulator))).toEqual(new Set(TIERS))
    },
  )
})
