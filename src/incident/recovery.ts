import type { Incident } from './incident.ts'
import { readOwnRun, readOwnWorkflowId } from './own-run.ts'
import { readPath } from './payload.ts'
import { readRepository, type Source } from './repository.ts'
import { readWatchedRun } from './watched-run.ts'

/** The run that may tell that an incident is over. */
export interface Recovery {
  readonly incident: Incident
  /** Given when a `workflow_run` event started this run: it may watch that run, or be a deployment that follows it. */
  readonly watcher?: { readonly workflowId: string; readonly ownRun: Incident }
  /** False when the run did not end well: then nothing is over. */
  readonly isGreen: boolean
}

/** Says which run is over: the one that a `workflow_run` event reports, or this run itself. */
export function readRecovery(source: Source): Recovery {
  const repository = readRepository(source)
  const ownRun = readOwnRun(source, repository)
  const workflowId = readOwnWorkflowId(source.env)
  if (source.env['GITHUB_EVENT_NAME'] !== 'workflow_run' || workflowId === undefined) {
    return { incident: ownRun, isGreen: true }
  }
  return {
    incident: readWatchedRun(source, repository),
    watcher: { workflowId, ownRun },
    isGreen: readPath(source.event, 'workflow_run.conclusion') === 'success',
  }
}
