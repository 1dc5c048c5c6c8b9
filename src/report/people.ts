import type { Responder } from '../page/ledger.ts'

/** Tells people by a name that shows neither an address nor a number whole, and still tells them apart. */
export type NameOf = (responder: Pick<Responder, 'user' | 'id'>) => string

/** As many people as fit into an annotation without hiding its remedy. */
const MAX_NAMES = 10
/** As much of a name as a cell of the summary shows, in characters. */
const MAX_LENGTH = 80
/** At least so many digits of a mobile stay hidden. */
const MIN_HIDDEN_DIGITS = 4

/**
 * Names everybody: by their name where the chat's member list was readable, else by their id or a shortened address.
 * `names` are by id.
 */
export function namePeople(
  responders: readonly Pick<Responder, 'user' | 'id'>[],
  names: ReadonlyMap<string, string> = new Map(),
): NameOf {
  const shown = shortenAll([...new Set(responders.map(({ user }) => user))])
  const shownOf = ({ user }: Pick<Responder, 'user'>) =>
    (shown.get(user) ?? shorten(user, 1) ?? '').slice(0, MAX_LENGTH)
  const namesakes = countEach(responders.map(({ id }) => names.get(id ?? '') ?? ''))
  return (responder) => {
    const name = names.get(responder.id ?? '')
    if (!name) return shownOf(responder)
    return (namesakes.get(name) ?? 0) > 1 ? `${name} (${shownOf(responder)})` : name
  }
}

/** Lists the first ten names, and how many more there are. */
export function listNames(
  names: readonly string[],
  words: { list: (items: readonly string[]) => string; andMore: (count: number) => string },
): string {
  const rest = names.length - MAX_NAMES
  const shown = names.slice(0, MAX_NAMES)
  return words.list(rest > 0 ? [...shown, words.andMore(rest)] : shown)
}

// Shows more and more of the names that look alike. Those that stay alike are numbered.
function shortenAll(users: readonly string[]): Map<string, string> {
  const shown = new Map<string, string>()
  const numbers = new Map<string, number>()
  let alike = users
  for (let size = 1; alike.length > 0; size += 1) {
    const longer = new Map(alike.map((user) => [user, shorten(user, size)]))
    const counts = countEach([...shown.values(), ...longer.values()])
    for (const [user, name] of longer) {
      if (name === undefined) shown.set(user, number(shorten(user, 1) ?? ''))
      else if (counts.get(name) === 1) shown.set(user, name)
    }
    alike = alike.filter((user) => !shown.has(user))
  }
  return shown

  function number(name: string): string {
    const count = (numbers.get(name) ?? 0) + 1
    numbers.set(name, count)
    return `${name} (${count})`
  }
}

// `size` is how much of the hidden part is shown; undefined when too little would stay hidden. Ids are shown whole.
function shorten(user: string, size: number): string | undefined {
  const at = user.indexOf('@')
  const isMobile = /^\+\d/.test(user)
  if (at <= 0 && !isMobile) return size === 1 ? user : undefined
  const [head, end, tail] = isMobile ? [3, user.length, size + 2] : [size, at, size - 1]
  const hidden = end - head - tail
  if (size > 1 && hidden < (isMobile ? MIN_HIDDEN_DIGITS : 1)) return undefined
  return `${user.slice(0, head)}${isMobile ? '*****' : '***'}${user.slice(end - tail)}`
}

function countEach(items: readonly (string | undefined)[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) if (item) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}
