import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { readExamples, type WorkflowStep } from './workflows.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shell-'))
})

afterEach(() => rm(folder, { recursive: true }))

// The runners that the examples name are Linux.
const describeOnPosix = process.platform === 'win32' ? describe.skip : describe

describeOnPosix.each(['en', 'zh'] as const)('the shell of the examples (%s)', (language) => {
  it('makes one line of the people whom another system names', async () => {
    await install('curl', 'echo whatever')
    await install('jq', "echo 'a@example.com\nb@example.com'")
    const output = await play(findStep(language, 'other-rota.yml', 'rota'))
    expect(output.trimEnd()).toBe('users=a@example.com b@example.com')
  })

  it('leaves it to the variable when the other system does not answer', async () => {
    await install('curl', 'exit 22')
    await install('jq', 'cat')
    expect(await play(findStep(language, 'other-rota.yml', 'rota'))).toBe('users=\n')
  })
})

/** Puts a command of that name before all others. */
async function install(name: string, script: string): Promise<void> {
  await writeFile(join(folder, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
}

/** Runs a step as the runner does, and returns what it has written to GITHUB_OUTPUT. */
async function play({ run = '', shell }: WorkflowStep): Promise<string> {
  const output = join(folder, 'output')
  await writeFile(output, '')
  const options = shell === 'bash' ? ['-eo', 'pipefail'] : ['-e']
  await promisify(execFile)('bash', ['--noprofile', '--norc', ...options, '-c', run], {
    env: {
      PATH: `${folder}${delimiter}${process.env['PATH']}`,
      GITHUB_OUTPUT: output,
      REPOSITORY: 'octo-org/shop',
      RUN: '16000/attempts/2',
    },
  })
  return readFile(output, 'utf8')
}

function findStep(language: 'en' | 'zh', file: string, id: string): WorkflowStep {
  const example = readExamples(language).find(({ where }) => where.endsWith(`/${file}`))
  const steps = Object.values(example?.workflow.jobs ?? {}).flatMap(({ steps = [] }) => steps)
  const step = steps.find((each) => each.id === id)
  if (!step) throw new Error(`${file} has no step ${id}`)
  return step
}
