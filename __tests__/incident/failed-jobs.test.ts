import { describe, expect, it } from '@jest/globals'

import { listFailedJobs } from '../../src/incident/failed-jobs.ts'
import { readIncident } from '../../src/incident/incident.ts'
import { deploymentEnv, deploymentStatusEvent, pushEvent, runEnv } from './events.ts'
import { buildJob, buildStep, sendPage, withJobsEndpoint } from './jobs-endpoint.ts'

const incident = readIncident({ env: runEnv, event: pushEvent })
const runPage = 'https://github.com/octo-org/shop/actions/runs/17001'
const failedStep = (name: string) => ({
  name,
  status: 'completed',
  conclusion: 'failure',
  number: 3,
})

function listFrom(jobs: readonly object[]) {
  return withJobsEndpoint(
    (request, response) => sendPage({ request, response, jobs }),
    (apiUrl) => listFailedJobs({ incident, githubToken: 'secret', apiUrl }),
  )
}

describe('the failed jobs of a run', () => {
  it("are asked of this attempt, with the token, at the server's own address", async () => {
    const requests: unknown[] = []
    await withJobsEndpoint(
      (request, response) => {
        requests.push([request.method, request.url, request.headers.authorization])
        sendPage({ request, response, jobs: [] })
      },
      (apiUrl) => listFailedJobs({ incident, githubToken: 'secret', apiUrl }),
    )
    expect(requests).toContainEqual([
      'GET',
      '/api/v3/repos/octo-org/shop/actions/runs/17001/attempts/2/jobs?per_page=100&page=1',
      'Bearer secret',
    ])
    expect(requests).toHaveLength(5)
  })

  it('are those of the latest attempt when a deployment does not tell which', async () => {
    const deployment = readIncident({ env: deploymentEnv, event: deploymentStatusEvent })
    const urls: unknown[] = []
    await withJobsEndpoint(
      (request, response) => {
        urls.push(request.url)
        sendPage({ request, response, jobs: [] })
      },
      (apiUrl) => listFailedJobs({ incident: deployment, githubToken: 'secret', apiUrl }),
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
    const list = await withJobsEndpoint(
      (request, response) => {
        const page = new URL(request.url ?? '', 'http://localhost').searchParams.get('page')
        pages.push(page)
        // Nobody is answered before all five of a round have asked.
        waiting.push(() => sendPage({ request, response, jobs }))
        if (waiting.length === 5) for (const sendLater of waiting.splice(0)) sendLater()
      },
      (apiUrl) => listFailedJobs({ incident, githubToken: 'secret', apiUrl }),
    )
    expect(pages.map(Number).toSorted((one, other) => one - other)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ])
    expect(list).toMatchObject({ jobs: [{ name: 'job 987' }] })
    expect(list.note).toBeUndefined()
  })

  it('are those that were found when a later page is lost, and the list says so', async () => {
    const jobs = Array.from({ length: 300 }, (_, id) => buildJob({ id, conclusion: 'failure' }))
    const list = await withJobsEndpoint(
      (request, response) => {
        if (request.url?.endsWith('page=2')) return response.writeHead(502).end('<html>')
        return sendPage({ request, response, jobs })
      },
      (apiUrl) => listFailedJobs({ incident, githubToken: 'secret', apiUrl }),
    )
    expect(list.jobs).toHaveLength(200)
    expect(list.note).toEqual({
      en: 'not complete: GitHub answered 502',
      zh: '不完整：GitHub 返回 502',
    })
  })

  it('survive jobs and steps that are not as GitHub describes them', async () => {
    const odd = [null, 7, [], {}, { status: 'completed', conclusion: 'failure', steps: [null, 1] }]
    const list = await withJobsEndpoint(
      (_request, response) => {
        response.setHeader('content-type', 'application/json')
        response.end(JSON.stringify({ total_count: 5, jobs: odd }))
      },
      (apiUrl) => listFailedJobs({ incident, githubToken: 'secret', apiUrl }),
    )
    expect(list).toEqual({
      jobs: [{ name: '?', conclusion: 'failure', legs: [{ conclusion: 'failure' }] }],
    })
  })
})

describe('a list of jobs that cannot be had', () => {
  it('costs only itself when the token may not read it', async () => {
    const list = await withJobsEndpoint(
      (_request, response) => {
        response.writeHead(403, { 'content-type': 'application/json' })
        response.end('{"message":"Resource not accessible by integration"}')
      },
      (apiUrl) => listFailedJobs({ incident, githubToken: 'secret', apiUrl }),
    )
    expect(list).toEqual({
      jobs: [],
      note: {
        en: 'GitHub answered 403; github-token needs the permission actions: read',
        zh: 'GitHub 返回 403；github-token 需要 actions: read 权限',
      },
    })
  })

  it('does not blame the permission when it is the rate limit that is used up', async () => {
    const list = await withJobsEndpoint(
      (_request, response) => response.writeHead(403, { 'x-ratelimit-remaining': '0' }).end(),
      (apiUrl) => listFailedJobs({ incident, githubToken: 'secret', apiUrl }),
    )
    expect(list.note?.en).toBe('GitHub answered 403')
  })

  it('is asked for once, not again and again', async () => {
    const urls = new Set<string>()
    let requests = 0
    await withJobsEndpoint(
      (request, response) => {
        requests += 1
        urls.add(request.url ?? '')
        response.writeHead(500).end()
      },
      (apiUrl) => listFailedJobs({ incident, githubToken: 'secret', apiUrl }),
    )
    expect(requests).toBe(urls.size)
  })

  it.each([
    ['never answers', undefined],
    ['stops in the middle of its answer', '{"total_count":1,"jobs":[{"name":'],
  ])('is given up at the time limit when GitHub %s', async (_what, beginning) => {
    const started = performance.now()
    const list = await withJobsEndpoint(
      (_request, response) => {
        if (beginning === undefined) return
        response.writeHead(200, { 'content-type': 'application/json' })
        response.write(beginning)
      },
      (apiUrl) => listFailedJobs({ incident, githubToken: 'secret', apiUrl, timeLimit: 100 }),
    )
    expect(list).toEqual({
      jobs: [],
      note: { en: 'GitHub did not answer in time', zh: 'GitHub 未及时响应' },
    })
    expect(performance.now() - started).toBeLessThan(1_500)
  })

  it('is given up when whoever asked has no more time', async () => {
    const list = await withJobsEndpoint(
      () => {},
      (apiUrl) => {
        const signal = AbortSignal.timeout(50)
        return listFailedJobs({ incident, githubToken: 'secret', apiUrl, signal })
      },
    )
    expect(list.note?.en).toBe('GitHub did not answer in time')
  })

  it.each([
    ['a page of HTML', 'text/html', '<html>Unicorn!</html>'],
    ['cut-off JSON', 'application/json', '{"total_count":1,"jobs":['],
    ['JSON of another kind', 'application/json', '[]'],
  ])('is not believed when it is %s', async (_what, type, body) => {
    const list = await withJobsEndpoint(
      (_request, response) => response.writeHead(200, { 'content-type': type }).end(body),
      (apiUrl) => listFailedJobs({ incident, githubToken: 'secret', apiUrl }),
    )
    expect(list).toMatchObject({
      jobs: [],
      note: { en: 'GitHub did not answer with a list of jobs' },
    })
  })

  it('costs only itself when nothing listens', async () => {
    const apiUrl = await withJobsEndpoint(
      () => {},
      async (url) => url,
    )
    const list = await listFailedJobs({ incident, githubToken: 'secret', apiUrl })
    expect(list).toMatchObject({ jobs: [], note: { en: 'GitHub could not be reached' } })
  })

  it('is not asked for without a token, and not at all when no run is known', async () => {
    const lookUp = { githubToken: '', apiUrl: 'http://127.0.0.1:1' }
    expect(await listFailedJobs({ ...lookUp, incident })).toMatchObject({
      jobs: [],
      note: { en: 'not looked up, for want of a github-token' },
    })
    const deployment = { ...incident, runId: undefined }
    expect(await listFailedJobs({ ...lookUp, incident: deployment })).toEqual({ jobs: [] })
  })
})
