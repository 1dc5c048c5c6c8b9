/** An app of the open platform, with its bot. */
export interface App {
  appId: string
  appSecret: string
  name: string
  kind: 'custom' | 'store'
  /** The ticket that the platform last pushed to a store app. */
  appTicket?: string
  scopes: Set<string>
  /** Scopes that were asked for and that the administrator has not granted yet. */
  pendingScopes: Set<string>
  botEnabled: boolean
  disabled: boolean
  /** Whether the app is installed in the tenant. */
  installed: boolean
  /** Whether the caller's address is on the app's allowlist. */
  ipAllowed: boolean
}

/** A token that was handed out. */
export interface Token {
  value: string
  appId: string
  kind: 'tenant' | 'app'
  /** Milliseconds since the epoch. */
  expiresAt: number
  revoked: boolean
}

/** Every scope that some API of the emulator asks for. */
export const ALL_SCOPES = [
  'contact:group:readonly',
  'contact:user.employee:readonly',
  'contact:user.employee_id:readonly',
  'contact:user.id:readonly',
  'im:chat:readonly',
  'im:message',
  'im:message.group_msg',
  'im:message.reactions:read',
  'im:message.urgent',
  'im:message.urgent:phone',
  'im:message.urgent:sms',
]

/** An app that has every scope and may be used, but for what `app` says. */
export function createApp(app: Partial<App> & Pick<App, 'appId' | 'appSecret' | 'kind'>): App {
  return {
    name: 'On-call',
    scopes: new Set(ALL_SCOPES),
    pendingScopes: new Set(),
    botEnabled: true,
    disabled: false,
    installed: true,
    ipAllowed: true,
    ...app,
  }
}
