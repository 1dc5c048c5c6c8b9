import type { Failures } from './failures.en.ts'

/** Times of a page, in ms, are told by `duration`. */
export const reportEn = {
  duration: (ms: number) => formatDuration(ms),
  list: (items: readonly string[]) => items.join(', '),
  joinClauses: (clauses: readonly string[]) => clauses.join(' · '),
  sentenceGap: ' ',
  colon: ': ',
  andMore: (count: number) => `and ${count} more`,

  headline: {
    called: ({ phone, sms, app }: Counts) =>
      sms + app === 0
        ? `Call accepted for ${countPeople(phone)}`
        : `Accepted: ${describeCounts({ phone, sms, app })}`,
    partial: (counts: Counts) =>
      `Reached ${counts.phone + counts.sms + counts.app} of ${countPeople(counts.due)}: ${describeMixedCounts(counts)}`,
    nobody: (isMessageSent: boolean): string =>
      isMessageSent
        ? 'Paging failed: the card was sent, but nobody was called'
        : 'Paging failed: nobody was reached',
    failed: (reason: string) => `Paging failed: ${reason}`,
    badInputs: (count: number) => `Nobody was called: ${describeWrongInputs(count)}`,
    deduplicated: {
      'has-called': 'Another job of this run has called already: this one calls nobody',
      unknown:
        'Another job of this run has sent the message: this one calls nobody, and cannot see whether the other has called',
    },
    rehearsed: (unchecked: number): string =>
      unchecked === 0
        ? 'Dry run passed: nothing was sent, nobody was called'
        : `Dry run passed, but ${unchecked} of the checks could not be made`,
    rehearsalFailed: 'Dry run failed: a real page would not reach everyone as asked',
    rehearsalBadInputs: (count: number) => `Dry run failed: ${describeWrongInputs(count)}`,
    taken: (name: string, afterMs: number) => `taken by ${name} after ${formatDuration(afterMs)}`,
    notTaken: 'nobody has acknowledged',
    tiersNotNeeded: (tiers: readonly number[]) =>
      tiers.length === 1 ? `tier ${tiers[0]} not needed` : `tiers ${tiers.join(', ')} not needed`,
    resolved: {
      updated: 'It is over: the card has turned green, and a reply says so',
      'new-card': 'It is over: the earlier card was not found, so a new green card was sent',
      replied: 'It is over: a reply says so, but the earlier card could not turn green',
      'not-told': 'It is over, but no message could say so',
    },
    nothingToResolve: 'Nothing to resolve: the run before this one was not red',
  },

  outcome: {
    phone: 'call accepted',
    sms: 'SMS accepted',
    app: 'alerted in the Feishu app',
    'not-in-chat': 'not in the chat',
    'not-found': 'not found',
    error: 'not reached',
    'not-due': 'not needed',
  },
  acknowledged: 'acknowledged',
  table: { person: 'Person', tier: 'Tier', outcome: 'Outcome', reason: 'Why', check: 'Check' },
  facts: {
    answer: (text: string) => `Feishu's answer: ${text}`,
    reason: (text: string) => `Why: ${text}`,
    phones: (count: number) => `Phone calls used: ${count}`,
    sms: (count: number) => `SMS used: ${count}`,
    message: (id: string) => `Message: ${id}`,
    chat: (link: string) => `Chat: ${link}`,
    openChat: 'open it in Feishu',
    logId: (id: string) => `Log id: ${id}`,
    run: (link: string) => `Run: ${link}`,
    onCall: (now: string, until: string, next: string) =>
      `On call until ${until}: ${now}. Next: ${next}`,
    outsidePhoneHours: (until: string) =>
      `Outside \`phone-hours\` until ${until}: people were alerted in the app instead of called`,
    phoneNotFor: {
      'repeated-failure':
        'The run before this one had failed too: people were alerted in the app instead of called (`phone-for`)',
      stopped:
        'Somebody cancelled the run, and none of its jobs failed: people were alerted in the app instead of called',
    },
  },
  details: 'Details',

  wrongInputs: (count: number) => describeWrongInputs(count),
  moreProblems: (count: number) => `${count} more`,
  badInput: 'bad input',
  /** What came back where Feishu gave no code: `msg` is this action's own, or of a failed connection Node's. */
  withoutCode: ({ msg }: AnswerWithoutCode): string => msg,
  proxy: ({ variable, problem, scheme }: BadProxy) =>
    problem === 'scheme'
      ? `${variable} names a ${scheme} proxy, not an http one`
      : `${variable} holds no URL`,

  log: {
    retry: (what: string, reason: string, waitMs: number) =>
      `Trying again in ${formatDuration(waitMs)} (${what}): ${reason}`,
    messageSent: (id: string) => `Message: ${id}`,
    calling: (tier: number, round: number, people: string) =>
      `${round > 1 ? `Round ${round}, tier` : 'Tier'} ${tier}: ${people}`,
    called: (counts: string) => `  ${counts}`,
    waiting: (tier: number, leftMs: number, ackBy: 'read' | 'reaction') =>
      `Waiting up to ${formatDuration(leftMs)} for tier ${tier} to ${ackBy === 'read' ? 'read' : 'react to'} the message`,
    acknowledged: (name: string, afterMs: number) =>
      `${name} has taken it after ${formatDuration(afterMs)}`,
    nobodyAcknowledged: 'Nobody has acknowledged',
    requests: (count: number) => `${count} requests to Feishu`,
  },
  countsOf: (counts: Counts) => describeMixedCounts(counts),
  outputsFailed: (reason: string) => `the outputs could not be written: ${reason}`,
  runsUnknown: (why: string) =>
    `GitHub did not tell whether the run before this one was red: ${why}`,
  earlierCardUnknown: (why: string) => `The earlier card could not be looked up: ${why}`,
  noSecret: 'a ready tenant-access-token has no secret to find it by; use app-id and app-secret',
  nothingReached: (outcomes: string) => `nobody was reached: ${outcomes}`,
}

/** A variable that names no proxy that can be used. */
export interface BadProxy {
  readonly variable: string
  readonly problem: 'no-url' | 'scheme'
  readonly scheme?: string
}

/** An answer that is none of Feishu's. */
export interface AnswerWithoutCode {
  readonly kind: keyof Failures['withoutCode']
  readonly msg: string
  readonly status: number | undefined
}

export interface Counts {
  readonly due: number
  readonly phone: number
  readonly sms: number
  readonly app: number
}

function describeWrongInputs(count: number): string {
  return count === 1 ? 'one input is wrong' : `${count} inputs are wrong`
}

function countPeople(count: number): string {
  return `${count} ${count === 1 ? 'person' : 'people'}`
}

function describeCounts({ phone, sms, app }: Omit<Counts, 'due'>): string {
  const parts = [
    ...(phone > 0 ? [`${countPeople(phone)} by phone`] : []),
    ...(sms > 0 ? [`${countPeople(sms)} by SMS`] : []),
    ...(app > 0 ? [`${countPeople(app)} in the app`] : []),
  ]
  return parts.join(', ')
}

function describeMixedCounts({ due, phone, sms, app }: Counts): string {
  const missed = due - phone - sms - app
  const parts: [string, number][] = [
    ['phone', phone],
    ['SMS', sms],
    ['app', app],
    ['not reached', missed],
  ]
  return parts
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ')
}

function formatDuration(ms: number): string {
  const seconds = Math.round(ms / 1000)
  if (seconds === 0) return '0s'
  const duration = {
    hours: Math.floor(seconds / 3600),
    minutes: Math.floor(seconds / 60) % 60,
    seconds: seconds % 60,
  }
  return new Intl.DurationFormat('en', { style: 'narrow' }).format(duration)
}
