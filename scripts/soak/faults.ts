import fc from 'fast-check'
import type { Fault } from '../../emulator/faults.ts'

/**
 * What the platform's pages say an answer means: another try may help; another token may; this person is the reason; this way of reaching
 * people is; this message is; the app is; nothing at all, since it is no answer of the platform's and will stay so.
 */
export type Meaning = 'again' | 'token' | 'person' | 'channel' | 'message' | 'app' | 'nothing'

/** One kind of trouble. */
export interface Trouble {
  readonly name: string
  readonly fault: Fault
  readonly meaning: Meaning
  /** How long the answer asks to wait, in ms, or how long no answer comes. */
  readonly asksMs: number
  /** The request may have had its effect, and its caller cannot know. */
  readonly hidesEffect: boolean
}

function trouble(
  name: string,
  fault: Fault,
  { meaning = 'again', asksMs = 0, hidesEffect = false }: Partial<Trouble> = {},
): Trouble {
  return { name, fault, meaning, asksMs, hidesEffect }
}

const html = { status: 200, contentType: 'text/html', body: '<html>Sign in</html>' }
const throttled = (seconds: string) => ({
  code: 99991400,
  headers: { 'x-ogw-ratelimit-reset': seconds },
})

const PASSING: readonly Trouble[] = [
  trouble('reset before the effect', { reset: 'before' }),
  trouble('reset after the effect', { reset: 'after' }, { hidesEffect: true }),
  trouble('cut body', { truncate: 'after' }, { hidesEffect: true }),
  trouble('502', { status: 502 }),
  trouble('503 in plain text', { status: 503, contentType: 'text/plain', body: 'no upstream' }),
  trouble('408', { status: 408 }),
  trouble('429', { status: 429 }),
  trouble('429 for 1 s', { status: 429, headers: { 'retry-after': '1' } }, { asksMs: 1_000 }),
  trouble('throttled', { code: 99991400 }),
  trouble('throttled for 1 s', throttled('1'), { asksMs: 1_000 }),
  trouble('message throttle', { code: 230020 }),
  trouble('internal error', { code: 2200, status: 500 }),
  trouble('internal error as 200', { code: 1500, status: 200 }),
  trouble('web page', html),
  trouble('empty body', { status: 200, body: '' }),
  trouble('empty object', { status: 200, body: {} }),
]

const STALE: readonly Trouble[] = [
  trouble('expired token', { expireToken: true }, { meaning: 'token' }),
  trouble('token refused', { code: 99991663 }, { meaning: 'token' }),
]

const HANGING: readonly Trouble[] = [
  trouble('hang before the effect', { hang: 'before' }, { asksMs: 60_000 }),
  trouble('hang after the effect', { hang: 'after' }, { asksMs: 60_000, hidesEffect: true }),
]

const REFUSING: readonly Trouble[] = [
  ...[230013, 99992351, 99992361].map((code) =>
    trouble(`${code}`, { code }, { meaning: 'person' }),
  ),
  ...[230001, 230023, 99999].map((code) => trouble(`${code}`, { code }, { meaning: 'channel' })),
  trouble('quota spent', { code: 230024 }, { meaning: 'channel' }),
  trouble('scope missing', { code: 99991672 }, { meaning: 'channel' }),
  trouble('throttled for a minute', throttled('60'), { meaning: 'channel', asksMs: 60_000 }),
  trouble('404', { status: 404, contentType: 'text/plain', body: '404' }, { meaning: 'channel' }),
  trouble('message folded', { code: 230098 }, { meaning: 'message' }),
  trouble('bot outside', { code: 230002 }, { meaning: 'message' }),
  trouble('monthly quota', { code: 99991403 }, { meaning: 'app' }),
  trouble('400 with code 0', { status: 400, body: { code: 0 } }, { meaning: 'nothing' }),
  trouble('redirect', { redirectTo: 'http://127.0.0.1:9/elsewhere' }, { meaning: 'nothing' }),
]

const SLOW: fc.Arbitrary<Trouble> = fc.oneof(
  fc
    .integer({ min: 20, max: 600 })
    .map((delayMs) => trouble('late answer', { delayMs }, { asksMs: delayMs })),
  fc.constant(trouble('dripping answer', { drip: 1 }, { asksMs: 2_000 })),
)

/** Where trouble strikes: the calls get the most, and now and then it is whatever comes next. */
const PLACES: readonly [weight: number, place: Pick<Fault, 'path' | 'method'>][] = [
  [5, { path: /\/urgent_phone$/ }],
  [2, { path: /\/urgent_(sms|app)$/ }],
  [2, { path: /\/auth\/v3\// }],
  [3, { path: /\/im\/v1\/messages$/, method: 'POST' }],
  [2, { path: /\/(batch_get_id|simplelist)$/ }],
  [2, { path: /\/(read_users|reactions)$/ }],
  [2, { path: /\/reply$/ }],
  [3, { path: /\/im\/v1\/messages\/[^/]+$/, method: 'PATCH' }],
  [1, { path: /\/im\/v1\/messages\/[^/]+$/, method: 'GET' }],
  [2, { path: /^\/api\/v3\// }],
  [1, {}],
]

/** Trouble with some of the requests of a run. */
export interface Strike extends Trouble {
  readonly fault: Fault
}

const strike: fc.Arbitrary<Strike> = fc
  .record({
    place: fc.oneof(...PLACES.map(([weight, at]) => ({ weight, arbitrary: fc.constant(at) }))),
    skip: fc.oneof(
      { weight: 4, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 }) },
    ),
    times: fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(1, 1, 1, 2) },
      { weight: 1, arbitrary: fc.constant(Number.POSITIVE_INFINITY) },
    ),
    trouble: fc.oneof(
      { weight: 10, arbitrary: fc.constantFrom(...PASSING) },
      { weight: 1, arbitrary: fc.constantFrom(...STALE) },
      { weight: 2, arbitrary: fc.constantFrom(...HANGING) },
      { weight: 7, arbitrary: fc.constantFrom(...REFUSING) },
      { weight: 3, arbitrary: SLOW },
    ),
  })
  .map(({ place, skip, times, trouble: what }) => ({
    ...what,
    fault: { ...place, skip, times, ...what.fault },
  }))

/** What goes wrong during one run: often nothing, seldom more than two things. */
export const strikes: fc.Arbitrary<readonly Strike[]> = fc.oneof(
  { weight: 2, arbitrary: fc.constant([]) },
  { weight: 4, arbitrary: fc.array(strike, { minLength: 1, maxLength: 1 }) },
  { weight: 2, arbitrary: fc.array(strike, { minLength: 2, maxLength: 2 }) },
  { weight: 1, arbitrary: fc.array(strike, { minLength: 3, maxLength: 4 }) },
)
