/** One attempt of a workflow run. */
export interface GithubRun {
  owner: string
  repo: string
  runId: number
  attempt: number
  runNumber: number
  /** The file of the workflow. */
  path: string
  workflowId: number
  /** The workflow's name. */
  name: string
  event: string
  headBranch: string
  headSha: string
  /** `owner/name` of a fork whose commit was run; the repository itself, unless said. */
  headRepository?: string
  /** The login of the person who started it. */
  actor: string
  status: 'queued' | 'in_progress' | 'completed'
  conclusion: string | null
  /** ISO 8601. */
  createdAt: string
  updatedAt: string
  /** When this attempt began; as `createdAt`, which all attempts share, unless said. */
  startedAt?: string
  /** The token that may read it; without it any will do. */
  token?: string
  /** 403, "Resource not accessible by integration": the workflow did not grant `actions: read`. */
  forbidden: boolean
  jobs: GithubJob[]
}

export interface GithubJob {
  /** The id of its check run as well. */
  id: number
  name: string
  status: 'queued' | 'in_progress' | 'completed'
  conclusion: string | null
  htmlUrl: string
  startedAt: string | null
  completedAt: string | null
  steps: GithubStep[]
  annotations?: GithubAnnotation[]
}

export interface GithubStep {
  number: number
  name: string
  status: 'queued' | 'in_progress' | 'completed'
  conclusion: string | null
}

export interface GithubAnnotation {
  level: 'notice' | 'warning' | 'failure'
  message: string
  title?: string
  /** `.github` for what the runner says itself. */
  path?: string
  line?: number
}

/** A commit of a repository's one line of history. */
export interface GithubCommit {
  owner: string
  repo: string
  sha: string
  message: string
  /** The login of its author. */
  author: string
}

/** What the token of the workflow may read. */
export interface GithubPermissions {
  actions: boolean
  checks: boolean
  contents: boolean
}

/** A failed run of the deploy workflow on main, but for what `run` says. */
export function createRun(
  run: Partial<GithubRun> & Pick<GithubRun, 'owner' | 'repo' | 'runId'>,
): GithubRun {
  return {
    attempt: 1,
    runNumber: 1,
    path: '.github/workflows/deploy.yml',
    workflowId: 161335,
    name: 'Deploy',
    event: 'push',
    headBranch: 'main',
    headSha: '009b8a3a9ccbb128af87f9b1c0f4c62e8a304f6d',
    actor: 'octocat',
    status: 'completed',
    conclusion: 'failure',
    createdAt: '2026-01-01T02:57:30Z',
    updatedAt: '2026-01-01T03:00:05Z',
    forbidden: false,
    jobs: [],
    ...run,
  }
}
