import { existsSync, globSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { VERSION } from '../../src/version.ts'
import { ENTRIES, openEmulator, runAction } from '../e2e/harness.ts'
import { READMES, readTable, readText } from './readme.ts'

interface Action {
  readonly description: string
  readonly branding: { readonly icon: string; readonly color: string }
  readonly inputs: Readonly<Record<string, { default?: unknown; required?: unknown }>>
  readonly outputs: Readonly<Record<string, { description: string }>>
  readonly runs: { readonly using: string; readonly main: string }
}

const root = join(import.meta.dirname, '../..')
const action: Action = parse(readText('action.yml'))
const inputs = Object.keys(action.inputs)
const outputs = Object.keys(action.outputs)

const sources = globSync('src/**/*.ts', { cwd: root }).map((path) => readText(path))

/** The literal names that are handed to functions of that name anywhere in the source. */
function findNames(functions: RegExp): Set<string> {
  const call = new RegExp(`\\b(?:${functions.source})(?:<[^>()]*>)?\\(\\s*'([a-z-]+)'`, 'g')
  return new Set(sources.flatMap((text) => [...text.matchAll(call)].map(([, name = '']) => name)))
}

describe.each(READMES)('$file', ({ file, input, output }) => {
  const rows = readTable(file, input).flatMap(([names = '', value = '']) =>
    splitNames(names).map((name) => [name, value] as const),
  )

  it('lists every input of action.yml, once, the usual ones first', () => {
    expect(rows).toHaveLength(inputs.length)
    expect(new Set(rows.map(([name]) => name))).toEqual(new Set(inputs))
    expect(rows.slice(0, 4).map(([name]) => name)).toEqual([
      'app-id',
      'app-secret',
      'users',
      'send-to',
    ])
  })

  it('gives the defaults of action.yml; where there is none, words or nothing', () => {
    const defaults = rows.map(([name, value]) => [name, value.startsWith('`') ? value : undefined])
    expect(Object.fromEntries(defaults)).toEqual(
      Object.fromEntries(
        Object.entries(action.inputs).map(([name, { default: value }]) => [
          name,
          value === undefined ? undefined : quote(String(value)),
        ]),
      ),
    )
  })

  it('lists the outputs of action.yml, in its order', () => {
    expect(readTable(file, output).flatMap(([names = '']) => splitNames(names))).toEqual(outputs)
  })
})

it('The source reads every input of action.yml, and no other', () => {
  expect(findNames(/getInput|get\w+Input|read[A-Z]\w*/)).toEqual(new Set(inputs))
})

describe.each(ENTRIES)('a run of %s', (entry) => {
  it('sets every output of action.yml, and no other, when people are called', async () => {
    const emulator = await openEmulator()
    const run = await runAction(emulator, entry)
    expect(run.outputs['status']).toBe('called')
    expect(new Set(Object.keys(run.outputs))).toEqual(new Set(outputs))
  })

  it.each([
    { bad: { 'app-secret': '' }, status: 'failed' },
    { bad: { 'message-id': 'bm_1' }, status: 'called' },
  ])('sets every output of action.yml, and no other, with $bad', async ({ bad, status }) => {
    const emulator = await openEmulator()
    const run = await runAction(emulator, entry, { with: bad })
    expect({ exitCode: run.exitCode, status: run.outputs['status'] }).toEqual({
      exitCode: 1,
      status,
    })
    expect(new Set(Object.keys(run.outputs))).toEqual(new Set(outputs))
  })

  it('tells Feishu the version of package.json', async () => {
    const emulator = await openEmulator()
    await runAction(emulator, entry)
    const agents = emulator.requests.map(({ headers }) => headers['user-agent'])
    expect(new Set(agents)).toEqual(new Set([`feishu-phone-call/${VERSION}`]))
  })
})

describe('action.yml', () => {
  it('runs a file that is in the repository', () => {
    expect(action.runs.using).toBe('node24')
    expect(existsSync(join(root, action.runs.main))).toBe(true)
  })

  it('demands no input, since each can be left out in some set-up', () => {
    expect(inputs.filter((name) => action.inputs[name]?.required !== undefined)).toEqual([])
  })

  it('has a description that the Marketplace shows in full', () => {
    expect(action.description.length).toBeLessThanOrEqual(125)
  })

  // GitHub docs: metadata syntax, "branding". Of the icons only those that could suit this action.
  it('has a colour and an icon that GitHub knows', () => {
    expect(['white', 'black', 'yellow', 'blue', 'green', 'orange', 'red', 'purple']).toContain(
      action.branding.color,
    )
    expect(['phone', 'phone-call', 'phone-forwarded', 'phone-outgoing', 'bell']).toContain(
      action.branding.icon,
    )
  })
})

function splitNames(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
}

function quote(text: string): string {
  return `\`${text}\``
}
