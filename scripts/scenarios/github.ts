import type { Emulator } from '../../emulator/emulator.ts'
import { addRun, demo, type GithubJob, type World } from '../../emulator/world.ts'
import { RUN_ENV, runStep, type StepRun } from '../runner.ts'
import type { Scenarios } from './scenario.ts'

const { owner, repo } = demo
const LAST_GREEN_SHA = 'b7d5c3a190e8f6d4c2b0a8968574635241302f1e'

/** What GitHub knows of the run, and of the runs before it. */
export const GITHUB: Scenarios = {
  'third-in-a-row': {
    about: 'The card says why it failed, for the third time in a row, and what has changed.',
    arrange: ({ world }) => addRunsBefore(world),
  },
  'timed-out': {
    about: 'A job ran out of its time, which looks like a cancelled one at first.',
    arrange: ({ world }) => {
      const deploy = findFailedJob(world)
      deploy.conclusion = 'cancelled'
      for (const step of deploy.steps) {
        if (step.conclusion === 'failure') step.conclusion = 'cancelled'
      }
      const message = 'The job has exceeded the maximum execution time of 30m0s'
      deploy.annotations = [{ level: 'failure', message }]
    },
  },
  recovered: {
    about: 'The next run is green: the card of the red one turns green, and nobody is called.',
    with: { mode: 'resolve', users: '' },
    env: { GITHUB_RUN_ID: `${demo.runId + 1}`, GITHUB_RUN_NUMBER: '125' },
    async before(emulator, step) {
      const { first } = demo
      for (const run of emulator.world.githubRuns) run.createdAt = formatMinutesAgo(72)
      emulator.world.readPlan.push({ openId: first.openId, afterMs: 1_200 })
      const users = { users: first.openId, 'ack-timeout': '2s' }
      leaveAnnotations(emulator, await runStep({ ...step, with: { ...step.with, ...users } }))
    },
  },
}

/** A green run, two red ones, and four commits in between, before the run that has just failed with an error line. */
export function addRunsBefore(world: World): void {
  const runs = [
    { runNumber: 121, conclusion: 'success', headSha: LAST_GREEN_SHA, minutesAgo: 130 },
    { runNumber: 122, minutesAgo: 72 },
    { runNumber: 123, minutesAgo: 40 },
  ]
  for (const { minutesAgo, ...run } of runs) {
    const createdAt = formatMinutesAgo(minutesAgo)
    addRun(world, { ...run, runId: demo.runId - minutesAgo, createdAt, updatedAt: createdAt })
  }
  const shas = [LAST_GREEN_SHA, '1'.repeat(40), '2'.repeat(40), '3'.repeat(40), RUN_ENV.GITHUB_SHA]
  for (const sha of shas)
    world.githubCommits.push({ owner, repo, sha, message: 'Work on it', author: 'octocat' })
  findFailedJob(world).annotations = [
    { level: 'failure', message: 'Process completed with exit code 1.' },
    { level: 'failure', message: 'shop-db: migration 42 failed: column "cart_id" already exists' },
  ]
}

/** Keeps the annotations of a step with the check run of its job, as GitHub does. */
export function leaveAnnotations({ world }: Emulator, { annotations }: StepRun): void {
  findFailedJob(world).annotations = annotations.map(({ level, title, message }) => ({
    level: level === 'error' ? 'failure' : level,
    title,
    message,
  }))
}

function formatMinutesAgo(minutes: number): string {
  return new Date(Date.now() - minutes * 60_000).toISOString()
}

/** The job that failed in the demo run. */
export function findFailedJob({ githubRuns }: World): GithubJob {
  const jobs = githubRuns.flatMap((run) => run.jobs)
  const failed = jobs.find(({ conclusion }) => conclusion === 'failure')
  if (!failed) throw new Error('The demo run has no failed job')
  return failed
}
