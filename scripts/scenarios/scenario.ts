import { setTimeout as sleep } from 'node:timers/promises'
import type { Emulator, RecordedRequest } from '../../emulator/emulator.ts'
import { demo } from '../../emulator/world.ts'
import type { Step } from '../runner.ts'

/** One way a page can go. */
export interface Scenario {
  /** What happens, in a sentence. */
  readonly about: string
  /** What differs from the plain page: the card to the demo chat, three responders called about it. */
  readonly with?: Step['with'] | (() => Step['with'])
  /** Who is called: the three people in the demo chat, one tier, unless said. */
  readonly users?: (emulator: Emulator) => readonly string[]
  /** Variables of the runner that differ from those of the plain page. */
  readonly env?: Readonly<Record<string, string>>
  /** Brings the platform into the state that the scenario is about. */
  readonly arrange?: (emulator: Emulator) => void
  /** Plays what happened before the step; `step` is the plain page. */
  readonly before?: (emulator: Emulator, step: Step) => Promise<void>
  /** Cancels the job as soon as the first phone has been called. */
  readonly isCancelled?: boolean
}

/** Scenarios by name. */
export type Scenarios = Readonly<Record<string, Scenario>>

/** The people in the demo chat. */
export const RESPONDERS = [demo.first, demo.second, demo.third].map(({ openId }) => openId)

/** One after the other, each with a second to acknowledge. */
export const TIERS = { users: RESPONDERS.join('\n'), 'ack-timeout': '2s' }

/** So often strikes a fault that never ends. */
export const ALWAYS = Number.POSITIVE_INFINITY

/** The step that plays a scenario; to be called once, right before the step runs. `entry` is dist/index.js unless said. */
export async function arrangeScenario(options: {
  scenario: Omit<Scenario, 'about'>
  emulator: Emulator
  entry?: string
}): Promise<Step> {
  const { scenario, emulator, entry = 'dist/index.js' } = options
  scenario.arrange?.(emulator)
  const plain = {
    entry,
    with: {
      'app-id': demo.appId,
      'app-secret': demo.appSecret,
      'send-to': demo.chatId,
      users: (scenario.users?.(emulator) ?? RESPONDERS).join(', '),
      'github-token': demo.githubToken,
      'base-url': emulator.url,
    },
    env: {
      GITHUB_API_URL: `${emulator.url}/api/v3`,
      GITHUB_RUN_NUMBER: '124',
      GITHUB_WORKFLOW_REF: `${demo.owner}/${demo.repo}/.github/workflows/${demo.workflow}@refs/heads/main`,
    },
  }
  await scenario.before?.(emulator, plain)
  // What is told of a scenario is what its last step does.
  emulator.requests.splice(0)
  emulator.rings.splice(0)
  const differing = typeof scenario.with === 'function' ? scenario.with() : scenario.with
  return {
    entry,
    with: { ...plain.with, ...differing },
    env: { ...plain.env, ...scenario.env },
    onStart: async (process) => {
      if (!scenario.isCancelled) return
      // The step waits once it has called and has seen who had read the message before.
      const isAnswered = ({ path, status }: RecordedRequest) =>
        path.endsWith('/read_users') && status !== undefined
      await waitUntil(() => emulator.rings.length > 0 && emulator.requests.some(isAnswered))
      process.kill('SIGINT')
    },
  }
}

/** Waits until something is so, half a minute at most. */
export async function waitUntil(isSo: () => boolean): Promise<void> {
  const deadline = Date.now() + 30_000
  while (!isSo() && Date.now() < deadline) await sleep(20)
}
