import type { Call, Reply } from './platform.ts'

const GRANTED = 1
const NOT_GRANTED = 2

/** GET /application/v6/scopes: what the app has asked for, and whether the tenant has granted it. Needs no scope. */
export function listScopes({ app, world }: Call): Reply {
  const describe = (name: string, status: number) => ({
    scope_name: name,
    grant_status: status,
    ...(world.switches.scopeType && { scope_type: 'tenant' }),
  })
  const granted = [...app.scopes].map((name) => describe(name, GRANTED))
  const pending = [...app.pendingScopes]
    .filter((name) => !app.scopes.has(name))
    .map((name) => describe(name, NOT_GRANTED))
  return { data: { scopes: [...granted, ...pending] } }
}
