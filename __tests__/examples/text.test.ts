import { describe, expect, it } from '@jest/globals'
import { READMES } from '../docs/readme.ts'
import {
  EXAMPLES,
  findCalls,
  isCall,
  readExamples,
  readFragments,
  readRecipes,
} from './workflows.ts'

const examples = readExamples()

describe.each(READMES)('the recipes of $file', ({ file }) => {
  it('are the example files, to the letter, each of them once', () => {
    const recipes = readRecipes(file).map(({ text }) => text.trimEnd())
    expect(recipes.toSorted(compare)).toEqual(
      examples.map(({ text }) => text.trimEnd()).toSorted(compare),
    )
  })
})

describe.each([...examples, ...readFragments()])('$where', ({ text, workflow, ...recipe }) => {
  const calls = findCalls({ ...recipe, text, workflow })

  it('phones somebody', () => {
    expect(calls).not.toEqual([])
  })

  // A step, or a job that needs others, is skipped after a failure unless its condition names a status function.
  it('is not skipped when what it watches has failed', () => {
    for (const { job, step } of calls) {
      const before = job.steps.slice(0, job.steps.indexOf(step))
      if (before.length > 0) expect(step.if).toContain('failure()')
      if (job.needs !== undefined) expect(job.if).toContain('failure()')
    }
  })

  it('lets no step fail unseen before the call', () => {
    const steps = Object.values(workflow.jobs).flatMap(({ steps }) => steps)
    expect(steps.filter((step) => 'continue-on-error' in step)).toEqual([])
  })

  it('pins what is not ours by full commit SHA, and leaves no credentials behind', () => {
    const steps = Object.values(workflow.jobs).flatMap(({ steps }) => steps)
    for (const step of steps.filter(({ uses }) => uses !== undefined && !isCall({ uses }))) {
      expect(step.uses).toMatch(/@[0-9a-f]{40}$/)
      expect(step.with).toMatchObject({ 'persist-credentials': false })
    }
  })

  it('gives no right to a job that does not ask for it', () => {
    if (EXAMPLES.includes(recipe.where)) expect(workflow.permissions).toEqual({})
    expect(text).not.toMatch(/pull_request_target|: write/)
  })
})

function compare(a: string, b: string): number {
  return a.localeCompare(b)
}
