import { demo } from '../../emulator/world.ts'
import { runStep } from '../runner.ts'
import { ALWAYS, RESPONDERS, type Scenarios, waitUntil } from './scenario.ts'

/** What goes wrong on the way, and who is called all the same. */
export const TROUBLE: Scenarios = {
  quota: {
    about: "The company's quota of phone calls is used up: nobody is called.",
    arrange: ({ world }) => {
      world.phoneQuota = 0
    },
  },
  fallback: {
    about: 'The quota of phone calls is used up, so everybody gets an SMS.',
    with: { fallback: 'sms, app' },
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
    about: 'Feishu asks to slow down for a second, then everybody is called.',
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
    about: 'The token is revoked under way: a fresh one is taken, and everybody is called.',
    arrange: (emulator) => emulator.inject({ path: '/urgent_phone', expireToken: true }),
  },
  down: {
    about: 'Feishu answers 502 with a web page until the time is up.',
    with: { timeout: '4s' },
    arrange: (emulator) => emulator.inject({ path: '/open-apis', status: 502, times: ALWAYS }),
  },
  hangs: {
    about: 'Feishu takes the request to call about a message that is there, and never answers.',
    with: { 'message-id': demo.messageId, 'send-to': '', fallback: 'none', timeout: '3s' },
    arrange: (emulator) =>
      emulator.inject({ path: '/urgent_phone', hang: 'before', times: ALWAYS }),
  },
  'github-down': {
    about: 'GitHub never says what failed: the card is shorter, and everybody is called.',
    with: { timeout: '4s' },
    arrange: (emulator) => emulator.inject({ path: '/api/v3', hang: 'before', times: ALWAYS }),
  },
  'card-refused': {
    about: 'Feishu refuses the card: two lines of plain text go out, and everybody is called.',
    arrange: (emulator) =>
      emulator.inject({
        path: '/im/v1/messages',
        method: 'POST',
        code: 230028,
        msg: 'The messages do NOT pass the audit.',
      }),
  },
  'first-job-dies': {
    about: 'Two jobs page; the first dies between card and call, so the second one calls.',
    with: { timeout: '6s' },
    async before(emulator, step) {
      emulator.inject({ path: '/urgent_phone', hang: 'before' })
      const isCalling = () => emulator.requests.some(({ path }) => path.endsWith('/urgent_phone'))
      await runStep({
        ...step,
        onStart: async (process) => {
          await waitUntil(isCalling)
          process.kill('SIGKILL')
        },
      })
    },
  },
  'dry-run': {
    about: 'A dry run in which everything is right.',
    with: { 'dry-run': 'true' },
  },
  'dry-run-scope': {
    about: 'A dry run that finds that the app may not call, and gives the link that helps.',
    with: { 'dry-run': 'true' },
    arrange: ({ world }) => {
      world.apps.get(demo.appId)?.scopes.delete('im:message.urgent:phone')
    },
  },
  'dry-run-faults': {
    about: 'A dry run that finds several faults before the night does.',
    with: { 'dry-run': 'true' },
    users: () => [...RESPONDERS, demo.outsider.openId, 'nobody@example.com'],
    arrange: ({ world }) => {
      const chat = world.chats.get(demo.chatId)
      if (chat) chat.urgentSetting = 'only_owner'
    },
  },
}
