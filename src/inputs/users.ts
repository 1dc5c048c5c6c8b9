import type { UserIdType } from '../feishu/urgent.ts'
import { InputError } from './input-error.ts'
import { quote } from './readers.ts'

/** One person as the workflow names them. */
export interface User {
  /** As written. */
  readonly user: string
  readonly kind: 'id' | 'email' | 'mobile'
}

/** People who are called together. */
export type Tier = readonly User[]

/** What ids begin with (Feishu docs: im-v1/message/create, "ID forms"). A `user_id` is the company's own choice. */
const PREFIXES: Readonly<Record<string, string>> = {
  ou_: 'open_id',
  on_: 'union_id',
  oc_: 'chat_id',
  om_: 'message_id',
  omt_: 'thread_id',
  cli_: 'app_id',
}

/**
 * Reads the `users` grammar: a tier per line; in a line, people separated by commas or blanks; `#` starts a comment;
 * a JSON array of strings is one tier, on one line or as the whole text.
 * @throws InputError for a name that can't be a person's
 */
export function parseUsers(text: string, userIdType: UserIdType): Tier[] {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/#.*/, '').trim())
  // A pretty-printed array spans lines and is one tier all the same.
  const whole = parseJson(lines.join('\n'))
  const tiers = Array.isArray(whole) ? [readNames(whole)] : lines.map(splitLine)
  return tiers
    .map((names) => names.map((name) => readUser(name, userIdType)))
    .filter((tier) => tier.length > 0)
}

function splitLine(line: string): string[] {
  if (line.startsWith('[')) return readNames(parseJson(line))
  // The comma of a Chinese keyboard is a comma too.
  return line.split(/[\s,，、]+/).filter((name) => name !== '')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function readNames(value: unknown): string[] {
  if (!Array.isArray(value) || value.some((name) => typeof name !== 'string')) {
    throw new InputError({
      en: '`users` holds JSON that is no array of strings. Write it as ["ou_…", "ou_…"], or one tier per line without brackets.',
      zh: '`users` 中的 JSON 不是字符串数组。请写成 ["ou_…", "ou_…"]，或不用方括号，每行写一个梯队。',
    })
  }
  return value.map((name: string) => name.trim()).filter((name) => name !== '')
}

function readUser(user: string, userIdType: UserIdType): User {
  if (user.startsWith('+')) return { user: readMobile(user), kind: 'mobile' }
  if (user.includes('@')) return { user: readEmail(user), kind: 'email' }
  const prefix = Object.keys(PREFIXES).find((start) => user.startsWith(start))
  const type = prefix ? PREFIXES[prefix] : 'user_id'
  if (type !== userIdType) throw wrongType({ user, type, userIdType })
  if (!/^[\w.-]{1,128}$/.test(user)) throw unknownPerson(user)
  return { user, kind: 'id' }
}

function readMobile(user: string): string {
  if (/^\+\d{6,15}$/.test(user)) return user
  throw unknownPerson(user)
}

function readEmail(user: string): string {
  if (user.length <= 254 && /^[^\s@;]+@[^\s@;]+\.[^\s@;]+$/.test(user)) return user
  throw unknownPerson(user)
}

function unknownPerson(user: string): InputError {
  const name = quote(redact(user))
  return new InputError({
    en: `\`users\` holds ${name}, which is no id, e-mail or mobile. Write an id (ou_…), an e-mail, or a mobile with + and country code (+8613800000000).`,
    zh: `\`users\` 中的 ${name} 不是 ID、邮箱或手机号。请填写 ID（ou_…）、邮箱，或带 + 和国家代码的手机号（+8613800000000）。`,
  })
}

function wrongType(options: {
  user: string
  type: string | undefined
  userIdType: UserIdType
}): InputError {
  const { user, type = '', userIdType } = options
  const name = quote(redact(user))
  if (type === 'user_id') {
    return new InputError({
      en: `\`users\` holds ${name}, which is no ${userIdType}. Write an id that starts with ${prefixOf(userIdType)}, an e-mail, or a mobile with + and country code; if it is a user_id, set \`user-id-type: user_id\`.`,
      zh: `\`users\` 中的 ${name} 不是 ${userIdType}。请填写以 ${prefixOf(userIdType)} 开头的 ID、邮箱，或带 + 和国家代码的手机号；如果它是 user_id，请设置 \`user-id-type: user_id\`。`,
    })
  }
  if (type === 'open_id' || type === 'union_id') {
    return new InputError({
      en: `\`users\` holds ${name}, which is a ${type}, but \`user-id-type\` is ${userIdType}. Set \`user-id-type: ${type}\`, or write the person's ${userIdType}.`,
      zh: `\`users\` 中的 ${name} 是 ${type}，而 \`user-id-type\` 为 ${userIdType}。请设置 \`user-id-type: ${type}\`，或改填该成员的 ${userIdType}。`,
    })
  }
  return new InputError({
    en: `\`users\` holds ${name}, which is a ${type} and no person. Write the ids of people (${userIdType}).`,
    zh: `\`users\` 中的 ${name} 是 ${type}，不是人员。请填写人员的 ${userIdType}。`,
  })
}

// What may be meant for an e-mail or a mobile is not for everybody who reads the log.
function redact(user: string): string {
  const isContact = user.includes('@') || /\d{7}/.test(user)
  return isContact ? user.replace(/(?<=^.{3}).+(?=.{3}$)/, '***') : user
}

function prefixOf(type: UserIdType): string {
  return Object.keys(PREFIXES).find((prefix) => PREFIXES[prefix] === type) ?? ''
}
