import type { Emulator } from '../../emulator/emulator.ts'
import { demo } from '../../emulator/world.ts'
import type { Step } from '../../scripts/runner.ts'
import type { Clock } from '../../src/clock.ts'
import { type Outcome, openTimelessEmulator, runInProcess } from '../in-process.ts'

/** The whole action against an emulator, in this process and without waiting. */
export interface Stage {
  readonly emulator: Emulator
  /** The time of the page, which goes on without anybody waiting for it. */
  readonly clock: Clock & { elapsed(): number }
  /** Runs the action: the demo app calls the first responder about the demo message. */
  run(step?: Pick<Partial<Step>, 'with' | 'env' | 'event'>): Promise<Outcome>
}

/** Opens a stage that is closed after the test. */
export async function openStage(): Promise<Stage> {
  const page = await openTimelessEmulator()
  return {
    ...page,
    run: ({ with: inputs, ...step } = {}) =>
      runInProcess(page, { users: demo.first.openId, timeout: '30s', ...inputs }, step),
  }
}
