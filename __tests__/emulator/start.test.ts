import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { promisify } from 'node:util'
import { describe, expect, it } from '@jest/globals'

const run = promisify(execFile)

describe('npm run emulator', () => {
  it('prints lines that ring the first responder when pasted, and ends on Ctrl+C', async () => {
    const script = new URL('../../emulator/start.ts', import.meta.url).pathname
    const emulator = spawn(process.execPath, [script, '--port', '0'])
    const ended = once(emulator, 'exit')
    try {
      let printed = ''
      for await (const chunk of emulator.stdout) {
        printed += String(chunk)
        if (printed.includes('Ctrl+C')) break
      }
      const lines = printed.slice(printed.indexOf('token=$('), printed.indexOf('Ctrl+C'))
      const { stdout } = await run('sh', ['-c', lines])
      expect(stdout).toContain('200 OK')
      expect(stdout).toContain('{"code":0,"msg":"success","data":{"invalid_user_id_list":[]}}')
    } finally {
      emulator.kill('SIGINT')
    }
    expect(await ended).toEqual([0, null])
  })
})
