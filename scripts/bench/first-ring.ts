import { demo, type GithubJob } from '../../emulator/world.ts'
import { prepareAction } from './contenders.ts'
import { interleave, median, runWell } from './measure.ts'
import { ROUND_TRIP, type Stage, startCounting } from './stage.ts'
import { printTable, printTarget, toSpread } from './table.ts'

/** One step that sends a message and calls about it, and the most round trips that it may take more than the plainest. */
interface Way {
  readonly name: string
  readonly jobs?: number
  readonly limit?: number
  readonly with?: Readonly<Record<string, string>>
}

const NO_LOOK_UP = { 'github-token': '' }
const WAYS: readonly Way[] = [
  { name: 'a card of ones own, never updated', with: { ...NO_LOOK_UP, card: '{"elements":[]}' } },
  { name: 'our card, updated', with: NO_LOOK_UP, limit: 0.05 },
  { name: '3 jobs looked up', jobs: 3, limit: 0.2 },
  { name: '1,000 jobs looked up', jobs: 1_000, limit: 2 },
]

/** Times how long it takes until the phone rings, from the start of the step, with what is done for the card. */
export async function benchFirstRing(stage: Stage, times: number): Promise<void> {
  const common = {
    'base-url': stage.farUrl,
    'send-to': demo.chatId,
    users: demo.first.openId,
    'github-token': demo.githubToken,
  }
  const steps = await Promise.all(
    WAYS.map(async (way) => {
      const action = await prepareAction(stage, {
        name: way.name,
        with: { ...common, ...way.with },
      })
      const env = { ...action.env, GITHUB_API_URL: `${stage.farUrl}/api/v3` }
      return { ...way, action: { ...action, env } }
    }),
  )
  let page = 0
  const results = await interleave(steps, {
    times,
    async use({ action, jobs = 0 }) {
      startCounting(stage)
      const [run] = stage.emulator.world.githubRuns
      if (run) run.jobs = Array.from({ length: jobs }, (_, index) => toJob(index + 1, jobs))
      page += 1
      const env = { ...action.env, 'INPUT_DEDUPE-KEY': `page-${page}` }
      const { startedAt } = await runWell({ ...action, env }, stage.folder)
      const { rings, requests } = stage.emulator
      const count = (service: string) => requests.filter((each) => each.service === service).length
      return {
        ms: (rings[0]?.at ?? Number.NaN) - startedAt,
        feishu: count('feishu'),
        github: count('github'),
      }
    },
  })
  const runsOf = (step: (typeof steps)[number]) => results.get(step) ?? []
  const [plainest] = steps.map(runsOf)
  const added = steps.map((step) =>
    median(runsOf(step).map(({ ms }, round) => ms - (plainest?.[round]?.ms ?? Number.NaN))),
  )
  printTable(
    ['', 'ms until the phone rings', 'requests to Feishu', 'to GitHub'],
    steps.map((step) => [
      step.name,
      toSpread(runsOf(step).map(({ ms }) => ms)),
      String(median(runsOf(step).map(({ feishu }) => feishu))),
      String(median(runsOf(step).map(({ github }) => github))),
    ]),
  )
  for (const [index, { name, limit }] of steps.entries()) {
    const value = (added[index] ?? Number.NaN) / ROUND_TRIP
    if (limit !== undefined) printTarget(`round trips added, ${name}`, { value, limit })
  }
}

// One job in three fails, 12 at most.
function toJob(id: number, count: number): GithubJob {
  const conclusion = id % Math.max(3, Math.floor(count / 12)) === 0 ? 'failure' : 'success'
  const step = { status: 'completed' as const, conclusion: 'success' }
  return {
    id,
    name: `test (${id})`,
    status: 'completed',
    conclusion,
    htmlUrl: `https://github.com/${demo.owner}/${demo.repo}/actions/runs/${demo.runId}/job/${id}`,
    startedAt: '2026-01-01T02:58:00Z',
    completedAt: '2026-01-01T03:00:00Z',
    steps: [
      { number: 1, name: 'Set up job', ...step },
      { number: 2, name: 'Test', ...step, conclusion },
      { number: 3, name: 'Complete job', ...step },
    ],
  }
}
