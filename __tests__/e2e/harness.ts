import { afterEach } from '@jest/globals'
import { type Emulator, startEmulator } from '../../emulator/emulator.ts'
import { demo } from '../../emulator/world.ts'
import { runStep, type Step, type StepRun } from '../../scripts/runner.ts'

/** What is tested: the source, and the bundle that users get. */
export const ENTRIES = ['src/index.ts', 'dist/index.js'] as const

const running: Emulator[] = []

afterEach(async () => {
  await Promise.all(running.splice(0).map((emulator) => emulator.close()))
})

/** Starts an emulator that is closed after the test. */
export async function openEmulator(
  ...options: Parameters<typeof startEmulator>
): Promise<Emulator> {
  const emulator = await startEmulator(...options)
  running.push(emulator)
  return emulator
}

/** Runs the action against the emulator: the demo app calls the first responder about the demo message. */
export function runAction(
  emulator: Emulator,
  entry: string,
  { with: inputs, ...step }: Partial<Step> = {},
): Promise<StepRun> {
  return runStep({
    ...step,
    entry,
    with: {
      'app-id': demo.appId,
      'app-secret': demo.appSecret,
      'message-id': demo.messageId,
      users: demo.first.openId,
      'base-url': emulator.url,
      timeout: '3s',
      ...inputs,
    },
  })
}

/** The responders of the output `result`. */
export function readResponders(run: StepRun): { user: string; outcome: string; code?: number }[] {
  return JSON.parse(run.outputs['result'] ?? '{}').responders
}

/** A JSON output, parsed. */
export function readList(run: StepRun, output: string): string[] {
  return JSON.parse(run.outputs[output] ?? 'null')
}
