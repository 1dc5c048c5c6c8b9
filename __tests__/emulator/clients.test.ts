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
    emulator.world.messages.get(demo.messageId)?.readBy.set(first.openId, 1)
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

  it('rang as often as it asked to', () => {
    expect(emulator.rings.map(({ channel, openId }) => `${channel} ${openId}`)).toEqual([
      `phone ${first.openId}`,
      `phone ${first.openId}`,
      `sms ${first.openId}`,
      `app ${first.openId}`,
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
    expect(emulator.rings).toMatchObject([{ channel: 'phone', openId: first.openId, rang: true }])
  })
})
