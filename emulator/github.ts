import { refuseGithub, refuseIntegration } from './github/answers.ts'
import { answerCompare } from './github/compare.ts'
import { answerAnnotations, answerJobs } from './github/jobs.ts'
import { answerRun, answerRuns, findLatest } from './github/runs.ts'
import type { Request } from './platform.ts'
import type { Answer } from './wire.ts'
import type { GithubCommit, GithubPermissions, GithubRun } from './world/github.ts'
import type { World } from './world.ts'

/** What a repository has of what the action asks for. */
interface Repository {
  runs: GithubRun[]
  commits: GithubCommit[]
}

interface GithubRoute {
  /** Below /repos/:owner/:repo; segments that start with a colon are parameters. */
  path: string
  permission: keyof GithubPermissions
  answer(repository: Repository, request: Request, parts: string[]): Answer
}

const NOT_FOUND = 'Not Found'

/** The calls there are, below /api/v3/repos/:owner/:repo, with the permission that each needs. */
const GITHUB_ROUTES: GithubRoute[] = [
  {
    path: '/actions/workflows/:workflow/runs',
    permission: 'actions',
    answer: ({ runs }, request, [workflow = '']) => {
      const own = runs.filter(
        (run) => run.path.endsWith(`/${workflow}`) || String(run.workflowId) === workflow,
      )
      return own.length === 0 ? refuseGithub(404, NOT_FOUND) : answerRuns(own, request)
    },
  },
  {
    path: '/actions/runs/:run_id',
    permission: 'actions',
    answer: ({ runs }, request, [id]) => {
      const [run] = findLatest(runs.filter(({ runId }) => String(runId) === id))
      return run ? answerRun(run, request) : refuseGithub(404, NOT_FOUND)
    },
  },
  {
    path: '/actions/runs/:run_id/attempts/:attempt',
    permission: 'actions',
    answer: ({ runs }, request, [id, attempt]) => {
      const run = runs.find((each) => isAttempt(each, id, attempt))
      return run ? answerRun(run, request) : refuseGithub(404, NOT_FOUND)
    },
  },
  {
    path: '/actions/runs/:run_id/jobs',
    permission: 'actions',
    answer: ({ runs }, request, [id]) => {
      const attempts = runs.filter(({ runId }) => String(runId) === id)
      if (attempts.length === 0) return refuseGithub(404, NOT_FOUND)
      const all = request.query['filter'] === 'all'
      return answerJobs(all ? attempts : findLatest(attempts), request)
    },
  },
  {
    path: '/actions/runs/:run_id/attempts/:attempt/jobs',
    permission: 'actions',
    answer: ({ runs }, request, [id, attempt]) => {
      const run = runs.find((each) => isAttempt(each, id, attempt))
      return run ? answerJobs([run], request) : refuseGithub(404, NOT_FOUND)
    },
  },
  {
    path: '/check-runs/:check_run_id/annotations',
    permission: 'checks',
    answer: ({ runs }, request, [id]) => {
      const job = runs.flatMap((run) => run.jobs).find((each) => String(each.id) === id)
      return job ? answerAnnotations(job, request) : refuseGithub(404, NOT_FOUND)
    },
  },
  {
    path: '/compare/:basehead',
    permission: 'contents',
    answer: ({ commits }, request, [basehead = '']) => answerCompare(commits, basehead, request),
  },
]

/** The paths that are answered, below /api/v3. */
export function listGithubCalls(): string[] {
  return GITHUB_ROUTES.map(({ path }) => `/repos/:owner/:repo${path}`)
}

/** Answers the part of GitHub's API that the action asks: runs, jobs, annotations and commits. */
export function handleGithub(world: World, request: Request): Answer {
  const [, owner, repo, rest = ''] =
    /^\/api\/v3\/repos\/([^/]+)\/([^/]+)(\/.*)$/.exec(request.path) ?? []
  const isOwn = (each: { owner: string; repo: string }) =>
    each.owner === owner && each.repo === repo
  const repository = {
    runs: world.githubRuns.filter(isOwn),
    commits: world.githubCommits.filter(isOwn),
  }
  if (request.method !== 'GET') return refuseGithub(404, NOT_FOUND)
  const refusal = refuseToken(repository, request)
  if (refusal) return refusal
  for (const { path, permission, answer } of GITHUB_ROUTES) {
    const parts = matchPath(path, rest)
    if (!parts) continue
    const isForbidden = permission === 'actions' && repository.runs.some((run) => run.forbidden)
    if (isForbidden || !world.githubPermissions[permission]) return refuseIntegration()
    return answer(repository, request, parts)
  }
  return refuseGithub(404, NOT_FOUND)
}

/** The parameters of a path, in order; `undefined` where it is another path. */
function matchPath(pattern: string, path: string): string[] | undefined {
  const names = pattern.split('/')
  const segments = path.split('/')
  const isSame = names.every((name, index) => name.startsWith(':') || name === segments[index])
  if (!isSame || names.length !== segments.length) return undefined
  return segments.filter((_, index) => names[index]?.startsWith(':')).map(decodePart)
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function isAttempt(run: GithubRun, id: string | undefined, attempt: string | undefined): boolean {
  return String(run.runId) === id && String(run.attempt) === attempt
}

function refuseToken({ runs }: Repository, request: Request): Answer | undefined {
  const tokens = runs.flatMap(({ token }) => token ?? [])
  if (tokens.length === 0) return undefined
  const authorization = String(request.headers['authorization'] ?? '')
  const token = /^(?:bearer|token) (.+)$/i.exec(authorization)?.[1]
  if (token === undefined) return refuseGithub(401, 'Requires authentication')
  return tokens.includes(token) ? undefined : refuseGithub(401, 'Bad credentials')
}
