import { describe, expect, it } from '@jest/globals'
import type { Emulator } from '../../emulator/emulator.ts'
import { demo } from '../../emulator/world.ts'
import { listTold } from './harness.ts'
import { openStage } from './stage.ts'

const UNKNOWN = {
  status: 400,
  body: { code: 987654, msg: 'a thing nobody has seen', error: { log_id: '20260101LOGID' } },
}

describe('what the reader of a red step is told', () => {
  it('names the quota, the people, the cure, the code, the message and the log id', async () => {
    const { emulator, run: page } = await openStage()
    emulator.world.phoneQuota = 0
    const run = await page()

    const [annotation, outcome] = listTold(run)
    expect(run.failed).toBe(true)
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
    const { emulator, run: page } = await openStage()
    emulator.world.phoneQuota = 0
    const run = await page({ with: { language: 'zh' } })

    expect(run.annotations[0]?.title).toBe('飞书 230024：短信或电话加急额度已用完')
    expect(run.annotations[0]?.message).toContain('处理建议：')
    expect(listTold(run)[1]?.message).toBe('呼叫失败：没有叫到任何人')
    expect(run.summary).toContain('梯队')
  })

  it.each(['helps', 'msg', 'both', 'none'] as const)(
    'names the missing scopes, and the page that grants them when Feishu gives it in: %s',
    async (scopeHelp) => {
      const { emulator, run: page } = await openStage()
      emulator.world.switches.scopeHelp = scopeHelp
      emulator.world.apps.get(demo.appId)?.scopes.delete('im:message.urgent:phone')
      const run = await page()

      expect(run.outputs['code']).toBe('99991672')
      const message = run.annotations[0]?.message
      expect(message).toContain(
        'Missing scopes, any one of which is enough: im:message.urgent:phone',
      )
      if (scopeHelp !== 'none') {
        expect(message).toContain(`https://open.feishu.cn/app/${demo.appId}/auth`)
      }
    },
  )

  it('tells an unknown code by its number, message and log id', async () => {
    const { emulator, run: page } = await openStage()
    emulator.inject({ path: '/urgent_phone', ...UNKNOWN })
    const run = await page({ with: { fallback: 'none' } })

    expect(run.annotations[0]?.title).toContain('Feishu 987654')
    expect(run.annotations[0]?.message).toContain('987654 a thing nobody has seen')
    expect(run.outputs).toMatchObject({ code: '987654', msg: 'a thing nobody has seen' })
    expect(run.outputs['log-id']).not.toBe('')
  })

  it.each([
    ['the call', (emulator: Emulator) => emulator.inject({ path: '/urgent_phone', ...UNKNOWN })],
    [
      'the card',
      ({ world }: Emulator) => {
        const chat = world.chats.get(demo.chatId)
        if (chat) chat.botInChat = false
      },
    ],
  ] as const)(
    'warns of what went wrong with %s, although a direct message has made up for it',
    async (_, arrange) => {
      const { emulator, run: page } = await openStage()
      arrange(emulator)
      const run = await page({
        with: { 'message-id': '', 'send-to': demo.chatId, 'github-token': '' },
      })

      expect(run.failed).toBe(false)
      expect(run.outputs).toMatchObject({ status: 'called', code: '0' })
      const [warning, ...others] = listTold(run)
      expect(others).toEqual([])
      expect(warning).toMatchObject({
        level: 'warning',
        title: expect.stringMatching(/Feishu (987654|230002)/),
        message: expect.stringContaining(`alone instead: ${demo.first.openId}`),
      })
      expect(warning?.message).not.toContain('by hand')
    },
  )

  it('says 10014 once, about everybody, when the secret is wrong', async () => {
    const { emulator, run: page } = await openStage()
    const run = await page({
      with: { 'app-secret': 'notTheSecret', users: `${demo.first.openId} ${demo.second.openId}` },
    })

    expect(run.outputs).toMatchObject({ status: 'failed', code: '10014' })
    expect(run.annotations.filter(({ title }) => title.includes('10014'))).toHaveLength(1)
    expect(emulator.requests).toHaveLength(1)
  })

  it('does not let the text of an answer become a workflow command, a table cell or a link', async () => {
    const { emulator, run: page } = await openStage()
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
    const run = await page({ with: { fallback: 'none' } })

    expect(
      run.log.split('\n').filter((line) => /^::(set-output|error::forged)/.test(line)),
    ).toEqual([])
    expect(run.log).not.toContain('##[')
    expect(run.summary).not.toContain('<img')
    expect(run.summary).toContain('&lt;img src=x&gt;')
    expect(run.outputs['status']).toBe('failed')
  })
})
