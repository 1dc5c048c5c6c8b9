// Loaded before a run that is looked into and not timed: writes down, as it ends, which files the run has loaded.
import { writeFileSync } from 'node:fs'
import { registerHooks } from 'node:module'

const loaded = []
registerHooks({
  load(url, context, nextLoad) {
    loaded.push(url)
    return nextLoad(url, context)
  },
})
process.once('exit', () => writeFileSync(process.env.OBSERVED, JSON.stringify(loaded)))
