import { describe, expect, it } from '@jest/globals'
import { demo } from '../../emulator/world.ts'
import { startAsking } from './asking.ts'

const line = 'GET /application/v6/scopes'

describe('the scopes of an app', () => {
  it('are told with whether they are granted, to an app without any', async () => {
    const { ask, world } = await startAsking()
    const app = world.apps.get(demo.bareAppId)
    const { body } = await ask('POST /auth/v3/tenant_access_token/internal', {
      body: { app_id: demo.bareAppId, app_secret: demo.bareAppSecret },
    })
    const token = body.tenant_access_token ?? ''
    expect((await ask(line, { token })).body.data).toEqual({ scopes: [] })
    app?.scopes.add('im:message')
    app?.pendingScopes.add('im:message').add('im:message.urgent:phone')
    expect((await ask(line, { token })).body).toEqual({
      code: 0,
      msg: 'success',
      data: {
        scopes: [
          { scope_name: 'im:message', grant_status: 1, scope_type: 'tenant' },
          { scope_name: 'im:message.urgent:phone', grant_status: 2, scope_type: 'tenant' },
        ],
      },
    })
    world.switches.scopeType = false
    expect((await ask(line, { token })).body.data).toMatchObject({
      scopes: [{ scope_name: 'im:message', grant_status: 1 }, {}],
    })
    expect((await ask(line, { token })).text).not.toContain('scope_type')
  })

  it('are refused to an app that is not installed, and without a token', async () => {
    const { ask, world, token } = await startAsking()
    const live = await token()
    Object.assign(world.apps.get(demo.appId) ?? {}, { installed: false })
    expect(await ask(line, { token: live })).toMatchObject({
      status: 400,
      body: { code: 212100, msg: 'app not install' },
    })
    expect((await ask(line, { token: null })).body.code).toBe(99991661)
  })
})

describe('the bot', () => {
  it('tells about itself at the top level', async () => {
    const { ask, world } = await startAsking()
    expect((await ask('GET /bot/v3/info')).body).toMatchObject({
      code: 0,
      bot: { app_name: 'On-call', open_id: expect.stringMatching(/^ou_/) },
    })
    Object.assign(world.apps.get(demo.appId) ?? {}, { botEnabled: false })
    expect((await ask('GET /bot/v3/info')).body.code).toBe(230006)
  })
})
