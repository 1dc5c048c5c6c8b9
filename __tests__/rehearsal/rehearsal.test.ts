import { summary } from '@actions/core'
import { describe, expect, it } from '@jest/globals'
import type { Emulator } from '../../emulator/emulator.ts'
import { addMessage, demo } from '../../emulator/world.ts'
import { checkCard } from '../../src/rehearsal/card-check.ts'
import { failureOf } from '../feishu/answering.ts'
import { openTimelessEmulator, runInProcess } from '../in-process.ts'

const NEW = { 'message-id': '', 'send-to': demo.chatId }
const GIVEN = { 'app-id': '', 'app-secret': '' }

function chatOf({ world }: Emulator) {
  const chat = world.chats.get(demo.chatId)
  if (!chat) throw new Error('no demo chat')
  return chat
}

/** The rows of the summary's table: what was looked at, and how it went. */
function rowsOf(html: string): string[] {
  const rows = [...html.matchAll(/<tr>(.*?)<\/tr>/g)].slice(1)
  return rows.map(([, row = '']) => {
    const [check, state] = [...row.matchAll(/<td>(.*?)<\/td>/g)].map(([, cell = '']) => cell)
    return `${check}: ${state}`
  })
}

const INPUTS = 'Inputs'
const CREDENTIALS = 'Credentials'
const SCOPES = 'Scopes'
const PEOPLE = 'People'
const MESSAGE = 'Message'
const CARD = 'Card size and number of elements'
const RECEIVER = 'Receiver of the card'
const BOT = 'Bot in the chat'
const CHAT = 'Chat settings'
const MEMBERS = 'Membership'
const CALL = 'Phone quota'

async function rehearse(
  page: Awaited<ReturnType<typeof openTimelessEmulator>>,
  inputs: Record<string, string> = {},
) {
  // The toolkit remembers the summary of the first run in a process.
  Object.assign(summary.emptyBuffer(), { _filePath: undefined })
  const run = await runInProcess(page, {
    users: demo.first.openId,
    'dry-run': 'true',
    ...inputs,
  })
  const rows = rowsOf(run.summary)
  const named = (state: string) =>
    rows.filter((row) => row.endsWith(`: ${state}`)).map((row) => row.slice(0, -state.length - 2))
  expect(page.emulator.rings).toEqual([])
  expect(
    page.emulator.requests.filter(
      ({ method, path }) => /urgent_/.test(path) || (method === 'POST' && /messages$/.test(path)),
    ),
  ).toEqual([])
  return {
    ...run,
    rows,
    failing: named('failed'),
    open: named('not checked'),
    notes: named('note'),
  }
}

describe('what a rehearsal looks at', () => {
  it('is, for a message that is there, all but the call itself', async () => {
    const { failed, outputs, rows } = await rehearse(await openTimelessEmulator())

    expect(failed).toBe(false)
    expect(outputs).toMatchObject({ status: 'dry-run', code: '0' })
    expect(rows).toEqual([
      `${INPUTS}: passed`,
      `${CREDENTIALS}: passed`,
      `${SCOPES}: passed`,
      `${PEOPLE}: passed`,
      `${MESSAGE}: passed`,
      `${BOT}: passed`,
      `${CHAT}: passed`,
      `${MEMBERS}: passed`,
      `${CALL}: not checked`,
    ])
  })

  it('is, for a new card to a chat, the card instead of the message', async () => {
    const { rows } = await rehearse(await openTimelessEmulator(), NEW)
    expect(rows).toEqual([
      `${INPUTS}: passed`,
      `${CREDENTIALS}: passed`,
      `${SCOPES}: passed`,
      `${PEOPLE}: passed`,
      `${CARD}: passed`,
      `${BOT}: passed`,
      `${CHAT}: passed`,
      `${MEMBERS}: passed`,
      `${CALL}: not checked`,
    ])
  })

  it.each([
    [demo.first.email, 'passed'],
    [demo.first.email.toUpperCase(), 'passed'],
    [demo.first.openId, 'not checked'],
    [demo.first.unionId, 'not checked'],
  ])(
    'is, for a new card to %s, the receiver, who alone will be in the chat',
    async (sendTo, state) => {
      const { rows, outputs } = await rehearse(await openTimelessEmulator(), {
        ...NEW,
        'send-to': sendTo,
        users: '',
      })

      expect(rows).toEqual([
        `${INPUTS}: passed`,
        `${CREDENTIALS}: passed`,
        `${SCOPES}: passed`,
        `${PEOPLE}: passed`,
        `${CARD}: passed`,
        `${RECEIVER}: ${state}`,
        `${MEMBERS}: passed`,
        `${CALL}: not checked`,
      ])
      expect(outputs['status']).toBe('dry-run')
    },
  )
})

describe('what a rehearsal finds', () => {
  it('is nothing more when the credentials are refused', async () => {
    const page = await openTimelessEmulator()
    const { rows, outputs } = await rehearse(page, { 'app-secret': 'another' })

    expect(rows).toEqual([`${INPUTS}: passed`, `${CREDENTIALS}: failed`, `${CALL}: not checked`])
    expect(outputs).toMatchObject({ status: 'failed', code: '10014' })
    expect(page.emulator.requests).toHaveLength(1)
  })

  it('is a person whom nobody knows', async () => {
    const { failing, log } = await rehearse(await openTimelessEmulator(), {
      users: `${demo.first.openId} nobody@example.com`,
    })
    expect(failing).toEqual([PEOPLE])
    expect(log).toContain('::error title=People%3A No Feishu user found')
    expect(log).toContain('n***@example.com')
  })

  it('is a person outside the chat, whom nothing else would reach', async () => {
    const { failing, outputs, log } = await rehearse(await openTimelessEmulator(), {
      users: `${demo.first.openId} ${demo.outsider.email} nobody@example.com`,
      fallback: 'none',
    })
    expect(failing).toEqual([PEOPLE, MEMBERS])
    expect(log).toContain('::error title=Membership%3A Not in the chat of the message::o***@')
    expect(outputs).toMatchObject({
      'invalid-user-ids': '[]',
      msg: 'checks failed: People, Membership',
    })
  })

  it('is only a note about a person outside the chat, who is written to directly', async () => {
    const { failed, notes, log } = await rehearse(await openTimelessEmulator(), {
      users: `${demo.first.openId} ${demo.outsider.email}`,
    })
    expect(failed).toBe(false)
    expect(notes).toEqual([MEMBERS])
    expect(log).toMatch(/::notice title=Membership::.*o\*\*\*@example\.com/)
  })

  it('is an e-mail that no card can be sent to', async () => {
    const { failing, outputs } = await rehearse(await openTimelessEmulator(), {
      ...NEW,
      'send-to': 'nobody@example.com',
    })
    expect(failing).toEqual([RECEIVER])
    expect(outputs).toMatchObject({ code: '230034', msg: 'nobody has this e-mail' })
  })

  it('is a message that is deleted', async () => {
    const page = await openTimelessEmulator()
    addMessage(page.emulator.world, { messageId: demo.messageId, deleted: true, createdAt: 1 })
    const { failing, outputs } = await rehearse(page)

    expect(failing).toEqual([MESSAGE])
    expect(outputs).toMatchObject({ code: '230110', msg: 'the message is deleted' })
  })

  it("is another app's message, unless nobody knows which app the token is of", async () => {
    const page = await openTimelessEmulator()
    const { world } = page.emulator
    addMessage(world, { messageId: demo.messageId, senderAppId: 'cli_other', createdAt: 1 })
    const { failing, outputs } = await rehearse(page)

    expect(failing).toEqual([MESSAGE])
    expect(outputs).toMatchObject({ code: '230012', msg: 'the message was sent by cli_other' })
    const [token = ''] = world.tokens.keys()
    const given = await rehearse(page, { ...GIVEN, 'tenant-access-token': token })
    expect(given.failing).toEqual([])
  })

  it("is a person's message", async () => {
    const page = await openTimelessEmulator()
    const sender = { id: demo.first.openId, id_type: 'open_id' }
    page.emulator.inject({
      path: /messages\/om_\w+$/,
      body: { code: 0, data: { items: [{ chat_id: demo.chatId, sender }] } },
    })
    const { outputs } = await rehearse(page)
    expect(outputs).toMatchObject({ code: '230012', msg: 'the message was sent by a person' })
  })

  it('leaves the chat unchecked when the message does not lead to it', async () => {
    const page = await openTimelessEmulator()
    page.emulator.inject({ path: /messages\/om_\w+$/, code: 230001 })
    const { failing, open: unchecked } = await rehearse(page)

    expect(failing).toEqual([MESSAGE])
    expect(unchecked).toEqual([BOT, CHAT, MEMBERS, CALL])
  })

  it('is a bot that is not in the chat', async () => {
    const page = await openTimelessEmulator()
    chatOf(page.emulator).botInChat = false
    const { failing, log } = await rehearse(page, NEW)

    expect(failing).toEqual([BOT, MEMBERS])
    expect(log).toContain('Seen: the bot is not in the chat')
  })

  it.each([
    ['dissolved', { status: 'dissolved' }, '232009', 'the chat is dissolved'],
    ['external', { external: true }, '230027', 'the chat is external'],
    ['for owners only', { urgentSetting: 'only_owner' }, '230052', 'only the owner and admin'],
  ] as const)('is a chat that is %s', async (_, change, code, seen) => {
    const page = await openTimelessEmulator()
    Object.assign(chatOf(page.emulator), change)
    const { failing, log } = await rehearse(page, NEW)

    expect(failing).toContain(CHAT)
    expect(log).toContain(`::error title=${CHAT}%3A Feishu ${code}`)
    expect(log).toContain(`Seen: ${seen}`)
  })

  it('is nothing wrong when the bot manages a chat that is for owners only', async () => {
    const page = await openTimelessEmulator()
    Object.assign(chatOf(page.emulator), { urgentSetting: 'only_owner', botIsManager: true })
    expect((await rehearse(page)).failing).toEqual([])

    const [token = ''] = page.emulator.world.tokens.keys()
    const given = { ...GIVEN, 'tenant-access-token': token }
    expect((await rehearse(page, given)).failing).toEqual([])
    chatOf(page.emulator).botIsManager = false
    expect((await rehearse(page, given)).failing).toEqual([CHAT])
  })

  it('is something wrong when another bot manages it', async () => {
    const page = await openTimelessEmulator()
    const data = { urgent_setting: 'only_owner', bot_manager_id_list: ['cli_other'] }
    page.emulator.inject({ path: /chats\/oc_\w+$/, body: { code: 0, data } })
    expect((await rehearse(page)).failing).toEqual([CHAT])
  })

  it.each([
    ['im:chat:readonly', [BOT, CHAT, MEMBERS, CALL]],
    ['im:message.group_msg', [MESSAGE, BOT, CHAT, MEMBERS, CALL]],
  ])('is no failure, but not checked, without %s', async (scope, unchecked) => {
    const page = await openTimelessEmulator()
    page.emulator.world.apps.get(demo.appId)?.scopes.delete(scope)
    const {
      failed,
      outputs,
      open: found,
    } = await rehearse(page, {
      users: `${demo.first.openId} ${demo.second.email}`,
    })
    expect(found).toEqual(unchecked)
    expect(failed).toBe(false)
    expect(outputs['status']).toBe('dry-run')
  })

  it('is a failure without the scope that the real page needs to look people up', async () => {
    const page = await openTimelessEmulator()
    page.emulator.world.apps.get(demo.appId)?.scopes.delete('contact:user.id:readonly')
    const { failing, outputs } = await rehearse(page, { users: demo.second.email })

    expect(failing).toEqual([SCOPES, PEOPLE])
    expect(outputs['code']).toBe('99991672')
  })

  it('is no missing scope where another refusal only speaks of one', async () => {
    const page = await openTimelessEmulator()
    page.emulator.inject({ path: /messages\/om_\w+$/, code: 230001, msg: 'out of scope' })
    expect((await rehearse(page)).failing).toEqual([MESSAGE])
  })

  it('is a card that is too large', async () => {
    const card = JSON.stringify({ schema: '2.0', body: { elements: [], text: 'x'.repeat(31_000) } })
    const { failing, outputs } = await rehearse(await openTimelessEmulator(), { ...NEW, card })

    expect(failing).toEqual([CARD])
    expect(outputs['code']).toBe('230025')
  })

  it('is not who will be in the chat with a person whose id is of another type', async () => {
    const { open: unchecked } = await rehearse(await openTimelessEmulator(), {
      ...NEW,
      'send-to': demo.first.unionId,
    })
    expect(unchecked).toEqual([RECEIVER, MEMBERS, CALL])
  })

  it('is somebody beside the person whom the card goes to', async () => {
    const { failing } = await rehearse(await openTimelessEmulator(), {
      ...NEW,
      'send-to': demo.first.email,
      users: `${demo.first.openId} ${demo.second.openId}`,
      fallback: 'none',
    })
    expect(failing).toEqual([MEMBERS])
  })

  it('is a failure when people cannot be looked up for another reason', async () => {
    const page = await openTimelessEmulator()
    page.emulator.inject({ path: 'batch_get_id', code: 99991401 })
    const { failing, outputs } = await rehearse(page, { users: demo.first.email })

    expect(failing).toEqual([PEOPLE])
    expect(outputs['code']).toBe('99991401')
  })
})

function scopesOf({ world }: Emulator): Set<string> {
  const app = world.apps.get(demo.appId)
  if (!app) throw new Error('no demo app')
  return app.scopes
}

describe('the scopes that a page needs', () => {
  it('fail the check when the phone is among the missing, all in one link', async () => {
    const page = await openTimelessEmulator()
    for (const scope of ['im:message.urgent:phone', 'im:message.urgent:phone_send'])
      scopesOf(page.emulator).delete(scope)
    scopesOf(page.emulator).delete('contact:user.id:readonly')
    const { failing, log } = await rehearse(page, { users: demo.second.email })

    expect(failing).toContain(SCOPES)
    expect(log).toContain('Scopes to add: im:message.urgent:phone, contact:user.id:readonly.')
    expect(log).toContain(
      `https://open.feishu.cn/app/${demo.appId}/auth?q=im:message.urgent:phone,contact:user.id:readonly&op_from=openapi&token_type=tenant`,
    )
  })

  it('are only a note where the fallback alone would need them', async () => {
    const page = await openTimelessEmulator()
    for (const scope of ['im:message.urgent:sms', 'im:message.urgent:sms_send'])
      scopesOf(page.emulator).delete(scope)
    const { failed, notes, log } = await rehearse(page, { fallback: 'direct, sms' })

    expect(failed).toBe(false)
    expect(notes).toEqual([SCOPES])
    expect(log).toContain('Scopes to add: im:message.urgent:sms.')
  })

  it('are enough when one of several that allow the same is granted', async () => {
    const page = await openTimelessEmulator()
    scopesOf(page.emulator).delete('im:message.urgent:phone')
    scopesOf(page.emulator).add('im:message.urgent:phone_send')
    expect((await rehearse(page)).failing).toEqual([])
  })

  it.each([
    ['says no', { code: 99991400 }],
    ['holds no list', { body: { code: 0, data: {} } }],
    ['is a web page', { status: 502, body: '<html>', contentType: 'text/html' }],
  ])('are not checked when the answer %s', async (_, fault) => {
    const page = await openTimelessEmulator()
    page.emulator.inject({ path: /application\/v6\/scopes$/, ...fault, times: 1_000 })
    const { failed, open: unchecked } = await rehearse(page)
    expect(unchecked).toEqual([SCOPES, CALL])
    expect(failed).toBe(false)
  })
})

describe('a chat of which Feishu tells too little', () => {
  it.each(['chat_status', 'external', 'urgent_setting'])(
    'is not checked rather than passed, without %s',
    async (field) => {
      const page = await openTimelessEmulator()
      const data: Record<string, unknown> = {
        chat_status: 'normal',
        external: false,
        urgent_setting: 'all_members',
        bot_manager_id_list: [],
      }
      delete data[field]
      page.emulator.inject({ path: /chats\/oc_\w+$/, body: { code: 0, data } })
      const { failed, open: unchecked } = await rehearse(page, NEW)
      expect(unchecked).toEqual([CHAT, CALL])
      expect(failed).toBe(false)
    },
  )
})

describe('a page without a chat', () => {
  it('is checked as far as it goes, and writes to nobody', async () => {
    const { failed, rows } = await rehearse(await openTimelessEmulator(), {
      'message-id': '',
      users: `${demo.first.email} ${demo.outsider.openId}`,
    })
    expect(failed).toBe(false)
    expect(rows).toEqual([
      `${INPUTS}: passed`,
      `${CREDENTIALS}: passed`,
      `${SCOPES}: passed`,
      `${PEOPLE}: passed`,
      `${CARD}: passed`,
      `${CALL}: not checked`,
    ])
  })
})

describe('who a page would call', () => {
  it('are the members of a group', async () => {
    const { failed, outputs } = await rehearse(await openTimelessEmulator(), {
      users: `group:${demo.groupId}`,
    })
    expect(failed).toBe(false)
    const { responders } = JSON.parse(outputs['result'] ?? '')
    expect(responders.map(({ id }: { id: string }) => id)).toEqual([
      demo.first.openId,
      demo.second.openId,
    ])
  })

  it('are not those of an unknown group, beside whom the others are still looked up', async () => {
    const { failing, log } = await rehearse(await openTimelessEmulator(), {
      users: `group:gnone ${demo.first.email} nobody@example.com`,
    })
    expect(failing).toEqual([PEOPLE, PEOPLE])
    expect(log).toContain('n***@example.com')
    expect(log).toContain('gnone')
  })

  it('are those on call now, with who is next and until when', async () => {
    const { log, summary: html } = await rehearse(await openTimelessEmulator(), {
      users: `rota daily from 2020-01-01 09:00 Asia/Shanghai: ${demo.first.email}, ${demo.second.email}`,
    })
    expect(log).toMatch(
      /^On call until \d{4}-\d\d-\d\d 09:00 Asia\/Shanghai: .\*{3}@example.com\. Next: /m,
    )
    expect(html).toMatch(/<li>On call until .*<code>.\*{3}@example\.com<\/code>/)
  })
})

describe('a bad input', () => {
  it.each([
    ['a rota that cannot be read', { users: `rota sometimes: x\n${demo.first.openId}` }],
    ['an invalid name', { users: `${demo.first.openId} 13800000001` }],
    ['an unknown word', { 'fail-on': 'sometimes' }],
    ['a wrong duration', { 'ack-timeout': 'soon' }],
    ['hours that cannot be read', { 'phone-hours': 'at night' }],
    ['two targets', { 'send-to': demo.chatId }],
  ])('fails the check whatever fail-on says: %s', async (_, inputs) => {
    const { failed, rows, failing, outputs, log } = await rehearse(await openTimelessEmulator(), {
      'fail-on': 'never',
      ...inputs,
    })
    expect(failed).toBe(true)
    expect(outputs['status']).toBe('failed')
    expect(failing).toEqual([INPUTS])
    expect(rows).toContain(`${PEOPLE}: passed`)
    expect(log).toContain('::error title=Wrong input::')
    expect(log).toContain('::error::Dry run failed: one input is wrong')
  })
})

describe('a card', () => {
  const cardOf = (elements: unknown) => JSON.stringify({ schema: '2.0', body: { elements } })
  const many = (count: number) => Array.from({ length: count }, () => ({ tag: 'hr' }))

  it.each([
    [30 * 1024, true],
    [30 * 1024 + 1, false],
  ])('of %d bytes passes: %s', async (bytes, passes) => {
    const empty = JSON.stringify({ content: '' }).length
    const card = JSON.stringify({ content: 'x'.repeat(bytes - empty) })
    if (passes) expect(() => checkCard(card)).not.toThrow()
    else {
      expect(await failureOf(() => checkCard(card))).toMatchObject({
        code: 230025,
        sight: { kind: 'too-large', is: 30721, max: 30720 },
      })
    }
  })

  it('is counted in bytes, not in characters', () => {
    expect(() => checkCard(JSON.stringify({ content: '失'.repeat(11_000) }))).toThrow(/230025/)
  })

  it('of 200 elements passes, and of 201 does not, wherever they stand', async () => {
    const nested = [{ tag: 'column_set', columns: [{ tag: 'column', elements: many(198) }] }]
    expect(() => checkCard(cardOf(nested))).not.toThrow()
    const error = await failureOf(() => checkCard(cardOf([...nested, { tag: 'hr' }])))
    expect(error).toMatchObject({
      code: 230099,
      sight: { kind: 'too-many-elements', is: 201, max: 200 },
    })
  })

  it('may hold nothing at all', () => {
    expect(() => checkCard('{"body":null,"tags":["tag"]}')).not.toThrow()
  })
})
