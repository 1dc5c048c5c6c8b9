import { execFileSync } from 'node:child_process'

// npm run check:dist, after a build: fails when dist/ differs from what is committed. `git status` also sees a new chunk,
// which `git diff` does not.
const changed = execFileSync('git', ['status', '--porcelain', '--', 'dist'], { encoding: 'utf8' })
if (changed !== '') {
  const prefix = process.env['GITHUB_ACTIONS'] ? '::error::' : ''
  console.log(`${prefix}dist/ is not what the source builds. Run npm run build, and commit dist/.`)
  console.log(changed)
  process.exitCode = 1
}
