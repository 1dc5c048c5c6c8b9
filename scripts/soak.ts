import { randomInt } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { inspect, parseArgs } from 'node:util'
import type { Problem, Seen } from './soak/seen.ts'
import { type Finished, soak } from './soak/soak.ts'

// npm run soak -- --runs N --seed S: the built action in situations made from the seed. `--case N` runs one of them again.
const { values } = parseArgs({
  options: {
    runs: { type: 'string' },
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
    case: { type: 'string' },
    entry: { type: 'string' },
    'side-by-side': { type: 'string', default: String(4 * availableParallelism()) },
  },
})
const seed = Number(values.seed)
const runs = Number(values.runs ?? (values.case ? 1 : 2000))
const start = performance.now()
console.log(`Soaking ${runs} runs with --seed ${seed}`)
const finished = await soak({
  runs,
  seed,
  first: Number(values.case ?? 1),
  entry: values.entry,
  sideBySide: Number(values['side-by-side']),
  onRun: (run) => {
    if (run.problems.length > 0 || values.case) printRun(run)
  },
})

const steps = finished.flatMap(({ seen }) => seen.runs)
const ends = steps.map(({ isKilled, outputs }) =>
  isKilled ? 'killed' : outputs['status'] || 'none',
)
printTally('steps', ends)
printTally(
  'requests that were spoiled',
  finished.flatMap(({ seen }) => seen.wire.flatMap(({ strike }) => strike?.name ?? [])),
)
const failures = finished.filter(({ problems }) => problems.length > 0)
const passing = finished.filter((each) => each.passing.length > 0)
for (const { number, passing: problems } of passing) {
  console.log(`Run ${number} was late once, and not when it ran alone: ${describe(problems)}`)
}
const seconds = ((performance.now() - start) / 1000).toFixed(1)
console.log(`\n${finished.length} runs in ${seconds} s, ${failures.length} failed, --seed ${seed}`)
if (failures.length > 0) process.exitCode = 1

function printRun({ number, seen, problems }: Finished): void {
  console.log(`\nRun ${number} broke: ${describe(problems)}`)
  console.log(`Again: npm run soak -- --seed ${seed} --case ${number}`)
  if (runs === 1) printSeen(seen)
}

function printSeen({ trial, stage, wire, runs: jobs }: Seen): void {
  console.log(inspect(trial, { depth: null }))
  console.log(stage.step.with)
  const begin = wire[0]?.at ?? 0
  for (const { at, kind, request, strike } of wire) {
    const body = JSON.stringify(request.body ?? '').slice(0, 160)
    console.log(
      `+${at - begin} ${kind} ${request.method} ${request.path} ${request.status} ${request.code} ${strike?.name ?? ''} ${body}`,
    )
  }
  for (const { stdout, outputs, exitCode } of jobs) console.log(stdout, outputs, exitCode)
}

function describe(problems: readonly Problem[]): string {
  return problems.map(({ text }) => text).join('; ')
}

function printTally(title: string, names: readonly string[]): void {
  const groups = [...Map.groupBy(names, (name) => name)].sort(([, a], [, b]) => b.length - a.length)
  console.log(`\n${names.length} ${title}`)
  for (const [name, each] of groups) console.log(`${String(each.length).padStart(7)}  ${name}`)
}
