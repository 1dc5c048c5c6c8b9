// Loaded before a run that is looked into and not timed: writes down, as it ends, what the run has loaded and needed.
import { writeFileSync } from 'node:fs'
import { registerHooks } from 'node:module'

const loaded = []
registerHooks({
  load(url, context, nextLoad) {
    loaded.push(url)
    return nextLoad(url, context)
  },
})
process.once('exit', () => {
  const { maxRSS } = process.resourceUsage()
  writeFileSync(process.env.OBSERVED, JSON.stringify({ loaded, memory: maxRSS * 1024 }))
})
