import { findShown, hasAcknowledged } from './acknowledgement.ts'
import {
  broken,
  isCallTo,
  late,
  listResponders,
  type Problem,
  readList,
  type Seen,
} from './seen.ts'
import { type Call, type Exchange, isHeldUp } from './wire.ts'

/** What the clocks of two processes may differ by, in ms. */
const TICK = 20
/** What lies between the end of a wait and the next call on a quiet machine, in ms. */
const QUIET = 800

/** Says where an acknowledgement was overlooked or made up, and where a tier was called too early or too late. */
export function judgeWaiting(seen: Seen): Problem[] {
  const { trial, runs } = seen
  const liars = runs.flatMap((run) =>
    readList(run, 'acknowledged-by').filter((id) => {
      const responder = listResponders(seen).find(({ user }) =>
        [user.openId, user.unionId, user.userId].includes(id),
      )
      return !responder || !hasAcknowledged(seen, responder.user)
    }),
  )
  const made = liars.map((id) => broken(`${id} is said to have acknowledged, and has not`))
  if (trial.ackTimeout === 0 || runs.length > 1) return made
  return [...made, ...judgeCallsAfter(seen), ...judgeUnsaid(seen), ...judgeTurns(seen)]
}

function judgeCallsAfter(seen: Seen): Problem[] {
  const shown = findShown(seen, { isHeard: true })
  const after = seen.calls.filter(({ index }) => shown && index > shown.poll.index)
  return after
    .slice(0, 1)
    .map((call) =>
      broken(
        `${call.ids.length} were called (request ${call.index}) after request ${shown?.poll.index} had shown who has it`,
      ),
    )
}

// Who was shown to have it is in the outputs.
function judgeUnsaid(seen: Seen): Problem[] {
  const [run] = seen.runs
  if (!findShown(seen, { isHeard: true }) || !run || run.isKilled) return []
  const isSaid = readList(run, 'acknowledged-by').length > 0
  return isSaid ? [] : [late('somebody has it, and nobody is said to')]
}

// Somebody of an earlier tier was reached: they have `ack-timeout` before a later one is called, and are asked about then.
function judgeTurns(seen: Seen): Problem[] {
  const { calls, wire, trial } = seen
  const wait = trial.ackTimeout * 1_000
  const isStruck = wire.some(isHeldUp)
  return calls.flatMap((call, position) => {
    const tier = Math.min(...listTiers(seen, call))
    const before = calls.slice(0, position)
    const last = before.findLast(
      (each) => each.isHeard && isRung(seen, each) && Math.max(...listTiers(seen, each)) < tier,
    )
    if (!last || !Number.isFinite(tier)) return []
    const polls = wire.filter(
      ({ kind, index }) => kind === 'poll' && index > last.index && index < call.index,
    )
    const due = last.at + wait - TICK
    if (call.at < due) return [broken(`tier ${tier} was called ${due - call.at} ms too early`)]
    if (!polls.some(({ at }) => at >= due))
      return [broken(`tier ${tier} was called, and nobody was asked who has it`)]
    const gap = call.at - last.at
    const isLate = !isStruck && before.at(-1) === last && gap > wait + QUIET
    return isLate ? [late(`tier ${tier} was called ${gap} ms after the last, of ${wait}`)] : []
  })
}

/** The tiers in which everybody of this request stands. */
function listTiers(seen: Seen, call: Call): number[] {
  const called = listResponders(seen).filter(({ user }) => isCallTo(call, user))
  const [first, ...others] = called.map(({ turns }) => turns.map(({ tier }) => tier))
  return (first ?? []).filter((tier) => others.every((tiers) => tiers.includes(tier)))
}

function isRung({ stage }: Seen, { messageId, channel, ids }: Exchange & Call): boolean {
  const { world, rings } = stage.emulator
  return rings.some((ring) => {
    const user = world.users.get(ring.openId)
    const isNamed = user && [user.openId, user.unionId, user.userId].some((id) => ids.includes(id))
    return isNamed && ring.messageId === messageId && ring.channel === channel
  })
}
