import { getInput } from '@actions/core'
import type { Credentials } from '../feishu/token.ts'
import type { UserIdType } from '../feishu/urgent.ts'
import type { Language } from '../language.ts'
import { FAIL_ON, type FailOn } from '../status.ts'
import { readCredentials } from './credentials.ts'
import { InputError } from './input-error.ts'
import { type MessageInput, readMessage } from './message.ts'
import { readBaseUrl, readDuration, readEnum } from './readers.ts'
import { parseUsers, type Tier } from './users.ts'

/** What the workflow asks for; nothing in here needs another check. */
export interface Inputs {
  readonly credentials: Credentials
  readonly message: MessageInput
  /** At least one tier; no tier is empty. */
  readonly tiers: readonly Tier[]
  readonly userIdType: UserIdType
  readonly failOn: FailOn
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
  return {
    credentials,
    message,
    ...readResponders(message),
    failOn: readEnum('fail-on', FAIL_ON),
    timeoutMs: readDuration('timeout'),
    baseUrl: readBaseUrl(),
  }
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
