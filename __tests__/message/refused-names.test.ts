import { describe, expect, it } from '@jest/globals'
import { demo } from '../../emulator/world.ts'
import { openTimelessEmulator, runInProcess } from '../in-process.ts'
import { openSharedTime, runJobs } from './jobs.ts'
import { sentMessages } from './sent.ts'

// Feishu leaves an id that nobody has out of a call, and refuses a card that shows it as a person.
const USERS = `${demo.first.openId} ou_0000000000000000000000000000dead`

describe('a page with an id that nobody has', () => {
  it('still shows on its card that it has called, without names', async () => {
    const page = await openTimelessEmulator()
    await runInProcess(page, {
      'message-id': '',
      'send-to': demo.chatId,
      users: USERS,
      fallback: 'none',
    })

    const [card] = sentMessages(page.emulator)
    expect(card?.content).toMatch(/page-[0-9a-f]+-called/)
    expect(card?.content).not.toContain('<person')
  })

  it('is called once by two jobs', async () => {
    const page = await openSharedTime()
    const { statuses } = await runJobs(page, {
      alive: 2,
      inputs: { users: USERS, fallback: 'none' },
    })

    expect(statuses).toContain('deduplicated')
    expect(page.emulator.rings.filter(({ openId }) => openId === demo.first.openId)).toHaveLength(1)
  })
})
