import { afterEach } from '@jest/globals'
import { type Emulator, startEmulator } from '../../emulator/emulator.ts'
import { demo } from '../../emulator/world.ts'
import { type Annotation, runStep, type Step, type StepRun } from '../../scripts/runner.ts'

/** The source, and the bundle that users get: where both are to be seen to do the same. */
export const ENTRIES = ['src/index.ts', 'dist/index.js'] as const
/** What hangs for ever is ended after this time, in ms; no step of a test takes so long, however busy the machine is. */
const MAX_RUN = 25_000

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

/** Runs the source against the emulator, in a process of its own, as `runAction` does. */
export function runSource(emulator: Emulator, step: Partial<Step> = {}): Promise<StepRun> {
  return runAction(emulator, 'src/index.ts', step)
}

/**
 * Runs the action against the emulator, in a process of its own: the demo app calls the first responder about the demo
 * message.
 */
export function runAction(
  emulator: Emulator,
  entry: string,
  { with: inputs, onStart, ...step }: Partial<Step> = {},
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
      timeout: '20s',
      ...inputs,
    },
    onStart(child) {
      const guard = setTimeout(() => child.kill('SIGKILL'), MAX_RUN)
      child.once('close', () => clearTimeout(guard))
      return onStart?.(child)
    },
  })
}

/** The responders of the output `result`. */
export function readResponders(
  run: Pick<StepRun, 'outputs'>,
): { user: string; outcome: string; code?: number }[] {
  return JSON.parse(run.outputs['result'] ?? '{}').responders
}

/** What the annotations tell people; the notice that is left for `mode: resolve` is for the action itself. */
export function listTold({ annotations }: Pick<StepRun, 'annotations'>): Annotation[] {
  return annotations.filter(({ message }) => !message.startsWith('feishu-page:'))
}

/** A JSON output, parsed. */
export function readList(run: Pick<StepRun, 'outputs'>, output: string): string[] {
  return JSON.parse(run.outputs[output] ?? 'null')
}

/** Waits for something that a process of its own is about to do. */
export async function waitUntil(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20))
}
