import { describe, expect, it } from '@jest/globals'
import { demo, type GithubJob } from '../../emulator/world.ts'
import {
  type Asked,
  addNumberedRun,
  buildJob,
  page,
  readCard,
  type Stage,
  watch,
} from '../deployment.ts'
import { type Outcome, openTimelessEmulator } from '../in-process.ts'

const OUT_OF_TIME = 'The job has exceeded the maximum execution time of 20m0s'
const STOPPED = 'The run was canceled by @octocat.'

async function openStage(): Promise<Stage> {
  const stage = await openTimelessEmulator()
  stage.emulator.world.githubRuns.length = 0
  return stage
}

function failWith(id: number, message: string, job: Partial<GithubJob> = {}): GithubJob {
  return buildJob(id, { annotations: [{ level: 'failure', message }], ...job })
}

/** Runs 1 to 5: the last three are red, and the fifth has two failed jobs. */
async function openThirdFailure(): Promise<Stage> {
  const stage = await openStage()
  const { githubCommits } = stage.emulator.world
  for (const number of [1, 2, 3, 4, 5]) {
    addNumberedRun(stage, number, { conclusion: number < 3 ? 'success' : 'failure' })
    const sha = String(number).padStart(40, 'c')
    githubCommits.push({
      owner: 'example',
      repo: 'shop',
      sha,
      message: 'Change',
      author: 'octocat',
    })
  }
  const steps = [
    { number: 2, name: 'Roll out', status: 'completed', conclusion: 'failure' } as const,
  ]
  stage.emulator.world.githubRuns
    .at(-1)
    ?.jobs.push(
      failWith(51, 'no space left on device', { name: 'deploy eu', steps }),
      failWith(52, 'quota exceeded', { name: 'deploy us' }),
      buildJob(53, { name: 'lint', conclusion: 'success' }),
    )
  return stage
}

function readSentCard(stage: Stage, { outputs }: Outcome) {
  return readCard(stage, outputs['message-id'] ?? '')
}

function listPaths({ github }: Asked): string[] {
  return github.map(({ path }) => path.replace('/api/v3/repos/example/shop', '')).toSorted()
}

describe('the card of a third failure in a row', () => {
  it('names both jobs with their errors, the streak, and what changed since the last green run', async () => {
    const stage = await openThirdFailure()
    const paged = await page(stage, { number: 5 })
    const { text } = readSentCard(stage, paged)
    for (const part of [
      'deploy eu',
      'Roll out',
      'no space left on device',
      'deploy us',
      'quota exceeded',
      '3rd failure in a row',
      '3 commits',
    ]) {
      expect(text).toContain(part)
    }
    expect(text).toMatch(/compare\/c{39}2\.\.\.c{39}5/)
    expect(text).not.toContain('lint')
    expect(stage.emulator.rings).toMatchObject([{ channel: 'phone' }])
  })

  it('costs five requests to GitHub: jobs, runs, commits, and one for each failed job', async () => {
    const stage = await openThirdFailure()
    expect(listPaths(await page(stage, { number: 5 }))).toEqual([
      '/actions/runs/9005/attempts/1/jobs',
      '/actions/workflows/deploy.yml/runs',
      '/check-runs/51/annotations',
      '/check-runs/52/annotations',
      expect.stringContaining('/compare/'),
    ])
  })

  it('has no error lines when the token may only read actions, and no word about it', async () => {
    const stage = await openThirdFailure()
    Object.assign(stage.emulator.world.githubPermissions, { checks: false, contents: false })
    const { text } = readSentCard(stage, await page(stage, { number: 5 }))
    for (const part of [
      'deploy eu',
      'Roll out',
      'deploy us',
      '3rd failure in a row',
      '/compare/',
    ]) {
      expect(text).toContain(part)
    }
    expect(text).not.toContain('no space left')
    expect(text).not.toMatch(/checks: read|contents: read/)
  })

  it('names the permission when the token may nothing', async () => {
    const stage = await openThirdFailure()
    Object.assign(stage.emulator.world.githubPermissions, { actions: false, checks: false })
    const paged = await page(stage, { number: 5 })
    expect(readSentCard(stage, paged).text).toContain('actions: read')
    expect([paged.failed, stage.emulator.rings.length]).toEqual([false, 1])
  })

  it('goes out without the jobs when GitHub hangs, and people are called', async () => {
    const stage = await openThirdFailure()
    stage.emulator.inject({ path: '/api/v3', hang: 'before', times: 9 })
    const paged = await page(stage, { number: 5, inputs: { timeout: '2s' } })
    expect(readSentCard(stage, paged).text).toContain('GitHub did not answer in time')
    expect([paged.failed, stage.emulator.rings.length]).toEqual([false, 1])
  })
})

describe('phone-for: first-failure', () => {
  const inputs = { 'phone-for': 'first-failure' }

  it('calls at the first failure', async () => {
    const stage = await openStage()
    addNumberedRun(stage, 1, { conclusion: 'success' })
    const paged = await page(stage, { number: 2, inputs })
    expect(stage.emulator.rings).toMatchObject([{ channel: 'phone' }])
    expect(readSentCard(stage, paged).text).not.toContain('had failed too')
  })

  it.each([
    ['the card', {}],
    ["a card of one's own", { card: '{"schema":"2.0","body":{"elements":[]}}' }],
    ['an existing message', { 'send-to': '', 'message-id': demo.messageId }],
  ])(
    'alerts in the app at the second one, with %s, and the step is green',
    async (_what, others) => {
      const stage = await openStage()
      addNumberedRun(stage, 1)
      const paged = await page(stage, { number: 2, inputs: { ...inputs, ...others } })
      expect(stage.emulator.rings).toMatchObject([{ channel: 'app' }])
      expect([paged.failed, paged.outputs['status']]).toEqual([false, 'called'])
      expect(paged.summary).toContain('phone-for')
    },
  )

  it('says so on the card', async () => {
    const stage = await openStage()
    addNumberedRun(stage, 1)
    const paged = await page(stage, { number: 2, inputs })
    expect(readSentCard(stage, paged).text).toContain('The run before this one had failed too')
  })

  it('alerts in the app when a re-run fails again', async () => {
    const stage = await openStage()
    addNumberedRun(stage, 2)
    addNumberedRun(stage, 2, { attempt: 2, status: 'in_progress', conclusion: null })
    await page(stage, { number: 2, attempt: 2, inputs })
    expect(stage.emulator.rings).toMatchObject([{ channel: 'app' }])
  })

  it('calls when GitHub does not tell', async () => {
    const stage = await openStage()
    addNumberedRun(stage, 1)
    stage.emulator.world.githubPermissions.actions = false
    const paged = await page(stage, { number: 2, inputs })
    expect(stage.emulator.rings).toMatchObject([{ channel: 'phone' }])
    expect(readSentCard(stage, paged).text).not.toContain('had failed too')
  })
})

describe('a watched run that GitHub calls cancelled', () => {
  async function pageAbout(jobs: readonly GithubJob[], change: (stage: Stage) => void = () => {}) {
    const stage = await openStage()
    const watched = addNumberedRun(stage, 2, { conclusion: 'cancelled', jobs: [...jobs] })
    change(stage)
    const paged = await page(stage, watch(watched))
    const channels = stage.emulator.rings.map(({ channel }) => channel)
    return { ...readSentCard(stage, paged), paged, channels }
  }
  const cancelled = { conclusion: 'cancelled' }

  it('is called a timeout when a job ran out of its time, and people are called', async () => {
    const { title, channels } = await pageAbout([failWith(21, OUT_OF_TIME, cancelled)])
    expect(title).toContain('timed out')
    expect(channels).toEqual(['phone'])
  })

  it('wakes nobody when somebody stopped it, and the card and the summary say so', async () => {
    const { title, text, channels, paged } = await pageAbout([
      failWith(21, STOPPED, cancelled),
      buildJob(22, cancelled),
    ])
    expect(title).toContain('cancelled')
    expect(text).toContain('Somebody cancelled this run')
    expect(channels).toEqual(['app'])
    expect([paged.failed, paged.outputs['status']]).toEqual([false, 'called'])
    expect(paged.summary).toContain('Somebody cancelled the run')
  })

  it.each([
    ['a job had failed before', [failWith(21, STOPPED, cancelled), failWith(22, 'Boom')]],
    ['a runner was lost', [failWith(21, 'The runner has received a shutdown signal.', cancelled)]],
    ['nothing says why', [buildJob(21, cancelled)]],
    ['nothing says who', [failWith(21, 'The operation was canceled.', cancelled)]],
    ['there are no jobs', []],
    [
      'there are more jobs than are asked about',
      Array.from({ length: 11 }, (_, index) => failWith(21 + index, STOPPED, cancelled)),
    ],
  ])('calls people when %s', async (_what, jobs) => {
    expect((await pageAbout(jobs)).channels).toEqual(['phone'])
  })

  it('calls people when the token may not read annotations', async () => {
    const { channels } = await pageAbout([failWith(21, STOPPED, cancelled)], ({ emulator }) => {
      emulator.world.githubPermissions.checks = false
    })
    expect(channels).toEqual(['phone'])
  })
})

describe('the run in which this step stands', () => {
  async function pageWith(...jobs: GithubJob[]) {
    const stage = await openStage()
    addNumberedRun(stage, 2, { status: 'in_progress', conclusion: null, jobs })
    const paged = await page(stage, { number: 2 })
    const channels = stage.emulator.rings.map(({ channel }) => channel)
    return { ...readSentCard(stage, paged), channels }
  }

  it('has timed out, by the title of its card, when a job of it ran out of its time', async () => {
    const { title } = await pageWith(failWith(21, OUT_OF_TIME, { conclusion: 'cancelled' }))
    expect(title).toContain('timed out')
  })

  it('is called about when it was cancelled, because the step says so in its own `if`', async () => {
    const page = await pageWith(failWith(21, STOPPED, { conclusion: 'cancelled' }))
    expect(page.title).toContain('cancelled')
    expect(page.channels).toEqual(['phone'])
  })
})
