import { type Budget, type Clock, createBudget, type Deadline } from './clock.ts'
import type { FeishuClient } from './feishu/client.ts'
import { listReaders } from './feishu/messages.ts'
import { type Channel, urge } from './feishu/urgent.ts'
import type { Inputs } from './inputs/inputs.ts'
import type { PageCalls } from './page/page.ts'

/** What asking for the readers may take, in ms: the next tier is called on time, whatever the answer. */
const READERS_LIMIT = 5_000
/** The part of `timeout` that each fallback channel finds left when the ones before it hang. */
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
  const { userIdType, fallback, timeoutMs } = inputs
  const channels: Channel[] = ['phone', ...fallback]

  function deadlineOf(channel: Channel): Deadline {
    const later = channels.length - 1 - channels.indexOf(channel)
    return { remaining: () => budget.remaining() - later * FALLBACK_SHARE * timeoutMs }
  }

  return {
    urge: (channel, userIds) =>
      urge(client.within(deadlineOf(channel)), { channel, messageId, userIdType, userIds }),
    listReaders: () =>
      listReaders(client.within(createBudget({ clock, ms: READERS_LIMIT })), {
        messageId,
        userIdType,
      }),
  }
}
