import type { FeishuError } from '../feishu/feishu-error.ts'
import type { Responder } from '../page/ledger.ts'

/** What a dry run looks at; `call` is the quota, which only a real call can check. */
export type CheckName =
  | 'credentials'
  | 'scopes'
  | 'people'
  | 'receiver'
  | 'card'
  | 'message'
  | 'bot'
  | 'chat'
  | 'members'
  | 'call'

/** One thing that a dry run has looked at, and what came of it. */
export interface Check {
  readonly name: CheckName
  readonly state: 'passed' | 'failed' | 'not-checked' | 'note'
  /** Why it failed, as the real page would say it; or why it could not be checked. */
  readonly error?: FeishuError | undefined
  /** Why these people would not be called, where Feishu has no error for it. */
  readonly reason?: 'not-in-chat' | 'not-found'
  readonly people?: readonly Responder[]
}
