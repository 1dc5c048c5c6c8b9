import { once } from 'node:events'
import { createServer } from 'node:net'

import { describe, expect, it } from '@jest/globals'

import { systemClock } from '../../src/clock.ts'
import { lookUpBackground } from '../../src/incident/background.ts'
import { readIncident } from '../../src/incident/event.ts'
import type { Incident } from '../../src/incident/incident.ts'
import { pushEvent, runEnv } from './events.ts'
import {
  type Answer,
  buildError,
  buildRun,
  listJobs,
  listRuns,
  withGithub,
} from './github-server.ts'
import { buildJob } from './jobs-endpoint.ts'

const firstAttempt = { ...runEnv, GITHUB_RUN_ATTEMPT: '1' }
const ownRun = readIncident({ env: firstAttempt, event: pushEvent })
const sha = pushEvent.after

const jobsPath = '/actions/runs/17001/attempts/1/jobs'
const runsPath = '/actions/workflows/release.yml/runs'
const annotations = (id: number) => `/check-runs/${id}/annotations`
const green = buildRun(8)
const comparePath = `/compare/${'8'.padStart(40, 'a')}...${sha}`

const deploy = buildJob({ id: 2, name: 'deploy', conclusion: 'failure' })
const streakOfThree: Readonly<Record<string, Answer>> = {
  [jobsPath]: listJobs(buildJob({ id: 1 }), deploy, buildJob({ id: 3 })),
  [annotations(2)]: [buildError('Error: no space left on device')],
  [runsPath]: listRuns(
    buildRun(11, { conclusion: 'failure' }),
    buildRun(10, { conclusion: 'cancelled' }),
    buildRun(9, { conclusion: 'timed_out' }),
    green,
    buildRun(7, { conclusion: 'failure' }),
  ),
  [comparePath]: { total_commits: 4, commits: [] },
}

interface Changes {
  incident?: Incident
  githubToken?: string
  timeLimitMs?: number
  signal?: AbortSignal
}

function lookUp(apiUrl: string, changes: Changes = {}) {
  return lookUpBackground({
    incident: ownRun,
    githubToken: 'secret',
    apiUrl,
    fetch,
    clock: systemClock,
    signal: new AbortController().signal,
    timeLimitMs: 5_000,
    ...changes,
  })
}

function lookUpFrom(answers: Readonly<Record<string, Answer>>, changes: Changes = {}) {
  return withGithub(answers, ({ apiUrl }) => lookUp(apiUrl, changes))
}

async function readReasons(...jobs: [job: object, messages: readonly string[] | number][]) {
  const answers = Object.fromEntries(
    jobs.map(([job, messages]) => [
      annotations(Number(Reflect.get(job, 'id'))),
      typeof messages === 'number' ? messages : messages.map(buildError),
    ]),
  )
  const background = await lookUpFrom({ ...answers, [jobsPath]: listJobs(...jobs.map(([j]) => j)) })
  const legs = background.failedJobs.jobs.flatMap((job) => job.legs)
  return { ...background, legs: legs.map(({ conclusion, reason }) => [conclusion, reason]) }
}

describe('what is behind a failure', () => {
  it('is the failed job, its reason, the streak, and the way back to the last green run', async () => {
    expect(await lookUpFrom(streakOfThree)).toMatchObject({
      failedJobs: {
        jobs: [{ name: 'deploy', legs: [{ reason: 'Error: no space left on device' }] }],
      },
      conclusion: 'failure',
      history: {
        failures: 3,
        since: Date.parse('2026-01-05T09:00:00Z'),
        firstRunUrl: 'https://github.com/octo-org/shop/actions/runs/17009',
        compareUrl: `https://github.com/octo-org/shop${comparePath}`,
        commits: 4,
      },
    })
  })

  it('costs four requests for a run of three jobs, one of them failed', async () => {
    const requests = await withGithub(streakOfThree, async (github) => {
      await lookUp(github.apiUrl)
      return github.requests
    })
    expect(requests).toHaveLength(4)
    expect(new Set(requests)).toEqual(
      new Set([
        `${runsPath}?branch=main&status=completed&exclude_pull_requests=true&per_page=30`,
        `${jobsPath}?per_page=100&page=1`,
        `${annotations(2)}?per_page=100`,
        `${comparePath}?page=2&per_page=1`,
      ]),
    )
  })

  it('is not asked for without a token or a run', async () => {
    await withGithub(streakOfThree, async ({ apiUrl, requests }) => {
      expect(await lookUp(apiUrl, { githubToken: '' })).toEqual({
        failedJobs: { jobs: [], note: { kind: 'no-token' } },
      })
      const incident = { ...ownRun, runId: undefined }
      expect(await lookUp(apiUrl, { incident })).toEqual({ failedJobs: { jobs: [] } })
      expect(requests).toEqual([])
    })
  })
})

describe('the reason of a failed job', () => {
  it("is the first line of the first error that is not the runner's own sentence", async () => {
    const { legs } = await readReasons([
      deploy,
      ['Process completed with exit code 1.', ' Boom: 7\nat line 3', 'Later'],
    ])
    expect(legs).toEqual([['failure', 'Boom: 7']])
  })

  it.each([
    'Process completed with exit code 137.',
    'The operation was canceled.',
    'The job has exceeded the maximum execution time of 20m0s',
  ])('is missing when there is only "%s"', async (sentence) => {
    expect((await readReasons([deploy, [sentence]])).legs).toEqual([['failure', undefined]])
  })

  it('is no warning or notice', async () => {
    const { failedJobs } = await lookUpFrom({
      ...streakOfThree,
      [annotations(2)]: [
        { annotation_level: 'warning', message: 'Node 20 is deprecated' },
        { annotation_level: 'failure', message: null },
        buildError('Real'),
      ],
    })
    expect(failedJobs.jobs[0]?.legs[0].reason).toBe('Real')
  })

  it('is asked for ten jobs at most, the failed ones before the cancelled ones', async () => {
    const jobs = Array.from({ length: 14 }, (_, id) =>
      buildJob({ id: id + 1, conclusion: id < 7 ? 'cancelled' : 'failure' }),
    )
    const asked = await withGithub({ [jobsPath]: listJobs(...jobs) }, async (github) => {
      await lookUp(github.apiUrl)
      return github.requests.filter((path) => path.startsWith('/check-runs'))
    })
    expect(asked).toHaveLength(10)
    expect(asked).toContain(`${annotations(14)}?per_page=100`)
    expect(asked).not.toContain(`${annotations(7)}?per_page=100`)
  })

  it.each([
    ['the token may not read it', 403],
    ['GitHub has a fault', 500],
    ['it is no list', { message: 'hello' }],
    ['its entries are odd', [null, 7]],
    ['it does not come', 'hang'],
  ] as [string, Answer][])('costs nothing else when %s', async (_what, answer) => {
    const background = await lookUpFrom(
      { ...streakOfThree, [annotations(2)]: answer },
      { timeLimitMs: 300 },
    )
    expect(background).toMatchObject({
      failedJobs: { jobs: [{ name: 'deploy' }] },
      history: { failures: 3, commits: 4 },
    })
    expect(background.failedJobs.note).toBeUndefined()
  })
})

describe('a job that was cancelled', () => {
  const cancelled = buildJob({ id: 2, conclusion: 'cancelled' })
  const timeout = 'The job has exceeded the maximum execution time of 20m0s'

  it('has timed out when its time was over', async () => {
    const { legs, conclusion } = await readReasons([
      cancelled,
      [timeout, 'The operation was canceled.'],
    ])
    expect(legs).toEqual([['timed_out', undefined]])
    expect(conclusion).toBe('timed_out')
  })

  it('has timed out by the older wording too', async () => {
    const older =
      'The job running on runner GitHub Actions 3 has exceeded the maximum execution time'
    expect((await readReasons([cancelled, [`${older} of 360 minutes.`]])).conclusion).toBe(
      'timed_out',
    )
  })

  it('was cancelled by a person when GitHub says so and nothing else', async () => {
    const errors = ['The run was canceled by @octocat.', 'The operation was canceled.']
    const { legs, conclusion } = await readReasons([cancelled, errors])
    expect(legs).toEqual([['cancelled', undefined]])
    expect(conclusion).toBe('cancelled')
  })

  it('leaves open how the run ended when the annotations may not be read', async () => {
    const { legs, conclusion } = await readReasons([cancelled, 403])
    expect(legs).toEqual([['cancelled', undefined]])
    expect(conclusion).toBeUndefined()
  })
})

describe('the history of a failure', () => {
  const readHistory = async (runs: readonly object[], incident = ownRun) =>
    (await lookUpFrom({ [jobsPath]: listJobs(), [runsPath]: listRuns(...runs) }, { incident }))
      .history

  it('begins with this run when the run before was green', async () => {
    expect(await readHistory([buildRun(11)])).toMatchObject({
      failures: 1,
      firstRunUrl: ownRun.runUrl,
    })
  })

  it('begins with this run when there was none before', async () => {
    expect(await readHistory([])).toEqual({
      failures: 1,
      since: expect.any(Number),
      firstRunUrl: ownRun.runUrl,
    })
  })

  it('knows neither runs that began later nor those of a fork’s branch of the same name', async () => {
    const history = await readHistory([
      buildRun(13),
      buildRun(11, { head_repository: { full_name: 'stranger/shop' } }),
      buildRun(10, { conclusion: 'failure' }),
      buildRun(9, { conclusion: 'skipped' }),
      buildRun(8),
    ])
    expect(history).toMatchObject({
      failures: 2,
      compareUrl: expect.stringContaining(`/${'8'.padStart(40, 'a')}...`),
    })
  })

  it('has no link when the last green run was of the same commit', async () => {
    const history = await readHistory([buildRun(11, { head_sha: sha })])
    expect(history).toMatchObject({ commits: 0 })
    expect(history?.compareUrl).toBeUndefined()
  })

  it('keeps the link when the token may not compare', async () => {
    const { history } = await lookUpFrom({ ...streakOfThree, [comparePath]: 403 })
    expect(history?.compareUrl).toBe(`https://github.com/octo-org/shop${comparePath}`)
    expect(history?.commits).toBeUndefined()
  })

  it('counts the attempt before a re-run', async () => {
    const incident = readIncident({ env: runEnv, event: pushEvent })
    const { history } = await lookUpFrom(
      {
        ...streakOfThree,
        '/actions/runs/17001/attempts/1': buildRun(12, { id: 17001, conclusion: 'failure' }),
      },
      { incident },
    )
    expect(history?.failures).toBe(4)
  })

  it('of a tag is that of all runs which the same event started', async () => {
    const env = { ...firstAttempt, GITHUB_EVENT_NAME: 'release', GITHUB_REF: 'refs/tags/v2' }
    const incident = readIncident({ env, event: {} })
    const [requests, { history }] = await withGithub(
      { [runsPath]: listRuns(buildRun(11, { conclusion: 'failure', head_branch: 'v1' })) },
      async (github) => {
        const background = await lookUp(github.apiUrl, { incident })
        return [github.requests, background] as const
      },
    )
    expect(history?.failures).toBe(2)
    expect(requests).toContain(
      `${runsPath}?event=release&status=completed&exclude_pull_requests=true&per_page=30`,
    )
  })

  it.each([
    ['may not be read', 403],
    ['is no list', { hello: 1 }],
    ['holds odd entries', { workflow_runs: [null] }],
    ['does not come', 'hang'],
  ] as [string, Answer][])('costs only itself when it %s', async (_what, answer) => {
    const background = await lookUpFrom(
      { ...streakOfThree, [runsPath]: answer },
      { timeLimitMs: 300 },
    )
    expect(background).toMatchObject({ failedJobs: { jobs: [{ name: 'deploy' }] } })
    expect(background.failedJobs.note).toBeUndefined()
    expect(background.history).toBeUndefined()
  })
})

describe('a GitHub that is no help', () => {
  it.each([2.75, 687.5, 0])('is given up after %p ms, which need not be whole', async (ms) => {
    const hangs = { [jobsPath]: 'hang', [runsPath]: 'hang' } as const
    expect(await lookUpFrom(hangs, { timeLimitMs: ms })).toEqual({
      failedJobs: { jobs: [], note: { kind: 'too-late' } },
    })
  })

  it('is given up when the run is cancelled', async () => {
    expect(
      await lookUpFrom({ [jobsPath]: 'hang' }, { signal: AbortSignal.timeout(50) }),
    ).toMatchObject({ failedJobs: { jobs: [], note: { kind: 'too-late' } } })
  })

  it.each([
    ['may tell this token nothing', 403, { kind: 'refused', status: 403 }],
    ['answers with a web page', sendWebPage, { kind: 'not-a-list' }],
    ['hangs up', hangUp, { kind: 'unreachable' }],
  ] as [string, Answer, object][])('costs its sections when it %s', async (_what, answer, note) => {
    const background = await lookUpFrom({ [jobsPath]: answer, [runsPath]: answer })
    expect(background).toMatchObject({ failedJobs: { jobs: [], note } })
    expect(background.history).toBeUndefined()
  })

  it('costs its sections when nothing listens, and when its address is none', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : undefined
    server.close()
    for (const apiUrl of [`http://127.0.0.1:${port}`, 'nonsense', '']) {
      expect(await lookUp(apiUrl)).toEqual({
        failedJobs: { jobs: [], note: { kind: 'unreachable' } },
      })
    }
  })
})

function sendWebPage(_request: unknown, response: { end(body: string): void }) {
  response.end('<html>Unicorn!</html>')
}

function hangUp(_request: unknown, response: { destroy(): void }) {
  response.destroy()
}
