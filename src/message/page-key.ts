import { createHash } from 'node:crypto'
import type { Tier } from '../page/tiers.ts'

/** What two jobs have in common when they mean the same page. */
export interface PageIdentity {
  readonly dedupeKey: string
  /** Where the workflow runs: the same run id exists on every server, and a copied workflow in many repositories. */
  readonly server: string
  readonly repository: string
  /** Where the message goes; empty when everybody is written to directly. */
  readonly receiver: string
  readonly tiers: readonly Tier[]
}

/** Makes one text of a page's identity. */
export function toPageKey(identity: PageIdentity): string {
  const { dedupeKey, server, repository, receiver, tiers } = identity
  const people = tiers.map((tier) => tier.people.map(({ user }) => user.toLowerCase()))
  return JSON.stringify([dedupeKey, server, repository, receiver, people])
}

/**
 * Makes the `uuid` of one message of a page: 40 of the 50 characters that fit (Feishu docs: im-v1/message/create). New
 * content needs a new uuid, so every form of the message has one of its own.
 */
export function toUuid(pageKey: string, ...parts: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify([pageKey, ...parts]))
    .digest('hex')
    .slice(0, 40)
}
