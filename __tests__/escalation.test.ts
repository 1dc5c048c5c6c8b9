import { describe, expect, it } from '@jest/globals'
import type { Emulator } from '../emulator/emulator.ts'
import { demo } from '../emulator/world.ts'
import { openTimelessEmulator, runInProcess } from './in-process.ts'

const TIERS = [demo.first, demo.second, demo.third].map(({ openId }) => openId)
const [first, second, third] = TIERS as [string, string, string]

function rungIds({ rings }: Emulator): string[] {
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
    expect(rungIds(page.emulator)).toEqual([first, second])
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
      0, 10, 20, 30, 40, 50,
    ])
  })

  it('asks once more right before calling further', async () => {
    const page = await openTimelessEmulator()
    page.emulator.world.readPlan.push({ openId: first, afterMs: 14_500 })
    await runInProcess(page, { users: TIERS.join('\n'), 'ack-timeout': '15s' })

    expect(rungIds(page.emulator)).toEqual([first])
    expect(page.clock.elapsed()).toBe(15_000)
  })

  it('takes the late reading of somebody called earlier for an acknowledgement', async () => {
    const page = await openTimelessEmulator()
    page.emulator.world.readPlan.push({ openId: first, afterMs: 70_000 })
    const { outputs } = await runInProcess(page, { users: TIERS.join('\n'), 'ack-timeout': '1m' })

    expect(rungIds(page.emulator)).toEqual([first, second])
    expect(JSON.parse(outputs['acknowledged-by'] ?? '')).toEqual([first])
  })

  it('does not count the reading of somebody who was not called', async () => {
    const page = await openTimelessEmulator()
    const message = page.emulator.world.messages.get(demo.messageId)
    message?.readBy.set(third, page.clock.now())
    await runInProcess(page, { users: `${first}\n${second}`, 'ack-timeout': '20s' })

    expect(rungIds(page.emulator)).toEqual([first, second])
  })

  it('does not wait for a tier of which nobody was reached', async () => {
    const page = await openTimelessEmulator()
    page.emulator.world.readPlan.push({ openId: second, afterMs: 5_000 })
    const { outputs } = await runInProcess(page, {
      users: `${demo.outsider.openId}\n${second}`,
      'ack-timeout': '5m',
    })

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
    expect(forgiving.log).toContain('::warning title=Nobody has read the message::')
    expect(strict.failed).toBe(true)
    expect(rungIds(page.emulator)).toEqual([...TIERS, ...TIERS])
  })

  it('calls the next tier on time and says so when the readers may not be asked for', async () => {
    const page = await openTimelessEmulator()
    page.emulator.world.apps.get(demo.appId)?.scopes.delete('im:message')
    const { log, outputs } = await runInProcess(page, {
      users: `${first}\n${second}`,
      'ack-timeout': '2m',
    })

    expect(rungIds(page.emulator)).toEqual([first, second])
    expect(page.clock.elapsed()).toBe(240_000)
    const polls = page.emulator.requests.filter(({ path }) => path.endsWith('read_users'))
    expect(polls).toHaveLength(2)
    expect(log).toContain('Feishu 99991672')
    expect(log).toContain('could not be found out, so the next tier was called when its time came')
    expect(outputs['status']).toBe('called')
  })

  it('calls the next tier on time when the message is too old to be asked about', async () => {
    const page = await openTimelessEmulator()
    const message = page.emulator.world.messages.get(demo.messageId)
    if (message) message.createdAt -= 8 * 86_400_000
    const { log } = await runInProcess(page, { users: `${first}\n${second}`, 'ack-timeout': '1m' })

    expect(rungIds(page.emulator)).toEqual([first, second])
    expect(log).toContain('Feishu 230033')
  })

  it('says once a minute that it waits, and no more often', async () => {
    const page = await openTimelessEmulator()
    const { log } = await runInProcess(page, { users: first, 'ack-timeout': '3m' })

    expect(log.match(/Tier 1 was called; up to \d+m are left/g)).toEqual([
      'Tier 1 was called; up to 3m are left',
      'Tier 1 was called; up to 2m are left',
      'Tier 1 was called; up to 1m are left',
    ])
  })

  it('does not spend the time limit on waiting', async () => {
    const page = await openTimelessEmulator()
    await runInProcess(page, { users: TIERS.join('\n'), 'ack-timeout': '10m', timeout: '5s' })

    expect(rungIds(page.emulator)).toEqual(TIERS)
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
    expect(rungIds(page.emulator)).toEqual([first])
  })

  it('calls all tiers at once, and waits for nobody, without ack-timeout', async () => {
    const page = await openTimelessEmulator()
    await runInProcess(page, { users: TIERS.join('\n') })

    expect(page.emulator.requests.at(-1)?.body).toEqual({ user_id_list: TIERS })
    expect(page.clock.elapsed()).toBe(0)
  })
})

describe('fallback', () => {
  it('sends an SMS to everybody when the phone quota is used up, and is green with a warning', async () => {
    const page = await openTimelessEmulator()
    page.emulator.world.phoneQuota = 0
    const { failed, outputs, log } = await runInProcess(page, {
      users: TIERS.join(' '),
      fallback: 'sms, app',
    })

    expect(failed).toBe(false)
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

  it('tries nothing for people who are not in the chat', async () => {
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
})
