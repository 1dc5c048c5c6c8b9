import type { User } from '../../emulator/world.ts'
import type { StepRun } from '../runner.ts'
import { isCallTo, isReached, type Page, readIds, readRows } from './page.ts'
import type { Exchange } from './wire-log.ts'

/** What each fallback channel may keep of `timeout` for itself. */
const FALLBACK_SHARE = 0.2
/** With less than this left, in ms, no other try is made. */
const SHORTEST_TRY = 150

/** One person of many may be the reason for these: the list has to be split. */
const PERSONAL: readonly unknown[] = [
  230001, 230013, 230023, 99992351, 99992352, 99992353, 99992360, 99992361, 99992364, 99992381,
]
/** The content is refused, not the message: plainer content goes out in its place. */
const CONTENT: readonly unknown[] = [230099, 230022, 230025, 230028]

/** Finds what kept a person from being rung that is no fault of the action; undefined when there is nothing. */
export function findExcuse(
  page: Page,
  { user, isLookedUp, pagers }: { user: User; isLookedUp: boolean; pagers: readonly StepRun[] },
): string | undefined {
  const { log, stage, trial } = page
  const calls = log.filter((exchange) => isCallTo(page, exchange, user.openId))
  const isFinal = ({ request, verdict, asksMs }: Exchange) =>
    verdict === 'refused' ||
    (verdict === 'passing' && asksMs >= stage.timeoutMs) ||
    // Where tokens are handed out, another token is no answer.
    (verdict === 'stale-token' && request.path.includes('/auth/v3/'))
  const isStale = (exchanges: readonly Exchange[]) => {
    const stale = exchanges.filter(({ verdict }) => verdict === 'stale-token')
    return stale.length >= (/token/.test(trial.identity) ? 1 : 2)
  }

  const before = log.filter(({ request: { path } }) => {
    if (path.endsWith('/batch_get_id')) return isLookedUp
    return path.includes('/auth/v3/') || path.endsWith('/im/v1/messages')
  })
  if (before.some((each) => isFinal(each) && !isContentOfCard(each)) || isStale(before)) {
    return 'the page was refused before anybody could be called'
  }
  if (isLookedUp && hasSpentItsThird(page, before)) return 'looking people up had its third'
  if (isStale(calls)) return 'the token was refused'
  if (calls.some((each) => isFinal(each) && !isAnothersFault(each))) return 'the call was refused'
  const share =
    calls.length === 0 ? 1 : 1 - FALLBACK_SHARE * countFallbacks(trial.inputs['fallback'])
  const asked = Math.max(0, ...[...before, ...calls].map(({ asksMs }) => asksMs))
  const enough = share * stage.timeoutMs - SHORTEST_TRY - asked
  return pagers.some((run) => countBusyMs(run, stage.ackTimeoutMs) >= enough)
    ? 'there was no time left'
    : undefined
}

// While others who are given by id wait for their call, looking people up gets a third of the time.
function hasSpentItsThird({ trial, stage }: Page, before: readonly Exchange[]): boolean {
  const isAnybodyGivenById = trial.tiers.flat().some(({ writtenAs }) => writtenAs === 'id')
  const lookUps = before.filter(({ request }) => request.path.endsWith('/batch_get_id'))
  const [first, last] = [lookUps.at(0), lookUps.at(-1)]
  if (!isAnybodyGivenById || !first || !last) return false
  if (lookUps.some(({ verdict, isSlow }) => verdict === 'granted' && !isSlow)) return false
  // The last try may have been cut short, or the wait for another one would have gone past the third.
  const spent = last.request.at - first.request.at
  const nextWait = 2 ** lookUps.length * 500
  return spent + Math.max(last.asksMs, nextWait) >= stage.timeoutMs / 3 - SHORTEST_TRY
}

function isContentOfCard({ request: { code, body } }: Exchange): boolean {
  const isCard = (body as { msg_type?: string } | undefined)?.msg_type === 'interactive'
  return isCard && CONTENT.includes(code)
}

function isAnothersFault({ request: { code, body } }: Exchange): boolean {
  return PERSONAL.includes(code) && readIds(body).length > 1
}

function countFallbacks(fallback = ''): number {
  return fallback.split(/[\s,]+/).filter((word) => word !== '').length
}

/** How long a step was at work, without the waiting for somebody to read. */
function countBusyMs(run: StepRun, ackTimeoutMs: number): number {
  const reached = readRows(run).filter(isReached)
  return run.duration - ackTimeoutMs * new Set(reached.map(({ tier }) => tier)).size
}
