import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { demo } from '../../emulator/world.ts'
import { listTold, openEmulator, runAction } from './harness.ts'

const root = join(import.meta.dirname, '../..')
const MAX_ARCHIVE_BYTES = 250_000
let folder: string

// A repository of its own, made from the files as they lie here: it is the archive that the next commit would have, with
// whatever history and index the checkout has, and nothing is written into them.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archive-'))
  await mkdir(join(folder, 'action'))
  await git('init', '--quiet', '--bare', 'history')
  await git('--git-dir=history', `--work-tree=${root}`, 'add', '--all', root)
  const tree = await git('--git-dir=history', 'write-tree')
  await git('--git-dir=history', 'archive', '--output=action.tar', tree)
  await git('--git-dir=history', 'archive', '--output=action.tar.gz', tree)
  // Relative paths: some builds of tar take the colon of a Windows path for a host.
  await promisify(execFile)('tar', ['-xf', '../action.tar'], { cwd: join(folder, 'action') })
})

afterAll(() => rm(folder, { recursive: true }))

describe('the archive that the runner downloads', () => {
  it('holds the action and its licence, and nothing else', async () => {
    const bundle = await readdir(join(root, 'dist'))
    const expected = ['LICENSE', 'action.yml', 'dist', ...bundle.map((name) => join('dist', name))]
    const files = await readdir(join(folder, 'action'), { recursive: true })
    expect(files.sort()).toEqual(expected.sort())
  })

  it(`takes at most ${MAX_ARCHIVE_BYTES} bytes`, async () => {
    const { size } = await stat(join(folder, 'action.tar.gz'))
    expect(size).toBeLessThanOrEqual(MAX_ARCHIVE_BYTES)
  })

  it('sends a card with the failed jobs and calls, without any other file', async () => {
    const { runs } = parse(await readFile(join(folder, 'action/action.yml'), 'utf8'))
    const emulator = await openEmulator()
    const run = await runAction(emulator, join(folder, 'action', runs.main), {
      with: {
        'message-id': '',
        'send-to': demo.chatId,
        users: demo.first.openId,
        'github-token': demo.githubToken,
      },
      env: { GITHUB_API_URL: `${emulator.url}/api/v3` },
    })
    expect(run).toMatchObject({ stderr: '', exitCode: 0 })
    expect(listTold(run)).toEqual([])
    expect(run.outputs['status']).toBe('called')
    expect(emulator.rings.map(({ openId }) => openId)).toEqual([demo.first.openId])
  })
})

async function git(...args: readonly string[]): Promise<string> {
  // Git sets GIT_INDEX_FILE and the like for its hooks: with them, this would write into the repository itself.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')),
  )
  const { stdout } = await promisify(execFile)('git', args, { cwd: folder, env })
  return stdout.trim()
}
