import { type Emulator, startEmulator } from '../../emulator/emulator.ts'
import { demo, type User } from '../../emulator/world.ts'
import type { Step } from '../runner.ts'
import { type Line, type WrittenName, writeLines } from './lines.ts'
import { understand } from './mistakes.ts'
import type { Trial } from './trial.ts'
import { breakChat, createTrialWorld, READY_TOKEN } from './trial-world.ts'

/** A trial with its world around it, ready to be run. */
export interface Stage {
  readonly emulator: Emulator
  readonly step: Step
  /** What the inputs come to, mistakes included. */
  readonly meant: Trial
  /** The lines of `users`; one of one person where only `send-to` names somebody. */
  readonly lines: readonly Line[]
  /** The person whom the message for all goes to, with `send-to` a person. */
  readonly receiver: User | undefined
  /** Who had read the message that is there, and reacted to it, before anybody was called: open_ids. */
  readonly knewBefore: ReadonlySet<string>
  /** What may stand in the log nowhere but in the command that masks it. */
  readonly secrets: readonly string[]
}

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

/** Builds the trial's world, starts an emulator in it and writes the step that is to be run. */
export async function setStage(trial: Trial): Promise<Stage> {
  const { world, people, crowd } = createTrialWorld(trial)
  const emulator = await startEmulator({ world })
  for (const { fault } of trial.strikes) emulator.inject(fault)
  const { breaking } = trial
  if (breaking)
    onRequest(emulator, (count) => {
      if (count === breaking.atRequest) breakChat(world, breaking.how)
    })

  const lines = writeLines({ trial, world, people, crowd, now: Date.now() })
  const first = lines[0]?.names[0]
  const receiver = trial.way === 'person' ? first?.users[0] : undefined
  const isAlone = receiver !== undefined && lines.length === 1 && lines[0]?.names.length === 1
  const credentials = CREDENTIALS[trial.identity]
  return {
    emulator,
    meant: understand(trial),
    lines:
      isAlone && first
        ? [{ ...lines[0], channel: 'phone', names: [nameAlone(first)] } as Line]
        : lines,
    receiver,
    knewBefore: new Set(world.messages.get(demo.messageId)?.readBy.keys()),
    secrets: [
      demo.githubToken,
      ...Object.entries(credentials).flatMap(([input, text]) =>
        /-id$|-key$/.test(input) ? [] : [text],
      ),
    ],
    step: {
      with: {
        ...credentials,
        ...writeTarget(trial, first),
        ...(!isAlone && { users: lines.map(({ text }) => text).join('\n') }),
        ...writeSettings(trial),
        'base-url': emulator.url,
        'github-token': trial.githubToken === 'none' ? '' : demo.githubToken,
        ...trial.words,
        ...mistakenInputs(trial, lines),
      },
      env: {
        GITHUB_API_URL: `${emulator.url}/api/v3`,
        GITHUB_WORKFLOW_REF: `${demo.owner}/${demo.repo}/.github/workflows/${demo.workflow}@refs/heads/main`,
        GITHUB_RUN_NUMBER: '124',
      },
      event: { head_commit: { message: trial.commit } },
    },
  }
}

/** Calls back at every request that arrives, before it is answered, with how many there have been. */
export function onRequest({ requests }: Emulator, callback: (count: number) => void): void {
  const push = requests.push.bind(requests)
  requests.push = (...records) => {
    const count = push(...records)
    callback(count)
    return count
  }
}

function writeTarget({ way }: Trial, first: WrittenName | undefined): Record<string, string> {
  if (way === 'message') return { 'message-id': demo.messageId }
  if (way === 'chat') return { 'send-to': demo.chatId }
  const [receiver] = first?.users ?? []
  if (way === 'people' || !first || !receiver) return {}
  const { openId, unionId, email } = receiver
  const texts = { id: openId, email: email ?? openId, mobile: unionId, group: openId }
  return { 'send-to': texts[first.writtenAs] }
}

function nameAlone(name: WrittenName): WrittenName {
  const writtenAs = name.writtenAs === 'email' ? 'email' : 'id'
  return { ...name, users: name.users.slice(0, 1), writtenAs }
}

function writeSettings(trial: Trial): Record<string, string> {
  const { ackTimeout, repeat } = trial
  return {
    mode: trial.mode,
    'user-id-type': trial.userIdType,
    fallback: trial.fallback.join(', ') || 'none',
    'ack-timeout': ackTimeout === 0 ? '0' : `${ackTimeout}s`,
    ...(ackTimeout > 0 && { 'ack-by': trial.ackBy, repeat: String(repeat) }),
    'phone-hours': writePhoneHours(trial.phoneHours, new Date()),
    'fail-on': trial.failOn,
    'dry-run': String(trial.dryRun),
    timeout: `${trial.timeout}s`,
  }
}

function writePhoneHours(hours: Trial['phoneHours'], now: Date): string {
  if (hours === 'any') return ''
  if (hours === 'open') return '00:00-24:00 UTC'
  const [start, end] = [6, 8].map((later) =>
    String((now.getUTCHours() + later) % 24).padStart(2, '0'),
  )
  return `${start}:00-${end}:00 UTC`
}

// A name that is none stands beside the others of the first line.
function mistakenInputs({ mistake }: Trial, lines: readonly Line[]): Record<string, string> {
  const users = mistake?.inputs['users']
  if (users === undefined) return mistake?.inputs ?? {}
  return { users: [users, ...lines.map(({ text }) => text)].join('\n') }
}
