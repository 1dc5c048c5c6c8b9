import { execSync } from 'node:child_process'
import { existsSync } from 'node:fs'

// Before `npm start` and `npm run emulator`: installs the packages, once. JavaScript, because it runs on the Node of the
// machine, which may be 20. npm writes this file at the end of an install, so that a broken-off one is begun anew.
if (!existsSync('node_modules/.package-lock.json')) {
  execSync('npm ci --no-audit --no-fund --loglevel=error', { stdio: 'inherit' })
}
