import { describe, expect, it } from '@jest/globals'
import { demo, type GithubRun, type World } from '../../emulator/world.ts'
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
