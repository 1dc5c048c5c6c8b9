import { describe, expect, it } from '@jest/globals'
import type { Emulator } from '../../emulator/emulator.ts'
import { addUsers, demo } from '../../emulator/world.ts'
import { openTimelessEmulator, runInProcess } from '../in-process.ts'
import { reachedBy, sentMessages, updatesOf } from './sent.ts'

const [FIRST, SECOND, THIRD] = [demo.first.openId, demo.second.openId, demo.third.openId]
const TO_CHAT = { 'message-id': '', 'send-to': demo.chatId, users: FIRST }
const THREE_TIERS = {
  ...TO_CHAT,
  users: [FIRST, SECOND, THIRD].join('\n'),
  'ack-timeout': '30s',
}
const UPDATE = { path: /\/messages\/[^/]+$/, method: 'PATCH' }

/** What happened in which order: calls, updates and questions who has acknowledged. */
function story({ requests }: Emulator): string {
  return requests
    .map(({ method, path }) => {
      if (path.includes('/urgent_')) return 'c'
      if (path.endsWith('/read_users')) return 'p'
      return method === 'PATCH' ? 'u' : ''
    })
    .join('')
}

describe('the card of a page', () => {
  it('is updated once, after all calls, when nobody is waited for', async () => {
    const page = await openTimelessEmulator()
    await runInProcess(page, { ...TO_CHAT, users: `${FIRST} ${SECOND}` })

    expect(story(page.emulator)).toBe('cu')
    const [card] = sentMessages(page.emulator)
    expect(card?.content).toContain('"template":"red"')
    expect(card?.content).toContain(FIRST)
  })

  it('is updated after the calls of each tier, never between a due call and its request, and at the end', async () => {
    const page = await openTimelessEmulator()
    await runInProcess(page, THREE_TIERS)
    // One call, beside it the first question, one update, then questions until the next call.
    expect(story(page.emulator)).toMatch(/^(pc|cp)up+(cup+){2}u$/)
  })

  it('says that nobody has taken it, in red', async () => {
    const page = await openTimelessEmulator()
    await runInProcess(page, THREE_TIERS)
    expect(sentMessages(page.emulator)[0]?.content).toContain('"template":"red"')
  })

  it('says who has taken it, in orange', async () => {
    const page = await openTimelessEmulator()
    page.emulator.world.readPlan.push({ openId: SECOND, afterMs: 5_000 })
    await runInProcess(page, THREE_TIERS)

    const [card] = sentMessages(page.emulator)
    expect(card?.content).toContain('"template":"orange"')
    expect(story(page.emulator)).toMatch(/^(pc|cp)up+cup+u$/)
  })

  it('notifies nobody a second time', async () => {
    const page = await openTimelessEmulator()
    await runInProcess(page, THREE_TIERS)
    const updates = sentMessages(page.emulator)[0]?.updates ?? []
    expect(updates.map(({ mentions }) => mentions)).toEqual(updates.map(() => []))
  })

  it('can be read again after every update, without an acknowledgement that nobody gave', async () => {
    const page = await openTimelessEmulator()
    page.emulator.world.switches.updateClearsReads = true
    page.emulator.world.readPlan.push({ openId: FIRST, afterMs: 5_000 })
    const { outputs } = await runInProcess(page, THREE_TIERS)
    expect(JSON.parse(outputs['acknowledged-by'] ?? '')).toEqual([FIRST])
  })

  it.each([
    ['is refused', { code: 230031 }],
    ['is throttled', { code: 230020 }],
    ['is answered by a web page', { status: 403 }],
    ['is reset', { reset: 'before' as const }],
  ])('costs nobody anything when its update %s', async (_, fault) => {
    const page = await openTimelessEmulator()
    page.emulator.inject({ ...UPDATE, times: 999, ...fault })
    const { failed, outputs, log } = await runInProcess(page, {
      ...THREE_TIERS,
      'fail-on': 'partial',
    })
    expect([failed, outputs['status']]).toEqual([false, 'called'])
    expect(reachedBy(page.emulator)).toHaveLength(3)
    expect(log).not.toContain('::error')
  })

  it('delays no call, and ends, when its update hangs', async () => {
    const page = await openTimelessEmulator()
    page.emulator.inject({ ...UPDATE, hang: 'before', times: 999 })
    await runInProcess(page, THREE_TIERS)

    const at = page.emulator.rings.map((ring) => ring.at)
    expect(at.map((each) => each - (at[0] ?? 0))).toEqual([0, 30_000, 60_000])
    expect(page.clock.elapsed()).toBeLessThanOrEqual(90_000 + 5_000)
  })

  it('is not updated after the time limit', async () => {
    const page = await openTimelessEmulator()
    page.emulator.inject({ path: 'urgent_phone', hang: 'before', times: 999 })
    page.emulator.inject({ ...UPDATE, path: /\/messages\/om_[^/]+$/, hang: 'before', times: 999 })
    await runInProcess(page, { ...TO_CHAT, timeout: '2s', fallback: 'none' })
    expect(page.clock.elapsed()).toBeLessThanOrEqual(2_500)
  })

  it.each([
    ['a `card` of one’s own', { card: '{"schema":"2.0","config":{"update_multi":true}}' }],
    ['a message that was there before', { 'message-id': demo.messageId, 'send-to': '' }],
  ])('is left alone: %s', async (_, inputs) => {
    const page = await openTimelessEmulator()
    await runInProcess(page, { ...THREE_TIERS, ...inputs })
    expect(reachedBy(page.emulator)).toHaveLength(3)
    expect(updatesOf(page.emulator)).toEqual([])
  })

  it('is not updated when it was plain text', async () => {
    const page = await openTimelessEmulator()
    page.emulator.world.dlpPatterns.push(/"schema"/)
    await runInProcess(page, THREE_TIERS)
    expect(updatesOf(page.emulator)).toEqual([])
  })

  it('does not claim that people were called when nobody was', async () => {
    const page = await openTimelessEmulator()
    page.emulator.world.phoneQuota = 0
    await runInProcess(page, { ...TO_CHAT, fallback: 'none' })

    const [card] = sentMessages(page.emulator)
    expect(card?.updates).toHaveLength(1)
    expect(card?.content).not.toMatch(/page-[0-9a-f]+-called/)
  })

  it('is updated for 51 people who were written to directly, and for no more', async () => {
    const page = await openTimelessEmulator()
    const ids = addUsers(page.emulator.world, 60)
    page.emulator.world.limits = { perMinute: 9999, perSecond: 999, sendsPerSecond: 99 }
    await runInProcess(page, { 'message-id': '', users: ids.join(' ') })

    expect(reachedBy(page.emulator)).toHaveLength(60)
    expect(updatesOf(page.emulator)).toHaveLength(51)
  })
})
