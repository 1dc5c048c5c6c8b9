import { expect, it } from '@jest/globals'
import { addGroup, addUsers } from '../../emulator/world.ts'
import { openTimelessEmulator, runInProcess } from '../in-process.ts'

it('the members of a group that are known are called although the rest cannot be listed, and it is said', async () => {
  const page = await openTimelessEmulator()
  const { world } = page.emulator
  const ids = addUsers(world, 250)
  addGroup(world, { groupId: 'g1', name: 'On call', members: new Set(ids) })
  world.limits = { perMinute: 9999, perSecond: 999, sendsPerSecond: 99 }
  page.emulator.inject({ path: '/group/', skip: 1, times: 999, hang: 'before' })
  const { failed, outputs } = await runInProcess(page, {
    'message-id': '',
    users: 'group:g1',
  })

  expect(new Set(page.emulator.rings.map(({ openId }) => openId)).size).toBe(100)
  expect([failed, outputs['status']]).toEqual([true, 'partial'])
})
