import { getInput, setSecret } from '@actions/core'
import type { Credentials } from '../feishu/token.ts'
import type { Tell } from './bad-input.ts'
import { readRaw } from './input-text.ts'

/** Masks every secret among the inputs; to be called before anything is printed. */
export function maskSecrets(): void {
  for (const name of ['app-secret', 'tenant-access-token', 'app-ticket', 'github-token']) {
    const secrets = new Set([getInput(name), readRaw(name)])
    for (const secret of secrets) if (secret !== '') setSecret(secret)
  }
}

/**
 * Reads who the action is at Feishu: a custom app, a store app, or the bearer of a ready token.
 * Undefined when the credentials are told as missing or half given.
 */
export function readCredentials(tell: Tell): Credentials | undefined {
  const tenantAccessToken = readRaw('tenant-access-token')
  if (tenantAccessToken === '') return readApp(tell)
  const input = 'tenant-access-token'
  const app = findApp()
  // What Feishu issues starts with t- (Feishu docs: tenant_access_token_internal); a user's token cannot call.
  if (!/^t-[\w.-]+$/.test(tenantAccessToken)) {
    tell({ kind: 'not-a-token', input, used: app && 'app' })
    return app
  }
  // Because an app can get a fresh token when this one has run out, the app is preferred.
  if (app || isAppMentioned())
    tell({ kind: 'credentials-twice', input, used: app ? 'app' : 'token' })
  return app ?? { kind: 'token', tenantAccessToken }
}

function readApp(tell: Tell): Credentials | undefined {
  const app = findApp()
  if (app) return app
  const { appId, appSecret, appTicket } = readAppInputs()
  if (appId === '') tell({ kind: 'credential-missing', input: 'app-id' })
  if (appSecret === '') tell({ kind: 'credential-missing', input: 'app-secret' })
  if (appId === '' || appSecret === '') return undefined
  const [given, missing] =
    appTicket === '' ? ['tenant-key', 'app-ticket'] : ['app-ticket', 'tenant-key']
  tell({ kind: 'store-app-half', input: given, missing })
  return undefined
}

/** The app that the inputs describe in full. */
function findApp(): Credentials | undefined {
  const { appId, appSecret, appTicket, tenantKey } = readAppInputs()
  if (appId === '' || appSecret === '') return undefined
  if (appTicket === '' && tenantKey === '') return { kind: 'custom', appId, appSecret }
  if (appTicket === '' || tenantKey === '') return undefined
  return { kind: 'store', appId, appSecret, appTicket, tenantKey }
}

function isAppMentioned(): boolean {
  return Object.values(readAppInputs()).some((text) => text !== '')
}

function readAppInputs() {
  return {
    appId: readRaw('app-id'),
    appSecret: readRaw('app-secret'),
    appTicket: readRaw('app-ticket'),
    tenantKey: readRaw('tenant-key'),
  }
}
