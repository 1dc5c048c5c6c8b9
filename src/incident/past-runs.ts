import type { Github } from './github.ts'
import type { Incident } from './incident.ts'
import { describeRunUrl } from './repository.ts'

/** One attempt of an earlier run. */
export interface PastRun {
  readonly id: number
  readonly number: number
  readonly attempt: number
  /** `cancelled` is neither red nor green: look further back. */
  readonly outcome: 'red' | 'green' | 'cancelled'
  readonly sha: string
  readonly url: string
  /** In ms since the epoch. */
  readonly startedAt: number
  /** In ms since the epoch; later when somebody has touched the run since. */
  readonly endedAt: number
}

/** What comes before a run, newest first: everything back to the last green run, and that one. */
export interface Streak {
  readonly sinceGreen: readonly PastRun[]
  readonly lastGreen: PastRun | undefined
}

type ListedRun = Pick<
  Awaited<
    ReturnType<Github['rest']['actions']['listWorkflowRuns']>
  >['data']['workflow_runs'][number],
  | 'id'
  | 'run_number'
  | 'run_attempt'
  | 'conclusion'
  | 'head_sha'
  | 'created_at'
  | 'run_started_at'
  | 'updated_at'
>

const RUNS_PER_REQUEST = 30
const MAX_ATTEMPTS = 5
const OUTCOMES: Readonly<Record<string, PastRun['outcome']>> = {
  success: 'green',
  failure: 'red',
  timed_out: 'red',
  startup_failure: 'red',
  cancelled: 'cancelled',
}

/**
 * Lists the runs of the incident's workflow on its branch that began before it, newest first.
 * A tag has one run only, so for a tag the runs that the same event started count.
 * @throws whatever Octokit throws
 */
export async function listPastRuns(github: Github, incident: Incident): Promise<PastRun[]> {
  const { workflowId, runNumber, head, event } = incident
  if (workflowId === undefined || runNumber === undefined) return []
  const { data } = await github.rest.actions.listWorkflowRuns({
    ...github.repository,
    workflow_id: workflowId,
    ...(head ? { branch: head.branch } : { event }),
    status: 'completed',
    exclude_pull_requests: true,
    per_page: RUNS_PER_REQUEST,
  })
  return data.workflow_runs
    .filter((run) => run.run_number < runNumber)
    .filter((run) => !head || isSameName(run.head_repository?.full_name, head.repository))
    .flatMap((run) => readPastRun(run, incident))
    .toSorted((one, other) => other.number - one.number)
}

/**
 * Lists the attempts of this run before this one, newest first, back to the first that was not cancelled.
 * @throws whatever Octokit throws
 */
export async function listPastAttempts(github: Github, incident: Incident): Promise<PastRun[]> {
  const { runId = 0, attempt = 1 } = incident
  const found: PastRun[] = []
  for (let number = attempt - 1; number > Math.max(attempt - 1 - MAX_ATTEMPTS, 0); number -= 1) {
    const { data } = await github.rest.actions.getWorkflowRunAttempt({
      ...github.repository,
      run_id: runId,
      attempt_number: number,
      exclude_pull_requests: true,
    })
    found.push(...readPastRun({ ...data, run_attempt: number }, incident))
    if (found.at(-1)?.outcome !== 'cancelled') return found
  }
  return found
}

/** Splits runs, newest first, where the last green one is. */
export function findStreak(runs: readonly PastRun[]): Streak {
  const lastGreen = runs.find(({ outcome }) => outcome === 'green')
  return { sinceGreen: lastGreen ? runs.slice(0, runs.indexOf(lastGreen)) : runs, lastGreen }
}

// A skipped run says neither red nor green.
function readPastRun(run: ListedRun, incident: Incident): readonly PastRun[] {
  const outcome = OUTCOMES[run.conclusion ?? '']
  if (outcome === undefined) return []
  const { id, run_number: number, run_attempt: attempt = 1, head_sha: sha } = run
  const repository = { name: incident.repository, url: incident.repositoryUrl }
  return [
    {
      id,
      number,
      attempt,
      outcome,
      sha,
      url: describeRunUrl(repository, { runId: id, attempt }) ?? incident.repositoryUrl,
      startedAt: Date.parse(run.run_started_at ?? run.created_at),
      endedAt: Date.parse(run.updated_at),
    },
  ]
}

function isSameName(one: string | undefined, other: string): boolean {
  return one === undefined || one.toLowerCase() === other.toLowerCase()
}
