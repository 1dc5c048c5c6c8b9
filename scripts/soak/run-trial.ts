import type { ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { runStep } from '../runner.ts'
import type { JobRun, Seen } from './seen.ts'
import { onRequest, type Stage, setStage } from './stage.ts'
import type { Job, Trial } from './trial.ts'
import { listCalls, readWire } from './wire.ts'

/** A process that is still there after this long, in ms, never ends by itself. */
const HUNG = 90_000

/** What every run of a trial needs. */
export interface Context {
  /** The file that is run, from the root. */
  readonly entry: string
  readonly outputNames: readonly string[]
}

/** Runs the jobs of a trial against an emulator of their own, and gathers what was to be seen. */
export async function runTrial(trial: Trial, { entry, outputNames }: Context): Promise<Seen> {
  const stage = await setStage(trial)
  try {
    const runs = await Promise.all(trial.jobs.map((job) => runJob(stage, { job, entry })))
    const wire = readWire(stage.emulator, trial.strikes)
    return { trial: stage.meant, stage, runs, wire, calls: listCalls(wire), outputNames }
  } finally {
    await stage.emulator.close()
  }
}

async function runJob(stage: Stage, { job, entry }: { job: Job; entry: string }): Promise<JobRun> {
  await sleep(job.delayMs)
  let isKilled = false
  const run = await runStep({
    ...stage.step,
    entry,
    onStart(child) {
      killWhenHung(child)
      const { diesAtRequest } = job
      if (diesAtRequest === undefined) return
      onRequest(stage.emulator, (count) => {
        if (count >= diesAtRequest) isKilled ||= child.kill('SIGKILL')
      })
    },
  })
  return { ...run, isKilled: isKilled && run.exitCode === null }
}

function killWhenHung(child: ChildProcess): void {
  const timer = setTimeout(() => child.kill('SIGKILL'), HUNG)
  child.once('close', () => clearTimeout(timer))
}
