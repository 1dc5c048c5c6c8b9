import { type Clock, createBudget, type Deadline } from '../clock.ts'
import type { FeishuClient } from '../feishu/client.ts'
import { findUserIds } from '../feishu/contacts.ts'
import { listGroupMembers } from '../feishu/groups.ts'
import { listReaders } from '../feishu/messages.ts'
import { listReactions } from '../feishu/reactions.ts'
import { type UserIdType, urge } from '../feishu/urgent.ts'
import type { ListAcknowledgements } from './acknowledgement.ts'
import type { PeopleFinder } from './look-up.ts'
import type { TierRequests } from './tier.ts'

interface Binding {
  readonly client: FeishuClient
  readonly userIdType: UserIdType
  readonly clock: Clock
}

/** Binds the request that reaches people. */
export function bindUrge({ client, userIdType }: Binding): TierRequests['urge'] {
  return ({ deadline, ...request }) => urge(client.within(deadline), { ...request, userIdType })
}

/** Binds the question who has acknowledged. */
export function bindAcknowledgements(
  { client, userIdType }: Binding,
  ackBy: 'read' | 'reaction',
): ListAcknowledgements {
  const list = ackBy === 'read' ? listReaders : listReactions
  return (messageId, deadline) => list(client.within(deadline), { messageId, userIdType })
}

/** Binds the look-up of people. It takes `limitMs` at most, so that the others are called in time, and has a deadline. */
export function bindFinder(
  { client, userIdType, clock }: Binding,
  { limitMs, deadline }: { limitMs: number; deadline: Deadline },
): PeopleFinder {
  const limit = createBudget({ clock, ms: limitMs })
  const within = () =>
    client.within({ remaining: () => Math.min(limit.remaining(), deadline.remaining()) })
  return {
    findUserIds: (contacts) => findUserIds(within(), { userIdType, ...contacts }),
    listGroupMembers: (groupId, onCutShort) =>
      listGroupMembers(within(), { userIdType, groupId, onCutShort }),
  }
}
