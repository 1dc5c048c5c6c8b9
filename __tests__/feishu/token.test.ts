import { describe, expect, it } from '@jest/globals'
import type { FeishuClient } from '../../src/feishu/client.ts'
import type { ApiRequest } from '../../src/feishu/request.ts'
import { fetchTenantAccessToken } from '../../src/feishu/token.ts'
import { answering, failureOf } from './answering.ts'

const openly =
  (client: FeishuClient) =>
  async <T>(request: ApiRequest<T>) =>
    (await client.request(request)).value

const app = { appId: 'cli_1', appSecret: 'secret' }

describe('taking a tenant access token', () => {
  it('is one request for a custom app, and masks the token', async () => {
    const { client, exchanges } = answering({ body: '{"code":0,"tenant_access_token":"t-1"}' })
    const masked: string[] = []
    const token = await fetchTenantAccessToken({
      credentials: { kind: 'custom', ...app },
      send: openly(client),
      mask: (secret) => masked.push(secret),
    })
    expect(token).toBe('t-1')
    expect(masked).toEqual(['t-1'])
    expect(exchanges).toMatchObject([
      { method: 'POST', body: '{"app_id":"cli_1","app_secret":"secret"}' },
    ])
    expect(exchanges[0]?.url.pathname).toBe('/open-apis/auth/v3/tenant_access_token/internal')
  })

  it('is two for a store app, and masks both', async () => {
    const { client, exchanges } = answering(
      { body: '{"code":0,"app_access_token":"a-1"}' },
      { body: '{"code":0,"tenant_access_token":"t-1"}' },
    )
    const masked: string[] = []
    const token = await fetchTenantAccessToken({
      credentials: { kind: 'store', ...app, appTicket: 'ticket', tenantKey: 'key' },
      send: openly(client),
      mask: (secret) => masked.push(secret),
    })
    expect(token).toBe('t-1')
    expect(masked).toEqual(['a-1', 't-1'])
    expect(exchanges.map(({ url, body }) => [url.pathname, JSON.parse(body ?? '')])).toEqual([
      [
        '/open-apis/auth/v3/app_access_token',
        { app_id: 'cli_1', app_secret: 'secret', app_ticket: 'ticket' },
      ],
      ['/open-apis/auth/v3/tenant_access_token', { app_access_token: 'a-1', tenant_key: 'key' }],
    ])
  })

  it.each([
    '{"code":0}',
    '{"code":0,"tenant_access_token":""}',
    '{"code":0,"tenant_access_token":"t-1\\nX-Evil: 1"}',
    '{"code":0,"tenant_access_token":"t 1"}',
    '{"code":0,"tenant_access_token":"t-失"}',
  ])('fails when the answer holds none: %s', async (body) => {
    const { client } = answering({ body })
    const error = await failureOf(() =>
      fetchTenantAccessToken({
        credentials: { kind: 'custom', ...app },
        send: openly(client),
        mask: () => {},
      }),
    )
    expect(error.facts.kind).toBe('unexpected')
  })
})
