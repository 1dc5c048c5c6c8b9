import { describe, expect, it } from '@jest/globals'
import type { UserIdType } from '../../src/feishu/urgent.ts'
import type { BadInput } from '../../src/inputs/bad-input.ts'
import { parseUsers } from '../../src/inputs/users.ts'
import type { Tier } from '../../src/page/tiers.ts'
import { NOW, say } from './reading.ts'

interface Reading {
  readonly tiers: readonly Tier[]
  readonly problems: readonly BadInput[]
}

async function read(text: string, userIdType: UserIdType = 'open_id'): Promise<Reading> {
  const problems: BadInput[] = []
  const tell = (problem: BadInput) => void problems.push(problem)
  const tiers = await parseUsers(text.normalize('NFKC'), { userIdType, now: NOW, tell })
  return { tiers, problems }
}

/** Tiers as lists of what was written, when nothing is wrong. */
async function take(text: string, userIdType?: UserIdType): Promise<string[][]> {
  const { tiers, problems } = await read(text, userIdType)
  expect(problems).toEqual([])
  return toNames(tiers)
}

function toNames(tiers: readonly Tier[]): string[][] {
  return tiers.map(({ people }) => people.map(({ user }) => user))
}

/** What is wrong with one name, beside which another is called. */
async function refuse(name: string, userIdType: UserIdType = 'open_id'): Promise<BadInput[]> {
  const { tiers, problems } = await read(`jane@example.com ${name}`, userIdType)
  expect(toNames(tiers)).toEqual([['jane@example.com']])
  return [...problems]
}

describe('the list of users', () => {
  it.each<[string, string, string[][]]>([
    ['one person', 'ou_1', [['ou_1']]],
    ['a tier per line', 'ou_1\nou_2\r\nou_3', [['ou_1'], ['ou_2'], ['ou_3']]],
    ['commas', 'ou_1,ou_2, ou_3', [['ou_1', 'ou_2', 'ou_3']]],
    ['commas of a Chinese keyboard', 'ou_1，ou_2、ou_3', [['ou_1', 'ou_2', 'ou_3']]],
    ['semicolons', 'ou_1;ou_2；ou_3', [['ou_1', 'ou_2', 'ou_3']]],
    ['blanks and tabs', '  ou_1   ou_2\tou_3 ', [['ou_1', 'ou_2', 'ou_3']]],
    ['commas too many', ',ou_1,,ou_2,', [['ou_1', 'ou_2']]],
    ['blank lines', '\n\nou_1\n  \nou_2\n', [['ou_1'], ['ou_2']]],
    ['comments', '# on call\nou_1 # first, ou_9\n#ou_8\nou_2', [['ou_1'], ['ou_2']]],
    ['quotes', '"+8613800000000"\n\'ou_1\', "ou_2"', [['+8613800000000'], ['ou_1', 'ou_2']]],
    ['a JSON array', '["ou_1", " ou_2 ", ""]', [['ou_1', 'ou_2']]],
    ['a JSON array on each line', '["ou_1"]\n["ou_2","ou_3"]', [['ou_1'], ['ou_2', 'ou_3']]],
    ['a JSON array over lines', '[\n  "ou_1", # first\n  "ou_2"\n]', [['ou_1', 'ou_2']]],
    ['a line beside a JSON array', 'ou_1\n["ou_2"]', [['ou_1'], ['ou_2']]],
    ['an empty JSON array', '[]', []],
    ['nothing', '', []],
    ['comments alone', '# nobody', []],
  ])('may hold %s', async (_, text, tiers) => {
    expect(await take(text)).toEqual(tiers)
  })

  it.each<[string, UserIdType, string]>([
    ['ou_1', 'open_id', 'id'],
    ['on_1', 'union_id', 'id'],
    ['4d7a3c01', 'user_id', 'id'],
    ['first.last-1_2', 'user_id', 'id'],
    ['on_call', 'user_id', 'id'],
    ['ou_1', 'user_id', 'id'],
    ['rota-team', 'user_id', 'id'],
    ['8613800000001', 'user_id', 'id'],
    ['x'.repeat(128), 'user_id', 'id'],
    ['first.last+tag@mail.example.com', 'open_id', 'email'],
    ['on_call@example.com', 'open_id', 'email'],
    ['+8613800000000', 'open_id', 'mobile'],
    ['+123456', 'user_id', 'mobile'],
    ['+123456789012345', 'open_id', 'mobile'],
  ])('may hold %s with user-id-type %s', async (user, type, kind) => {
    expect(await read(user, type)).toEqual({
      tiers: [{ channel: 'phone', people: [{ user, kind }] }],
      problems: [],
    })
  })

  it.each(['group:g193821', 'GROUP: g193821', 'group：g193821'])(
    'may hold a user group: %s',
    async (text) => {
      const { tiers, problems } = await read(`ou_1 ${text}, ou_2`)
      expect(problems).toEqual([])
      expect(tiers[0]?.people[1]).toEqual({ user: 'g193821', kind: 'group' })
      expect(tiers[0]?.people).toHaveLength(3)
    },
  )

  it.each(['ou_', 'on_'])(
    'leaves out %s, which is the beginning of an id and no more',
    async (user) => {
      const { tiers, problems } = await read(`${user}, ou_1`)
      expect(tiers).toMatchObject([{ people: [{ user: 'ou_1' }] }])
      expect(problems).toMatchObject([{ kind: 'name', written: user }])
    },
  )

  it('says for each tier how it is called', async () => {
    const { tiers, problems } = await read(
      'app: ou_1\nSMS： ou_2, ou_3\nphone:ou_4\nou_5\napp: ["ou_6"]\nsms:',
    )
    expect(problems).toEqual([])
    expect(tiers.map(({ channel, people }) => [channel, people.length])).toEqual([
      ['app', 1],
      ['sms', 2],
      ['phone', 1],
      ['phone', 1],
      ['app', 1],
    ])
  })

  it('says who is on call, and until when', async () => {
    const { tiers, problems } = await read(
      'app: rota weekly from 2026-03-02 09:00 Asia/Shanghai: ou_1+ou_2, ou_3',
    )
    expect(problems).toEqual([])
    const people = [
      { user: 'ou_1', kind: 'id' },
      { user: 'ou_2', kind: 'id' },
    ]
    expect(tiers).toEqual([
      {
        channel: 'app',
        people,
        rota: {
          now: people,
          until: Date.parse('2026-03-09T09:00+08:00'),
          next: [{ user: 'ou_3', kind: 'id' }],
          zone: 'Asia/Shanghai',
        },
      },
    ])
  })

  it.each([
    ['ou-1, ou_2, ou_3', 'ou_2'],
    ['ou-1, ou-1, ou_3', 'ou_3'],
  ])('calls another shift when no name of this one can be read: %s', async (shifts, called) => {
    const { tiers, problems } = await read(`rota weekly from 2026-03-02 09:00 UTC: ${shifts}`)
    expect(toNames(tiers)).toEqual([[called]])
    expect(problems[0]).toMatchObject({ kind: 'name', written: 'ou-1' })
  })

  it('costs nobody the call when a rota can not be read', async () => {
    const { tiers, problems } = await read('ou_1\nphone: rota monthly: ou_2\nou_3')
    expect(toNames(tiers)).toEqual([['ou_1'], ['ou_3']])
    expect(problems).toMatchObject([{ kind: 'rota', line: 2, part: 'rhythm' }])
  })

  it.each([
    ['["ou_1", "ou_2"', ['ou_1', 'ou_2']],
    ['["ou_1", 2]', ['ou_1']],
    ['["ou_1", {"id":"ou_2"}]', ['ou_1']],
  ])('calls who can be read in JSON that is no array of texts: %s', async (text, people) => {
    const { tiers, problems } = await read(`ou_9\n${text}`)
    expect(toNames(tiers)).toEqual([['ou_9'], people])
    expect(problems).toEqual([{ kind: 'json', input: 'users', line: 2 }])
  })

  it.each<[string, UserIdType]>([
    ['+12345', 'open_id'],
    ['+1234567890123456', 'open_id'],
    ['+86-138', 'open_id'],
    ['+8613800000000x', 'open_id'],
    ['@example.com', 'open_id'],
    ['first@example', 'open_id'],
    ['first@@example.com', 'open_id'],
    ['first@example.', 'open_id'],
    ['ou_1|ou_2', 'open_id'],
    ['group:', 'open_id'],
    ['groups:g1', 'open_id'],
    ['-', 'user_id'],
    [`ou_${'x'.repeat(126)}`, 'open_id'],
    ['失败', 'user_id'],
  ])('may not hold %s with user-id-type %s', async (user, type) => {
    expect(await refuse(user, type)).toMatchObject([{ kind: 'name', userIdType: type }])
  })

  const HEX = '0123456789abcdef0123456789abcdef'

  it.each<[string, UserIdType, UserIdType]>([
    ['on_1', 'open_id', 'union_id'],
    ['ou_1', 'union_id', 'open_id'],
    [`ou_${HEX}`, 'user_id', 'open_id'],
  ])('tells for %s under %s which type it is', async (user, userIdType, is) => {
    expect(await refuse(user, userIdType)).toMatchObject([
      { kind: 'id-of-other-type', is, userIdType },
    ])
  })

  it.each<[string, UserIdType, string]>([
    ['oc_1', 'open_id', 'chat_id'],
    ['om_1', 'union_id', 'message_id'],
    ['omt_1', 'open_id', 'thread_id'],
    ['cli_1', 'open_id', 'app_id'],
    [`oc_${HEX}`, 'user_id', 'chat_id'],
    ['om_x100b4c1d2e3f405162738495a6b7c8d9', 'user_id', 'message_id'],
    ['cli_0123456789abcdef', 'user_id', 'app_id'],
  ])('tells that %s under %s is a %s and no person', async (user, type, is) => {
    expect(await refuse(user, type)).toMatchObject([{ kind: 'not-a-person', is }])
  })

  it('completes a mobile in China whose plus YAML has taken, and tells it', async () => {
    expect(await read('8613800000001')).toEqual({
      tiers: [{ channel: 'phone', people: [{ user: '+8613800000001', kind: 'mobile' }] }],
      problems: [
        { kind: 'mobile-without-plus', input: 'users', written: '861***001', isCalled: true },
      ],
    })
  })

  it.each(['13800000001', '8612800000001', '14155550123', '447911123456'])(
    'tells that %s is a mobile without its country code',
    async (digits) => {
      expect(await refuse(digits)).toMatchObject([{ kind: 'mobile-without-plus', isCalled: false }])
    },
  )

  // A log is read by many, and what is refused may be somebody's number or address all the same.
  it.each([
    ['13812345678', '138***678'],
    ['jane.doe@example', 'jan***ple'],
    ['@jane@example.com', '@ja***com'],
    ['jane@example.com@', 'jan***om@'],
    ['jane@example.com:', 'jan***om:'],
    ['+861381234567x', '+86***67x'],
    ['nobody-1', 'nobody-1'],
    ['4d7a3c01', '4d7a3c01'],
  ])('shows %s, which is nobody, as %s', async (user, shown) => {
    const [problem] = await refuse(user)
    expect(problem).toMatchObject({ written: shown })
    if (problem && shown !== user) expect(say(problem).en).not.toContain(user)
  })
})
