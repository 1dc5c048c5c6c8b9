import { setFailed } from '@actions/core'
import { run } from './main.ts'
import { redactContacts } from './text/redact.ts'
import { toLogText } from './text/safe-text.ts'

// Writing to a log that nobody reads any more fails. People are still to be called.
process.stdout.on('error', () => {})

// Awaited here, so that a run that never comes to an end makes Node exit with 13 and not with 0. A run that breaks off is
// caught here, because the listener for crashes keeps Node from failing by itself. An old Node lacks what we need.
await run().catch((error: unknown) => setFailed(toLogText(redactContacts(String(error)))))

// Everything is reported. A proxy or a name server that never answers would keep the process alive beyond `timeout`.
process.stdout.write('', () => process.exit())
