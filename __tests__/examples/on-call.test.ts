import { describe, expect, it } from '@jest/globals'
import { parsePhoneHours } from '../../src/inputs/phone-hours.ts'
import { findPhoneWindow } from '../../src/inputs/phone-window.ts'
import { parseUsers } from '../../src/inputs/users.ts'
import { findCalls, readExamples } from './workflows.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Winter and summer, and the days on which Berlin changes from one to the other. */
const DATES = ['2026-01-15', '2026-03-29', '2026-07-15', '2026-10-25']

describe('the examples of rotas and hours', () => {
  it('have one office called by phone at any hour, in summer and winter', () => {
    const hours = readInputs('follow-the-sun.yml', 'phone-hours').map((text) =>
      parsePhoneHours(text, refuse),
    )
    expect(hours).toHaveLength(2)
    const isAwake = (at: number) =>
      hours.some((each) => each !== undefined && findPhoneWindow(each, at).isOpen)
    const moments = DATES.flatMap((date) =>
      listMoments(Date.parse(date), { step: HOUR, count: 24 }),
    )
    expect(moments.filter((at) => !isAwake(at))).toEqual([])
  })

  it('have a deputy who is not the one on call, on any day of a year', async () => {
    const [users = ''] = readInputs('rota.yml', 'users')
    for (const now of listMoments(Date.parse('2026-01-06'), { step: DAY, count: 365 })) {
      const tiers = await parseUsers(users, { userIdType: 'open_id', now, tell: refuse })
      const [onCall, deputy] = tiers.map(({ people }) => people[0]?.user)
      expect([now, deputy]).not.toEqual([now, onCall])
    }
  })
})

function listMoments(start: number, { step, count }: { step: number; count: number }): number[] {
  return Array.from({ length: count }, (_, index) => start + index * step)
}

// In Chinese they are the same (text.test.ts).
function readInputs(file: string, input: string): string[] {
  const example = readExamples('en').find(({ where }) => where.endsWith(`/${file}`))
  if (!example) throw new Error(`There is no example ${file}`)
  return findCalls(example).map(({ step }) => String(step.with?.[input] ?? ''))
}

function refuse(problem: unknown): never {
  throw new Error(JSON.stringify(problem))
}
