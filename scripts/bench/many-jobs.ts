import { demo, type GithubJob } from '../../emulator/world.ts'
import { prepareAction } from './contenders.ts'
import { interleave, median, runWell } from './measure.ts'
import { ROUND_TRIP, type Stage, startCounting } from './stage.ts'
import { printTable, printTarget, toSpread } from './table.ts'

const JOBS = 1_000
const FAILED = 12

/** Times how much later the phone rings because the failed jobs of a large run are looked up for the card. */
export async function benchManyJobs(stage: Stage, times: number): Promise<void> {
  const run = stage.emulator.world.githubRuns[0]
  if (run) run.jobs = Array.from({ length: JOBS }, (_, index) => toJob(index + 1))
  const prepare = async (name: string, githubToken: string) => {
    const action = await prepareAction(stage, {
      name,
      with: {
        'base-url': stage.farUrl,
        'send-to': demo.chatId,
        users: demo.first.openId,
        'github-token': githubToken,
      },
    })
    return { ...action, env: { ...action.env, GITHUB_API_URL: `${stage.farUrl}/api/v3` } }
  }
  const withList = await prepare(`${JOBS} jobs looked up`, demo.githubToken)
  const without = await prepare('no look-up', '')
  let page = 0
  const results = await interleave([withList, without], {
    times,
    async use(contender) {
      startCounting(stage)
      page += 1
      const env = { ...contender.env, 'INPUT_DEDUPE-KEY': `page-${page}` }
      const { startedAt } = await runWell({ ...contender, env }, stage.folder)
      const { rings, requests } = stage.emulator
      const asked = requests.filter(({ service }) => service === 'github')
      return { ms: (rings[0]?.at ?? Number.NaN) - startedAt, asked: asked.length }
    },
  })
  const rows = [withList, without].map((contender) => {
    const runs = results.get(contender) ?? []
    return [
      contender.name,
      toSpread(runs.map(({ ms }) => ms)),
      String(median(runs.map(({ asked }) => asked))),
    ]
  })
  printTable(['', 'ms until the phone rings', 'requests to GitHub'], rows)
  const [far = [], near = []] = [withList, without].map((each) =>
    (results.get(each) ?? []).map(({ ms }) => ms),
  )
  const added = median(far.map((ms, round) => ms - (near[round] ?? Number.NaN)))
  printTarget('round trips added by the look-up', { value: added / ROUND_TRIP, limit: 3 })
}

function toJob(id: number): GithubJob {
  const conclusion = id % Math.floor(JOBS / FAILED) === 0 ? 'failure' : 'success'
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
