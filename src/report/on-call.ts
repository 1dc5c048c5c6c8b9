import type { Person, Tier } from '../page/tiers.ts'
import type { Words } from '../words/words.ts'
import { toCode } from './inline.ts'
import { namePeople } from './people.ts'

/** Says for each rota line who is on call now, until when, and who is next. Names stand in backticks. */
export function describeOnCall({
  tiers,
  words,
}: {
  tiers: readonly Tier[]
  words: Words
}): string[] {
  return tiers.flatMap(({ rota }) => {
    if (!rota) return []
    const people = [...rota.now, ...rota.next].map(({ user }) => ({ user, id: undefined }))
    const nameOf = namePeople(people)
    const list = (some: readonly Person[]) =>
      words.report.list(some.map(({ user }) => toCode(nameOf({ user, id: undefined }))))
    const until = toWallClock(rota.until, rota.zone)
    return [words.report.facts.onCall(list(rota.now), until, list(rota.next))]
  })
}

function toWallClock(ms: number, zone: string): string {
  const format = {
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: zone,
  } as const
  return `${new Intl.DateTimeFormat('sv-SE', format).format(ms)} ${zone}`
}
