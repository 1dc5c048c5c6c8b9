import type { Translated } from '../language.ts'
import type { Incident } from './incident.ts'
import type { FailedJob } from './job-groups.ts'
import { groupFailedJobs } from './job-groups.ts'
import { readPath } from './payload.ts'

/** The failed jobs of a run, and why the list is missing or not complete, if it is. */
export interface FailedJobs {
  readonly jobs: readonly FailedJob[]
  readonly note?: Translated | undefined
}

interface LookUp {
  readonly incident: Incident
  readonly githubToken: string
  readonly apiUrl: string
  readonly signal?: AbortSignal | undefined
  /** How long all requests together may take, in milliseconds. */
  readonly timeLimit?: number | undefined
}

interface Page {
  readonly jobs: readonly unknown[]
  readonly total: number
}

const pageSize = 100
const maximumPages = 50
const silent = { debug() {}, info() {}, warn() {}, error() {} }

/**
 * Lists the failed jobs of the incident's run, in two round trips however many there are. Never throws, since a page
 * must go out without the list too: whatever is wrong is said in `note`.
 */
export async function listFailedJobs(options: LookUp): Promise<FailedJobs> {
  if (options.incident.runId === undefined) return { jobs: [] }
  if (options.githubToken === '') return { jobs: [], note: noToken }
  const limit = AbortSignal.timeout(options.timeLimit ?? 5_000)
  const signal = options.signal ? AbortSignal.any([options.signal, limit]) : limit
  try {
    const fetchPage = await openJobList(options, signal)
    const first = await fetchPage(1)
    const count = Math.min(Math.ceil(first.total / pageSize), maximumPages)
    const others = await Promise.allSettled(
      Array.from({ length: Math.max(count - 1, 0) }, (_, index) => fetchPage(index + 2)),
    )
    const pages = others.flatMap((page) => (page.status === 'fulfilled' ? [page.value] : []))
    const lost = others.find((page) => page.status === 'rejected')
    return {
      jobs: groupFailedJobs([first, ...pages].flatMap(({ jobs }) => jobs)),
      note: lost && markIncomplete(explainFailure(lost.reason, signal)),
    }
  } catch (error) {
    return { jobs: [], note: explainFailure(error, signal) }
  }
}

async function openJobList({ incident, githubToken, apiUrl }: LookUp, signal: AbortSignal) {
  // Imported here, and not above, because the package reads the event's payload while it loads, and throws when that
  // is no JSON (toolkit: packages/github/src/context.ts).
  const { getOctokit } = await import('@actions/github')
  const octokit = getOctokit(githubToken, { baseUrl: apiUrl })
  const [owner, repo] = incident.repository.split('/')
  const attempt = incident.attempt === undefined ? '' : '/attempts/{attempt}'
  return async (page: number): Promise<Page> => {
    const { data }: { data: unknown } = await octokit.request({
      method: 'GET',
      url: `/repos/{owner}/{repo}/actions/runs/{runId}${attempt}/jobs`,
      owner,
      repo,
      runId: incident.runId,
      attempt: incident.attempt,
      per_page: pageSize,
      page,
      request: { signal, log: silent },
    })
    const jobs = readPath(data, 'jobs')
    const total = readPath(data, 'total_count')
    if (!Array.isArray(jobs) || typeof total !== 'number') throw new Error('Not a list of jobs')
    return { jobs, total }
  }
}

const noToken: Translated = {
  en: 'not looked up, for want of a github-token',
  zh: '未查询：没有 github-token',
}

function explainFailure(error: unknown, signal: AbortSignal): Translated {
  if (signal.aborted) return { en: 'GitHub did not answer in time', zh: 'GitHub 未及时响应' }
  const status = readPath(error, 'response.status')
  const isThrottled = readPath(error, 'response.headers.x-ratelimit-remaining') === '0'
  // A private repository is "not found" for a token without the permission.
  if (!isThrottled && (status === 401 || status === 403 || status === 404)) {
    return {
      en: `GitHub answered ${status}; github-token needs the permission actions: read`,
      zh: `GitHub 返回 ${status}；github-token 需要 actions: read 权限`,
    }
  }
  if (typeof status === 'number' && status >= 300) {
    return { en: `GitHub answered ${status}`, zh: `GitHub 返回 ${status}` }
  }
  return readPath(error, 'status') === undefined
    ? { en: 'GitHub did not answer with a list of jobs', zh: 'GitHub 返回的不是作业列表' }
    : { en: 'GitHub could not be reached', zh: '无法连接 GitHub' }
}

function markIncomplete(why: Translated): Translated {
  return { en: `not complete: ${why.en}`, zh: `不完整：${why.zh}` }
}
