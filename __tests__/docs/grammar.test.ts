import { describe, expect, it } from '@jest/globals'
import type { BadInput } from '../../src/inputs/bad-input.ts'
import { parsePhoneHours } from '../../src/inputs/phone-hours.ts'
import { parseUsers } from '../../src/inputs/users.ts'
import { listNeededScopes } from '../../src/rehearsal/scopes.ts'
import { READMES, readBlocks, readTable, readText } from './readme.ts'

const NOW = Date.parse('2026-03-01T00:00:00Z')

describe.each(['docs/how-it-works.md', 'docs/how-it-works.zh-CN.md'])('%s', (file) => {
  const [rota = '', hours = ''] = readBlocks(file, 'text')

  it('shows a rota that can be read', async () => {
    const problems: BadInput[] = []
    const tell = (problem: BadInput) => problems.push(problem)
    const tiers = await parseUsers(rota, { userIdType: 'open_id', now: NOW, tell })
    expect(problems).toEqual([])
    expect(tiers.map(({ people }) => people.length > 0)).toEqual([true])
  })

  it('shows hours that can be read', () => {
    expect(readHours(hours)).toEqual([])
  })
})

describe.each(READMES)('$file', ({ file, input }) => {
  it('shows hours that can be read', () => {
    const row = readTable(file, input).find(([name]) => name === '`phone-hours`')
    const examples = [...(row?.[2]?.matchAll(/`([^`]+\/[^`]+)`/g) ?? [])].map(([, text]) => text)
    expect(examples).toHaveLength(2)
    expect(examples.flatMap((text) => readHours(text ?? ''))).toEqual([])
  })
})

describe.each([
  { file: 'docs/setup.md', heading: 'scope' },
  { file: 'docs/setup.zh-CN.md', heading: '权限' },
])('$file', ({ file, heading }) => {
  const needs = ['phone', 'sms', 'app', 'send', 'contacts', 'groups', 'user-ids', 'read'] as const

  it('says for each scope that any input may need what it is for', () => {
    const rows = readTable(file, heading).map(([scope]) => scope)
    const needed = listNeededScopes(needs).map(([scope]) => `\`${scope}\``)
    expect(rows).toEqual(expect.arrayContaining(needed))
  })

  it('names what is enough for `ack-by: reaction`', () => {
    const scopes = listNeededScopes(['reaction']).flat()
    expect(scopes.filter((scope) => !readText(file).includes(`\`${scope}\``))).toEqual([])
  })
})

function readHours(text: string): BadInput[] {
  const problems: BadInput[] = []
  parsePhoneHours(text.trim(), (problem) => problems.push(problem))
  return problems
}
