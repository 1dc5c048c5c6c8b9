import { type Budget, type Clock, createBudget, type Deadline } from './clock.ts'
import type { FeishuClient } from './feishu/client.ts'
import { findUserIds } from './feishu/contacts.ts'
import { listReaders } from './feishu/messages.ts'
import { type Channel, urge } from './feishu/urgent.ts'
import type { Inputs } from './inputs/inputs.ts'
import type { PageCalls } from './page/page.ts'
import type { FindUserIds } from './page/resolve.ts'

/** What asking for the readers may take, in ms: the next tier is called on time, whatever the answer. */
const READERS_LIMIT = { least: 500, most: 5_000 }
/** What looking people up may take, in ms: those who are given by id are called in time, whatever becomes of it. */
const LOOK_UP_LIMIT = 15_000
/** The part of the time that each fallback channel finds left when the ones before it hang. */
const FALLBACK_SHARE = 1 / 5

/** Binds the Feishu calls of a page to its message, each under the deadline that fits it. */
export function bindCalls(options: {
  client: FeishuClient
  inputs: Inputs
  messageId: string
  budget: Budget
  clock: Clock
}): PageCalls {
  const { client, inputs, messageId, budget, clock } = options
  const { userIdType, fallback, ackTimeoutMs } = inputs
  const channels: Channel[] = ['phone', ...fallback]

  function deadlineOf(channel: Channel): Deadline {
    const later = channels.length - 1 - channels.indexOf(channel)
    // Of what is left now: whatever came before must not leave the phone with less than the others.
    const reserve = later * FALLBACK_SHARE * budget.remaining()
    return { remaining: () => budget.remaining() - reserve }
  }

  const readersLimit = Math.min(
    READERS_LIMIT.most,
    Math.max(READERS_LIMIT.least, ackTimeoutMs / 10),
  )

  return {
    urge: (channel, userIds) =>
      urge(client.within(deadlineOf(channel)), { channel, messageId, userIdType, userIds }),
    listReaders: () =>
      listReaders(client.within(createBudget({ clock, ms: readersLimit })), {
        messageId,
        userIdType,
      }),
  }
}

/** Binds the look-up of people; where others are given by id, it may take a third of the time at most. */
export function bindLookUp(options: {
  client: FeishuClient
  inputs: Inputs
  clock: Clock
}): FindUserIds {
  const { client, inputs, clock } = options
  const { tiers, timeoutMs, userIdType } = inputs
  const areOthersWaiting = tiers.flat().some(({ kind }) => kind === 'id')
  const deadline = createBudget({ clock, ms: Math.min(LOOK_UP_LIMIT, timeoutMs / 3) })
  const hurried = areOthersWaiting ? client.within(deadline) : client
  return (contacts) => findUserIds(hurried, { userIdType, ...contacts })
}
