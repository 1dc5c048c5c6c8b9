import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, jest } from '@jest/globals'
import type { Emulator } from '../emulator/emulator.ts'
import { demo } from '../emulator/world.ts'
import { RUN_ENV, type Step, toInputVariables } from '../scripts/runner.ts'

const EVENTS = ['SIGINT', 'SIGTERM', 'uncaughtException', 'unhandledRejection'] as const
let folder: string | undefined

afterAll(async () => {
  if (folder) await rm(folder, { recursive: true })
})

/** What a step in this process leaves behind. */
export interface CapturedStep {
  readonly isRed: boolean
  readonly log: string
  /** The file of outputs, as it was written. */
  readonly output: string
  readonly summary: string
}

/**
 * Does the work as a step of the demo app with these inputs. Catches what it prints and writes, and puts this process
 * back as it was.
 */
export async function captureStep(
  step: Pick<Step, 'with'> & Pick<Partial<Step>, 'env' | 'event'> & { emulator: Emulator },
  work: () => Promise<void>,
): Promise<CapturedStep> {
  // One folder for all runs of a test file, because @actions/core looks up the summary's file only once.
  folder ??= await mkdtemp(join(tmpdir(), 'step-'))
  const [output, summary] = [join(folder, 'output'), join(folder, 'summary')]
  const event = join(folder, 'event')
  await Promise.all([
    writeFile(output, ''),
    writeFile(summary, ''),
    writeFile(event, JSON.stringify(step.event ?? {})),
  ])
  const env = { ...process.env }
  const listeners = EVENTS.map((name) => process.listeners(name as 'SIGINT'))
  const lines: string[] = []
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    lines.push(String(chunk))
    return true
  })
  try {
    Object.assign(process.env, RUN_ENV, {
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_EVENT_PATH: event,
      ...(await toInputVariables({
        'app-id': demo.appId,
        'app-secret': demo.appSecret,
        'base-url': step.emulator.url,
        ...step.with,
      })),
      ...step.env,
    })
    await work()
    return {
      isRed: process.exitCode === 1,
      log: lines.join(''),
      output: await readFile(output, 'utf8'),
      summary: await readFile(summary, 'utf8'),
    }
  } finally {
    write.mockRestore()
    process.env = env
    process.exitCode = 0
    // A process of its own would take its listeners with it.
    for (const [index, name] of EVENTS.entries()) {
      for (const listener of process.listeners(name as 'SIGINT')) {
        if (!listeners[index]?.includes(listener)) process.off(name, listener)
      }
    }
  }
}
