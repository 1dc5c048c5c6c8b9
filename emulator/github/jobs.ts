import type { Request } from '../platform.ts'
import type { Answer } from '../wire.ts'
import type { GithubJob, GithubRun } from '../world/github.ts'
import { answerPage } from './answers.ts'

/** The jobs of these attempts of a run, page by page. */
export function answerJobs(runs: readonly GithubRun[], request: Request): Answer {
  const jobs = runs.flatMap((run) => run.jobs.map((job) => ({ run, job })))
  return answerPage(request, jobs, (items) => ({
    total_count: jobs.length,
    jobs: items.map(({ run, job }) => describeJob(run, job, request.origin)),
  }))
}

/** What was noted on a job while it ran, page by page. */
export function answerAnnotations(job: GithubJob, request: Request): Answer {
  return answerPage(request, job.annotations ?? [], (items) =>
    items.map(({ level, message, title, path = '.github', line = 1 }) => ({
      path,
      start_line: line,
      end_line: line,
      start_column: null,
      end_column: null,
      annotation_level: level,
      title: title ?? '',
      message,
      raw_details: '',
      blob_href: '',
    })),
  )
}

function describeJob(run: GithubRun, job: GithubJob, origin: string) {
  const { owner, repo } = run
  return {
    id: job.id,
    run_id: run.runId,
    run_attempt: run.attempt,
    workflow_name: run.name,
    head_branch: run.headBranch,
    head_sha: run.headSha,
    status: job.status,
    conclusion: job.conclusion,
    created_at: run.createdAt,
    started_at: job.startedAt,
    completed_at: job.completedAt,
    name: job.name,
    html_url: job.htmlUrl,
    check_run_url: `${origin}/api/v3/repos/${owner}/${repo}/check-runs/${job.id}`,
    labels: ['ubuntu-latest'],
    steps: job.steps.map(({ number, name, status, conclusion }) => ({
      name,
      status,
      conclusion,
      number,
    })),
  }
}
