import { getInput } from '@actions/core'
import type { Credentials } from '../feishu/token.ts'
import type { Channel, UserIdType } from '../feishu/urgent.ts'
import type { Language } from '../language.ts'
import { FAIL_ON, type FailOn } from '../status.ts'
import { readCredentials } from './credentials.ts'
import { InputError } from './input-error.ts'
import { type MessageInput, readMessage } from './message.ts'
import { quote, readBaseUrl, readBoolean, readDuration, readEnum } from './readers.ts'
import { parseUsers, type Tier } from './users.ts'

/** A channel that is tried when the phone could not reach somebody. */
export type Fallback = Exclude<Channel, 'phone'>

/** What the workflow asks for; nothing in here needs another check. */
export interface Inputs {
  readonly credentials: Credentials
  readonly message: MessageInput
  /** At least one tier; no tier is empty. */
  readonly tiers: readonly Tier[]
  readonly userIdType: UserIdType
  /** What to try, in order, for those whom the phone could not reach. */
  readonly fallback: readonly Fallback[]
  /** 0: nobody is waited for. */
  readonly ackTimeoutMs: number
  readonly failOn: FailOn
  readonly dryRun: boolean
  readonly timeoutMs: number
  readonly baseUrl: URL
}

/**
 * Reads the language of the reader, which the errors of the other inputs are told in.
 * @throws InputError
 */
export function readLanguage(): Language {
  return readEnum('language', ['en', 'zh'])
}

/**
 * Reads and checks all inputs; makes no request.
 * @throws InputError for the first one that can't be used
 */
export function readInputs(): Inputs {
  const credentials = readCredentials()
  const message = readMessage()
  const ackTimeoutMs = readDuration('ack-timeout', { orZero: true })
  const failOn = readEnum('fail-on', FAIL_ON)
  if (failOn === 'unacknowledged' && ackTimeoutMs === 0) throw nobodyIsWaitedFor()
  return {
    credentials,
    message,
    ...readResponders(message),
    fallback: readFallback(),
    ackTimeoutMs,
    failOn,
    dryRun: readBoolean('dry-run'),
    timeoutMs: readDuration('timeout'),
    baseUrl: readBaseUrl(),
  }
}

function nobodyIsWaitedFor(): InputError {
  return new InputError({
    en: '`fail-on` is "unacknowledged", but with `ack-timeout` 0 nobody is waited for. Write how long people have to read the message: `ack-timeout: 5m`.',
    zh: '`fail-on` 为 "unacknowledged"，但 `ack-timeout` 为 0，不会等待任何人。请填写等待阅读消息的时长：`ack-timeout: 5m`。',
  })
}

function readFallback(): Fallback[] {
  const words = getInput('fallback')
    .split(/[\s,，、]+/)
    .filter((word) => word !== '')
  const unknown = words.find((word) => !isFallback(word))
  if (unknown === undefined) return [...new Set(words.filter(isFallback))]
  throw new InputError({
    en: `\`fallback\` holds ${quote(unknown)}. Write what to try for those whom the phone could not reach, in order: sms, app.`,
    zh: `\`fallback\` 中有 ${quote(unknown)}。请按顺序填写电话未触达时的备用方式：sms、app。`,
  })
}

function isFallback(word: string): word is Fallback {
  return word === 'sms' || word === 'app'
}

// Whoever the card is sent to is called, unless somebody else is named.
function readResponders(message: MessageInput): Pick<Inputs, 'tiers' | 'userIdType'> {
  const userIdType = readEnum<UserIdType>('user-id-type', ['open_id', 'union_id', 'user_id'])
  const tiers = parseUsers(getInput('users'), userIdType)
  if (tiers.length > 0) return { tiers, userIdType }
  if (message.kind === 'new' && message.receiver.receiveIdType !== 'chat_id') {
    const { receiveIdType, receiveId: user } = message.receiver
    if (receiveIdType === 'email') return { tiers: [[{ user, kind: 'email' }]], userIdType }
    return { tiers: [[{ user, kind: 'id' }]], userIdType: receiveIdType }
  }
  throw new InputError({
    en: '`users` names nobody. Write who is to be called: ids, e-mails or mobiles, separated by commas, blanks or line breaks.',
    zh: '`users` 中没有任何人。请填写要呼叫的人员：ID、邮箱或手机号，用逗号、空格或换行分隔。',
  })
}
