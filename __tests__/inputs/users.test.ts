import { describe, expect, it } from '@jest/globals'
import type { UserIdType } from '../../src/feishu/urgent.ts'
import { InputError } from '../../src/inputs/input-error.ts'
import { parseUsers } from '../../src/inputs/users.ts'

/** Tiers as lists of what was written. */
function read(text: string, type: UserIdType = 'open_id'): string[][] {
  return parseUsers(text, type).map((tier) => tier.map(({ user }) => user))
}

function refuse(text: string, type: UserIdType = 'open_id'): InputError['text'] {
  try {
    parseUsers(text, type)
  } catch (error) {
    if (error instanceof InputError) return error.text
    throw error
  }
  throw new Error('it was taken')
}

describe('the list of users', () => {
  it.each<[string, string, string[][]]>([
    ['one person', 'ou_1', [['ou_1']]],
    ['a tier per line', 'ou_1\nou_2\r\nou_3', [['ou_1'], ['ou_2'], ['ou_3']]],
    ['commas', 'ou_1,ou_2, ou_3', [['ou_1', 'ou_2', 'ou_3']]],
    ['commas of a Chinese keyboard', 'ou_1，ou_2、ou_3', [['ou_1', 'ou_2', 'ou_3']]],
    ['blanks and tabs', '  ou_1   ou_2\tou_3 ', [['ou_1', 'ou_2', 'ou_3']]],
    ['commas too many', ',ou_1,,ou_2,', [['ou_1', 'ou_2']]],
    ['blank lines', '\n\nou_1\n  \nou_2\n', [['ou_1'], ['ou_2']]],
    ['comments', '# on call\nou_1 # first, ou_9\n#ou_8\nou_2', [['ou_1'], ['ou_2']]],
    ['a JSON array', '["ou_1", " ou_2 ", ""]', [['ou_1', 'ou_2']]],
    ['a JSON array on each line', '["ou_1"]\n["ou_2","ou_3"]', [['ou_1'], ['ou_2', 'ou_3']]],
    ['a JSON array over lines', '[\n  "ou_1", # first\n  "ou_2"\n]', [['ou_1', 'ou_2']]],
    ['a line beside a JSON array', 'ou_1\n["ou_2"]', [['ou_1'], ['ou_2']]],
    ['an empty JSON array', '[]', []],
    ['nothing', '', []],
    ['comments alone', '# nobody', []],
  ])('may hold %s', (_, text, tiers) => {
    expect(read(text)).toEqual(tiers)
  })

  it.each<[string, UserIdType, string]>([
    ['ou_1', 'open_id', 'id'],
    ['on_1', 'union_id', 'id'],
    ['4d7a3c01', 'user_id', 'id'],
    ['first.last-1_2', 'user_id', 'id'],
    ['x'.repeat(128), 'user_id', 'id'],
    ['first.last+tag@mail.example.com', 'open_id', 'email'],
    ['on_call@example.com', 'open_id', 'email'],
    ['+8613800000000', 'open_id', 'mobile'],
    ['+123456', 'user_id', 'mobile'],
    ['+123456789012345', 'open_id', 'mobile'],
  ])('may hold %s with user-id-type %s', (user, type, kind) => {
    expect(parseUsers(user, type)).toEqual([[{ user, kind }]])
  })

  it.each(['[', '[1]', '["ou_1", 2]', '[{"id":"ou_1"}]'])(
    'may not hold JSON that is no array of texts: %s',
    (text) => {
      expect(refuse(text).en).toMatch(/^`users` holds JSON that is no array of strings/)
      expect(refuse(text).zh).toMatch(/^`users` 中的 JSON 不是字符串数组/)
    },
  )

  it.each<[string, UserIdType]>([
    ['+12345', 'open_id'],
    ['+1234567890123456', 'open_id'],
    ['+86-138', 'open_id'],
    ['+8613800000000x', 'open_id'],
    ['@example.com', 'open_id'],
    ['first@example', 'open_id'],
    ['first@@example.com', 'open_id'],
    ['first@example.', 'open_id'],
    ['ou_1;ou_2', 'open_id'],
    [`ou_${'x'.repeat(126)}`, 'open_id'],
    ['失败', 'user_id'],
  ])('may not hold %s with user-id-type %s', (user, type) => {
    expect(refuse(user, type).en).toMatch(/^`users` holds ".*, which is no id, e-mail or mobile\./)
    expect(refuse(user, type).zh).toMatch(/^`users` 中的 ".* 不是 ID、邮箱或手机号。/)
  })

  it.each<[string, UserIdType, string]>([
    ['on_1', 'open_id', 'union_id'],
    ['ou_1', 'union_id', 'open_id'],
    ['ou_1', 'user_id', 'open_id'],
  ])('tells for %s under %s which type it is', (user, type, is) => {
    const { en, zh } = refuse(user, type)
    expect(en).toBe(
      `\`users\` holds "${user}", which is a ${is}, but \`user-id-type\` is ${type}. Set \`user-id-type: ${is}\`, or write the person's ${type}.`,
    )
    expect(zh).toContain(`"${user}" 是 ${is}，而 \`user-id-type\` 为 ${type}`)
  })

  it.each<[UserIdType, string]>([
    ['open_id', 'ou_'],
    ['union_id', 'on_'],
  ])('tells what an %s begins with when it is none', (type, prefix) => {
    const { en, zh } = refuse('4d7a3c01', type)
    expect(en).toContain(`which is no ${type}. Write an id that starts with ${prefix},`)
    expect(zh).toContain(`不是 ${type}。请填写以 ${prefix} 开头的 ID`)
  })

  it.each([
    ['oc_1', 'chat_id'],
    ['om_1', 'message_id'],
    ['omt_1', 'thread_id'],
    ['cli_1', 'app_id'],
  ])('tells that %s is a %s and no person', (user, is) => {
    const { en, zh } = refuse(user)
    expect(en).toContain(`"${user}", which is a ${is} and no person.`)
    expect(zh).toContain(`"${user}" 是 ${is}，不是人员。`)
  })

  // A log is read by many, and what is refused may be somebody's number or address all the same.
  it.each([
    ['13812345678', '138***678'],
    ['jane.doe@example', 'jan***ple'],
    ['@jane@example.com', '@ja***com'],
    ['jane@example.com@', 'jan***om@'],
    ['jane@example.com;', 'jan***om;'],
    ['+861381234567x', '+86***67x'],
    ['nobody-1', 'nobody-1'],
    ['4d7a3c01', '4d7a3c01'],
  ])('shows %s, which is nobody, as %s', (user, shown) => {
    const { en } = refuse(user)
    expect(en).toContain(JSON.stringify(shown))
    if (shown !== user) expect(en).not.toContain(user)
  })
})
