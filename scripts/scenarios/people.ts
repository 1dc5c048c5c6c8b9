import { addUsers, demo } from '../../emulator/world.ts'
import { RESPONDERS, type Scenarios } from './scenario.ts'

const { first, second, third, outsider } = demo

/** Who is called, and where they are told. */
export const PEOPLE: Scenarios = {
  happy: { about: 'The card goes to the chat, and everybody is called.' },
  'message-id': {
    about: 'People are called about a message that the app has sent before.',
    with: { 'message-id': demo.messageId, 'send-to': '' },
  },
  'no-chat': {
    about: 'There is no chat at all: each person gets the card directly and is called about it.',
    with: { 'send-to': '' },
  },
  'not-in-chat': {
    about: 'One person is not in the chat: that one gets the card directly and is called about it.',
    users: () => [...RESPONDERS, outsider.openId],
  },
  'all-invalid': {
    about: 'Nobody is in the chat, and direct messages are switched off: nobody is called.',
    with: { fallback: 'none' },
    users: () => [outsider.openId],
  },
  'chat-unusable': {
    about: 'The chat was dissolved: everybody gets the card directly and is called about it.',
    arrange: ({ world }) => {
      const chat = world.chats.get(demo.chatId)
      if (chat) chat.status = 'dissolved'
    },
  },
  typo: {
    about: 'One of the people is misspelt: the others are called, and the step is red.',
    users: () => [first.email, 'second-at-example.com', third.email],
  },
  '450-people': {
    about: '450 people are called in three requests.',
    users: ({ world }) => addUsers(world, 450),
  },
  rota: {
    about: 'Only the person who is on call this week is called; the summary names the next one.',
    with: () => ({ users: buildRota([first.email, second.email, third.email]) }),
  },
  'phone-hours': {
    about: 'It is not the time for a call: everybody is told in the app.',
    with: () => ({ 'phone-hours': buildOtherHours() }),
  },
}

// The first shift began yesterday, so the first person is on call whenever this is played.
function buildRota(people: readonly string[]): string {
  return `rota weekly from ${formatUtc(-24).slice(0, 10)} 00:00 UTC: ${people.join(', ')}`
}

// An hour that begins in two hours.
function buildOtherHours(): string {
  return `${formatUtc(2).slice(11)}-${formatUtc(3).slice(11)} UTC`
}

// Like 2026-01-05T09:00
function formatUtc(hoursFromNow: number): string {
  return new Date(Date.now() + hoursFromNow * 3_600_000).toISOString().slice(0, 16)
}
