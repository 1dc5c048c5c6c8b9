import type { Switches } from '../../emulator/switches.ts'
import type { Strike } from './faults.ts'

/** What is the matter with a person, if anything. */
export type Condition =
  | 'fine'
  | 'outside-the-chat'
  | 'resigned'
  | 'unavailable'
  | 'stopped-the-bot'
  | 'too-many-unread'
  | 'of-another-app'
  | 'unknown'
  | 'out-of-contact-range'

export interface Person {
  readonly condition: Condition
  /** How long after being called they read the message, in ms; undefined when they never do. */
  readonly readsAfterMs: number | undefined
  readonly reactsAfterMs: number | undefined
  /** They had read the message, and reacted to it, before anybody was called. */
  readonly knewBefore: boolean
}

/** A name in `users`: one of the people, and how the workflow writes them. A group is two of the people. */
export interface Name {
  readonly person: number
  readonly writtenAs: 'id' | 'email' | 'mobile' | 'group'
}

export type Channel = 'phone' | 'sms' | 'app'

/** A line of `users`. */
export interface Tier {
  readonly channel: Channel
  readonly names: readonly Name[]
  /** The names take turns, and this many hand-overs are behind them; the last one was just now, or the next is soon. */
  readonly rota:
    | { readonly shifts: number; readonly edge: 'just-begun' | 'nearly-over' }
    | undefined
}

/** A job of the workflow run. */
export interface Job {
  /** How long after the first it starts, in ms. */
  readonly delayMs: number
  /** It is killed when the platform has got so many requests; undefined lets it live. */
  readonly diesAtRequest: number | undefined
}

/** What becomes of the chat when the platform has got so many requests. */
export interface Breaking {
  readonly atRequest: number
  readonly how: 'dissolved' | 'bot-removed' | 'muted' | 'message-deleted' | 'only-owner'
}

/** One run of the soak: an action's inputs, a world, and what goes wrong in it. Plain data, made from the seed alone. */
export interface Trial {
  readonly mode: 'page' | 'resolve'
  /** What people are called about; `people` writes to each of them directly. */
  readonly way: 'message' | 'chat' | 'person' | 'people'
  readonly identity: 'custom' | 'store' | 'token' | 'wrong-secret' | 'wrong-token'
  readonly people: readonly Person[]
  readonly tiers: readonly Tier[]
  /** Beside the first tier: more than fit into one request. */
  readonly crowd: number
  readonly jobs: readonly Job[]
  readonly userIdType: 'open_id' | 'union_id' | 'user_id'
  readonly fallback: readonly ('direct' | 'sms' | 'app')[]
  /** In seconds; 0 calls everybody at once. */
  readonly ackTimeout: number
  readonly ackBy: 'read' | 'reaction'
  readonly repeat: number
  readonly failOn: 'never' | 'failed' | 'partial' | 'unacknowledged'
  readonly phoneHours: 'any' | 'open' | 'closed'
  readonly dryRun: boolean
  /** In seconds. */
  readonly timeout: number
  /** What the message says, and the language. */
  readonly words: Readonly<Record<string, string>>
  /** What is mistyped; the others are called all the same, unless nobody can be. */
  readonly mistake:
    | { readonly inputs: Readonly<Record<string, string>>; readonly isFatal: boolean }
    | undefined
  readonly commit: string
  readonly switches: Partial<Switches>
  readonly phoneQuota: number
  readonly missingScope: string | undefined
  readonly perSecond: number
  readonly chat: 'normal' | 'without-bot' | 'muted' | 'external' | Breaking['how']
  readonly breaking: Breaking | undefined
  readonly refusesCards: boolean
  /** How the run before ended, for `mode: resolve`. */
  readonly runBefore: 'success' | 'failure' | undefined
  readonly githubToken: 'full' | 'no-checks' | 'none'
  readonly strikes: readonly Strike[]
}
