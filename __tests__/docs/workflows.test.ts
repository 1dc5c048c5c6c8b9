import { globSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { readText } from './readme.ts'

interface Step {
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>
  readonly 'timeout-minutes'?: number
  readonly steps: readonly Step[]
}

const root = join(import.meta.dirname, '../..')
const workflows = globSync('.github/workflows/*.yml', { cwd: root }).map((path) => {
  const text = readText(path)
  const workflow: { permissions: unknown; jobs: Record<string, Job> } = parse(text)
  return { path, text, permissions: workflow.permissions, jobs: Object.values(workflow.jobs) }
})

describe.each(workflows)('$path', ({ text, permissions, jobs }) => {
  it('pins every action of others by full commit SHA, and says which version that is', () => {
    const uses = [...text.matchAll(/\buses: (?!\.\/)(.*)/g)].map(([, action]) => action)
    expect(uses).not.toEqual([])
    for (const action of uses) expect(action).toMatch(/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })

  it('grants rights job by job, and gives each job a time limit', () => {
    expect(permissions).toEqual({})
    for (const job of jobs) {
      expect(Object.keys(job.permissions ?? {})).not.toEqual([])
      expect(job['timeout-minutes']).toBeLessThanOrEqual(20)
    }
  })

  it('leaves no credentials in the checkout', () => {
    const checkouts = jobs
      .flatMap(({ steps }) => steps)
      .filter(({ uses }) => uses?.startsWith('actions/checkout@'))
    expect(checkouts).not.toEqual([])
    for (const step of checkouts) expect(step.with?.['persist-credentials']).toBe(false)
  })

  // A job that may write runs no code of a dependency or of a pull request. What CodeQL may write is findings.
  it('runs no code of this repository or of a package where it may write', () => {
    for (const { permissions = {}, steps } of jobs) {
      const mayWrite = permissions['contents'] === 'write' || permissions['actions'] === 'write'
      if (mayWrite) expect(JSON.stringify(steps)).not.toMatch(/\b(?:npm|npx|node|pipx) |"uses":"\./)
    }
  })
})

it('checks the workflows of pull requests with one exact version of zizmor', () => {
  expect(readText('.github/workflows/ci.yml')).toMatch(/pipx run zizmor==\d+\.\d+\.\d+ /)
})
