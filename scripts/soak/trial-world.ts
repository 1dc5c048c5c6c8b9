import { idOf, USER_ID_TYPES } from '../../emulator/people.ts'
import { DEFAULT_SWITCHES } from '../../emulator/switches.ts'
import { addRun, addUsers, createWorld, demo, type User, type World } from '../../emulator/world.ts'
import type { Condition, Person, Trial } from './trial.ts'

export const READY_TOKEN = 't-aReadyTokenOfTheSoak0000000001'

const CONDITIONS: Readonly<Record<Condition, (user: User, world: World) => void>> = {
  fine() {},
  'outside-the-chat': leaveChat,
  resigned(user) {
    user.resigned = true
  },
  unavailable(user) {
    user.available = false
  },
  'stopped-the-bot'(user) {
    user.stoppedBot = true
  },
  'too-many-unread'(user) {
    user.unreadUrgent = 200
  },
  'of-another-app'(user, world) {
    for (const type of USER_ID_TYPES) world.foreignIds.set(idOf(user, type), 99992361)
  },
  unknown(user, world) {
    leaveChat(user, world)
    world.users.delete(user.openId)
  },
  'out-of-contact-range'(user) {
    user.inContactRange = false
  },
}

/** Makes the world of a trial, with its people in it. */
export function createTrialWorld(trial: Trial): {
  world: World
  people: readonly User[]
  crowd: readonly User[]
} {
  const world = createWorld({
    phoneQuota: trial.phoneQuota,
    switches: { ...DEFAULT_SWITCHES, ...trial.switches },
    limits: { perMinute: 1000, perSecond: trial.perSecond, sendsPerSecond: 5 },
    // Stands in every card and in no plain text.
    blockedWords: trial.refusesCards ? ['"tag"'] : [],
    githubPermissions: { actions: true, checks: trial.githubToken === 'full', contents: true },
  })
  for (const { scopes } of world.apps.values()) scopes.delete(trial.missingScope ?? '')
  const appId = trial.identity === 'store' ? demo.storeAppId : demo.appId
  for (const message of world.messages.values()) message.senderAppId = appId
  const [people, crowd] = [trial.people.length, trial.crowd].map((count) =>
    addUsers(world, count).map((openId) => world.users.get(openId) as User),
  ) as [User[], User[]]
  for (const [index, person] of trial.people.entries()) {
    placePerson(world, people[index] as User, person)
  }
  placeChat(world, trial)
  if (trial.identity === 'token') {
    const expiresAt = Date.now() + 7_200_000
    world.tokens.set(READY_TOKEN, {
      value: READY_TOKEN,
      appId,
      kind: 'tenant',
      revoked: false,
      expiresAt,
    })
  }
  if (trial.runBefore) {
    addRun(world, { runId: demo.runId - 1, runNumber: 123, conclusion: trial.runBefore })
  }
  return { world, people, crowd }
}

/** Breaks the chat, or the messages in it, as an administrator or a member would. */
export function breakChat(world: World, how: Trial['chat']): void {
  const chat = world.chats.get(demo.chatId)
  if (!chat) return
  if (how === 'without-bot' || how === 'bot-removed') chat.botInChat = false
  if (how === 'muted') chat.muted = true
  if (how === 'external') chat.external = true
  if (how === 'dissolved') chat.status = 'dissolved'
  if (how === 'only-owner') chat.urgentSetting = 'only_owner'
  if (how === 'message-deleted') {
    for (const message of world.messages.values()) {
      if (message.chatId === demo.chatId) message.deleted = true
    }
  }
}

function placeChat(world: World, { chat }: Trial): void {
  breakChat(world, chat)
}

function placePerson(world: World, user: User, person: Person): void {
  const { condition, readsAfterMs, reactsAfterMs, knewBefore } = person
  const { openId } = user
  CONDITIONS[condition](user, world)
  if (readsAfterMs !== undefined) world.readPlan.push({ openId, afterMs: readsAfterMs })
  if (reactsAfterMs !== undefined) world.reactPlan.push({ openId, afterMs: reactsAfterMs })
  const message = world.messages.get(demo.messageId)
  if (!knewBefore || !message) return
  const at = message.createdAt + 1_000
  message.readBy.set(openId, at)
  const reactionId = Buffer.from(`before ${openId}`).toString('base64url')
  message.reactions.push({ reactionId, operatorId: openId, operatorType: 'user', emoji: 'OK', at })
}

function leaveChat({ openId }: User, world: World): void {
  world.chats.get(demo.chatId)?.members.delete(openId)
}
