import type { Github } from './github.ts'
import type { PastRun } from './past-runs.ts'

/** GitHub starts a watcher within this time, in ms, after the run that it watches has ended. */
const WINDOW = 15 * 60_000
/** GitHub's own times may differ by this much, in ms. */
const MAX_SKEW = 60_000
/** A watcher of several workflows has runs of others in the same window. */
const MAX_RUNS = 5

/**
 * Lists the runs of a `workflow_run` watcher that may have been started by `watched`, the likeliest first. GitHub does
 * not tell which run started which, so the time decides here and the key in the notice later.
 * @throws whatever Octokit throws
 */
export async function listWatcherRuns(options: {
  github: Github
  watcherId: string
  watched: PastRun
}): Promise<{ id: number; attempt: number }[]> {
  const { github, watcherId, watched } = options
  const [from, to] = [watched.endedAt - MAX_SKEW, watched.endedAt + WINDOW]
  const { data } = await github.rest.actions.listWorkflowRuns({
    ...github.repository,
    workflow_id: watcherId,
    event: 'workflow_run',
    status: 'completed',
    created: `${formatTime(from)}..${formatTime(to)}`,
    exclude_pull_requests: true,
    per_page: 100,
  })
  return data.workflow_runs
    .filter(({ conclusion }) => conclusion !== 'skipped')
    .map(({ id, run_attempt: attempt = 1, created_at }) => {
      return { id, attempt, createdAt: Date.parse(created_at) }
    })
    .filter(({ createdAt }) => createdAt >= from && createdAt <= to)
    .toSorted((one, other) => one.createdAt - other.createdAt)
    .slice(0, MAX_RUNS)
}

function formatTime(ms: number): string {
  return new Date(ms).toISOString()
}
