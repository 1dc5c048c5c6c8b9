import { describe, expect, it } from '@jest/globals'
import type { Fault } from '../../emulator/faults.ts'
import { ENTRIES, openEmulator, readList, runAction } from './harness.ts'

const always = Number.POSITIVE_INFINITY
const CALL = '/urgent_phone'

const ANSWERS: [string, Fault, string][] = [
  ['is cut off in the middle of the body', { truncate: 'after' }, "Feishu's answer was cut off"],
  [
    'is a web page',
    { status: 200, contentType: 'text/html', body: '<html>Welcome</html>' },
    "The answer is not Feishu's",
  ],
  ['is {}', { status: 200, body: {} }, "The answer is not Feishu's"],
  ['is empty', { status: 200, body: '' }, "The answer is not Feishu's"],
  [
    'has a code that is no number',
    { status: 200, body: { code: '0', msg: 'success' } },
    "The answer is not Feishu's",
  ],
  ['is JSON but no object', { status: 200, body: '[{"code":0}]' }, "The answer is not Feishu's"],
  [
    'is code 0 with HTTP 400',
    { status: 400, body: { code: 0, msg: 'success' } },
    'Feishu gave an unexpected answer',
  ],
  [
    'is a redirect',
    { redirectTo: 'http://127.0.0.1:9/elsewhere' },
    'The server redirected the request',
  ],
  ['never comes', { hang: 'before' }, 'Feishu did not answer in time'],
  ['drips byte by byte', { drip: 500 }, 'Feishu did not answer in time'],
  ['is a reset connection', { reset: 'before' }, 'Feishu could not be reached'],
  [
    'is HTTP 500',
    { status: 500, contentType: 'text/plain', body: 'oops' },
    'Feishu is not available',
  ],
]

describe.each(ENTRIES)('when the answer to the call is not to be trusted, with %s', (entry) => {
  it.each(ANSWERS)('is red when it %s', async (_, fault, title) => {
    const emulator = await openEmulator()
    emulator.inject({ path: CALL, times: always, ...fault })
    const run = await runAction(emulator, entry, { with: { timeout: '2s' } })

    expect(run.exitCode).toBe(1)
    expect(run.annotations[0]).toMatchObject({ level: 'error', title })
    expect(run.outputs).toMatchObject({ status: 'failed', code: '', 'called-user-ids': '[]' })
    expect(run.outputs['msg']).not.toBe('')
    expect(run.summary).toContain(title.replaceAll("'", "'"))
    expect(run.duration).toBeLessThan(4_000)
  })

  it.each(ANSWERS)('is red when the answer to the token request %s', async (_, fault, title) => {
    const emulator = await openEmulator()
    emulator.inject({ path: 'tenant_access_token', times: always, ...fault })
    const run = await runAction(emulator, entry, { with: { timeout: '2s' } })

    expect(run.exitCode).toBe(1)
    expect(run.annotations[0]).toMatchObject({ level: 'error', title })
    expect(run.outputs['status']).toBe('failed')
    expect(emulator.rings).toEqual([])
  })

  it('does not carry the secret to where a redirect points', async () => {
    const [emulator, elsewhere] = [await openEmulator(), await openEmulator()]
    emulator.inject({
      redirectTo: `${elsewhere.url}/open-apis/auth/v3/tenant_access_token/internal`,
    })
    const run = await runAction(emulator, entry)

    expect(run.exitCode).toBe(1)
    expect(elsewhere.requests).toEqual([])
  })

  it('is red within the time limit when nobody listens', async () => {
    const emulator = await openEmulator()
    const run = await runAction(emulator, entry, {
      with: { 'base-url': 'http://127.0.0.1:9', timeout: '1s' },
    })

    expect(run.exitCode).toBe(1)
    expect(run.annotations[0]).toMatchObject({ title: 'Feishu could not be reached' })
    expect(run.duration).toBeLessThan(3_000)
  })
})

describe.each(ENTRIES)('when something is lost on the way, with %s', (entry) => {
  const LOSSES: [string, Fault][] = [
    ['the connection is reset before the call', { reset: 'before' }],
    ['the connection is reset after the call', { reset: 'after' }],
    ['the answer is cut off', { truncate: 'after' }],
    [
      'a gateway answers 502 with HTML',
      { status: 502, contentType: 'text/html', body: '<html>502' },
    ],
    [
      'Feishu is throttling with 230020',
      { status: 400, code: 230020, msg: 'This operation triggers the frequency limit' },
    ],
    ['Feishu has an internal error', { status: 500, code: 2200, msg: 'Internal Error' }],
  ]

  it.each(LOSSES)('calls again and is green: %s', async (_, fault) => {
    const emulator = await openEmulator()
    emulator.inject({ path: CALL, ...fault })
    const run = await runAction(emulator, entry, { with: { timeout: '10s' } })

    expect(run.exitCode).toBe(0)
    expect(readList(run, 'called-user-ids')).toHaveLength(1)
    expect(run.log.some((line) => line.startsWith('Trying again: '))).toBe(true)
  })

  it('waits as long as the platform asks', async () => {
    const emulator = await openEmulator()
    emulator.inject({
      path: CALL,
      status: 429,
      code: 99991400,
      msg: 'slow',
      headers: { 'x-ogw-ratelimit-reset': '1' },
    })
    const run = await runAction(emulator, entry, { with: { timeout: '10s' } })

    const [, refused, called] = emulator.requests
    expect(run.outputs['status']).toBe('called')
    expect((called?.at ?? 0) - (refused?.at ?? 0)).toBeGreaterThanOrEqual(1_000)
  })

  it('fails at once when the platform asks for a longer wait than there is time', async () => {
    const emulator = await openEmulator()
    emulator.inject({
      path: CALL,
      status: 429,
      code: 99991400,
      msg: 'slow',
      headers: { 'retry-after': '60' },
      times: always,
    })
    const run = await runAction(emulator, entry, { with: { timeout: '10s' } })

    expect(run.outputs).toMatchObject({ status: 'failed', code: '99991400' })
    expect(run.duration).toBeLessThan(3_000)
  })

  it('never retries the monthly quota', async () => {
    const emulator = await openEmulator()
    emulator.world.monthlyApiQuotaExceeded = true
    const run = await runAction(emulator, entry)

    expect(run.outputs['code']).toBe('99991403')
    expect(emulator.requests.filter(({ path }) => path.endsWith(CALL))).toHaveLength(1)
  })

  it('takes a fresh token once when the one it has expires under way', async () => {
    const emulator = await openEmulator()
    emulator.inject({ path: CALL, expireToken: true })
    const run = await runAction(emulator, entry)

    expect(run.outputs['status']).toBe('called')
    expect(emulator.requests.map(({ path }) => path.split('/').at(-1))).toEqual([
      'internal',
      'urgent_phone',
      'internal',
      'urgent_phone',
    ])
  })

  it('does not take fresh tokens for ever', async () => {
    const emulator = await openEmulator()
    emulator.inject({ path: CALL, expireToken: true, times: always })
    const run = await runAction(emulator, entry)

    expect(run.outputs).toMatchObject({ status: 'failed', code: '99991663' })
    expect(emulator.requests).toHaveLength(4)
  })
})
