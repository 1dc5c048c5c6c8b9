import type { Conclusion, History, Background as ShownBackground } from '../card/incident.ts'
import type { Clock } from '../clock.ts'
import { type JobList, listFailedJobs } from './failed-jobs.ts'
import { createExplainer } from './failure-reasons.ts'
import type { GithubAccess } from './github.ts'
import { lookUpHistory } from './history.ts'
import type { Incident } from './incident.ts'
import type { Job } from './job.ts'
import { groupFailedJobs } from './job-groups.ts'

/** What GitHub knows of an incident. Every part may be missing. */
export interface Background extends ShownBackground {
  /** How the run ended by its jobs; missing when that is not known: a cancel may be a job's timeout or a lost runner. */
  readonly conclusion?: Conclusion
}

/**
 * Asks GitHub everything about an incident side by side, for `timeLimitMs` (ms) at most. Never throws, because people
 * must be called without it too: what is late or refused is missing. `onFirstAnswers` learns what one round trip tells:
 * the failed jobs without their reasons, and the earlier runs.
 */
export async function lookUpBackground(
  options: GithubAccess & {
    incident: Incident
    clock: Clock
    signal: AbortSignal
    timeLimitMs: number
    onFirstAnswers?: (background: Background) => void
  },
): Promise<Background> {
  const { incident, githubToken, clock, timeLimitMs, onFirstAnswers } = options
  if (incident.runId === undefined) return { failedJobs: { jobs: [] } }
  if (githubToken === '') return { failedJobs: { jobs: [], note: { kind: 'no-token' } } }
  try {
    const signal = AbortSignal.any([options.signal, clock.timeLimit(timeLimitMs)])
    const { openGithub } = await import('./github.ts')
    const github = openGithub({ ...options, repository: incident.repository, signal })
    const explainer = createExplainer(github)
    const first = {
      jobs: Promise.withResolvers<JobList>(),
      history: Promise.withResolvers<History | undefined>(),
    }
    const jobs = listFailedJobs({
      github,
      incident,
      explain: explainer.explain,
      onFirst: first.jobs.resolve,
    })
    const history = lookUpHistory({
      github,
      incident,
      now: clock.now(),
      onRuns: first.history.resolve,
    }).catch(() => undefined)
    // Whatever ends without a first answer has nothing more to tell.
    void jobs.then(first.jobs.resolve)
    void history.then(first.history.resolve)
    void Promise.all([first.jobs.promise, first.history.promise]).then(([list, runs]) =>
      onFirstAnswers?.(toBackground({ list, history: runs, isStopped: false })),
    )
    const [list, runs] = await Promise.all([jobs, history])
    return toBackground({ list, history: runs, isStopped: explainer.isStopped() })
  } catch {
    return { failedJobs: { jobs: [], note: { kind: 'unreachable' } } }
  }
}

function toBackground(found: {
  list: JobList
  history: History | undefined
  isStopped: boolean
}): Background {
  const { list, history, isStopped } = found
  const { jobs, trouble } = list
  const conclusion = decideConclusion(jobs, !trouble && isStopped)
  return {
    failedJobs: { jobs: groupFailedJobs(jobs), ...(trouble && { note: trouble }) },
    ...(conclusion && { conclusion }),
    ...(history && { history }),
  }
}

/** The incident, with how it ended as far as its jobs tell it better than the event: "timed out", not "cancelled". */
export function refineConclusion(incident: Incident, { conclusion }: Background): Incident {
  const known = conclusion === 'cancelled' ? incident.conclusion : undefined
  return { ...incident, conclusion: known ?? conclusion ?? incident.conclusion }
}

function decideConclusion(jobs: readonly Job[], isStopped: boolean): Conclusion | undefined {
  const has = (conclusion: Conclusion) => jobs.some((job) => job.conclusion === conclusion)
  if (has('failure')) return 'failure'
  if (has('timed_out')) return 'timed_out'
  return has('cancelled') && isStopped ? 'cancelled' : undefined
}
