import { checkRefusal, prepareAll } from './contenders.ts'
import { type Contender, interleave, median, runWell } from './measure.ts'
import { type Stage, startCounting } from './stage.ts'
import { printTable, printTarget, toSpread } from './table.ts'

/** The most that the action may take, as a share of what the others take. */
export type Targets = Readonly<Record<string, number>>

/** Times all contenders at the same call of one person, and prints how they compare. */
export async function benchOneCall(
  stage: Stage,
  options: { baseUrl: string; times: number; targets: Targets },
): Promise<void> {
  const { baseUrl, times, targets } = options
  const entries = await prepareAll(stage, baseUrl)
  const contenders = entries.filter((entry): entry is Contender => 'command' in entry)
  await checkRefusal(stage, contenders)
  const results = await interleave(contenders, {
    times,
    async use(contender) {
      startCounting(stage)
      const { ms } = await runWell(contender, stage.folder)
      const { requests } = stage.emulator
      const connections = new Set(requests.map(({ connection }) => connection)).size
      return { ms, connections, requests: requests.length }
    },
  })
  const timesOf = (name: string) =>
    results.get(contenders.find((each) => each.name === name) as Contender)?.map(({ ms }) => ms) ??
    []
  const action = timesOf('action')
  const rows = entries.map((entry) => {
    if ('missing' in entry) return [entry.name, entry.missing]
    const runs = results.get(entry) ?? []
    return [
      entry.name,
      toSpread(runs.map(({ ms }) => ms)),
      compare(action, timesOf(entry.name)).toFixed(2),
      toRange(runs.map(({ connections }) => connections)),
      toRange(runs.map(({ requests }) => requests)),
    ]
  })
  printTable(['', 'ms (middle half)', 'action ÷ it', 'connections', 'requests'], rows)
  for (const [name, limit] of Object.entries(targets)) {
    if (timesOf(name).length === 0) continue
    printTarget(`action ÷ ${name}`, { value: compare(action, timesOf(name)), limit })
  }
}

// Each round has its own ratio, so that a busy minute of the machine weighs on both sides of it.
function compare(action: readonly number[], other: readonly number[]): number {
  return median(action.map((ms, round) => ms / (other[round] ?? Number.NaN)))
}

function toRange(values: readonly number[]): string {
  return [...new Set([Math.min(...values), Math.max(...values)])].join('–')
}
