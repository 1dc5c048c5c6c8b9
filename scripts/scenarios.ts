import type { Emulator } from '../emulator/emulator.ts'
import { addUsers, demo } from '../emulator/world.ts'
import type { Step } from './runner.ts'

/** One way a page can go. */
export interface Scenario {
  /** What happens, in a sentence. */
  readonly about: string
  /** What differs from the plain page: the card to the demo chat, three responders called about it. */
  readonly with?: Readonly<Record<string, string>>
  /** Who is called: the three people in the demo chat, one tier, unless said. */
  readonly users?: (emulator: Emulator) => readonly string[]
  /** Brings the platform into the state that the scenario is about. */
  readonly arrange?: (emulator: Emulator) => void
  /** Cancels the job as soon as the first phone has rung. */
  readonly isCancelled?: boolean
}

const RESPONDERS = [demo.first, demo.second, demo.third].map(({ openId }) => openId)
const TIERS = { users: RESPONDERS.join('\n'), 'ack-timeout': '3s' }
const ALWAYS = Number.POSITIVE_INFINITY

/** The ways to rehearse, the happy one first. */
export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  happy: { about: 'The card goes to the chat, and every phone rings.' },
  'message-id': {
    about: 'People are called about a message that the app has sent before.',
    with: { 'message-id': demo.messageId, 'send-to': '' },
  },
  'not-in-chat': {
    about: 'One person is not in the chat: the others are rung, that one is named.',
    users: () => [...RESPONDERS, demo.outsider.openId],
  },
  'all-invalid': {
    about: 'Nobody who is to be called is in the chat.',
    users: () => [demo.outsider.openId],
  },
  quota: {
    about: "The company's quota of phone urgencies is used up.",
    arrange: ({ world }) => {
      world.phoneQuota = 0
    },
  },
  scope: {
    about: 'The app was never given the scope to call.',
    arrange: ({ world }) => {
      world.apps.get(demo.appId)?.scopes.delete('im:message.urgent:phone')
    },
  },
  secret: {
    about: 'The app secret is wrong.',
    with: { 'app-secret': 'notTheSecretOfThisApp00000000000' },
  },
  'rate-limit': {
    about: 'Feishu asks to slow down for a second, then calls.',
    arrange: (emulator) =>
      emulator.inject({
        path: '/urgent_phone',
        status: 429,
        code: 99991400,
        msg: 'request trigger frequency limit',
        headers: { 'x-ogw-ratelimit-limit': '50', 'x-ogw-ratelimit-reset': '1' },
      }),
  },
  'token-expired': {
    about: 'The token is revoked under way; a fresh one is taken, and the phones ring.',
    arrange: (emulator) => emulator.inject({ path: '/urgent_phone', expireToken: true }),
  },
  down: {
    about: 'Feishu answers 502 with a web page until the time is up.',
    with: { timeout: '3s' },
    arrange: (emulator) => emulator.inject({ path: '/open-apis', status: 502, times: ALWAYS }),
  },
  hangs: {
    about: 'Feishu takes the call and never answers.',
    with: { timeout: '3s' },
    arrange: (emulator) =>
      emulator.inject({ path: '/urgent_phone', hang: 'before', times: ALWAYS }),
  },
  '450-people': {
    about: '450 people are called in three requests.',
    users: ({ world }) => addUsers(world, 450),
  },
  'card-refused': {
    about: 'The platform refuses the card: two lines of plain text go out, and the phones ring.',
    arrange: (emulator) =>
      emulator.inject({
        path: '/im/v1/messages',
        method: 'POST',
        code: 230028,
        msg: 'The messages do NOT pass the audit.',
      }),
  },
  fallback: {
    about: 'The phone quota is used up, so everybody gets an SMS.',
    with: { fallback: 'sms, app' },
    arrange: ({ world }) => {
      world.phoneQuota = 0
    },
  },
  'second-tier': {
    about: 'The first tier sleeps on; somebody of the second reads, and the third is left alone.',
    with: TIERS,
    arrange: ({ world }) => {
      world.readPlan.push({ openId: demo.second.openId, afterMs: 1_000 })
    },
  },
  'nobody-reads': {
    about: 'Every tier is called, and nobody reads the message.',
    with: { ...TIERS, 'fail-on': 'unacknowledged' },
  },
  cancelled: {
    about: 'The job is cancelled while it waits for somebody to read.',
    with: { ...TIERS, 'ack-timeout': '5m' },
    isCancelled: true,
  },
  'dry-run': {
    about: 'A rehearsal in which everything is right.',
    with: { 'dry-run': 'true' },
  },
  'dry-run-faults': {
    about: 'A rehearsal that finds three faults before the night does.',
    with: { 'dry-run': 'true' },
    users: () => [...RESPONDERS, demo.outsider.openId, 'nobody@example.com'],
    arrange: ({ world }) => {
      const chat = world.chats.get(demo.chatId)
      if (chat) chat.urgentSetting = 'only_owner'
    },
  },
}

/** The step that plays a scenario; to be called once, before the step runs. */
export function arrangeScenario(scenario: Scenario, emulator: Emulator): Step {
  scenario.arrange?.(emulator)
  return {
    with: {
      'app-id': demo.appId,
      'app-secret': demo.appSecret,
      'send-to': demo.chatId,
      users: (scenario.users?.(emulator) ?? RESPONDERS).join(', '),
      'github-token': demo.githubToken,
      'base-url': emulator.url,
      ...scenario.with,
    },
    env: { GITHUB_API_URL: `${emulator.url}/api/v3` },
    onStart: async (process) => {
      if (!scenario.isCancelled) return
      await emulatorRang(emulator)
      process.kill('SIGINT')
    },
  }
}

async function emulatorRang({ rings }: Emulator): Promise<void> {
  const deadline = Date.now() + 30_000
  while (rings.length === 0 && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
