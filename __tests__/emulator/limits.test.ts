import { describe, expect, it } from '@jest/globals'
import { createManualClock } from '../../emulator/clock.ts'
import { demo } from '../../emulator/world.ts'
import { people, startAsking, urgeLine } from './asking.ts'

const { first } = demo
const chatLine = `GET /im/v1/chats/${demo.chatId}`

describe('too many calls', () => {
  it('of one API are throttled for the rest of the second', async () => {
    const clock = createManualClock()
    const { ask, world, token } = await startAsking({ clock })
    world.limits.perSecond = 2
    const options = { token: await token() }
    await ask(chatLine, options)
    clock.advance(400)
    await ask(chatLine, options)
    const refused = await ask(chatLine, options)
    expect(refused).toMatchObject({ status: 429, body: { code: 99991400 } })
    expect(refused.headers.get('x-ogw-ratelimit-reset')).toBe('1')
    expect(refused.headers.get('x-ogw-ratelimit-limit')).toBe('1000')
    // Another API has its own count.
    expect((await ask(`${chatLine}/members`, options)).body.code).toBe(0)
    clock.advance(600)
    expect((await ask(chatLine, options)).body.code).toBe(0)
    expect((await ask(chatLine, options)).body.code).toBe(99991400)
  })

  it('in one minute are throttled until the first of them is a minute old', async () => {
    const clock = createManualClock()
    const { ask, world, token } = await startAsking({ clock })
    world.limits.perMinute = 1
    const options = { token: await token() }
    await ask(chatLine, options)
    clock.advance(18_000)
    const refused = await ask(chatLine, options)
    expect(refused.headers.get('x-ogw-ratelimit-reset')).toBe('42')
    clock.advance(42_000)
    expect((await ask(chatLine, options)).body.code).toBe(0)
  })

  it('may be a 400 on a legacy API', async () => {
    const { ask, world } = await startAsking({ clock: createManualClock() })
    world.limits.perSecond = 0
    world.switches.throttleStatus = 400
    expect(await ask(chatLine)).toMatchObject({ status: 400, body: { code: 99991400 } })
  })

  it('of a message API are 230020, or the gateway’s code', async () => {
    const clock = createManualClock()
    const { ask, world } = await startAsking({ clock })
    world.limits.perSecond = 1
    await ask(urgeLine(), people(first.openId))
    const refused = await ask(urgeLine(), people(first.openId))
    expect(refused).toMatchObject({ status: 400, body: { code: 230020 } })
    expect(refused.headers.has('x-ogw-ratelimit-reset')).toBe(false)
    world.switches.throttleHeaders = true
    const withHeaders = await ask(urgeLine(), people(first.openId))
    expect(withHeaders.headers.get('x-ogw-ratelimit-reset')).toBe('1')
    world.switches.messageThrottle = 99991400
    expect(await ask(urgeLine(), people(first.openId))).toMatchObject({
      status: 429,
      body: { code: 99991400 },
    })
  })
})

describe('too many messages', () => {
  it('to one chat are 230020 from the sixth in a second', async () => {
    const clock = createManualClock()
    const { ask } = await startAsking({ clock })
    const send = (type: string, id: string) =>
      ask(`POST /im/v1/messages?receive_id_type=${type}`, {
        body: { receive_id: id, msg_type: 'text', content: '{"text":"Down"}' },
      })
    for (let count = 0; count < 5; count += 1)
      expect((await send('chat_id', demo.chatId)).body.code).toBe(0)
    expect(await send('chat_id', demo.chatId)).toMatchObject({
      status: 400,
      body: { code: 230020 },
    })
    expect((await send('open_id', first.openId)).body.code).toBe(0)
    clock.advance(1000)
    expect((await send('chat_id', demo.chatId)).body.code).toBe(0)
  })
})

describe('the monthly quota', () => {
  it('when it is used up, refuses all but tokens and contacts', async () => {
    const { ask, world } = await startAsking()
    world.monthlyApiQuotaExceeded = true
    expect(await ask(urgeLine(), people(first.openId))).toMatchObject({
      status: 429,
      body: { code: 99991403 },
    })
    const contacts = { body: { emails: [first.email] } }
    expect((await ask('POST /contact/v3/users/batch_get_id', contacts)).body.code).toBe(0)
  })
})
