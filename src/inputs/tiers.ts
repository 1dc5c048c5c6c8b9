import type { Channel } from '../feishu/urgent.ts'
import type { Person, Tier } from '../page/tiers.ts'

const LOUDNESS: Readonly<Record<Channel, number>> = { phone: 2, sms: 1, app: 0 }

/**
 * Names everybody once in each tier; without waiting, once in all, on the loudest of their channels, since all tiers
 * are then called at the same moment (DESIGN §2, `users`).
 */
export function dropRepeated(
  tiers: readonly Tier[],
  { isWaiting }: { isWaiting: boolean },
): Tier[] {
  const once = tiers.map((tier) => ({ ...tier, people: uniquePeople(tier.people) }))
  if (isWaiting) return once
  const loudest = new Map<string, Tier>()
  for (const tier of once) {
    for (const key of tier.people.map(toKey)) {
      const other = loudest.get(key)
      if (!other || LOUDNESS[tier.channel] > LOUDNESS[other.channel]) loudest.set(key, tier)
    }
  }
  return once
    .map((tier) => ({
      ...tier,
      people: tier.people.filter((person) => loudest.get(toKey(person)) === tier),
    }))
    .filter((tier) => tier.people.length > 0)
}

function uniquePeople(people: readonly Person[]): Person[] {
  return [
    ...new Map(people.toReversed().map((person) => [toKey(person), person])).values(),
  ].toReversed()
}

function toKey({ kind, user }: Person): string {
  return `${kind} ${kind === 'email' ? user.toLowerCase() : user}`
}
