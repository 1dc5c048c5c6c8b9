import { FeishuError } from '../../src/feishu/feishu-error.ts'
import type { Channel } from '../../src/feishu/urgent.ts'
import { type Ledger, openLedger, type Responder } from '../../src/page/ledger.ts'
import type { Person, Tier } from '../../src/page/tiers.ts'
import type { Outcome, Paged } from '../../src/report/outcome.ts'

/** What became of one person: a channel that Feishu accepted, or why there was none. */
export type Fate =
  | Channel
  | 'left-out'
  | 'not-found'
  | 'not-due'
  | { readonly refused: FeishuError; readonly reachedBy?: Channel }

/** One person and what became of them. */
export interface Part {
  readonly user: string
  readonly fate: Fate
  /** 1 unless said. */
  readonly tier?: number
  /** The channel asked for: the phone unless said. */
  readonly asked?: Channel
  readonly acknowledgedAt?: number
}

/** A refusal by Feishu. */
export function refusal(code: number, msg = 'no', logId?: string): FeishuError {
  return new FeishuError({ kind: 'code', code, msg, status: 400, logId })
}

/** A ledger after these people were called, in the order written. */
export function ledgerOf(parts: readonly Part[]): Ledger {
  const count = Math.max(1, ...parts.map(({ tier = 1 }) => tier))
  const ledger = openLedger(
    Array.from({ length: count }, (_, index): Tier => {
      const people = parts.filter(({ tier = 1 }) => tier === index + 1)
      return {
        channel: people[0]?.asked ?? 'phone',
        people: people.map(({ user }) => toPerson(user)),
      }
    }),
  )
  for (const part of parts) {
    const responder = ledger.responders.find(({ user }) => user === part.user)
    if (responder) settle(ledger, responder, part)
  }
  return ledger
}

/** People after they were called. */
export function peopleOf(...parts: readonly Part[]): readonly Responder[] {
  return ledgerOf(parts).responders
}

/** People `ou_1`, `ou_2` … of one tier, who fared like this. */
export function faring(...fates: readonly Fate[]): readonly Responder[] {
  return peopleOf(...fates.map((fate, index) => ({ user: `ou_${index + 1}`, fate })))
}

/** A page that called these people. */
export function paged(responders: readonly Responder[], more: Partial<Paged> = {}): Paged {
  return {
    kind: 'paged',
    responders,
    messageId: undefined,
    isMessageSent: false,
    degradedBy: undefined,
    githubTrouble: undefined,
    waitEnd: undefined,
    acknowledgedAfterMs: undefined,
    ackBy: 'read',
    quiet: {},
    failure: undefined,
    notice: undefined,
    ...more,
  }
}

/** Every way a run can end, with these people and this error in it. */
export function everyOutcome(responders: readonly Responder[], error: FeishuError): Outcome[] {
  const waits = [undefined, ...(['acknowledged', 'timeout', 'cancelled'] as const)]
  return [
    { kind: 'not-started' },
    ...waits.map((reason) =>
      paged(responders, {
        messageId: 'om_1',
        isMessageSent: true,
        degradedBy: error,
        chatId: 'oc_1',
        notice: 'v1 om_1 signature',
        acknowledgedAfterMs: 72_000,
        quiet: { outsidePhoneHoursUntil: 1_767_236_400_000, phoneNotFor: 'repeated-failure' },
        ...(reason && { waitEnd: { reason } }),
      }),
    ),
    paged(responders, { ackBy: 'reaction', waitEnd: { reason: 'timeout', error } }),
    ...(['has-called', 'unknown'] as const).map(
      (state) => ({ kind: 'deduplicated', state, messageId: 'om_1', responders }) as const,
    ),
    {
      kind: 'rehearsed',
      responders,
      checks: [
        { name: 'credentials', state: 'passed' },
        { name: 'scopes', state: 'note', error },
        { name: 'people', state: 'failed', reason: 'not-found', people: responders },
        { name: 'message', state: 'failed', error },
        { name: 'chat', state: 'not-checked', error },
        { name: 'members', state: 'note', reason: 'not-in-chat', people: responders },
        { name: 'call', state: 'not-checked' },
      ],
    },
    ...(['nothing-to-resolve', 'updated', 'new-card', 'replied', 'not-told'] as const).map(
      (way) => ({ kind: 'resolved', way, messageId: undefined, errors: [error] }) as const,
    ),
  ]
}

function settle(ledger: Ledger, responder: Responder, part: Part): void {
  const { fate, tier = 1, asked = 'phone', acknowledgedAt } = part
  if (fate === 'not-due') return
  ledger.noteDue(responder, { tier, channel: asked })
  if (fate === 'not-found') {
    ledger.noteUnknown(responder)
    return
  }
  const attempt = { tier, round: 1, messageId: 'om_1' }
  const accepted = { kind: 'accepted', perhapsTwice: false } as const
  if (fate === 'left-out') {
    ledger.noteAttempt(responder, { ...attempt, channel: asked, verdict: { kind: 'left-out' } })
  } else if (typeof fate === 'object') {
    const verdict = { kind: 'refused', error: fate.refused } as const
    ledger.noteAttempt(responder, { ...attempt, channel: asked, verdict })
    if (fate.reachedBy)
      ledger.noteAttempt(responder, { ...attempt, channel: fate.reachedBy, verdict: accepted })
  } else {
    ledger.noteAttempt(responder, { ...attempt, channel: fate, verdict: accepted })
  }
  if (acknowledgedAt !== undefined) ledger.noteAcknowledged(responder, acknowledgedAt)
}

function toPerson(user: string): Person {
  if (user.startsWith('+')) return { user, kind: 'mobile' }
  return { user, kind: user.includes('@') ? 'email' : 'id' }
}
