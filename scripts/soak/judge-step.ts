import type { StepRun } from '../runner.ts'
import { isReached, type Page, readDueRows } from './page.ts'
import type { Stage } from './stage.ts'
import type { Trial } from './trial.ts'
import type { Exchange } from './wire-log.ts'

/** What may pass beyond `timeout` before the process is gone, in ms. */
const GRACE = 2_000
/** What asking for the readers may take at the end of each wait, in ms. */
const READERS_LIMIT = 5_000
const COMMANDS: readonly unknown[] = ['add-mask', 'error', 'warning', 'notice']

/** Says what is wrong with how one step ended, whatever it was to do. */
export function judgeStep(page: Page, run: StepRun): string[] {
  const { trial, stage, log, outputNames } = page
  const limit = findLimit(stage, { tiers: trial.tiers.length, log })
  const unset = outputNames.filter((name) => !(name in run.outputs))
  const leaks = findLeaks(run, [...stage.secrets, ...stage.emulator.world.tokens.keys()])
  const commands = run.stdout
    .split('\n')
    .flatMap((line) => /^\s*::(\S*?)(?: |::)/.exec(line)?.[1] ?? [])
  const injected = commands.filter((command) => !COMMANDS.includes(command))
  return [
    ...(run.duration <= limit ? [] : [`took ${run.duration.toFixed(0)} ms, of ${limit} at most`]),
    ...(run.stderr === '' ? [] : [`wrote to stderr: ${run.stderr.slice(0, 500)}`]),
    ...unset.map((name) => `the output ${name} is not set`),
    ...leaks.map((place) => `a secret is in the ${place}`),
    ...injected.map((command) => `the log holds the command ${command}`),
    ...(run.stdout.includes('##[') ? ['the log holds a command of the old form'] : []),
    ...judgeEnd(run, trial),
  ]
}

function findLimit(
  { timeoutMs, ackTimeoutMs }: Stage,
  { tiers, log }: { tiers: number; log: readonly Exchange[] },
): number {
  const isReading = ({ request }: Exchange) => request.path.endsWith('/read_users')
  const isHeldUp = log.some((each) => isReading(each) && (each.fault || each.verdict !== 'granted'))
  const wait = ackTimeoutMs === 0 ? 0 : ackTimeoutMs + (isHeldUp ? READERS_LIMIT : 0)
  return timeoutMs + GRACE + tiers * wait
}

function findLeaks(run: StepRun, secrets: readonly string[]): string[] {
  const places = {
    log: run.stdout.replaceAll(/^::add-mask::.*$/gm, '') + run.stderr,
    summary: run.summary,
    outputs: JSON.stringify(run.outputs),
  }
  return Object.entries(places).flatMap(([place, text]) =>
    secrets.some((secret) => text.includes(secret)) ? [place] : [],
  )
}

// Exit code, `status` and the people of `result` must tell the same story.
function judgeEnd(run: StepRun, { inputs, badInput }: Trial): string[] {
  const { status, 'acknowledged-by': acknowledgedBy } = run.outputs
  const failOn = inputs['fail-on'] ?? ''
  const fails =
    badInput !== undefined ||
    (status === 'failed' && failOn !== 'never') ||
    (status === 'partial' && (failOn === 'partial' || failOn === 'unacknowledged')) ||
    (isPage(status) && failOn === 'unacknowledged' && acknowledgedBy === '[]')
  const due = readDueRows(run)
  const isEverybody = due.every(({ outcome }) => outcome === 'phone')
  const told = !due.some(isReached) ? 'failed' : isEverybody ? 'called' : 'partial'
  const isTold = !isPage(status) || status === told
  return [
    ...(run.exitCode === Number(fails)
      ? []
      : [`ended with ${run.exitCode}, ${status}, fail-on ${failOn}`]),
    ...(isTold ? [] : [`is ${status}, but the people of its result say ${told}`]),
  ]
}

function isPage(status: string | undefined): boolean {
  return status === 'called' || status === 'partial' || status === 'failed'
}
