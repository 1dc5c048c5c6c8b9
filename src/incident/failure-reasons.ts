import pLimit from 'p-limit'
import { listAnnotations } from './annotations.ts'
import type { Github } from './github.ts'
import { type Job, sortByConclusion } from './job.ts'
import { readText } from './payload.ts'

const MAX_JOBS = 10
const REQUESTS_AT_ONCE = 5
/** More than a card shows of one line, in characters. */
const MAX_REASON_LENGTH = 500

const OUT_OF_TIME = /^The job (?:running on runner .* )?has exceeded the maximum execution time/
/** What GitHub says of a job that a person, or a newer run of the same concurrency group, has stopped. */
const STOPPED = [
  /^The run was cancell?ed by @/,
  /^Cancell?ing since a higher priority waiting request /,
]
/** What GitHub says of every job that ends as cancelled, also when its runner was lost. */
const CANCELLED = /^The operation was cancell?ed\.?$/
/** What the runner itself says of any job that ends so. */
const SAYS_NOTHING = [
  OUT_OF_TIME,
  /^Process completed with exit code -?\d+\.?$/,
  CANCELLED,
  ...STOPPED,
]

/** Finds out why jobs failed. */
export interface Explainer {
  /** Adds what the annotations of these jobs say; a job whose annotations cannot be read stays as it is. */
  explain(jobs: readonly Job[]): Promise<readonly Job[]>
  /** True when GitHub says that somebody has stopped the run, and names no other cause for any job. */
  isStopped(): boolean
}

/**
 * Asks the annotations of the check runs of 10 jobs at most: the first error that is not the runner's own sentence is
 * the reason, and a cancelled job that ran out of its time has timed out. Never throws.
 */
export function createExplainer(github: Github): Explainer {
  const limit = pLimit(REQUESTS_AT_ONCE)
  let left = MAX_JOBS
  let isStopped = false
  let isInDoubt = false

  async function explainJob(job: Job): Promise<Job> {
    const errors = await askFor(job)
    if (job.conclusion === 'cancelled') noteCancel(errors)
    return errors ? addFindings(job, errors) : job
  }

  async function askFor({ id }: Job): Promise<readonly string[] | undefined> {
    if (id === undefined || left === 0) return undefined
    left -= 1
    return limit(listErrors, github, id).catch(() => undefined)
  }

  // A job that had not begun when the run was stopped has no annotations.
  function noteCancel(errors: readonly string[] | undefined): void {
    if (!errors?.every((line) => matches(line, [CANCELLED, ...STOPPED]))) isInDoubt = true
    else if (errors.some((line) => matches(line, STOPPED))) isStopped = true
  }

  return {
    explain: (jobs) => Promise.all(sortByConclusion(jobs).map(explainJob)),
    isStopped: () => isStopped && !isInDoubt,
  }
}

async function listErrors(github: Github, jobId: number): Promise<readonly string[]> {
  const annotations = await listAnnotations(github, jobId)
  return annotations
    .filter(({ annotation_level }) => annotation_level === 'failure')
    .map(({ message }) => readText(message?.trim().split(/[\r\n]/, 1)[0]))
    .filter((line) => line !== undefined)
}

function addFindings(job: Job, errors: readonly string[]): Job {
  const isOutOfTime = errors.some((line) => OUT_OF_TIME.test(line))
  const reason = errors.find((line) => !matches(line, SAYS_NOTHING))
  return {
    ...job,
    conclusion: job.conclusion === 'cancelled' && isOutOfTime ? 'timed_out' : job.conclusion,
    reason: reason?.slice(0, MAX_REASON_LENGTH),
  }
}

function matches(line: string, sentences: readonly RegExp[]): boolean {
  return sentences.some((sentence) => sentence.test(line))
}
