import { describe, expect, it } from '@jest/globals'
import { keepTimeFor } from '../../src/page/deadlines.ts'

describe('time for what comes later', () => {
  it.each([
    [0, 60_000],
    [1, 48_000],
    [2, 36_000],
    [8, 30_000],
  ])('is kept for %d later steps, which leaves %d of 60,000 ms', (later, left) => {
    expect(keepTimeFor(later, { remaining: () => 60_000 }).remaining()).toBe(left)
  })

  it('does not shrink while a step uses its own part up', () => {
    let left = 60_000
    const own = keepTimeFor(1, { remaining: () => left })
    left = 12_000
    expect(own.remaining()).toBe(0)
  })

  it('gives what is left to the step after a fast one', () => {
    let left = 60_000
    keepTimeFor(1, { remaining: () => left })
    left = 59_000
    expect(keepTimeFor(0, { remaining: () => left }).remaining()).toBe(59_000)
  })

  it('keeps nothing when there is nothing', () => {
    expect(keepTimeFor(3, { remaining: () => -5 }).remaining()).toBe(-5)
  })
})
