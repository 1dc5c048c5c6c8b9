import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Whoever takes longer than this, in ms, hangs. */
const MAX_RUN = 60_000

/** A whole process that does the job. */
export interface Contender {
  readonly name: string
  readonly command: readonly [string, ...string[]]
  readonly env: Readonly<Record<string, string>>
}

/** How one process went. */
export interface Measured {
  readonly exitCode: number | null
  /** From before it was started until all of it was gone, in ms. */
  readonly ms: number
  readonly startedAt: number
  /** What it wrote to GITHUB_OUTPUT. */
  readonly output: string
  readonly log: string
}

/** Runs the contender once, with files of its own in the folder. */
export async function runOnce(contender: Contender, folder: string): Promise<Measured> {
  const own = await mkdtemp(join(folder, 'run-'))
  const [output, summary] = [join(own, 'output'), join(own, 'summary')]
  // The runner has these files there before a step starts.
  await Promise.all([output, summary].map((file) => writeFile(file, '')))
  const [command, ...args] = contender.command
  const env = { ...contender.env, GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary }
  const startedAt = Date.now()
  const start = performance.now()
  const child = spawn(command, args, {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: MAX_RUN,
  })
  let log = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => {
      log += chunk
    })
  }
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  const ms = performance.now() - start
  const written = await readFile(output, 'utf8')
  await rm(own, { recursive: true })
  return { exitCode, ms, startedAt, output: written, log }
}

/** Runs the contender once and insists that it did the job: what failed fast must not look fast. */
export async function runWell(contender: Contender, folder: string): Promise<Measured> {
  const run = await runOnce(contender, folder)
  const isCalled = /^(?:status=|status<<.*\n)called$/m.test(run.output)
  if (run.exitCode === 0 && isCalled) return run
  throw new Error(`${contender.name} did not do the job (exit code ${run.exitCode}):\n${run.log}`)
}

/** Calls `use` for every item in turn, `times` over, after once that does not count. */
export async function interleave<T, R>(
  items: readonly T[],
  { times, use }: { times: number; use: (item: T) => Promise<R> },
): Promise<Map<T, R[]>> {
  const results = new Map<T, R[]>(items.map((item) => [item, []]))
  for (let round = 0; round <= times; round += 1) {
    for (const item of items) {
      const result = await use(item)
      if (round > 0) results.get(item)?.push(result)
    }
  }
  return results
}

/** The middle one; of an even number, the upper of the two in the middle. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** The value that this share of the others lies below. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
