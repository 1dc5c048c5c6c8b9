import { demo, type User } from '../../emulator/world.ts'
import { isCallTo, listResponders, type Seen } from './seen.ts'
import type { Exchange } from './wire.ts'

/** Somebody had acknowledged, and this answer said so. */
export interface Shown {
  readonly user: User
  readonly poll: Exchange
}

/**
 * The first question whose answer held a read, or a reaction, of somebody on a message that they had been called about.
 * From what people do in the world, not from what the action says. With `isHeard`, only what nothing kept from the
 * action counts: the answer, and before it the answer to the call.
 */
export function findShown(seen: Seen, { isHeard }: { isHeard: boolean }): Shown | undefined {
  const { wire, trial, calls } = seen
  const path = trial.ackBy === 'read' ? '/read_users' : '/reactions'
  const users = listResponders(seen).map(({ user }) => user)
  for (const poll of wire) {
    if (!poll.request.path.endsWith(path) || !(isHeard ? poll.isHeard : poll.isGranted)) continue
    const user = users.find(
      (each) =>
        isShownBy(seen, each, poll) &&
        (!isHeard ||
          calls.some((call) => call.index < poll.index && call.isHeard && isCallTo(call, each))),
    )
    if (user) return { user, poll }
  }
  return undefined
}

/** Whether somebody has acknowledged at all, at this moment at the latest. */
export function hasAcknowledged(seen: Seen, user: User, until = Number.POSITIVE_INFINITY): boolean {
  return listMoments(seen, user).some(({ at }) => at <= until)
}

function isShownBy(seen: Seen, user: User, { messageId, at }: Exchange): boolean {
  return listMoments(seen, user).some(
    (moment) =>
      moment.messageId === messageId &&
      moment.at <= at &&
      !isCleared(seen, { ...moment, until: at }),
  )
}

/** When somebody acknowledged which message: so long after each call about it as the trial says. */
function listMoments({ trial, stage }: Seen, { openId }: User) {
  const { readPlan, reactPlan } = stage.emulator.world
  const plans = trial.ackBy === 'read' ? [...readPlan, ...reactPlan] : reactPlan
  const delays = plans.flatMap((plan) =>
    plan.openId === openId && 'afterMs' in plan ? [plan.afterMs] : [],
  )
  const rings = stage.emulator.rings.filter(
    ({ openId: who, messageId }) =>
      who === openId && !(messageId === demo.messageId && stage.knewBefore.has(openId)),
  )
  return rings.flatMap(({ messageId, at }) =>
    delays.map((delay) => ({ messageId, at: at + delay })),
  )
}

// An update of the card may make it unread again.
function isCleared(
  { wire, trial }: Seen,
  { messageId, at, until }: { messageId: string; at: number; until: number },
): boolean {
  if (!trial.switches.updateClearsReads || trial.ackBy === 'reaction') return false
  return wire.some(
    (each) =>
      each.kind === 'update' &&
      each.isGranted &&
      each.messageId === messageId &&
      each.at >= at - 1 &&
      each.at <= until,
  )
}
