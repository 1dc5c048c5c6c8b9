import type { Emulator } from '../emulator/emulator.ts'
import { addUsers, demo } from '../emulator/world.ts'

/** One way a page can go. */
export interface Scenario {
  /** What happens, in a sentence. */
  readonly about: string
  /** What differs from the plain page. */
  readonly with?: Readonly<Record<string, string>>
  /** Who is called: the three people in the demo chat, unless said. */
  readonly users?: (emulator: Emulator) => readonly string[]
  /** Brings the platform into the state that the scenario is about. */
  readonly arrange?: (emulator: Emulator) => void
}

const RESPONDERS = [demo.first, demo.second, demo.third].map(({ openId }) => openId)

/** The ways to rehearse, the happy one first. */
export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  happy: { about: 'Everybody is in the chat, and every phone rings.' },
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
    arrange: (emulator) =>
      emulator.inject({
        status: 502,
        contentType: 'text/html',
        body: '<html><h1>502 Bad Gateway</h1></html>',
        times: Number.POSITIVE_INFINITY,
      }),
  },
  hangs: {
    about: 'Feishu takes the call and never answers.',
    with: { timeout: '3s' },
    arrange: (emulator) =>
      emulator.inject({ path: '/urgent_phone', hang: 'before', times: Number.POSITIVE_INFINITY }),
  },
  '450-people': {
    about: '450 people are called in three requests.',
    users: ({ world }) => addUsers(world, 450),
  },
}

/** The inputs of a step that plays the scenario; to be called once, before the step runs. */
export function arrangeScenario(name: string, emulator: Emulator): Record<string, string> {
  const scenario = SCENARIOS[name]
  if (!scenario)
    throw new Error(`There is no scenario ${name}: ${Object.keys(SCENARIOS).join(', ')}`)
  scenario.arrange?.(emulator)
  return {
    'app-id': demo.appId,
    'app-secret': demo.appSecret,
    'message-id': demo.messageId,
    users: (scenario.users?.(emulator) ?? RESPONDERS).join(', '),
    'base-url': emulator.url,
    ...scenario.with,
  }
}
