import { startEmulator } from '../../emulator/emulator.ts'
import { demo, type GithubJob } from '../../emulator/world.ts'
import type { Language } from '../../src/language.ts'
import { runStep, type StepRun } from '../runner.ts'

/** One page as it went, for the pictures: what the workflow shows, and the card that Feishu was sent. */
export interface PagedRun {
  readonly run: StepRun
  /** The content of the message, as the emulator received it. */
  readonly card: string
}

/** The name of the job that pages, as in examples/matrix.yml. */
export const PAGING_JOB = 'Phone the people on call'

/**
 * Runs the action in the way that shows most in one look: one person rings and sleeps on, one is not in the chat, for
 * the next the quota is used up and an SMS gets through, and so the last is left alone.
 */
export async function playPage(language: Language): Promise<PagedRun> {
  const emulator = await startEmulator()
  try {
    const { world } = emulator
    world.phoneQuota = 1
    world.readPlan.push({ openId: demo.second.openId, afterMs: 300 })
    for (const run of world.githubRuns) run.jobs = listJobs()
    const run = await runStep({
      with: {
        'app-id': demo.appId,
        'app-secret': demo.appSecret,
        'send-to': demo.chatId,
        users: `${demo.first.email}, ${demo.outsider.email}\n${demo.second.email}\n${demo.third.email}`,
        fallback: 'sms, app',
        'ack-timeout': '1s',
        'github-token': demo.githubToken,
        'base-url': emulator.url,
        language,
      },
      env: {
        GITHUB_ACTION_REF: 'v1',
        GITHUB_ACTION_REPOSITORY: 'OWNER/feishu-phone-call',
        GITHUB_API_URL: `${emulator.url}/api/v3`,
        GITHUB_JOB: PAGING_JOB,
        GITHUB_WORKFLOW: 'Deploy to all regions',
      },
      event: { head_commit: { message: 'Keep carts for 30 days' } },
    })
    const message = [...world.messages.values()].find(({ msgType }) => msgType === 'interactive')
    if (!message) throw new Error(`The action has sent no card:\n${run.stdout}${run.stderr}`)
    return { run, card: message.content }
  } finally {
    await emulator.close()
  }
}

/** A matrix of which one leg failed and one ran out of time, while the job that pages is still running. */
function listJobs(): GithubJob[] {
  return [
    createJob({ id: 1, name: 'build', conclusion: 'success', steps: ['success'] }),
    createJob({ id: 2, name: 'deploy (north)', conclusion: 'success', steps: ['success'] }),
    createJob({ id: 3, name: 'deploy (south)', conclusion: 'failure', steps: ['failure'] }),
    createJob({
      id: 4,
      name: 'deploy (west)',
      conclusion: 'timed_out',
      steps: ['success', 'cancelled'],
    }),
    createJob({ id: 5, name: PAGING_JOB, conclusion: null, steps: [null] }),
  ]
}

const STEPS = ['Roll out', 'Smoke test'] as const

function createJob(job: {
  id: number
  name: string
  conclusion: string | null
  /** How each of the steps ended. */
  steps: readonly (string | null)[]
}): GithubJob {
  const toStatus = (conclusion: string | null) =>
    conclusion === null ? 'in_progress' : 'completed'
  return {
    id: job.id,
    name: job.name,
    status: toStatus(job.conclusion),
    conclusion: job.conclusion,
    htmlUrl: `https://github.com/${demo.owner}/${demo.repo}/actions/runs/${demo.runId}/job/${job.id}`,
    startedAt: '2026-01-01T02:58:00Z',
    completedAt: job.conclusion === null ? null : '2026-01-01T03:00:00Z',
    steps: job.steps.map((conclusion, index) => ({
      number: index + 1,
      name: STEPS[index] ?? 'Step',
      status: toStatus(conclusion),
      conclusion,
    })),
  }
}
