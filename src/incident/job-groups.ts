import type { FailedJob } from '../card/incident.ts'
import { type Job, sortByConclusion } from './job.ts'

/** Gathers the legs of each matrix and puts the most telling first. */
export function groupFailedJobs(jobs: readonly Job[]): readonly FailedJob[] {
  const legs = jobs.map(({ id: _, ...job }) => ({ ...job, ...splitName(job.name) }))
  const groups = Map.groupBy(legs, ({ group }) => group)
  return sortByConclusion(
    Array.from(groups, ([name, members]): FailedJob[] => {
      const [first, ...others] = sortByConclusion(members.map(({ group: _, ...leg }) => leg))
      return first ? [{ name, conclusion: first.conclusion, legs: [first, ...others] }] : []
    }).flat(),
  )
}

// GitHub calls the legs of a matrix `build (ubuntu, 20)`.
function splitName(jobName: string): { group: string; name: string | undefined } {
  const [, group, name] = /^([^(]*[^(\s]) \((.+)\)$/s.exec(jobName) ?? []
  return { group: group ?? jobName, name }
}
