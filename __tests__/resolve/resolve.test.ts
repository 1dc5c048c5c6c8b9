import { describe, expect, it } from '@jest/globals'
import { addUsers, demo } from '../../emulator/world.ts'
import {
  addNumberedRun,
  listChanges,
  page,
  readCard,
  readNotice,
  resolve,
  type Stage,
} from '../deployment.ts'
import { openTimelessEmulator } from '../in-process.ts'

const GREEN = ['PATCH /:id', 'POST /:id/reply']
const DAY = 24 * 60 * 60 * 1000

/** Run 1 was green; run 2 is red, and people were called about it. */
async function openRedRun(
  inputs: Record<string, string> = {},
): Promise<Stage & { messageId: string }> {
  const stage = await openTimelessEmulator()
  stage.emulator.world.githubRuns.length = 0
  addNumberedRun(stage, 1, { conclusion: 'success' })
  addNumberedRun(stage, 2)
  const { outputs } = await page(stage, { number: 2, inputs })
  return { ...stage, messageId: outputs['message-id'] ?? '' }
}

describe('a run that went well after a red one', () => {
  it('turns the card green, says so in a reply, and calls nobody', async () => {
    const stage = await openRedRun()
    const rings = stage.emulator.rings.length
    const over = await resolve(stage, { number: 3 })
    expect(over.failed).toBe(false)
    expect(over.outputs).toMatchObject({ status: 'resolved', 'message-id': stage.messageId })
    expect(listChanges(over)).toEqual(GREEN)
    expect(readCard(stage, stage.messageId)).toMatchObject({ color: 'green' })
    const reply = [...stage.emulator.world.messages.values()].at(-1)
    expect(reply?.content).toContain('Recovered by #3')
    expect(stage.emulator.rings).toHaveLength(rings)
    expect(over.github).toHaveLength(3)
    expect(over.log).not.toContain('::warning')
  })

  it('says so in Chinese where that is asked for', async () => {
    const stage = await openRedRun({ language: 'zh' })
    const over = await resolve(stage, { number: 3, inputs: { language: 'zh' } })
    expect(over.log).toContain('故障已恢复')
    expect(readCard(stage, stage.messageId).text).toContain('已恢复')
  })

  it('tells who had taken it', async () => {
    const stage = await openTimelessEmulator()
    stage.emulator.world.githubRuns.length = 0
    addNumberedRun(stage, 2)
    stage.emulator.world.readPlan.push({ openId: demo.first.openId, afterMs: 20_000 })
    const { outputs } = await page(stage, { number: 2, inputs: { 'ack-timeout': '60s' } })
    await resolve(stage, { number: 3 })
    expect(readCard(stage, outputs['message-id'] ?? '').text).toContain(demo.first.openId)
  })

  it('finds the red run behind one that somebody cancelled', async () => {
    const stage = await openRedRun()
    addNumberedRun(stage, 3, { conclusion: 'cancelled' })
    expect(listChanges(await resolve(stage, { number: 4 }))).toEqual(GREEN)
    expect(readCard(stage, stage.messageId)).toMatchObject({ color: 'green' })
  })

  it('finds the red attempt before a re-run', async () => {
    const stage = await openRedRun()
    addNumberedRun(stage, 2, { attempt: 2, status: 'in_progress', conclusion: null })
    const over = await resolve(stage, { number: 2, attempt: 2 })
    expect(listChanges(over)).toEqual(GREEN)
    expect(readCard(stage, stage.messageId)).toMatchObject({ color: 'green' })
    expect(over.github).toHaveLength(3)
  })

  it('leaves the card of another workflow in the same repository red', async () => {
    const stage = await openRedRun()
    const other = { path: '.github/workflows/nightly.yml', workflowId: 7 }
    addNumberedRun(stage, 3, { ...other, conclusion: 'success' })
    const env = {
      GITHUB_WORKFLOW_REF: 'example/shop/.github/workflows/nightly.yml@refs/heads/main',
    }
    const over = await resolve(stage, { number: 4, env })
    expect(over.outputs['status']).toBe('nothing-to-resolve')
    expect(readCard(stage, stage.messageId)).toMatchObject({ color: 'red' })
  })

  it('turns the cards of all steps green that had called people, each with a reply', async () => {
    const stage = await openRedRun()
    const inputs = { 'send-to': demo.third.openId, users: demo.third.openId }
    const other = await page(stage, { number: 2, inputs })
    const over = await resolve(stage, { number: 3 })
    expect(listChanges(over)).toEqual([GREEN[0], GREEN[0], GREEN[1], GREEN[1]])
    for (const id of [stage.messageId, other.outputs['message-id'] ?? '']) {
      expect(readCard(stage, id)).toMatchObject({ color: 'green' })
    }
  })

  it('tells each of those who were written to directly', async () => {
    const inputs = { 'send-to': '', users: `${demo.first.openId}, ${demo.second.openId}` }
    const stage = await openRedRun(inputs)
    const over = await resolve(stage, { number: 3, inputs: { 'send-to': '' } })
    expect(listChanges(over)).toEqual([GREEN[0], GREEN[0], GREEN[1], GREEN[1]])
  })
})

describe('a page of many people who were written to directly', () => {
  it('is told to all of them, over five connections at most', async () => {
    const stage = await openTimelessEmulator()
    addNumberedRun(stage, 2)
    const users = addUsers(stage.emulator.world, 30).join(' ')
    await page(stage, { number: 2, inputs: { 'send-to': '', users } })
    const over = await resolve(stage, { number: 3, inputs: { 'send-to': '' } })
    const messages = [...stage.emulator.world.messages.values()].map(({ content }) => content)
    expect(messages.filter((content) => content.includes('"template":"green"'))).toHaveLength(30)
    expect(messages.filter((content) => /^\{"text":"Recovered/.test(content))).toHaveLength(30)
    expect(new Set(over.feishu.map(({ connection }) => connection)).size).toBeLessThanOrEqual(5)
    expect(over.log).not.toContain('::warning')
  })
})

describe('a run that went well after a green one', () => {
  it('asks GitHub once, Feishu never, and says so in one line', async () => {
    const stage = await openTimelessEmulator()
    stage.emulator.world.githubRuns.length = 0
    addNumberedRun(stage, 1)
    addNumberedRun(stage, 2, { conclusion: 'success' })
    const over = await resolve(stage, { number: 3 })
    expect(over.outputs['status']).toBe('nothing-to-resolve')
    expect([over.github.length, over.feishu.length]).toEqual([1, 0])
    const lines = over.log
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('::add-mask'))
    expect(lines).toEqual([expect.stringContaining('Nothing to resolve')])
  })
})

describe('a new green card goes to send-to', () => {
  async function expectNewCard(stage: Stage, changes: string[], number = 3) {
    const over = await resolve(stage, { number })
    expect(over.failed).toBe(false)
    expect(over.outputs['status']).toBe('resolved')
    expect(listChanges(over)).toEqual(changes)
    expect(readCard(stage, over.outputs['message-id'] ?? '')).toMatchObject({ color: 'green' })
    return over
  }

  it('after a page that went out as plain text, which gets a reply and is never updated', async () => {
    const stage = await openTimelessEmulator()
    addNumberedRun(stage, 2)
    stage.emulator.inject({ path: '/messages', method: 'POST', status: 400, code: 230099 })
    await page(stage, { number: 2 })
    await expectNewCard(stage, ['POST /:id/reply', 'POST '])
  })

  it("after a page with a card of one's own, which never changes", async () => {
    const card = JSON.stringify({
      schema: '2.0',
      config: { update_multi: true },
      body: { elements: [] },
    })
    await expectNewCard(await openRedRun({ card }), ['POST /:id/reply', 'POST '])
  })

  it('when the card is older than 14 days', async () => {
    const stage = await openRedRun()
    await stage.clock.sleep(15 * DAY, new AbortController().signal)
    const over = await expectNewCard(stage, [...GREEN, 'POST '])
    expect(over.log).toContain('230031')
  })

  it('when the card was deleted', async () => {
    const stage = await openRedRun()
    const message = stage.emulator.world.messages.get(stage.messageId)
    if (message) message.deleted = true
    await expectNewCard(stage, [...GREEN, 'POST '])
  })

  it('when nobody was called about the red run', async () => {
    const stage = await openTimelessEmulator()
    addNumberedRun(stage, 2)
    await expectNewCard(stage, ['POST '])
  })

  it('when the token may not read annotations, with a warning that names the permission', async () => {
    const stage = await openRedRun()
    stage.emulator.world.githubPermissions.checks = false
    const over = await expectNewCard(stage, ['POST '])
    expect(over.log).toMatch(/::warning.*checks: read/)
  })
})

describe('a deployment that went well stays green', () => {
  it('when the token may nothing: a warning names the permission', async () => {
    const stage = await openRedRun()
    stage.emulator.world.githubPermissions.actions = false
    const over = await resolve(stage, { number: 3 })
    expect([over.failed, over.feishu.length]).toEqual([false, 0])
    expect(over.log).toMatch(/::warning.*actions: read/)
  })

  it('when there is no token', async () => {
    const stage = await openRedRun()
    const over = await resolve(stage, { number: 3, inputs: { 'github-token': '' } })
    expect([over.failed, over.github.length, over.feishu.length]).toEqual([false, 0, 0])
    expect(over.log).toMatch(/::warning.*github-token/)
  })

  it('when GitHub hangs', async () => {
    const stage = await openRedRun()
    stage.emulator.inject({ path: '/api/v3', hang: 'before', times: 9 })
    const over = await resolve(stage, { number: 3, inputs: { timeout: '1s' } })
    expect([over.failed, over.feishu.length]).toEqual([false, 0])
    expect(over.log).toContain('::warning')
  })

  it('when Feishu is down', async () => {
    const stage = await openRedRun()
    stage.emulator.inject({ path: '/open-apis', status: 502, body: 'down', times: 999 })
    const over = await resolve(stage, { number: 3 })
    expect(over.failed).toBe(false)
    expect(over.log).toContain('::warning')
  })

  it('when the credentials are refused', async () => {
    const stage = await openRedRun()
    const over = await resolve(stage, { number: 3, inputs: { 'app-secret': 'wrong' } })
    expect(over.failed).toBe(false)
    expect(over.log).toContain('::warning')
  })

  it('when the address of the proxy cannot be used, which is told', async () => {
    const stage = await openRedRun()
    const env = { https_proxy: 'http://[', no_proxy: '', NO_PROXY: '' }
    const inputs = { 'base-url': 'https://feishu.invalid' }
    const over = await resolve(stage, { number: 3, inputs, env })
    expect([over.failed, over.github.length, over.feishu.length]).toEqual([false, 0, 0])
    expect(over.annotations).toMatchObject([
      { level: 'warning', message: expect.stringContaining('https_proxy') },
    ])
  })

  it('when an input is wrong, unless it is one that nothing can be done without', async () => {
    const stage = await openRedRun()
    const wrong = { users: 'nobody', 'phone-hours': 'always' }
    expect((await resolve(stage, { number: 3, inputs: wrong })).outputs['status']).toBe('resolved')
    expect((await resolve(stage, { number: 3, inputs: { 'app-id': '' } })).failed).toBe(true)
  })

  it('when one trouble befalls many messages, which is told once', async () => {
    const users = `${demo.first.openId}, ${demo.second.openId}, ${demo.third.openId}`
    const stage = await openRedRun({ 'send-to': '', users })
    await stage.clock.sleep(15 * DAY, new AbortController().signal)
    const over = await resolve(stage, { number: 3, inputs: { 'send-to': '' } })
    expect(listChanges(over)).toHaveLength(6)
    expect([over.failed, over.outputs['status']]).toEqual([false, 'resolved'])
    expect(over.annotations.filter(({ level }) => level === 'warning')).toHaveLength(1)
  })
})

describe('the notice of a page', () => {
  it('holds no secret and stands once in the annotations', async () => {
    const stage = await openTimelessEmulator()
    const paged = await page(stage, { number: 2 })
    expect(readNotice(paged)).toMatch(/^feishu-page:/)
    expect(paged.log.match(/feishu-page:/g)).toHaveLength(1)
    expect(paged.log).not.toMatch(new RegExp(`^(?!::add-mask).*${demo.appSecret}`, 'm'))
  })

  it('is left out when the page sent no message', async () => {
    const stage = await openTimelessEmulator()
    const inputs = { 'message-id': demo.messageId, 'send-to': '' }
    expect(readNotice(await page(stage, { number: 2, inputs }))).toBeUndefined()
  })
})
