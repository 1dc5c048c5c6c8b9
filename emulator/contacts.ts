import { createFieldCheck, readBody } from './fields.ts'
import { findUserByEmail, findUserByMobile, idOf, USER_ID_TYPES } from './people.ts'
import type { Call, Reply } from './platform.ts'
import type { User } from './world/people.ts'

const STATUS_SCOPES = ['contact:user.employee:readonly', 'contact:contact:readonly_as_app']

/** POST /contact/v3/users/batch_get_id. */
export function resolveUsers(call: Call): Reply {
  const { world, app, query } = call
  const check = createFieldCheck()
  const body = readBody(call, { check, known: ['emails', 'mobiles', 'include_resigned'] })
  const type = check.oneOf(query, 'user_id_type', USER_ID_TYPES, 'open_id')
  const emails = check.texts(body, 'emails', { optional: true, max: 50 })
  const mobiles = check.texts(body, 'mobiles', { optional: true, max: 50 })
  const includeResigned = check.flag(body, 'include_resigned')
  if (body['emails'] === undefined && body['mobiles'] === undefined)
    check.violate('emails', '', 'emails or mobiles is required')
  check.refuse()
  const showStatus = STATUS_SCOPES.some((scope) => app.scopes.has(scope))
  // People who are unknown, out of the app's data range or gone are listed without a user_id; the call still succeeds.
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
