import type { Clock } from './clock.ts'
import { systemClock } from './clock.ts'
import { defaultSwitches, type Switches } from './switches.ts'

/** Everything the emulated platform knows. Plain data: tests change it as an administrator would, at any time. */
export interface World {
  tenantKey: string
  /** By app id. */
  apps: Map<string, App>
  /** By open_id. */
  users: Map<string, User>
  /** By chat id. */
  chats: Map<string, Chat>
  /** By message id. */
  messages: Map<string, Message>
  /** Every token handed out, by its value. */
  tokens: Map<string, Token>
  /** How many people the enterprise may still urge by phone, and by SMS. */
  phoneQuota: number
  smsQuota: number
  monthlyApiQuotaExceeded: boolean
  /** Who reads what, and when. */
  readPlan: PlannedRead[]
  /** Ids of another app or tenant, with the code that answers to them. */
  foreignIds: Map<string, 99992361 | 99992364 | 99992381>
  /** Words the content check refuses (230022). */
  blockedWords: string[]
  /** Patterns the data loss prevention refuses (230028). */
  dlpPatterns: RegExp[]
  limits: Limits
  githubRuns: GithubRun[]
  switches: Switches
}

export interface App {
  appId: string
  appSecret: string
  kind: 'custom' | 'store'
  /** The ticket the platform last pushed to a store app. */
  appTicket?: string
  scopes: Set<string>
  botEnabled: boolean
  disabled: boolean
  /** Whether a store app is installed in the tenant. */
  installed: boolean
  /** Whether the caller's address is on the app's allowlist. */
  ipAllowed: boolean
}

export interface User {
  openId: string
  unionId: string
  userId: string
  name: string
  email?: string
  mobile?: string
  resigned: boolean
  /** In the app's availability range. */
  available: boolean
  /** In the app's contacts data range. */
  inContactRange: boolean
  /** Unread urgent messages, this emulator's own included. */
  unreadUrgent: number
}

export interface Chat {
  chatId: string
  name: string
  mode: 'group' | 'topic' | 'p2p'
  /** The people in it, by open_id. Bots are not among them. */
  members: Set<string>
  botInChat: boolean
  /** The bot is the owner or a manager. */
  botIsManager: boolean
  /** Bots beside ours: they take up room on the pages of the member list and are left out of them. */
  otherBots: number
  external: boolean
  urgentSetting: 'all_members' | 'only_owner'
  status: 'normal' | 'dissolved' | 'dissolved_save'
  /** Its members have folded the conversation away: an urge is only a hint in the app. */
  folded: boolean
  onlyManagersMayPost: boolean
}

export interface Message {
  messageId: string
  chatId: string
  senderAppId: string
  /** Milliseconds since the epoch. */
  createdAt: number
  deleted: boolean
  /** Folded into an aggregate of its kind. */
  aggregated: boolean
  msgType: string
  /** As it was sent: a string of JSON. */
  content: string
  uuid?: string
  /** Whom the text or the card mentions: ids as written, `all` for everyone. */
  mentions: string[]
  /** When each person has read it, by open_id. */
  readBy: Map<string, number>
  /** For whom it stands as an unread urgent message. */
  urgentFor: Set<string>
}

export interface Token {
  value: string
  appId: string
  kind: 'tenant' | 'app'
  expiresAt: number
  revoked: boolean
}

/** A person reads a message so long after the first urge on it, or a message at a time, urged or not. */
export type PlannedRead =
  | { openId: string; afterMs: number }
  | { openId: string; messageId: string; at: number }

/** The limits in force. They are counted on the clock: one that stands still lets no window pass. */
export interface Limits {
  perMinute: number
  perSecond: number
  /** Messages a second to one chat or one person. */
  sendsPerSecond: number
}

export interface GithubRun {
  owner: string
  repo: string
  runId: number
  attempt: number
  /** The token that may read it; without it any will do. */
  token?: string
  /** 403, "Resource not accessible by integration": the workflow did not grant `actions: read`. */
  forbidden: boolean
  jobs: GithubJob[]
}

export interface GithubJob {
  id: number
  name: string
  status: 'queued' | 'in_progress' | 'completed'
  conclusion: string | null
  htmlUrl: string
  startedAt: string | null
  completedAt: string | null
  steps: GithubStep[]
}

export interface GithubStep {
  number: number
  name: string
  status: 'queued' | 'in_progress' | 'completed'
  conclusion: string | null
}

/** The people, ids and credentials of the world that `createWorld` makes. */
export const demo = {
  appId: 'cli_a1b2c3d4e5f6a7b8',
  appSecret: 'demoSecretOfTheCustomApp00000001',
  storeAppId: 'cli_b8a7f6e5d4c3b2a1',
  storeAppSecret: 'demoSecretOfTheStoreApp000000001',
  storeAppTicket: 'g-demoTicketOfTheStoreApp000000001',
  tenantKey: '736588c92lxf175d',
  chatId: 'oc_5ad11d72b830411d72b836c20a5ad11d',
  messageId: 'om_dc13264520392913993dd051dba21dcf',
  githubToken: 'ghs_demoTokenOfTheWorkflow0000000001',
  owner: 'example',
  repo: 'shop',
  runId: 1658821493,
  first: {
    openId: 'ou_6f8af6bb9100449565764c3382b16801',
    unionId: 'on_cad4860e7af114fb4ff6c5d496d1dd01',
    userId: '4d7a3c01',
    email: 'first@example.com',
    mobile: '+8613800000001',
  },
  second: {
    openId: 'ou_6f8af6bb9100449565764c3382b16802',
    unionId: 'on_cad4860e7af114fb4ff6c5d496d1dd02',
    userId: '4d7a3c02',
    email: 'second@example.com',
    mobile: '+8613800000002',
  },
  third: {
    openId: 'ou_6f8af6bb9100449565764c3382b16803',
    unionId: 'on_cad4860e7af114fb4ff6c5d496d1dd03',
    userId: '4d7a3c03',
    email: 'third@example.com',
    mobile: '+8613800000003',
  },
  /** In the company and reachable by the app, but not in the chat. */
  outsider: {
    openId: 'ou_6f8af6bb9100449565764c3382b16804',
    unionId: 'on_cad4860e7af114fb4ff6c5d496d1dd04',
    userId: '4d7a3c04',
    email: 'outsider@example.com',
    mobile: '+8613800000004',
  },
} as const

const allScopes = [
  'contact:user.employee:readonly',
  'contact:user.employee_id:readonly',
  'contact:user.id:readonly',
  'im:chat:readonly',
  'im:message',
  'im:message.group_msg',
  'im:message.urgent',
  'im:message.urgent:phone',
  'im:message.urgent:sms',
]

/** A small company: two apps, three responders in a chat, one outsider, a message to urge, a workflow run that failed. */
export function createWorld(overrides: Partial<World> = {}, clock: Clock = systemClock): World {
  const world: World = {
    tenantKey: demo.tenantKey,
    apps: new Map(),
    users: new Map(),
    chats: new Map(),
    messages: new Map(),
    tokens: new Map(),
    phoneQuota: 1000,
    smsQuota: 1000,
    monthlyApiQuotaExceeded: false,
    readPlan: [],
    foreignIds: new Map(),
    blockedWords: [],
    dlpPatterns: [],
    limits: { perMinute: 1000, perSecond: 50, sendsPerSecond: 5 },
    githubRuns: [createRun()],
    switches: { ...defaultSwitches, uncertainStatus: {} },
  }
  addApp(world, { appId: demo.appId, appSecret: demo.appSecret, kind: 'custom' })
  addApp(world, {
    appId: demo.storeAppId,
    appSecret: demo.storeAppSecret,
    kind: 'store',
    appTicket: demo.storeAppTicket,
  })
  const people = [
    { ...demo.first, name: 'First responder' },
    { ...demo.second, name: 'Second responder' },
    { ...demo.third, name: 'Third responder' },
    { ...demo.outsider, name: 'Outsider' },
  ]
  for (const person of people) addUser(world, person)
  addChat(world, {
    chatId: demo.chatId,
    name: 'Releases',
    members: new Set([demo.first.openId, demo.second.openId, demo.third.openId]),
  })
  addMessage(world, { messageId: demo.messageId, createdAt: clock.now() - 60_000 })
  return Object.assign(world, overrides)
}

/** Adds an app that has every scope and may be used. */
export function addApp(
  world: World,
  app: Partial<App> & Pick<App, 'appId' | 'appSecret' | 'kind'>,
): App {
  const added: App = {
    scopes: new Set(allScopes),
    botEnabled: true,
    disabled: false,
    installed: true,
    ipAllowed: true,
    ...app,
  }
  world.apps.set(added.appId, added)
  return added
}

/** Adds a person whom the apps may see, write to and urge. */
export function addUser(
  world: World,
  user: Partial<User> & Pick<User, 'openId' | 'unionId' | 'userId'>,
): User {
  const added: User = {
    name: 'Responder',
    resigned: false,
    available: true,
    inContactRange: true,
    unreadUrgent: 0,
    ...user,
  }
  world.users.set(added.openId, added)
  return added
}

/** Adds that many people to the company and to the demo chat, and returns their open_ids. */
export function addUsers(world: World, count: number): string[] {
  const start = world.users.size + 1
  return Array.from({ length: count }, (_, index) => {
    const number = start + index
    const tail = number.toString(16).padStart(8, '0')
    const user = addUser(world, {
      openId: `ou_7a1f0c5de2b94461a3c8f2d1${tail}`,
      unionId: `on_8b2e1d6cf3a85572b4d9e3c2${tail}`,
      userId: `7c${number.toString(16).padStart(6, '0')}`,
      name: `Responder ${number}`,
      email: `responder-${number}@example.com`,
      mobile: `+86139${String(number).padStart(8, '0')}`,
    })
    world.chats.get(demo.chatId)?.members.add(user.openId)
    return user.openId
  })
}

/** Adds a group our bot is a plain member of. */
export function addChat(world: World, chat: Partial<Chat> & Pick<Chat, 'chatId'>): Chat {
  const added: Chat = {
    name: 'Group',
    mode: 'group',
    members: new Set(),
    botInChat: true,
    botIsManager: false,
    otherBots: 0,
    external: false,
    urgentSetting: 'all_members',
    status: 'normal',
    folded: false,
    onlyManagersMayPost: false,
    ...chat,
  }
  world.chats.set(added.chatId, added)
  return added
}

/** Adds a message; unless said otherwise, one of the demo app's in the demo chat. */
export function addMessage(
  world: World,
  message: Partial<Message> & Pick<Message, 'messageId' | 'createdAt'>,
): Message {
  const added: Message = {
    chatId: demo.chatId,
    senderAppId: demo.appId,
    deleted: false,
    aggregated: false,
    msgType: 'text',
    content: JSON.stringify({ text: 'Deployment of shop failed' }),
    mentions: [],
    readBy: new Map(),
    urgentFor: new Set(),
    ...message,
  }
  world.messages.set(added.messageId, added)
  return added
}

function createRun(): GithubRun {
  const base = { startedAt: '2026-01-01T02:58:00Z', completedAt: '2026-01-01T03:00:00Z' }
  const url = `https://github.com/${demo.owner}/${demo.repo}/actions/runs/${demo.runId}/job`
  return {
    owner: demo.owner,
    repo: demo.repo,
    runId: demo.runId,
    attempt: 1,
    token: demo.githubToken,
    forbidden: false,
    jobs: [
      {
        id: 1,
        name: 'build',
        status: 'completed',
        conclusion: 'success',
        htmlUrl: `${url}/1`,
        ...base,
        steps: [{ number: 1, name: 'Compile', status: 'completed', conclusion: 'success' }],
      },
      {
        id: 2,
        name: 'deploy',
        status: 'completed',
        conclusion: 'failure',
        htmlUrl: `${url}/2`,
        ...base,
        steps: [
          { number: 1, name: 'Set up job', status: 'completed', conclusion: 'success' },
          { number: 2, name: 'Roll out', status: 'completed', conclusion: 'failure' },
          { number: 3, name: 'Smoke test', status: 'completed', conclusion: 'skipped' },
        ],
      },
    ],
  }
}
