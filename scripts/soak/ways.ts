import { demo } from '../../emulator/world.ts'
import { LOUDNESS, type Responder, type Seen } from './seen.ts'
import type { Channel } from './trial.ts'

/** One way of reaching a person: a channel, about the message for all or about one to this person alone. */
export interface Way {
  readonly channel: Channel
  readonly about: 'shared' | 'direct'
}

const SCOPES: Readonly<Record<Channel, string>> = {
  phone: 'im:message.urgent:phone',
  sms: 'im:message.urgent:sms',
  app: 'im:message.urgent',
}

/** What the inputs allow to try for a person, in that order: what was asked for, then the fallback. */
export function listSteps({ trial }: Seen, asked: Channel): Way[] {
  const isDirectOnly = trial.way === 'people'
  const first: Way = { channel: asked, about: isDirectOnly ? 'direct' : 'shared' }
  const others = trial.fallback.flatMap((step): Way[] => {
    if (step === 'direct') return [{ channel: asked, about: 'direct' }]
    const isQuieter = LOUDNESS.indexOf(step) < LOUDNESS.indexOf(asked)
    return isQuieter ? [{ channel: step, about: first.about }] : []
  })
  return [first, ...others]
}

/** Those of the steps that the platform would grant if all went well: by what the world is like and its pages say. */
export function listWays(seen: Seen, responder: Responder): Way[] {
  const { trial } = seen
  const { asked, isFindable } = responder
  // Whom the quota leaves out is told from nobody who is outside the chat.
  const isMistaken = trial.phoneQuota < 1000 && trial.switches.quotaShort === 'call-some'
  if (isMistaken && asked === 'phone') return []
  if (/wrong/.test(trial.identity) || !isFindable || !isOurs(seen, responder)) return []
  return listSteps(seen, asked).filter(
    ({ channel, about }) =>
      isOpen(seen, channel) &&
      (about === 'direct' ? canBeWrittenTo(responder) : canBeCalledAboutShared(seen, responder)),
  )
}

// Enough quota for everybody, however often, or none to rely on.
function isOpen({ trial }: Seen, channel: Channel): boolean {
  const isShort = channel === 'phone' && trial.phoneQuota < 1000
  return !isShort && trial.missingScope !== SCOPES[channel]
}

function isOurs({ stage }: Seen, { user }: Responder): boolean {
  const { world } = stage.emulator
  return world.users.has(user.openId) && !world.foreignIds.has(user.openId)
}

function canBeCalledAboutShared(seen: Seen, { user }: Responder): boolean {
  const { trial, stage } = seen
  const { receiver, emulator } = stage
  if (trial.way === 'people' || !isHealthy(user)) return false
  if (trial.way === 'person') return receiver === user && canBeWrittenTo({ user })
  const isChatUsable =
    trial.breaking === undefined &&
    (trial.chat === 'normal' ||
      (trial.chat === 'muted' && trial.way === 'message') ||
      (trial.chat === 'message-deleted' && trial.way === 'chat'))
  return isChatUsable && emulator.world.chats.get(demo.chatId)?.members.has(user.openId) === true
}

function canBeWrittenTo({ user }: Pick<Responder, 'user'>): boolean {
  return isHealthy(user) && !user.stoppedBot
}

// 200 unread urgent messages are the most: those of this page may fill them up.
function isHealthy({ resigned, available, unreadUrgent }: Responder['user']): boolean {
  return !resigned && available && unreadUrgent < 190
}
