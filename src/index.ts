import { run } from './main.ts'

// Whoever read the log is gone: people must be called all the same.
process.stdout.on('error', () => {})

// Awaited here, so that a run that never comes to an end makes Node exit with 13 and not with 0.
await run()

// All is reported. A proxy or a name server that never answers would keep the process alive beyond the time promised.
process.stdout.write('', () => process.exit())
