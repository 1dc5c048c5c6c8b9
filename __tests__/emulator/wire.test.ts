import { Agent, get } from 'node:http'
import { describe, expect, it } from '@jest/globals'
import { createManualClock } from '../../emulator/clock.ts'
import { createWorld, demo } from '../../emulator/world.ts'
import { people, startAsking, urgeLine } from './asking.ts'

const { first } = demo

describe('a request that goes nowhere', () => {
  it.each([
    ['an unknown path', 'GET /im/v1/telephones'],
    ['the wrong verb', `POST /im/v1/messages/${demo.messageId}/urgent_phone`],
    ['the wrong verb at the token endpoint', 'GET /auth/v3/tenant_access_token/internal'],
    ['a path with a slash too many', `PATCH /im/v1/messages/${demo.messageId}/urgent_phone/`],
    ['a message without an id', 'PATCH /im/v1/messages//urgent_phone'],
  ])('meets the plain 404 of the gateway: %s', async (_, line) => {
    const { ask } = await startAsking()
    const answer = await ask(line)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-type')).toBe('text/plain')
    expect(answer.text).toBe('404 page not found')
  })
})

describe('authorization', () => {
  it('is missed when there is no header', async () => {
    const { ask } = await startAsking()
    const answer = await ask(urgeLine(), { ...people(first.openId), token: null })
    expect(answer.status).toBe(400)
    expect(answer.body).toMatchObject({
      code: 99991661,
      msg: 'Missing access token for authorization. Please make a request with token attached.',
    })
  })

  it('is missed when the token comes without "Bearer"', async () => {
    const { ask, token } = await startAsking()
    const headers = { authorization: await token() }
    const answer = await ask(urgeLine(), { ...people(first.openId), token: null, headers })
    expect(answer.body.code).toBe(99991661)
  })

  it.each([
    ['a token nobody was given', 't-0123456789', 99991663],
    ['a user token', 'eyJhbGciOiJFUzI1NiJ9.e30.x', 99991668],
    ['something that is no token', 'cli_0123456789', 99991671],
  ])('refuses %s', async (_, token, code) => {
    const { ask } = await startAsking()
    const answer = await ask(urgeLine(), { ...people(first.openId), token })
    expect(answer.status).toBe(400)
    expect(answer.body.code).toBe(code)
  })

  it('says of a forged token what the live gateway says', async () => {
    const { ask } = await startAsking()
    const answer = await ask(urgeLine(), { ...people(first.openId), token: 't-forged' })
    expect(answer.body.msg).toBe(
      'Invalid access token for authorization. Please make a request with token attached.',
    )
  })

  it('comes before the fields are looked at', async () => {
    const { ask } = await startAsking()
    const answer = await ask('POST /im/v1/messages', { body: {}, token: null })
    expect(answer.body.code).toBe(99991661)
  })

  it('shuts out an app that is disabled, not installed, or calls from elsewhere', async () => {
    const { ask, world, token } = await startAsking()
    const live = await token()
    const app = world.apps.get(demo.appId)
    if (!app) throw new Error('the demo app is gone')
    const codeNow = async () =>
      (await ask(urgeLine(), { ...people(first.openId), token: live })).body.code
    Object.assign(app, { disabled: true })
    expect(await codeNow()).toBe(99991662)
    Object.assign(app, { disabled: false, installed: false })
    expect(await codeNow()).toBe(99991673)
    Object.assign(app, { installed: true, ipAllowed: false })
    expect(await codeNow()).toBe(99991401)
    world.switches.uncertainStatus[99991401] = 403
    expect((await ask(urgeLine(), { ...people(first.openId), token: live })).status).toBe(403)
  })
})

describe('scopes', () => {
  it('are named in the refusal, with the link to the console in error.helps', async () => {
    const { ask, world, emulator } = await startAsking()
    world.apps.get(demo.appId)?.scopes.delete('im:message.urgent:phone')
    const answer = await ask(urgeLine(), people(first.openId))
    expect(answer.status).toBe(400)
    expect(answer.body.code).toBe(99991672)
    expect(answer.body.msg).toBe(
      'Access denied. One of the following scopes is required: [im:message.urgent:phone, im:message.urgent:phone_send].',
    )
    expect(answer.body.error).toMatchObject({
      permission_violations: [
        { type: 'action_scope_required', subject: 'im:message.urgent:phone' },
        { type: 'action_scope_required', subject: 'im:message.urgent:phone_send' },
      ],
      helps: [
        { url: expect.stringContaining(`/app/${demo.appId}/auth?q=im:message.urgent:phone`) },
      ],
    })
    expect(emulator.rings).toEqual([])
  })

  it.each([
    ['helps', true, false],
    ['msg', false, true],
    ['both', true, true],
    ['none', false, false],
  ] as const)('show the link where the switch says: %s', async (scopeHelp, inHelps, inMsg) => {
    const { ask, world } = await startAsking()
    world.switches.scopeHelp = scopeHelp
    world.apps.get(demo.appId)?.scopes.clear()
    const { body } = await ask(urgeLine(), people(first.openId))
    expect('helps' in (body.error ?? {})).toBe(inHelps)
    expect(body.msg?.includes('https://')).toBe(inMsg)
  })

  it('include one for the user_id of people', async () => {
    const { ask, world } = await startAsking()
    world.apps.get(demo.appId)?.scopes.delete('contact:user.employee_id:readonly')
    const line = `PATCH /im/v1/messages/${demo.messageId}/urgent_phone?user_id_type=user_id`
    const { body } = await ask(line, people(first.userId))
    expect(body.code).toBe(99991672)
    expect(body.error?.['permission_violations']).toEqual([
      { type: 'field_scope_required', subject: 'contact:user.employee_id:readonly' },
    ])
  })

  it('come before the fields are looked at', async () => {
    const { ask, world } = await startAsking()
    world.apps.get(demo.appId)?.scopes.clear()
    expect((await ask(urgeLine(), { body: {} })).body.code).toBe(99991672)
  })

  it.each([
    ['phone', 'im:message.urgent:phone_send'],
    ['sms', 'im:message.urgent:sms_send'],
    ['app', 'im:message.urgent:app_send'],
  ])('may be the old one: %s by %s', async (channel, scope) => {
    const { ask, world } = await startAsking()
    const app = world.apps.get(demo.appId)
    if (app) app.scopes = new Set([scope])
    expect((await ask(urgeLine(channel), people(first.openId))).body.code).toBe(0)
  })
})

describe('fields', () => {
  const violated = (error: Record<string, unknown> | undefined) => {
    const list = error?.['field_violations']
    return Array.isArray(list) ? list.map((violation) => violation.field) : []
  }

  it('that are missing are all named', async () => {
    const { ask } = await startAsking()
    const { status, body } = await ask('POST /im/v1/messages', { body: {} })
    expect(status).toBe(400)
    expect(body).toMatchObject({ code: 99992402, msg: 'field validation failed' })
    expect(violated(body.error)).toEqual(['receive_id_type', 'receive_id', 'msg_type', 'content'])
  })

  it('that no page knows are ignored, or refused', async () => {
    const { ask, world, emulator } = await startAsking()
    const more = { body: { user_id_list: [first.openId], uuid: 'x' } }
    expect((await ask(urgeLine(), more)).body.code).toBe(0)
    world.switches.unknownFields = 'refused'
    const { body } = await ask(urgeLine(), more)
    expect(body.code).toBe(99992402)
    expect(violated(body.error)).toEqual(['uuid'])
    expect(emulator.rings).toHaveLength(1)
  })

  it('are not seen under another content type, unless a switch has them read', async () => {
    const { ask, world } = await startAsking()
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const { body } = await ask(urgeLine(), { ...people(first.openId), headers })
    expect(body.code).toBe(99992402)
    expect(violated(body.error)).toEqual(['user_id_list'])
    world.switches.otherContentType = 'parsed'
    expect((await ask(urgeLine(), { ...people(first.openId), headers })).body.code).toBe(0)
  })

  it.each(['{"user_id_list":', '[]', 'null'])('cannot be read from %s', async (body) => {
    const { ask } = await startAsking()
    const answer = await ask(urgeLine(), { body })
    expect(answer.status).toBe(400)
    expect(answer.body.code).toBe(9499)
  })

  it('include user_id_type, of three values, in the query', async () => {
    const { ask } = await startAsking()
    const line = `PATCH /im/v1/messages/${demo.messageId}/urgent_phone`
    expect(violated((await ask(line, people(first.openId))).body.error)).toEqual(['user_id_type'])
    const email = await ask(`${line}?user_id_type=email`, people(first.email))
    expect(violated(email.body.error)).toEqual(['user_id_type'])
  })
})

describe('an error', () => {
  it('of the gateway carries its log id, in the header too, and a text on where to look', async () => {
    const { ask } = await startAsking()
    const { body, headers } = await ask(urgeLine(), { body: {} })
    const logId = headers.get('x-tt-logid')
    expect(logId).toMatch(/^\d{14}[0-9A-F]{20}$/)
    expect(body.error).toMatchObject({
      log_id: logId,
      message: expect.stringMatching(/^Refer to the documentation to fix the error: https:/),
      troubleshooter: expect.stringMatching(
        new RegExp(`log_id=${logId}&code=99992402&method_id=\\d{19}$`),
      ),
    })
  })

  it('of a business rule carries the log id alone, unless a switch says more or less', async () => {
    const { ask, world } = await startAsking()
    world.phoneQuota = 0
    const errorNow = async () => (await ask(urgeLine(), people(first.openId))).body.error
    expect(Object.keys((await errorNow()) ?? {})).toEqual(['log_id'])
    world.switches.businessError = 'full'
    expect(Object.keys((await errorNow()) ?? {})).toEqual(['message', 'log_id', 'troubleshooter'])
    world.switches.businessError = 'none'
    expect(await errorNow()).toBeUndefined()
  })

  it('may have its log id elsewhere, or not at all', async () => {
    const { ask, world } = await startAsking()
    world.switches.logIdInBody = 'top-level'
    const top = await ask(urgeLine(), { body: {} })
    expect(top.body.log_id).toBe(top.headers.get('x-tt-logid'))
    expect(top.body.error).not.toHaveProperty('log_id')
    world.switches.logIdInBody = 'none'
    world.switches.logIdHeader = false
    const none = await ask(urgeLine(), { body: {} })
    expect(none.headers.has('x-tt-logid')).toBe(false)
    expect(none.body.log_id).toBeUndefined()
  })
})

describe('the headers of an answer', () => {
  it('are written as the live HTTP/1.1 answers write them', async () => {
    const { emulator } = await startAsking()
    const names = await new Promise<string[]>((resolve, reject) => {
      get(`${emulator.url}/open-apis/im/v1/messages`, (response) => {
        response.resume()
        resolve(response.rawHeaders.filter((_, index) => index % 2 === 0))
      }).on('error', reject)
    })
    expect(names).toEqual(
      expect.arrayContaining(['Content-Type', 'X-Tt-Logid', 'X-Request-Id', 'Request-Id']),
    )
  })

  it('give the time of Beijing in the log id', async () => {
    const clock = createManualClock(Date.UTC(2026, 0, 1, 17, 30, 15))
    const { ask } = await startAsking({ clock })
    const { headers } = await ask(urgeLine(), people(first.openId))
    expect(headers.get('x-tt-logid')).toMatch(/^20260102013015[0-9A-F]{20}$/)
  })
})

describe('a request that is malformed', () => {
  it.each(['//', '/\\\\', '*', 'http://[', '/%ff'])('is answered: %j', async (path) => {
    const { emulator } = await startAsking()
    const status = await new Promise((resolve, reject) => {
      const { hostname, port } = new URL(emulator.url)
      get({ hostname, port, path }, (response) => {
        response.resume()
        resolve(response.statusCode)
      }).on('error', reject)
    })
    expect([400, 404]).toContain(status)
  })
})

describe('an answer', () => {
  it('is JSON with or without a charset', async () => {
    const { ask, world } = await startAsking()
    expect((await ask(urgeLine(), people(first.openId))).headers.get('content-type')).toBe(
      'application/json',
    )
    world.switches.jsonCharset = true
    expect((await ask(urgeLine(), people(first.openId))).headers.get('content-type')).toBe(
      'application/json; charset=utf-8',
    )
  })
})

describe('the call log', () => {
  it('holds what was asked, on which connection, and how it was answered', async () => {
    const { ask, emulator } = await startAsking()
    await ask(urgeLine(), people(first.openId))
    expect(emulator.requests).toMatchObject([
      {
        service: 'feishu',
        method: 'POST',
        connection: 1,
        status: 200,
        code: 0,
        at: expect.any(Number),
      },
      {
        method: 'PATCH',
        path: `/open-apis/im/v1/messages/${demo.messageId}/urgent_phone`,
        query: { user_id_type: 'open_id' },
        headers: { authorization: expect.stringMatching(/^Bearer t-/) },
        body: { user_id_list: [first.openId] },
        status: 200,
        code: 0,
      },
    ])
  })
})

describe('a large body', () => {
  it('is not kept whole in the call log', async () => {
    const { ask, emulator } = await startAsking()
    const text = 'x'.repeat(100_000)
    await ask('POST /im/v1/messages?receive_id_type=chat_id', {
      body: { receive_id: demo.chatId, msg_type: 'text', content: JSON.stringify({ text }) },
    })
    const { body, code } = emulator.requests.at(-1) ?? {}
    expect(code).toBe(0)
    expect(body).toMatch(/^\{"receive_id":"oc_/)
    expect(String(body)).toHaveLength(1024)
  })
})

describe('connections', () => {
  it('are numbered as they are opened, and keep their number while they are kept alive', async () => {
    const { emulator } = await startAsking()
    const agents = [new Agent({ keepAlive: true }), new Agent({ keepAlive: true })]
    for (const agent of [agents[0], agents[1], agents[0]])
      await new Promise((resolve, reject) => {
        get(`${emulator.url}/`, { agent }, (response) => response.resume().on('end', resolve)).on(
          'error',
          reject,
        )
      })
    expect(emulator.requests.map((request) => request.connection)).toEqual([1, 2, 1])
    for (const agent of agents) agent.destroy()
  })
})

describe('two emulators', () => {
  it('share nothing', async () => {
    const one = await startAsking()
    const other = await startAsking({ world: createWorld({ phoneQuota: 0 }) })
    expect((await one.ask(urgeLine(), people(first.openId))).body.code).toBe(0)
    expect((await other.ask(urgeLine(), people(first.openId))).body.code).toBe(230024)
    expect(other.emulator.rings).toEqual([])
  })
})
