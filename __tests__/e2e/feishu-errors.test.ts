import { describe, expect, it } from '@jest/globals'
import { demo } from '../../emulator/world.ts'
import { ENTRIES, openEmulator, runAction } from './harness.ts'

describe.each(ENTRIES)('what the reader of a red step is told, with %s', (entry) => {
  it('names the quota, the people, the cure, the code, the message and the log id', async () => {
    const emulator = await openEmulator()
    emulator.world.phoneQuota = 0
    const run = await runAction(emulator, entry)

    const [annotation, outcome] = run.annotations
    expect(run.exitCode).toBe(1)
    expect(annotation).toMatchObject({
      level: 'error',
      title: 'Feishu 230024: SMS or phone urgent quota used up',
    })
    for (const part of [
      demo.first.openId,
      'Billing > Benefits',
      'Reach the upper limit',
      run.outputs['log-id'],
    ]) {
      expect(annotation?.message).toContain(part)
    }
    expect(outcome).toMatchObject({ level: 'error', message: 'Paging failed: nobody was reached' })
    expect(run.outputs).toMatchObject({ status: 'failed', code: '230024', 'called-user-ids': '[]' })
    expect(run.summary).toContain('quota used up')
    expect(run.summary).toContain(demo.first.openId)
  })

  it('speaks Chinese to those who asked for it', async () => {
    const emulator = await openEmulator()
    emulator.world.phoneQuota = 0
    const run = await runAction(emulator, entry, { with: { language: 'zh' } })

    expect(run.annotations[0]?.title).toBe('飞书 230024：短信或电话加急额度已用完')
    expect(run.annotations[0]?.message).toContain('处理：')
    expect(run.annotations[1]?.message).toBe('呼叫失败：没有联系到任何人')
    expect(run.summary).toContain('梯队')
  })

  it.each(['helps', 'msg', 'both', 'none'] as const)(
    'names the missing scopes, and the page that grants them when Feishu gives it in: %s',
    async (scopeHelp) => {
      const emulator = await openEmulator()
      emulator.world.switches.scopeHelp = scopeHelp
      emulator.world.apps.get(demo.appId)?.scopes.delete('im:message.urgent:phone')
      const run = await runAction(emulator, entry)

      expect(run.outputs['code']).toBe('99991672')
      expect(run.annotations[0]?.message).toContain(
        'Missing scopes (one is enough): im:message.urgent:phone',
      )
      if (scopeHelp !== 'none') {
        expect(run.annotations[0]?.message).toContain(
          `Add it here: https://open.feishu.cn/app/${demo.appId}/auth`,
        )
      }
    },
  )

  it('tells an unknown code by its number, message and log id', async () => {
    const emulator = await openEmulator()
    emulator.inject({
      path: '/urgent_phone',
      status: 400,
      body: { code: 987654, msg: 'a thing nobody has seen', error: { log_id: '20260101LOGID' } },
    })
    const run = await runAction(emulator, entry)

    expect(run.annotations[0]?.title).toContain('Feishu 987654')
    expect(run.annotations[0]?.message).toContain('987654 a thing nobody has seen')
    expect(run.outputs).toMatchObject({ code: '987654', msg: 'a thing nobody has seen' })
    expect(run.outputs['log-id']).not.toBe('')
  })

  it('says 10014 once, about everybody, when the secret is wrong', async () => {
    const emulator = await openEmulator()
    const run = await runAction(emulator, entry, {
      with: { 'app-secret': 'notTheSecret', users: `${demo.first.openId} ${demo.second.openId}` },
    })

    expect(run.outputs).toMatchObject({ status: 'failed', code: '10014' })
    expect(run.annotations.filter(({ title }) => title.includes('10014'))).toHaveLength(1)
    expect(emulator.requests).toHaveLength(1)
  })

  it('does not let the text of an answer become a workflow command, a table cell or a link', async () => {
    const emulator = await openEmulator()
    emulator.inject({
      path: '/urgent_phone',
      status: 429,
      code: 99991400,
      msg: 'slow\n::error::forged\r\n##[error]forged <b>x</b> | @octocat',
      times: 1,
    })
    emulator.inject({
      path: '/urgent_phone',
      status: 400,
      code: 230110,
      msg: 'gone\n::set-output name=status::called\n##[add-mask]x <img src=x> @octocat',
    })
    const run = await runAction(emulator, entry)

    expect(
      run.stdout.split('\n').filter((line) => /^::(set-output|error::forged)/.test(line)),
    ).toEqual([])
    expect(run.log.join('\n')).not.toContain('##[')
    expect(run.summary).not.toContain('<img')
    expect(run.summary).toContain('&lt;img src=x&gt;')
    expect(run.outputs['status']).toBe('failed')
  })

  it.each([
    [
      '230002',
      (world) =>
        world.chats.get(demo.chatId) &&
        Object.assign(world.chats.get(demo.chatId) ?? {}, { botInChat: false }),
    ],
  ] as [string, (world: import('../../emulator/world.ts').World) => void][])(
    'reports %s',
    async (code, arrange) => {
      const emulator = await openEmulator()
      arrange(emulator.world)
      const run = await runAction(emulator, entry)
      expect(run.outputs['code']).toBe(code)
    },
  )
})
