import type { Responder, Seen } from './seen.ts'
import { isCallTo } from './seen.ts'
import type { Way } from './ways.ts'
import { type Call, type Exchange, readField } from './wire.ts'

/** Whether trouble on the wire closed this way for the person: for good, or for so long that no time was left. */
export function isClosed(seen: Seen, responder: Responder, way: Way): boolean {
  const { wire, calls } = seen
  const struck = wire.filter(({ strike }) => strike)
  const isNeeded = ({ kind }: Exchange) =>
    kind === 'token' || (kind === 'look-up' && !responder.isKnown)
  return (
    struck.some((each) => isNeeded(each) && !mayPass(seen, each)) ||
    struck.some((each) => each.kind === 'send' && closesMessage(seen, { each, responder, way })) ||
    calls.some((call) => call.strike && closesCall(seen, { call, responder, way })) ||
    isTimeSpent(seen, struck)
  )
}

// The answer said that another try, or another token, may help, and there was an end to it.
function mayPass({ trial, wire }: Seen, { strike, kind }: Exchange): boolean {
  if (!strike || strike.fault.times === Number.POSITIVE_INFINITY) return false
  if (strike.asksMs >= 60_000 && !strike.fault.hang) return false
  if (strike.meaning === 'again') return true
  const stale = wire.filter((each) => each.strike?.meaning === 'token')
  const isRefreshable = trial.identity !== 'token' && stale.length < 2 && kind !== 'token'
  return strike.meaning === 'token' && isRefreshable
}

// A message refused for what it says goes out plainer; one refused for its receiver leaves the other receivers.
function closesMessage(
  seen: Seen,
  { each, responder, way }: { each: Exchange; responder: Responder; way: Way },
): boolean {
  const { strike } = each
  if (!strike || mayPass(seen, each)) return false
  const isEverybodys = strike.meaning === 'app' || strike.asksMs >= 60_000
  const isLasting = strike.fault.times === Number.POSITIVE_INFINITY
  const isScope = strike.name === 'scope missing'
  if (isEverybodys || isLasting || isScope || strike.meaning === 'token') return true
  const { openId, unionId, userId, email } = responder.user
  const isToThem = [openId, unionId, userId, email].includes(readField(each.request, 'receive_id'))
  return way.about === 'direct' || seen.trial.way === 'person' ? isToThem : !isToThem
}

function closesCall(
  seen: Seen,
  { call, responder, way }: { call: Call; responder: Responder; way: Way },
): boolean {
  const { strike } = call
  if (!strike || mayPass(seen, call)) return false
  if (strike.meaning === 'app' || strike.meaning === 'token') return true
  const isLasting = strike.fault.times === Number.POSITIVE_INFINITY
  const isSameChannel = call.channel === way.channel
  if (!isCallTo(call, responder.user)) return isLasting && isSameChannel
  // One of many may be the reason: the others are still to be called.
  const isShared = call.ids.length > 1 && !isLasting
  switch (strike.meaning) {
    case 'person':
      return !isShared
    case 'message':
      return way.about === 'shared' || isLasting || isDirect(seen, call)
    case 'channel':
      return isSameChannel
    default:
      return isSameChannel && (isLasting || (way.about === 'shared') === !isDirect(seen, call))
  }
}

function isDirect({ stage }: Seen, { messageId }: Call): boolean {
  const { world } = stage.emulator
  const message = world.messages.get(messageId)
  return message !== undefined && world.chats.get(message.chatId)?.mode === 'p2p'
}

/**
 * One request that is spoiled leaves the time for another. Several may take all of it: each makes the next wait longer,
 * or nothing is heard for half of the time that is left.
 */
function isTimeSpent({ trial }: Seen, struck: readonly Exchange[]): boolean {
  const onTheWay = struck.filter(
    ({ kind }) => kind !== 'github' && kind !== 'update' && kind !== 'poll',
  )
  if (onTheWay.length < 2) return false
  const timeoutMs = trial.timeout * 1_000
  const spent = onTheWay.map(({ strike }, index) =>
    strike?.fault.hang ? timeoutMs / 2 : (strike?.asksMs ?? 0) + 1_000 * 2 ** Math.min(index, 2),
  )
  return spent.reduce((sum, ms) => sum + ms, 0) > timeoutMs / 3
}
