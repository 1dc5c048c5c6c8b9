import { describe, expect, it } from '@jest/globals'
import { demo } from '../../emulator/world.ts'
import { ENTRIES, openEmulator, runAction } from './harness.ts'

const CASES: [string, Record<string, string>, RegExp][] = [
  ['message-id leaves the path', { 'message-id': '../../x' }, /`message-id` is "..\/..\/x".*om_/],
  [
    'message-id is that of a batch message',
    { 'message-id': 'bm_1' },
    /`message-id` is that of a batch message/,
  ],
  ['message-id is blank', { 'message-id': '   ' }, /`message-id` and `send-to` are both blank/],
  ['users are blank', { users: ' \n # nobody\n' }, /`users` names nobody/],
  [
    'an id is of another type',
    { users: 'on_94a1ee5551019f18cd73d9f111898cf2' },
    /union_id, but `user-id-type` is open_id/,
  ],
  ['an id is that of a chat', { users: demo.chatId }, /chat_id and no person/],
  ['a mobile lacks its plus', { users: '13800000000' }, /`users` holds "138\*\*\*000"/],
  ['users hold broken JSON', { users: '["ou_1"' }, /JSON that is no array of strings/],
  ['users hold JSON of numbers', { users: '[1]' }, /JSON that is no array of strings/],
  [
    'base-url is not encrypted',
    { 'base-url': 'http://example.com' },
    /`base-url` is "http:\/\/example.com".*https/,
  ],
  [
    'base-url has a path',
    { 'base-url': 'https://open.feishu.cn/open-apis' },
    /`base-url`.*without a path/,
  ],
  ['base-url holds a password', { 'base-url': 'https://a:b@open.feishu.cn' }, /`base-url`/],
  [
    'base-url only looks like loopback',
    { 'base-url': 'http://127.0.0.1.example.com' },
    /`base-url`/,
  ],
  ['app-id is blank', { 'app-id': ' ' }, /`app-id` is blank/],
  ['app-secret is blank', { 'app-secret': '' }, /`app-secret` is blank.*forks/],
  [
    'a token stands beside a secret',
    { 'tenant-access-token': 't-1' },
    /`tenant-access-token` is set beside/,
  ],
  [
    'the token is no tenant token',
    { 'app-id': '', 'app-secret': '', 'tenant-access-token': 'u-1' },
    /starts with t-/,
  ],
  ['a store app has no tenant key', { 'app-ticket': 'x' }, /`tenant-key` is blank/],
  ['a store app has no ticket', { 'tenant-key': 'x' }, /`app-ticket` is blank/],
  [
    'user-id-type is unknown',
    { 'user-id-type': 'email' },
    /`user-id-type` is "email". Write one of: open_id/,
  ],
  ['fail-on is unknown', { 'fail-on': 'always' }, /`fail-on` is "always"/],
  ['language is unknown', { language: 'fr' }, /`language` is "fr"/],
  ['timeout has no unit', { timeout: '60' }, /`timeout` is "60".*90s/],
  ['timeout is no duration', { timeout: 'soon' }, /`timeout` is "soon"/],
  ['timeout is negative', { timeout: '-5s' }, /`timeout` is "-5s"/],
  ['timeout overflows every timer', { timeout: '99y' }, /`timeout` is "99y"/],
]

describe.each(ENTRIES)('bad input, with %s', (entry) => {
  it.each(CASES)('is refused before any request when %s', async (_, inputs, message) => {
    const emulator = await openEmulator()
    const run = await runAction(emulator, entry, { with: { 'fail-on': 'never', ...inputs } })

    expect(run.exitCode).toBe(1)
    expect(run.annotations).toEqual([
      { level: 'error', title: '', message: expect.stringMatching(message) },
    ])
    expect(run.outputs).toMatchObject({ status: 'failed', code: '', 'called-user-ids': '[]' })
    expect(run.outputs['msg']).toMatch(message)
    expect(emulator.requests).toEqual([])
  })

  it('is explained in Chinese to those who asked for it', async () => {
    const emulator = await openEmulator()
    const run = await runAction(emulator, entry, { with: { language: 'zh', 'message-id': '' } })
    expect(run.annotations[0]?.message).toContain('`message-id` 和 `send-to` 均为空')
  })
})
