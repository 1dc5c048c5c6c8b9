import { describe, expect, it } from '@jest/globals'
import { demo } from '../../emulator/world.ts'
import { openTimelessEmulator, runInProcess } from '../in-process.ts'

const INPUTS = { 'message-id': '', 'send-to': demo.chatId, users: demo.first.openId }

describe('what kept the chat from being used', () => {
  it('is told as a warning although everybody was called directly', async () => {
    const page = await openTimelessEmulator()
    const chat = page.emulator.world.chats.get(demo.chatId)
    if (chat) chat.status = 'dissolved'

    const { failed, log, outputs } = await runInProcess(page, INPUTS)

    expect({ failed, status: outputs['status'] }).toEqual({ failed: false, status: 'called' })
    expect(log.match(/^::warning.*$/gm)).toEqual([expect.stringMatching(/232009/)])
  })

  it('is not told of a chat in which nothing was wrong', async () => {
    const page = await openTimelessEmulator()
    const { log } = await runInProcess(page, INPUTS)

    expect(log).not.toContain('::warning')
  })
})

describe('the title of a card', () => {
  it.each([
    { language: 'en', title: /^\[Not reached\] / },
    { language: 'zh', title: /^\[未叫到\] / },
  ])('says in $language that nobody was reached', async ({ language, title }) => {
    const page = await openTimelessEmulator()
    page.emulator.world.phoneQuota = 0

    await runInProcess(page, { ...INPUTS, fallback: 'none', language })

    const cards = [...page.emulator.world.messages.values()].flatMap(({ updates }) => updates)
    expect(cards.map(({ content }) => JSON.parse(content).header.title.content)).toEqual([
      expect.stringMatching(title),
    ])
  })
})
