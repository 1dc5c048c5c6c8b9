import { describe, expect, it } from '@jest/globals'
import { toPageKey, toUuid } from '../../src/message/page-key.ts'
import type { Tier } from '../../src/page/tiers.ts'

function tiersOf(...tiers: string[][]): Tier[] {
  return tiers.map((users) => ({
    channel: 'phone',
    people: users.map((user) => ({ user, kind: 'id' })),
  }))
}

const identity = {
  dedupeKey: 'nightly-1',
  server: 'https://github.com',
  repository: 'example/shop',
  receiver: 'oc_1',
  tiers: tiersOf(['ou_1'], ['ou_2']),
}

describe('a page', () => {
  it.each([
    ['is the same for the same jobs', {}, true],
    ['is the same for an e-mail in another case', { tiers: tiersOf(['OU_1'], ['ou_2']) }, true],
    ['is another one by another key', { dedupeKey: 'nightly-2' }, false],
    ['is another one on another server', { server: 'https://github.example.com' }, false],
    ['is another one in another repository', { repository: 'example/warehouse' }, false],
    ['is another one in another chat', { receiver: 'oc_2' }, false],
    ['is another one without a chat', { receiver: '' }, false],
    ['is another one for other people', { tiers: tiersOf(['ou_1'], ['ou_3']) }, false],
    ['is another one in other tiers', { tiers: tiersOf(['ou_1', 'ou_2']) }, false],
  ])('%s', (_, change, isSame) => {
    expect(toPageKey({ ...identity, ...change }) === toPageKey(identity)).toBe(isSame)
  })
})

describe('the uuid of a message', () => {
  const pageKey = toPageKey(identity)
  it('is 40 hexadecimal digits, which fit into 50 characters', () => {
    expect(toUuid(pageKey, 'oc_1', 'card')).toMatch(/^[0-9a-f]{40}$/)
  })

  it('is one for each page, receiver and form', () => {
    const uuids = [
      toUuid(pageKey, 'oc_1', 'card'),
      toUuid(pageKey, 'oc_1', 'plain-text'),
      toUuid(pageKey, 'ou_1', 'card'),
      toUuid('other', 'oc_1', 'card'),
    ]
    expect(new Set(uuids).size).toBe(4)
    expect(toUuid(pageKey, 'oc_1', 'card')).toBe(uuids[0])
  })
})
