import { createHash } from 'node:crypto'
import pLimit from 'p-limit'
import { startEmulator } from '../../emulator/emulator.ts'
import { addUsers, demo } from '../../emulator/world.ts'
import { prepareAction } from './contenders.ts'
import { startDelayLine } from './delay-line.ts'
import { runOnce } from './measure.ts'
import { ROUND_TRIP, type Stage } from './stage.ts'
import { printTable, printTarget, toCount } from './table.ts'

const SHARES = [0, 0.01, 0.05, 0.2, 1]
const COUNTS = [1, 200, 3_600]
const THROTTLED = [99991400, 230020]
/** They wait most of the time, so that they hardly disturb each other. */
const SIDE_BY_SIDE = 3

interface Case {
  readonly count: number
  readonly share: number
}

/**
 * Calls more and more people under the platform's own limits (50 requests a second, 1,000 a minute), of whom more and
 * more cannot be called by phone: Feishu refuses every list that one of them is in.
 */
export async function benchGrowth(stage: Stage): Promise<void> {
  const cases = COUNTS.flatMap((count) =>
    SHARES.filter((share) => count > 1 || Number.isInteger(share)).map((share) => ({
      count,
      share,
    })),
  )
  const limit = pLimit(SIDE_BY_SIDE)
  const results = await Promise.all(cases.map((each) => limit(runCase, stage, each)))
  printTable(
    ['people', 'bad', 'called', 'reached', 'requests', 'refused for being too many', 's'],
    results.map((row) => [
      toCount(row.count),
      toCount(row.bad),
      `${toCount(row.called)}/${toCount(row.count - row.bad)}`,
      `${toCount(row.reached)}/${toCount(row.count)}`,
      toCount(row.requests),
      toCount(row.throttled),
      (row.ms / 1000).toFixed(1),
    ]),
  )
  const unreached = results.reduce((sum, { count, reached }) => sum + count - reached, 0)
  printTarget('people whom no channel reached', { value: unreached, limit: 0 })
}

// The same order in every run.
function shuffle(ids: readonly string[]): string[] {
  const keyOf = (id: string) => createHash('sha256').update(id).digest('hex')
  return ids.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
}

async function runCase(stage: Stage, { count, share }: Case) {
  const emulator = await startEmulator()
  const { world } = emulator
  const line = await startDelayLine({
    port: Number(new URL(emulator.url).port),
    roundTripMs: ROUND_TRIP,
  })
  try {
    world.phoneQuota = Number.POSITIVE_INFINITY
    world.switches.noPhoneNumber = 'error'
    const ids = addUsers(world, count)
    const bad = Math.ceil(count * share)
    for (const id of shuffle(ids).slice(0, bad)) delete world.users.get(id)?.mobile
    const action = await prepareAction(stage, {
      name: `${count} people`,
      with: {
        'message-id': demo.messageId,
        users: ids.join(','),
        fallback: 'app',
        'base-url': `http://127.0.0.1:${line.port}`,
      },
    })
    const { ms } = await runOnce(action, stage.folder)
    const { rings, requests } = emulator
    const countRung = (channels: readonly string[]) =>
      new Set(rings.filter(({ channel }) => channels.includes(channel)).map((ring) => ring.openId))
        .size
    return {
      count,
      bad,
      called: countRung(['phone']),
      reached: countRung(['phone', 'app']),
      requests: requests.length,
      throttled: requests.filter(({ code = 0 }) => THROTTLED.includes(code)).length,
      ms,
    }
  } finally {
    line.close()
    await emulator.close()
  }
}
