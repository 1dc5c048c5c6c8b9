import pLimit from 'p-limit'
import type { Translated } from '../language.ts'
import { createTransport, type Reply } from '../transport.ts'
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
const pagesAtOnce = 5

/**
 * Lists the failed jobs of the incident's run, in two round trips however many there are. Never throws, since a page
 * must go out without the list too: whatever is wrong is said in `note`.
 */
export async function listFailedJobs(options: LookUp): Promise<FailedJobs> {
  if (options.incident.runId === undefined) return { jobs: [] }
  if (options.githubToken === '') return { jobs: [], note: noToken }
  const tooLate = AbortSignal.timeout(options.timeLimit ?? 5_000)
  const signal = options.signal ? AbortSignal.any([options.signal, tooLate]) : tooLate
  try {
    const fetchPage = openJobList(options, signal)
    // Asked for before it is known how many there are: most runs then cost one round trip, and the connections are open
    // for the rest. A page past the end is an empty one.
    const [first, ...near] = await Promise.allSettled(countFromTo(1, pagesAtOnce).map(fetchPage))
    if (first?.status !== 'fulfilled') throw first?.reason
    const count = Math.min(Math.ceil(first.value.total / pageSize), maximumPages)
    const limit = pLimit(pagesAtOnce)
    const rest = countFromTo(pagesAtOnce + 1, count).map((page) => limit(fetchPage, page))
    const others = [...near.slice(0, Math.max(count - 1, 0)), ...(await Promise.allSettled(rest))]
    const pages = others.flatMap((page) => (page.status === 'fulfilled' ? [page.value] : []))
    const lost = others.find((page) => page.status === 'rejected')
    return {
      jobs: groupFailedJobs([first.value, ...pages].flatMap(({ jobs }) => jobs)),
      note: lost && markIncomplete(explainFailure(lost.reason, signal)),
    }
  } catch (error) {
    return { jobs: [], note: explainFailure(error, signal) }
  }
}

function openJobList({ incident, githubToken, apiUrl }: LookUp, signal: AbortSignal) {
  const transport = createTransport(new URL(apiUrl))
  const attempt = incident.attempt === undefined ? '' : `/attempts/${incident.attempt}`
  const path = `/repos/${incident.repository}/actions/runs/${incident.runId}${attempt}/jobs`
  return async (page: number): Promise<Page> => {
    const reply = await transport({
      method: 'GET',
      url: new URL(`${apiUrl}${path}?per_page=${pageSize}&page=${page}`),
      headers: {
        Accept: 'application/vnd.github+json',
        Authorization: `Bearer ${githubToken}`,
        'User-Agent': 'feishu-phone-call',
      },
      signal,
    })
    if (reply.status !== 200) throw new RefusedError(reply)
    const data: unknown = JSON.parse(reply.body)
    const jobs = readPath(data, 'jobs')
    const total = readPath(data, 'total_count')
    if (!Array.isArray(jobs) || typeof total !== 'number') throw new SyntaxError('no list of jobs')
    return { jobs, total }
  }
}

/** An answer of GitHub that is no list of jobs, by its status. */
class RefusedError extends Error {
  readonly reply: Reply

  constructor(reply: Reply) {
    super(`HTTP ${reply.status}`)
    this.reply = reply
  }
}

const noToken: Translated = {
  en: 'not looked up, for want of a github-token',
  zh: '未查询：没有 github-token',
}

function explainFailure(error: unknown, signal: AbortSignal): Translated {
  if (signal.aborted) return { en: 'GitHub did not answer in time', zh: 'GitHub 未及时响应' }
  if (error instanceof SyntaxError) {
    return { en: 'GitHub did not answer with a list of jobs', zh: 'GitHub 返回的不是作业列表' }
  }
  if (!(error instanceof RefusedError)) {
    return { en: 'GitHub could not be reached', zh: '无法连接 GitHub' }
  }
  const { status, headers } = error.reply
  const isThrottled = headers['x-ratelimit-remaining'] === '0'
  // A private repository is "not found" for a token without the permission.
  if (!isThrottled && (status === 401 || status === 403 || status === 404)) {
    return {
      en: `GitHub answered ${status}; github-token needs the permission actions: read`,
      zh: `GitHub 返回 ${status}；github-token 需要 actions: read 权限`,
    }
  }
  return { en: `GitHub answered ${status}`, zh: `GitHub 返回 ${status}` }
}

function markIncomplete(why: Translated): Translated {
  return { en: `not complete: ${why.en}`, zh: `不完整：${why.zh}` }
}

function countFromTo(from: number, to: number): number[] {
  return Array.from({ length: Math.max(to - from + 1, 0) }, (_, index) => from + index)
}
