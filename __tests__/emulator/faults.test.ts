import { describe, expect, it } from '@jest/globals'
import { demo } from '../../emulator/world.ts'
import { people, startAsking, urgeLine } from './asking.ts'

const urged = people(demo.first.openId)

describe('a fault', () => {
  it('strikes once, unless it says how often', async () => {
    const { ask, emulator } = await startAsking()
    emulator.inject({ path: 'urgent_phone', code: 2200 })
    expect((await ask(urgeLine(), urged)).body.code).toBe(2200)
    expect((await ask(urgeLine(), urged)).body.code).toBe(0)
    emulator.inject({ path: /urgent_\w+$/, code: 2200, times: Number.POSITIVE_INFINITY })
    expect((await ask(urgeLine(), urged)).body.code).toBe(2200)
    expect((await ask(urgeLine('sms'), urged)).body.code).toBe(2200)
  })

  it('lets so many go by first, those that other faults strike included', async () => {
    const { ask, emulator } = await startAsking()
    emulator.inject({ path: 'urgent_phone', code: 1500 })
    emulator.inject({ path: 'urgent_phone', code: 2200, skip: 2, times: 1 })
    const codes = []
    for (let count = 0; count < 4; count += 1) codes.push((await ask(urgeLine(), urged)).body.code)
    expect(codes).toEqual([1500, 0, 2200, 0])
  })

  it('strikes only the verb it names', async () => {
    const { ask, emulator } = await startAsking()
    emulator.inject({ method: 'GET', code: 2200 })
    expect((await ask(urgeLine(), urged)).body.code).toBe(0)
  })

  it('with an answer stands in for the platform: nothing takes effect', async () => {
    const { ask, emulator } = await startAsking()
    emulator.inject({
      path: 'urgent',
      status: 200,
      body: '<html>Sign in</html>',
      contentType: 'text/html',
      headers: { 'retry-after': '3' },
    })
    const answer = await ask(urgeLine(), urged)
    expect(answer).toMatchObject({ status: 200, text: '<html>Sign in</html>' })
    expect(answer.headers.get('content-type')).toBe('text/html')
    expect(answer.headers.get('retry-after')).toBe('3')
    expect(emulator.rings).toEqual([])
    expect(emulator.requests.at(-1)).toMatchObject({ status: 200 })
  })

  it.each([
    [{ status: 502 }, 502, '<h1>502 Bad Gateway</h1>'],
    [{ status: 200, body: '' }, 200, ''],
    [{ code: 0 }, 200, '"code":0'],
    [{ code: 230024 }, 400, 'Reach the upper limit of urgent message.'],
    [{ code: 99991400 }, 429, '99991400'],
    [{ code: 1500, status: 500, msg: 'oops' }, 500, '{"code":1500,"msg":"oops","error":{"log_id":'],
    [{ body: { msg: 'no code' } }, 200, '{"msg":"no code"}'],
  ])('%j answers %i', async (fault, status, text) => {
    const { ask, emulator } = await startAsking()
    emulator.inject({ path: 'urgent', ...fault })
    const answer = await ask(urgeLine(), urged)
    expect(answer.status).toBe(status)
    expect(answer.text).toContain(text)
  })

  it('with a code has a log id, in its header and in its body', async () => {
    const { ask, emulator } = await startAsking()
    emulator.inject({ path: 'urgent', code: 2200 })
    const { body, headers } = await ask(urgeLine(), urged)
    expect(body.error).toEqual({ log_id: headers.get('x-tt-logid') })
    expect(headers.get('x-tt-logid')).toMatch(/^\d{14}/)
  })

  it('redirects', async () => {
    const { ask, emulator } = await startAsking()
    emulator.inject({ path: 'urgent', redirectTo: 'https://example.com/' })
    const answer = await ask(urgeLine(), urged)
    expect(answer.status).toBe(302)
    expect(answer.headers.get('location')).toBe('https://example.com/')
  })

  it.each([
    ['reset', 'before', 0],
    ['reset', 'after', 1],
    ['truncate', 'after', 1],
  ])('%s %s the effect breaks the connection: %i ring', async (word, when, rings) => {
    const { ask, emulator } = await startAsking()
    emulator.inject({ path: 'urgent', [word]: when })
    await expect(ask(urgeLine(), urged)).rejects.toThrow()
    expect(emulator.rings).toHaveLength(rings)
    expect((await ask(urgeLine(), urged)).body.code).toBe(0)
  })

  it('truncate promises more than it sends', async () => {
    const { emulator, token } = await startAsking()
    emulator.inject({ path: 'urgent', truncate: 'after' })
    const response = await fetch(
      `${emulator.url}/open-apis/im/v1/messages/${demo.messageId}/urgent_phone?user_id_type=open_id`,
      {
        method: 'PATCH',
        headers: { authorization: `Bearer ${await token()}`, 'content-type': 'application/json' },
        body: JSON.stringify(urged.body),
      },
    )
    expect(response.status).toBe(200)
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(40)
    await expect(response.text()).rejects.toThrow()
  })

  it.each([
    ['before', 0],
    ['after', 1],
  ] as const)(
    'hang %s the effect never answers, until the emulator is closed: %i ring',
    async (when, rings) => {
      const { ask, emulator } = await startAsking()
      emulator.inject({ path: 'urgent', hang: when })
      const hanging = ask(urgeLine(), urged).catch(() => 'broken off')
      const first = await Promise.race([hanging, new Promise((resolve) => setTimeout(resolve, 60))])
      expect(first).toBeUndefined()
      expect(emulator.rings).toHaveLength(rings)
      await emulator.close()
      expect(await hanging).toBe('broken off')
    },
  )

  it('delays', async () => {
    const { ask, emulator, token } = await startAsking()
    const options = { ...urged, token: await token() }
    emulator.inject({ path: 'urgent', delayMs: 60 })
    const start = performance.now()
    expect((await ask(urgeLine(), options)).body.code).toBe(0)
    expect(performance.now() - start).toBeGreaterThanOrEqual(55)
  })

  it('delays a caller that does not wait, and the call still takes effect', async () => {
    const { ask, emulator, token } = await startAsking()
    const live = await token()
    emulator.inject({ path: 'urgent', delayMs: 50 })
    await expect(
      fetch(
        `${emulator.url}/open-apis/im/v1/messages/${demo.messageId}/urgent_phone?user_id_type=open_id`,
        {
          method: 'PATCH',
          headers: { authorization: `Bearer ${live}`, 'content-type': 'application/json' },
          body: JSON.stringify(urged.body),
          signal: AbortSignal.timeout(20),
        },
      ),
    ).rejects.toThrow()
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(emulator.rings).toHaveLength(1)
    expect(emulator.requests.at(-1)?.status).toBeUndefined()
    expect((await ask(urgeLine(), urged)).body.code).toBe(0)
  })

  it('drips the true answer', async () => {
    const { ask, emulator } = await startAsking()
    emulator.inject({ path: 'urgent', drip: 1 })
    const start = performance.now()
    const answer = await ask(urgeLine(), urged)
    expect(answer.body.code).toBe(0)
    expect(performance.now() - start).toBeGreaterThanOrEqual(answer.text.length / 2)
  })

  it('takes the token away, and the next one is another', async () => {
    const { ask, emulator, token } = await startAsking()
    const old = await token()
    emulator.inject({ path: 'urgent', expireToken: true })
    expect((await ask(urgeLine(), urged)).body.code).toBe(99991663)
    expect(await token()).not.toBe(old)
    expect((await ask(urgeLine(), urged)).body.code).toBe(0)
  })
})
