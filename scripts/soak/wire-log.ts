import type { Emulator, RecordedRequest } from '../../emulator/emulator.ts'
import { createFaultQueue, type Fault } from '../../emulator/faults.ts'

/**
 * What a client can have made of an answer: that it was granted, that another try or another token may help, that it
 * is refused, or that it was lost on the way.
 */
export type Verdict = 'granted' | 'passing' | 'stale-token' | 'refused' | 'lost'

/** A request to the emulator, and what became of it. */
export interface Exchange {
  readonly request: RecordedRequest
  /** What spoiled it, if anything did. */
  readonly fault: Fault | undefined
  readonly verdict: Verdict
  /** The client may have given up before the end of the answer. */
  readonly isSlow: boolean
  /** How long the answer asks to wait, in ms. */
  readonly asksMs: number
}

// From the pages of the APIs, and on purpose not from the action's own catalogue.
const PASSING: readonly unknown[] = [99991400, 230020, 11232, 2200, 1500, 5000, 55001]
const STALE_TOKEN: readonly unknown[] = [99991661, 99991663, 99991671]
const MONTHLY_QUOTA = 99991403

/** Reads the emulator's log: faults are taken by the requests that they struck, in the order of arrival. */
export function readWireLog(emulator: Emulator, faults: readonly Fault[]): Exchange[] {
  const queue = createFaultQueue()
  for (const fault of faults) queue.add(fault)
  return emulator.requests.map((request) => {
    const fault = queue.take(request.method, request.path)
    return {
      request,
      fault,
      verdict: judge(request, fault),
      isSlow: fault?.delayMs !== undefined || fault?.drip !== undefined,
      asksMs: readWait(request, fault),
    }
  })
}

function judge({ status, code }: RecordedRequest, fault: Fault | undefined): Verdict {
  if (status === undefined || fault?.truncate) return 'lost'
  if (code === 0 && status < 300) return 'granted'
  if (code === MONTHLY_QUOTA) return 'refused'
  if (PASSING.includes(code) || status === 429 || status >= 500) return 'passing'
  return STALE_TOKEN.includes(code) ? 'stale-token' : 'refused'
}

// The emulator's own throttling lasts a second.
function readWait({ code }: RecordedRequest, fault: Fault | undefined): number {
  const headers = fault?.headers ?? {}
  const asked = headers['x-ogw-ratelimit-reset'] ?? headers['retry-after']
  if (asked !== undefined) return Number(asked) * 1_000
  const isOwn = fault === undefined && (code === 99991400 || code === 230020)
  return isOwn ? 1_000 : 0
}
