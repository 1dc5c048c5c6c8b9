import { setOutput } from '@actions/core'
import type { Responder } from '../page/responder.ts'
import type { Result } from '../result.ts'
import { decideStatus } from '../status.ts'
import { explain } from './explanation.ts'

/** Sets every output that action.yml declares. */
export function writeOutputs(result: Result): void {
  const { responders, messageId = '', checks } = result
  const status = decideStatus(result)
  const { code = '', msg, logId = '' } = explain(result)
  const called = responders.filter(({ outcome }) => outcome === 'phone')
  const uncalled = responders.filter(({ outcome }) => outcome !== 'phone')
  // With an error the whole request was refused, and a dry run makes none: no `invalid_user_id_list` came back.
  const invalid = responders.filter(
    ({ outcome, error }) => outcome === 'not-in-chat' && !error && !checks,
  )
  const acknowledged = responders.filter(({ acknowledgedAt }) => acknowledgedAt !== undefined)

  setOutput('status', status)
  setOutput('code', code)
  setOutput('msg', msg)
  setOutput('log-id', logId)
  setOutput('message-id', messageId)
  setOutput('called-user-ids', called.map(toId))
  setOutput('uncalled-user-ids', uncalled.map(toId))
  setOutput('invalid-user-ids', invalid.map(toId))
  setOutput('acknowledged-by', acknowledged.map(toId))
  setOutput('result', { status, code, msg, logId, messageId, responders: responders.map(toRow) })
}

function toId({ id, user }: Responder): string {
  return id ?? user
}

function toRow({ user, id, tier, outcome, error, acknowledgedAt }: Responder) {
  const readAt = new Date(acknowledgedAt ?? Number.NaN)
  return {
    user,
    id,
    tier,
    outcome,
    code: error?.code,
    // A time that is none, as nonsense from the platform makes it, must not cost the outputs.
    acknowledgedAt: Number.isNaN(readAt.getTime()) ? undefined : readAt.toISOString(),
  }
}
