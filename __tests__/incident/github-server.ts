import type { IncomingMessage, ServerResponse } from 'node:http'

import { withJobsEndpoint } from './jobs-endpoint.ts'

type Respond = (request: IncomingMessage, response: ServerResponse) => void

/** What a path answers: JSON, a refusal by its status, nothing at all, or whatever a function does. */
export type Answer = object | number | 'hang' | Respond

/** A GitHub on loopback that answers by path below the repository, without the query; other paths are not found. */
export async function withGithub<T>(
  answers: Readonly<Record<string, Answer>>,
  use: (github: { apiUrl: string; requests: string[] }) => Promise<T>,
): Promise<T> {
  const requests: string[] = []
  return withJobsEndpoint(
    (request, response) => {
      const path = (request.url ?? '').replace('/api/v3/repos/octo-org/shop', '')
      requests.push(path)
      answerRequest(answers[path.split('?', 1)[0] ?? ''] ?? 404, request, response)
    },
    (apiUrl) => use({ apiUrl, requests }),
  )
}

function answerRequest(answer: Answer, request: IncomingMessage, response: ServerResponse): void {
  if (answer === 'hang') return
  if (typeof answer === 'function') {
    answer(request, response)
    return
  }
  const body = typeof answer === 'number' ? { message: 'Refused' } : answer
  response.writeHead(typeof answer === 'number' ? answer : 200, {
    'content-type': 'application/json; charset=utf-8',
  })
  response.end(JSON.stringify(body))
}

/** An error annotation of a check run, as GitHub lists it. */
export function buildError(message: string): object {
  return {
    path: '.github',
    start_line: 1,
    end_line: 1,
    annotation_level: 'failure',
    title: '',
    message,
    raw_details: '',
  }
}

/** A list of jobs that fits in one answer. */
export function listJobs(...jobs: readonly object[]): object {
  return { total_count: jobs.length, jobs }
}

/** A list of runs, as GitHub gives it: the newest first. */
export function listRuns(...runs: readonly object[]): object {
  return { total_count: runs.length, workflow_runs: runs }
}

/** A completed run of `main`, begun at the hour of its number and 10 minutes long. */
export function buildRun(number: number, changed: object = {}): object {
  const hour = String(number % 24).padStart(2, '0')
  return {
    id: 17000 + number,
    run_number: number,
    run_attempt: 1,
    event: 'push',
    status: 'completed',
    conclusion: 'success',
    head_branch: 'main',
    head_sha: `${number}`.padStart(40, 'a'),
    head_repository: { full_name: 'octo-org/shop' },
    created_at: `2026-01-05T${hour}:00:00Z`,
    run_started_at: `2026-01-05T${hour}:00:00Z`,
    updated_at: `2026-01-05T${hour}:10:00Z`,
    ...changed,
  }
}
