import { type Emulator, startEmulator } from '../../emulator/emulator.ts'
import { idOf, type UserIdType, userIdTypes } from '../../emulator/people.ts'
import { defaultSwitches } from '../../emulator/switches.ts'
import { addUsers, createWorld, demo, type User, type World } from '../../emulator/world.ts'
import type { Step } from '../runner.ts'
import type { Condition, Name, Trial } from './trial.ts'

/** One person as the inputs name them. */
export interface Named {
  readonly user: User
  readonly text: string
}

/** A trial with its world around it, ready to be run. */
export interface Stage {
  readonly emulator: Emulator
  readonly step: Step
  readonly named: readonly Named[]
  readonly timeoutMs: number
  readonly ackTimeoutMs: number
  /** What may stand in the log nowhere but in the command that masks it. */
  readonly secrets: readonly string[]
}

const READY_TOKEN = 't-aReadyTokenOfTheSoak0000000001'

const CREDENTIALS: Readonly<Record<Trial['identity'], Record<string, string>>> = {
  custom: { 'app-id': demo.appId, 'app-secret': demo.appSecret },
  store: {
    'app-id': demo.storeAppId,
    'app-secret': demo.storeAppSecret,
    'app-ticket': demo.storeAppTicket,
    'tenant-key': demo.tenantKey,
  },
  token: { 'tenant-access-token': READY_TOKEN },
  'wrong-secret': { 'app-id': demo.appId, 'app-secret': 'aWrongSecretOfTheSoak00000000001' },
  'wrong-token': { 'tenant-access-token': 't-aTokenOfNobody00000000000000001' },
}

const CONDITIONS: Readonly<Record<Condition, (user: User, world: World) => void>> = {
  fine() {},
  'outside-the-chat': leaveChat,
  resigned(user) {
    user.resigned = true
  },
  unavailable(user) {
    user.available = false
  },
  'too-many-unread'(user) {
    user.unreadUrgent = 200
  },
  'of-another-app'(user, world) {
    for (const type of userIdTypes) world.foreignIds.set(idOf(user, type), 99992361)
  },
  unknown(user, world) {
    leaveChat(user, world)
    world.users.delete(user.openId)
  },
  'out-of-contact-range'(user) {
    user.inContactRange = false
  },
}

function leaveChat({ openId }: User, world: World): void {
  world.chats.get(demo.chatId)?.members.delete(openId)
}

/** Builds the trial's world, starts an emulator in it and writes the step that is to be run. */
export async function setStage(trial: Trial): Promise<Stage> {
  const { inputs, tiers } = trial
  const world = createSpoiltWorld(trial)
  const [people, crowd] = [trial.people.length, trial.crowd].map((count) =>
    addUsers(world, count).map((openId) => world.users.get(openId) as User),
  ) as [User[], User[]]
  for (const [index, { condition, readsAfterMs: afterMs }] of trial.people.entries()) {
    const user = people[index] as User
    CONDITIONS[condition](user, world)
    if (afterMs !== undefined) world.readPlan.push({ openId: user.openId, afterMs })
  }
  const emulator = await startEmulator({ world })
  for (const fault of trial.faults) emulator.inject(fault)

  const type = inputs['user-id-type'] as UserIdType
  const name = (user: User, writtenAs: Name['writtenAs']): Named => ({
    user,
    text: (writtenAs === 'id' ? undefined : user[writtenAs]) ?? idOf(user, type),
  })
  const written = tiers.map((tier, index) => [
    ...(index === 0 ? crowd.map((user) => name(user, 'id')) : []),
    ...tier.map(({ person, writtenAs }) => name(people[person] as User, writtenAs)),
  ])
  const receiver = nameReceiver(trial, people)
  const isAlone = trial.way === 'person' && trial.usersAreLeftOut
  const sendTo = trial.way === 'chat' ? demo.chatId : receiver.text
  const credentials = CREDENTIALS[trial.identity]
  return {
    emulator,
    named: isAlone ? [receiver] : written.flat(),
    timeoutMs: readSeconds(inputs['timeout']),
    ackTimeoutMs: readSeconds(inputs['ack-timeout']),
    secrets: [
      demo.githubToken,
      ...Object.entries(credentials).flatMap(([input, text]) =>
        /-id$|-key$/.test(input) ? [] : [text],
      ),
    ],
    step: {
      with: {
        ...credentials,
        ...(trial.way === 'message-id' ? { 'message-id': demo.messageId } : { 'send-to': sendTo }),
        ...(!isAlone && {
          users: written.map((tier) => tier.map(({ text }) => text).join(', ')).join('\n'),
        }),
        'base-url': emulator.url,
        'github-token': demo.githubToken,
        ...inputs,
        ...trial.badInput,
      },
      env: { GITHUB_API_URL: `${emulator.url}/api/v3` },
      event: { head_commit: { message: trial.commit } },
    },
  }
}

function createSpoiltWorld(trial: Trial): World {
  const world = createWorld({
    phoneQuota: trial.phoneQuota,
    switches: { ...defaultSwitches, ...trial.switches },
    limits: { perMinute: 1000, perSecond: trial.perSecond, sendsPerSecond: 5 },
    // Stands in every card and in no plain text.
    blockedWords: trial.refusesCards ? ['"tag"'] : [],
  })
  const appId = trial.identity === 'store' ? demo.storeAppId : demo.appId
  for (const { scopes } of world.apps.values()) scopes.delete(trial.missingScope ?? '')
  for (const message of world.messages.values()) message.senderAppId = appId
  const chat = world.chats.get(demo.chatId)
  if (chat && trial.chat === 'only_owner') chat.urgentSetting = 'only_owner'
  if (chat && trial.chat === 'without-bot') chat.botInChat = false
  if (chat && trial.chat === 'dissolved') chat.status = 'dissolved'
  const token = { value: READY_TOKEN, appId, kind: 'tenant', revoked: false } as const
  if (trial.identity === 'token') {
    world.tokens.set(READY_TOKEN, { ...token, expiresAt: Date.now() + 7_200_000 })
  }
  return world
}

function nameReceiver({ tiers }: Trial, people: readonly User[]): Named {
  const { person, writtenAs } = tiers[0]?.[0] ?? { person: 0, writtenAs: 'id' }
  const user = people[person] as User
  if (writtenAs === 'email') return { user, text: user.email ?? '' }
  const text = writtenAs === 'mobile' ? user.unionId : user.openId
  return { user, text }
}

function readSeconds(duration = '0'): number {
  return Number.parseInt(duration, 10) * 1_000
}
