import { randomInt } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { beforeAll, describe, expect, it } from '@jest/globals'
import type { StepRun } from '../scripts/runner.ts'
import type { Page } from '../scripts/soak/page.ts'
import { type Finished, judge, soak } from '../scripts/soak/soak.ts'

const RUNS = 200

describe('the built action, under random faults', () => {
  let finished: readonly Finished[]

  beforeAll(async () => {
    const seed = randomInt(2 ** 31)
    process.stderr.write(
      `Soaking ${RUNS} runs; again: npm run soak -- --runs ${RUNS} --seed ${seed}\n`,
    )
    finished = await soak({ runs: RUNS, seed, sideBySide: 4 * availableParallelism() })
    for (const { number, problems } of finished.filter((each) => each.problems.length > 0)) {
      process.stderr.write(
        `npm run soak -- --seed ${seed} --case ${number} --runs 1: ${problems.join('; ')}\n`,
      )
    }
  }, 180_000)

  it('keeps its promises, as the emulator saw it', () => {
    expect(finished.flatMap(({ problems }) => problems)).toEqual([])
  })

  it('was put to the test: people were rung, and requests were spoiled', () => {
    const statuses = finished.flatMap(({ runs }) => runs.map(({ outputs }) => outputs['status']))
    expect(new Set(statuses)).toEqual(
      new Set(['called', 'partial', 'failed', 'deduplicated', 'dry-run']),
    )
    expect(finished.flatMap(({ log }) => log.filter(({ fault }) => fault)).length).toBeGreaterThan(
      RUNS / 4,
    )
  })

  // What a worse action would have left behind must not pass.
  const WORSE: readonly [string, (run: StepRun, page: Page) => Partial<StepRun>, RegExp][] = [
    ['takes too long', () => ({ duration: 60_000 }), /^took/],
    ['is red without a reason', () => ({ exitCode: 1 }), /^ended with 1/],
    [
      'forgets an output',
      ({ outputs: { 'log-id': _, ...outputs } }) => ({ outputs }),
      /log-id is not set/,
    ],
    [
      'prints a secret',
      (_, { stage }) => ({ stdout: `token ${stage.secrets[0]}` }),
      /a secret is in the log/,
    ],
    [
      'lets others speak to the runner',
      () => ({ stdout: '::stop-commands::x' }),
      /holds the command/,
    ],
    ['reports a call that was none', (run) => withCalled(run, ['ou_nobody']), /was not rung/],
    ['forgets a call that was made', (run) => withCalled(run, []), /is missing/],
    [
      'rests on a reader that has not read',
      ({ outputs }) => ({ outputs: { ...outputs, 'acknowledged-by': '["ou_nobody"]' } }),
      /has not read/,
    ],
  ]

  it.each(WORSE)('would be found out if it %s', (_, worsen, problem) => {
    const page = findCalled()
    const runs = page.runs.map((run) => ({ ...run, ...worsen(run, page) }))
    expect(judge({ ...page, runs })).toContainEqual(expect.stringMatching(problem))
  })

  it('would be found out if it left somebody out', () => {
    const page = findCalled()
    const [exchange] = page.log.filter(({ request }) => request.path.endsWith('/urgent_phone'))
    const log = page.log.filter((each) => each !== exchange)
    const emulator = { ...page.stage.emulator, rings: [] }
    const problems = judge({ ...page, log, stage: { ...page.stage, emulator } })
    expect(problems).toContainEqual(expect.stringMatching(/was left out/))
  })

  it('would be found out if it sent a second message', () => {
    const page = findCalled()
    const { emulator } = page.stage
    const [message] = emulator.world.messages.values()
    if (!message) throw new Error('the demo message is gone')
    const twice = ['om_1', 'om_2'].map((id) => [id, { ...message, uuid: 'same' }] as const)
    const world = { ...emulator.world, messages: new Map([...emulator.world.messages, ...twice]) }
    const stage = { ...page.stage, emulator: { ...emulator, world } }
    expect(judge({ ...page, stage })).toContainEqual(expect.stringMatching(/messages were sent/))
  })

  /** A run with one step, green, in which everything held and nothing went wrong. */
  function findCalled(): Finished {
    const found = finished.find(
      ({ runs: [run, ...others], log, trial, problems }) =>
        run?.outputs['status'] === 'called' &&
        run.exitCode === 0 &&
        others.length === 0 &&
        problems.length === 0 &&
        trial.identity === 'custom' &&
        log.every(({ fault }) => fault === undefined),
    )
    if (!found) throw new Error('no run went well')
    return found
  }

  function withCalled(run: StepRun, ids: readonly string[]): Partial<StepRun> {
    return { outputs: { ...run.outputs, 'called-user-ids': JSON.stringify(ids) } }
  }
})
