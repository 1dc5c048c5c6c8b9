import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** GitHub's jobs endpoint on loopback, for as long as `use` takes. */
export async function withJobsEndpoint<T>(answer: Answer, use: (apiUrl: string) => Promise<T>) {
  const server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    return await use(`http://127.0.0.1:${address.port}/api/v3`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

/** Answers with one page of these jobs, as the page "List jobs for a workflow run attempt" describes it. */
export function sendPage(options: {
  request: IncomingMessage
  response: ServerResponse
  jobs: readonly object[]
}): void {
  const { request, response, jobs } = options
  const { searchParams } = new URL(request.url ?? '', 'http://localhost')
  const size = Number(searchParams.get('per_page') ?? 30)
  const start = (Number(searchParams.get('page') ?? 1) - 1) * size
  response.setHeader('content-type', 'application/json; charset=utf-8')
  response.end(JSON.stringify({ total_count: jobs.length, jobs: jobs.slice(start, start + size) }))
}

/** A job as GitHub lists it. */
export function buildJob(changed: { id: number; [field: string]: unknown }): object {
  return {
    run_id: 17001,
    status: 'completed',
    conclusion: 'success',
    name: `job ${changed.id}`,
    html_url: `https://github.com/octo-org/shop/actions/runs/17001/job/${changed.id}`,
    steps: [{ name: 'Set up job', status: 'completed', conclusion: 'success', number: 1 }],
    ...changed,
  }
}

/** A step as GitHub lists it. */
export function buildStep(number: number, conclusion: string | null): object {
  const status = conclusion === null ? 'in_progress' : 'completed'
  return { name: `Step ${number}`, status, conclusion, number }
}
