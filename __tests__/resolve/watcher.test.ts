import { describe, expect, it } from '@jest/globals'
import type { GithubRun } from '../../emulator/world.ts'
import {
  addNumberedRun,
  listChanges,
  page,
  readCard,
  resolve,
  type Stage,
  watch,
} from '../deployment.ts'
import { openTimelessEmulator } from '../in-process.ts'

/** Puts the run of the watcher on GitHub that a numbered run has started when it ended. */
function addWatcherRun(stage: Stage, number: number, seconds = 30): GithubRun {
  const hour = String(number).padStart(2, '0')
  return addNumberedRun(stage, number + 100, {
    path: '.github/workflows/watch.yml',
    workflowId: 77,
    event: 'workflow_run',
    conclusion: 'success',
    createdAt: `2026-01-05T${hour}:10:${seconds}Z`,
  })
}

async function openStage(): Promise<Stage> {
  const stage = await openTimelessEmulator()
  stage.emulator.world.githubRuns.length = 0
  addNumberedRun(stage, 1, { conclusion: 'success' })
  return stage
}

describe('a watcher', () => {
  it('turns the card green that it sent about an earlier run, once that workflow went well', async () => {
    const stage = await openStage()
    const red = addNumberedRun(stage, 2)
    const { outputs } = await page(stage, { ...watch(red), run: addWatcherRun(stage, 2) })
    const green = addNumberedRun(stage, 3, { conclusion: 'success' })
    addWatcherRun(stage, 3)
    const over = await resolve(stage, watch(green))
    expect(over.outputs['status']).toBe('resolved')
    expect(listChanges(over)).toEqual(['PATCH /:id', 'POST /:id/reply'])
    const card = readCard(stage, outputs['message-id'] ?? '')
    expect(card.color).toBe('green')
    expect(card.text).toContain('#3')
    expect(over.github).toHaveLength(5)
  })

  it('leaves the card about another workflow red, although both ended in the same minute', async () => {
    const stage = await openStage()
    const nightly = { path: '.github/workflows/nightly.yml', workflowId: 7, name: 'Nightly' }
    const red = addNumberedRun(stage, 2)
    const otherRed = addNumberedRun(stage, 52, { ...nightly, updatedAt: red.updatedAt })
    const first = await page(stage, { ...watch(red), run: addWatcherRun(stage, 2) })
    const otherRun = { ...addWatcherRun(stage, 2, 40), runId: 9999, runNumber: 199, jobs: [] }
    stage.emulator.world.githubRuns.push(otherRun)
    const second = await page(stage, { ...watch(otherRed), run: otherRun })
    await resolve(stage, watch(addNumberedRun(stage, 3, { conclusion: 'success' })))
    expect(readCard(stage, first.outputs['message-id'] ?? '').color).toBe('green')
    expect(readCard(stage, second.outputs['message-id'] ?? '').color).toBe('red')
  })

  it('replies to a page that went out as plain text, and sends a new green card', async () => {
    const stage = await openStage()
    const red = addNumberedRun(stage, 2)
    stage.emulator.inject({ path: '/messages', method: 'POST', status: 400, code: 230099 })
    await page(stage, { ...watch(red), run: addWatcherRun(stage, 2) })
    const over = await resolve(stage, watch(addNumberedRun(stage, 3, { conclusion: 'success' })))
    expect(listChanges(over)).toEqual(['POST /:id/reply', 'POST '])
    expect(readCard(stage, over.outputs['message-id'] ?? '').color).toBe('green')
  })

  it('says nothing when the workflow was red before and it had called nobody about it', async () => {
    const stage = await openStage()
    addNumberedRun(stage, 2)
    addWatcherRun(stage, 2)
    const over = await resolve(stage, watch(addNumberedRun(stage, 3, { conclusion: 'success' })))
    expect([over.outputs['status'], over.feishu.length]).toEqual(['nothing-to-resolve', 0])
  })

  it('asks GitHub twice when all was green before: once for the workflow, once for itself', async () => {
    const stage = await openStage()
    addWatcherRun(stage, 1)
    const over = await resolve(stage, watch(addNumberedRun(stage, 3, { conclusion: 'success' })))
    expect(over.outputs['status']).toBe('nothing-to-resolve')
    expect([over.github.length, over.feishu.length]).toEqual([2, 0])
  })

  it.each(['cancelled', 'failure', 'skipped'])(
    'asks nobody about a run that ended %s: nothing is over',
    async (conclusion) => {
      const stage = await openStage()
      const over = await resolve(stage, watch(addNumberedRun(stage, 3, { conclusion })))
      expect([over.outputs['status'], over.github.length, over.feishu.length]).toEqual([
        'nothing-to-resolve',
        0,
        0,
      ])
    },
  )
})
