import { findShown } from './acknowledgement.ts'
import { isUnknowable } from './judge-told.ts'
import { isClosed } from './obstacles.ts'
import {
  isCallTo,
  late,
  listReached,
  listResponders,
  type Problem,
  type Responder,
  type Seen,
} from './seen.ts'
import { listSteps, listWays, type Way } from './ways.ts'

/** Says who could have been reached, or reached more loudly, and was not. */
export function judgeReached(seen: Seen): Problem[] {
  const { trial, runs, calls } = seen
  const isOver = findShown(seen, { isHeard: false }) !== undefined
  // A job that finds another's message and cannot read it takes the other for alive.
  if (runs.some((run) => isUnknowable(seen, run)) && runs.some(({ isKilled }) => isKilled))
    return []
  const isCrowded = trial.crowd > 0 && trial.perSecond < 50
  if (isCrowded || runs.every(({ isKilled }) => isKilled)) return []
  return listResponders(seen).flatMap((responder) => {
    // Somebody had it before their turn came.
    if (isOver && !calls.some((call) => isCallTo(call, responder.user))) return []
    return judgePerson(seen, responder, isOver)
  })
}

// What comes before the best open way in the order of the fallback is as good.
function judgePerson(seen: Seen, responder: Responder, isOver: boolean): Problem[] {
  const { user, asked } = responder
  const open = listWays(seen, responder).filter((way) => !isClosed(seen, responder, way))
  const reached = listReached(seen, user)
  const [best] = open
  // Somebody had it: a louder turn of theirs may not have come.
  if (!best || (isOver && reached.size > 0)) return []
  const steps = listSteps(seen, asked)
  const isBest = ({ channel, about }: Way) => channel === best.channel && about === best.about
  const enough = steps.slice(0, steps.findIndex(isBest) + 1).map(({ channel }) => channel)
  if ([asked, ...enough].some((channel) => reached.has(channel))) return []
  const ways = open.map(({ channel, about }) => `${channel}/${about}`).join(', ')
  const what = reached.size === 0 ? 'was left out' : `was reached by ${[...reached]} alone`
  return [late(`${user.openId} (due by ${asked}) ${what}: open was ${ways}`)]
}
