import { execFile, spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { demo } from '../../emulator/world.ts'
import { RUN_ENV, toInputVariables } from '../runner.ts'
import { type Contender, runOnce } from './measure.ts'
import type { Stage } from './stage.ts'

const run = promisify(execFile)

/** A contender, or why there is none. */
export type Entry = Contender | { readonly name: string; readonly missing: string }

/** The action with these inputs, and with the variables that the runner would set. */
export async function prepareAction(
  { dist, certFile }: Stage,
  options: { with: Readonly<Record<string, string>>; name: string },
): Promise<Contender> {
  const credentials = { 'app-id': demo.appId, 'app-secret': demo.appSecret }
  return {
    name: options.name,
    command: [process.execPath, join(dist, 'index.js')],
    env: {
      ...toBaseEnv(certFile),
      ...RUN_ENV,
      ...(await toInputVariables({ ...credentials, ...options.with })),
    },
  }
}

/** The action that calls people about the demo message. */
export function prepareCall(
  stage: Stage,
  { baseUrl, ids }: { baseUrl: string; ids: readonly string[] },
): Promise<Contender> {
  const inputs = { 'message-id': demo.messageId, users: ids.join(','), 'base-url': baseUrl }
  return prepareAction(stage, { with: inputs, name: `action, ${ids.length}` })
}

/** The least that does the same job. */
export function prepareFloor(
  stage: Stage,
  { baseUrl, ids }: { baseUrl: string; ids: readonly string[] },
): Contender {
  return {
    name: 'floor',
    command: [process.execPath, join(import.meta.dirname, 'floor.js')],
    env: toPeerEnv(stage, { baseUrl, ids }),
  }
}

/** All who do the same job: one person is called about the demo message. */
export async function prepareAll(stage: Stage, baseUrl: string): Promise<Entry[]> {
  const job = { baseUrl, ids: [demo.first.openId] }
  const env = toPeerEnv(stage, job)
  const sdk = join(stage.folder, 'sdk', 'index.cjs')
  return [
    { ...(await prepareCall(stage, job)), name: 'action' },
    prepareFloor(stage, job),
    { name: 'SDK', command: [process.execPath, sdk], env },
    hasCurl()
      ? { name: 'curl', command: ['bash', join(import.meta.dirname, 'curl.sh')], env }
      : { name: 'curl', missing: 'not installed' },
  ]
}

/** Bundles the script on the SDK, as an action's author would. */
export async function bundleSdk({ folder }: Stage): Promise<void> {
  const ncc = createRequire(import.meta.url).resolve('@vercel/ncc/dist/ncc/cli.js')
  const script = join(import.meta.dirname, 'sdk.cjs')
  await run(process.execPath, [ncc, 'build', script, '-o', join(folder, 'sdk')])
}

/** Makes sure that every contender is red when Feishu refuses: who does not look at the answer does not do the job. */
export async function checkRefusal(stage: Stage, contenders: readonly Contender[]): Promise<void> {
  const { world } = stage.emulator
  world.phoneQuota = 0
  for (const contender of contenders) {
    const { exitCode, output, log } = await runOnce(contender, stage.folder)
    if (exitCode === 1 && /\bfailed$/m.test(output)) continue
    throw new Error(`${contender.name} did not fail as it should (exit code ${exitCode}):\n${log}`)
  }
  world.phoneQuota = Number.POSITIVE_INFINITY
}

function toPeerEnv(
  { certFile }: Stage,
  { baseUrl, ids }: { baseUrl: string; ids: readonly string[] },
): Record<string, string> {
  return {
    ...toBaseEnv(certFile),
    APP_ID: demo.appId,
    APP_SECRET: demo.appSecret,
    BASE_URL: baseUrl,
    MESSAGE_ID: demo.messageId,
    USER_IDS: ids.join(','),
  }
}

// Windows finds its own libraries through SystemRoot.
function toBaseEnv(certFile: string): Record<string, string> {
  const { PATH = '', SystemRoot = '' } = process.env
  return { PATH, SystemRoot, NODE_EXTRA_CA_CERTS: certFile, CURL_CA_BUNDLE: certFile }
}

function hasCurl(): boolean {
  return ['bash', 'curl', 'jq'].every((tool) => spawnSync(tool, ['--version']).status === 0)
}
