import { createFieldCheck, parseBody } from './fields.ts'
import { findUserByEmail, findUserByMobile, idOf, userIdTypes } from './people.ts'
import type { Call, Reply } from './platform.ts'
import type { User } from './world.ts'

const statusScopes = ['contact:user.employee:readonly', 'contact:contact:readonly_as_app']

/** POST /contact/v3/users/batch_get_id. */
export function resolveUsers({ world, app, query, request }: Call): Reply {
  const check = createFieldCheck()
  const body = parseBody(request)
  const type = check.oneOf(query, 'user_id_type', userIdTypes, 'open_id')
  const emails = check.texts(body, 'emails', { optional: true, max: 50 })
  const mobiles = check.texts(body, 'mobiles', { optional: true, max: 50 })
  const includeResigned = check.flag(body, 'include_resigned')
  check.unknown(body, ['emails', 'mobiles', 'include_resigned'])
  check.refuse()
  const showStatus = statusScopes.some((scope) => app.scopes.has(scope))
  // Whoever is unknown, out of the app's data range or gone is listed without a user_id, and the call still succeeds.
  const describe = (user: User | undefined) => {
    const isVisible = user?.inContactRange && (includeResigned || !user.resigned)
    if (!isVisible) return {}
    return { user_id: idOf(user, type), ...(showStatus && { status: describeStatus(user) }) }
  }
  const byEmail = emails.map((email) => {
    const user = findUserByEmail(world, email)
    const found = describe(user)
    // The address comes back as it stands in the profile, which may differ in case.
    return { ...found, email: ('user_id' in found && user?.email) || email }
  })
  const byMobile = mobiles.map((mobile) => ({
    ...describe(findUserByMobile(world, mobile)),
    mobile,
  }))
  return { data: { user_list: [...byEmail, ...byMobile] } }
}

function describeStatus(user: User) {
  return {
    is_frozen: false,
    is_resigned: user.resigned,
    is_activated: true,
    is_exited: false,
    is_unjoin: false,
  }
}
