import type { Incident } from './incident.ts'
import { readLink, readNumber, readPath, readText } from './payload.ts'
import type { Repository, Run, Source } from './repository.ts'
import { describeCommit, describeRef, describeRunUrl } from './repository.ts'

/** Reads the deployment that a `deployment_status` event reports. */
export function readDeployment({ env, event }: Source, repository: Repository): Incident {
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
