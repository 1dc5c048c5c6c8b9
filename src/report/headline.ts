import type { Language } from '../language.ts'
import { isReached } from '../page/responder.ts'
import type { Result } from '../result.ts'
import { decideStatus, isUnacknowledged } from '../status.ts'
import { HEADLINES, REHEARSAL_FAILED, WORDS } from './words.ts'

/** The run in one line: how many were reached of how many who were due. */
export function toHeadline(result: Result, language: Language): string {
  const status = decideStatus(result)
  if (status === 'failed' && result.checks) return REHEARSAL_FAILED[language]
  const due = result.responders.filter(({ isDue }) => isDue)
  const counts = {
    due: due.length,
    rung: due.filter(({ outcome }) => outcome === 'phone').length,
    reached: due.filter(isReached).length,
    // That a call itself can not be checked goes without saying.
    unchecked:
      result.checks?.filter(({ name, state }) => name !== 'call' && state === 'not-checked')
        .length ?? 0,
  }
  const headline = HEADLINES[status](counts)[language]
  return status !== 'failed' && isUnacknowledged(result)
    ? headline + WORDS.butUnread[language]
    : headline
}
