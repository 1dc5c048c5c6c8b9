import { run } from './main.ts'

// Awaited here, so that a run that never comes to an end makes Node exit with 13 and not with 0.
await run()
