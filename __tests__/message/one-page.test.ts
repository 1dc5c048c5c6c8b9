import { describe, expect, it } from '@jest/globals'
import type { Emulator } from '../../emulator/emulator.ts'
import type { Switches } from '../../emulator/switches.ts'
import { demo } from '../../emulator/world.ts'
import { openSharedTime, runJobs, type Stage } from './jobs.ts'

const PEOPLE = [demo.first.openId, demo.second.openId]
const OWN_CARD = JSON.stringify({ schema: '2.0', body: { elements: [] } })

/** How often each of the people was called. */
function countCalls({ rings }: Emulator): number[] {
  return PEOPLE.map(
    (id) => rings.filter(({ openId, channel }) => openId === id && channel === 'phone').length,
  )
}

/** Leaves the app the scope to send, and none to read a message. */
function forbidReading({ world }: Emulator): void {
  const scopes = world.apps.get(demo.appId)?.scopes
  for (const scope of ['im:message', 'im:message:readonly', 'im:message:basic'])
    scopes?.delete(scope)
  scopes?.add('im:message:send_as_bot')
}

function count(statuses: readonly string[], status: string): number {
  return statuses.filter((each) => each === status).length
}

/** Every way in which the platform may answer a repeated uuid, and show a card. */
const ANSWERS: [string, Partial<Switches>][] = [
  ['with the first message', { duplicateUuid: 'original' }],
  ['with the first message, rewritten', { duplicateUuid: 'original', cardOnSend: 'reduced' }],
  ['with a placeholder', { duplicateUuid: 'original', cardOnSend: 'placeholder' }],
  ['with an error at first', { duplicateUuid: 'error-then-original' }],
]
const [ORIGINAL, , PLACEHOLDER] = ANSWERS
const REFUSED: [string, Partial<Switches>] = ['with an error for ever', { duplicateUuid: 'error' }]

/** Many jobs take the test long: for them two answers stand for all. */
function answersFor(jobs: number): typeof ANSWERS {
  return jobs > 2 ? ANSWERS.filter((each) => each === ORIGINAL || each === PLACEHOLDER) : ANSWERS
}

describe.each([2, 20])('%d jobs of one page side by side', (jobs) => {
  it.each([...ANSWERS, REFUSED])(
    'call everybody once when a repeated uuid is answered %s',
    async (_, switches) => {
      const page = await openSharedTime()
      Object.assign(page.emulator.world.switches, switches)
      const { statuses, isAnyRed } = await runJobs(page, { alive: jobs })

      expect(countCalls(page.emulator)).toEqual([1, 1])
      expect(count(statuses, 'called')).toBe(1)
      expect(count(statuses, 'deduplicated')).toBe(jobs - 1)
      expect(isAnyRed).toBe(false)
    },
  )

  it.each<[Stage[], string, Partial<Switches>]>(
    answersFor(jobs).flatMap(([answer, switches]): [Stage[], string, Partial<Switches>][] => [
      [['the token'], answer, switches],
      [['the message'], answer, switches],
      [['the message', 'the message'], answer, switches],
    ]),
  )(
    'call everybody although the job before died after %j, when a repeated uuid is answered %s',
    async (dead, _, switches) => {
      const page = await openSharedTime()
      Object.assign(page.emulator.world.switches, switches)
      const { statuses, isAnyRed } = await runJobs(page, { dead, alive: jobs })

      expect(countCalls(page.emulator)).toEqual([1, 1])
      expect(count(statuses, 'called')).toBe(1)
      expect(count(statuses, 'deduplicated')).toBe(jobs - 1)
      expect(isAnyRed).toBe(false)
    },
  )

  it.each(answersFor(jobs))(
    'call everybody, at most once more, although the job before died after its calls and could not say so (%s)',
    async (_, switches) => {
      const page = await openSharedTime()
      Object.assign(page.emulator.world.switches, switches)
      await runJobs(page, { dead: ['the calls'], alive: jobs })

      expect(countCalls(page.emulator)).toEqual([2, 2])
    },
  )

  it('end within their time limit although one job after the other dies with the page', async () => {
    const page = await openSharedTime()
    const dead: Stage[] = ['the message', 'the message', 'the message']
    await runJobs(page, { dead, alive: jobs, inputs: { timeout: '30s' } })

    expect(countCalls(page.emulator)).toEqual([1, 1])
    expect(page.clock.elapsed()).toBeLessThan(4 * 30_000)
  })

  it.each(ANSWERS)(
    'write to everybody and call them once without a chat, when a repeated uuid is answered %s',
    async (_, switches) => {
      const page = await openSharedTime()
      Object.assign(page.emulator.world.switches, switches)
      const { isAnyRed } = await runJobs(page, { alive: jobs, inputs: { 'send-to': '' } })

      expect(countCalls(page.emulator)).toEqual([1, 1])
      expect(isAnyRed).toBe(false)
    },
  )

  it('call everybody once directly when the chat cannot be used', async () => {
    const page = await openSharedTime()
    const chat = page.emulator.world.chats.get(demo.chatId)
    if (chat) chat.botInChat = false
    const { statuses } = await runJobs(page, { alive: jobs })

    expect(countCalls(page.emulator)).toEqual([1, 1])
    expect(count(statuses, 'deduplicated')).toBe(jobs - 1)
  })

  it('call everybody in time although a message was lost first and the job that sent it has died', async () => {
    const page = await openSharedTime()
    page.emulator.inject({
      path: '/im/v1/messages',
      method: 'POST',
      hang: 'before',
      skip: 1,
      times: jobs,
    })
    const { statuses } = await runJobs(page, {
      dead: ['the message'],
      alive: jobs,
      inputs: { timeout: '10s', fallback: 'none' },
    })

    for (const times of countCalls(page.emulator)) expect(times).toBeGreaterThan(0)
    expect(count(statuses, 'failed')).toBe(0)
  })

  it('call everybody once directly when those who can be called have to be looked up first', async () => {
    const page = await openSharedTime()
    const chat = page.emulator.world.chats.get(demo.chatId)
    if (chat) chat.botInChat = false
    page.emulator.world.switches.duplicateUuid = 'error'
    for (let index = 0; index < jobs; index += 1) {
      page.emulator.inject({ path: '/member/simplelist', drip: 1 })
    }
    const { statuses } = await runJobs(page, {
      alive: jobs,
      inputs: { users: `ou_nobody group:${demo.groupId}` },
    })

    expect(countCalls(page.emulator)).toEqual([1, 1])
    expect(count(statuses, 'deduplicated')).toBe(jobs - 1)
  })

  it('call everybody with a `card` of one’s own: nothing tells whose message it is', async () => {
    for (const duplicateUuid of ['original', 'error'] as const) {
      const page = await openSharedTime()
      page.emulator.world.switches.duplicateUuid = duplicateUuid
      const { log } = await runJobs(page, { alive: jobs, inputs: { card: OWN_CARD } })

      const times = duplicateUuid === 'original' ? jobs : 1
      expect(countCalls(page.emulator)).toEqual([times, times])
      if (duplicateUuid === 'error') expect(log).toContain('::warning')
    }
  })

  it('call everybody once with plain text, and warn that the other job cannot be asked', async () => {
    const page = await openSharedTime()
    page.emulator.world.dlpPatterns.push(/"schema"/)
    const { statuses, log } = await runJobs(page, { alive: jobs })

    expect(countCalls(page.emulator)).toEqual([1, 1])
    expect(count(statuses, 'deduplicated')).toBe(jobs - 1)
    expect(log).toContain('::warning')
  })

  it('call everybody when no message may be read, and no card is shown', async () => {
    const page = await openSharedTime()
    page.emulator.world.switches.cardOnSend = 'placeholder'
    forbidReading(page.emulator)
    const { statuses } = await runJobs(page, { alive: jobs })

    expect(countCalls(page.emulator).every((times) => times >= 1)).toBe(true)
    expect(count(statuses, 'called')).toBeGreaterThan(0)
  })

  it('warn when the other job’s message may not be read, so that nobody knows whether it has called', async () => {
    const page = await openSharedTime()
    forbidReading(page.emulator)
    const { statuses, log } = await runJobs(page, { alive: jobs })

    expect(countCalls(page.emulator)).toEqual([1, 1])
    expect(count(statuses, 'deduplicated')).toBe(jobs - 1)
    expect(log).toContain('::warning')
  })
})

describe('a job that finds another job’s page', () => {
  it('is not green when that one has called nobody, and neither can it', async () => {
    const page = await openSharedTime()
    page.emulator.world.phoneQuota = 0
    const inputs = { fallback: 'none' }
    const { statuses, isAnyRed } = await runJobs(page, { alive: 2, inputs })

    expect(statuses).toEqual(['failed', 'failed'])
    expect(isAnyRed).toBe(true)
  })

  it('calls when that one has called nobody, and it can', async () => {
    const page = await openSharedTime()
    page.emulator.inject({ path: 'urgent_phone', code: 230052 })
    const { statuses } = await runJobs(page, { alive: 2, inputs: { fallback: 'none' } })

    expect(statuses).toEqual(['failed', 'called'])
    expect(countCalls(page.emulator)).toEqual([1, 1])
  })

  it('calls when it cannot take the dead job’s card over', async () => {
    const page = await openSharedTime()
    page.emulator.inject({ path: /\/messages\/[^/]+$/, method: 'PATCH', code: 230001, times: 9 })
    const { statuses } = await runJobs(page, { dead: ['the message'], alive: 1 })

    expect(statuses).toEqual(['called'])
    expect(countCalls(page.emulator)).toEqual([1, 1])
  })

  it('calls when the dead job’s card cannot be looked at for a while', async () => {
    const page = await openSharedTime()
    page.emulator.inject({ path: /\/messages\/[^/]+$/, method: 'GET', status: 502, times: 99 })
    const { statuses } = await runJobs(page, { dead: ['the message'], alive: 1 })

    expect(statuses).toEqual(['called'])
    expect(countCalls(page.emulator)).toEqual([1, 1])
  })

  it.each([
    ['another repository', { GITHUB_REPOSITORY: 'example/warehouse' }],
    ['another server', { GITHUB_SERVER_URL: 'https://github.example.com' }],
  ])('calls by itself in %s, whatever the key', async (_, env) => {
    const page = await openSharedTime()
    const inputs = { 'dedupe-key': 'nightly-1' }
    await runJobs(page, { alive: 1, inputs })
    const { statuses } = await runJobs(page, { alive: 1, inputs, env })

    expect(statuses).toEqual(['called'])
    expect(countCalls(page.emulator)).toEqual([2, 2])
  })

  it('takes a message for its own when no mark is to be seen, whatever the clocks say', async () => {
    const page = await openSharedTime()
    const { switches } = page.emulator.world
    Object.assign(switches, { cardOnSend: 'placeholder', userCardContent: 'ignored' })
    const { statuses } = await runJobs(page, { alive: 1 })

    expect(statuses).toEqual(['called'])
  })
})
