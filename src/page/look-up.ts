import pLimit from 'p-limit'
import { CONTACTS_PER_REQUEST, toContactKey } from '../feishu/contacts.ts'
import { FeishuError } from '../feishu/feishu-error.ts'
import { mayBeOnePersons } from '../feishu/handling.ts'
import { SIDE_BY_SIDE } from '../feishu/side-by-side.ts'
import { chunk, quarter } from './batches.ts'
import type { Ledger, Responder } from './ledger.ts'

/** The questions that find people; each throws FeishuError. */
export interface PeopleFinder {
  /** Looks up ids by e-mail and mobile, at most 50 of each; the keys of the answer are made by `toContactKey`. */
  findUserIds(contacts: {
    emails: readonly string[]
    mobiles: readonly string[]
  }): Promise<Map<string, string>>
  /** `onCutShort` is told why the list is not whole, if it is not. */
  listGroupMembers(
    groupId: string,
    onCutShort: (error: FeishuError) => void,
  ): Promise<readonly string[]>
}

/** Whether it is still open who this is. */
export function isOpen({ id, isUnknown }: Responder): boolean {
  return id === undefined && !isUnknown
}

/**
 * Gives everybody who is written as an e-mail, a mobile or a group their id, and notes who does not exist. What goes
 * wrong with one look-up is noted on its people alone. Never throws.
 */
export async function lookUpPeople(options: {
  ledger: Ledger
  people: readonly Responder[]
  finder: PeopleFinder
}): Promise<void> {
  const { ledger, people, finder } = options
  const limit = pLimit(SIDE_BY_SIDE)
  const open = people.filter(isOpen)
  const groups = open.filter(({ kind }) => kind === 'group')

  await Promise.all([
    ...pairContacts(open).map((contacts) => findContacts(contacts)),
    ...groups.map((group) => limit(() => tryLookUp([group], async () => noteMembers(group)))),
  ])

  async function noteMembers(group: Responder): Promise<void> {
    let cutShortBy: FeishuError | undefined
    const ids = await finder.listGroupMembers(group.user, (error) => {
      cutShortBy = error
    })
    ledger.noteMembers(group, ids, { isWhole: cutShortBy === undefined })
    if (cutShortBy) throw cutShortBy
  }

  async function findContacts(contacts: readonly Responder[]): Promise<void> {
    const error = await limit(() => tryLookUp(contacts, () => noteContacts(contacts)))
    if (!error || contacts.length === 1 || !mayBeOnePersons(error)) return
    await Promise.all(quarter(contacts).map(findContacts))
  }

  async function noteContacts(contacts: readonly Responder[]): Promise<void> {
    const ofKind = (kind: string) =>
      contacts.filter((person) => person.kind === kind).map(({ user }) => user)
    const ids = await finder.findUserIds({ emails: ofKind('email'), mobiles: ofKind('mobile') })
    for (const person of contacts) {
      const id = ids.get(toContactKey(person.user))
      if (id === undefined) ledger.noteUnknown(person)
      else ledger.noteFound(person, id)
    }
  }

  async function tryLookUp(
    about: readonly Responder[],
    ask: () => Promise<void>,
  ): Promise<FeishuError | undefined> {
    try {
      await ask()
      return undefined
    } catch (error) {
      if (!(error instanceof FeishuError)) throw error
      for (const person of about) ledger.noteLookUpFailed(person, error)
      return error
    }
  }
}

// One request takes 50 e-mails and 50 mobiles.
function pairContacts(people: readonly Responder[]): Responder[][] {
  const emails = chunk(
    people.filter(({ kind }) => kind === 'email'),
    CONTACTS_PER_REQUEST,
  )
  const mobiles = chunk(
    people.filter(({ kind }) => kind === 'mobile'),
    CONTACTS_PER_REQUEST,
  )
  return Array.from({ length: Math.max(emails.length, mobiles.length) }, (_, batch) => [
    ...(emails[batch] ?? []),
    ...(mobiles[batch] ?? []),
  ])
}
