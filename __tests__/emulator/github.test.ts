import { describe, expect, it } from '@jest/globals'
import { addRun, createWorld, demo, type GithubRun, type World } from '../../emulator/world.ts'
import { startAsking } from './asking.ts'

const path = `/api/v3/repos/${demo.owner}/${demo.repo}/actions/runs/${demo.runId}/attempts/1/jobs`

function runOf(world: World): GithubRun {
  const [run] = world.githubRuns
  if (!run) throw new Error('the demo world has no run')
  return run
}

interface Jobs {
  total_count: number
  jobs: unknown[]
}

async function list(url: string, token: string | null = demo.githubToken) {
  const response = await fetch(url, {
    headers: token === null ? {} : { authorization: `token ${token}` },
  })
  return {
    status: response.status,
    link: response.headers.get('link'),
    body: (await response.json()) as Jobs,
  }
}

describe('the jobs of a run', () => {
  it('are told with their steps', async () => {
    const { emulator } = await startAsking()
    const { status, body, link } = await list(`${emulator.url}${path}`)
    expect(status).toBe(200)
    expect(link).toBeNull()
    expect(body).toMatchObject({
      total_count: 2,
      jobs: [
        { name: 'build', conclusion: 'success' },
        {
          name: 'deploy',
          conclusion: 'failure',
          run_attempt: 1,
          html_url: expect.stringContaining('/job/2'),
          steps: [
            { conclusion: 'success' },
            { number: 2, name: 'Roll out', conclusion: 'failure' },
            {},
          ],
        },
      ],
    })
    expect(emulator.requests.at(-1)).toMatchObject({ service: 'github', status: 200 })
  })

  it('come in pages that link to each other', async () => {
    const { emulator, world } = await startAsking()
    const run = runOf(world)
    const [job] = run.jobs
    if (job) run.jobs = Array.from({ length: 230 }, (_, index) => ({ ...job, id: index + 1 }))
    const seen: number[] = []
    let url: string | undefined = `${emulator.url}${path}?per_page=500`
    while (url) {
      const { body, link } = await list(url)
      expect(body.total_count).toBe(230)
      seen.push(body.jobs.length)
      url = /<([^>]+)>; rel="next"/.exec(link ?? '')?.[1]
    }
    expect(seen).toEqual([100, 100, 30])
  })

  it.each([
    [401, 'Bad credentials', 'ghs_wrong'],
    [401, 'Requires authentication', null],
  ])('are refused with %i %s', async (status, message, token) => {
    const { emulator } = await startAsking()
    expect(await list(`${emulator.url}${path}`, token)).toMatchObject({ status, body: { message } })
  })

  it('are refused to a token without actions: read', async () => {
    const { emulator, world } = await startAsking()
    runOf(world).forbidden = true
    expect(await list(`${emulator.url}${path}`)).toMatchObject({
      status: 403,
      body: { message: 'Resource not accessible by integration', status: '403' },
    })
  })

  it('of another attempt are not found', async () => {
    const { emulator } = await startAsking()
    const other = path.replace('attempts/1', 'attempts/2')
    expect(await list(`${emulator.url}${other}`)).toMatchObject({
      status: 404,
      body: { message: 'Not Found' },
    })
  })

  it('can be struck by faults', async () => {
    const { emulator } = await startAsking()
    emulator.inject({ path: '/api/v3', status: 503, body: { message: 'unavailable' } })
    expect((await list(`${emulator.url}${path}`)).status).toBe(503)
  })
})

const api = `/api/v3/repos/${demo.owner}/${demo.repo}`

async function get(url: string, token = demo.githubToken as string) {
  const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

describe('the runs of a workflow', () => {
  const runs = `${api}/actions/workflows/${demo.workflow}/runs`

  async function startWithHistory() {
    const asker = await startAsking()
    asker.world.githubRuns = []
    const at = (minute: number) => ({ createdAt: `2026-01-01T02:${minute}:00Z` })
    addRun(asker.world, { runId: 1, runNumber: 1, conclusion: 'success', headSha: 'a', ...at(10) })
    addRun(asker.world, { runId: 2, runNumber: 2, conclusion: 'failure', headSha: 'b', ...at(20) })
    addRun(asker.world, { runId: 2, runNumber: 2, attempt: 2, conclusion: 'success', ...at(21) })
    addRun(asker.world, { runId: 3, runNumber: 3, headBranch: 'dev', event: 'schedule', ...at(30) })
    addRun(asker.world, {
      runId: 4,
      runNumber: 4,
      status: 'in_progress',
      conclusion: null,
      ...at(40),
    })
    addRun(asker.world, { runId: 5, path: '.github/workflows/other.yml', workflowId: 7, ...at(50) })
    const ids = async (query: string, line = runs) => {
      const { body } = await get(`${asker.emulator.url}${line}${query}`)
      const list = body['workflow_runs'] as { id: number }[]
      return list.map(({ id }) => id)
    }
    return { ...asker, ids }
  }

  it('are told newest first, each by its latest attempt', async () => {
    const { ids, emulator } = await startWithHistory()
    expect(await ids('')).toEqual([4, 3, 2, 1])
    const { body } = await get(`${emulator.url}${runs}?branch=main&status=completed&per_page=1`)
    expect(body).toMatchObject({
      total_count: 2,
      workflow_runs: [
        {
          id: 2,
          run_number: 2,
          run_attempt: 2,
          event: 'push',
          status: 'completed',
          conclusion: 'success',
          head_branch: 'main',
          head_sha: expect.any(String),
          path: '.github/workflows/deploy.yml',
          created_at: '2026-01-01T02:21:00Z',
          run_started_at: '2026-01-01T02:21:00Z',
          head_repository: { full_name: 'example/shop' },
          actor: { login: 'octocat' },
          updated_at: expect.stringMatching(/Z$/),
          html_url: expect.stringMatching(/\/example\/shop\/actions\/runs\/2$/),
        },
      ],
    })
  })

  it.each([
    ['?branch=dev', [3]],
    ['?event=schedule', [3]],
    ['?status=success', [2, 1]],
    ['?status=in_progress', [4]],
    ['?head_sha=a', [1]],
    ['?created=2026-01-01T02:20:00Z..2026-01-01T02:35:00Z', [3, 2]],
    ['?created=%3E2026-01-01T02:30:00Z', [4]],
    ['?created=%3E%3D2026-01-01T02:30:00Z', [4, 3]],
    ['?created=%3C2026-01-01T02:21:00Z', [1]],
    ['?created=%3C%3D2026-01-01T02:21:00Z', [2, 1]],
    ['?created=*..2026-01-01T02:15:00Z', [1]],
    ['?created=2026-01-02', []],
    ['?per_page=2&page=2', [2, 1]],
  ])('are picked by %s', async (query, expected) => {
    expect(await (await startWithHistory()).ids(query)).toEqual(expected)
  })

  it('are found by the number of the workflow as well, and not of an unknown one', async () => {
    const { ids, emulator } = await startWithHistory()
    expect(await ids('', `${api}/actions/workflows/7/runs`)).toEqual([5])
    expect((await get(`${emulator.url}${api}/actions/workflows/x.yml/runs`)).status).toBe(404)
  })

  it('are told one by one, with their attempts and the jobs of the latest or of all', async () => {
    const { emulator, world } = await startWithHistory()
    const [, one, other] = world.githubRuns
    const jobs = runOf(createWorld()).jobs
    Object.assign(one ?? {}, { jobs: jobs.slice(0, 1) })
    Object.assign(other ?? {}, { jobs })
    const run = `${emulator.url}${api}/actions/runs/2`
    expect((await get(run)).body).toMatchObject({ id: 2, run_attempt: 2 })
    expect((await get(`${run}/attempts/1`)).body).toMatchObject({ conclusion: 'failure' })
    expect((await get(`${run}/attempts/3`)).status).toBe(404)
    expect((await get(`${run}/jobs`)).body).toMatchObject({ total_count: 2 })
    expect((await get(`${run}/jobs?filter=all`)).body).toMatchObject({ total_count: 3 })
    expect((await get(`${run}/attempts/1/jobs`)).body).toMatchObject({ total_count: 1 })
    expect((await get(`${emulator.url}${api}/actions/runs/9`)).status).toBe(404)
    expect((await get(`${emulator.url}${api}/actions/runs/9/jobs`)).status).toBe(404)
  })
})

describe('the annotations of a job', () => {
  it('lie behind the check run that the job names', async () => {
    const { emulator, world } = await startAsking()
    const [, deploy] = runOf(world).jobs
    const message = 'The job has exceeded the maximum execution time of 20m0s'
    if (deploy)
      deploy.annotations = [
        { level: 'failure', message },
        { level: 'notice', message: 'om_1', title: 'Paged', path: 'src/a.ts', line: 7 },
      ]
    const { body } = await list(`${emulator.url}${path}`)
    const [, job] = body.jobs as { check_run_url: string }[]
    const { status, body: annotations } = await get(`${job?.check_run_url}/annotations`)
    expect(status).toBe(200)
    expect(annotations).toMatchObject([
      { annotation_level: 'failure', path: '.github', message, title: '' },
      { annotation_level: 'notice', path: 'src/a.ts', start_line: 7, title: 'Paged' },
    ])
    expect((await get(`${emulator.url}${api}/check-runs/9/annotations`)).status).toBe(404)
  })
})

describe('two commits', () => {
  it('are compared along the history', async () => {
    const { emulator, world } = await startAsking()
    const { owner, repo } = demo
    for (const sha of ['a', 'b', 'c'])
      world.githubCommits.push({ owner, repo, sha, message: `Change ${sha}`, author: 'jane' })
    expect((await get(`${emulator.url}${api}/compare/a...c`)).body).toMatchObject({
      status: 'ahead',
      ahead_by: 2,
      total_commits: 2,
      commits: [
        { sha: 'b', commit: { message: 'Change b' }, author: { login: 'jane' } },
        { sha: 'c' },
      ],
    })
    expect((await get(`${emulator.url}${api}/compare/a...c?per_page=1`)).body).toMatchObject({
      total_commits: 2,
      commits: [{ sha: 'b' }],
    })
    expect((await get(`${emulator.url}${api}/compare/c...a`)).body).toMatchObject({
      status: 'behind',
      behind_by: 2,
      commits: [],
    })
    expect((await get(`${emulator.url}${api}/compare/a...x`)).status).toBe(404)
  })
})

describe('a permission that the workflow did not grant', () => {
  it.each([
    ['actions', `/actions/runs/${demo.runId}`],
    ['actions', `/actions/workflows/${demo.workflow}/runs`],
    ['checks', '/check-runs/2/annotations'],
    ['contents', '/compare/a...b'],
  ] as const)('is missed: %s for %s', async (permission, line) => {
    const { emulator, world } = await startAsking()
    world.githubPermissions[permission] = false
    expect(await get(`${emulator.url}${api}${line}`)).toMatchObject({
      status: 403,
      body: { message: 'Resource not accessible by integration' },
    })
  })

  it('is not what a wrong token or an unknown call is told', async () => {
    const { emulator } = await startAsking()
    const url = `${emulator.url}${api}/actions/runs/${demo.runId}`
    expect((await get(url, 'ghs_wrong')).status).toBe(401)
    expect((await get(`${emulator.url}${api}/issues`)).status).toBe(404)
    expect((await fetch(url, { method: 'POST' })).status).toBe(404)
  })
})
