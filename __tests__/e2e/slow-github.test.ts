import { describe, expect, it } from '@jest/globals'
import { demo } from '../../emulator/world.ts'
import { openEmulator, runAction } from './harness.ts'

const entry = 'dist/index.js'
const REASON = 'Error: no space left on device'

async function openGithub() {
  const emulator = await openEmulator()
  const [run] = emulator.world.githubRuns
  const job = run?.jobs.find(({ conclusion }) => conclusion === 'failure')
  if (!job) throw new Error('the demo run has a failed job')
  job.annotations = [{ level: 'failure', message: REASON }]
  const step = {
    with: { 'message-id': '', 'send-to': demo.chatId, 'github-token': demo.githubToken },
    env: { GITHUB_API_URL: `${emulator.url}/api/v3` },
  }
  const orderOf = (path: string) => emulator.requests.findIndex((each) => each.path.includes(path))
  return { emulator, step, job, orderOf }
}

describe('GitHub slower than Feishu', () => {
  it('does not keep the phone from ringing: the update of the card tells the reason', async () => {
    const { emulator, step, job } = await openGithub()
    emulator.inject({ path: '/annotations', delayMs: 600 })

    const { outputs } = await runAction(emulator, entry, step)

    expect(outputs['status']).toBe('called')
    const asked = emulator.requests.find(({ path }) => path.endsWith('/annotations'))
    expect((emulator.rings[0]?.at ?? 0) - (asked?.at ?? 0)).toBeLessThan(600)
    const bodies = emulator.requests.map(({ method, body }) => [method, JSON.stringify(body)])
    const [sent] = bodies.filter(([, body]) => body?.includes(job.name))
    const [updated] = bodies.filter(
      ([method, body]) => method === 'PATCH' && body?.includes('space left'),
    )
    expect(sent?.[1]).not.toContain('space left')
    expect(updated).toBeDefined()
  })

  it('is not asked at all for a message that is there already', async () => {
    const { emulator, step } = await openGithub()

    const { outputs } = await runAction(emulator, entry, {
      ...step,
      with: { 'github-token': demo.githubToken },
    })

    expect(outputs['status']).toBe('called')
    expect(emulator.requests.filter(({ service }) => service === 'github')).toEqual([])
  })
})
