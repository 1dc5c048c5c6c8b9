import { readFileSync } from 'node:fs'

import { readDeployment } from './deployment.ts'
import type { Incident } from './incident.ts'
import { readOwnRun } from './own-run.ts'
import { readPath } from './payload.ts'
import { readRepository, type Source } from './repository.ts'
import { readWatchedConclusion, readWatchedRun } from './watched-run.ts'

/**
 * Reads the payload of the event that started this run; `{}` when it cannot be read. (`context` of
 * `@actions/github` reads the same file when it is imported, and throws when the file is broken.)
 */
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
  // These events also bring good news: they start a deployment when tests have passed. Then this run is what fails.
  if (eventName === 'workflow_run' && readWatchedConclusion(source.event) !== undefined) {
    return readWatchedRun(source, repository)
  }
  const state = readPath(source.event, 'deployment_status.state')
  if (eventName === 'deployment_status' && (state === 'failure' || state === 'error')) {
    return readDeployment(source, repository)
  }
  return readOwnRun(source, repository)
}
