import { execFile } from 'node:child_process'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { demo } from '../../emulator/world.ts'
import { prepareAction } from './contenders.ts'
import { type Contender, runWell } from './measure.ts'
import type { Stage } from './stage.ts'
import { printTable, printTarget, toCount } from './table.ts'

const run = promisify(execFile)

/** Prints how large `dist/` is, how much of it each kind of page loads, and what a runner downloads. */
export async function benchSize(stage: Stage): Promise<void> {
  const files = (await readdir(stage.dist)).map((name) => join(stage.dist, name))
  const call = { users: demo.first.openId, 'base-url': stage.nearUrl, 'github-token': '' }
  const about = { ...call, 'message-id': demo.messageId }
  const rota = `rota weekly from 2026-01-05 09:00 Asia/Shanghai: ${demo.first.openId}`
  const ways: [string, Record<string, string>][] = [
    ['loaded with `message-id`', about],
    ['the same in Chinese', { ...about, language: 'zh' }],
    ['the same with a rota', { ...about, users: rota }],
    ['loaded with `send-to`', { ...call, 'send-to': demo.chatId }],
    ['and with `github-token`', { ...call, 'send-to': demo.chatId, 'github-token': 'x' }],
  ]
  const rows = [['all of `dist/`', await sumSizes(files)]]
  for (const [name, inputs] of ways) {
    const action = await prepareAction(stage, { name, with: inputs })
    rows.push([name, await sumSizes(await listLoaded(stage, action))])
  }
  rows.push([
    'the script on the SDK, bundled',
    await sumSizes([join(stage.folder, 'sdk', 'index.cjs')]),
  ])
  const archive = await measureArchive()
  rows.push(['the archive that a runner downloads', archive])
  printTable(
    ['', 'bytes'],
    rows.map(([name, size]) => [String(name), toCount(Number(size))]),
  )
  printTarget('bytes of the archive', { value: archive, limit: 250_000 })
}

async function listLoaded(stage: Stage, action: Contender): Promise<string[]> {
  const observed = join(stage.folder, 'observed.json')
  const hook = new URL('./observe-hook.js', import.meta.url).href
  const page = { 'INPUT_DEDUPE-KEY': action.name, NODE_OPTIONS: `--import=${hook}` }
  await runWell({ ...action, env: { ...action.env, ...page, OBSERVED: observed } }, stage.folder)
  const loaded: string[] = JSON.parse(await readFile(observed, 'utf8'))
  return loaded.filter((url) => url.startsWith('file:')).map((url) => fileURLToPath(url))
}

async function measureArchive(): Promise<number> {
  const options = { encoding: 'buffer', maxBuffer: 1e8 } as const
  const { stdout } = await run('git', ['archive', '--format=tar.gz', 'HEAD'], options)
  return stdout.length
}

async function sumSizes(files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}
