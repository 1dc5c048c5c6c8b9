import { describe, expect, it } from '@jest/globals'
import { fillExpressions, isRun } from './expressions.ts'

const contexts = {
  vars: { CHAT: 'oc_1' },
  github: { event: { deployment: { id: 4 }, sender: null } },
  steps: { rota: { outputs: {} } },
}

describe('filling the expressions of a workflow', () => {
  it('takes values by name, and the event along its path', () => {
    const text = `to \${{ vars.CHAT }}, about \${{github.event.deployment.id}}`
    expect(fillExpressions(text, contexts)).toBe('to oc_1, about 4')
  })

  it('takes the other value where the first is blank', () => {
    const text = '$' + '{{ steps.rota.outputs.users || vars.CHAT }}'
    expect(fillExpressions(text, contexts)).toBe('oc_1')
  })

  it.each(['vars.CHATS', 'github.event.deployment.idd', 'github.event.sender.login', 'github.sha'])(
    'refuses %s, which GitHub would fill with nothing or with what is not known here',
    (expression) => {
      expect(() => fillExpressions(`\${{ ${expression} }}`, contexts)).toThrow(expression)
    },
  )
})

describe('deciding whether a step runs', () => {
  it.each([
    [undefined, true, false],
    ['failure()', false, true],
    ['$' + '{{ !cancelled() }}', true, true],
    ["vars.CHAT == 'oc_1'", true, false],
    ["failure() && vars.CHAT == 'oc_2'", false, false],
  ])('runs a step with `if: %s` as GitHub does', (condition, afterSuccess, afterFailure) => {
    expect(isRun(condition, { contexts, status: 'success' })).toBe(afterSuccess)
    expect(isRun(condition, { contexts, status: 'failure' })).toBe(afterFailure)
  })
})
