import { afterEach } from '@jest/globals'
import { createManualClock } from '../emulator/clock.ts'
import type { Emulator, EmulatorOptions } from '../emulator/emulator.ts'
import { createWorld, demo } from '../emulator/world.ts'
import { readCommands, readOutputs, type Step, type StepRun } from '../scripts/runner.ts'
import type { Clock } from '../src/clock.ts'
import { run } from '../src/main.ts'
import { captureStep } from './captured-step.ts'
import { openEmulator } from './e2e/harness.ts'

/** A page is stuck when for so long, in ms times turns, no request has come and one hangs. */
const [STUCK_TURN, STUCK_TURNS] = [20, 4]
const watches: NodeJS.Timeout[] = []

afterEach(() => {
  for (const watch of watches.splice(0)) clearInterval(watch)
})

/** What a run in this process leaves behind. */
export interface Outcome extends Pick<StepRun, 'annotations' | 'masks'> {
  readonly failed: boolean
  readonly log: string
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
}

/** An emulator and an action on one clock that only sleeping moves, so that nobody waits for real; closed after the test. */
export async function openTimelessEmulator(options: EmulatorOptions = {}): Promise<{
  emulator: Emulator
  clock: Clock & { elapsed(): number }
}> {
  const manual = createManualClock(Date.now())
  const start = manual.now()
  const ends: number[] = []
  const idle = () => waitUntilIdle(emulator)
  const emulator = await openEmulator({
    clock: manual,
    world: createWorld({}, manual),
    ...options,
  })
  // While all that is under way hangs, nobody sleeps either: time goes on to the next limit.
  watches.push(
    setInterval(() => {
      if (!isStuck()) return
      const next = Math.min(...ends.filter((end) => end > manual.now()))
      if (Number.isFinite(next)) manual.advance(next - manual.now())
    }, STUCK_TURN),
  )
  let quiet = { turns: 0, count: 0 }
  function isStuck(): boolean {
    const { requests } = emulator
    const hasHanging = requests.some(({ hangs }) => hangs)
    const isNew = requests.length !== quiet.count
    quiet = { turns: hasHanging && !isNew ? quiet.turns + 1 : 0, count: requests.length }
    return quiet.turns > STUCK_TURNS
  }

  // Who sleeps side by side wakes up in turn, each at their own time.
  const sleepers = new Set<{ end: number; wake: () => void }>()
  let isWaking = false
  async function wakeInTurn(): Promise<void> {
    if (isWaking) return
    isWaking = true
    while (sleepers.size > 0) {
      await idle()
      const next = Math.min(...Array.from(sleepers, ({ end }) => end))
      if (Number.isFinite(next)) manual.advance(Math.max(0, next - manual.now()))
      for (const sleeper of sleepers) {
        if (sleeper.end > manual.now()) continue
        sleepers.delete(sleeper)
        sleeper.wake()
      }
    }
    isWaking = false
  }

  return {
    emulator,
    clock: {
      now: manual.now,
      // What drips, or hangs elsewhere, takes its real time.
      timeLimit(ms) {
        ends.push(manual.now() + ms)
        const end = manual.now() + ms
        const limit = manual.timeLimit(ms)
        const timer = setTimeout(() => manual.advance(Math.max(0, end - manual.now())), ms)
        limit.addEventListener('abort', () => clearTimeout(timer))
        timer.unref()
        return limit
      },
      elapsed: () => manual.now() - start,
      async sleep(ms, signal) {
        signal.throwIfAborted()
        const { promise, resolve, reject } = Promise.withResolvers<void>()
        const sleeper = { end: manual.now() + ms, wake: resolve }
        sleepers.add(sleeper)
        signal.addEventListener('abort', () => {
          sleepers.delete(sleeper)
          reject(signal.reason)
        })
        void wakeInTurn()
        return promise
      },
    },
  }
}

// Time passes only when nothing else is going on: what is under way ends before a sleeper wakes up. A request that the
// emulator lets hang is not waited for.
async function waitUntilIdle({ requests }: Emulator): Promise<void> {
  let quietTurns = 0
  for (let turn = 0; turn < 30 && quietTurns < 3; turn += 1) {
    const count = requests.length
    await new Promise((resolve) => setTimeout(resolve, 2))
    const isBusy = requests.slice(-10).some(({ status }) => status === undefined)
    quietTurns = requests.length === count && !isBusy ? quietTurns + 1 : 0
  }
}

/** Runs the action in this process, on a clock of the test's own. */
export async function runInProcess(
  { emulator, clock }: { emulator: Emulator; clock: Clock },
  inputs: Record<string, string>,
  step: Pick<Partial<Step>, 'env' | 'event'> = {},
): Promise<Outcome> {
  const { isRed, log, output, summary } = await captureStep(
    { ...step, emulator, with: { 'message-id': demo.messageId, ...inputs } },
    () => run(clock),
  )
  return { ...readCommands(log), failed: isRed, log, outputs: readOutputs(output), summary }
}
