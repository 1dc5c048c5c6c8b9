import { describe, expect, it } from '@jest/globals'
import type { Fault } from '../../emulator/faults.ts'
import { failuresEn } from '../../src/words/failures.en.ts'
import { listTold, openEmulator, readList, runSource } from './harness.ts'
import { openStage } from './stage.ts'

const ALWAYS = Number.POSITIVE_INFINITY
const CALL = '/urgent_phone'

const ANSWERS: readonly [string, Fault, keyof typeof failuresEn.withoutCode][] = [
  ['is cut off in the middle of the body', { truncate: 'after' }, 'cut-off'],
  [
    'is a web page',
    { status: 200, contentType: 'text/html', body: '<html>Welcome</html>' },
    'not-feishu',
  ],
  ['is {}', { status: 200, body: {} }, 'not-feishu'],
  ['is empty', { status: 200, body: '' }, 'not-feishu'],
  [
    'has a code that is no number',
    { status: 200, body: { code: '0', msg: 'success' } },
    'not-feishu',
  ],
  ['is JSON but no object', { status: 200, body: '[{"code":0}]' }, 'not-feishu'],
  ['is code 0 with HTTP 400', { status: 400, body: { code: 0, msg: 'success' } }, 'unexpected'],
  ['is a redirect', { redirectTo: 'http://127.0.0.1:9/elsewhere' }, 'redirect'],
  ['never comes', { hang: 'before' }, 'timeout'],
  ['drips byte by byte', { drip: 200 }, 'timeout'],
  ['is a reset connection', { reset: 'before' }, 'unreachable'],
  ['is HTTP 500', { status: 500, contentType: 'text/plain', body: 'oops' }, 'unavailable'],
]

describe('when the answer to the call is not to be trusted', () => {
  it.each(ANSWERS)('is red when it %s', async (_, fault, kind) => {
    const { emulator, run: page } = await openStage()
    emulator.inject({ path: CALL, times: ALWAYS, ...fault })
    const run = await page({ with: { timeout: '1s', fallback: 'none' } })

    const { name } = failuresEn.withoutCode[kind]
    expect(run.failed).toBe(true)
    expect(run.annotations[0]).toMatchObject({ level: 'error', title: name })
    expect(run.outputs).toMatchObject({ status: 'failed', code: '', 'called-user-ids': '[]' })
    expect(run.outputs['msg']).not.toBe('')
    expect(run.summary).toContain(name)
  })

  it.each(ANSWERS)('is red when the answer to the token request %s', async (_, fault, kind) => {
    const { emulator, run: page } = await openStage()
    emulator.inject({ path: 'tenant_access_token', times: ALWAYS, ...fault })
    const run = await page({ with: { timeout: '1s' } })

    expect(run.failed).toBe(true)
    expect(run.annotations[0]).toMatchObject({
      level: 'error',
      title: failuresEn.withoutCode[kind].name,
    })
    expect(run.outputs['status']).toBe('failed')
    expect(emulator.rings).toEqual([])
  })

  it('does not carry the secret to where a redirect points', async () => {
    const [{ emulator, run: page }, elsewhere] = [await openStage(), await openEmulator()]
    emulator.inject({
      redirectTo: `${elsewhere.url}/open-apis/auth/v3/tenant_access_token/internal`,
    })
    const run = await page()

    expect(run.failed).toBe(true)
    expect(elsewhere.requests).toEqual([])
  })

  it.each<[string, Fault]>([
    ['never comes', { hang: 'before' }],
    ['drips byte by byte', { drip: 200 }],
    ['is a reset connection', { reset: 'before' }],
  ])('ends its process by itself when it %s', async (_, fault) => {
    const emulator = await openEmulator()
    emulator.inject({ path: CALL, times: ALWAYS, ...fault })
    const run = await runSource(emulator, { with: { timeout: '600ms' } })

    expect(run).toMatchObject({ exitCode: 1, stderr: '' })
    expect(run.outputs).toMatchObject({ status: 'failed', code: '', 'called-user-ids': '[]' })
    expect(listTold(run)).toMatchObject([
      { level: 'error' },
      { message: expect.stringMatching(/^Paging failed: /) },
    ])
  })
})

describe('when something is lost on the way', () => {
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
    const { emulator, run: page } = await openStage()
    emulator.inject({ path: CALL, ...fault })
    const run = await page({ with: { timeout: '10s' } })

    expect(run.failed).toBe(false)
    expect(readList(run, 'called-user-ids')).toHaveLength(1)
    expect(run.log).toContain('Trying again')
  })

  it('waits as long as the platform asks', async () => {
    const { emulator, run: page } = await openStage()
    emulator.inject({
      path: CALL,
      status: 429,
      code: 99991400,
      msg: 'slow',
      headers: { 'x-ogw-ratelimit-reset': '1' },
    })
    const run = await page({ with: { timeout: '10s' } })

    const [, refused, called] = emulator.requests
    expect(run.outputs['status']).toBe('called')
    expect((called?.at ?? 0) - (refused?.at ?? 0)).toBeGreaterThanOrEqual(1_000)
  })

  it('fails at once when the platform asks for a longer wait than there is time', async () => {
    const { emulator, clock, run: page } = await openStage()
    emulator.inject({
      path: CALL,
      status: 429,
      code: 99991400,
      msg: 'slow',
      headers: { 'retry-after': '60' },
      times: ALWAYS,
    })
    const run = await page({ with: { timeout: '10s', fallback: 'none' } })

    expect(run.outputs).toMatchObject({ status: 'failed', code: '99991400' })
    expect(clock.elapsed()).toBeLessThan(3_000)
  })

  it('never retries the monthly quota', async () => {
    const { emulator, run: page } = await openStage()
    emulator.world.monthlyApiQuotaExceeded = true
    const run = await page()

    expect(run.outputs['code']).toBe('99991403')
    expect(emulator.requests.filter(({ path }) => path.endsWith(CALL))).toHaveLength(1)
  })

  it('takes a fresh token once when the one it has expires under way', async () => {
    const { emulator, run: page } = await openStage()
    emulator.inject({ path: CALL, expireToken: true })
    const run = await page()

    expect(run.outputs['status']).toBe('called')
    expect(emulator.requests.map(({ path }) => path.split('/').at(-1))).toEqual([
      'internal',
      'urgent_phone',
      'internal',
      'urgent_phone',
    ])
  })

  it('does not take fresh tokens for ever', async () => {
    const { emulator, run: page } = await openStage()
    emulator.inject({ path: CALL, expireToken: true, times: ALWAYS })
    const run = await page({ with: { fallback: 'none' } })

    expect(run.outputs).toMatchObject({ status: 'failed', code: '99991663' })
    expect(emulator.requests).toHaveLength(4)
  })
})
