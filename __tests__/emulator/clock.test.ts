import { describe, expect, it } from '@jest/globals'
import { createManualClock } from '../../emulator/clock.ts'

describe('a clock that is moved by hand', () => {
  it('passes a wait at once', async () => {
    const clock = createManualClock(0)
    await clock.sleep(3600_000)
    clock.advance(1)
    expect(clock.now()).toBe(3600_001)
  })

  it('does not wait for what is cancelled', async () => {
    const clock = createManualClock(0)
    const cancelled = AbortSignal.abort(new Error('cancelled'))
    await expect(clock.sleep(1000, cancelled)).rejects.toThrow('cancelled')
    expect(clock.now()).toBe(0)
  })

  it('ends a time limit when it has been moved that far, as AbortSignal.timeout does', async () => {
    const clock = createManualClock(0)
    const limit = clock.timeLimit(1000)
    clock.advance(999)
    expect(limit.aborted).toBe(false)
    await clock.sleep(1)
    expect(limit.reason).toMatchObject({ name: 'TimeoutError' })
    expect(clock.timeLimit(0).aborted).toBe(true)
  })
})
