import fc from 'fast-check'
import type { Fault } from '../../emulator/faults.ts'
import type { Switches } from '../../emulator/switches.ts'
import { faults } from './faults.ts'

/** What is the matter with a person, if anything. */
export type Condition =
  | 'fine'
  | 'outside-the-chat'
  | 'resigned'
  | 'unavailable'
  | 'too-many-unread'
  | 'of-another-app'
  | 'unknown'
  | 'out-of-contact-range'

export interface Person {
  readonly condition: Condition
  /** How long after being urged they read the message; undefined when they never do. */
  readonly readsAfterMs: number | undefined
}

/** A name in `users`: one of the people, and how the workflow writes them. */
export interface Name {
  readonly person: number
  readonly writtenAs: 'id' | 'email' | 'mobile'
}

/** One run of the soak: an action's inputs, a world, and what goes wrong in it. Plain data, made from the seed alone. */
export interface Trial {
  readonly way: 'message-id' | 'chat' | 'person'
  readonly identity: 'custom' | 'store' | 'token' | 'wrong-secret' | 'wrong-token'
  readonly people: readonly Person[]
  readonly tiers: readonly (readonly Name[])[]
  /** Beside the first tier: more than fit into one request. */
  readonly crowd: number
  /** With `send-to` a person: nobody else is named. */
  readonly usersAreLeftOut: boolean
  /** Jobs of one workflow run that page about the same thing, started so many ms after one another. */
  readonly jobs: readonly number[]
  readonly inputs: Readonly<Record<string, string>>
  /** What overrides the inputs so that they can't be used. */
  readonly badInput: Readonly<Record<string, string>> | undefined
  readonly commit: string
  readonly switches: Partial<Switches>
  readonly phoneQuota: number
  readonly missingScope: string | undefined
  readonly perSecond: number
  readonly chat: 'normal' | 'only_owner' | 'without-bot' | 'dissolved'
  readonly refusesCards: boolean
  readonly faults: readonly Fault[]
}

function mostly<T>(usual: T, others: readonly T[], weight = 8): fc.Arbitrary<T> {
  return fc.oneof(
    { weight, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  )
}

const conditions: readonly Condition[] = [
  'outside-the-chat',
  'resigned',
  'unavailable',
  'too-many-unread',
  'of-another-app',
  'unknown',
  'out-of-contact-range',
]

const person: fc.Arbitrary<Person> = fc.record({
  condition: mostly<Condition>('fine', conditions, 3),
  readsAfterMs: fc.option(fc.integer({ min: 50, max: 2500 }), { nil: undefined, freq: 2 }),
})

const name: fc.Arbitrary<Name> = fc.record({
  person: fc.integer({ min: 0, max: 5 }),
  writtenAs: mostly<Name['writtenAs']>('id', ['email', 'mobile'], 3),
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

const content: fc.Arbitrary<Record<string, string>> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  { weight: 4, arbitrary: fc.record({ title: text, text }) },
  { weight: 1, arbitrary: fc.record({ card }) },
)

const settings = fc.record({
  'user-id-type': mostly('open_id', ['union_id', 'user_id'], 2),
  fallback: fc.constantFrom('', '', 'sms', 'app', 'sms, app', 'app sms'),
  'ack-timeout': mostly('0', ['1s', '2s'], 3),
  'fail-on': fc.constantFrom('never', 'failed', 'failed', 'partial', 'unacknowledged'),
  'dry-run': mostly('false', ['true'], 15),
  language: fc.constantFrom('en', 'zh'),
  timeout: fc.constantFrom('2s', '3s', '4s'),
})

// Nobody can fail to acknowledge when nobody is waited for: that would be a bad input.
function withPatience(inputs: Record<string, string>): Record<string, string> {
  const isImpatient = inputs['fail-on'] === 'unacknowledged' && inputs['ack-timeout'] === '0'
  return isImpatient ? { ...inputs, 'ack-timeout': '1s' } : inputs
}

const badInput = mostly<Trial['badInput']>(
  undefined,
  [
    { users: 'ou_1, nobody at all' },
    { timeout: 'soon' },
    { 'user-id-type': 'phone' },
    { 'app-id': '', 'app-secret': '', 'tenant-access-token': 'Bearer t-1' },
    { 'message-id': 'om_1', 'send-to': 'oc_1' },
    { fallback: 'carrier pigeon' },
    { 'base-url': 'http://example.com' },
  ],
  40,
)

const switches: fc.Arbitrary<Partial<Switches>> = fc.record({
  emptyInvalidList: fc.constantFrom('[]', 'null', 'absent', 'no-data'),
  duplicateUuid: fc.constantFrom('original', 'error'),
  unknownUserId: fc.constantFrom('invalid-list', 'error'),
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

const scopes = ['im:message.urgent:phone', 'im:message.urgent:sms', 'contact:user.id:readonly']

/** Every run there may be. */
export const trials: fc.Arbitrary<Trial> = fc.record({
  way: fc.constantFrom('message-id', 'chat', 'chat', 'person'),
  identity: mostly<Trial['identity']>(
    'custom',
    ['store', 'store', 'token', 'token', 'wrong-secret', 'wrong-token'],
    3,
  ),
  people: fc.array(person, { minLength: 6, maxLength: 6 }),
  tiers: fc.array(fc.array(name, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
  crowd: mostly(0, [205], 30),
  usersAreLeftOut: fc.boolean(),
  jobs: fc.oneof(
    { weight: 8, arbitrary: fc.constant([0]) },
    { weight: 1, arbitrary: fc.array(fc.nat(600), { minLength: 2, maxLength: 3 }) },
  ),
  inputs: fc
    .tuple(settings, content, mostly<Record<string, string>>({}, [{ 'dedupe-key': 'release 7' }]))
    .map((parts) => withPatience(Object.assign({}, ...parts))),
  badInput,
  commit: text,
  switches,
  phoneQuota: mostly(1000, [0, 1, 2], 12),
  missingScope: mostly<string | undefined>(undefined, scopes, 20),
  perSecond: mostly(50, [2], 15),
  chat: mostly<Trial['chat']>('normal', ['only_owner', 'without-bot', 'dissolved'], 25),
  refusesCards: mostly(false, [true], 12),
  faults,
})
