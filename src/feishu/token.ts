import { asText } from './envelope.ts'
import type { ApiRequest } from './request.ts'

/** The three ways to be somebody at Feishu. */
export type Credentials =
  | { readonly kind: 'custom'; readonly appId: string; readonly appSecret: string }
  | {
      readonly kind: 'store'
      readonly appId: string
      readonly appSecret: string
      readonly appTicket: string
      readonly tenantKey: string
    }
  | { readonly kind: 'token'; readonly tenantAccessToken: string }

/** Makes one request that needs no token. */
export type SendOpenly = <T>(request: ApiRequest<T>) => Promise<T>

/**
 * Asks for a tenant access token: one request for a custom app, two for a store app.
 * The secrets and tokens on the way are handed to `mask` before anything else is done with them.
 * @throws FeishuError when the credentials are refused (HTTP 200 with 10003 or 10014)
 */
export async function fetchTenantAccessToken(options: {
  credentials: Exclude<Credentials, { kind: 'token' }>
  send: SendOpenly
  mask: (secret: string) => void
}): Promise<string> {
  const { credentials, send, mask } = options
  const { appId: app_id, appSecret: app_secret } = credentials

  const ask = async (path: string, field: string, body: object): Promise<string> => {
    const token = await send({
      method: 'POST',
      path: `/auth/v3/${path}`,
      body,
      // The token endpoints answer beside `data`, not in it.
      // What can't stand in a header is no token.
      parse: ({ body: said }) => /^[\x21-\x7e]+$/.exec(asText(said[field]) ?? '')?.[0],
    })
    mask(token)
    return token
  }

  if (credentials.kind === 'custom') {
    return ask('tenant_access_token/internal', 'tenant_access_token', { app_id, app_secret })
  }
  const app_ticket = credentials.appTicket
  const app_access_token = await ask('app_access_token', 'app_access_token', {
    app_id,
    app_secret,
    app_ticket,
  })
  return ask('tenant_access_token', 'tenant_access_token', {
    app_access_token,
    tenant_key: credentials.tenantKey,
  })
}
