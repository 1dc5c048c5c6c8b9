import { jest } from '@jest/globals'

/** Makes every timer of the code under test run out at once, until the work is done; the network stays as it is. */
export async function hurry<T>(work: () => Promise<T>): Promise<T> {
  jest.useFakeTimers({
    doNotFake: [
      'Date',
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'clearImmediate',
      'setInterval',
      'clearInterval',
    ],
  })
  let isDone = false
  try {
    const outcome = work().finally(() => {
      isDone = true
    })
    while (!isDone) await Promise.race([outcome, jest.advanceTimersByTimeAsync(1_000)])
    return await outcome
  } finally {
    jest.useRealTimers()
  }
}
