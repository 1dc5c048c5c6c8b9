import fc from 'fast-check'
import type { Switches } from '../../emulator/switches.ts'
import { strikes } from './faults.ts'
import type { Breaking, Channel, Condition, Job, Name, Person, Tier, Trial } from './trial.ts'

function mostly<T>(usual: T, others: readonly T[], weight = 8): fc.Arbitrary<T> {
  return fc.oneof(
    { weight, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  )
}

const conditions: readonly Condition[] = [
  'outside-the-chat',
  'outside-the-chat',
  'outside-the-chat',
  'resigned',
  'unavailable',
  'stopped-the-bot',
  'too-many-unread',
  'of-another-app',
  'unknown',
  'out-of-contact-range',
]

// Nobody answers a phone, or reads a message, within the second in which the request went out.
const moment = fc.option(fc.integer({ min: 1100, max: 3500 }), { nil: undefined, freq: 2 })

const person: fc.Arbitrary<Person> = fc.record({
  condition: mostly<Condition>('fine', conditions, 2),
  readsAfterMs: moment,
  reactsAfterMs: moment,
  knewBefore: mostly(false, [true], 6),
})

const name: fc.Arbitrary<Name> = fc.record({
  person: fc.integer({ min: 0, max: 5 }),
  writtenAs: mostly<Name['writtenAs']>('id', ['email', 'mobile', 'group'], 3),
})

const tier: fc.Arbitrary<Tier> = fc.record({
  channel: mostly<Channel>('phone', ['sms', 'app'], 6),
  names: fc.array(name, { minLength: 1, maxLength: 4 }),
  rota: mostly<Tier['rota']>(
    undefined,
    [
      { shifts: 1, edge: 'just-begun' },
      { shifts: 5, edge: 'just-begun' },
      { shifts: 2, edge: 'nearly-over' },
    ],
    7,
  ),
})

// What a pull request's author would try; an environment variable holds anything but NUL.
const text = fc.oneof(
  fc.constantFrom(
    '',
    'Fix rounding of totals (#12)',
    '::error::x%0A::add-mask::y',
    '##[add-mask]z',
    '<at id=all></at>[click](https://evil.example)',
    'a\n::warning::b\r\n# c',
  ),
  fc.string({ unit: 'binary', maxLength: 80 }).map((each) => each.replaceAll('\0', '')),
)

const card = fc.constantFrom(
  '{"schema":"2.0","body":{"elements":[{"tag":"markdown","content":"Down"}]}}',
  '{"schema":"2.0","nonsense":true,"body":{"elements":[]}}',
)

const words = fc
  .tuple(
    fc.record({ language: fc.constantFrom('en', 'zh') }),
    fc.oneof(
      { weight: 4, arbitrary: fc.constant({}) },
      { weight: 4, arbitrary: fc.record({ title: text, text }) },
      { weight: 1, arbitrary: fc.record({ card }) },
    ),
  )
  .map((parts): Record<string, string> => Object.assign({}, ...parts))

const mistake = mostly<Trial['mistake']>(
  undefined,
  [
    { inputs: { fallback: 'carrier pigeon' }, isFatal: false },
    { inputs: { 'fail-on': 'sometimes' }, isFatal: false },
    { inputs: { language: 'klingon' }, isFatal: false },
    { inputs: { 'phone-hours': 'at night' }, isFatal: false },
    { inputs: { 'phone-for': 'nobody' }, isFatal: false },
    { inputs: { 'message-id': 'bm_1' }, isFatal: false },
    { inputs: { users: '@@nobody@@' }, isFatal: false },
    { inputs: { 'user-id-type': 'phone' }, isFatal: true },
    { inputs: { 'app-id': '', 'app-secret': '', 'tenant-access-token': '' }, isFatal: true },
    { inputs: { 'base-url': 'http://example.com' }, isFatal: true },
    { inputs: { mode: 'page-me' }, isFatal: true },
  ],
  9,
)

const jobs: fc.Arbitrary<readonly Job[]> = fc.oneof(
  { weight: 60, arbitrary: fc.constant([{ delayMs: 0, diesAtRequest: undefined }]) },
  { weight: 8, arbitrary: fc.array(fc.nat(600), { minLength: 1, maxLength: 2 }).map(withOthers) },
  {
    weight: 8,
    arbitrary: fc
      .record({ at: fc.integer({ min: 1, max: 12 }), delayMs: fc.nat(1500) })
      .map(({ at, delayMs }): Job[] => [
        { delayMs: 0, diesAtRequest: at },
        { delayMs, diesAtRequest: undefined },
      ]),
  },
  // The jobs of a matrix that die one after the other, at whatever they are doing then.
  {
    weight: 1,
    arbitrary: fc
      .array(fc.integer({ min: 1, max: 60 }), { minLength: 19, maxLength: 19 })
      .map((deaths): Job[] => [
        ...deaths.map((diesAtRequest, index) => ({ delayMs: 40 * index, diesAtRequest })),
        { delayMs: 0, diesAtRequest: undefined },
      ]),
  },
)

function withOthers(delays: readonly number[]): Job[] {
  return [0, ...delays].map((delayMs) => ({ delayMs, diesAtRequest: undefined }))
}

const switches: fc.Arbitrary<Partial<Switches>> = fc.record({
  emptyInvalidList: fc.constantFrom('[]', 'null', 'absent', 'no-data'),
  duplicateUuid: fc.constantFrom('original', 'error', 'error-then-original'),
  cardOnSend: fc.constantFrom('as-sent', 'reduced', 'placeholder'),
  cardOnGet: fc.constantFrom('as-sent', 'reduced', 'placeholder'),
  userCardContent: mostly<Switches['userCardContent']>('as-sent', ['ignored'], 3),
  updateClearsReads: fc.boolean(),
  unknownFields: fc.constantFrom('ignored', 'refused'),
  quotaShort: fc.constantFrom('refuse', 'call-some'),
  lastPageToken: fc.constantFrom('empty', 'absent'),
  unknownUserId: fc.constantFrom('invalid-list', 'error', 'cross-app'),
  unavailableUser: fc.constantFrom('invalid-list', 'error'),
  tooManyUnread: fc.constantFrom('invalid-list', 'error'),
  repeatedUrge: fc.constantFrom('rings-again', 'ignored'),
  duplicateIds: fc.constantFrom('once', 'twice'),
  logIdHeader: fc.boolean(),
  logIdInBody: fc.constantFrom('error', 'top-level', 'none'),
  businessError: fc.constantFrom('log-id', 'full', 'none'),
  scopeHelp: fc.constantFrom('helps', 'msg', 'both', 'none'),
  throttleHeaders: fc.boolean(),
  throttleStatus: fc.constantFrom(429, 400),
  messageThrottle: fc.constantFrom(230020, 99991400),
  jsonCharset: fc.boolean(),
  uncertainStatus: fc.constantFrom({}, { 230024: 403, 230013: 200, 10014: 400, 10003: 400 }),
  ownGroupMessageNeedsScope: fc.boolean(),
  readExternalChat: fc.constantFrom('described', 'error'),
})

const scopes = [
  'im:message.urgent:phone',
  'im:message.urgent:sms',
  'im:message.urgent',
  'contact:user.id:readonly',
  'contact:group:readonly',
]

const broken: readonly Breaking['how'][] = [
  'dissolved',
  'bot-removed',
  'muted',
  'message-deleted',
  'only-owner',
]

const drawn: fc.Arbitrary<Trial> = fc.record({
  mode: mostly<Trial['mode']>('page', ['resolve'], 14),
  way: fc.constantFrom('message', 'chat', 'chat', 'chat', 'person', 'people', 'people'),
  identity: mostly<Trial['identity']>(
    'custom',
    ['store', 'store', 'store', 'token', 'token', 'token', 'wrong-secret', 'wrong-token'],
    4,
  ),
  people: fc.array(person, { minLength: 6, maxLength: 6 }),
  tiers: fc.array(tier, { minLength: 1, maxLength: 3 }),
  crowd: mostly(0, [205], 60),
  jobs,
  userIdType: mostly<Trial['userIdType']>('open_id', ['union_id', 'user_id'], 2),
  fallback: fc.constantFrom<Trial['fallback'][]>(
    ['direct'],
    ['direct'],
    [],
    ['sms'],
    ['app'],
    ['direct', 'sms'],
    ['direct', 'app'],
    ['sms', 'app'],
    ['app', 'direct', 'sms'],
  ),
  ackTimeout: mostly(0, [1, 1, 2, 2, 3], 1),
  ackBy: fc.constantFrom('read', 'reaction'),
  repeat: mostly(0, [1, 2], 3),
  failOn: fc.constantFrom('never', 'failed', 'partial', 'partial', 'partial', 'unacknowledged'),
  phoneHours: mostly<Trial['phoneHours']>('any', ['open', 'closed'], 6),
  dryRun: mostly(false, [true], 25),
  timeout: fc.constantFrom(4, 4, 6, 6),
  words,
  mistake,
  commit: text,
  switches,
  phoneQuota: mostly(1000, [0, 1, 2], 15),
  missingScope: mostly<string | undefined>(undefined, scopes, 12),
  perSecond: mostly(50, [5], 20),
  chat: mostly<Trial['chat']>('normal', ['without-bot', 'muted', 'external', ...broken], 10),
  breaking: fc.oneof(
    { weight: 9, arbitrary: fc.constant(undefined) },
    {
      weight: 1,
      arbitrary: fc.record({
        atRequest: fc.integer({ min: 2, max: 9 }),
        how: fc.constantFrom(...broken),
      }),
    },
  ),
  refusesCards: mostly(false, [true], 12),
  runBefore: fc.constantFrom('success', 'failure', 'failure', undefined),
  githubToken: mostly<Trial['githubToken']>('full', ['no-checks', 'none'], 4),
  strikes,
})

/** Every run there may be. */
export const trials: fc.Arbitrary<Trial> = drawn.map(makeSense)

// Jobs side by side are about who calls: they do not wait for anybody, and nothing else dies.
function makeSense(trial: Trial): Trial {
  const isAlone = trial.jobs.length === 1
  const isQuiet = trial.jobs.length > 2
  return {
    ...trial,
    ...(!isAlone && {
      ackTimeout: 0,
      mode: 'page',
      dryRun: false,
      mistake: undefined,
      timeout: 10,
    }),
    ...(isQuiet && { strikes: [], breaking: undefined }),
    // A message to each of 205 people, and a call about it, take 5 s at 50 requests a second.
    ...(trial.crowd > 0 && { timeout: 20 }),
  }
}
