import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { READMES, readBlocks } from './readme.ts'

const root = join(import.meta.dirname, '../..')
const SHA = '4f1d2c3b5a69788796a5b4c3d2e1f00112233445'
/** Answers as GitHub does, and notes what it is told to do. */
const GH = `#!/bin/sh
echo "gh $*" >> log
case "$*" in
  *"repos/acme/feishu-phone-call/commits/v1.0.0 --jq .sha") echo ${SHA} ;;
  *"repos/acme/feishu-phone-call/contents/"*"?ref=${SHA}")
    path=$(echo "$*" | sed 's|.*/contents/||; s|?ref.*||')
    cat "${root}/$path" ;;
esac
`
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quick-start-'))
  await mkdir(join(folder, 'bin'))
  await writeFile(join(folder, 'bin/gh'), GH, { mode: 0o755 })
  for (const name of ['git', 'sleep']) {
    await writeFile(join(folder, 'bin', name), `#!/bin/sh\necho "${name} $*" >> log\n`, {
      mode: 0o755,
    })
  }
})

afterEach(() => rm(folder, { recursive: true }))

// The lines are for a POSIX shell, which Windows does not have.
const describeOnPosix = process.platform === 'win32' ? describe.skip : describe

describeOnPosix.each(READMES)('the quick start of $file', ({ file, language }) => {
  it('sets the secret and the variables that the test call reads', async () => {
    const log = await play(readBlock('gh secret set'))
    const set = [...log.matchAll(/^gh (secret|variable) set (\w+)/gm)].map(
      ([, kind, name]) => `${kind === 'secret' ? 'secrets' : 'vars'}.${name}`,
    )
    const folderOf = { en: 'examples', zh: 'examples/zh-CN' }[language]
    const example = await readFile(join(root, folderOf, 'test-call.yml'), 'utf8')
    const read = [...example.matchAll(/\b(?:secrets|vars)\.\w+/g)].map(([name]) => name)
    expect(new Set(set)).toEqual(new Set(read))
  })

  it('adds the test call, pinned to the commit of the version, and starts it', async () => {
    const log = await play(readBlock('OWNER='))
    const text = await readFile(join(folder, '.github/workflows/test-call.yml'), 'utf8')
    const { jobs } = parse(text)
    expect(jobs.call.steps[0].uses).toBe(`acme/feishu-phone-call@${SHA}`)
    expect(text).not.toMatch(/OWNER|<sha>/)
    expect(text.includes('language: zh')).toBe(language === 'zh')
    expect(log).toContain('git add .github/workflows/test-call.yml')
    expect(log).toContain('gh workflow run test-call.yml')
  })

  function readBlock(part: string): string {
    return readBlocks(file, 'sh').find((block) => block.includes(part)) ?? ''
  }
})

/** Runs a block of the document as somebody who pastes it, and returns the commands that were given. */
async function play(script: string): Promise<string> {
  await promisify(execFile)('bash', ['-c', script], {
    cwd: folder,
    env: { PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH']}` },
  })
  return readFile(join(folder, 'log'), 'utf8')
}
