import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { json } from 'node:stream/consumers'
import { describe, expect, it } from '@jest/globals'
import { createManualClock } from '../../emulator/clock.ts'
import { demo } from '../../emulator/world.ts'
import { people, startAsking, urgeLine } from './asking.ts'

const custom = { app_id: demo.appId, app_secret: demo.appSecret }
const store = { app_id: demo.storeAppId, app_secret: demo.storeAppSecret }
const internal = 'POST /auth/v3/tenant_access_token/internal'

describe('the token of a custom app', () => {
  it('stands at the top level and lives for two hours', async () => {
    const { ask } = await startAsking({ clock: createManualClock() })
    const { status, body } = await ask(internal, { body: custom })
    expect(status).toBe(200)
    expect(body).toEqual({
      code: 0,
      msg: 'ok',
      tenant_access_token: expect.stringMatching(/^t-/),
      expire: 7200,
    })
  })

  it('is handed out at the path with a slash at its end, too', async () => {
    const { ask } = await startAsking()
    expect((await ask(`${internal}/`, { body: custom })).body.code).toBe(0)
  })

  it('is the app_access_token as well', async () => {
    const { ask, token } = await startAsking()
    const { body } = await ask('POST /auth/v3/app_access_token/internal', { body: custom })
    expect(body.app_access_token).toBe(await token())
    expect(body.tenant_access_token).toBe(body.app_access_token)
  })

  it('stays the same while half an hour is left, then a new one comes and the old one still works', async () => {
    const clock = createManualClock()
    const { ask, token } = await startAsking({ clock })
    const old = await token()
    clock.advance(5400_000)
    expect((await ask(internal, { body: custom })).body).toMatchObject({
      tenant_access_token: old,
      expire: 1800,
    })
    clock.advance(1)
    const renewed = (await ask(internal, { body: custom })).body
    expect(renewed.tenant_access_token).not.toBe(old)
    expect(renewed.expire).toBe(7200)
    const withOld = { ...people(demo.first.openId), token: old }
    expect((await ask(urgeLine(), withOld)).body.code).toBe(0)
    clock.advance(1800_000)
    expect((await ask(urgeLine(), withOld)).body.code).toBe(99991663)
  })

  it('is handed out to a request that says nothing of its content type, as one SDK’s does', async () => {
    const { emulator } = await startAsking({ clock: createManualClock() })
    const { hostname, port } = new URL(emulator.url)
    const sent = request({
      hostname,
      port,
      method: 'POST',
      path: '/open-apis/auth/v3/tenant_access_token/internal',
    })
    sent.end(JSON.stringify(custom))
    const [response] = (await once(sent, 'response')) as [IncomingMessage]
    expect(await json(response)).toMatchObject({ code: 0, expire: 7200 })
    expect(emulator.requests[0]?.headers).not.toHaveProperty('content-type')
  })

  it('is not handed out for a form', async () => {
    const { ask } = await startAsking()
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    expect((await ask(internal, { body: custom, headers })).body.code).toBe(10003)
  })

  it.each([
    ['an app nobody has', { ...custom, app_id: 'cli_0000000000000000' }],
    ['no app id', { app_secret: demo.appSecret }],
    ['a store app', store],
    ['no JSON', 'app_id=cli_a1b2c3d4e5f6a7b8'],
  ])('is refused with 200 and 10003 for %s', async (_, body) => {
    const { ask } = await startAsking()
    const answer = await ask(internal, { body })
    expect(answer.status).toBe(200)
    expect(answer.body).toEqual({ code: 10003, data: {}, msg: 'invalid param' })
  })

  it('is refused with 200 and 10014 for the wrong secret', async () => {
    const { ask } = await startAsking()
    const answer = await ask(internal, { body: { ...custom, app_secret: 'wrong' } })
    expect(answer.status).toBe(200)
    expect(answer.body).toEqual({ code: 10014, msg: 'app secret invalid' })
  })

  it('is handed out whatever address the call comes from, the next call is not answered', async () => {
    const { ask, world } = await startAsking()
    Object.assign(world.apps.get(demo.appId) ?? {}, { ipAllowed: false })
    expect((await ask(internal, { body: custom })).body.code).toBe(0)
    expect((await ask(urgeLine(), people(demo.first.openId))).body.code).toBe(99991401)
  })
})

describe('the OAuth endpoint that the official command line asks', () => {
  async function grant(fields: Record<string, string>) {
    const { emulator, ask } = await startAsking()
    const body = new URLSearchParams(fields)
    const response = await fetch(`${emulator.url}/oauth/v3/token`, { method: 'POST', body })
    return { ask, status: response.status, body: (await response.json()) as Record<string, string> }
  }
  const fields = {
    grant_type: 'client_credentials',
    client_id: demo.appId,
    client_secret: demo.appSecret,
  }

  it('hands out a token that urges', async () => {
    const { ask, status, body } = await grant(fields)
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { code: 0, token_type: 'Bearer', expires_in: expect.any(Number) },
    })
    const token = body['access_token'] ?? ''
    expect((await ask(urgeLine(), { ...people(demo.first.openId), token })).body.code).toBe(0)
  })

  it.each([
    ['invalid_client', { client_secret: 'wrong' }],
    ['invalid_client', { client_id: 'cli_0' }],
    ['unsupported_grant_type', { grant_type: 'password' }],
  ])('refuses with %s: %j', async (error, more) => {
    expect(await grant({ ...fields, ...more })).toMatchObject({ status: 400, body: { error } })
  })
})

describe('the token of a store app', () => {
  const tickets = { ...store, app_ticket: demo.storeAppTicket }

  it('takes the ticket, then the tenant key', async () => {
    const { ask } = await startAsking()
    const app = (await ask('POST /auth/v3/app_access_token', { body: tickets })).body
    expect(app).toMatchObject({ code: 0, app_access_token: expect.stringMatching(/^a-/) })
    const { body } = await ask('POST /auth/v3/tenant_access_token', {
      body: { app_access_token: app.app_access_token, tenant_key: demo.tenantKey },
    })
    expect(body).toMatchObject({ code: 0, tenant_access_token: expect.stringMatching(/^t-/) })
    const token = body.tenant_access_token ?? ''
    // The message is the custom app's.
    expect((await ask(urgeLine(), { ...people(demo.first.openId), token })).body.code).toBe(230012)
  })

  it('is refused at each step for its own reason', async () => {
    const { ask } = await startAsking()
    const app = (await ask('POST /auth/v3/app_access_token', { body: tickets })).body
    const code = async (path: string, body: unknown) =>
      (await ask(`POST /auth/v3/${path}`, { body })).body.code
    expect(await code('app_access_token', { ...tickets, app_ticket: 'stale' })).toBe(10012)
    expect(await code('app_access_token', { ...tickets, app_secret: 'wrong' })).toBe(10014)
    const appToken = { app_access_token: app.app_access_token }
    expect(await code('tenant_access_token', { ...appToken, tenant_key: 'other' })).toBe(10013)
    expect(
      await code('tenant_access_token', { app_access_token: 'a-x', tenant_key: demo.tenantKey }),
    ).toBe(99991664)
  })

  it('can have its ticket sent again, which a custom app cannot', async () => {
    const { ask } = await startAsking()
    const code = async (body: unknown) =>
      (await ask('POST /auth/v3/app_ticket/resend', { body })).body.code
    expect(await code(store)).toBe(0)
    expect(await code(custom)).toBe(10016)
  })
})
