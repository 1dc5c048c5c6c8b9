import type { Conclusion, Ref } from '../card/incident.ts'
import type { Incident } from './incident.ts'
import { readNumber, readPath, readText } from './payload.ts'
import type { Repository, Source } from './repository.ts'
import { describeCommit, describePullRequest, describeRef, describeRunUrl } from './repository.ts'

/** Reads the run that a `workflow_run` event reports. */
export function readWatchedRun({ event }: Source, repository: Repository): Incident {
  const run = readPath(event, 'workflow_run')
  const runId = readNumber(readPath(run, 'id'))
  const attempt = readNumber(readPath(run, 'run_attempt'))
  return {
    repository: repository.name,
    repositoryUrl: repository.url,
    workflow: readText(readPath(event, 'workflow.name'), readPath(run, 'name')),
    workflowId:
      readNumber(readPath(run, 'workflow_id')) ?? readNumber(readPath(event, 'workflow.id')),
    ref: readWatchedRef(run, repository),
    head: readWatchedHead(run, repository),
    commit: describeCommit(repository, {
      sha: readText(readPath(run, 'head_sha')),
      title: readText(readPath(run, 'head_commit.message'), readPath(run, 'display_title')),
    }),
    actor: readText(readPath(run, 'triggering_actor.login'), readPath(run, 'actor.login')),
    event: readText(readPath(run, 'event')) ?? 'workflow_run',
    runId,
    runNumber: readNumber(readPath(run, 'run_number')),
    attempt,
    runUrl: describeRunUrl(repository, { runId, attempt }) ?? repository.url,
    conclusion: readWatchedConclusion(event),
  }
}

/** How the watched run ended badly; undefined when it did not. */
export function readWatchedConclusion(event: unknown): Conclusion | undefined {
  const conclusion = readText(readPath(event, 'workflow_run.conclusion'))
  if (conclusion === 'timed_out' || conclusion === 'cancelled') return conclusion
  const harmless =
    conclusion === undefined || ['success', 'neutral', 'skipped'].includes(conclusion)
  return harmless ? undefined : 'failure' // failure, startup_failure, stale, action_required
}

function readWatchedRef(run: unknown, repository: Repository): Ref | undefined {
  const isPullRequest = readText(readPath(run, 'event'))?.startsWith('pull_request')
  const pullRequest = readNumber(readPath(run, 'pull_requests.0.number'))
  if (isPullRequest && pullRequest) return describePullRequest(repository, pullRequest)
  const branch = readText(readPath(run, 'head_branch'))
  if (branch === undefined) return undefined
  // GitHub names no pull request when it comes from a fork, and the branch is one of the fork's.
  const head = readText(readPath(run, 'head_repository.full_name'))
  if (head === undefined || head.toLowerCase() === repository.name.toLowerCase()) {
    return describeRef(repository, branch)
  }
  return { kind: 'branch', name: `${head.split('/')[0]}:${branch}` }
}

// GitHub gives a tag as `head_branch` too, and does not say so. A release or a tag's push has one run per tag.
function readWatchedHead(run: unknown, repository: Repository): Incident['head'] {
  const branch = readText(readPath(run, 'head_branch'))
  if (branch === undefined || readPath(run, 'event') === 'release') return undefined
  return {
    branch,
    repository: readText(readPath(run, 'head_repository.full_name')) ?? repository.name,
  }
}
