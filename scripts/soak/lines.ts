import { idOf } from '../../emulator/people.ts'
import { addGroup, type User, type World } from '../../emulator/world.ts'
import type { Channel, Name, Tier, Trial } from './trial.ts'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/** One name of a line and whom it stands for. */
export interface WrittenName {
  readonly text: string
  readonly users: readonly User[]
  readonly writtenAs: Name['writtenAs']
}

/** A line of `users`, with those of its names who are on call now. */
export interface Line {
  /** From 1. */
  readonly tier: number
  readonly channel: Channel
  readonly names: readonly WrittenName[]
  readonly text: string
}

interface Cast {
  readonly trial: Trial
  readonly world: World
  readonly people: readonly User[]
  readonly crowd: readonly User[]
  /** In ms since the epoch. */
  readonly now: number
}

/** Writes the lines of `users`; makes the user groups that they name. */
export function writeLines(cast: Cast): Line[] {
  const { trial, crowd } = cast
  return trial.tiers.map((tier, index) => {
    const names = tier.names.map((name) => writeName(cast, name))
    const many = index === 0 ? crowd.map((user) => writeId(trial, user)) : []
    const { rota } = tier
    const written = rota
      ? writeRota(rota, { names, now: cast.now })
      : [...many, ...names].map(({ text }) => text).join(', ')
    const onCall = rota ? names.slice(rota.shifts % names.length).slice(0, 1) : [...many, ...names]
    return {
      tier: index + 1,
      channel: tier.channel,
      names: onCall,
      text: `${tier.channel === 'phone' ? '' : `${tier.channel}: `}${written}`,
    }
  })
}

function writeRota(
  { shifts, edge }: NonNullable<Tier['rota']>,
  { names, now }: { names: readonly WrittenName[]; now: number },
): string {
  const minute = Math.floor(now / MINUTE_MS) * MINUTE_MS
  const from =
    edge === 'just-begun'
      ? minute - shifts * DAY_MS
      : minute + 2 * MINUTE_MS - (shifts + 1) * DAY_MS
  const [date, time = ''] = new Date(from).toISOString().split('T')
  return `rota daily from ${date} ${time.slice(0, 5)} UTC: ${names.map(({ text }) => text).join(', ')}`
}

function writeName({ trial, world, people }: Cast, { person, writtenAs }: Name): WrittenName {
  const user = people[person] as User
  switch (writtenAs) {
    case 'id':
      return writeId(trial, user)
    case 'email':
    case 'mobile':
      return { text: user[writtenAs] ?? '', users: [user], writtenAs }
    case 'group': {
      const users = [user, people[(person + 1) % people.length] as User]
      const groupId = `g-soak-${person}`
      addGroup(world, { groupId, members: new Set(users.map(({ openId }) => openId)) })
      return { text: `group:${groupId}`, users, writtenAs }
    }
  }
}

function writeId({ userIdType }: Trial, user: User): WrittenName {
  return { text: idOf(user, userIdType), users: [user], writtenAs: 'id' }
}
