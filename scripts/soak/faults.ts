import fc from 'fast-check'
import type { Fault } from '../../emulator/faults.ts'

/** Where faults strike: the calls get the most, and now and then it is whatever comes next. */
const PLACES: readonly [weight: number, path: RegExp][] = [
  [4, /\/urgent_phone$/],
  [2, /\/urgent_(sms|app)$/],
  [2, /\/auth\/v3\//],
  [2, /\/im\/v1\/messages$/],
  [1, /\/batch_get_id$/],
  [1, /\/read_users$/],
  [1, /^\/api\/v3\//],
  [2, /^/],
]

/** What another try may mend. */
const PASSING: readonly Fault[] = [
  { reset: 'before' },
  { reset: 'after' },
  { truncate: 'after' },
  { status: 502 },
  { status: 503, contentType: 'text/plain', body: 'no upstream' },
  { status: 429 },
  { status: 429, headers: { 'retry-after': '1' } },
  { code: 99991400 },
  { code: 99991400, headers: { 'x-ogw-ratelimit-reset': '1' } },
  { code: 99991400, headers: { 'x-ogw-ratelimit-reset': '2' } },
  { code: 230020 },
  { code: 2200, status: 500 },
  { code: 1500, status: 200 },
  { expireToken: true },
  { code: 99991663 },
]

/** What may be one person's fault: the others are still to be called. */
const PERSONAL: readonly Fault[] = [
  { code: 230001 },
  { code: 230013 },
  { code: 230023 },
  { code: 99992351 },
  { code: 99992361 },
]

/** What no other try mends. */
const FINAL: readonly Fault[] = [
  { hang: 'before' },
  { hang: 'after' },
  { code: 230024 },
  { code: 99991403 },
  { code: 99991400, headers: { 'x-ogw-ratelimit-reset': '60' } },
  { code: 99991672 },
  { status: 200, contentType: 'text/html', body: '<html>Sign in</html>' },
  { status: 200, body: {} },
  { status: 200, body: '' },
  { status: 400, body: { code: 0, msg: 'success' } },
  { redirectTo: 'http://127.0.0.1:9/elsewhere' },
]

const slowness: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({ delayMs: fc.integer({ min: 20, max: 1500 }) }),
  fc.record({ drip: fc.integer({ min: 1, max: 4 }) }),
)

const spoiling: fc.Arbitrary<Fault> = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom(...PASSING) },
  { weight: 3, arbitrary: fc.constantFrom(...PERSONAL) },
  { weight: 3, arbitrary: fc.constantFrom(...FINAL) },
  { weight: 4, arbitrary: slowness },
)

const fault: fc.Arbitrary<Fault> = fc
  .record({
    path: fc.oneof(...PLACES.map(([weight, path]) => ({ weight, arbitrary: fc.constant(path) }))),
    skip: fc.oneof(
      { weight: 4, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 }) },
    ),
    times: fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: 1, max: 2 }) },
      { weight: 1, arbitrary: fc.constant(Number.POSITIVE_INFINITY) },
    ),
    spoiling,
  })
  .map(({ spoiling: how, ...where }) => ({ ...where, ...how }))

/** What goes wrong during one run: often nothing, seldom more than two things. */
export const faults: fc.Arbitrary<Fault[]> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Fault[]>([]) },
  { weight: 3, arbitrary: fc.array(fault, { minLength: 1, maxLength: 2 }) },
  { weight: 1, arbitrary: fc.array(fault, { minLength: 3, maxLength: 5 }) },
)

/** What a fault is called when they are counted. */
export function nameFault(fault: Fault): string {
  const { reset, hang, truncate, delayMs, drip, expireToken, code, status, redirectTo } = fault
  if (reset) return `reset ${reset} the effect`
  if (hang) return `hang ${hang} the effect`
  if (truncate) return 'cut body'
  if (delayMs !== undefined || drip !== undefined) return 'slow answer'
  if (expireToken) return 'expired token'
  if (redirectTo !== undefined) return 'redirect'
  const isThrottle = code === 99991400 || (code === undefined && status === 429)
  if (isThrottle) return `429 ${fault.headers ? 'with' : 'without'} a time to wait`
  return code === undefined ? `HTTP ${status} that is not Feishu's` : `code ${code}`
}
