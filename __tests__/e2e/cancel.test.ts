import { describe, expect, it } from '@jest/globals'
import { demo } from '../../emulator/world.ts'
import { listTold, openEmulator, readList, runAction, runSource, waitUntil } from './harness.ts'

const ALWAYS = Number.POSITIVE_INFINITY
const [first, second] = [demo.first.openId, demo.second.openId]

// Nobody acknowledges for five minutes: a step that did not stop would be killed by the harness, without an exit code.
describe('a job that is cancelled', () => {
  it.each([
    ['SIGINT', 'src/index.ts'],
    ['SIGTERM', 'src/index.ts'],
    ['SIGTERM', 'dist/index.js'],
  ] as const)('reports whoever was called, on %s while waiting, with %s', async (signal, entry) => {
    const emulator = await openEmulator()
    const run = await runAction(emulator, entry, {
      with: { users: `${first}\n${second}`, 'ack-timeout': '5m' },
      onStart: async (child) => {
        await waitUntil(() => emulator.rings.length > 0)
        await new Promise((resolve) => setTimeout(resolve, 100))
        child.kill(signal)
      },
    })

    expect(run.exitCode).toBe(0)
    expect(run.outputs['status']).toBe('called')
    expect(readList(run, 'called-user-ids')).toEqual([first])
    expect(readList(run, 'uncalled-user-ids')).toEqual([second])
    expect(listTold(run)).toMatchObject([
      { level: 'warning', message: expect.stringContaining('The job was cancelled') },
    ])
    expect(run.summary).toContain(second)
  })

  it('stops trying again, and is red, when nobody was called yet', async () => {
    const emulator = await openEmulator()
    emulator.inject({ path: 'urgent_phone', status: 503, times: ALWAYS })
    const run = await runSource(emulator, {
      with: { timeout: '5m' },
      onStart: async (child) => {
        await waitUntil(
          () => emulator.requests.filter(({ path }) => path.endsWith('urgent_phone')).length > 1,
        )
        child.kill('SIGTERM')
      },
    })

    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({ status: 'failed', code: '' })
    expect(run.annotations[0]?.title).toBe('The job was cancelled')
    expect(run.outputs['msg']).toMatch(/^the job was cancelled \(HTTP 503/)
  })

  it('still hears the answer to a call that was on its way', async () => {
    const emulator = await openEmulator()
    emulator.inject({ path: 'urgent_phone', delayMs: 500 })
    const run = await runSource(emulator, {
      onStart: async (child) => {
        await waitUntil(() => emulator.requests.some(({ path }) => path.endsWith('urgent_phone')))
        child.kill('SIGTERM')
      },
    })

    expect(run.outputs['status']).toBe('called')
  })

  it('leaves the outputs of the calls so far when it is killed while it waits', async () => {
    const emulator = await openEmulator()
    const run = await runSource(emulator, {
      with: { users: `${first}\n${second}\n${demo.third.openId}`, 'ack-timeout': '1s' },
      onStart: async (child) => {
        await waitUntil(() => emulator.rings.length > 1)
        child.kill('SIGKILL')
      },
    })

    expect(run.exitCode).toBe(null)
    expect(run.outputs['status']).toBe('called')
    expect(readList(run, 'called-user-ids')).toContain(first)
  })
})
