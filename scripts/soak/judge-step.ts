import { broken, type JobRun, late, type Problem, type Seen } from './seen.ts'
import { isHeldUp } from './wire.ts'

/** What a process may take to start and to end, in ms. */
const START_AND_END = 3_000
const COMMANDS: readonly unknown[] = ['add-mask', 'error', 'warning', 'notice', 'group', 'endgroup']

/** Says what is wrong with how one step ended, whatever it was to do. */
export function judgeStep(seen: Seen, run: JobRun): Problem[] {
  if (run.isKilled) return []
  const limit = findLimit(seen)
  const unset = seen.outputNames.filter((name) => !(name in run.outputs))
  const secrets = [...seen.stage.secrets, ...seen.stage.emulator.world.tokens.keys()]
  return [
    ...(run.duration <= limit ? [] : [late(`took ${Math.round(run.duration)} ms, of ${limit}`)]),
    ...(run.exitCode === 0 || run.exitCode === 1 ? [] : [broken(`ended with ${run.exitCode}`)]),
    ...(run.stderr === '' ? [] : [broken(`wrote to stderr: ${run.stderr.slice(0, 500)}`)]),
    ...unset.map((name) => broken(`the output ${name} is not set`)),
    ...findLeaks(run, secrets).map((place) => broken(`a secret is in the ${place}`)),
    ...findCommands(run).map((command) => broken(`the log holds the command ${command}`)),
  ]
}

// `timeout` is for everything but waiting. A question that hangs holds the next call up.
function findLimit({ trial, stage, wire }: Seen): number {
  const { timeout, ackTimeout, repeat } = trial
  const waits = ackTimeout === 0 ? 0 : stage.lines.length * (1 + repeat)
  const held = wire.filter((each) => each.kind === 'poll' && isHeldUp(each))
  const seconds = timeout + waits * ackTimeout + Math.min(held.length, waits + 1) * timeout
  return seconds * 1_000 + START_AND_END
}

function findLeaks(run: JobRun, secrets: readonly string[]): string[] {
  const places = {
    log: run.stdout.replaceAll(/^::add-mask::.*$/gm, '') + run.stderr,
    summary: run.summary,
    outputs: JSON.stringify(run.outputs),
  }
  return Object.entries(places).flatMap(([place, text]) =>
    secrets.some((secret) => text.includes(secret)) ? [place] : [],
  )
}

function findCommands({ stdout }: JobRun): string[] {
  const commands = stdout
    .split('\n')
    .flatMap((line) => /^\s*::(\S*?)(?: |::)/.exec(line)?.[1] ?? [])
  const old = stdout.includes('##[') ? ['of the old form'] : []
  return [...commands.filter((command) => !COMMANDS.includes(command)), ...old]
}
