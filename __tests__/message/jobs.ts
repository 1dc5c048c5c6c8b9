import { createManualClock } from '../../emulator/clock.ts'
import type { Emulator } from '../../emulator/emulator.ts'
import { createWorld, demo } from '../../emulator/world.ts'
import type { Clock } from '../../src/clock.ts'
import { readInputs } from '../../src/inputs/inputs.ts'
import { run } from '../../src/main.ts'
import { pageResponders } from '../../src/page/page.ts'
import { openPage } from '../../src/setup/page.ts'
import { createSetup } from '../../src/setup/setup.ts'
import { loadWords } from '../../src/words/words.ts'
import { captureStep } from '../captured-step.ts'
import { openEmulator } from '../e2e/harness.ts'

/** How far a job comes before its machine is gone. */
export type Stage = 'the token' | 'the message' | 'the calls'

/** What jobs that ran side by side leave behind. */
export interface Outcomes {
  /** The status of each job, in the order in which they ended. */
  readonly statuses: readonly string[]
  readonly isAnyRed: boolean
  readonly log: string
}

/** An emulator, and a clock for many jobs: it moves to the next timer when none of them has anything else to do. */
export async function openSharedTime(): Promise<{ emulator: Emulator; clock: SharedClock }> {
  const manual = createManualClock(Date.now())
  const emulator = await openEmulator({ clock: manual, world: createWorld({}, manual) })
  const timers = new Set<{ at: number; fire: () => void }>()
  const start = manual.now()

  function plan(ms: number, fire: () => void): () => void {
    const timer = { at: manual.now() + Math.max(0, ms), fire }
    timers.add(timer)
    return () => timers.delete(timer)
  }

  return {
    emulator,
    clock: {
      now: manual.now,
      elapsed: () => manual.now() - start,
      timeLimit(ms) {
        const limit = new AbortController()
        plan(ms, () => limit.abort(new DOMException('too late', 'TimeoutError')))
        return limit.signal
      },
      sleep: (ms, signal) =>
        new Promise((resolve, reject) => {
          if (signal.aborted) return reject(signal.reason)
          const drop = plan(ms, resolve)
          signal.addEventListener('abort', () => {
            drop()
            reject(signal.reason)
          })
        }),
      async runUntil(work) {
        let isDone = false
        const done = work.finally(() => {
          isDone = true
        })
        while (!isDone) {
          await waitUntilIdle(emulator)
          const [next] = [...timers].sort((one, other) => one.at - other.at)
          if (!next || isDone) continue
          timers.delete(next)
          manual.advance(Math.max(0, next.at - manual.now()))
          next.fire()
        }
        return done
      },
    },
  }
}

export interface SharedClock extends Clock {
  elapsed(): number
  /** Lets time pass until the work is done. */
  runUntil<T>(work: Promise<T>): Promise<T>
}

async function waitUntilIdle({ requests }: Emulator): Promise<void> {
  let quietTurns = 0
  for (let turn = 0; turn < 60 && quietTurns < 4; turn += 1) {
    const count = requests.length
    await new Promise((resolve) => setTimeout(resolve, 1))
    const isBusy = requests.slice(-40).some(({ status }) => status === undefined)
    quietTurns = requests.length === count && !isBusy ? quietTurns + 1 : 0
  }
}

/** Runs jobs of one page in this process: some one after the other, which die on the way, then some side by side. */
export async function runJobs(
  { emulator, clock }: { emulator: Emulator; clock: SharedClock },
  options: {
    dead?: readonly Stage[]
    alive: number
    inputs?: Record<string, string>
    env?: Record<string, string>
  },
): Promise<Outcomes> {
  const { dead = [], alive, inputs = {} } = options
  process.setMaxListeners(100)
  const { isRed, log, output } = await captureStep(
    {
      emulator,
      with: {
        'send-to': demo.chatId,
        users: `${demo.first.openId} ${demo.second.openId}`,
        ...inputs,
      },
      ...(options.env && { env: options.env }),
    },
    async () => {
      for (const stage of dead) await clock.runUntil(dieAfter(stage, clock))
      await clock.runUntil(Promise.all(Array.from({ length: alive }, () => run(clock))))
    },
  )
  return {
    statuses: [...output.matchAll(/^status<<\S+\n(.*)$/gm)].map(([, status = '']) => status),
    isAnyRed: isRed,
    log,
  }
}

// What `main.ts` does, as far as this job comes.
async function dieAfter(stage: Stage, clock: Clock): Promise<void> {
  const { inputs, language } = await readInputs(clock.now())
  if (!inputs) throw new Error('bad inputs')
  const cancelled = new AbortController().signal
  const setup = createSetup({ inputs, words: await loadWords(language), clock, cancelled })
  const open = await openPage({ ...setup, onProgress: () => {} })
  await Promise.all([setup.client.authenticate(), open.prepare(Promise.resolve())])
  if (stage === 'the token') return
  await open.lookUps.findAll('in-full')
  const opening = await open.messages.open(
    { list: () => open.ledger.responders, settle: async () => {} },
    setup.budget,
  )
  if (stage === 'the message' || opening) return
  await pageResponders(open.page)
}
