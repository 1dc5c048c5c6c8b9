import { type Clock, createBudget } from '../clock.ts'
import { listMembers } from '../feishu/chats.ts'
import type { FeishuClient } from '../feishu/client.ts'
import type { UserIdType } from '../feishu/urgent.ts'
import { readPath } from '../incident/payload.ts'
import { redactContacts } from '../text/redact.ts'

/** What looking names up may take, in ms. Everybody has been called by then. */
const TIME_LIMIT = 3_000
/** A longer name is cut, in characters. */
const MAX_LENGTH = 40

/**
 * Whether names that the workflow does not hold may stand in the log: everybody reads the log of a public repository.
 * A repository whose event does not say that it is private counts as public.
 */
export function mayShowNames(event: unknown): boolean {
  const visibility = readPath(event, 'repository.visibility')
  return readPath(event, 'repository.private') === true && visibility !== 'public'
}

/** Finds the names of a chat's members, by id; none when the list cannot be read in time. Never throws. */
export async function findNames(options: {
  client: FeishuClient
  chatId: string
  userIdType: UserIdType
  clock: Clock
}): Promise<ReadonlyMap<string, string>> {
  const { client, chatId, userIdType, clock } = options
  try {
    const limited = client.within(createBudget({ clock, ms: TIME_LIMIT }))
    const members = await listMembers(limited, { chatId, userIdType })
    return new Map([...members].map(([id, name]) => [id, toPlainName(name)]))
  } catch {
    return new Map()
  }
}

// People choose their own names: only letters, digits and joining marks are left, so that a name can neither mention,
// link nor format anything.
function toPlainName(name: string): string {
  return redactContacts(name.normalize('NFC'))
    .replace(/[^\p{L}\p{M}\p{N}'’·()（）_-]+/gu, ' ')
    .trim()
    .slice(0, MAX_LENGTH)
    .toWellFormed()
    .replace(/\uFFFD$/, '')
}
