import type { RecordedRequest } from '../emulator/emulator.ts'
import { addRun, demo, type GithubJob, type GithubRun } from '../emulator/world.ts'
import { type Outcome, type openTimelessEmulator, runInProcess } from './in-process.ts'

export type Stage = Awaited<ReturnType<typeof openTimelessEmulator>>

/** The workflow file of the runs, as a runner names it. */
const WORKFLOW_REF = 'example/shop/.github/workflows/deploy.yml@refs/heads/main'

const WATCHER = {
  GITHUB_EVENT_NAME: 'workflow_run',
  GITHUB_WORKFLOW_REF: 'example/shop/.github/workflows/watch.yml@refs/heads/main',
}

/** A run of the demo workflow in which this action is a step, by its number; its id is 9000 and that number. */
export interface StepOf {
  readonly number: number
  readonly attempt?: number
  readonly inputs?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  readonly event?: object
}

/** Puts a run of the demo workflow on GitHub, begun at the hour of its number, 10 minutes long. */
export function addNumberedRun(
  { emulator }: Stage,
  number: number,
  run: Partial<GithubRun> = {},
): GithubRun {
  const hour = String(number).padStart(2, '0')
  return addRun(emulator.world, {
    runId: 9000 + number,
    runNumber: number,
    headSha: String(number).padStart(40, 'c'),
    createdAt: `2026-01-05T${hour}:00:00Z`,
    updatedAt: `2026-01-05T${hour}:10:00Z`,
    ...run,
  })
}

/** A job of a run. */
export function buildJob(id: number, job: Partial<GithubJob> = {}): GithubJob {
  return {
    id,
    name: `job ${id}`,
    status: 'completed',
    conclusion: 'failure',
    htmlUrl: `https://github.com/example/shop/actions/runs/1/job/${id}`,
    startedAt: null,
    completedAt: '2026-01-05T01:00:00Z',
    steps: [],
    ...job,
  }
}

/** Runs the action as a step of a numbered run, and says what it asked for. */
export async function runStepOf(stage: Stage, step: StepOf): Promise<Outcome & Asked> {
  const { number, attempt = 1, inputs, env, event } = step
  const { requests } = stage.emulator
  const before = requests.length
  const outcome = await runInProcess(
    stage,
    {
      'message-id': '',
      'send-to': demo.chatId,
      'github-token': demo.githubToken,
      ...inputs,
    },
    {
      env: {
        GITHUB_API_URL: `${stage.emulator.url}/api/v3`,
        GITHUB_RUN_ID: String(9000 + number),
        GITHUB_RUN_NUMBER: String(number),
        GITHUB_RUN_ATTEMPT: String(attempt),
        GITHUB_WORKFLOW_REF: WORKFLOW_REF,
        GITHUB_SHA: String(number).padStart(40, 'c'),
        ...env,
      },
      ...(event && { event }),
    },
  )
  const made = requests.slice(before)
  return {
    ...outcome,
    github: made.filter(({ service }) => service === 'github'),
    feishu: made.filter(({ service }) => service === 'feishu'),
  }
}

export interface Asked {
  readonly github: readonly RecordedRequest[]
  readonly feishu: readonly RecordedRequest[]
}

/** Pages in a red run: the card goes out, people are called, and the notice stands on a job of that run. */
export async function page(
  stage: Stage,
  step: StepOf & { run?: GithubRun },
): Promise<Outcome & Asked> {
  const inputs = { users: demo.first.openId, ...step.inputs }
  const outcome = await runStepOf(stage, { ...step, inputs })
  const run = step.run ?? stage.emulator.world.githubRuns.find(isRunOf(step))
  const message = readNotice(outcome)
  if (message && run) {
    const job = buildJob(1000 * (run.runId * 10 + run.attempt) + run.jobs.length)
    run.jobs.push({ ...job, annotations: [{ level: 'notice', message }] })
  }
  return outcome
}

/** Resolves in a green run. */
export function resolve(stage: Stage, step: StepOf): Promise<Outcome & Asked> {
  return runStepOf(stage, { ...step, inputs: { mode: 'resolve', ...step.inputs } })
}

/** The step of a watcher that this run has started: its own number is 100 higher. */
export function watch(watched: GithubRun): StepOf {
  const { runId, runNumber, attempt, conclusion, headSha, headBranch, workflowId, name } = watched
  return {
    number: runNumber + 100,
    env: { ...WATCHER, GITHUB_WORKFLOW: 'Watch releases' },
    event: {
      workflow: { id: workflowId, name },
      workflow_run: {
        id: runId,
        run_number: runNumber,
        run_attempt: attempt,
        event: 'push',
        conclusion,
        workflow_id: workflowId,
        name,
        head_sha: headSha,
        head_branch: headBranch,
        head_repository: { full_name: 'example/shop' },
      },
    },
  }
}

/** The notice among the annotations of a step. */
export function readNotice({ annotations }: Outcome): string | undefined {
  return annotations.find(({ message }) => message.startsWith('feishu-page:'))?.message
}

/** What was changed at Feishu: the verb and the end of the path of every request that is no question. */
export function listChanges({ feishu }: Asked): string[] {
  return feishu
    .filter(({ method, path }) => method !== 'GET' && !path.includes('/auth/'))
    .map(
      ({ method, path }) =>
        `${method} ${path.replace(/.*\/messages/, '').replace(/om_\w+/, ':id')}`,
    )
}

/** The title and colour of a card as it stands. */
export function readCard(
  { emulator }: Stage,
  messageId: string,
): { title: string; color: string; text: string } {
  const { content } = emulator.world.messages.get(messageId) ?? { content: '{}' }
  const { header } = JSON.parse(content)
  return { title: header.title.content, color: header.template, text: content }
}

function isRunOf({ number, attempt = 1 }: StepOf) {
  return (run: GithubRun) => run.runId === 9000 + number && run.attempt === attempt
}
