import type { Sight } from './sight.ts'

/** What a dry run says of its checks. */
export const rehearsalEn = {
  checks: {
    inputs: 'Inputs',
    credentials: 'Credentials',
    scopes: 'Scopes',
    people: 'People',
    receiver: 'Receiver of the card',
    card: 'Card size and number of elements',
    message: 'Message',
    bot: 'Bot in the chat',
    chat: 'Chat settings',
    members: 'Membership',
    call: 'Phone quota',
  },
  states: { passed: 'passed', failed: 'failed', 'not-checked': 'not checked', note: 'note' },
  onlyACallTells: 'Only a real call can tell.',
  calledDirectly: (names: string) =>
    `Not in the chat, will be written to and called directly: ${names}`,
  checksFailed: (names: string) => `checks failed: ${names}`,
  allMissingScopes: (scopes: readonly string[]) => `Scopes to add: ${scopes.join(', ')}.`,
  /** What a dry run saw that foretells an error. */
  seen: (sight: Sight) => describeSight(sight),
}

function describeSight(sight: Sight): string {
  switch (sight.kind) {
    case 'bot-outside':
      return 'the bot is not in the chat'
    case 'dissolved':
      return 'the chat is dissolved'
    case 'external':
      return 'the chat is external'
    case 'owners-only':
      return 'only the owner and administrators of the chat may send urgent messages'
    case 'deleted':
      return 'the message is deleted'
    case 'unknown-email':
      return 'nobody has this e-mail'
    case 'other-sender':
      return `the message was sent by ${sight.appId ?? 'a person'}`
    case 'too-large':
      return `the card has ${sight.is} bytes, of ${sight.max} at most`
    case 'too-many-elements':
      return `the card has ${sight.is} elements, of ${sight.max} at most`
    case 'scopes-missing':
      return `not granted: ${sight.scopes.join(', ')}`
  }
}
