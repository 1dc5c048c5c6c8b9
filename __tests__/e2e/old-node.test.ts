import { expect, it } from '@jest/globals'
import { openEmulator, runSource } from './harness.ts'

/** Takes away what only Node 24 has, as in another CI system with an older Node. */
const WITHOUT_NODE_24 = 'data:text/javascript,delete Error.isError;delete Promise.withResolvers'

it('is red, and says why, on a Node that is too old to call anybody', async () => {
  const run = await runSource(await openEmulator(), {
    env: { NODE_OPTIONS: `--import "${WITHOUT_NODE_24}"` },
  })
  expect(run.exitCode).toBe(1)
  expect(run.annotations).toEqual([
    { level: 'error', title: '', message: expect.stringContaining('is not a function') },
  ])
})
