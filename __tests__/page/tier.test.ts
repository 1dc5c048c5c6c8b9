import { describe, expect, it } from '@jest/globals'
import { type FailureKind, FeishuError } from '../../src/feishu/feishu-error.ts'
import type { Channel } from '../../src/feishu/urgent.ts'
import type { Responder } from '../../src/page/responder.ts'
import { callTier } from '../../src/page/tier.ts'
import { peopleOf, refusal } from './people.ts'

/** Calls people where each channel answers in this way, and keeps who was asked for on which. */
async function call(
  people: readonly Responder[],
  answers: Partial<Record<Channel, FeishuError | readonly string[]>>,
  fallback: readonly Channel[] = ['sms', 'app'],
) {
  const asked: [Channel, readonly string[]][] = []
  await callTier(people, {
    fallback,
    urge: async (channel, ids) => {
      asked.push([channel, ids])
      const answer = answers[channel] ?? []
      if (Error.isError(answer)) throw answer
      return answer
    },
  })
  return asked
}

describe('calling a tier', () => {
  it('tries no other channel for those whose phone rang', async () => {
    const people = peopleOf(['ou_1', 'ou_2'])

    expect(await call(people, {})).toEqual([['phone', ['ou_1', 'ou_2']]])
    expect(people).toMatchObject([
      { isDue: true, outcome: 'phone' },
      { isDue: true, outcome: 'phone' },
    ])
  })

  it('does not call whoever is known to be out of reach, or called already', async () => {
    const people = peopleOf(['ou_1', 'nobody@example.com', 'ou_3'])
    const [, unknown, rung] = people
    if (unknown) unknown.outcome = 'not-found'
    if (rung) rung.outcome = 'phone'

    expect(await call(people, {})).toEqual([['phone', ['ou_1']]])
    expect(people.map(({ outcome }) => outcome)).toEqual(['phone', 'not-found', 'phone'])
    expect(people.every(({ isDue }) => isDue)).toBe(true)
  })

  it('asks Feishu for nobody without an id', async () => {
    const people = peopleOf(['first@example.com'])
    expect(await call(people, {})).toEqual([])
    expect(people[0]?.outcome).toBe('not-due')
  })

  it('goes through the channels in order until one reaches, and keeps what was said', async () => {
    const people = peopleOf(['ou_1'])
    const phone = refusal(230024)
    const sms = refusal(230052)
    const asked = await call(people, { phone, sms })

    expect(asked.map(([channel]) => channel)).toEqual(['phone', 'sms', 'app'])
    expect(people).toMatchObject([{ outcome: 'app', error: phone, fallbackErrors: [sms] }])
  })

  it('tries no further channel for those whom one has reached', async () => {
    const asked = await call(peopleOf(['ou_1']), { phone: refusal(230024) })
    expect(asked.map(([channel]) => channel)).toEqual(['phone', 'sms'])
  })

  it('keeps the word of every channel when none reaches', async () => {
    const people = peopleOf(['ou_1'])
    const [phone, sms, app] = [refusal(230024), refusal(230052), refusal(230002)]
    await call(people, { phone, sms, app })

    expect(people).toMatchObject([{ outcome: 'error', error: phone, fallbackErrors: [sms, app] }])
  })

  it('keeps the error of the phone when the other channel leaves them out without one', async () => {
    const people = peopleOf(['ou_1'])
    const phone = refusal(230024)
    await call(people, { phone, sms: ['ou_1'] }, ['sms'])

    const [person] = people
    expect(person).toMatchObject({ outcome: 'error', error: phone })
    expect(person?.fallbackErrors).toHaveLength(0)
  })

  it('tries nothing else for those who are not in the chat', async () => {
    const people = peopleOf(['ou_1', 'ou_2'])
    const asked = await call(people, { phone: ['ou_1'] })

    expect(asked).toHaveLength(1)
    expect(people.map(({ outcome }) => outcome)).toEqual(['not-in-chat', 'phone'])
  })

  it.each([230002, 230012, 230013])(
    'tries nothing else for %d, which another channel would not survive',
    async (code) => {
      expect(await call(peopleOf(['ou_1']), { phone: refusal(code) })).toHaveLength(1)
    },
  )

  it.each<[FailureKind, number]>([
    ['unreachable', 2],
    ['timeout', 2],
    ['cut-off', 2],
    ['unavailable', 2],
    ['redirect', 1],
    ['not-feishu', 1],
    ['unexpected', 2],
    ['too-late', 2],
    ['cancelled', 1],
  ])('tries another channel after %s, or does not', async (kind, count) => {
    const phone = new FeishuError({ kind, msg: 'no' })
    expect(await call(peopleOf(['ou_1']), { phone }, ['sms'])).toHaveLength(count)
  })

  it('tries no other channel for those whose look-up failed', async () => {
    const people = peopleOf(['first@example.com', 'ou_2'])
    const [person] = people
    Object.assign(person ?? {}, { outcome: 'error', error: refusal(230024) })
    const asked = await call(people, { phone: refusal(230024) }, ['sms'])

    expect(asked).toEqual([
      ['phone', ['ou_2']],
      ['sms', ['ou_2']],
    ])
  })
})
