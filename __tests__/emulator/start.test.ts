import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from '@jest/globals'

const root = join(import.meta.dirname, '../..')
const run = promisify(execFile)

describe('npm run emulator', () => {
  it('prints lines that call the first responder when pasted, and ends on Ctrl+C', async () => {
    const emulator = spawn(process.execPath, [join(root, 'emulator/start.ts'), '--port', '0'])
    const ended = once(emulator, 'exit')
    try {
      let printed = ''
      for await (const chunk of emulator.stdout) {
        printed += String(chunk)
        if (printed.includes('Ctrl+C')) break
      }
      const [action, curl] = [/^env [\s\S]*?index\.js$/m, /^token=[\s\S]*?(?=Ctrl\+C)/m].map(
        (lines) => lines.exec(printed)?.[0] ?? '',
      ) as [string, string]
      // The outputs go to /dev/null, which Windows does not have.
      if (process.platform !== 'win32') {
        expect((await run('sh', ['-c', action], { cwd: root })).stdout).toContain('Call accepted')
      }
      const { stdout } = await run('sh', ['-c', curl])
      expect(printed).toMatch(/^Python SDK {4}lark\.Client\.builder\(\)\.domain\("http:\/\/127/m)
      expect(printed).toMatch(/^PATCH \/open-apis\/im\/v1\/messages\/:message_id\/urgent_phone$/m)
      expect(printed).toMatch(/^GET {3}\/api\/v3\/repos\/:owner\/:repo\/compare\/:basehead$/m)
      expect(stdout).toContain('200 OK')
      expect(stdout).toContain('{"code":0,"msg":"success","data":{"invalid_user_id_list":[]}}')
    } finally {
      emulator.kill('SIGINT')
    }
    expect(await ended).toEqual([0, null])
  })
})
