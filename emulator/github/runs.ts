import type { Request } from '../platform.ts'
import type { Answer } from '../wire.ts'
import type { GithubRun } from '../world/github.ts'
import { answerGithub, answerPage } from './answers.ts'

/** The runs of a workflow that the query asks for, newest first; of each its latest attempt. */
export function answerRuns(runs: readonly GithubRun[], request: Request): Answer {
  const { branch, event, status, created, head_sha: sha } = request.query
  const wanted = findLatest(runs)
    .filter((run) => branch === undefined || run.headBranch === branch)
    .filter((run) => event === undefined || run.event === event)
    .filter((run) => created === undefined || isCreatedWithin(run, created))
    .filter((run) => sha === undefined || run.headSha === sha)
    // By the one parameter both are asked for: `completed` as well as `failure`.
    .filter((run) => status === undefined || [run.status, run.conclusion].includes(status))
    .sort((one, other) => other.createdAt.localeCompare(one.createdAt) || other.runId - one.runId)
  return answerPage(request, wanted, (items) => ({
    total_count: wanted.length,
    workflow_runs: items.map((run) => describeRun(run, request.origin)),
  }))
}

/** Whether a run lies in a range as GitHub's search writes it: `from..to`, `>=from`, `<to`, or one day. */
function isCreatedWithin({ createdAt }: GithubRun, range: string): boolean {
  const at = Date.parse(createdAt)
  const [from = '', to] = range.split('..')
  if (to !== undefined) {
    const isAfter = from === '*' || at >= Date.parse(from)
    return isAfter && (to === '*' || at <= Date.parse(to))
  }
  const [, sign = '', moment = ''] = /^([<>]=?)?(.*)$/.exec(range) ?? []
  const other = Date.parse(moment)
  switch (sign) {
    case '<':
      return at < other
    case '<=':
      return at <= other
    case '>':
      return at > other
    case '>=':
      return at >= other
    default:
      return createdAt.startsWith(moment)
  }
}

/** One attempt of a run. */
export function answerRun(run: GithubRun, request: Request): Answer {
  return answerGithub(200, describeRun(run, request.origin))
}

/** The latest attempt of each run. */
export function findLatest(runs: readonly GithubRun[]): GithubRun[] {
  const latest = new Map<number, GithubRun>()
  for (const run of runs)
    if (run.attempt >= (latest.get(run.runId)?.attempt ?? 0)) latest.set(run.runId, run)
  return [...latest.values()]
}

function describeRun(run: GithubRun, origin: string) {
  const { owner, repo, runId } = run
  const api = `${origin}/api/v3/repos/${owner}/${repo}`
  const html = `https://github.com/${owner}/${repo}`
  return {
    id: runId,
    name: run.name,
    path: run.path,
    workflow_id: run.workflowId,
    run_number: run.runNumber,
    run_attempt: run.attempt,
    event: run.event,
    head_branch: run.headBranch,
    head_sha: run.headSha,
    status: run.status,
    conclusion: run.conclusion,
    created_at: run.createdAt,
    updated_at: run.updatedAt,
    run_started_at: run.startedAt ?? run.createdAt,
    url: `${api}/actions/runs/${runId}`,
    html_url: `${html}/actions/runs/${runId}`,
    jobs_url: `${api}/actions/runs/${runId}/jobs`,
    previous_attempt_url:
      run.attempt > 1 ? `${api}/actions/runs/${runId}/attempts/${run.attempt - 1}` : null,
    actor: { login: run.actor },
    triggering_actor: { login: run.actor },
    pull_requests: [],
    head_repository: { full_name: run.headRepository ?? `${owner}/${repo}` },
    head_commit: { id: run.headSha, message: run.name },
    repository: { full_name: `${owner}/${repo}`, name: repo, html_url: html },
  }
}
