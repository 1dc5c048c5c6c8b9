import pLimit from 'p-limit'
import type { LookUpTrouble } from '../card/incident.ts'
import type { Github } from './github.ts'
import type { Incident } from './incident.ts'
import { type Job, readFailedJobs } from './job.ts'
import { describeTrouble } from './trouble.ts'

const JOBS_PER_REQUEST = 100
const MAX_REQUESTS = 50
/** So that a run of 1,000 jobs takes two round trips. */
const REQUESTS_AT_ONCE = 9

/** The jobs of a run that ended badly, and why the list is missing or not complete, if it is. */
export interface JobList {
  readonly jobs: readonly Job[]
  readonly trouble?: LookUpTrouble
}

/**
 * Lists the jobs of the incident's run that ended badly: 100 jobs in one request, and all further ones side by side.
 * `explain` sees the jobs of each answer as soon as it is there, `onFirst` what the first one told. Never throws.
 */
export async function listFailedJobs(options: {
  github: Github
  incident: Incident
  explain: (jobs: readonly Job[]) => Promise<readonly Job[]>
  onFirst?: (list: JobList) => void
}): Promise<JobList> {
  const { github, incident, explain, onFirst } = options
  const describe = (error: unknown) =>
    describeTrouble({ error, signal: github.signal, permission: 'actions: read' })
  try {
    const first = await fetchJobs(github, incident, 1)
    const count = Math.min(Math.ceil(first.total / JOBS_PER_REQUEST), MAX_REQUESTS)
    const isPart = count > 1 && ({ kind: 'too-late', incomplete: true } as const)
    onFirst?.({ jobs: first.jobs, ...(isPart && { trouble: isPart }) })
    const limit = pLimit(REQUESTS_AT_ONCE)
    const rest = Array.from({ length: Math.max(count - 1, 0) }, async (_, index) => {
      const { jobs } = await limit(fetchJobs, github, incident, index + 2)
      return explain(jobs)
    })
    const [explained, others] = await Promise.all([explain(first.jobs), Promise.allSettled(rest)])
    const found = others.flatMap((batch) => (batch.status === 'fulfilled' ? batch.value : []))
    const lost = others.find((batch) => batch.status === 'rejected')
    const jobs = [...explained, ...found]
    return lost ? { jobs, trouble: { ...describe(lost.reason), incomplete: true } } : { jobs }
  } catch (error) {
    return { jobs: [], trouble: describe(error) }
  }
}

// GitHub docs: actions/workflow-jobs.
async function fetchJobs(github: Github, { runId = 0, attempt }: Incident, page: number) {
  const asked = { ...github.repository, run_id: runId, per_page: JOBS_PER_REQUEST, page }
  const { actions } = github.rest
  const { data } =
    attempt === undefined
      ? await actions.listJobsForWorkflowRun(asked)
      : await actions.listJobsForWorkflowRunAttempt({ ...asked, attempt_number: attempt })
  if (!Array.isArray(data.jobs) || typeof data.total_count !== 'number') {
    throw new TypeError('The answer holds no list of jobs')
  }
  return { jobs: readFailedJobs(data.jobs), total: data.total_count }
}
