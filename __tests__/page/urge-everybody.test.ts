import { describe, expect, it } from '@jest/globals'
import { FeishuError } from '../../src/feishu/feishu-error.ts'
import { urgeEverybody } from '../../src/page/urge-everybody.ts'
import { refusal } from './people.ts'

function idsOf(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `ou_${index + 1}`)
}

/** Urges against a platform that answers in this way, and keeps what it was asked. */
async function urgeAll(
  ids: readonly string[],
  answer: (ids: readonly string[]) => readonly string[] | Error,
) {
  const lists: (readonly string[])[] = []
  const underWay = { now: 0, most: 0 }
  const verdicts = await urgeEverybody({
    ids,
    urge: async (list) => {
      lists.push(list)
      underWay.now += 1
      underWay.most = Math.max(underWay.most, underWay.now)
      await new Promise((resolve) => setImmediate(resolve))
      underWay.now -= 1
      const said = answer(list)
      if (Error.isError(said)) throw said
      return said
    },
  })
  return { lists, verdicts, most: underWay.most }
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
    const { lists, verdicts } = await urgeAll(idsOf(count), () => [])

    expect(lists.map(({ length }) => length)).toEqual(sizes)
    expect(lists.flat()).toEqual(idsOf(count))
    expect([...verdicts.values()]).toEqual(idsOf(count).map(() => ({ reached: true })))
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
      ['ou_1', { reached: true }],
      ['ou_2', { reached: false, outcome: 'not-in-chat' }],
    ])
  })

  it('finds the one person in 1,000 whose list is refused, and reaches the others', async () => {
    const error = refusal(230013)
    const { lists, verdicts } = await urgeAll(idsOf(1_000), (ids) =>
      ids.includes('ou_617') ? error : [],
    )
    const missed = [...verdicts].filter(([, { reached }]) => !reached)
    expect(missed).toEqual([['ou_617', { reached: false, outcome: 'error', error }]])
    expect(verdicts.size).toBe(1_000)
    expect(lists.length).toBeLessThanOrEqual(5 + 2 * 8)
  })

  it('splits an odd list without losing or doubling anybody', async () => {
    const { lists } = await urgeAll(idsOf(3), (ids) => (ids.length > 1 ? refusal(230013) : []))
    expect(lists).toEqual([
      ['ou_1', 'ou_2', 'ou_3'],
      ['ou_1', 'ou_2'],
      ['ou_3'],
      ['ou_1'],
      ['ou_2'],
    ])
  })

  it('keeps what split the list where no time was left to find out whose fault it was', async () => {
    const error = refusal(230013)
    const tooLate = new FeishuError({ kind: 'too-late', msg: 'no time' })
    const { verdicts } = await urgeAll(['ou_1', 'ou_2'], (ids) =>
      ids.length > 1 ? error : tooLate,
    )
    expect([...verdicts.values()]).toEqual(
      ['ou_1', 'ou_2'].map(() => ({ reached: false, outcome: 'error', error })),
    )
  })

  it('keeps what was said of a person alone, whatever split the list', async () => {
    const alone = refusal(230002)
    const { verdicts } = await urgeAll(['ou_1', 'ou_2'], (ids) =>
      ids.length > 1 ? refusal(230013) : alone,
    )
    expect([...verdicts.values()].map((verdict) => !verdict.reached && verdict.error)).toEqual([
      alone,
      alone,
    ])
  })

  it('is too late for everybody where no time was left at all', async () => {
    const tooLate = new FeishuError({ kind: 'too-late', msg: 'no time' })
    const { verdicts } = await urgeAll(['ou_1'], () => tooLate)
    expect([...verdicts.values()]).toMatchObject([{ error: tooLate }])
  })

  it('asks once when what is refused is nobody of the list in particular', async () => {
    const error = refusal(230024)
    const { lists, verdicts } = await urgeAll(idsOf(3), () => error)

    expect(lists).toHaveLength(1)
    expect([...verdicts.values()]).toEqual(
      idsOf(3).map(() => ({ reached: false, outcome: 'error', error })),
    )
  })

  it('takes the word of Feishu that nobody of the list is in the chat', async () => {
    const error = refusal(230001, 'ext=all ids in the user_id_list are invalid.')
    const { lists, verdicts } = await urgeAll(idsOf(3), () => error)

    expect(lists).toHaveLength(1)
    expect([...verdicts.values()]).toEqual(
      idsOf(3).map(() => ({ reached: false, outcome: 'not-in-chat', error })),
    )
  })

  it.each([
    [230001, 'ext=invalid message_id'],
    [230013, 'all ids in the user_id_list are invalid'],
  ])('splits for %d that says anything else', async (code, msg) => {
    const { lists, verdicts } = await urgeAll(['ou_1', 'ou_2'], () => refusal(code, msg))

    expect(lists).toHaveLength(3)
    expect([...verdicts.values()]).toMatchObject([{ outcome: 'error' }, { outcome: 'error' }])
  })

  it('lets a bug of ours through', async () => {
    const bug = new RangeError('bug')
    await expect(urgeAll(['ou_1'], () => bug)).rejects.toBe(bug)
  })
})
