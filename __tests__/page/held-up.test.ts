import { describe, expect, it } from '@jest/globals'
import { demo } from '../../emulator/world.ts'
import { openTimelessEmulator, runInProcess } from '../in-process.ts'

const [FIRST, SECOND] = [demo.first.openId, demo.second.openId]
const DIRECTLY = { 'message-id': '', 'send-to': '' }

describe('a page', () => {
  it('calls the next tier although outputs cannot be written', async () => {
    const page = await openTimelessEmulator()
    await runInProcess(
      page,
      { users: `${FIRST}\n${SECOND}`, 'ack-timeout': '30s' },
      { env: { GITHUB_OUTPUT: '/nowhere/output' } },
    )
    expect(page.emulator.rings.map(({ openId }) => openId)).toEqual([FIRST, SECOND])
  })

  it('of direct messages calls whoever is known although many look-ups hang', async () => {
    const page = await openTimelessEmulator()
    page.emulator.inject({ path: '/group/', hang: 'before', times: 999 })
    const groups = Array.from({ length: 16 }, (_, index) => `group:g${index}`)
    await runInProcess(page, { ...DIRECTLY, users: `${groups.join(' ')} ${FIRST}` })
    expect(page.emulator.rings.map(({ openId }) => openId)).toEqual([FIRST])
  })

  it('of direct messages has time for calls although the first message hangs, without a fallback too', async () => {
    const page = await openTimelessEmulator()
    const path = /\/im\/v1\/messages$/
    page.emulator.inject({ path, method: 'POST', hang: 'before', times: 6 })
    await runInProcess(page, { ...DIRECTLY, users: FIRST, fallback: 'none' })
    expect(page.emulator.rings.map(({ openId }) => openId)).toEqual([FIRST])
  })
})
