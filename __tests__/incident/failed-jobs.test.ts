import { describe, expect, it } from '@jest/globals'

import { readIncident } from '../../src/incident/event.ts'
import { listFailedJobs } from '../../src/incident/failed-jobs.ts'
import { openGithub } from '../../src/incident/github.ts'
import type { Incident } from '../../src/incident/incident.ts'
import { groupFailedJobs } from '../../src/incident/job-groups.ts'
import { deploymentEnv, deploymentStatusEvent, pushEvent, runEnv } from './events.ts'
import { buildJob, buildStep, sendPage, withJobsEndpoint } from './jobs-endpoint.ts'

const ownRun = readIncident({ env: runEnv, event: pushEvent })
const runPage = 'https://github.com/octo-org/shop/actions/runs/17001'
const failedStep = (name: string) => ({
  name,
  status: 'completed',
  conclusion: 'failure',
  number: 3,
})

async function list(
  apiUrl: string,
  {
    incident = ownRun,
    signal = new AbortController().signal,
  }: {
    incident?: Incident
    signal?: AbortSignal
  } = {},
) {
  const { repository } = incident
  const github = openGithub({ githubToken: 'secret', apiUrl, fetch, repository, signal })
  const explain = async <T>(jobs: T) => jobs
  const { jobs, trouble } = await listFailedJobs({ github, incident, explain })
  return { jobs: groupFailedJobs(jobs), trouble }
}

function listFrom(jobs: readonly object[]) {
  return withJobsEndpoint((request, response) => sendPage({ request, response, jobs }), list)
}

describe('the failed jobs of a run', () => {
  it("are asked of this attempt, with the token, at the server's own address", async () => {
    const requests: unknown[] = []
    await withJobsEndpoint((request, response) => {
      requests.push([request.method, request.url, request.headers.authorization])
      sendPage({ request, response, jobs: [] })
    }, list)
    expect(requests).toEqual([
      [
        'GET',
        '/api/v3/repos/octo-org/shop/actions/runs/17001/attempts/2/jobs?per_page=100&page=1',
        'token secret',
      ],
    ])
  })

  it('are those of the latest attempt when a deployment does not tell which', async () => {
    const deployment = readIncident({ env: deploymentEnv, event: deploymentStatusEvent })
    const urls: unknown[] = []
    await withJobsEndpoint(
      (request, response) => {
        urls.push(request.url)
        sendPage({ request, response, jobs: [] })
      },
      (apiUrl) => list(apiUrl, { incident: deployment }),
    )
    expect(urls).toContain(
      '/api/v3/repos/octo-org/shop/actions/runs/15000/jobs?per_page=100&page=1',
    )
  })

  it('carry a link to the job and to the first step that failed', async () => {
    const steps = [buildStep(1, 'success'), buildStep(2, 'failure'), buildStep(3, 'failure')]
    const jobs = [
      buildJob({ id: 1 }),
      buildJob({ id: 2, name: 'deploy', conclusion: 'failure', steps }),
    ]
    expect(await listFrom(jobs)).toEqual({
      jobs: [
        {
          name: 'deploy',
          conclusion: 'failure',
          legs: [
            {
              conclusion: 'failure',
              url: `${runPage}/job/2`,
              step: { name: 'Step 2', url: `${runPage}/job/2#step:2:1` },
            },
          ],
        },
      ],
    })
  })

  it('come with what failed before what timed out before what was cancelled', async () => {
    const ended = [
      'cancelled',
      'timed_out',
      'success',
      'skipped',
      'failure',
      'neutral',
      'cancelled',
    ]
    const { jobs } = await listFrom(ended.map((conclusion, id) => buildJob({ id, conclusion })))
    expect(jobs.map(({ name, conclusion }) => [name, conclusion])).toEqual([
      ['job 4', 'failure'],
      ['job 1', 'timed_out'],
      ['job 0', 'cancelled'],
      ['job 6', 'cancelled'],
    ])
  })

  it('come as one when they are legs of a matrix, the failed leg before the cancelled ones', async () => {
    const { jobs } = await listFrom([
      buildJob({ id: 1, name: 'build (ubuntu, 20)', conclusion: 'cancelled' }),
      buildJob({ id: 2, name: 'build (macos, (arm))', conclusion: 'failure' }),
      buildJob({ id: 3, name: 'build', conclusion: 'failure' }),
      buildJob({ id: 4, name: 'call / build (ubuntu)', conclusion: 'failure' }),
      buildJob({ id: 5, name: '(odd)', conclusion: 'failure' }),
    ])
    expect(jobs.map(({ name, legs }) => [name, ...legs.map((leg) => leg.name)])).toEqual([
      ['build', 'macos, (arm)', undefined, 'ubuntu, 20'],
      ['call / build', 'ubuntu'],
      ['(odd)', undefined],
    ])
  })

  it('include the job this runs in once a step of it has failed, and not before', async () => {
    const running = { status: 'in_progress', conclusion: null }
    const { jobs } = await listFrom([
      buildJob({ id: 1, ...running, steps: [buildStep(1, 'success'), buildStep(2, null)] }),
      buildJob({ id: 2, ...running, steps: [failedStep('Migrate'), buildStep(4, null)] }),
      buildJob({ id: 3, status: 'queued', conclusion: null, steps: [] }),
    ])
    expect(jobs).toMatchObject([
      { name: 'job 2', conclusion: 'failure', legs: [{ step: { name: 'Migrate' } }] },
    ])
  })

  it('include number 987 of 1,000, in two round trips', async () => {
    const jobs = Array.from({ length: 1_000 }, (_, index) =>
      buildJob({ id: index + 1, conclusion: index + 1 === 987 ? 'failure' : 'success' }),
    )
    const pages: (string | null)[] = []
    const waiting: (() => void)[] = []
    const found = await withJobsEndpoint((request, response) => {
      const page = new URL(request.url ?? '', 'http://localhost').searchParams.get('page')
      pages.push(page)
      if (page === '1') return sendPage({ request, response, jobs })
      // No further answer is sent before five wait for theirs.
      waiting.push(() => sendPage({ request, response, jobs }))
      if (waiting.length === 5 || pages.length === 10) {
        for (const sendLater of waiting.splice(0)) sendLater()
      }
    }, list)
    expect(pages.map(Number).toSorted((one, other) => one - other)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ])
    expect(found).toMatchObject({ jobs: [{ name: 'job 987' }] })
    expect(found.trouble).toBeUndefined()
  })

  it('are those that were found when a later page is lost, and the list says so', async () => {
    const jobs = Array.from({ length: 300 }, (_, id) => buildJob({ id, conclusion: 'failure' }))
    const found = await withJobsEndpoint((request, response) => {
      if (request.url?.endsWith('page=2')) return response.writeHead(502).end('<html>')
      return sendPage({ request, response, jobs })
    }, list)
    expect(found.jobs).toHaveLength(200)
    expect(found.trouble).toEqual({ kind: 'refused', status: 502, incomplete: true })
  })

  it('survive jobs and steps that are not as GitHub describes them', async () => {
    const odd = [null, 7, [], {}, { status: 'completed', conclusion: 'failure', steps: [null, 1] }]
    const found = await withJobsEndpoint((_request, response) => {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ total_count: 5, jobs: odd }))
    }, list)
    expect(found).toEqual({
      jobs: [{ name: '?', conclusion: 'failure', legs: [{ conclusion: 'failure' }] }],
    })
  })
})

describe('further jobs that do not come', () => {
  it('cost their own rows only', async () => {
    const jobs = Array.from({ length: 250 }, (_, id) => buildJob({ id, conclusion: 'failure' }))
    const found = await withJobsEndpoint(
      (request, response) => {
        if (request.url?.endsWith('page=2')) return
        sendPage({ request, response, jobs })
      },
      (apiUrl) => list(apiUrl, { signal: AbortSignal.timeout(300) }),
    )
    expect(found.jobs).toHaveLength(150)
    expect(found.trouble).toEqual({ kind: 'too-late', incomplete: true })
  })
})

describe('a list of jobs that cannot be had', () => {
  it('costs only itself when the token may not read it', async () => {
    const found = await withJobsEndpoint((_request, response) => {
      response.writeHead(403, { 'content-type': 'application/json' })
      response.end('{"message":"Resource not accessible by integration"}')
    }, list)
    expect(found).toEqual({
      jobs: [],
      trouble: { kind: 'refused', status: 403, needsPermission: 'actions: read' },
    })
  })

  it('does not blame the permission when it is the rate limit that is used up', async () => {
    const found = await withJobsEndpoint(
      (_request, response) => response.writeHead(403, { 'x-ratelimit-remaining': '0' }).end(),
      list,
    )
    expect(found.trouble).toEqual({ kind: 'refused', status: 403 })
  })

  it('is asked for once, not again and again', async () => {
    const urls = new Set<string>()
    let requests = 0
    await withJobsEndpoint((request, response) => {
      requests += 1
      urls.add(request.url ?? '')
      response.writeHead(500).end()
    }, list)
    expect(requests).toBe(urls.size)
  })

  it.each([
    ['never answers', undefined],
    ['stops in the middle of its answer', '{"total_count":1,"jobs":[{"name":'],
  ])('is given up when the time is over and GitHub %s', async (_what, beginning) => {
    const found = await withJobsEndpoint(
      (_request, response) => {
        if (beginning === undefined) return
        response.writeHead(200, { 'content-type': 'application/json' })
        response.write(beginning)
      },
      (apiUrl) => list(apiUrl, { signal: AbortSignal.timeout(100) }),
    )
    expect(found).toEqual({ jobs: [], trouble: { kind: 'too-late' } })
  })

  it.each([
    ['a page of HTML', 'text/html', '<html>Unicorn!</html>'],
    ['cut-off JSON', 'application/json', '{"total_count":1,"jobs":['],
    ['JSON of another kind', 'application/json', '[]'],
  ])('is not believed when it is %s', async (_what, type, body) => {
    const found = await withJobsEndpoint(
      (_request, response) => response.writeHead(200, { 'content-type': type }).end(body),
      list,
    )
    expect(found).toMatchObject({
      jobs: [],
      trouble: { kind: 'not-a-list' },
    })
  })

  it('costs only itself when nothing listens', async () => {
    const apiUrl = await withJobsEndpoint(
      () => {},
      async (url) => url,
    )
    const found = await list(apiUrl)
    expect(found).toMatchObject({ jobs: [], trouble: { kind: 'unreachable' } })
  })
})
