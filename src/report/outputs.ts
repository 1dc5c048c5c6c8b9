import { setOutput } from '@actions/core'
import { decideOutcome, findBestAttempt, findError } from '../page/judgement.ts'
import type { Attempt, Responder } from '../page/ledger.ts'
import type { Explanation } from './explanation.ts'
import type { Outcome } from './outcome.ts'
import type { Status } from './status.ts'

/** Every output that action.yml declares. */
export type Outputs = Readonly<Record<string, unknown>>

/** Makes the outputs of a run. */
export function toOutputs(
  outcome: Outcome,
  { status, explanation }: { status: Status; explanation: Explanation },
): Outputs {
  const responders = 'responders' in outcome ? outcome.responders : []
  const messageId = ('messageId' in outcome ? outcome.messageId : undefined) ?? ''
  const { code = '', msg, logId = '' } = explanation
  const idsOf = (belongs: (responder: Responder) => boolean) =>
    responders.filter(belongs).map(({ id, user }) => id ?? user)
  const isCalled = (responder: Responder) => findBestAttempt(responder)?.channel === 'phone'
  return {
    status,
    code,
    msg,
    'log-id': logId,
    'message-id': messageId,
    'called-user-ids': idsOf(isCalled),
    'uncalled-user-ids': idsOf((responder) => !isCalled(responder)),
    'invalid-user-ids': idsOf(wasLeftOut),
    'acknowledged-by': idsOf(({ acknowledgedAt }) => acknowledgedAt !== undefined),
    result: { status, code, msg, logId, messageId, responders: responders.map(toRow) },
  }
}

/** Sets every output; an output that is set again, after a wait, replaces the one before. */
export function writeOutputs(outputs: Outputs): void {
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value)
}

// With an error Feishu refused the whole request: no `invalid_user_id_list` came back.
function wasLeftOut({ attempts }: Responder): boolean {
  return attempts.some(({ verdict }) => verdict.kind === 'left-out' && !verdict.error)
}

function toRow(responder: Responder) {
  const { user, id, turns, attempts } = responder
  const best = findBestAttempt(responder)
  return {
    user,
    id,
    tier: best?.tier ?? turns[0]?.tier,
    outcome: decideOutcome(responder),
    messageId: best?.messageId,
    code: best ? undefined : findError(responder)?.code,
    acknowledgedAt: toIsoTime(responder.acknowledgedAt),
    calls: attempts.map(toCall),
  }
}

function toCall({ tier, round, channel, messageId, verdict }: Attempt) {
  const code = verdict.kind === 'accepted' ? 0 : verdict.error?.code
  return { tier, round, channel, messageId, code }
}

// `toISOString` throws on an invalid timestamp; leave the field out instead.
function toIsoTime(ms: number | undefined): string | undefined {
  const time = new Date(ms ?? Number.NaN)
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString()
}
