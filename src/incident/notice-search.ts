import pLimit from 'p-limit'
import type { LookUpTrouble } from '../card/incident.ts'
import { listAnnotations } from './annotations.ts'
import type { Github } from './github.ts'
import type { Incident } from './incident.ts'
import { buildPageKey, type PageNotice, readPageNotice } from './notice.ts'
import type { PastRun } from './past-runs.ts'
import { describeTrouble } from './trouble.ts'
import { listWatcherRuns } from './watcher-runs.ts'

/** A run that went well, and the workflow whose runs may hold the notice of its page, if not its own. */
export interface Subject {
  readonly incident: Incident
  readonly watcherId?: string
}

/** Why a notice may have been missed: without the app's secret its signature cannot be checked. */
export type NoticeTrouble = LookUpTrouble | { readonly kind: 'no-secret' }

const MAX_RUNS = 3
const MAX_JOBS = 20
const REQUESTS_AT_ONCE = 5

interface Found {
  readonly run: PastRun
  /** One for each step of the run that called people. */
  readonly notices: readonly PageNotice[]
}

/**
 * Looks for our notices about one of these runs, newest first, three at most. A run that ran out of its time may count
 * as cancelled, so a cancelled one is looked at too. Never throws.
 */
export async function searchNotices(options: {
  github: Github
  subject: Subject
  runs: readonly PastRun[]
  secret: string | undefined
}): Promise<{ found?: Found; trouble?: NoticeTrouble }> {
  const { github, subject, runs, secret } = options
  if (secret === undefined) return { trouble: { kind: 'no-secret' } }
  try {
    for (const run of runs.slice(0, MAX_RUNS)) {
      const pagingRuns = subject.watcherId
        ? await listWatcherRuns({ github, watcherId: subject.watcherId, watched: run })
        : [{ id: run.id, attempt: run.attempt }]
      for (const pagingRun of pagingRuns) {
        const notices = await listNotices({ github, pagingRun, about: run, secret })
        if (notices.length > 0) return { found: { run, notices } }
      }
    }
    return {}
  } catch (error) {
    const { signal } = github
    return { trouble: describeTrouble({ error, signal, permission: 'checks: read' }) }
  }
}

// The job that called people is one of the last to end.
async function listNotices(options: {
  github: Github
  pagingRun: { readonly id: number; readonly attempt: number }
  about: PastRun
  secret: string
}): Promise<PageNotice[]> {
  const { github, pagingRun, about, secret } = options
  const key = buildPageKey({ runId: about.id, attempt: about.attempt })
  const { data } = await github.rest.actions.listJobsForWorkflowRunAttempt({
    ...github.repository,
    run_id: pagingRun.id,
    attempt_number: pagingRun.attempt,
    per_page: 100,
  })
  const jobs = data.jobs
    .filter(({ conclusion }) => conclusion !== 'skipped')
    .toSorted((one, other) => readEnd(other) - readEnd(one))
    .slice(0, MAX_JOBS)
  const limit = pLimit(REQUESTS_AT_ONCE)
  const annotations = await Promise.all(jobs.map(({ id }) => limit(listAnnotations, github, id)))
  return annotations
    .flat()
    .map(({ message }) => readPageNotice(message ?? '', { secret }))
    .filter((notice) => notice?.key === key)
    .filter((notice) => notice !== undefined)
}

function readEnd(job: { readonly completed_at: string | null }): number {
  return Date.parse(job.completed_at ?? '') || 0
}
