import { availableParallelism } from 'node:os'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { judge } from '../scripts/soak/judge.ts'
import { runTrial } from '../scripts/soak/run-trial.ts'
import type { JobRun, Seen } from '../scripts/soak/seen.ts'
import { type Finished, readContext, soak } from '../scripts/soak/soak.ts'
import type { Person, Tier, Trial } from '../scripts/soak/trial.ts'
import { listCalls } from '../scripts/soak/wire.ts'

const RUNS = 60
// Always the same situations: a change is judged by what it changes. `npm run soak` and every night take new ones.
const SEED = 12

const FINE: Person = {
  condition: 'fine',
  readsAfterMs: undefined,
  reactsAfterMs: undefined,
  knewBefore: false,
}
const ONE_TIER: Tier = {
  channel: 'phone',
  names: [{ person: 0, writtenAs: 'id' }],
  rota: undefined,
}
/** A page in which nothing is wrong and nothing goes wrong. */
const CALLED: Trial = {
  mode: 'page',
  way: 'chat',
  identity: 'custom',
  people: Array.from({ length: 6 }, () => FINE),
  tiers: [ONE_TIER],
  crowd: 0,
  jobs: [{ delayMs: 0, diesAtRequest: undefined }],
  userIdType: 'open_id',
  fallback: ['direct'],
  ackTimeout: 0,
  ackBy: 'read',
  repeat: 0,
  failOn: 'partial',
  phoneHours: 'any',
  dryRun: false,
  timeout: 10,
  words: {},
  mistake: undefined,
  commit: '',
  switches: {},
  phoneQuota: 1000,
  missingScope: undefined,
  perSecond: 50,
  chat: 'normal',
  breaking: undefined,
  refusesCards: false,
  runBefore: undefined,
  githubToken: 'full',
  strikes: [],
}
/** A page that the first tier has taken before the second is due. */
const TAKEN: Trial = {
  ...CALLED,
  people: CALLED.people.map((person) => ({ ...person, readsAfterMs: 1_100 })),
  tiers: [ONE_TIER, { ...ONE_TIER, names: [{ person: 1, writtenAs: 'id' }] }],
  ackTimeout: 3,
}

describe('the built action, in whatever situation', () => {
  let finished: readonly Finished[]
  let called: Seen
  let taken: Seen

  beforeAll(async () => {
    const context = await readContext()
    const plain = Promise.all([runTrial(CALLED, context), runTrial(TAKEN, context)])
    finished = await soak({ runs: RUNS, seed: SEED, sideBySide: 6 * availableParallelism() })
    ;[called, taken] = await plain
    for (const { number, problems } of finished.filter((each) => each.problems.length > 0)) {
      const texts = problems.map(({ text }) => text).join('; ')
      process.stderr.write(`npm run soak -- --seed ${SEED} --case ${number}: ${texts}\n`)
    }
  }, 120_000)

  it('keeps its promises, as the platform saw it', () => {
    expect(finished.flatMap(({ problems }) => problems)).toEqual([])
  })

  it('has nothing to be blamed for when nothing goes wrong', () => {
    expect([...judge(called), ...judge(taken)]).toEqual([])
  })

  it('was put to the test: people were called, requests were spoiled, jobs died', () => {
    const runs = finished.flatMap(({ seen }) => seen.runs)
    expect(runs.filter(({ outputs }) => outputs['status'] === 'called').length).toBeGreaterThan(9)
    expect(runs.filter(({ isKilled }) => isKilled).length).toBeGreaterThan(0)
    const struck = finished.flatMap(({ seen }) => seen.wire.filter(({ strike }) => strike))
    expect(struck.length).toBeGreaterThan(RUNS / 3)
  })

  describe('would be found out', () => {
    // What a worse action would have left behind in a run in which everybody was called.
    const WORSE: readonly [string, (run: JobRun, seen: Seen) => Partial<JobRun>, RegExp][] = [
      ['if it took too long', () => ({ duration: 600_000 }), /^took/],
      ['if it were red without a reason', () => ({ exitCode: 1 }), /is red/],
      ['if it ended by itself in no known way', () => ({ exitCode: 7 }), /^ended with 7/],
      ['if it forgot an output', withoutLogId, /log-id is not set/],
      ['if it printed a secret', printSecret, /a secret is in the log/],
      ['if it let others speak to the runner', () => say('::stop-commands::x'), /the command stop/],
      ['if it reported a call that was none', (run) => tell(run, ['ou_nobody']), /was not reached/],
      ['if it forgot a call that was made', (run) => tell(run, []), /and is missing/],
      ['if it named somebody who has not read', acknowledge, /and has not/],
      ['if it gave itself out as another', (run) => give(run, 'status', 'deduplicated'), /another/],
      ['if it made a message up', (run) => give(run, 'message-id', 'om_none'), /nobody has sent/],
    ]

    it.each(WORSE)('%s', (_, worsen, problem) => {
      const seen = called
      const runs = seen.runs.map((run) => ({ ...run, ...worsen(run, seen) }))
      expect(judge({ ...seen, runs })).toContainEqual(tellOf(problem))
    })

    it('if it left somebody out', () => {
      const seen = called
      const emulator = { ...seen.stage.emulator, rings: [] }
      const problems = judge({ ...seen, stage: { ...seen.stage, emulator } })
      expect(problems).toContainEqual(tellOf(/was left out/))
      expect(problems).toContainEqual(tellOf(/is green, and nobody was called/))
    })

    it('if it sent a second message', () => {
      const seen = called
      const { emulator } = seen.stage
      const [message] = emulator.world.messages.values()
      if (!message) throw new Error('the demo message is gone')
      const twice = ['om_1', 'om_2'].map((id) => [id, { ...message, uuid: 'same' }] as const)
      const world = { ...emulator.world, messages: new Map([...emulator.world.messages, ...twice]) }
      const stage = { ...seen.stage, emulator: { ...emulator, world } }
      expect(judge({ ...seen, stage })).toContainEqual(tellOf(/messages were sent/))
    })

    it('if it called a further person after somebody had it', () => {
      const seen = taken
      const again = { ...seen.wire.find(({ kind }) => kind === 'call'), index: 10_000 }
      const wire = [...seen.wire, again] as Seen['wire']
      expect(judge({ ...seen, wire, calls: listCalls(wire) })).toContainEqual(
        tellOf(/had shown who has it/),
      )
    })

    it('if it never said who has it', () => {
      const seen = taken
      const runs = seen.runs.map((run) => ({ ...run, ...give(run, 'acknowledged-by', '[]') }))
      expect(judge({ ...seen, runs })).toContainEqual(tellOf(/nobody is said to/))
    })

    it('if it updated the card before the first call', () => {
      const seen = called
      const first = seen.calls[0]
      if (!first) throw new Error('nobody was called')
      const update = { ...first, kind: 'update', index: first.index - 0.5 } as const
      const wire = [...seen.wire, update].toSorted((one, other) => one.index - other.index)
      expect(judge({ ...seen, wire })).toContainEqual(tellOf(/after an update of the card/))
    })
  })
})

function tellOf(problem: RegExp) {
  return expect.objectContaining({ text: expect.stringMatching(problem) })
}

function withoutLogId({ outputs: { 'log-id': _, ...outputs } }: JobRun): Partial<JobRun> {
  return { outputs }
}

function printSecret(_: JobRun, { stage }: Seen): Partial<JobRun> {
  return say(`token ${stage.secrets[1]}`)
}

function say(stdout: string): Partial<JobRun> {
  return { stdout }
}

function tell(run: JobRun, ids: readonly string[]): Partial<JobRun> {
  return give(run, 'called-user-ids', JSON.stringify(ids))
}

function acknowledge(run: JobRun): Partial<JobRun> {
  return give(run, 'acknowledged-by', '["ou_nobody"]')
}

function give({ outputs }: JobRun, name: string, value: string): Partial<JobRun> {
  return { outputs: { ...outputs, [name]: value } }
}
