import type { Conclusion } from './incident.ts'
import { readLink, readNumber, readPath, readText } from './payload.ts'

/** A job that failed, or the failed legs of one matrix. */
export interface FailedJob {
  readonly name: string
  readonly conclusion: Conclusion
  /** The most telling first; the only one of a job without a matrix has no name. */
  readonly legs: readonly [FailedLeg, ...FailedLeg[]]
}

interface FailedLeg {
  readonly name?: string | undefined
  readonly conclusion: Conclusion
  readonly url?: string | undefined
  /** The first step that failed; none when the job ended before or between its steps. */
  readonly step?: { readonly name: string; readonly url?: string | undefined } | undefined
}

// The most telling first: what was cancelled was often cancelled because something else had failed.
const conclusions: readonly Conclusion[] = ['failure', 'timed_out', 'cancelled']

/** Picks the failed jobs out of GitHub's list, gathers the legs of a matrix, and puts the most telling first. */
export function groupFailedJobs(jobs: readonly unknown[]): readonly FailedJob[] {
  const failed = jobs.flatMap((job) => {
    const leg = readFailedLeg(job)
    return leg === undefined ? [] : [{ ...splitName(readText(readPath(job, 'name')) ?? '?'), leg }]
  })
  const groups = Map.groupBy(failed, ({ name }) => name)
  return sortByConclusion(
    Array.from(groups, ([name, members]): FailedJob[] => {
      const [first, ...others] = sortByConclusion(
        members.map(({ leg, legName }) => ({ ...leg, name: legName })),
      )
      return first ? [{ name, conclusion: first.conclusion, legs: [first, ...others] }] : []
    }).flat(),
  )
}

function readFailedLeg(job: unknown): FailedLeg | undefined {
  const steps = readPath(job, 'steps')
  const step = findFailedStep(Array.isArray(steps) ? steps : [])
  // The job this very step runs in has no conclusion yet; it has failed once one of its steps has.
  const conclusion =
    readPath(job, 'status') === 'completed'
      ? readConclusion(readPath(job, 'conclusion'))
      : readConclusion(readPath(step, 'conclusion'))
  if (conclusion === undefined) return undefined
  const url = readLink(readPath(job, 'html_url'))
  const name = readText(readPath(step, 'name'))
  const number = readNumber(readPath(step, 'number'))
  const stepUrl = url && number ? `${url}#step:${number}:1` : undefined
  return { conclusion, url, step: name === undefined ? undefined : { name, url: stepUrl } }
}

function findFailedStep(steps: readonly unknown[]): unknown {
  const hasConclusion = (conclusion: Conclusion) =>
    steps.find((step) => readPath(step, 'conclusion') === conclusion)
  return conclusions.map(hasConclusion).find((step) => step !== undefined)
}

function readConclusion(value: unknown): Conclusion | undefined {
  return conclusions.find((conclusion) => conclusion === value)
}

// GitHub calls the legs of a matrix `build (ubuntu, 20)`.
function splitName(jobName: string): { name: string; legName?: string | undefined } {
  const [, name, legName] = /^([^(]*[^(\s]) \((.+)\)$/s.exec(jobName) ?? []
  return name === undefined ? { name: jobName } : { name, legName }
}

function sortByConclusion<T extends { readonly conclusion: Conclusion }>(
  items: readonly T[],
): readonly T[] {
  return items.toSorted(
    (one, other) => conclusions.indexOf(one.conclusion) - conclusions.indexOf(other.conclusion),
  )
}
