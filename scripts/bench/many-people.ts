import { addUser, demo } from '../../emulator/world.ts'
import { prepareCall, prepareFloor } from './contenders.ts'
import { type Contender, interleave, median, runWell } from './measure.ts'
import { observe } from './observe.ts'
import { type Stage, startCounting } from './stage.ts'
import { printTable, printTarget, toCount, toSpread } from './table.ts'

const COUNTS = [200, 2_000, 10_000] as const
const MOST = 10_000
/** The slow ones wait nearly all the time, so that they do not disturb each other. */
const SIDE_BY_SIDE = 3

/** Times calls of many people, and prints how they compare with the same requests one after another. */
export async function benchManyPeople(stage: Stage, times: number): Promise<void> {
  const ids = addPeople(stage, MOST)
  const baseUrl = stage.farUrl
  const calls = await Promise.all(
    COUNTS.map((count) => prepareCall(stage, { baseUrl, ids: ids.slice(0, count) })),
  )
  const connections = new Map<Contender, number>()
  const results = await interleave(calls, {
    times,
    async use(call) {
      startCounting(stage)
      const { ms } = await runWell(call, stage.folder)
      connections.set(call, stage.delayLine.takeConnections())
      return ms
    },
  })
  const inTurn = await timeInTurn(stage, { ids, times })
  const rows = calls.map((call, index) => {
    const count = COUNTS[index] ?? 0
    return [
      `action, ${toCount(count)} ids`,
      toSpread(results.get(call) ?? []),
      String(1 + count / 200),
      String(connections.get(call)),
    ]
  })
  rows.push([`in turn, ${toCount(MOST)} ids`, toSpread(inTurn), String(1 + MOST / 200), '1'])
  printTable(['', 'ms (middle half)', 'requests', 'connections'], rows)
  const action = median(results.get(calls.at(-1) as Contender) ?? [])
  printTarget('10,000 ids ÷ in turn', { value: action / median(inTurn), limit: 0.25 })
  await compareMemory(stage, { ids, times })
}

async function timeInTurn(
  stage: Stage,
  { ids, times }: { ids: readonly string[]; times: number },
): Promise<number[]> {
  const floor = prepareFloor(stage, { baseUrl: stage.farUrl, ids })
  const all: number[] = []
  while (all.length < times) {
    const batch = Array.from({ length: SIDE_BY_SIDE }, () => runWell(floor, stage.folder))
    all.push(...(await Promise.all(batch)).map(({ ms }) => ms))
  }
  return all
}

async function compareMemory(
  stage: Stage,
  { ids, times }: { ids: readonly string[]; times: number },
): Promise<void> {
  const baseUrl = stage.nearUrl
  const calls = await Promise.all(
    [ids.slice(0, 1), ids].map((some) => prepareCall(stage, { baseUrl, ids: some })),
  )
  const results = await interleave(calls, {
    times,
    use: async (call) => (await observe(stage, call)).memory / 2 ** 20,
  })
  const [one = [], many = []] = calls.map((call) => results.get(call) ?? [])
  console.log(`- peak memory, MiB: 1 id ${toSpread(one)}, 10,000 ids ${toSpread(many)}`)
  printTarget('memory, 10,000 ids ÷ 1 id', { value: median(many) / median(one), limit: 1.3 })
}

// 10,000 ids of the usual length are more than Linux takes in one variable (128 KiB).
function addPeople({ emulator: { world } }: Stage, count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const tail = index.toString(36).padStart(4, '0')
    const openId = `ou_${tail}`
    addUser(world, { openId, unionId: `on_${tail}`, userId: tail })
    world.chats.get(demo.chatId)?.members.add(openId)
    return openId
  })
}
