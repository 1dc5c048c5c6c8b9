import { randomInt } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { inspect, parseArgs } from 'node:util'
import { nameFault } from './soak/faults.ts'
import { type Finished, soak } from './soak/soak.ts'

// npm run soak -- --runs N --seed S: the built action under random faults. `--case N --runs 1` runs one of them again.
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '2000' },
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
    case: { type: 'string', default: '1' },
    entry: { type: 'string' },
    'side-by-side': { type: 'string', default: String(4 * availableParallelism()) },
  },
})
const seed = Number(values.seed)
const start = performance.now()
let done = 0
console.log(`Soaking ${values.runs} runs with --seed ${seed}`)
const finished = await soak({
  runs: Number(values.runs),
  seed,
  first: Number(values.case),
  entry: values.entry,
  sideBySide: Number(values['side-by-side']),
  onRun(run) {
    done += 1
    if (run.problems.length > 0) printFailure(run)
    if (done % 100 === 0) console.log(`${done} runs after ${readSeconds()} s`)
  },
})

const steps = finished.flatMap(({ runs }) => runs)
printTally(
  'outcomes',
  steps.map(({ outputs }) => outputs['status'] ?? 'none'),
)
printTally(
  'faults',
  finished.flatMap(({ log }) => log.flatMap(({ fault }) => (fault ? [nameFault(fault)] : []))),
)
const failures = finished.filter(({ problems }) => problems.length > 0)
console.log(
  `\n${finished.length} runs (${steps.length} steps) in ${readSeconds()} s, ${failures.length} failed, --seed ${seed}`,
)
if (failures.length > 0) process.exitCode = 1

function printFailure({ number, trial, runs, problems }: Finished): void {
  console.log(`\nRun ${number} broke:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`)
  console.log(`Again: npm run soak -- --seed ${seed} --case ${number} --runs 1`)
  if (values.runs !== '1') return
  console.log(inspect(trial, { depth: null }))
  for (const { stdout, outputs } of runs) console.log(stdout, outputs)
}

function printTally(title: string, names: readonly string[]): void {
  const groups = [...Map.groupBy(names, (name) => name)].sort(([, a], [, b]) => b.length - a.length)
  console.log(`\n${names.length} ${title}`)
  for (const [name, each] of groups) console.log(`${String(each.length).padStart(7)}  ${name}`)
}

function readSeconds(): string {
  return ((performance.now() - start) / 1000).toFixed(1)
}
