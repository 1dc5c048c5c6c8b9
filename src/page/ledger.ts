import type { FeishuError } from '../feishu/feishu-error.ts'
import type { Channel } from '../feishu/urgent.ts'
import type { Person, Tier } from './tiers.ts'

/** What Feishu said to one request that concerned a person. */
export type Verdict =
  | { readonly kind: 'accepted'; readonly perhapsTwice: boolean }
  /** Not in the message's chat; with an error when Feishu refused the whole list for it. */
  | { readonly kind: 'left-out'; readonly error?: FeishuError }
  | { readonly kind: 'refused'; readonly error: FeishuError }

/** When a person's turn comes, and on which channel. */
export interface Turn {
  /** 1 is called first. */
  readonly tier: number
  readonly channel: Channel
}

/** One request that tried to reach somebody. */
export interface Attempt extends Turn {
  /** From 1. */
  readonly round: number
  readonly messageId: string
  readonly verdict: Verdict
}

/** Why a request that would have reached somebody could not be made: there is no id, or no message to call about. */
export interface Obstacle {
  readonly stage: 'look-up' | 'message' | 'direct'
  readonly error: FeishuError
}

/** Somebody to be called, and what came of it. Only the ledger changes it. */
export interface Responder extends Person {
  readonly turns: readonly Turn[]
  /** The id that Feishu is asked with; undefined until an e-mail, a mobile or a group is looked up. */
  readonly id: string | undefined
  /** Feishu has answered that nobody has this e-mail or mobile, or that the group is empty. */
  readonly isUnknown: boolean
  /** The turns that have come, in order, with the channel that was asked for. */
  readonly due: readonly Turn[]
  readonly attempts: readonly Attempt[]
  readonly obstacles: readonly Obstacle[]
  /** When they acknowledged, in ms since the epoch by Feishu's clock. */
  readonly acknowledgedAt: number | undefined
}

type Entry = { -readonly [Key in keyof Responder]: Responder[Key] } & {
  turns: Turn[]
  due: Turn[]
  attempts: Attempt[]
  obstacles: Obstacle[]
}

/** Everybody who is to be called, and the only code that notes what came of it. */
export interface Ledger {
  /** In the order written, everybody once. */
  readonly responders: readonly Responder[]
  /** Gives a person their id. Somebody who is listed already, under another name, takes over their turns. */
  noteFound(responder: Responder, id: string): void
  /** Puts the members of a group in its place, or before it while not all are known; an empty group is unknown. */
  noteMembers(group: Responder, ids: readonly string[], list?: { isWhole: boolean }): void
  noteUnknown(responder: Responder): void
  /** The newest failure to look somebody up counts; it is gone once they are found. */
  noteLookUpFailed(responder: Responder, error: FeishuError): void
  noteDue(responder: Responder, turn: Turn): void
  noteAttempt(responder: Responder, attempt: Attempt): void
  noteObstacle(responder: Responder, obstacle: Obstacle): void
  noteAcknowledged(responder: Responder, at: number): void
}

/** Opens the ledger of a page. */
export function openLedger(tiers: readonly Tier[]): Ledger {
  let entries: Entry[] = []
  for (const [index, { people, channel }] of tiers.entries()) {
    for (const person of people) add(createEntry(person, [{ tier: index + 1, channel }]))
  }

  // By id where it is known, else as written: `Ann@x.com` and `ann@x.com` are one person.
  function add(entry: Entry): void {
    const twin = entries.find((each) => keyOf(each) === keyOf(entry))
    if (twin) join(twin, entry)
    else entries.push(entry)
  }

  function join(twin: Entry, { turns, due, attempts, obstacles }: Entry): void {
    for (const turn of turns) if (!hasTurn(twin, turn)) twin.turns.push(turn)
    twin.turns.sort((one, other) => one.tier - other.tier)
    for (const turn of due) if (!hasTurn({ turns: twin.due }, turn)) twin.due.push(turn)
    twin.attempts.push(...attempts)
    twin.obstacles.push(...obstacles)
  }

  const entryOf = (responder: Responder) => responder as Entry

  return {
    get responders() {
      return entries
    },
    noteFound(responder, id) {
      const entry = entryOf(responder)
      const twin = entries.find((each) => each.id === id && each !== entry)
      clearLookUp(entry)
      entry.id = id
      if (!twin) return
      join(twin, entry)
      entries = entries.filter((each) => each !== entry)
    },
    noteMembers(group, ids, { isWhole } = { isWhole: true }) {
      // Two look-ups may answer: the members are in their place already.
      if (!entries.includes(entryOf(group))) return
      if (ids.length === 0 && isWhole) {
        clearLookUp(entryOf(group))
        entryOf(group).isUnknown = true
        return
      }
      const { turns } = entryOf(group)
      const added: Entry[] = []
      for (const id of new Set(ids)) {
        const member = createEntry({ user: id, kind: 'id' }, structuredClone(turns))
        // Somebody who is listed already may be in the middle of a call: their entry stays.
        const twin = entries.find((each) => each.id === id)
        if (twin) join(twin, member)
        else added.push(member)
      }
      entries = entries.toSpliced(entries.indexOf(entryOf(group)), isWhole ? 1 : 0, ...added)
    },
    noteUnknown(responder) {
      clearLookUp(entryOf(responder))
      entryOf(responder).isUnknown = true
    },
    noteLookUpFailed(responder, error) {
      clearLookUp(entryOf(responder))
      entryOf(responder).obstacles.push({ stage: 'look-up', error })
    },
    noteDue(responder, turn) {
      if (!hasTurn({ turns: responder.due }, turn)) entryOf(responder).due.push(turn)
    },
    noteAttempt(responder, attempt) {
      entryOf(responder).attempts.push(attempt)
    },
    noteObstacle(responder, obstacle) {
      entryOf(responder).obstacles.push(obstacle)
    },
    noteAcknowledged(responder, at) {
      entryOf(responder).acknowledgedAt ??= at
    },
  }
}

function createEntry({ user, kind }: Person, turns: Turn[]): Entry {
  return {
    user,
    kind,
    turns,
    id: kind === 'id' ? user : undefined,
    isUnknown: false,
    due: [],
    attempts: [],
    obstacles: [],
    acknowledgedAt: undefined,
  }
}

function clearLookUp(entry: Entry): void {
  entry.obstacles = entry.obstacles.filter(({ stage }) => stage !== 'look-up')
}

function keyOf({ kind, id, user }: Responder): string {
  return id ?? `${kind} ${user.toLowerCase()}`
}

function hasTurn({ turns }: Pick<Responder, 'turns'>, { tier, channel }: Turn): boolean {
  return turns.some((turn) => turn.tier === tier && turn.channel === channel)
}
