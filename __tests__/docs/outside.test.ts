import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from '@jest/globals'
import { demo } from '../../emulator/world.ts'
import { openEmulator } from '../e2e/harness.ts'
import { readBlocks } from './readme.ts'

const root = join(import.meta.dirname, '../..')
const VALUES: Readonly<Record<string, string>> = {
  FEISHU_APP_ID: demo.appId,
  FEISHU_APP_SECRET: demo.appSecret,
  FEISHU_ON_CALL_CHAT: demo.chatId,
  FEISHU_ON_CALL_USERS: demo.first.email,
  JOB_URL: 'https://git.example.com/jobs/1',
  JOB_ID: '1',
}

it.each(['docs/recipes.md', 'docs/recipes.zh-CN.md'])(
  'The command of %s calls people from any CI system',
  async (file) => {
    const command = readBlocks(file, 'sh').find((block) => block.startsWith('docker run')) ?? ''
    // The image's own entry point is a script, whose shell drops variables with a hyphen in their names.
    expect(command).toContain(' --entrypoint node ')
    const variables = [...command.matchAll(/-e "?([\w-]+)=([^"\s]*(?:[^"]*(?="))?)/g)].map(
      ([, name = '', value = '']) => [
        name,
        value.replace(/\$(\w+)/g, (_, word: string) => VALUES[word] ?? ''),
      ],
    )
    const emulator = await openEmulator()
    const env = {
      PATH: process.env['PATH'],
      ...Object.fromEntries(variables),
      'INPUT_BASE-URL': emulator.url,
    }
    // Nothing takes the outputs on Windows; elsewhere the command says where they go.
    if (process.platform === 'win32') {
      delete env.GITHUB_OUTPUT
      delete env.GITHUB_STEP_SUMMARY
    }
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      [join(root, 'dist/index.js')],
      { env },
    )
    expect(stderr).toBe('')
    expect(stdout).not.toContain('::error')
    expect(emulator.rings.map(({ channel, openId }) => [channel, openId])).toEqual([
      ['phone', demo.first.openId],
    ])
    const [message] = [...emulator.world.messages.values()].slice(-1)
    expect(message?.content).toContain('https://git.example.com/group/project')
    expect(message?.content).toContain('https://git.example.com/jobs/1')
  },
)
