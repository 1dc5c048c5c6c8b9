import type { FailureWords, Remedy, RemedyFacts } from './failure-words.ts'

/**
 * The way to another call that does not run the workflow again, because running a release workflow
 * again releases again.
 */
export function callByHandEn({ messageId }: RemedyFacts, opening = 'Call'): string {
  const byHand = `${opening} the people by hand.`
  return messageId === undefined
    ? byHand
    : `${byHand} Or, if your repository has existing-message.yml of our examples, call again about the same message: \`gh workflow run existing-message.yml -f message-id=${messageId}\`.`
}

/** Calling by hand, unless everybody has been reached, and then what keeps it from happening again. */
export function callByHandAndEn(then: string): Remedy {
  return (facts) => (facts.isEverybodyReached ? then : `${callByHandEn(facts)} ${then}`)
}

const withoutCode = {
  unreachable: {
    name: 'Feishu could not be reached',
    cause:
      'Every connection was refused, reset or not answered, on each try until the time was up.',
    remedy: callByHandAndEn(
      'Check that the runner may reach the host of `base-url` (DNS, firewall, `https_proxy`), and look at Feishu’s status page.',
    ),
  },
  timeout: {
    name: 'Feishu did not answer in time',
    cause:
      'The request was sent and no complete answer came back, so if it was a call, Feishu may have made it.',
    remedy: callByHandAndEn(
      'If it happens often, check the network between the runner and `base-url`, or raise `timeout`.',
    ),
  },
  'too-late': {
    name: 'No time was left',
    cause: '`timeout` was used up before this request could be sent.',
    remedy: callByHandAndEn('Look in the log for the slow request, and raise `timeout`.'),
  },
  'cut-off': {
    name: 'Feishu’s answer was cut off',
    cause:
      'The connection was lost in the middle of the answer, so if it was a call, Feishu may have made it.',
    remedy: callByHandAndEn(
      'If it happens often, check the proxy or firewall between the runner and `base-url`.',
    ),
  },
  unavailable: {
    name: 'Feishu is not available',
    cause:
      'Feishu, or a gateway in front of it, answered with an error of its own (HTTP 5xx) on each try until the time was up.',
    remedy: callByHandAndEn('Feishu’s status page tells whether there is an outage.'),
  },
  redirect: {
    name: 'The server redirected the request',
    cause:
      'Feishu’s API does not redirect, so `base-url` or a proxy leads elsewhere; following it would give the secret to another host.',
    remedy: callByHandAndEn(
      'Set `base-url` to https://open.feishu.cn, and check the proxy of the runner.',
    ),
  },
  'not-feishu': {
    name: 'The answer does not come from Feishu’s API',
    cause:
      'The server answered with a web page, an empty body, or JSON without a code, so the request cannot count as accepted.',
    remedy: callByHandAndEn(
      'Check `base-url` and the proxy between the runner and Feishu. If both are right, Feishu has an outage.',
    ),
  },
  unexpected: {
    name: 'Feishu gave an unexpected answer',
    cause:
      'The answer does not have the form that Feishu documents, so it cannot count as accepted, although Feishu may have made some of the calls.',
    remedy: callByHandAndEn('Report the log ID to the maintainers of this action.'),
  },
  cancelled: {
    name: 'The job was cancelled',
    cause:
      'Somebody cancelled the workflow run, or the job ran out of time, before everybody could be called.',
    remedy: callByHandAndEn('If the failure is over, nothing needs to be done.'),
  },
} satisfies Record<string, FailureWords>

/** The texts of failures that carry no code of the Open API. */
export interface Failures {
  /** By how the answer failed. */
  readonly withoutCode: Readonly<Record<keyof typeof withoutCode, FailureWords>>
  /** `code: 0`: what that promises, and what to do when nobody takes it. */
  readonly accepted: FailureWords
  /** A code that has no text in the catalogue. */
  readonly unknownCode: FailureWords
  /** By an outcome that comes without an error. */
  readonly withoutError: Readonly<Record<'not-in-chat' | 'not-found', FailureWords>>
  /** Which scopes the answer of Feishu names as missing (99991672). */
  readonly missingScopes: (scopes: readonly string[]) => string
  /** Where the missing scopes are added: the link ends the line, so that it can be clicked. */
  readonly addScopesAt: (url: string) => string
}

export const failuresEn: Failures = {
  withoutCode,
  accepted: {
    name: 'call accepted',
    cause: 'Feishu has accepted the call, and does not tell whether anybody heard or answered it.',
    remedy: (facts) =>
      `${callByHandEn(facts, 'If nobody takes it, call')} A phone rings only if the person has a mobile number in Feishu and has not folded the conversation.`,
  },
  unknownCode: {
    name: 'a code that this action does not know',
    cause: 'Only Feishu’s own message, shown below, tells what is wrong.',
    remedy: callByHandAndEn(
      'Search for the code on open.feishu.cn, or give the log ID to Feishu support.',
    ),
  },
  withoutError: {
    'not-in-chat': {
      name: 'Not in the chat of the message',
      cause: 'Feishu calls only members of the chat that the message is in.',
      remedy: ({ fallback }) =>
        fallback.includes('direct')
          ? 'The action has also tried to write to them directly. Add them to the chat, so that the next call reaches them. If they are in it, check that their ids belong to this app.'
          : 'Add them to the chat, or add `direct` to `fallback`: then the action writes to them directly and calls about that. If they are in the chat, check that their ids belong to this app.',
    },
    'not-found': {
      name: 'No Feishu user found for these e-mails or mobile numbers',
      cause:
        'It differs from the e-mail or mobile number in the person’s Feishu profile (a company mailbox does not count), the person has left, or is outside the app’s contacts range.',
      remedy:
        'Compare it with the person’s profile in the Admin Console, or write the person’s id into `users` instead. If you have narrowed the contacts range, widen it in the Developer Console > Permissions & Scopes > Contacts data range, and publish a version.',
    },
  },
  missingScopes: (scopes) => `Missing scopes, any one of which is enough: ${scopes.join(', ')}.`,
  addScopesAt: (url) => `Add them here: ${url}`,
}
