import type { UserIdType } from '../feishu/urgent.ts'
import type { Person } from '../page/tiers.ts'
import type { BadInput, OtherId } from './bad-input.ts'
import { cutText } from './input-text.ts'

/** What ids begin with (Feishu docs: im-v1/message/create, "ID forms"). A `user_id` is the company's own choice. */
const PREFIXES: readonly (readonly [string, UserIdType | OtherId])[] = [
  ['ou_', 'open_id'],
  ['on_', 'union_id'],
  ['oc_', 'chat_id'],
  ['om_', 'message_id'],
  ['omt_', 'thread_id'],
  ['cli_', 'app_id'],
]

/** Ids of Feishu's own making, in the length that it gives them. */
const FEISHU_ID = /^(?:(?:ou|on|oc|om|omt)_x?[0-9a-f]{31,32}|cli_[0-9a-f]{16})$/

/** A name that was read: the person it names, if any, and what is wrong with it, if anything. */
export interface NameReading {
  readonly person?: Person
  readonly problem?: BadInput
}

/** Reads one name of `users`: an id, an e-mail, a mobile, or `group:` and the id of a user group. */
export function parseName(name: string, userIdType: UserIdType): NameReading {
  const [, group] = /^group:([\w.-]{1,128})$/i.exec(name) ?? []
  if (group !== undefined) return { person: { user: group, kind: 'group' } }
  if (/^\+\d{6,15}$/.test(name)) return { person: { user: name, kind: 'mobile' } }
  if (isEmail(name)) return { person: { user: name, kind: 'email' } }
  if (userIdType !== 'user_id' && /^\d{11,15}$/.test(name)) return completeMobile(name)
  return parseId(name, userIdType)
}

/** Whether a text is one e-mail address. */
export function isEmail(text: string): boolean {
  return (
    text.length <= 254 &&
    /^[^\s@,;:"'<>()[\]]+@[^\s@,;:"'<>()[\]]+\.[^\s@,;:"'<>()[\]]+$/.test(text)
  )
}

// YAML takes an unquoted +8613800000000 for a number, and the plus is lost.
function completeMobile(digits: string): NameReading {
  const isMainland = /^861[3-9]\d{9}$/.test(digits)
  return {
    ...(isMainland && { person: { user: `+${digits}`, kind: 'mobile' } }),
    problem: {
      kind: 'mobile-without-plus',
      input: 'users',
      written: shorten(digits),
      isCalled: isMainland,
    },
  }
}

function parseId(name: string, userIdType: UserIdType): NameReading {
  const written = shorten(name)
  const isBare = PREFIXES.some(([prefix]) => prefix === name)
  const isWellFormed = /^[\w.-]{1,128}$/.test(name) && /[A-Za-z0-9]/.test(name) && !isBare
  const type = typeOf(name, userIdType)
  if (isWellFormed && type === userIdType) return { person: { user: name, kind: 'id' } }
  const base = { input: 'users', written, userIdType }
  if (!isWellFormed || type === 'user_id') return { problem: { kind: 'name', ...base } }
  if (type === 'open_id' || type === 'union_id') {
    return { problem: { kind: 'id-of-other-type', is: type, ...base } }
  }
  return { problem: { kind: 'not-a-person', is: type, ...base } }
}

// A company may give a user_id like `on_call`, so that a beginning alone proves nothing there.
function typeOf(name: string, userIdType: UserIdType): UserIdType | OtherId {
  if (userIdType === 'user_id' && !FEISHU_ID.test(name)) return 'user_id'
  return PREFIXES.find(([prefix]) => name.startsWith(prefix))?.[1] ?? 'user_id'
}

/** A name as a log that many people read may show it: what may be an e-mail or a mobile loses its middle. */
export function shorten(name: string): string {
  const isContact = name.includes('@') || /\d{7}/.test(name)
  const shown = isContact ? name.replace(/(?<=^.{3}).+(?=.{3}$)/s, '***') : name
  return cutText(shown)
}
