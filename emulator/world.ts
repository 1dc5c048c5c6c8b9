import type { Clock } from './clock.ts'
import { systemClock } from './clock.ts'
import { DEFAULT_SWITCHES, type Switches } from './switches.ts'
import { type App, createApp, type Token } from './world/apps.ts'
import { type Chat, createChat } from './world/chats.ts'
import { createDemoRun, demo } from './world/demo.ts'
import {
  createRun,
  type GithubCommit,
  type GithubJob,
  type GithubPermissions,
  type GithubRun,
} from './world/github.ts'
import {
  createMessage,
  type Message,
  type PlannedReaction,
  type PlannedRead,
} from './world/messages.ts'
import { createGroup, createUser, type User, type UserGroup } from './world/people.ts'

export type { App, Chat, GithubJob, GithubRun, Message, User }
// A test finds all that it needs to set a world up in this one file.
export { demo }

/** Everything that the emulated platform knows. Plain data: tests change it as an administrator would, at any time. */
export interface World {
  tenantKey: string
  /** By app id. */
  apps: Map<string, App>
  /** By open_id. */
  users: Map<string, User>
  /** User groups of the contacts, by group id. */
  groups: Map<string, UserGroup>
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
  /** Who reacts to what, and when. */
  reactPlan: PlannedReaction[]
  /** Ids of another app or tenant, with the code that answers to them. */
  foreignIds: Map<string, 99992361 | 99992364 | 99992381>
  /** Words that the content check refuses (230022). */
  blockedWords: string[]
  /** Patterns that the data loss prevention refuses (230028). */
  dlpPatterns: RegExp[]
  /** Keys of uploaded images and files, and the published cards of the card builder. */
  uploads: Set<string>
  limits: Limits
  githubRuns: GithubRun[]
  /** The commits of every repository, oldest first. */
  githubCommits: GithubCommit[]
  githubPermissions: GithubPermissions
  switches: Switches
}

/** The limits in force. They are counted on the clock: one that stands still lets no window pass. */
export interface Limits {
  perMinute: number
  perSecond: number
  /** Messages a second to one chat or one person. */
  sendsPerSecond: number
  /** Updates a second of one card: 5, unless said. */
  updatesPerSecond?: number
}

/** A small company: three apps, three responders in a chat, one outsider, a message to urge, a workflow run that failed. */
export function createWorld(overrides: Partial<World> = {}, clock: Clock = systemClock): World {
  const world: World = {
    tenantKey: demo.tenantKey,
    apps: new Map(),
    users: new Map(),
    groups: new Map(),
    chats: new Map(),
    messages: new Map(),
    tokens: new Map(),
    phoneQuota: 1000,
    smsQuota: 1000,
    monthlyApiQuotaExceeded: false,
    readPlan: [],
    reactPlan: [],
    foreignIds: new Map(),
    blockedWords: [],
    dlpPatterns: [],
    uploads: new Set(),
    limits: { perMinute: 1000, perSecond: 50, sendsPerSecond: 5, updatesPerSecond: 5 },
    githubRuns: [createDemoRun()],
    githubCommits: [],
    githubPermissions: { actions: true, checks: true, contents: true },
    switches: { ...DEFAULT_SWITCHES, uncertainStatus: {} },
  }
  populate(world, clock)
  return Object.assign(world, overrides)
}

function populate(world: World, clock: Clock): void {
  const { first, second, third, outsider } = demo
  addApp(world, { appId: demo.appId, appSecret: demo.appSecret, kind: 'custom' })
  const { storeAppId, storeAppSecret, storeAppTicket, bareAppId, bareAppSecret } = demo
  addApp(world, {
    appId: storeAppId,
    appSecret: storeAppSecret,
    kind: 'store',
    appTicket: storeAppTicket,
  })
  addApp(world, {
    appId: bareAppId,
    appSecret: bareAppSecret,
    kind: 'custom',
    scopes: new Set(),
  })
  addUser(world, { ...first, name: 'First responder' })
  addUser(world, { ...second, name: 'Second responder' })
  addUser(world, { ...third, name: 'Third responder' })
  addUser(world, { ...outsider, name: 'Outsider' })
  const members = new Set([first.openId, second.openId, third.openId])
  addChat(world, { chatId: demo.chatId, name: 'Releases', members })
  addGroup(world, { groupId: demo.groupId, members: new Set([first.openId, second.openId]) })
  addMessage(world, { messageId: demo.messageId, createdAt: clock.now() - 60_000 })
}

/** Adds an app that has every scope and may be used. */
export function addApp(world: World, app: Parameters<typeof createApp>[0]): App {
  const added = createApp(app)
  world.apps.set(added.appId, added)
  return added
}

/** Adds a person whom the apps may see, write to and urge. */
export function addUser(world: World, user: Parameters<typeof createUser>[0]): User {
  const added = createUser(user)
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

/** Adds a user group of the contacts. */
export function addGroup(world: World, group: Parameters<typeof createGroup>[0]): UserGroup {
  const added = createGroup(group)
  world.groups.set(added.groupId, added)
  return added
}

/** Adds a group our bot is a plain member of. */
export function addChat(world: World, chat: Parameters<typeof createChat>[0]): Chat {
  const added = createChat(chat)
  world.chats.set(added.chatId, added)
  return added
}

/** Adds a message; unless said otherwise, one of the demo app's in the demo chat. */
export function addMessage(
  world: World,
  message: Partial<Message> & Pick<Message, 'messageId' | 'createdAt'>,
): Message {
  const added = createMessage({ chatId: demo.chatId, senderAppId: demo.appId, ...message })
  world.messages.set(added.messageId, added)
  return added
}

/** Adds the demo app's conversation with the first responder, who need be in no chat for it, and a message there. */
export function addDirectMessage(world: World, { createdAt }: Pick<Message, 'createdAt'>): Message {
  const { directChatId: chatId, directMessageId: messageId, appId, first } = demo
  addChat(world, { chatId, appId, name: '', mode: 'p2p', members: new Set([first.openId]) })
  return addMessage(world, { messageId, chatId, createdAt })
}

/** Adds a run of the demo repository's deploy workflow, failed unless said otherwise. */
export function addRun(
  world: World,
  run: Partial<GithubRun> & Pick<GithubRun, 'runId'>,
): GithubRun {
  const { owner, repo, githubToken: token } = demo
  const added = createRun({ owner, repo, token, ...run })
  world.githubRuns.push(added)
  return added
}
