import type { Incident } from './incident.ts'
import { readNumber, readPath, readText } from './payload.ts'
import type { Repository, Source } from './repository.ts'
import { describeCommit, describePullRequest, describeRef, describeRunUrl } from './repository.ts'

/** Reads the run that this step is part of. */
export function readOwnRun({ env, event }: Source, repository: Repository): Incident {
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
    workflowId: readOwnWorkflowId(env),
    ref: pullRequest
      ? describePullRequest(repository, pullRequest)
      : describeRef(repository, readText(env['GITHUB_REF'])),
    head: readOwnHead({ env, event }, repository),
    commit: describeCommit(repository, { sha, title }),
    actor: readText(env['GITHUB_TRIGGERING_ACTOR'], env['GITHUB_ACTOR']),
    event: eventName,
    runId,
    runNumber: readNumber(env['GITHUB_RUN_NUMBER']),
    attempt,
    runUrl: describeRunUrl(repository, { runId, attempt }) ?? repository.url,
  }
}

/** The file of the workflow that this step is part of, as in `octo-org/shop/.github/workflows/release.yml@refs/heads/main`. */
export function readOwnWorkflowId(env: NodeJS.ProcessEnv): string | undefined {
  return /\/\.github\/workflows\/([^/@]+)@/.exec(env['GITHUB_WORKFLOW_REF'] ?? '')?.[1]
}

function readOwnHead({ env, event }: Source, repository: Repository): Incident['head'] {
  const source = readText(env['GITHUB_HEAD_REF'])
  if (source !== undefined) {
    const fork = readText(readPath(event, 'pull_request.head.repo.full_name'))
    return { branch: source, repository: fork ?? repository.name }
  }
  const [, branch] = /^refs\/heads\/(.+)$/s.exec(env['GITHUB_REF'] ?? '') ?? []
  return branch === undefined ? undefined : { branch, repository: repository.name }
}
