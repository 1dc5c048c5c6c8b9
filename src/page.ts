import { callEverybody, type UrgeIds, type Verdict } from './call.ts'
import type { FeishuError } from './feishu/feishu-error.ts'
import type { Tier } from './inputs/users.ts'
import { isDue, type Responder } from './responder.ts'

/** Lists who is to be called, once each and in the order written. */
export function listResponders(tiers: readonly Tier[]): Responder[] {
  return dropRepeated(
    tiers.flatMap((users, tier) =>
      users.map(({ user, kind }) => ({
        user,
        kind,
        id: kind === 'id' ? user : undefined,
        tier: tier + 1,
        outcome: 'not-due' as const,
        error: undefined,
      })),
    ),
  )
}

/** Leaves out whoever stands in the list a second time, perhaps by e-mail: they are called in the first of their tiers. */
export function dropRepeated(responders: readonly Responder[]): Responder[] {
  const first = new Map<string, Responder>()
  for (const responder of responders) {
    const key = responder.id ?? responder.user
    if (!first.has(key)) first.set(key, responder)
  }
  return [...first.values()]
}

/** Rings everybody's phone and notes on each responder what came of it. Never throws. */
export async function callResponders(
  responders: readonly Responder[],
  urge: UrgeIds,
): Promise<void> {
  const waiting = responders.filter((each) => !isDue(each))
  const verdicts = await callEverybody({ ids: waiting.flatMap(({ id }) => id ?? []), urge })
  for (const responder of waiting) note(responder, verdicts.get(responder.id ?? ''))
}

/** Notes on everybody who still waited for their turn that it never came, and why. */
export function failRest(responders: readonly Responder[], error: FeishuError): void {
  for (const responder of responders.filter((each) => !isDue(each))) {
    responder.outcome = 'error'
    responder.error = error
  }
}

function note(responder: Responder, verdict: Verdict | undefined): void {
  if (!verdict) return
  responder.outcome = verdict.reached ? 'phone' : verdict.outcome
  responder.error = verdict.reached ? undefined : verdict.error
}
