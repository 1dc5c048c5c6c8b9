import { describe, expect, it } from '@jest/globals'
import { demo } from '../../emulator/world.ts'
import { ENTRIES, openEmulator, readList, runAction } from './harness.ts'

async function waitUntil(condition: () => boolean): Promise<void> {
  for (let tries = 0; !condition(); tries += 1) {
    if (tries > 500) throw new Error('what was waited for did not happen within 10 s')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

describe.each(ENTRIES)('a job that is cancelled, with %s', (entry) => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'reports whoever was called, within 2 s of %s while waiting',
    async (signal) => {
      const emulator = await openEmulator()
      let cancelledAt = 0
      const run = await runAction(emulator, entry, {
        with: { users: `${demo.first.openId}\n${demo.second.openId}`, 'ack-timeout': '5m' },
        onStart: async (child) => {
          await waitUntil(() => emulator.rings.length > 0)
          await new Promise((resolve) => setTimeout(resolve, 100))
          cancelledAt = performance.now()
          child.kill(signal)
        },
      })

      expect(performance.now() - cancelledAt).toBeLessThan(2_000)
      expect(run.exitCode).toBe(0)
      expect(run.outputs['status']).toBe('called')
      expect(readList(run, 'called-user-ids')).toEqual([demo.first.openId])
      expect(readList(run, 'uncalled-user-ids')).toEqual([demo.second.openId])
      expect(run.annotations).toMatchObject([
        { message: expect.stringContaining('The job was cancelled while it was waiting') },
      ])
      expect(run.summary).toContain(demo.second.openId)
    },
  )

  it('stops trying again, and is red, when nobody was called yet', async () => {
    const emulator = await openEmulator()
    emulator.inject({ path: 'urgent_phone', status: 503, times: Number.POSITIVE_INFINITY })
    let cancelledAt = 0
    const run = await runAction(emulator, entry, {
      with: { timeout: '60s' },
      onStart: async (child) => {
        await waitUntil(
          () => emulator.requests.filter(({ path }) => path.endsWith('urgent_phone')).length > 1,
        )
        cancelledAt = performance.now()
        child.kill('SIGTERM')
      },
    })

    expect(performance.now() - cancelledAt).toBeLessThan(2_000)
    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({ status: 'failed', code: '' })
    expect(run.annotations[0]?.title).toBe('The job was cancelled')
    expect(run.outputs['msg']).toMatch(/^the job was cancelled \(HTTP 503/)
  })

  it('still hears the answer to a call that was on its way', async () => {
    const emulator = await openEmulator()
    emulator.inject({ path: 'urgent_phone', delayMs: 500 })
    const run = await runAction(emulator, entry, {
      onStart: async (child) => {
        await waitUntil(() => emulator.requests.some(({ path }) => path.endsWith('urgent_phone')))
        child.kill('SIGTERM')
      },
    })

    expect(run.outputs['status']).toBe('called')
  })
})
