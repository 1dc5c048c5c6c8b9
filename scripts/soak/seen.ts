import type { User } from '../../emulator/world.ts'
import type { StepRun } from '../runner.ts'
import type { Stage } from './stage.ts'
import type { Channel, Name, Trial } from './trial.ts'
import type { Call, Exchange } from './wire.ts'

/** A step that was run, and whether it was killed on the way. */
export interface JobRun extends StepRun {
  readonly isKilled: boolean
}

/** Everything that the platform and the runner have seen of a trial. */
export interface Seen {
  /** What the inputs come to, mistakes included. */
  readonly trial: Trial
  readonly stage: Stage
  readonly runs: readonly JobRun[]
  readonly wire: readonly Exchange[]
  readonly calls: readonly Call[]
  /** Of action.yml. */
  readonly outputNames: readonly string[]
}

/** What broke. A problem of time may be the machine's: it counts when it comes again in a quiet run. */
export interface Problem {
  readonly text: string
  readonly isOfTime: boolean
}

/** A problem that no load on the machine explains. */
export function broken(text: string): Problem {
  return { text, isOfTime: false }
}

/** A problem that a starved process or platform could have as well. */
export function late(text: string): Problem {
  return { text, isOfTime: true }
}

/** Somebody named in `users`, with all that their names say. */
export interface Responder {
  readonly user: User
  /** The tiers they stand in, from 1, with the channel of each. */
  readonly turns: readonly { readonly tier: number; readonly channel: Channel }[]
  /** The loudest channel that they are to be reached on. */
  readonly asked: Channel
  /** Written as an id at least once. */
  readonly isKnown: boolean
  /** At least one of their names leads to them. */
  readonly isFindable: boolean
  /** Each of their names leads to them. */
  readonly isFoundByAllNames: boolean
  /** Every way in which they are written; of names that lead to nobody nothing, where another one leads to them. */
  readonly writtenAs: readonly string[]
}

export const LOUDNESS: readonly Channel[] = ['app', 'sms', 'phone']

/** Everybody who is named, once each. */
export function listResponders({ trial, stage }: Seen): Responder[] {
  const named = stage.lines.flatMap(({ tier, channel, names }) =>
    names.flatMap(({ users, writtenAs }) =>
      users.map((user) => ({ user, tier, channel, writtenAs })),
    ),
  )
  return [...Map.groupBy(named, ({ user }) => user)].map(([user, all]) => {
    const found = all.filter(({ writtenAs }) => isFindable(trial, { user, writtenAs }))
    const turns = found.length > 0 ? found : all
    return {
      user,
      turns: turns.map((turn) => ({ ...turn, channel: quieten(turn.channel, trial) })),
      asked: chooseChannel(trial, turns),
      isKnown: turns.some(({ writtenAs }) => writtenAs === 'id'),
      isFindable: found.length > 0,
      isFoundByAllNames: found.length === all.length,
      writtenAs: turns.map(({ writtenAs }) => writtenAs),
    }
  })
}

// Contacts show whom the app may see, and who has not left.
function isFindable(
  { missingScope }: Trial,
  { user, writtenAs }: { user: User; writtenAs: Name['writtenAs'] },
): boolean {
  if (writtenAs === 'id') return true
  if (writtenAs === 'group') return missingScope !== 'contact:group:readonly'
  const isShown = user.inContactRange && !user.resigned
  return isShown && missingScope !== 'contact:user.id:readonly'
}

// All at once: on the loudest of their channels, which may be silent now. One after the other: the loudest that is not.
function chooseChannel(trial: Trial, turns: readonly { channel: Channel }[]): Channel {
  const channels = turns.map(({ channel }) => channel)
  return trial.ackTimeout === 0
    ? quieten(channels.reduce(chooseLouder), trial)
    : channels.map((channel) => quieten(channel, trial)).reduce(chooseLouder)
}

function chooseLouder(one: Channel, other: Channel): Channel {
  return LOUDNESS.indexOf(one) >= LOUDNESS.indexOf(other) ? one : other
}

/** Whether this request is to call that person. */
export function isCallTo({ ids }: Call, { openId, unionId, userId }: User): boolean {
  return ids.some((id) => id === openId || id === unionId || id === userId)
}

/** The channels on which somebody was reached, as the platform knows. */
export function listReached({ stage }: Seen, { openId }: User): Set<Channel> {
  const rings = stage.emulator.rings.filter((ring) => ring.openId === openId)
  return new Set(rings.map(({ channel }) => channel))
}

/** A list among the outputs; empty when it can't be read. */
export function readList({ outputs }: StepRun, name: string): string[] {
  try {
    return JSON.parse(outputs[name] ?? '')
  } catch {
    return []
  }
}

// Outside of phone hours a phone stays silent, and the app takes its place.
function quieten(channel: Channel, { phoneHours }: Trial): Channel {
  return channel === 'phone' && phoneHours === 'closed' ? 'app' : channel
}
