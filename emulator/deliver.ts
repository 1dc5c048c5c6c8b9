import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Fault } from './faults.ts'
import type { Answer } from './wire.ts'

/** Writes an answer out, spoiled on its way as the fault wants it. */
export async function deliver(
  response: ServerResponse,
  answer: Answer,
  { drip, truncate }: Pick<Fault, 'drip' | 'truncate'>,
): Promise<void> {
  const body = Buffer.from(answer.body)
  response.writeHead(answer.status, { ...answer.headers, 'content-length': body.length })
  if (truncate) {
    // What was promised is longer than what comes: the half is flushed, then the connection ends.
    response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy())
    return
  }
  if (drip === undefined) {
    response.end(body)
    return
  }
  response.flushHeaders()
  for (const byte of body) {
    await sleep(drip, undefined, { ref: false })
    if (response.destroyed) return
    response.write(Buffer.of(byte))
  }
  response.end()
}
