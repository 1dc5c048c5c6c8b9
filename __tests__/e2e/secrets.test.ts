import { describe, expect, it } from '@jest/globals'
import { demo } from '../../emulator/world.ts'
import { openEmulator, runSource } from './harness.ts'

const LOUD = { RUNNER_DEBUG: '1', ACTIONS_STEP_DEBUG: 'true', NODE_DEBUG: '' }

describe('secrets', () => {
  const WAYS: [string, Record<string, string>][] = [
    ['of a custom app', {}],
    ['of a custom app that are wrong', { 'app-secret': 'aWrongSecret00000000000000000000' }],
    [
      'of a store app',
      {
        'app-id': demo.storeAppId,
        'app-secret': demo.storeAppSecret,
        'app-ticket': demo.storeAppTicket,
        'tenant-key': demo.tenantKey,
      },
    ],
    [
      'in a ready token',
      { 'app-id': '', 'app-secret': '', 'tenant-access-token': 't-aReadyToken' },
    ],
    ['with a bad input beside them', { 'message-id': 'nonsense' }],
  ]

  it.each(WAYS)(
    '%s are masked before anything else is printed, and are printed nowhere',
    async (_, credentials) => {
      const emulator = await openEmulator()
      const run = await runSource(emulator, { env: LOUD, with: credentials })

      const given = ['app-secret', 'app-ticket', 'tenant-access-token'].flatMap(
        (name) => ({ 'app-secret': demo.appSecret, ...credentials })[name] || [],
      )
      const tokens = [...emulator.world.tokens.keys()]
      const sent = emulator.requests.flatMap(({ headers }) => headers['authorization'] ?? [])
      expect(run.masks).toEqual(expect.arrayContaining([...given, ...tokens]))

      const lines = run.stdout.split('\n')
      const firstOther = lines.findIndex((line) => !line.startsWith('::add-mask::'))
      expect(lines.slice(firstOther).filter((line) => line.startsWith('::add-mask::'))).toEqual([])
      const printed = [
        ...lines.slice(firstOther),
        run.stderr,
        run.summary,
        JSON.stringify(run.outputs),
      ].join('\n')
      for (const secret of [...given, ...tokens, ...sent]) expect(printed).not.toContain(secret)
    },
  )

  it.each(['tenant_access_token/internal', 'urgent_phone'])(
    'that the answer of %s echoes stand in no output',
    async (path) => {
      const emulator = await openEmulator()
      const token = () => [...emulator.world.tokens.keys()][0] ?? 'none yet'
      emulator.inject({
        path,
        code: 230001,
        times: Number.POSITIVE_INFINITY,
        get msg() {
          return `you sent ${demo.appSecret} and ${token()}`
        },
      })
      const run = await runSource(emulator, { with: { fallback: 'none' } })

      const shown =
        JSON.stringify(run.outputs) +
        run.summary +
        run.annotations.map(({ message }) => message).join()
      expect(run.outputs['msg']).toContain('you sent *** and')
      for (const secret of [demo.appSecret, ...emulator.world.tokens.keys()])
        expect(shown).not.toContain(secret)
    },
  )

  it('are not in the log of a run in which every request fails', async () => {
    const emulator = await openEmulator()
    emulator.inject({ path: '/urgent_phone', reset: 'before', times: Number.POSITIVE_INFINITY })
    const run = await runSource(emulator, { env: LOUD, with: { timeout: '1s' } })

    const printed = run.stdout.replaceAll(/^::add-mask::.*$/gm, '') + run.stderr + run.summary
    for (const secret of [demo.appSecret, 'Bearer', ...emulator.world.tokens.keys()]) {
      expect(printed).not.toContain(secret)
    }
  })
})
