import type { History } from '../card/incident.ts'
import type { Github } from './github.ts'
import type { Incident } from './incident.ts'
import { findStreak, listPastAttempts, listPastRuns, type PastRun } from './past-runs.ts'
import { describeCompareUrl } from './repository.ts'

/**
 * Looks up the runs before this one. `now` is in ms since the epoch; `onRuns` learns what their list alone told.
 * @throws whatever Octokit throws: then nothing is known of earlier runs
 */
export async function lookUpHistory(options: {
  github: Github
  incident: Incident
  now: number
  onRuns?: (history: History) => void
}): Promise<History | undefined> {
  const { github, incident, now, onRuns } = options
  if (incident.workflowId === undefined || incident.runNumber === undefined) return undefined
  const [attempts, runs] = await Promise.all([
    listPastAttempts(github, incident),
    listPastRuns(github, incident),
  ])
  const { sinceGreen, lastGreen } = findStreak([...attempts, ...runs])
  const failed = sinceGreen.filter(({ outcome }) => outcome === 'red')
  const first = failed.at(-1)
  const history: History = {
    failures: failed.length + 1,
    since: first?.startedAt ?? now,
    firstRunUrl: first?.url ?? incident.runUrl,
    ...(lastGreen && linkCommits(incident, lastGreen)),
  }
  onRuns?.(history)
  const [base, head] = [lastGreen?.sha, incident.commit?.sha]
  if (history.compareUrl === undefined || !base || !head) return history
  return { ...history, ...(await countCommits(github, { base, head })) }
}

function linkCommits(incident: Incident, { sha: base }: PastRun): Partial<History> {
  const head = incident.commit?.sha
  if (head === undefined) return {}
  if (head === base) return { commits: 0 }
  const repository = { name: incident.repository, url: incident.repositoryUrl }
  const compareUrl = describeCompareUrl(repository, { base, head })
  return compareUrl === undefined ? {} : { compareUrl }
}

async function countCommits(
  github: Github,
  { base, head }: { base: string; head: string },
): Promise<Pick<History, 'commits'>> {
  try {
    const { data } = await github.rest.repos.compareCommitsWithBasehead({
      ...github.repository,
      basehead: `${base}...${head}`,
      // GitHub lists the changed files, megabytes at worst, on the first page only.
      page: 2,
      per_page: 1,
    })
    const commits = data.total_commits
    return Number.isSafeInteger(commits) ? { commits } : {}
  } catch {
    return {}
  }
}
