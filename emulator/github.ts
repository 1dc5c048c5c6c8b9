import type { Request } from './platform.ts'
import type { Answer } from './wire.ts'
import type { GithubJob, GithubRun, World } from './world.ts'

const jobsPath = /^\/api\/v3\/repos\/([^/]+)\/([^/]+)\/actions\/runs\/(\d+)\/attempts\/(\d+)\/jobs$/
const docs =
  'https://docs.github.com/rest/actions/workflow-jobs#list-jobs-for-a-workflow-run-attempt'

/** Answers GET /repos/:owner/:repo/actions/runs/:run_id/attempts/:attempt/jobs, the one call to GitHub there is. */
export function handleGithub(world: World, request: Request): Answer {
  const [, owner, repo, runId, attempt] = jobsPath.exec(request.path) ?? []
  const run = world.githubRuns.find(
    (candidate) =>
      candidate.owner === owner &&
      candidate.repo === repo &&
      candidate.runId === Number(runId) &&
      candidate.attempt === Number(attempt),
  )
  if (request.method !== 'GET' || !run) return refuse(404, 'Not Found')
  const authorization = String(request.headers['authorization'] ?? '')
  const token = /^(?:bearer|token) (.+)$/i.exec(authorization)?.[1]
  if (run.token !== undefined && token === undefined) return refuse(401, 'Requires authentication')
  if (run.token !== undefined && token !== run.token) return refuse(401, 'Bad credentials')
  if (run.forbidden) return refuse(403, 'Resource not accessible by integration')
  return answerJobs(run, request)
}

function answerJobs(run: GithubRun, request: Request): Answer {
  const perPage = Math.min(readNumber(request.query['per_page'], 30), 100)
  const page = readNumber(request.query['page'], 1)
  const jobs = run.jobs.slice((page - 1) * perPage, page * perPage)
  const link = describeLinks(request, { page, perPage, total: run.jobs.length })
  const body = {
    total_count: run.jobs.length,
    jobs: jobs.map((job) => describeJob(run, job)),
  }
  return answer(200, body, link === '' ? {} : { link })
}

interface Pages {
  page: number
  perPage: number
  total: number
}

function describeLinks(request: Request, { page, perPage, total }: Pages): string {
  const last = Math.max(1, Math.ceil(total / perPage))
  const to = (number: number, rel: string) => {
    const query = `per_page=${perPage}&page=${number}`
    return `<${request.origin}${request.path}?${query}>; rel="${rel}"`
  }
  const back = page > 1 ? [to(page - 1, 'prev')] : []
  const forth = page < last ? [to(page + 1, 'next'), to(last, 'last')] : []
  const start = page > 1 ? [to(1, 'first')] : []
  return [...back, ...forth, ...start].join(', ')
}

function describeJob(run: GithubRun, job: GithubJob) {
  return {
    id: job.id,
    run_id: run.runId,
    run_attempt: run.attempt,
    status: job.status,
    conclusion: job.conclusion,
    started_at: job.startedAt,
    completed_at: job.completedAt,
    name: job.name,
    html_url: job.htmlUrl,
    labels: ['ubuntu-latest'],
    steps: job.steps.map(({ number, name, status, conclusion }) => ({
      name,
      status,
      conclusion,
      number,
    })),
  }
}

function readNumber(value: string | undefined, fallback: number): number {
  const number = Number(value)
  return Number.isInteger(number) && number > 0 ? number : fallback
}

function refuse(status: number, message: string): Answer {
  return answer(status, { message, documentation_url: docs, status: String(status) })
}

function answer(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(body),
  }
}
