import { describe, expect, it } from '@jest/globals'

import { systemClock } from '../../src/clock.ts'
import { findEarlierPage } from '../../src/incident/earlier-page.ts'
import { renderPageNotice } from '../../src/incident/notice.ts'
import { type Recovery, readRecovery } from '../../src/incident/recovery.ts'
import { pushEvent, runEnv, watcherEnv, workflowRunEvent } from './events.ts'
import { type Answer, buildRun, listJobs, listRuns, withGithub } from './github-server.ts'
import { buildJob } from './jobs-endpoint.ts'

type Answers = Readonly<Record<string, Answer>>

const secret = 'app-secret'
const firstAttempt = { ...runEnv, GITHUB_RUN_ATTEMPT: '1' }
const ownRun = readRecovery({ env: firstAttempt, event: pushEvent })
const watched = readRecovery({
  env: { ...watcherEnv, GITHUB_RUN_ATTEMPT: '1' },
  event: {
    ...workflowRunEvent,
    workflow_run: { ...workflowRunEvent.workflow_run, conclusion: 'success' },
  },
})

const ownRuns = '/actions/workflows/release.yml/runs'
const watchedRuns = '/actions/workflows/9/runs'
const watcherRuns = '/actions/workflows/watch.yml/runs'
const jobsOf = (runId: number, attempt = 1) => `/actions/runs/${runId}/attempts/${attempt}/jobs`
const red = (number: number, changed: object = {}) =>
  buildRun(number, { conclusion: 'failure', ...changed })

/** The jobs of a paging run, the last of which has left the notice. */
function buildPagingRun(runId: number, notice: string, attempt = 1): Answers {
  const [deploy, page] = [runId * 10, runId * 10 + 1]
  return {
    [jobsOf(runId, attempt)]: listJobs(
      buildJob({ id: deploy, conclusion: 'failure', completed_at: '2026-01-05T10:00:00Z' }),
      buildJob({ id: page, completed_at: '2026-01-05T10:05:00Z' }),
      buildJob({ id: 1, conclusion: 'skipped', completed_at: '2026-01-05T10:06:00Z' }),
    ),
    [`/check-runs/${deploy}/annotations`]: [{ annotation_level: 'failure', message: 'Boom' }],
    [`/check-runs/${page}/annotations`]: [{ annotation_level: 'notice', message: notice }],
  }
}

function writeNotice(key: string, ...cardIds: string[]) {
  return renderPageNotice({ cardIds, key, secret })
}

interface Changes {
  githubToken?: string
  secret?: string | undefined
  timeLimitMs?: number
}

function find(answers: Answers, recovery: Recovery = ownRun, changes: Changes = {}) {
  return withGithub(answers, async ({ apiUrl, requests }) => {
    const page = await findEarlierPage({
      recovery,
      githubToken: 'secret',
      secret,
      apiUrl,
      fetch,
      clock: systemClock,
      signal: new AbortController().signal,
      timeLimitMs: 5_000,
      ...changes,
    })
    return { page, requests }
  })
}

describe('the page that a green run is the end of', () => {
  it('does not exist when the run before was green, which costs one request', async () => {
    const { page, requests } = await find({ [ownRuns]: listRuns(buildRun(11), red(10)) })
    expect(page).toEqual({ kind: 'green-before' })
    expect(requests).toHaveLength(1)
  })

  it('does not exist when this is the first run', async () => {
    expect((await find({ [ownRuns]: listRuns() })).page).toEqual({ kind: 'green-before' })
  })

  it('is found in the run before, with the time at which the first red run began', async () => {
    const { page, requests } = await find({
      [ownRuns]: listRuns(red(11), red(10), buildRun(9), red(8)),
      ...buildPagingRun(17011, `Called 2 people\n${writeNotice('17011/1', 'om_a', 'om_b')}`),
    })
    expect(page).toMatchObject({
      kind: 'red-before',
      incident: { runId: 17001 },
      failedRun: { number: 11, url: 'https://github.com/octo-org/shop/actions/runs/17011' },
      since: Date.parse('2026-01-05T10:00:00Z'),
      notices: [{ cardIds: ['om_a', 'om_b'] }],
    })
    expect(requests).toHaveLength(4)
  })

  it('is found behind a run that somebody cancelled', async () => {
    const { page } = await find({
      [ownRuns]: listRuns(buildRun(11, { conclusion: 'cancelled' }), red(10), buildRun(9)),
      [jobsOf(17011)]: listJobs(),
      ...buildPagingRun(17010, writeNotice('17010/1', 'om_a')),
    })
    expect(page).toMatchObject({ failedRun: { number: 10 }, notices: [{ cardIds: ['om_a'] }] })
  })

  it('is found in a run that counts as cancelled because its time was over', async () => {
    const { page } = await find({
      [ownRuns]: listRuns(buildRun(11, { conclusion: 'cancelled' }), buildRun(10)),
      ...buildPagingRun(17011, writeNotice('17011/1', 'om_a')),
    })
    expect(page).toMatchObject({ failedRun: { number: 11 }, notices: [{ cardIds: ['om_a'] }] })
  })

  it('does not exist when somebody cancelled the run before and nobody was called', async () => {
    const { page } = await find({
      [ownRuns]: listRuns(buildRun(11, { conclusion: 'cancelled' }), buildRun(10)),
      [jobsOf(17011)]: listJobs(),
    })
    expect(page).toEqual({ kind: 'green-before' })
  })

  it('is found in the attempt before a re-run', async () => {
    const rerun = readRecovery({ env: runEnv, event: pushEvent })
    const { page, requests } = await find(
      {
        '/actions/runs/17001/attempts/1': red(12, { id: 17001, run_attempt: 1 }),
        ...buildPagingRun(17001, writeNotice('17001/1', 'om_a')),
      },
      rerun,
    )
    expect(page).toMatchObject({
      failedRun: { id: 17001, attempt: 1 },
      notices: [{ cardIds: ['om_a'] }],
    })
    expect(requests).not.toContainEqual(expect.stringContaining(ownRuns))
  })

  it('does not exist when the attempt before a re-run was green, which costs one request', async () => {
    const rerun = readRecovery({ env: runEnv, event: pushEvent })
    const green = buildRun(12, { id: 17001 })
    const { page, requests } = await find({ '/actions/runs/17001/attempts/1': green }, rerun)
    expect(page).toEqual({ kind: 'green-before' })
    expect(requests).toHaveLength(1)
  })

  it.each([
    ['another app', renderPageNotice({ cardIds: ['om_a'], key: '17011/1', secret: 'x' })],
    ['another run', writeNotice('17010/1', 'om_a')],
  ])('is not the one of %s', async (_whose, notice) => {
    const { page } = await find({
      [ownRuns]: listRuns(red(11), buildRun(10)),
      ...buildPagingRun(17011, notice),
    })
    expect(page).toMatchObject({ kind: 'red-before', failedRun: { number: 11 }, notices: [] })
  })
})

describe('the page of a watcher', () => {
  const watchedRed = red(39, { id: 16039, updated_at: '2026-01-05T10:00:00Z' })
  const watcherRun = (id: number, minute: number) =>
    buildRun(id, { id, created_at: `2026-01-05T10:0${minute}:00Z` })

  it("is found in the watcher's run, and not in that about another workflow", async () => {
    const { page, requests } = await find(
      {
        [watchedRuns]: listRuns(watchedRed, buildRun(38)),
        [watcherRuns]: listRuns(buildRun(11, { id: 503 }), watcherRun(502, 3), watcherRun(501, 1)),
        ...buildPagingRun(501, writeNotice('99/1', 'om_other')),
        ...buildPagingRun(502, writeNotice('16039/1', 'om_a')),
      },
      watched,
    )
    expect(page).toMatchObject({
      kind: 'red-before',
      incident: { runId: 16000, workflow: 'Nightly' },
      failedRun: { id: 16039 },
      notices: [{ cardIds: ['om_a'] }],
    })
    expect(requests).not.toContainEqual(expect.stringContaining(jobsOf(503)))
    expect(requests).toContainEqual(
      `${watcherRuns}?event=workflow_run&status=completed&created=${encodeURIComponent(
        '2026-01-05T09:59:00.000Z..2026-01-05T10:15:00.000Z',
      )}&exclude_pull_requests=true&per_page=100`,
    )
  })

  it('does not exist when both were green before, which costs two requests', async () => {
    const { page, requests } = await find(
      { [watchedRuns]: listRuns(buildRun(39)), [watcherRuns]: listRuns(buildRun(11)) },
      watched,
    )
    expect(page).toEqual({ kind: 'green-before' })
    expect(requests).toHaveLength(2)
  })

  it('does not exist when the watched run was red and nobody was called from here', async () => {
    const { page } = await find(
      { [watchedRuns]: listRuns(watchedRed), [watcherRuns]: listRuns() },
      watched,
    )
    expect(page).toEqual({ kind: 'green-before' })
  })

  it('is unknown when GitHub does not tell about the watched runs', async () => {
    const { page } = await find(
      { [watcherRuns]: listRuns(red(11)), [jobsOf(17011)]: listJobs() },
      watched,
    )
    expect(page).toMatchObject({ kind: 'unknown', trouble: { status: 404 } })
  })

  it('is the one of a deployment that follows its tests, when that is what failed', async () => {
    const { page } = await find(
      {
        [watchedRuns]: listRuns(buildRun(39)),
        [watcherRuns]: listRuns(red(11), buildRun(10)),
        ...buildPagingRun(17011, writeNotice('17011/1', 'om_a')),
      },
      watched,
    )
    expect(page).toMatchObject({
      incident: { workflow: 'Watch', runId: 17001 },
      failedRun: { number: 11 },
      notices: [{ cardIds: ['om_a'] }],
    })
  })
})

describe('a page that cannot be found', () => {
  const redBefore = { [ownRuns]: listRuns(red(11), buildRun(10)) }

  it.each([
    [403, { kind: 'refused', status: 403, needsPermission: 'checks: read' }],
    ['hang', { kind: 'too-late' }],
    [{ odd: true }, { kind: 'not-a-list' }],
  ] as [Answer, object][])(
    'leaves the red run known when annotations answer %j',
    async (answer, trouble) => {
      const { page } = await find(
        {
          ...redBefore,
          ...buildPagingRun(17011, ''),
          '/check-runs/170111/annotations': answer,
        },
        ownRun,
        { timeLimitMs: 400 },
      )
      expect(page).toMatchObject({ kind: 'red-before', notices: [], trouble })
    },
  )

  it('is not looked for with a ready token, which has no secret to sign by', async () => {
    const { page, requests } = await find(redBefore, ownRun, { secret: undefined })
    expect(page).toMatchObject({ kind: 'red-before', trouble: { kind: 'no-secret' } })
    expect(requests).toHaveLength(1)
  })

  it.each([
    [403, { kind: 'refused', status: 403, needsPermission: 'actions: read' }],
    [500, { kind: 'refused', status: 500 }],
    ['hang', { kind: 'too-late' }],
    [[], { kind: 'not-a-list' }],
  ] as [Answer, object][])(
    'is unknown when the list of runs answers %j',
    async (answer, trouble) => {
      const { page } = await find({ [ownRuns]: answer }, ownRun, { timeLimitMs: 300 })
      expect(page).toEqual({ kind: 'unknown', trouble })
    },
  )

  it('is unknown without a token', async () => {
    const { page, requests } = await find(redBefore, ownRun, { githubToken: '' })
    expect(page).toEqual({ kind: 'unknown', trouble: { kind: 'no-token' } })
    expect(requests).toEqual([])
  })
})
