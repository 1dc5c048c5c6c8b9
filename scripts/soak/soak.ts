import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import pLimit from 'p-limit'
import { parse } from 'yaml'
import { trials } from './draw.ts'
import { judge } from './judge.ts'
import { type Context, runTrial } from './run-trial.ts'
import type { Problem, Seen } from './seen.ts'

/** How often a trial with a problem of time is run again, alone. */
const AGAIN = 3

export interface SoakOptions {
  readonly runs: number
  readonly seed: number
  /** The number of the first run; the seed makes the same ones from 1 on. */
  readonly first?: number
  readonly sideBySide: number
  /** The file that is run, from the root: the built one unless said. */
  readonly entry?: string | undefined
  readonly onRun?: (finished: Finished) => void
}

/** One run that is over. */
export interface Finished {
  readonly number: number
  readonly seen: Seen
  /** What broke; empty when everything held. */
  readonly problems: readonly Problem[]
  /** What broke while the machine was busy, and did not when it ran alone. */
  readonly passing: readonly Problem[]
}

/** Runs the action against the emulator so many times, each time in another situation, and judges every run. */
export async function soak(options: SoakOptions): Promise<Finished[]> {
  const { runs, seed, first = 1, sideBySide, entry, onRun } = options
  const context = await readContext(entry)
  const limit = pLimit(sideBySide)
  const drawn = fc.sample(trials, { seed, numRuns: first - 1 + runs, unbiased: true })
  const finished = await Promise.all(
    drawn.slice(first - 1).map((trial, index) =>
      limit(async (): Promise<Finished> => {
        const seen = await runTrial(trial, context)
        return { number: first + index, seen, problems: judge(seen), passing: [] }
      }),
    ),
  )
  for (const [index, each] of finished.entries()) {
    if (isOfTimeAlone(each)) finished[index] = await runAgain(each)
    onRun?.(finished[index] as Finished)
  }
  return finished

  // A starved process or platform explains a problem of time once, and not each time that the trial runs alone.
  async function runAgain(each: Finished): Promise<Finished> {
    for (let count = 0; count < AGAIN; count += 1) {
      const seen = await runTrial(drawn[each.number - 1] as (typeof drawn)[number], context)
      const problems = judge(seen)
      if (problems.length > 0) return { ...each, seen, problems }
    }
    return { ...each, problems: [], passing: each.problems }
  }
}

function isOfTimeAlone({ problems }: Finished): boolean {
  return problems.length > 0 && problems.every(({ isOfTime }) => isOfTime)
}

/** What every run needs: the file that is run, the built one unless said, and the outputs that action.yml names. */
export async function readContext(entry = 'dist/index.js'): Promise<Context> {
  const file = join(import.meta.dirname, '../../action.yml')
  const outputNames = Object.keys(parse(await readFile(file, 'utf8')).outputs)
  return { entry, outputNames }
}
