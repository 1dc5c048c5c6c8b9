import { ApiError } from './errors.ts'
import { countCall } from './limits.ts'
import { settlePlans } from './plans.ts'
import type { Platform, Request, Route, Values } from './platform.ts'
import { ROUTES } from './routes.ts'
import { grantByOauth, isLive, TOKEN_ENDPOINTS } from './token.ts'
import {
  type Answer,
  answerError,
  answerNotFound,
  answerOauth,
  answerReply,
  answerTokenError,
} from './wire.ts'
import type { App } from './world/apps.ts'

/** Answers one request to /open-apis as the platform would. */
export function handleFeishu(platform: Platform, request: Request): Answer {
  settlePlans(platform)
  // The token endpoints are reachable with a trailing slash too: the page's own curl sample has one.
  const endpoint = TOKEN_ENDPOINTS[request.path.replace(/\/$/, '')]
  if (endpoint && request.method === 'POST') {
    try {
      return answerReply(platform, endpoint(platform, request))
    } catch (error) {
      if (error instanceof ApiError) return answerTokenError(platform, error)
      throw error
    }
  }
  if (request.path === '/oauth/v3/token' && request.method === 'POST')
    return answerOauth(platform, grantByOauth(platform, request))
  const found = findRoute(request)
  if (!found) return answerNotFound(platform)
  const { route, params } = found
  let app: App | undefined
  try {
    app = authorize(platform, request)
    admit(platform, app, route)
    checkScopes(app, route, request)
    const { world, clock } = platform
    const call = { platform, world, app, params, query: request.query, request, now: clock.now() }
    return answerReply(platform, route.handle(call))
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const appId = app ? { appId: app.appId } : {}
    return answerError(platform, error, { ...appId, api: `${route.method} ${route.path}` })
  }
}

function findRoute({ method, path }: Request) {
  for (const route of ROUTES) {
    const params = route.method === method ? matchPath(route.path, path) : undefined
    if (params) return { route, params }
  }
  return undefined
}

function matchPath(pattern: string, path: string): Values | undefined {
  const names = pattern.split('/')
  const segments = path.split('/')
  if (names.length !== segments.length) return undefined
  const params: Values = {}
  for (const [index, name] of names.entries()) {
    const segment = segments[index] ?? ''
    if (name.startsWith(':') && segment !== '') params[name.slice(1)] = decode(segment)
    else if (name !== segment) return undefined
  }
  return params
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

function authorize(platform: Platform, request: Request): App {
  const header = String(request.headers['authorization'] ?? '')
  if (!header.startsWith('Bearer ')) throw new ApiError(99991661)
  const value = header.slice('Bearer '.length).trim()
  // What looks like a JWT or starts with u- is taken for a user's token, which none of these calls was given.
  if (value.startsWith('eyJ') || value.startsWith('u-')) throw new ApiError(99991668)
  if (!value.startsWith('t-')) throw new ApiError(99991671)
  const token = platform.world.tokens.get(value)
  const app = token && platform.world.apps.get(token.appId)
  if (!app || !isLive(platform, token)) throw new ApiError(99991663)
  return app
}

function admit(platform: Platform, app: App, route: Route): void {
  if (app.disabled) throw new ApiError(99991662)
  if (!app.installed) throw new ApiError(route.notInstalled ?? 99991673)
  if (!app.ipAllowed) throw new ApiError(99991401)
  if (platform.world.monthlyApiQuotaExceeded && route.metered)
    throw new ApiError(99991403, { status: 429 })
  countCall(platform, app, route)
}

function checkScopes(app: App, route: Route, { query }: Request): void {
  if (route.scopes.length > 0 && !route.scopes.some((scope) => app.scopes.has(scope)))
    throw createScopeError('action_scope_required', route.scopes)
  const wantsUserId = query['user_id_type'] === 'user_id' || query['member_id_type'] === 'user_id'
  const fieldScope = 'contact:user.employee_id:readonly'
  if (wantsUserId && !app.scopes.has(fieldScope))
    throw createScopeError('field_scope_required', [fieldScope])
}

function createScopeError(
  type: 'action_scope_required' | 'field_scope_required',
  names: string[],
): ApiError {
  const msg = `Access denied. One of the following scopes is required: [${names.join(', ')}].`
  return new ApiError(99991672, { msg, scopes: { type, names } })
}
