import { isHandledBy } from '../feishu/error-codes.ts'
import type { FeishuError } from '../feishu/feishu-error.ts'
import type { Channel } from '../feishu/urgent.ts'
import type { Responder } from './responder.ts'
import { urgeEverybody, type Verdict } from './urge-everybody.ts'

/** Urges people on a channel and returns those who are not in the message's chat; throws FeishuError. */
export type Urge = (channel: Channel, userIds: readonly string[]) => Promise<readonly string[]>

/**
 * Calls the people of one tier by phone, then tries the other channels, in order, for those whose phone could not be
 * reached. Never throws: what came of it is noted on each responder.
 */
export async function callTier(
  people: readonly Responder[],
  { urge, fallback }: { urge: Urge; fallback: readonly Channel[] },
): Promise<void> {
  for (const person of people) person.isDue = true
  await callOn(
    'phone',
    people.filter(({ outcome }) => outcome === 'not-due'),
  )
  for (const channel of fallback) await callOn(channel, people.filter(mayFallBack))

  async function callOn(channel: Channel, waiting: readonly Responder[]): Promise<void> {
    const verdicts = await urgeEverybody({
      ids: waiting.flatMap(({ id }) => id ?? []),
      urge: (ids) => urge(channel, ids),
    })
    for (const person of waiting) note(person, channel, verdicts.get(person.id ?? ''))
  }
}

// Nobody outside the chat is reached by any channel, nor anybody whom the app may not write to at all.
function mayFallBack({ id, outcome, error }: Responder): boolean {
  return id !== undefined && outcome === 'error' && error !== undefined && isOneChannelsFault(error)
}

function isOneChannelsFault({ code, facts }: FeishuError): boolean {
  return isHandledBy(code, 'fallback') || NO_ANSWER.includes(facts.kind)
}

const NO_ANSWER: readonly string[] = [
  'unreachable',
  'timeout',
  'too-late',
  'cut-off',
  'unavailable',
  'unexpected',
]

function note(person: Responder, channel: Channel, verdict: Verdict | undefined): void {
  if (!verdict) return
  if (verdict.reached) person.outcome = channel
  else if (channel === 'phone') Object.assign(person, verdict)
  else if (verdict.error) person.fallbackErrors.push(verdict.error)
}
