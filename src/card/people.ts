import type { FeishuError } from '../feishu/feishu-error.ts'
import { redactContacts } from '../text/redact.ts'
import type { CardWords } from '../words/card.en.ts'
import type { PersonProgress, Progress } from './progress.ts'
import { escapeMarkdown } from './untrusted.ts'

/** Gives a short name of an error of Feishu, in the reader's language. */
export type NameError = (error: FeishuError) => string

const MAX_PEOPLE = 20
const MAX_REASON_LENGTH = 60

// Feishu refuses a card that shows a person it does not know (230099 with 100290), and these codes say just that.
const UNKNOWN_PERSON_CODES = [
  230001, 230013, 230029, 99992350, 99992351, 99992352, 99992353, 99992360, 99992361, 99992364,
  99992381,
]

/** Who was reached on which channel and who was not and why, tier by tier, at most 20 people. */
export function renderPeople(
  { people }: Progress,
  { nameError, words }: { nameError?: NameError | undefined; words: CardWords },
): string {
  const due = people.filter(({ state }) => state !== 'pending')
  const hasTiers = new Set(people.map(({ tier }) => tier)).size > 1
  const groups = Map.groupBy(due.toSorted(compareProgress), (person) => {
    const outcome = describeOutcome(person, { nameError, words })
    return hasTiers ? `${words.people.tier(person.tier)} · ${outcome}` : outcome
  })
  const lines: string[] = []
  let room = MAX_PEOPLE
  let hidden = 0
  for (const [outcome, members] of groups) {
    const shown = members.slice(0, room)
    hidden += members.length - shown.length
    if (shown.length > 0) lines.push(words.people.group(outcome, renderList(shown, words)))
    room -= shown.length
  }
  if (hidden > 0) lines.push(words.people.more(hidden))
  const pending = people.length - due.length
  if (pending > 0 && due.length > 0) {
    lines.push(words.people.group(words.people.pending, words.people.count(pending)))
  }
  return lines.map((line) => `- ${line}`).join('\n')
}

/** Shows somebody by name and picture without notifying them; undefined when no name can be shown for the id. */
export function renderPerson(id: string | undefined): string | undefined {
  // A user_id may be anything a company chose, a phone number too, which may not stand in a card.
  if (id === undefined || !/^[\w.-]{1,64}$/.test(id) || redactContacts(id) !== id) return undefined
  return `<person id='${id}' show_avatar=true show_name=true style='normal'></person>`
}

function compareProgress(one: PersonProgress, other: PersonProgress): number {
  return one.tier - other.tier || rank(one) - rank(other)
}

function rank({ state, channel }: PersonProgress): number {
  return state === 'called' ? ['phone', 'sms', 'app'].indexOf(channel ?? 'phone') : 3
}

function describeOutcome(
  person: PersonProgress,
  { nameError, words }: { nameError: NameError | undefined; words: CardWords },
): string {
  const { state, channel = 'phone', reason } = person
  const { because, noCall, failed } = words.people
  const outcome = state === 'called' ? words.people[channel] : failed
  if (reason === undefined) return outcome
  const why = escapeMarkdown(describeReason(reason), MAX_REASON_LENGTH)
  return because(outcome, state === 'called' ? noCall(why) : why)

  function describeReason(why: NonNullable<PersonProgress['reason']>): string {
    if (typeof why === 'string') return words.reasons[why]
    if (nameError !== undefined) return nameError(why)
    const { kind } = why.facts
    if (why.code !== undefined) return words.reasons.code(why.code)
    return kind === 'too-late' || kind === 'cancelled'
      ? words.reasons[kind]
      : words.reasons['no-answer']
  }
}

function renderList(people: readonly PersonProgress[], words: CardWords): string {
  const named = people.flatMap((person) => renderKnownPerson(person) ?? [])
  const unnamed = people.length - named.length
  const list = unnamed > 0 ? [...named, words.people.count(unnamed)] : named
  return list.join(words.people.separator)
}

function renderKnownPerson({ id, reason }: PersonProgress): string | undefined {
  const code = typeof reason === 'object' ? reason.code : undefined
  const person = renderPerson(id)
  return code !== undefined && UNKNOWN_PERSON_CODES.includes(code)
    ? person && escapeMarkdown(id ?? '')
    : person
}
