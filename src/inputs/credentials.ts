import { getInput, setSecret } from '@actions/core'
import type { Credentials } from '../feishu/token.ts'
import { InputError } from './input-error.ts'

/** Masks every secret among the inputs; to be called before anything is printed. */
export function maskSecrets(): void {
  for (const name of ['app-secret', 'tenant-access-token', 'app-ticket', 'github-token']) {
    const secret = getInput(name)
    if (secret !== '') setSecret(secret)
  }
}

/**
 * Reads who the action is at Feishu: a custom app, a store app, or the bearer of a ready token.
 * @throws InputError when the credentials are missing, half given or given twice
 */
export function readCredentials(): Credentials {
  const appId = getInput('app-id')
  const appSecret = getInput('app-secret')
  const appTicket = getInput('app-ticket')
  const tenantKey = getInput('tenant-key')
  const tenantAccessToken = getInput('tenant-access-token')

  if (tenantAccessToken !== '') {
    if (appId || appSecret || appTicket || tenantKey) throw givenTwice()
    // What Feishu issues starts with t- (Feishu docs: tenant_access_token_internal); a user's token can not call.
    if (!/^t-[\w.-]+$/.test(tenantAccessToken)) throw notATenantAccessToken()
    return { kind: 'token', tenantAccessToken }
  }
  if (appId === '') throw blank('app-id')
  if (appSecret === '') throw blank('app-secret')
  if (appTicket === '' && tenantKey === '') return { kind: 'custom', appId, appSecret }
  if (appTicket === '') throw halfAStoreApp({ given: 'tenant-key', missing: 'app-ticket' })
  if (tenantKey === '') throw halfAStoreApp({ given: 'app-ticket', missing: 'tenant-key' })
  return { kind: 'store', appId, appSecret, appTicket, tenantKey }
}

function blank(name: string): InputError {
  return new InputError({
    en: `\`${name}\` is blank. Write the app's id and secret, or a \`tenant-access-token\`. A secret is blank when it is not set for this repository or environment, and in runs from forks and Dependabot.`,
    zh: `\`${name}\` 为空。请填写应用的 App ID 和 App Secret，或填写 \`tenant-access-token\`。该 secret 未在本仓库或环境中设置时，或运行来自 fork 或 Dependabot 时，都会为空。`,
  })
}

function givenTwice(): InputError {
  return new InputError({
    en: "`tenant-access-token` is set beside an app's credentials. Write either the token, or `app-id` and `app-secret`.",
    zh: '`tenant-access-token` 与应用凭证同时设置。请只填写令牌，或只填写 `app-id` 和 `app-secret`。',
  })
}

function notATenantAccessToken(): InputError {
  return new InputError({
    en: '`tenant-access-token` holds no tenant access token. Write one that starts with t-, without "Bearer".',
    zh: '`tenant-access-token` 不是 tenant_access_token。请填写以 t- 开头的令牌，不要带 "Bearer"。',
  })
}

function halfAStoreApp({ given, missing }: { given: string; missing: string }): InputError {
  return new InputError({
    en: `\`${given}\` is set but \`${missing}\` is blank. Write both for a store app, neither for a custom app.`,
    zh: `设置了 \`${given}\`，但 \`${missing}\` 为空。商店应用请两者都填写，自建应用请两者都不填。`,
  })
}
