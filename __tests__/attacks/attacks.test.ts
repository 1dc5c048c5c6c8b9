import { describe, expect, it } from '@jest/globals'
import { demo } from '../../emulator/world.ts'
import { openStage } from '../e2e/stage.ts'
import { ATTACKS, type Attack, type Person } from './attacks.ts'

const SECRETS = [demo.appSecret, demo.githubToken, 'Bearer ']

describe.each(Object.entries(ATTACKS))('%s', (_, attacks) => {
  it.each(attacks.map((attack) => [attack.situation, attack] as const))('%s', async (_, attack) => {
    const stage = await openStage()
    const { emulator, clock } = stage
    const step = toStep(attack, emulator.url)
    if (attack.earlier) await stage.run({ ...step, env: { ...step.env, ...attack.earlier } })
    attack.arrange?.(emulator)
    for (const fault of attack.faults ?? []) emulator.inject(fault)
    const run = await stage.run(step)

    const { called = ['first'], bySms = [], status = 'called' } = attack
    const reachedBy = (channel: string) =>
      emulator.rings.flatMap((ring) => (ring.channel === channel ? [ring.openId] : [])).toSorted()
    expect(reachedBy('phone')).toEqual(toIds(called))
    expect(reachedBy('sms')).toEqual(toIds(bySms))
    expect(run.outputs['status'] ?? '').toBe(status)
    expect(run.failed).toBe(attack.isRed ?? !['called', 'dry-run'].includes(status))
    expect(clock.elapsed()).toBeLessThanOrEqual(attack.within ?? 60_000)

    const annotations = run.annotations
      .map(({ title, message }) => `${title} ${message}`)
      .join('\n')
    if (attack.told) expect(annotations).toMatch(attack.told)
    const printed = run.log.replaceAll(/^::add-mask::.*$/gm, '') + run.summary
    if (attack.neverTold) expect(printed).not.toMatch(attack.neverTold)
    for (const secret of SECRETS) expect(printed).not.toContain(secret)
    attack.check?.(run, stage)
  })
})

function toStep({ with: inputs, env }: Attack, url: string) {
  return {
    with: { timeout: '60s', ...inputs },
    env: { GITHUB_API_URL: `${url}/api/v3`, ...env },
  }
}

function toIds(people: readonly Person[]): string[] {
  return people.map((person) => demo[person].openId).toSorted()
}
