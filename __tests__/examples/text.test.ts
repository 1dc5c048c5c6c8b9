import { describe, expect, it } from '@jest/globals'
import { VERSION } from '../../src/version.ts'
import { DOCUMENTS, READMES, readText } from '../docs/readme.ts'
import {
  EXAMPLE_FOLDERS,
  findCalls,
  isCall,
  type Recipe,
  readExamples,
  readFragments,
  readRecipes,
  type Workflow,
} from './workflows.ts'

const english = readExamples('en')
const chinese = readExamples('zh')
const examples = [...english, ...chinese]
const recipes = [...examples, ...DOCUMENTS.flatMap(readRecipes), ...readFragments()]

/** What is said to people; all else is the same in every language. */
const SPOKEN = ['name', 'title', 'text', 'language', 'description', 'workflows']

describe('the recipes', () => {
  it('stand in one place each: a README shows one whole workflow, the other documents link to files', () => {
    for (const file of DOCUMENTS) {
      expect([file, readRecipes(file).length]).toEqual([file, file.startsWith('README') ? 1 : 0])
    }
  })

  it.each([
    { document: 'docs/recipes.md', link: 'examples', language: 'en' },
    { document: 'docs/recipes.zh-CN.md', link: 'examples/zh-CN', language: 'zh' },
  ] as const)('are all linked by $document', ({ document, link, language }) => {
    const text = readText(document)
    const files = readExamples(language).map(({ where }) => where.split('/').at(-1))
    expect(files.filter((file) => !text.includes(`(../${link}/${file})`))).toEqual([])
  })

  it.each(READMES)('are linked by $file in its own language', ({ file, language }) => {
    const links = [...readText(file).matchAll(/\((examples\/[^)]+)\)/g)].map(([, link]) => link)
    expect(links.length).toBeGreaterThan(9)
    for (const link of links) {
      expect(link?.startsWith('examples/zh-CN')).toBe(language === 'zh')
    }
  })

  it('have a name of their own, and watch workflows that are there', () => {
    for (const folder of [english, chinese]) {
      const names = folder.map(({ workflow }) => workflow.name)
      expect(new Set(names).size).toBe(names.length)
      const watched = folder.flatMap(({ workflow }) => readWatched(workflow))
      expect(watched).not.toEqual([])
      expect(names).toEqual(expect.arrayContaining(watched))
    }
  })
})

describe.each(english)('$where', ({ where, workflow }) => {
  it('is the same in Chinese, but for what is said', () => {
    const path = where.replace(EXAMPLE_FOLDERS.en, EXAMPLE_FOLDERS.zh)
    const twin = chinese.find((recipe) => recipe.where === path)
    expect(dropSpoken(twin?.workflow)).toEqual(dropSpoken(workflow))
  })
})

describe.each(chinese)('$where', (recipe) => {
  it('asks for Chinese, and says everything in Chinese', () => {
    for (const { step } of findCalls(recipe)) {
      expect(step.with?.['language']).toBe('zh')
      for (const spoken of [step.name, step.with?.['title'], step.with?.['text']]) {
        if (spoken !== undefined && !String(spoken).includes('inputs.'))
          expect(spoken).toMatch(/\p{Script=Han}/u)
      }
    }
    for (const comment of readComments(recipe)) {
      expect(comment).toMatch(/\p{Script=Han}|^# v\d/u)
    }
  })
})

describe.each(recipes)('$where', ({ text, workflow, ...recipe }) => {
  const calls = findCalls({ ...recipe, text, workflow })
  const isExample = recipe.where.startsWith('examples/')
  const jobs = Object.values(workflow.jobs)

  it('calls somebody, by itself or through another workflow', () => {
    expect(calls.length > 0 || jobs.some(({ uses }) => uses !== undefined)).toBe(true)
  })

  // A step, or a job that needs others, is skipped after a failure unless its condition names a status function.
  it('is not skipped when what it watches has failed', () => {
    for (const job of jobs.filter(({ needs }) => needs !== undefined)) {
      if (job.uses !== undefined || job.steps?.some(isCall)) expect(job.if).toContain('failure()')
    }
    for (const { job, step } of calls) {
      const before = job.steps?.slice(0, job.steps.indexOf(step)) ?? []
      const isAfterWork = before.some(({ run, id }) => run !== undefined && id === undefined)
      if (isAfterWork && step.with?.['mode'] !== 'resolve')
        expect(step.if).toMatch(/failure\(\)|!cancelled\(\)/)
    }
  })

  it('lets no step fail unseen before the call', () => {
    const steps = jobs.flatMap(({ steps = [] }) => steps)
    expect(steps.filter((step) => 'continue-on-error' in step)).toEqual([])
  })

  it('shows the action pinned to a commit', () => {
    const uses = [...text.matchAll(/uses: (OWNER\/.*)/g)].map(([, use]) => use)
    const pinned = 'OWNER/feishu-phone-call@<sha>'
    // Comments get lost in the workflows that are made of a document's steps.
    const whole = `${pinned} # v${VERSION}`
    for (const use of uses) expect(isExample ? [whole] : [pinned, whole]).toContain(use)
  })

  it('pins what is not ours by full commit SHA, and leaves no credentials behind', () => {
    const steps = jobs.flatMap(({ steps = [] }) => steps)
    for (const step of steps.filter(({ uses }) => uses !== undefined && !isCall({ uses }))) {
      expect(step.uses).toMatch(/@[0-9a-f]{40}$/)
      expect(step.with).toMatchObject({ 'persist-credentials': false })
    }
  })

  it('gives no right to a job that does not ask for it', () => {
    if (isExample) expect(workflow.permissions).toEqual({})
    expect(text).not.toMatch(/pull_request_target|: write/)
  })

  it('holds up no other run while it waits', () => {
    const isWaiting = calls.some(({ step }) => step.with?.['ack-timeout'] !== undefined)
    if (!isWaiting) return
    expect(workflow.concurrency).toBeUndefined()
    for (const { job } of calls) expect(job.concurrency).toBeUndefined()
  })

  it('waits for no reviewer before it calls', () => {
    for (const { job } of calls) expect(job.environment).toBeUndefined()
  })
})

function readWatched({ on }: Workflow): string[] {
  const event = (on as { workflow_run?: { workflows: string[] } }).workflow_run
  return event?.workflows ?? []
}

function dropSpoken(value: unknown): unknown {
  const text = JSON.stringify(value ?? null, (key, part) => {
    if (SPOKEN.includes(key)) return undefined
    // Comments in `users` are for people too.
    return key === 'users' ? String(part).replace(/#.*/g, '') : part
  })
  return JSON.parse(text)
}

function readComments({ text }: Recipe): string[] {
  return text
    .split('\n')
    .flatMap((line) => /(?:^|\s)(# .*)$/.exec(line)?.[1] ?? [])
    .filter((comment) => comment !== '# yours')
}
