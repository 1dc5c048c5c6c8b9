import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from '@jest/globals'

const script = join(import.meta.dirname, '../../scripts/rehearse.ts')

it.each([
  ['English', [], 'Call accepted for 3 people'],
  ['Chinese', ['--language', 'zh'], '3 人的电话加急已受理'],
])('npm start tells in %s who was called', async (_, options, told) => {
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...options])
  expect(stdout).toContain(told)
  expect(stdout).toContain('exit code 0')
})
