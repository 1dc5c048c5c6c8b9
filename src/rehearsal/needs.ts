import type { Inputs } from '../inputs/inputs.ts'
import type { Need } from './scopes.ts'

/** Lists what a page with these inputs asks of Feishu, when nothing needs a fallback. */
export function listNeeds(inputs: Inputs): Need[] {
  const { target, tiers, userIdType, ackTimeoutMs, ackBy } = inputs
  const kinds = new Set(tiers.flatMap(({ people }) => people.map(({ kind }) => kind)))
  const channels = new Set(tiers.map(({ channel }) => channel))
  if (inputs.phoneHours || inputs.phoneFor === 'first-failure') channels.add('app')
  const needs: [Need, boolean][] = [
    ['phone', channels.has('phone')],
    ['sms', channels.has('sms')],
    ['app', channels.has('app')],
    ['send', target.kind !== 'existing'],
    ['contacts', kinds.has('email') || kinds.has('mobile')],
    ['groups', kinds.has('group')],
    ['user-ids', userIdType === 'user_id'],
    [ackBy, ackTimeoutMs > 0],
  ]
  return needs.flatMap(([need, isNeeded]) => (isNeeded ? [need] : []))
}

/** Lists what only the input `fallback` asks of Feishu: a page works without it, until somebody cannot be called. */
export function listFallbackNeeds({ fallback }: Pick<Inputs, 'fallback'>): Need[] {
  const needs = fallback.map((step): Need => (step === 'direct' ? 'send' : step))
  return (['sms', 'app', 'send'] as const).filter((need) => needs.includes(need))
}
