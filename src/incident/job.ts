import type { Conclusion } from '../card/incident.ts'
import { readLink, readNumber, readPath, readText } from './payload.ts'

/** A job that ended badly, as GitHub lists it. */
export interface Job {
  /** Also the id of its check run. */
  readonly id?: number | undefined
  /** With the leg of a matrix: `build (ubuntu, 20)`. */
  readonly name: string
  readonly conclusion: Conclusion
  readonly url?: string | undefined
  /** The first step that failed; missing when the job ended before or between its steps. */
  readonly step?: { readonly name: string; readonly url?: string | undefined } | undefined
  /** The first line of the first error that the job itself reported. */
  readonly reason?: string | undefined
}

// The most telling first: a job was often cancelled because another one had failed.
const CONCLUSIONS: readonly Conclusion[] = ['failure', 'timed_out', 'cancelled']

/** Picks the jobs that ended badly out of GitHub's list, whatever else stands in it. */
export function readFailedJobs(jobs: readonly unknown[]): readonly Job[] {
  return jobs.map(readFailedJob).filter((job) => job !== undefined)
}

/** Puts the most telling first: failed, out of time, cancelled. */
export function sortByConclusion<T extends { readonly conclusion: Conclusion }>(
  items: readonly T[],
): readonly T[] {
  return items.toSorted(
    (one, other) => CONCLUSIONS.indexOf(one.conclusion) - CONCLUSIONS.indexOf(other.conclusion),
  )
}

function readFailedJob(job: unknown): Job | undefined {
  const steps = readPath(job, 'steps')
  const step = findFailedStep(Array.isArray(steps) ? steps : [])
  // The job in which this action runs has no conclusion yet; it has failed once one of its steps has.
  const conclusion =
    readPath(job, 'status') === 'completed'
      ? readConclusion(readPath(job, 'conclusion'))
      : readConclusion(readPath(step, 'conclusion'))
  if (conclusion === undefined) return undefined
  const url = readLink(readPath(job, 'html_url'))
  const stepName = readText(readPath(step, 'name'))
  const number = readNumber(readPath(step, 'number'))
  const stepUrl = url && number ? `${url}#step:${number}:1` : undefined
  return {
    id: readNumber(readPath(job, 'id')),
    name: readText(readPath(job, 'name')) ?? '?',
    conclusion,
    url,
    step: stepName === undefined ? undefined : { name: stepName, url: stepUrl },
  }
}

function findFailedStep(steps: readonly unknown[]): unknown {
  const hasConclusion = (conclusion: Conclusion) =>
    steps.find((step) => readPath(step, 'conclusion') === conclusion)
  return CONCLUSIONS.map(hasConclusion).find((step) => step !== undefined)
}

function readConclusion(value: unknown): Conclusion | undefined {
  return CONCLUSIONS.find((conclusion) => conclusion === value)
}
