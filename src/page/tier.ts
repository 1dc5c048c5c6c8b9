import pLimit from 'p-limit'
import type { Deadline } from '../clock.ts'
import type { FeishuError } from '../feishu/feishu-error.ts'
import { isHandledBy, rulesOut } from '../feishu/handling.ts'
import type { Answer } from '../feishu/retry.ts'
import { SIDE_BY_SIDE } from '../feishu/side-by-side.ts'
import type { Channel } from '../feishu/urgent.ts'
import { keepTimeFor } from './deadlines.ts'
import { compareLoudness } from './judgement.ts'
import type { Ledger, Responder, Turn } from './ledger.ts'
import { urgeEverybody } from './urge-everybody.ts'

/** Feishu docs: im-v1/message/urgent_phone; SMS and phone have a quota each. */
const QUOTA_SPENT = 230024

/** What is tried for somebody whom the channel asked for could not reach: the card to them alone, or a quieter channel. */
export type Fallback = 'direct' | 'sms' | 'app'

/** A message that people can be called about, or why there is none. */
export type MessageToCallAbout =
  | { readonly messageId: string }
  | { readonly error: FeishuError }
  /** The page has no message for all: everybody is written to directly. */
  | { readonly isDirectOnly: true }

/** What calling a tier asks of Feishu. */
export interface TierRequests {
  /** The message that everybody is called about in this round. Never throws. */
  findShared(options: { round: number; deadline: Deadline }): Promise<MessageToCallAbout>
  /** The message to this person alone, sent now unless it has been. Never throws. */
  findDirect(
    responder: Responder,
    options: { round: number; deadline: Deadline },
  ): Promise<{ messageId: string } | { error: FeishuError }>
  /** Throws FeishuError. */
  urge(request: {
    channel: Channel
    messageId: string
    userIds: readonly string[]
    deadline: Deadline
  }): Promise<Answer<readonly string[]>>
}

/** Somebody whose turn has come, with the channel that counts now. */
export interface Due {
  readonly responder: Responder
  readonly turn: Turn
}

/** Who is called, in which round, and what it takes. */
export interface Calling {
  readonly due: readonly Due[]
  readonly round: number
  readonly fallback: readonly Fallback[]
  readonly requests: TierRequests
  readonly ledger: Ledger
  readonly deadline: Deadline
}

/**
 * Calls people whose turn has come on the channel they are due on, then tries the fallback, in order, for those who were
 * not reached. People who are due on different channels are called side by side. Never throws: the ledger holds what
 * came of it.
 */
export async function callPeople(options: Calling): Promise<void> {
  const { due, ...rest } = options
  const byChannel = Map.groupBy(due, ({ turn }) => turn.channel)
  await Promise.all(
    Array.from(byChannel, ([asked, people]) => callOnOneChannel({ ...rest, due: people, asked })),
  )
}

async function callOnOneChannel(options: Calling & { asked: Channel }): Promise<void> {
  const { due, asked, round, requests, ledger, deadline } = options
  const shared = await requests.findShared({ round, deadline })
  const isDirectOnly = 'isDirectOnly' in shared
  const sharedId = 'messageId' in shared ? shared.messageId : undefined
  const directIds = new Map<Responder, string>()
  const reached = new Set<Responder>()

  if ('error' in shared) {
    const obstacle = { stage: 'message', error: shared.error } as const
    for (const { responder } of due) ledger.noteObstacle(responder, obstacle)
  }

  const steps = listSteps({ asked, isDirectOnly, fallback: options.fallback })
  for (const [index, step] of steps.entries()) {
    const left = due.filter(
      ({ responder }) => responder.id !== undefined && !reached.has(responder),
    )
    const within = keepTimeFor(steps.length - 1 - index, deadline)
    if (step === 'shared') {
      // Who was outside the chat in an earlier round is outside still.
      if (sharedId) await urge(asked, sharedId, left.filter(isPerhapsInChat), within)
    } else if (step === 'direct') {
      await callDirectly(
        left.filter((each) => mayHelp(each, step)),
        within,
      )
    } else {
      await urgeAgain(
        step,
        left.filter((each) => mayHelp(each, step)),
        within,
      )
    }
  }

  async function urge(
    channel: Channel,
    messageId: string,
    people: readonly Due[],
    within: Deadline,
  ): Promise<void> {
    const verdicts = await urgeEverybody({
      ids: people.flatMap(({ responder }) => responder.id ?? []),
      remaining: within.remaining,
      urge: (userIds) => requests.urge({ channel, messageId, userIds, deadline: within }),
    })
    for (const { responder, turn } of people) {
      const verdict = verdicts.get(responder.id ?? '')
      if (!verdict) continue
      ledger.noteAttempt(responder, { tier: turn.tier, round, channel, messageId, verdict })
      if (verdict.kind === 'accepted') reached.add(responder)
    }
  }

  async function callDirectly(people: readonly Due[], within: Deadline): Promise<void> {
    const limit = pLimit(SIDE_BY_SIDE)
    await Promise.all(
      people.map((each) =>
        limit(async () => {
          const { responder } = each
          const direct = await requests.findDirect(responder, { round, deadline: within })
          if ('error' in direct) {
            ledger.noteObstacle(responder, { stage: 'direct', error: direct.error })
            return
          }
          directIds.set(responder, direct.messageId)
          await urge(asked, direct.messageId, [each], within)
        }),
      ),
    )
  }

  // Those who have a message of their own are urged about that one: what kept the shared one from helping may last.
  async function urgeAgain(
    channel: Channel,
    people: readonly Due[],
    within: Deadline,
  ): Promise<void> {
    const limit = pLimit(SIDE_BY_SIDE)
    const [own, others] = [
      people.filter(({ responder }) => directIds.has(responder)),
      people.filter((each) => !directIds.has(each.responder) && isPerhapsInChat(each)),
    ]
    await Promise.all([
      ...(sharedId ? [urge(channel, sharedId, others, within)] : []),
      ...own.map((each) =>
        limit(() => urge(channel, directIds.get(each.responder) ?? '', [each], within)),
      ),
    ])
  }

  // The deny-list of the fallback: whatever is not known to be useless is tried.
  function mayHelp({ responder, turn }: Due, step: Fallback): boolean {
    if (isDirectOnly && step === 'direct') return true
    // The message for all says something about its own receiver, and about this person only if it is about the app.
    if ('error' in shared && isHandledBy(shared.error.code, 'app')) return false
    const refusals = responder.attempts.flatMap(({ verdict, channel, ...attempt }) => {
      const isNow = attempt.round === round && attempt.tier === turn.tier
      if (!isNow || verdict.kind !== 'refused') return []
      // A quieter channel's own scope or quota says nothing about a call.
      return channel === asked || !isOfChannel(verdict.error) ? [verdict.error] : []
    })
    const unsent = responder.obstacles.flatMap(({ stage, error }) =>
      stage === 'direct' ? [error] : [],
    )
    return ![...refusals, ...unsent].some((error) => rulesOut(error, step, asked))
  }
}

function isOfChannel({ code }: FeishuError): boolean {
  return isHandledBy(code, 'scope') || code === QUOTA_SPENT
}

function listSteps(options: {
  asked: Channel
  isDirectOnly: boolean
  fallback: readonly Fallback[]
}): ('shared' | Fallback)[] {
  const { asked, isDirectOnly, fallback } = options
  const first = isDirectOnly ? 'direct' : 'shared'
  const useful = fallback.filter((step) =>
    step === 'direct' ? !isDirectOnly : compareLoudness(step, asked) < 0,
  )
  return [first, ...useful]
}

function isPerhapsInChat({ responder }: Due): boolean {
  return !responder.attempts.some(({ verdict }) => verdict.kind === 'left-out')
}
