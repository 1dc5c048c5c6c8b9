import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { jest } from '@jest/globals'
import { createManualClock } from '../emulator/clock.ts'
import type { Emulator, EmulatorOptions } from '../emulator/emulator.ts'
import { createWorld, demo } from '../emulator/world.ts'
import { RUN_ENV, readOutputs, toInputVariables } from '../scripts/runner.ts'
import type { Clock } from '../src/clock.ts'
import { run } from '../src/main.ts'
import { openEmulator } from './e2e/harness.ts'

/** What a run in this process leaves behind. */
export interface Outcome {
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
  const emulator = await openEmulator({
    clock: manual,
    world: createWorld({}, manual),
    ...options,
  })
  return {
    emulator,
    clock: {
      now: () => manual.now(),
      elapsed: () => manual.now() - start,
      async sleep(ms, signal) {
        signal.throwIfAborted()
        manual.advance(ms)
      },
    },
  }
}

/** Runs the action in this process, on a clock of the test's own. */
export async function runInProcess(
  { emulator, clock }: { emulator: Emulator; clock: Clock },
  inputs: Record<string, string>,
): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'step-'))
  const [output, summary] = [join(folder, 'output'), join(folder, 'summary')]
  await Promise.all([writeFile(output, ''), writeFile(summary, '')])
  const env = { ...process.env }
  const lines: string[] = []
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    lines.push(String(chunk))
    return true
  })
  try {
    Object.assign(process.env, RUN_ENV, {
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      ...(await toInputVariables({
        'app-id': demo.appId,
        'app-secret': demo.appSecret,
        'message-id': demo.messageId,
        'base-url': emulator.url,
        ...inputs,
      })),
    })
    await run(clock)
    return {
      failed: process.exitCode === 1,
      log: lines.join(''),
      outputs: readOutputs(await readFile(output, 'utf8')),
      summary: await readFile(summary, 'utf8'),
    }
  } finally {
    write.mockRestore()
    process.env = env
    process.exitCode = 0
    await rm(folder, { recursive: true })
  }
}
