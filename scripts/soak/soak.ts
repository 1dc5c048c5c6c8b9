import type { ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import pLimit from 'p-limit'
import { parse } from 'yaml'
import { runStep } from '../runner.ts'
import { judgePage } from './judge-page.ts'
import { judgeStep } from './judge-step.ts'
import type { Page } from './page.ts'
import { setStage } from './stage.ts'
import { type Trial, trials } from './trial.ts'
import { readWireLog } from './wire-log.ts'

/** A process that is still there after this long, in ms, never ends by itself. */
const HUNG = 60_000

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
export interface Finished extends Page {
  readonly number: number
  /** What broke; empty when everything held. */
  readonly problems: readonly string[]
}

/** Runs the built action against the emulator so many times, each time under other faults, and judges every run. */
export async function soak(options: SoakOptions): Promise<Finished[]> {
  const { runs, seed, first = 1, sideBySide, entry = 'dist/index.js', onRun } = options
  const outputNames = await readOutputNames()
  const limit = pLimit(sideBySide)
  const drawn = fc.sample(trials, { seed, numRuns: first - 1 + runs, unbiased: true })
  return Promise.all(
    drawn.slice(first - 1).map((trial, index) =>
      limit(async () => {
        const page = { ...(await runTrial(trial, entry)), outputNames }
        const finished = { ...page, number: first + index, problems: judge(page) }
        onRun?.(finished)
        return finished
      }),
    ),
  )
}

/** Says what is wrong with a run. */
export function judge(page: Page): string[] {
  return [...page.runs.flatMap((run) => judgeStep(page, run)), ...judgePage(page)]
}

async function readOutputNames(): Promise<string[]> {
  const file = join(import.meta.dirname, '../../action.yml')
  return Object.keys(parse(await readFile(file, 'utf8')).outputs)
}

async function runTrial(trial: Trial, entry: string) {
  const stage = await setStage(trial)
  try {
    const runs = await Promise.all(
      trial.jobs.map(async (delay) => {
        await sleep(delay)
        return runStep({ ...stage.step, entry, onStart: killWhenHung })
      }),
    )
    return { trial, stage, runs, log: readWireLog(stage.emulator, trial.faults) }
  } finally {
    await stage.emulator.close()
  }
}

function killWhenHung(child: ChildProcess): void {
  const timer = setTimeout(() => child.kill('SIGKILL'), HUNG)
  child.once('close', () => clearTimeout(timer))
}
