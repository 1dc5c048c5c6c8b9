import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { bundleSdk } from './bench/contenders.ts'
import { benchFirstRing } from './bench/first-ring.ts'
import { benchGrowth } from './bench/growth.ts'
import { benchOneCall } from './bench/one-call.ts'
import { benchSize } from './bench/size.ts'
import { ROUND_TRIP, type Stage, setStage } from './bench/stage.ts'
import { benchStartUp } from './bench/start-up.ts'

// npm run bench: times whole processes, the action's and others', at the same work; `--only NAME` runs one part of it.
const { values: options } = parseArgs({
  options: { only: { type: 'string' }, times: { type: 'string', default: '15' } },
})
const times = Number(options.times)

const PARTS: Readonly<Record<string, (stage: Stage) => Promise<void>>> = {
  async cold(stage) {
    console.log('\n## Cold: one call, TLS on loopback\n')
    const targets = { floor: 1.5, SDK: 0.55 }
    await benchOneCall(stage, { baseUrl: stage.nearUrl, times, targets })
  },
  async far(stage) {
    console.log(`\n## Far away: one call, ${ROUND_TRIP} ms a round trip\n`)
    const targets = { floor: 1.05, SDK: 0.92, curl: 0.75 }
    await benchOneCall(stage, { baseUrl: stage.farUrl, times, targets })
  },
  async ring(stage) {
    console.log(`\n## Until the phone rings: ${ROUND_TRIP} ms a round trip, to GitHub too\n`)
    await benchFirstRing(stage, times)
  },
  async start(stage) {
    console.log('\n## Start-up: one call, TLS on loopback\n')
    await benchStartUp(stage, times)
  },
  async growth(stage) {
    console.log(`\n## Growth: ${ROUND_TRIP} ms a round trip, the limits of the platform\n`)
    await benchGrowth(stage)
  },
  async size(stage) {
    console.log('\n## Size\n')
    await benchSize(stage)
  },
}

const { only } = options
if (only !== undefined && !(only in PARTS)) {
  throw new Error(`There is no part ${only}: ${Object.keys(PARTS).join(', ')}`)
}
const start = performance.now()
const stage = await setStage()
try {
  await bundleSdk(stage)
  const gibibytes = Math.round(totalmem() / 2 ** 30)
  console.log(
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model}, ${gibibytes} GiB, ` +
      `${process.platform} ${process.arch}, Node ${process.version}; medians of ${times} runs after a warm-up`,
  )
  for (const [name, run] of Object.entries(PARTS)) {
    if (only === undefined || only === name) await run(stage)
  }
} finally {
  await stage.close()
}
console.log(`\nTook ${((performance.now() - start) / 1000).toFixed(0)} s.`)
