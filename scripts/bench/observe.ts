import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Contender, runWell } from './measure.ts'
import { type Stage, startCounting } from './stage.ts'

/** Runs the contender once under observation: the files it loads, and the most memory it had. */
export async function observe(
  stage: Stage,
  contender: Contender,
): Promise<{ loaded: string[]; memory: number }> {
  startCounting(stage)
  const observed = join(stage.folder, 'observed.json')
  const hook = new URL('./observe-hook.js', import.meta.url).href
  const env = { ...contender.env, NODE_OPTIONS: `--import=${hook}`, OBSERVED: observed }
  await runWell({ ...contender, env }, stage.folder)
  return JSON.parse(await readFile(observed, 'utf8'))
}
