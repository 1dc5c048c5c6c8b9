import type { Platform } from './platform.ts'
import type { Message, PlannedRead } from './world/messages.ts'

/** Carries out what people have planned to read, or to react to, by now. */
export function settlePlans(platform: Platform): void {
  const { world } = platform
  for (const plan of world.readPlan)
    for (const { message, at } of findDue(platform, plan))
      markRead(platform, message, { openId: plan.openId, at })
  for (const plan of world.reactPlan)
    for (const { message, at } of findDue(platform, plan)) {
      markRead(platform, message, { openId: plan.openId, at })
      addReaction(message, { openId: plan.openId, at, emoji: plan.emoji ?? 'OK' })
    }
}

function findDue({ world, rings, clock }: Platform, plan: PlannedRead) {
  const due =
    'at' in plan
      ? [{ messageId: plan.messageId, at: plan.at }]
      : rings
          .filter((ring) => ring.openId === plan.openId)
          .map((ring) => ({ messageId: ring.messageId, at: ring.at + plan.afterMs }))
  return due.flatMap(({ messageId, at }) => {
    const message = world.messages.get(messageId)
    return message && at <= clock.now() ? [{ message, at }] : []
  })
}

interface Read {
  openId: string
  at: number
}

function markRead({ world }: Platform, message: Message, { openId, at }: Read): void {
  if (message.readBy.has(openId) || at <= message.readsClearedAt) return
  message.readBy.set(openId, at)
  const user = world.users.get(openId)
  if (user && message.urgentFor.delete(openId)) user.unreadUrgent -= 1
}

function addReaction(message: Message, { openId, at, emoji }: Read & { emoji: string }): void {
  const isDone = message.reactions.some(
    (reaction) => reaction.operatorId === openId && reaction.emoji === emoji,
  )
  if (isDone) return
  const reactionId = Buffer.from(`${message.messageId} ${openId} ${emoji}`).toString('base64url')
  message.reactions.push({ reactionId, operatorId: openId, operatorType: 'user', emoji, at })
}
