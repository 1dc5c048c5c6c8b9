import { randomBytes } from 'node:crypto'
import { ApiError } from './errors.ts'
import { type Fields, parseBody } from './fields.ts'
import type { Platform, Reply, Request } from './platform.ts'
import type { App, Token } from './world/apps.ts'

const LIFETIME_MS = 2 * 60 * 60 * 1000
const RENEW_BELOW_MS = 30 * 60 * 1000

/** The endpoints that hand out tokens, by path: no Authorization, and nothing of the gateway applies to them. */
export const TOKEN_ENDPOINTS: Record<string, (platform: Platform, request: Request) => Reply> = {
  '/open-apis/auth/v3/tenant_access_token/internal': (platform, request) => {
    const token = issueInternal(platform, request)
    return { msg: 'ok', tenant_access_token: token.value, expire: secondsLeft(platform, token) }
  },
  // It returns both tokens, and at present they are one and the same ("Custom app: obtain app_access_token").
  '/open-apis/auth/v3/app_access_token/internal': (platform, request) => {
    const token = issueInternal(platform, request)
    return {
      msg: 'ok',
      app_access_token: token.value,
      tenant_access_token: token.value,
      expire: secondsLeft(platform, token),
    }
  },
  '/open-apis/auth/v3/app_access_token': (platform, request) => {
    const fields = readFields(request)
    const app = identify(platform, fields, 'store')
    if (app.appTicket === undefined || fields['app_ticket'] !== app.appTicket)
      throw new ApiError(10012)
    const token = issue(platform, { appId: app.appId, kind: 'app' })
    return { app_access_token: token.value, expire: secondsLeft(platform, token) }
  },
  '/open-apis/auth/v3/tenant_access_token': (platform, request) => {
    const fields = readFields(request)
    const appToken = platform.world.tokens.get(String(fields['app_access_token']))
    if (appToken?.kind !== 'app' || !isLive(platform, appToken)) throw new ApiError(99991664)
    const app = platform.world.apps.get(appToken.appId)
    if (fields['tenant_key'] !== platform.world.tenantKey) throw new ApiError(10013)
    if (!app?.installed) throw new ApiError(99991673)
    const token = issue(platform, { appId: app.appId, kind: 'tenant' })
    return { tenant_access_token: token.value, expire: secondsLeft(platform, token) }
  },
  // The ticket goes to the app's event address, which the emulator has none of: only the answer is given.
  '/open-apis/auth/v3/app_ticket/resend': (platform, request) => {
    const app = identify(platform, readFields(request))
    if (app.kind !== 'store') throw new ApiError(10016)
    return {}
  },
}

/** The answer to POST /oauth/v3/token: the official command line fetches its token there, by a form. */
export function grantByOauth(platform: Platform, request: Request) {
  const form = new URLSearchParams(request.text)
  const app = platform.world.apps.get(form.get('client_id') ?? '')
  if (form.get('grant_type') !== 'client_credentials')
    return { error: 'unsupported_grant_type', error_description: 'grant_type is invalid' }
  if (!app || form.get('client_secret') !== app.appSecret)
    return { error: 'invalid_client', error_description: 'client authentication failed' }
  const token = issue(platform, { appId: app.appId, kind: 'tenant' })
  const expires = secondsLeft(platform, token)
  return { access_token: token.value, token_type: 'Bearer', expires_in: expires }
}

/** Whether a token may still be used. */
export function isLive({ clock }: Platform, token: Token): boolean {
  return !token.revoked && token.expiresAt > clock.now()
}

function issueInternal(platform: Platform, request: Request): Token {
  const app = identify(platform, readFields(request), 'custom')
  return issue(platform, { appId: app.appId, kind: 'tenant' })
}

/** The same token while half an hour is left, then a new one; the old one lives on until its end. */
function issue(platform: Platform, { appId, kind }: Pick<Token, 'appId' | 'kind'>): Token {
  const { tokens } = platform.world
  const now = platform.clock.now()
  const current = [...tokens.values()].find(
    (token) =>
      token.appId === appId &&
      token.kind === kind &&
      !token.revoked &&
      token.expiresAt - now >= RENEW_BELOW_MS,
  )
  if (current) return current
  const value = `${kind === 'tenant' ? 't' : 'a'}-${randomBytes(20).toString('hex')}`
  const token: Token = { value, appId, kind, expiresAt: now + LIFETIME_MS, revoked: false }
  tokens.set(value, token)
  return token
}

function secondsLeft({ clock }: Platform, token: Token): number {
  return Math.floor((token.expiresAt - clock.now()) / 1000)
}

function identify(platform: Platform, fields: Fields, kind?: App['kind']): App {
  const app = platform.world.apps.get(String(fields['app_id']))
  if (!app || (kind && app.kind !== kind)) throw new ApiError(10003)
  if (fields['app_secret'] !== app.appSecret) throw new ApiError(10014)
  if (app.disabled) throw new ApiError(99991662)
  return app
}

/**
 * A body that cannot be read has no app_id in it, which is 10003. Under no content type at all it is read as JSON: one
 * official SDK sends none.
 */
function readFields(request: Request): Fields {
  try {
    const isUntyped = request.headers['content-type'] === undefined
    return parseBody(request, isUntyped ? 'parsed' : 'no-fields')
  } catch {
    return {}
  }
}
