import { startEmulator } from '../../emulator/emulator.ts'
import { demo, type GithubJob, type User, type World } from '../../emulator/world.ts'
import { runStep, type StepRun } from '../runner.ts'
import { addRunsBefore, findFailedJob, leaveAnnotations } from '../scenarios/github.ts'
import { arrangeScenario } from '../scenarios/scenario.ts'

export type Language = 'en' | 'zh'

/** One incident as it went: what the workflow shows of the page, and what the chat shows. */
export interface Incident {
  readonly run: StepRun
  /** The card as Feishu received it: while somebody was waited for, when it was taken, not taken, and when it was over. */
  readonly cards: Readonly<Record<'waiting' | 'taken' | 'nobody' | 'recovered', string>>
  /** By open_id. */
  readonly users: ReadonlyMap<string, User>
}

/** The name of the job that pages, as in examples/matrix.yml. */
export const PAGING_JOB: Readonly<Record<Language, string>> = {
  en: 'Phone the people on call',
  zh: '呼叫值班人员',
}

const NAMES = { en: ['Lin', 'Wu', 'Chen', 'Zhao'], zh: ['林悦', '吴桐', '陈晨', '赵敏'] }

/**
 * Plays what shows most in one look: of the first tier one sleeps on, one is called about a direct message and one is
 * not found; for the next the quota is used up, an SMS wakes them, and the last is left alone. Then the next run is green.
 */
export async function playIncident(language: Language): Promise<Incident> {
  const emulator = await startEmulator()
  const { world } = emulator
  const { first, second, third, outsider } = demo
  const users = `${first.email}, ${outsider.email}, typo@example.com\n${second.email}\n${third.email}`
  try {
    const red = await arrangeScenario({
      emulator,
      scenario: {
        with: { users, fallback: 'direct, sms', 'ack-timeout': '2s', language },
        env: { ...ENV, GITHUB_JOB: PAGING_JOB[language] },
        arrange: () => arrangeWorld(world, language),
      },
    })
    const event = { head_commit: { message: 'Keep carts for 30 days' } }
    const run = await runStep({ ...red, event })
    const page = [...world.messages.values()].find(({ msgType }) => msgType === 'interactive')
    const [waiting, taken] = [page?.updates.at(0), page?.updates.at(-1)]
    leaveAnnotations(emulator, run)
    const green = await arrangeScenario({
      emulator,
      scenario: {
        with: { mode: 'resolve', users: '', language },
        env: { ...ENV, GITHUB_RUN_ID: `${demo.runId + 1}`, GITHUB_RUN_NUMBER: '125' },
      },
    })
    const resolved = await runStep({ ...green, event })
    const recovered = world.messages.get(resolved.outputs['message-id'] ?? '')
    if (!waiting || !taken || !recovered)
      throw new Error(`A card is missing:\n${run.stdout}${resolved.stdout}`)
    const cards = {
      waiting: waiting.content,
      taken: taken.content,
      nobody: await playNobody(language),
      recovered: recovered.content,
    }
    return { run, cards, users: world.users }
  } finally {
    await emulator.close()
  }
}

/** The card of a page that nobody has taken. */
async function playNobody(language: Language): Promise<string> {
  const emulator = await startEmulator()
  const { world } = emulator
  const { first, second } = demo
  try {
    const step = await arrangeScenario({
      emulator,
      scenario: {
        with: { users: `${first.email}\n${second.email}`, 'ack-timeout': '1s', language },
        env: { ...ENV, GITHUB_JOB: PAGING_JOB[language] },
        arrange: () => {
          arrangeWorld(world, language)
          world.readPlan.splice(0)
        },
      },
    })
    const { stdout } = await runStep(step)
    const page = [...world.messages.values()].find(({ msgType }) => msgType === 'interactive')
    const card = page?.updates.at(-1)
    if (!card) throw new Error(`A card is missing:\n${stdout}`)
    return card.content
  } finally {
    await emulator.close()
  }
}

const ENV = {
  GITHUB_ACTION_REF: 'v1',
  GITHUB_ACTION_REPOSITORY: 'OWNER/feishu-phone-call',
  GITHUB_WORKFLOW: 'Deploy to all regions',
}

function arrangeWorld(world: World, language: Language): void {
  for (const [index, user] of [...world.users.values()].entries()) {
    user.name = NAMES[language][index] ?? user.name
  }
  world.phoneQuota = 2
  world.readPlan.push({ openId: demo.second.openId, afterMs: 1_200 })
  addRunsBefore(world)
  const south = findFailedJob(world)
  const west: GithubJob = {
    ...south,
    id: 3,
    name: 'deploy (west)',
    conclusion: 'timed_out',
    annotations: [],
  }
  south.name = 'deploy (south)'
  for (const run of world.githubRuns) if (run.jobs.includes(south)) run.jobs.push(west)
}
