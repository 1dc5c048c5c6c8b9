import type { PersonProgress, Phase, Progress } from '../card/progress.ts'
import type { UserIdType } from '../feishu/urgent.ts'
import { findBestAttempt, listReasons } from './judgement.ts'
import type { Ledger, Responder } from './ledger.ts'

/** What the card shows of a page at this moment. */
export function describeProgress(options: {
  ledger: Ledger
  userIdType: UserIdType
  round: number
  phase: Phase
}): Progress {
  const { ledger, userIdType, round, phase } = options
  const people = ledger.responders
    .map(describePerson)
    .toSorted((one, other) => one.tier - other.tier)
  return { userIdType, round, phase, people }
}

function describePerson(responder: Responder): PersonProgress {
  const { id, turns, due } = responder
  const best = findBestAttempt(responder)
  const tier = best?.tier ?? turns[0]?.tier ?? 1
  if (best) return { id, tier, state: 'called', channel: best.channel }
  if (due.length === 0) return { id, tier, state: 'pending' }
  const [reason] = listReasons(responder)
  if (!reason) return { id, tier, state: 'failed' }
  return { id, tier, state: 'failed', reason: reason.kind === 'error' ? reason.error : reason.kind }
}
