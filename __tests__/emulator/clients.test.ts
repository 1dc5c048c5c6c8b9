import { execFile, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { type Emulator, startEmulator } from '../../emulator/emulator.ts'
import { demo } from '../../emulator/world.ts'
import { startAsking } from './asking.ts'

const run = promisify(execFile)
const { first } = demo

interface Reported {
  name: string
  status?: number
  resolved?: { code?: number; data?: unknown }
  rejected?: { code?: number; msg?: string }
}

describe('the official Node SDK', () => {
  let emulator: Emulator
  const reported = new Map<string, Reported>()

  beforeAll(async () => {
    emulator = await startEmulator()
    const message = emulator.world.messages.get(demo.messageId)
    message?.readBy.set(first.openId, 1)
    message?.reactions.push({
      reactionId: 'r1',
      operatorId: first.openId,
      operatorType: 'user',
      emoji: 'OK',
      at: 2,
    })
    const script = new URL('./sdk-client.ts', import.meta.url).pathname
    const { appId, appSecret, messageId, chatId } = demo
    const args = [
      script,
      emulator.url,
      appId,
      appSecret,
      messageId,
      chatId,
      first.openId,
      first.email,
      demo.groupId,
    ]
    try {
      const { stdout } = await run(process.execPath, args)
      for (const line of stdout.trim().split('\n')) {
        const report: Reported = JSON.parse(line)
        reported.set(report.name, report)
      }
    } finally {
      await emulator.close()
    }
  })

  const success = { code: 0, msg: 'success', data: { invalid_user_id_list: [] } }

  it.each(['urgentPhone, tokens managed', 'urgentPhone, token given', 'urgentSms', 'urgentApp'])(
    'runs the page’s sample: %s',
    (name) => {
      expect(reported.get(name)?.resolved).toEqual(success)
    },
  )

  it('alerted as often as it asked to', () => {
    expect(emulator.rings.map(({ channel, openId }) => `${channel} ${openId}`)).toEqual([
      `phone ${first.openId}`,
      `phone ${first.openId}`,
      `sms ${first.openId}`,
      `app ${first.openId}`,
      `phone ${first.openId}`,
    ])
  })

  it('is told of a missing token and of an invalid list in a 400', () => {
    expect(reported.get('urgentPhone, no token')).toMatchObject({
      status: 400,
      rejected: { code: 99991661 },
    })
    expect(reported.get('urgentPhone, nobody in the chat')).toMatchObject({
      status: 400,
      rejected: { code: 230001, msg: expect.stringContaining('ext=all ids') },
    })
  })

  it.each<[string, unknown]>([
    ['create', { message_id: expect.stringMatching(/^om_/), chat_id: demo.chatId }],
    ['get', { items: [{ message_id: demo.messageId, sender: { id: demo.appId } }] }],
    ['readUsers', { items: [{ user_id: first.openId, timestamp: '1' }], has_more: false }],
    ['batchGetId', { user_list: [{ user_id: first.openId, email: first.email }] }],
    ['chat.get', { name: 'Releases', urgent_setting: 'all_members' }],
    ['chatMembers.get', { items: [{ member_id: first.openId }, {}, {}], member_total: 3 }],
    ['chatMembers.isInChat', { is_in_chat: true }],
    ['create, to a person', { chat_id: expect.stringMatching(/^oc_/) }],
    ['patch', {}],
    [
      'get, the card',
      { items: [{ body: { content: expect.stringContaining('"schema":"2.0"') } }] },
    ],
    ['urgentPhone, the person alone', { invalid_user_id_list: [] }],
    ['reply', { root_id: demo.messageId, chat_id: demo.chatId }],
    ['messageReaction.list', { items: [{ operator: { operator_id: first.openId } }] }],
    [
      'scope.list',
      { scopes: expect.arrayContaining([expect.objectContaining({ grant_status: 1 })]) },
    ],
    ['groupMember.simplelist', { memberlist: [{ member_id: first.openId }, {}] }],
    ['message.list', { items: expect.any(Array), has_more: false }],
  ])('finds its way through %s', (name, data) => {
    expect(reported.get(name)?.resolved).toMatchObject({ code: 0, data })
  })

  it('fetched its token once and keeps it', () => {
    const tokens = emulator.requests.filter(({ path }) => path.includes('tenant_access_token'))
    // The script's own fetch, and the SDK's.
    expect(tokens).toHaveLength(2)
  })
})

const hasCurl = spawnSync('curl', ['--version']).status === 0
if (!hasCurl)
  console.warn('curl is not installed: the page’s own line is not run')

  // Skipped only where there is no curl, as printed above.
;(hasCurl ? describe : describe.skip)('the line of the page, run by curl', () => {
  it('rings', async () => {
    const { emulator, token } = await startAsking()
    const bearer = await token()
    const { stdout } = await run('curl', [
      '-s',
      '-i',
      '-X',
      'PATCH',
      `${emulator.url}/open-apis/im/v1/messages/${demo.messageId}/urgent_phone?user_id_type=open_id`,
      '-H',
      `Authorization: Bearer ${bearer}`,
      '-H',
      'Content-Type: application/json',
      '-d',
      `{\n\t"user_id_list": [\n\t\t"${first.openId}"\n\t]\n}`,
    ])
    const [head = '', body = ''] = stdout.split('\r\n\r\n')
    expect(head).toMatch(/^HTTP\/1\.1 200 OK\r\n/)
    expect(head).toMatch(/^content-type: application\/json\r?$/im)
    expect(JSON.parse(body)).toEqual({
      code: 0,
      msg: 'success',
      data: { invalid_user_id_list: [] },
    })
    expect(emulator.rings).toMatchObject([{ channel: 'phone', openId: first.openId, isLoud: true }])
  })
})
