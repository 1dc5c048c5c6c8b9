import { describe, expect, it } from '@jest/globals'
import { isRun } from './expressions.ts'
import { readExamples } from './workflows.ts'

describe.each(['en', 'zh'] as const)('the watcher (%s)', (language) => {
  const [watcher] = readExamples(language).filter(({ where }) => where.endsWith('workflow-run.yml'))
  const [job] = Object.values(watcher?.workflow.jobs ?? {})

  function startsAfter(conclusion: string, event = 'push'): boolean {
    const contexts = { github: { event: { workflow_run: { conclusion, event } } } }
    return isRun(job?.if, { contexts, status: 'success' })
  }

  it('starts after every end that may be worth a call, and after a success', () => {
    const ends = ['failure', 'timed_out', 'cancelled', 'startup_failure', 'success']
    expect(ends.filter((end) => !startsAfter(end))).toEqual([])
  })

  it('does not start after a run that did nothing, or for a pull request', () => {
    expect(['skipped', 'neutral', 'action_required'].filter((end) => startsAfter(end))).toEqual([])
    expect(startsAfter('failure', 'pull_request')).toBe(false)
  })

  it('leaves it to the action to tell a cancel from a time-out', () => {
    expect(job?.steps?.map(({ run }) => run)).toEqual([undefined])
    expect(job?.permissions).toMatchObject({ checks: 'read' })
  })
})
