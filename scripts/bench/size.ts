import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { demo } from '../../emulator/world.ts'
import { prepareCall } from './contenders.ts'
import { observe } from './observe.ts'
import type { Stage } from './stage.ts'
import { printTable, toCount } from './table.ts'

/** Prints how large `dist/` is, and how much of it a call about an existing message loads. */
export async function benchSize(stage: Stage): Promise<void> {
  const files = (await readdir(stage.dist)).map((name) => join(stage.dist, name))
  const call = await prepareCall(stage, { baseUrl: stage.nearUrl, ids: [demo.first.openId] })
  const { loaded } = await observe(stage, call)
  const ours = loaded.filter((url) => url.startsWith('file:')).map((url) => fileURLToPath(url))
  const sdk = join(stage.folder, 'sdk')
  printTable(
    ['', 'bytes'],
    [
      ['all of `dist/`', toCount(await sumSizes(files))],
      [
        `loaded with \`message-id\` (${ours.map((file) => basename(file)).join(', ')})`,
        toCount(await sumSizes(ours)),
      ],
      ['the script on the SDK, bundled', toCount(await sumSizes([join(sdk, 'index.cjs')]))],
    ],
  )
}

async function sumSizes(files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}
