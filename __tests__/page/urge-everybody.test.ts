import { describe, expect, it } from '@jest/globals'
import { FeishuError } from '../../src/feishu/feishu-error.ts'
import { urgeEverybody } from '../../src/page/urge-everybody.ts'
import { answer, failure, refusal } from './people.ts'

function idsOf(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `ou_${index + 1}`)
}

/** Urges against a platform that answers in this way, and keeps what it was asked. */
async function urgeAll(
  ids: readonly string[],
  say: (ids: readonly string[]) => readonly string[] | Error,
  remaining = () => 60_000,
) {
  const lists: (readonly string[])[] = []
  const underWay = { now: 0, most: 0 }
  const verdicts = await urgeEverybody({
    ids,
    remaining,
    urge: async (list) => {
      lists.push(list)
      underWay.now += 1
      underWay.most = Math.max(underWay.most, underWay.now)
      await new Promise((resolve) => setImmediate(resolve))
      underWay.now -= 1
      const said = say(list)
      if (Error.isError(said)) throw said
      return answer(said)
    },
  })
  const called = [...verdicts].filter(([, { kind }]) => kind === 'accepted').map(([id]) => id)
  return { lists, verdicts, called, most: underWay.most }
}

/** A platform on which that many people may still be called; `mode` as the emulator's switch `quotaShort`. */
function quotaOf(count: number) {
  let left = count
  return (ids: readonly string[]) => {
    if (ids.length > left) return refusal(230024, 'quota')
    left -= ids.length
    return []
  }
}

describe('urging everybody on one channel', () => {
  it('asks for nobody when there is nobody', async () => {
    expect(await urgeAll([], () => [])).toMatchObject({ lists: [], most: 0 })
  })

  it.each([
    [200, [200]],
    [201, [200, 1]],
    [400, [200, 200]],
    [401, [200, 200, 1]],
  ])('asks for %d people in lists of %j', async (count, sizes) => {
    const { lists, called } = await urgeAll(idsOf(count), () => [])

    expect(lists.map(({ length }) => length)).toEqual(sizes)
    expect(lists.flat()).toEqual(idsOf(count))
    expect(called).toEqual(idsOf(count))
  })

  it('asks for each person once', async () => {
    const { lists } = await urgeAll(['ou_1', 'ou_2', 'ou_1'], () => [])
    expect(lists).toEqual([['ou_1', 'ou_2']])
  })

  it('has at most 5 requests under way', async () => {
    expect((await urgeAll(idsOf(2_000), () => [])).most).toBe(5)
  })

  it('knows who was left out', async () => {
    const { verdicts } = await urgeAll(['ou_1', 'ou_2'], () => ['ou_2'])
    expect([...verdicts]).toEqual([
      ['ou_1', { kind: 'accepted', perhapsTwice: false }],
      ['ou_2', { kind: 'left-out' }],
    ])
  })

  it('says who may have been called twice, because the answer to an earlier try was lost', async () => {
    const verdicts = await urgeEverybody({
      ids: ['ou_1'],
      remaining: () => 60_000,
      urge: async () => answer([], [failure('cut-off')]),
    })
    expect(verdicts.get('ou_1')).toEqual({ kind: 'accepted', perhapsTwice: true })
  })

  it.each([
    [230013, 'the app may not write to one person'],
    [230023, 'one person has too many unread urgent messages'],
    [230053, 'one person has stopped the bot'],
    [99992361, 'one id is of another app'],
    [99992402, 'one id is of a wrong form'],
    [299999, 'one person meets a code that nobody knows'],
  ])('calls the other 999 when a list is refused with %d: %s', async (code) => {
    const { lists, verdicts, called } = await urgeAll(idsOf(1_000), (ids) =>
      ids.includes('ou_617') ? refusal(code) : [],
    )
    expect(called).toHaveLength(999)
    expect(verdicts.get('ou_617')).toMatchObject({ kind: 'refused', error: { code } })
    expect(lists.length).toBeLessThanOrEqual(5 + 2 * 8)
  })

  it.each([
    [2, 3],
    [150, 200],
    [1, 200],
    [199, 200],
    [0, 3],
  ])('calls %d of %d people when the quota has room for so many', async (quota, count) => {
    const { called, verdicts, lists } = await urgeAll(idsOf(count), quotaOf(quota))

    expect(called).toHaveLength(quota)
    expect(verdicts.size).toBe(count)
    expect(lists.length).toBeLessThan(40)
  })

  it.each([
    ['230001 ext=invalid message_id', refusal(230001, 'ext=invalid message_id')],
    ['99992354', refusal(99992354, 'invalid message_id')],
    ['230002', refusal(230002)],
    ['230052', refusal(230052)],
    ['a missing scope', refusal(99991672)],
    ['a web page', failure('not-feishu')],
    ['the end of the monthly quota', refusal(99991403)],
  ])(
    'finds out in at most 20 requests that the message of 200 people cannot be called about: %s',
    async (_, error) => {
      const { lists, verdicts } = await urgeAll(idsOf(200), () => error)

      expect(lists.length).toBeLessThanOrEqual(20)
      expect([...verdicts.values()]).toEqual(idsOf(200).map(() => ({ kind: 'refused', error })))
    },
  )

  it('finds out in at most 20 requests that the message of 1,000 people is wrong', async () => {
    const { lists } = await urgeAll(idsOf(1_000), () => refusal(230001, 'ext=invalid message_id'))
    expect(lists.length).toBeLessThanOrEqual(20)
  })

  it.each([1, 2, 100, 199, 200])(
    'calls the other 199 when person %d of 200 is refused with a 230001 that names nobody',
    async (place) => {
      const odd = `ou_${place}`
      const { called } = await urgeAll(idsOf(200), (ids) =>
        ids.includes(odd) ? refusal(230001, 'Your request contains an invalid parameter') : [],
      )
      expect(new Set(called)).toEqual(new Set(idsOf(200).filter((id) => id !== odd)))
    },
  )

  it('splits an odd list without losing or doubling anybody', async () => {
    const { lists } = await urgeAll(idsOf(5), (ids) => (ids.length > 1 ? refusal(230013) : []))
    expect(lists).toEqual([
      ['ou_1', 'ou_2', 'ou_3', 'ou_4', 'ou_5'],
      ['ou_1', 'ou_2'],
      ['ou_3', 'ou_4'],
      ['ou_5'],
      ['ou_1'],
      ['ou_2'],
      ['ou_3'],
      ['ou_4'],
    ])
  })

  it('asks no more when the platform wants to be left alone for longer than there is time', async () => {
    const throttled = new FeishuError({
      kind: 'code',
      code: 99991400,
      msg: 'request trigger frequency limit',
      status: 429,
      retryAfterMs: 60_000,
    })
    const { lists, verdicts } = await urgeAll(idsOf(2_000), () => throttled)

    expect(lists.length).toBeLessThanOrEqual(5)
    expect([...verdicts.values()].every(({ kind }) => kind === 'refused')).toBe(true)
    expect(verdicts.size).toBe(2_000)
  })

  it('goes on with the others when one list is throttled for a moment', async () => {
    const throttled = new FeishuError({ kind: 'code', code: 230020, msg: 'x', retryAfterMs: 1_000 })
    const { called } = await urgeAll(idsOf(400), (ids) => (ids.includes('ou_1') ? throttled : []))
    expect(called).toHaveLength(200)
  })

  it('keeps what split the list when no time was left to find out whose fault it was', async () => {
    const error = refusal(230013)
    const { verdicts } = await urgeAll(['ou_1', 'ou_2'], (ids) =>
      ids.length > 1 ? error : failure('too-late'),
    )
    expect([...verdicts.values()]).toEqual([1, 2].map(() => ({ kind: 'refused', error })))
  })

  it('keeps what was said of a person alone, whatever split the list', async () => {
    const alone = refusal(230002)
    const { verdicts } = await urgeAll(['ou_1', 'ou_2'], (ids) =>
      ids.length > 1 ? refusal(230013) : alone,
    )
    expect([...verdicts.values()]).toEqual([1, 2].map(() => ({ kind: 'refused', error: alone })))
  })

  it('is too late for everybody when no time was left at all', async () => {
    const { verdicts } = await urgeAll(['ou_1'], () => failure('too-late'))
    expect([...verdicts.values()]).toMatchObject([{ error: { facts: { kind: 'too-late' } } }])
  })

  it('takes the word of Feishu that nobody of the list is in the chat', async () => {
    const error = refusal(230001, 'ext=all ids in the user_id_list are invalid.')
    const { lists, verdicts } = await urgeAll(idsOf(3), () => error)

    expect(lists).toHaveLength(1)
    expect([...verdicts.values()]).toEqual(idsOf(3).map(() => ({ kind: 'left-out', error })))
  })

  it('lets a bug of ours through', async () => {
    const bug = new RangeError('bug')
    await expect(urgeAll(['ou_1'], () => bug)).rejects.toBe(bug)
  })
})
