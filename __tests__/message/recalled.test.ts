import { expect, it } from '@jest/globals'
import { demo } from '../../emulator/world.ts'
import { openSharedTime, runJobs } from './jobs.ts'
import { sentMessages } from './sent.ts'

it.each(['error', 'flagged'] as const)(
  'a job calls when the card of a dead one has been recalled (reading it: %s)',
  async (readDeletedMessage) => {
    const page = await openSharedTime()
    await runJobs(page, { dead: ['the message'], alive: 0 })
    for (const message of sentMessages(page.emulator)) message.deleted = true
    Object.assign(page.emulator.world.switches, { readDeletedMessage })
    const { statuses } = await runJobs(page, { alive: 1 })

    expect(statuses).not.toContain('deduplicated')
    expect(page.emulator.rings.map(({ openId }) => openId)).toContain(demo.first.openId)
  },
)
