import { readFileSync } from 'node:fs'

import { readLink, readNumber, readPath, readText } from './payload.ts'
import type { Commit, Ref, Repository, Run, Source } from './repository.ts'
import {
  describeCommit,
  describePullRequest,
  describeRef,
  describeRunUrl,
  readRepository,
} from './repository.ts'

/** How a run or a job ended badly. */
export type Conclusion = 'failure' | 'timed_out' | 'cancelled'

/** What failed. Its texts are untrusted; its links are web addresses and nothing else. */
export interface Incident {
  readonly repository: string
  readonly repositoryUrl: string
  readonly workflow?: string | undefined
  readonly ref?: Ref | undefined
  readonly commit?: Commit | undefined
  readonly actor?: string | undefined
  readonly event: string
  readonly runId?: number | undefined
  readonly attempt?: number | undefined
  /** The page to open first; of a deployment whose run is unknown, its log or the list of deployments. */
  readonly runUrl: string
  readonly conclusion?: Conclusion | undefined
  readonly environment?: Environment | undefined
}

interface Environment {
  readonly name: string
  readonly url?: string | undefined
  readonly logUrl?: string | undefined
}

/** Reads the payload of the event that started this run; `{}` when there is none that can be read. */
export function readEvent(env: NodeJS.ProcessEnv): unknown {
  try {
    return JSON.parse(readFileSync(env['GITHUB_EVENT_PATH'] ?? '', 'utf8'))
  } catch {
    return {}
  }
}

/**
 * Says what failed: the run that a `workflow_run` event reports, the deployment that a `deployment_status` event
 * reports, or this run itself.
 */
export function readIncident(source: Source): Incident {
  const repository = readRepository(source)
  const eventName = source.env['GITHUB_EVENT_NAME']
  // A deployment that starts when tests have passed is triggered by these events too, with good news in them.
  // What fails then is this run.
  if (eventName === 'workflow_run' && readWatchedConclusion(source.event) !== undefined) {
    return readWatchedRun(source, repository)
  }
  const state = readPath(source.event, 'deployment_status.state')
  if (eventName === 'deployment_status' && (state === 'failure' || state === 'error')) {
    return readDeployment(source, repository)
  }
  return readOwnRun(source, repository)
}

function readOwnRun({ env, event }: Source, repository: Repository): Incident {
  const eventName = env['GITHUB_EVENT_NAME'] ?? ''
  const pullRequest = eventName.startsWith('pull_request')
    ? readNumber(readPath(event, 'pull_request.number'))
    : undefined
  const runId = readNumber(env['GITHUB_RUN_ID'])
  const attempt = readNumber(env['GITHUB_RUN_ATTEMPT'])
  // GITHUB_SHA of a pull request is a merge commit that nobody has written.
  const sha = readText(
    pullRequest && readPath(event, 'pull_request.head.sha'),
    env['GITHUB_SHA'],
    readPath(event, 'after'),
  )
  const title = pullRequest
    ? readPath(event, 'pull_request.title')
    : readPath(event, 'head_commit.message')
  return {
    repository: repository.name,
    repositoryUrl: repository.url,
    workflow: readText(env['GITHUB_WORKFLOW']),
    ref: pullRequest
      ? describePullRequest(repository, pullRequest)
      : describeRef(repository, readText(env['GITHUB_REF'])),
    commit: describeCommit(repository, { sha, title }),
    actor: readText(env['GITHUB_TRIGGERING_ACTOR'], env['GITHUB_ACTOR']),
    event: eventName,
    runId,
    attempt,
    runUrl: describeRunUrl(repository, { runId, attempt }) ?? repository.url,
  }
}

function readWatchedRun({ event }: Source, repository: Repository): Incident {
  const run = readPath(event, 'workflow_run')
  const runId = readNumber(readPath(run, 'id'))
  const attempt = readNumber(readPath(run, 'run_attempt'))
  return {
    repository: repository.name,
    repositoryUrl: repository.url,
    workflow: readText(readPath(event, 'workflow.name'), readPath(run, 'name')),
    ref: readWatchedRef(run, repository),
    commit: describeCommit(repository, {
      sha: readText(readPath(run, 'head_sha')),
      title: readText(readPath(run, 'head_commit.message'), readPath(run, 'display_title')),
    }),
    actor: readText(readPath(run, 'triggering_actor.login'), readPath(run, 'actor.login')),
    event: readText(readPath(run, 'event')) ?? 'workflow_run',
    runId,
    attempt,
    runUrl: describeRunUrl(repository, { runId, attempt }) ?? repository.url,
    conclusion: readWatchedConclusion(event),
  }
}

function readWatchedConclusion(event: unknown): Conclusion | undefined {
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

function readDeployment({ env, event }: Source, repository: Repository): Incident {
  const status = readPath(event, 'deployment_status')
  const logUrl = readLink(readPath(status, 'log_url'), readPath(status, 'target_url'))
  const run = readDeployingRun({ event, logUrl, repository })
  const sha = readText(readPath(event, 'deployment.sha'))
  const ref = readText(readPath(event, 'deployment.ref'))
  const fullRef = readText(env['GITHUB_REF'])
  return {
    repository: repository.name,
    repositoryUrl: repository.url,
    // Not GITHUB_WORKFLOW: that is the workflow which tells of the failure.
    workflow: readText(readPath(event, 'workflow.name'), readPath(event, 'workflow_run.name')),
    ref:
      ref === undefined || ref === sha
        ? undefined
        : describeRef(repository, fullRef?.endsWith(`/${ref}`) ? fullRef : ref),
    commit: describeCommit(repository, {
      sha,
      title: readPath(event, 'workflow_run.head_commit.message'),
    }),
    actor: readText(
      readPath(event, 'deployment.creator.login'),
      readPath(status, 'creator.login'),
      env['GITHUB_ACTOR'],
    ),
    event: 'deployment_status',
    ...run,
    runUrl: describeRunUrl(repository, run) ?? logUrl ?? `${repository.url}/deployments`,
    conclusion: 'failure',
    environment: {
      name:
        readText(readPath(status, 'environment'), readPath(event, 'deployment.environment')) ?? '?',
      url: readLink(readPath(status, 'environment_url')),
      logUrl,
    },
  }
}

// The status of a deployment made by a workflow links to its job; the run that tells of it is another one.
function readDeployingRun(options: {
  event: unknown
  logUrl: string | undefined
  repository: Repository
}): Run {
  const reported = {
    runId: readNumber(readPath(options.event, 'workflow_run.id')),
    attempt: readNumber(readPath(options.event, 'workflow_run.run_attempt')),
  }
  const prefix = `${options.repository.url}/actions/runs/`
  if (!options.logUrl?.toLowerCase().startsWith(prefix.toLowerCase())) return reported
  const [, id, attempt] =
    /^(\d+)(?:\/attempts\/(\d+))?(?:[/?#]|$)/.exec(options.logUrl.slice(prefix.length)) ?? []
  const runId = readNumber(id)
  if (runId === undefined) return reported
  return {
    runId,
    attempt: readNumber(attempt) ?? (runId === reported.runId ? reported.attempt : undefined),
  }
}
