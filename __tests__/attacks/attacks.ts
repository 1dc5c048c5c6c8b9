import type { Emulator } from '../../emulator/emulator.ts'
import type { Fault } from '../../emulator/faults.ts'
import { addUsers, createWorld, demo } from '../../emulator/world.ts'
import { readList, readResponders } from '../e2e/harness.ts'
import type { Stage } from '../e2e/stage.ts'
import type { Outcome } from '../in-process.ts'

// What was found from outside, one row each. The next finding is one more row.

/** Somebody of the demo world. */
export type Person = 'first' | 'second' | 'third' | 'outsider'

/** A situation that once broke a promise, and what must hold in it. */
export interface Attack {
  readonly situation: string
  readonly faults?: readonly Fault[]
  readonly arrange?: (emulator: Emulator) => void
  readonly with?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  /** Variables of a page that another run has made before. */
  readonly earlier?: Readonly<Record<string, string>>
  /** Who is called by phone: the first responder, unless said. */
  readonly called?: readonly Person[]
  /** Who is reached by SMS. */
  readonly bySms?: readonly Person[]
  /** `called`, unless said. */
  readonly status?: string
  /** The step is red, unless everybody was called and no input was bad. */
  readonly isRed?: boolean
  /** What the annotations say. */
  readonly told?: RegExp
  /** What stands nowhere in log, annotations and summary. */
  readonly neverTold?: RegExp
  /** How long it takes at most on the page's own clock, in ms: `timeout`, unless said. */
  readonly within?: number
  readonly check?: (run: Outcome, stage: Stage) => void
}

const ALWAYS = Number.POSITIVE_INFINITY
const CALL = '/urgent_phone'
const SEND = /\/im\/v1\/messages$/
const TOKEN = 'tenant_access_token'
const [first, second, third] = [demo.first.openId, demo.second.openId, demo.third.openId]
const ALL = `${first} ${second} ${third}`
/** The people that `addUsers` makes in every new world. */
const MANY = addUsers(createWorld(), 200).join(' ')
const EVERYBODY = ['first', 'second', 'third'] as const
const TWO_TIERS = `${first}\n${second}`
const TO_CHAT = { 'message-id': '', 'send-to': demo.chatId, 'github-token': '' }
const WITH_JOBS = { ...TO_CHAT, 'github-token': demo.githubToken }
const PAGE = { status: 200, contentType: 'text/html', body: '<html>Welcome</html>' }

/** For each step of a page, what makes it necessary. */
const STAGES = [
  ['the token', TOKEN, {}],
  ['the card', SEND, TO_CHAT],
  ['the call', CALL, {}],
] as const

const ODD_ANSWERS: readonly [string, Fault][] = [
  ['408', { status: 408 }],
  ['425', { status: 425 }],
  ['an empty 200', { status: 200, body: '' }],
  ['{}', { status: 200, body: {} }],
  ['a web page', PAGE],
  ['503 that asks for two minutes', { status: 503, headers: { 'retry-after': '120' } }],
  ['502', { status: 502 }],
  ['a reset', { reset: 'before' }],
]

const NO_SUCH_CALL: readonly [string, Fault][] = [
  ['404 in plain text', { status: 404, contentType: 'text/plain', body: '404 page not found' }],
  ['403 as a web page', { status: 403 }],
  ['405 as a web page', { status: 405 }],
  ['an empty 200', { status: 200, body: '' }],
  ['{}', { status: 200, body: {} }],
  ['302', { redirectTo: 'https://example.com/login' }],
  ['a code that nobody knows', { code: 987654 }],
  ['230027', { code: 230027 }],
  ['99991201', { code: 99991201 }],
  ['501', { status: 501 }],
  ['nothing', { hang: 'before' }],
]

const REFUSED_CARDS: readonly [string, Fault][] = [
  [
    '230001 invalid content',
    {
      code: 230001,
      msg: 'Your request contains an invalid request parameter, ext=invalid message content.',
    },
  ],
  ['9499', { code: 9499 }],
  ['99992402', { code: 99992402 }],
  ['200861', { code: 200861 }],
  ['HTTP 413', { status: 413, times: 3 }],
  ["a firewall's 403", { status: 403, times: 3 }],
]

const ODD_READERS: readonly [string, Fault][] = [
  ['a web page', PAGE],
  ['404', { status: 404 }],
  ['408', { status: 408 }],
  ['302', { redirectTo: 'https://example.com/login' }],
  ['a code that nobody knows', { code: 987654 }],
  ['230110', { code: 230110 }],
  ['nothing', { hang: 'before' }],
]

const GITHUB_TROUBLES: readonly [string, Fault][] = [
  ['never answers', { hang: 'before' }],
  [
    'refuses with 403',
    { status: 403, body: { message: 'Resource not accessible by integration' } },
  ],
  ['answers with a web page', PAGE],
  ['answers with []', { status: 200, body: [] }],
  ['answers with null', { status: 200, body: 'null' }],
  ['answers with jobs that are none', { status: 200, body: { total_count: 'x', jobs: [null, 1] } }],
  ['redirects', { redirectTo: 'https://example.com/login' }],
  ['is throttling for an hour', { status: 429, headers: { 'retry-after': '3600' } }],
]

/** Promise 1: never green by accident. */
const GREEN: readonly Attack[] = [
  ...(['reduced', 'placeholder'] as const).map(
    (cardOnSend): Attack => ({
      situation: `the card comes back ${cardOnSend}, and cannot be read`,
      with: TO_CHAT,
      faults: [{ path: /\/messages\/om_/, method: 'GET', code: 99991672, times: ALWAYS }],
      arrange: ({ world }) => {
        world.switches.cardOnSend = cardOnSend
      },
    }),
  ),
  ...[
    ['repository', { GITHUB_REPOSITORY: 'example/another' }],
    ['server', { GITHUB_SERVER_URL: 'https://github.example.com' }],
  ].map(
    ([what, earlier]): Attack => ({
      situation: `another ${what} has paged with the same key`,
      with: { ...TO_CHAT, 'dedupe-key': 'nightly-1' },
      earlier: earlier as Record<string, string>,
      called: ['first', 'first'],
    }),
  ),
  {
    situation: 'another run has paged, and no runner says which run this is',
    with: TO_CHAT,
    env: { GITHUB_RUN_ID: '', GITHUB_RUN_ATTEMPT: '' },
    earlier: { GITHUB_RUN_ID: '', GITHUB_RUN_ATTEMPT: '' },
    called: ['first', 'first'],
  },
  ...[{}, [], null, 'x'].map(
    (data): Attack => ({
      situation: `a dry run in which Feishu says ${JSON.stringify(data)} of the chat`,
      with: { 'dry-run': 'true' },
      faults: [
        { path: /\/im\/v1\/chats\/oc_\w+$/, status: 200, body: { code: 0, msg: 'success', data } },
      ],
      called: [],
      status: 'dry-run',
      isRed: false,
      check: ({ summary }) => {
        if (!/Chat settings<\/td><td>not checked/.test(summary)) throw new Error(summary)
      },
    }),
  ),
]

/** Promise 2: never silent by accident. */
const SILENT: readonly Attack[] = [
  ...STAGES.flatMap(([what, path, inputs]) => [
    ...['5s', '10s', '15s', '20s'].map(
      (timeout): Attack => ({
        situation: `the first packet of ${what} is lost, with timeout: ${timeout}`,
        with: { ...inputs, timeout },
        faults: [{ path, hang: 'before' }],
      }),
    ),
    ...ODD_ANSWERS.map(
      ([answer, fault]): Attack => ({
        situation: `${what} is once answered with ${answer}`,
        with: { ...inputs, timeout: '60s' },
        faults: [{ path, ...fault }],
      }),
    ),
  ]),
  {
    situation: 'the first packet of a look-up is lost',
    with: { users: `${first} ${demo.second.email}`, timeout: '60s' },
    faults: [{ path: 'batch_get_id', hang: 'before' }],
    called: ['first', 'second'],
  },
  {
    situation: 'the look-up of tier 2 fails at first, and works when its turn comes',
    with: { users: `${first}\n${demo.second.email}`, timeout: '60s', 'ack-timeout': '30s' },
    faults: [{ path: 'batch_get_id', hang: 'before', times: 2 }],
    called: ['first', 'second'],
    within: 120_000,
  },
  {
    situation: 'looking people up hangs for ever',
    with: { users: `${first} ${demo.second.email}`, timeout: '60s' },
    faults: [{ path: 'batch_get_id', hang: 'before', times: ALWAYS }],
    status: 'partial',
    told: /s\*\*\*@example\.com/,
  },
  {
    situation: 'a look-up of many is refused for one',
    with: { users: `${demo.first.email} ${demo.second.mobile}` },
    faults: [{ path: 'batch_get_id', code: 99992402 }],
    called: ['first', 'second'],
  },
  ...[987654, 99992402, 230029, 230053].map(
    (code): Attack => ({
      situation: `a list is refused for one of it with ${code}`,
      with: { users: ALL, fallback: 'none' },
      faults: [{ path: CALL, code }],
      called: EVERYBODY,
    }),
  ),
  {
    situation: 'the quota has room for one of three',
    with: { users: ALL, fallback: 'sms' },
    arrange: ({ world }) => {
      world.phoneQuota = 1
    },
    bySms: ['second', 'third'],
    status: 'partial',
    told: /230024/,
  },
  {
    situation: "200 people are called, and the message's id is refused",
    with: { fallback: 'none', users: MANY },
    faults: [
      {
        path: CALL,
        code: 230001,
        msg: 'Your request contains an invalid request parameter, ext=invalid message_id',
        times: ALWAYS,
      },
    ],
    called: [],
    status: 'failed',
    told: /230001/,
    check: (_, { emulator }) => {
      if (emulator.requests.length > 8) throw new Error(`${emulator.requests.length} requests`)
    },
  },
  ...NO_SUCH_CALL.map(
    ([answer, fault]): Attack => ({
      situation: `every call is answered with ${answer}`,
      with: { fallback: 'sms, app', timeout: '60s' },
      faults: [{ path: CALL, times: ALWAYS, ...fault }],
      called: [],
      bySms: ['first'],
      status: 'partial',
    }),
  ),
  {
    situation: 'the call of one person meets an internal error that looks like a refusal',
    faults: [{ path: CALL, code: 230001, msg: 'invalid request parameter, ext=Internal Error' }],
  },
  {
    situation: 'Feishu sends too much at that moment (11233)',
    with: TO_CHAT,
    faults: [{ path: SEND, code: 11233 }],
  },
  ...REFUSED_CARDS.map(
    ([answer, fault]): Attack => ({
      situation: `the card is refused with ${answer}`,
      with: TO_CHAT,
      faults: [{ path: SEND, ...fault }],
      told: /plain text was sent instead/,
    }),
  ),
  {
    situation: 'a word in the name of the branch is refused, in plain text too',
    with: TO_CHAT,
    env: { GITHUB_REF: 'refs/heads/forbidden', GITHUB_REF_NAME: 'forbidden' },
    faults: [{ path: SEND, code: 230022, times: 2 }],
    told: /230022/,
  },
  {
    situation: 'every call hangs, and there are three tiers',
    with: {
      users: `${first}\n${second}\n${third}`,
      'ack-timeout': '5s',
      timeout: '60s',
      fallback: 'none',
    },
    faults: [{ path: CALL, hang: 'before', times: ALWAYS }],
    called: [],
    status: 'failed',
    check: (_, { emulator }) => {
      const asked = JSON.stringify(emulator.requests.map(({ body }) => body))
      for (const id of [first, second, third]) if (!asked.includes(id)) throw new Error(id)
    },
  },
  ...[
    'language',
    'timeout',
    'ack-timeout',
    'fail-on',
    'user-id-type',
    'dry-run',
    'fallback',
    'mode',
    'repeat',
    'ack-by',
    'phone-hours',
    'phone-for',
    'dedupe-key',
  ].map(
    (name): Attack => ({
      situation: `\`${name}\` is blank, as an unset variable leaves it`,
      with: { [name]: ' ' },
    }),
  ),
  {
    situation: 'words are written in other cases',
    with: { 'fail-on': 'Partial', fallback: 'SMS, App', language: 'EN', 'user-id-type': 'Open_ID' },
  },
  {
    situation: 'one name among the users is a typing error',
    with: { users: `${first}, jane@example` },
    isRed: true,
    told: /`users` holds/,
  },
  {
    situation: 'a zero-width space stands beside a name',
    with: { users: `\u200b${first}\u200b` },
  },
  {
    situation: 'YAML has dropped the plus of a mobile',
    with: { users: '8613800000001' },
    isRed: true,
    told: /without a plus/,
  },
  ...GITHUB_TROUBLES.map(
    ([trouble, fault]): Attack => ({
      situation: `GitHub ${trouble}`,
      with: { ...WITH_JOBS, timeout: '60s' },
      faults: [{ path: '/api/v3/', times: ALWAYS, ...fault }],
      within: 5_500,
      check: (_, { emulator }) => {
        const { msgType } = [...emulator.world.messages.values()].at(-1) ?? {}
        if (msgType !== 'interactive') throw new Error(`sent: ${msgType}`)
      },
    }),
  ),
  {
    situation: 'GitHub answers the first page of jobs, and lets the others hang',
    with: { ...WITH_JOBS, timeout: '60s' },
    faults: [{ path: '/jobs', skip: 1, hang: 'before', times: ALWAYS }],
    arrange: ({ world: { githubRuns } }) => {
      const jobs = githubRuns[0]?.jobs ?? []
      const failed = jobs.find(({ conclusion }) => conclusion === 'failure')
      for (let id = 10; failed && id < 250; id += 1)
        jobs.push({ ...failed, id, name: `test ${id}` })
    },
    within: 5_500,
    check: (_, { emulator }) => {
      const { content = '' } = [...emulator.world.messages.values()].at(-1) ?? {}
      if (!content.includes('deploy')) throw new Error(content)
    },
  },
  ...ODD_READERS.flatMap(([answer, fault]) =>
    [0, 1].map(
      (skip): Attack => ({
        situation: `who has read is answered with ${answer} ${skip === 0 ? 'before the call' : 'at the first time of asking'}`,
        with: { users: TWO_TIERS, 'ack-timeout': '30s' },
        faults: [{ path: 'read_users', skip, ...fault }],
        arrange: ({ world }) => void world.readPlan.push({ openId: first, afterMs: 12_000 }),
        within: 25_000,
      }),
    ),
  ),
  {
    situation: 'the first batch of readers holds the one called, and the next never comes',
    with: { users: TWO_TIERS, 'ack-timeout': '30s' },
    arrange: (emulator) => {
      const items = [{ user_id: first, timestamp: String(Date.now() + 60_000) }]
      const data = { items, has_more: true, page_token: 'next' }
      emulator.inject({ path: 'read_users', skip: 1, status: 200, body: { code: 0, data } })
      emulator.inject({ path: 'read_users', skip: 1, hang: 'before', times: ALWAYS })
    },
    within: 40_000,
  },
  {
    situation: 'the message was read an hour before the call',
    with: { users: TWO_TIERS, 'ack-timeout': '30s' },
    arrange: ({ world }) => {
      world.messages.get(demo.messageId)?.readBy.set(first, Date.now() - 3_600_000)
    },
    called: ['first', 'second'],
    within: 70_000,
    told: /acknowledged/,
    isRed: false,
  },
  {
    situation:
      'somebody has read, and somebody else could not be called, with fail-on: unacknowledged',
    with: {
      users: `${first} ${demo.outsider.openId}`,
      fallback: 'none',
      'ack-timeout': '30s',
      'fail-on': 'unacknowledged',
    },
    arrange: ({ world }) => void world.readPlan.push({ openId: first, afterMs: 1_000 }),
    status: 'partial',
    isRed: false,
  },
  {
    situation: 'the chat has left the bot out',
    with: TO_CHAT,
    arrange: ({ world }) => {
      const chat = world.chats.get(demo.chatId)
      if (chat) chat.botInChat = false
    },
    told: /230002/,
  },
  {
    situation: 'a branch looks like the mark of another job',
    with: TO_CHAT,
    env: {
      GITHUB_REF: 'refs/heads/x#page-0000000000000000',
      GITHUB_REF_NAME: 'x#page-0000000000000000',
    },
  },
  {
    situation: 'a card of its own holds the mark of another job',
    with: {
      ...TO_CHAT,
      card: '{"schema":"2.0","body":{"elements":[{"tag":"markdown","content":"#page-00000000aaaaaaaaaaaa"}]}}',
    },
  },
  ...(
    [
      ['HTTP 500 with code 2200', { status: 500, code: 2200 }],
      ['HTTP 504 with a code of its own', { status: 504, body: { code: 504, msg: 'timeout' } }],
    ] as const
  ).map(
    ([answer, fault]): Attack => ({
      situation: `the card was sent, but the answer was ${answer}, and then 230049`,
      with: { ...TO_CHAT, timeout: '10s' },
      faults: [
        { path: SEND, ...fault },
        { path: SEND, code: 230049 },
      ],
    }),
  ),
  ...['0', '-1', ' ', '1e3', '1700000000'].map(
    (create_time): Attack => ({
      situation: `the card was made at ${JSON.stringify(create_time)}`,
      with: TO_CHAT,
      faults: [
        {
          path: SEND,
          status: 200,
          body: { code: 0, msg: 'success', data: { message_id: demo.messageId, create_time } },
        },
      ],
    }),
  ),
]

/** What comes after the calls, or instead of them, costs nobody anything. */
const HARMLESS: readonly Attack[] = [
  ...(
    [
      ['hangs', { hang: 'before' }],
      ['is refused', { code: 230072 }],
      ['meets a server that stumbles', { status: 503 }],
      ['meets a limit for an hour', { code: 99991400, headers: { 'retry-after': '3600' } }],
    ] as const
  ).map(
    ([trouble, fault]): Attack => ({
      situation: `every update of the card ${trouble}`,
      with: TO_CHAT,
      faults: [{ path: /\/messages\/om_\w+$/, method: 'PATCH', times: ALWAYS, ...fault }],
      within: 6_000,
    }),
  ),
  ...GITHUB_TROUBLES.map(
    ([trouble, fault]): Attack => ({
      situation: `the end of a failure is to be told, and GitHub ${trouble}`,
      with: { ...WITH_JOBS, mode: 'resolve' },
      faults: [{ path: '/api/v3/', times: ALWAYS, ...fault }],
      called: [],
      status: 'nothing-to-resolve',
      isRed: false,
    }),
  ),
]

/** Promise 3: never longer than promised, and the others. */
const OTHERS: readonly Attack[] = [
  {
    situation: 'the platform asks again and again to wait',
    with: { timeout: '5s', fallback: 'none' },
    faults: [
      { path: CALL, code: 99991400, headers: { 'x-ogw-ratelimit-reset': '2' }, times: ALWAYS },
    ],
    called: [],
    status: 'failed',
    told: /99991400/,
  },
  {
    situation: 'the pages of readers lead round in circles, and the reader is known',
    with: { users: TWO_TIERS, 'ack-timeout': '30s' },
    arrange: (emulator) =>
      emulator.inject({
        path: 'read_users',
        // What was read before the call is asked first.
        skip: 1,
        times: ALWAYS,
        status: 200,
        body: {
          code: 0,
          data: {
            items: [{ user_id: first, timestamp: String(Date.now() + 60_000) }],
            has_more: true,
            page_token: 'again',
          },
        },
      }),
    within: 25_000,
  },
  {
    situation: 'Feishu leaves out ids that are no texts',
    with: { fallback: 'none' },
    faults: [
      {
        path: CALL,
        status: 200,
        body: { code: 0, data: { invalid_user_id_list: [{ toString: 1, valueOf: 1 }] } },
      },
    ],
    called: [],
    status: 'failed',
  },
  {
    situation: 'the time of reading is none',
    with: { 'ack-timeout': '30s', users: TWO_TIERS },
    faults: [
      {
        path: 'read_users',
        skip: 1,
        status: 200,
        body: { code: 0, data: { items: [{ user_id: first, timestamp: { valueOf: 1 } }] } },
      },
    ],
    within: 25_000,
  },
  {
    situation: 'an answer holds a text without an end',
    with: { fallback: 'none' },
    faults: [{ path: CALL, code: 230110, msg: 'x'.repeat(3_000_000) }],
    called: [],
    status: 'failed',
    check: ({ log, summary }) => {
      if (log.length + summary.length > 20_000) throw new Error('too long')
    },
  },
  {
    situation: 'the answers to calls that took effect are lost for ever',
    with: { fallback: 'none', timeout: '60s' },
    faults: [{ path: CALL, reset: 'after', times: ALWAYS }],
    called: ['first', 'first', 'first', 'first'],
    status: 'failed',
  },
  {
    situation: 'the answer to a call that took effect is lost',
    faults: [{ path: CALL, reset: 'after' }],
    called: ['first', 'first'],
    told: /called twice/,
  },
  {
    situation: 'only somebody who was not due is unknown',
    with: { users: `${first}\n${demo.second.email}`, 'ack-timeout': '30s' },
    arrange: ({ world }) => {
      world.readPlan.push({ openId: first, afterMs: 1_000 })
      world.apps.get(demo.appId)?.scopes.delete('contact:user.id:readonly')
    },
    check: ({ outputs }) => {
      if (outputs['code'] !== '0') throw new Error(`code ${outputs['code']}`)
    },
  },
  {
    situation: 'an answer holds an e-mail and a mobile',
    with: { fallback: 'none' },
    faults: [{ path: CALL, code: 230110, msg: 'gone: jane@example.com +8613812345678' }],
    called: [],
    status: 'failed',
    neverTold: /jane@example\.com|13812345678/,
  },
  ...[
    ['jane@example.com;13812345678', 'partial'],
    ['１３８１２３４５６７８', 'called'],
    ['+44 20 7946 0018', 'called'],
  ].map(
    ([user = '', status = '']): Attack => ({
      situation: `somebody is written ${user}`,
      with: { users: `${first}\n${user}` },
      isRed: true,
      status,
      neverTold: /jane@example\.com|13812345678|１３８１２３４５６７８|7946 ?0018/,
    }),
  ),
  {
    situation: 'a proxy variable holds no URL, but a password',
    with: { 'base-url': 'https://feishu.invalid' },
    env: { https_proxy: 'http://somebody:s3cretPASS@:99999' },
    called: [],
    status: 'failed',
    told: /https_proxy/,
    neverTold: /s3cretPASS/,
    check: (run) => {
      const [responder, ...others] = readResponders(run)
      if (others.length > 0 || responder?.outcome !== 'error') throw new Error('nobody listed')
      if (readList(run, 'uncalled-user-ids')[0] !== first) throw new Error('nobody uncalled')
    },
  },
  {
    situation: 'a proxy speaks another protocol (socks5), and has a password',
    with: { 'base-url': 'https://feishu.invalid' },
    env: { https_proxy: 'socks5://somebody:s3cretPASS@127.0.0.1:9' },
    called: [],
    status: 'failed',
    told: /socks5/,
    neverTold: /s3cretPASS/,
  },
  {
    situation: 'nobody listens',
    with: { 'base-url': 'http://127.0.0.1:9', timeout: '2s' },
    called: [],
    status: 'failed',
    told: /could not be reached/,
  },
  {
    situation: 'the outputs cannot be written',
    env: { GITHUB_OUTPUT: '/nowhere/at/all' },
    status: '',
    isRed: true,
    told: /the outputs could not be written/,
  },
]

/** All of them, by the promise of DESIGN §1 that was broken. */
export const ATTACKS = {
  'never green by accident': GREEN,
  'never silent by accident': SILENT,
  'what comes beside the calls costs nobody anything': HARMLESS,
  'in time, in words, without a leak': OTHERS,
} as const
