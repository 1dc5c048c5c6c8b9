import { randomUUID } from 'node:crypto'
import { getInput } from '@actions/core'
import type { Receiver } from '../feishu/messages.ts'
import type { Credentials } from '../feishu/token.ts'
import type { UserIdType } from '../feishu/urgent.ts'
import type { Tier } from '../page/tiers.ts'
import type { BadInput, Tell } from './bad-input.ts'
import { readBaseUrl } from './base-url.ts'
import { readChoice, readVitalChoice } from './choices.ts'
import { type Content, readContent } from './content.ts'
import { readCredentials } from './credentials.ts'
import { readCount, readDuration } from './durations.ts'
import { type Fallback, readFallback } from './fallback.ts'
import { readText } from './input-text.ts'
import { type Language, readLanguage } from './language.ts'
import { type PhoneHours, parsePhoneHours } from './phone-hours.ts'
import { readTarget, type Target } from './target.ts'
import { dropRepeated } from './tiers.ts'
import { parseUsers } from './users.ts'

const FAIL_ON = ['never', 'failed', 'partial', 'unacknowledged'] as const

/** The mildest outcome that fails the step; each includes those before it. */
export type FailOn = (typeof FAIL_ON)[number]

/** What the workflow asks for; nothing in here needs another check. */
export interface Inputs {
  readonly mode: 'page' | 'resolve'
  readonly credentials: Credentials
  readonly baseUrl: URL
  readonly target: Target
  readonly content: Content
  /** No tier is empty; at least one tier, except in mode `resolve`. */
  readonly tiers: readonly Tier[]
  readonly userIdType: UserIdType
  /** What to try, in order, for those whom the phone could not reach. */
  readonly fallback: readonly Fallback[]
  /** 0: nobody is waited for. */
  readonly ackTimeoutMs: number
  readonly ackBy: 'read' | 'reaction'
  /** How many further rounds are called while nobody has acknowledged. */
  readonly repeat: number
  /** Undefined: a call is always worth it. */
  readonly phoneHours: PhoneHours | undefined
  readonly phoneFor: 'every-failure' | 'first-failure'
  /** What all jobs that mean the same page have in common, within one repository. */
  readonly dedupeKey: string
  readonly failOn: FailOn
  readonly dryRun: boolean
  readonly timeoutMs: number
  readonly githubToken: string
}

/** All that there is to know about the inputs. */
export interface InputReading {
  /** Undefined when a problem leaves nobody to call, or no way to call. */
  readonly inputs: Inputs | undefined
  readonly problems: readonly BadInput[]
  readonly language: Language
}

/**
 * Reads all inputs and finds everything that is wrong with them; makes no request, and never throws for a bad input.
 * `now`, in ms since the epoch, is the moment that a rota is asked about.
 */
export async function readInputs(now: number): Promise<InputReading> {
  const problems: BadInput[] = []
  const tell: Tell = (problem) => problems.push(problem)
  const language = readLanguage(tell)
  const inputs = await readAll({ now, tell })
  return { inputs, problems: dropSame(problems), language }
}

async function readAll(options: { now: number; tell: Tell }): Promise<Inputs | undefined> {
  const { tell } = options
  const mode = readVitalChoice('mode', { words: ['page', 'resolve'], byDefault: 'page', tell })
  const credentials = readCredentials(tell)
  const baseUrl = readBaseUrl(tell)
  const dryRun = readVitalChoice('dry-run', { words: ['true', 'false'], byDefault: 'false', tell })
  const { target, receiver } = readTarget(tell)
  const ackTimeoutMs = readDuration('ack-timeout', { byDefault: '0', tell })
  const isWaiting = ackTimeoutMs > 0
  const responders = await readResponders({ ...options, receiver, isWaiting, mode })
  const rest = {
    target,
    content: readContent(tell),
    fallback: readFallback(tell),
    ackTimeoutMs,
    ackBy: readChoice('ack-by', { words: ['read', 'reaction'], byDefault: 'read', tell }),
    repeat: readCount('repeat', tell),
    phoneHours: parsePhoneHours(readText('phone-hours'), tell),
    phoneFor: readChoice('phone-for', {
      words: ['every-failure', 'first-failure'],
      byDefault: 'every-failure',
      tell,
    }),
    dedupeKey: readDedupeKey(),
    failOn: readFailOn({ isWaiting, tell }),
    timeoutMs: readDuration('timeout', { byDefault: '60s', tell }),
    githubToken: getInput('github-token'),
  } as const
  if (!mode || !credentials || !baseUrl || !dryRun || !responders) return undefined
  return { mode, credentials, baseUrl, ...rest, ...responders, dryRun: dryRun === 'true' }
}

type Responders = Pick<Inputs, 'tiers' | 'userIdType'>

/** Reads who is called; undefined when nobody is left who could be. */
async function readResponders(options: {
  now: number
  tell: Tell
  receiver: Receiver | undefined
  isWaiting: boolean
  mode: Inputs['mode'] | undefined
}): Promise<Responders | undefined> {
  const { now, tell, receiver, isWaiting, mode } = options
  const userIdType = readVitalChoice<UserIdType>('user-id-type', {
    words: ['open_id', 'union_id', 'user_id'],
    byDefault: 'open_id',
    tell,
  })
  // Names under an unknown type are still looked through, so that one run finds all that is wrong.
  const tiers = await parseUsers(readText('users'), {
    userIdType: userIdType ?? 'user_id',
    now,
    tell,
  })
  if (tiers.length > 0) {
    return userIdType && { tiers: dropRepeated(tiers, { isWaiting }), userIdType }
  }
  const called = userIdType && toResponders(receiver, userIdType)
  if (called) return called
  if (mode === 'resolve') return userIdType && { tiers: [], userIdType }
  if (!receiver || receiver.receiveIdType === 'chat_id') tell({ kind: 'nobody', input: 'users' })
  return undefined
}

// The person whom the card is sent to is called when `users` is empty.
function toResponders(
  receiver: Receiver | undefined,
  userIdType: UserIdType,
): Responders | undefined {
  if (!receiver || receiver.receiveIdType === 'chat_id') return undefined
  const { receiveIdType, receiveId: user } = receiver
  const isEmail = receiveIdType === 'email'
  return {
    tiers: [{ channel: 'phone', people: [{ user, kind: isEmail ? 'email' : 'id' }] }],
    userIdType: isEmail ? userIdType : receiveIdType,
  }
}

// Without `ack-timeout` we wait for nobody, so nobody can fail to acknowledge.
function readFailOn({ isWaiting, tell }: { isWaiting: boolean; tell: Tell }): FailOn {
  const failOn = readChoice<FailOn>('fail-on', { words: FAIL_ON, byDefault: 'partial', tell })
  return failOn === 'unacknowledged' && !isWaiting ? 'partial' : failOn
}

// Some runners set no run id. Then a random key is better than one that all runs share.
function readDedupeKey(): string {
  const { GITHUB_RUN_ID, GITHUB_RUN_ATTEMPT = '1' } = process.env
  return (
    getInput('dedupe-key') ||
    (GITHUB_RUN_ID ? `${GITHUB_RUN_ID}-${GITHUB_RUN_ATTEMPT}` : randomUUID())
  )
}

function dropSame(problems: readonly BadInput[]): BadInput[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()]
}
