import { describe, expect, it } from '@jest/globals'
import { fillExpressions } from './expressions.ts'

const contexts = {
  values: { 'vars.CHAT': 'oc_1' },
  event: { deployment: { id: 4 }, sender: null },
}

describe('filling the expressions of a workflow', () => {
  it('takes values by name, and the event along its path', () => {
    const text = `to \${{ vars.CHAT }}, about \${{github.event.deployment.id}}`
    expect(fillExpressions(text, contexts)).toBe('to oc_1, about 4')
  })

  it.each(['vars.CHATS', 'github.event.deployment.idd', 'github.event.sender.login', 'github.sha'])(
    'refuses %s, which GitHub would fill with nothing or with what is not known here',
    (expression) => {
      expect(() => fillExpressions(`\${{ ${expression} }}`, contexts)).toThrow(expression)
    },
  )
})
