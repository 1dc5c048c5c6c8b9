import { ApiError } from './errors.ts'
import type { User } from './world/people.ts'
import type { World } from './world.ts'

export const USER_ID_TYPES = ['open_id', 'union_id', 'user_id'] as const
export type UserIdType = (typeof USER_ID_TYPES)[number]

/** The person an id of that type belongs to. */
export function findUser(world: World, type: UserIdType, id: string): User | undefined {
  if (type === 'open_id') return world.users.get(id)
  return [...world.users.values()].find((user) => idOf(user, type) === id)
}

/** The person an id belongs to. Mentions may be written with an id of any type. */
export function findAnyUser(world: World, id: string): User | undefined {
  for (const type of USER_ID_TYPES) {
    const user = findUser(world, type, id)
    if (user) return user
  }
  return undefined
}

/** A person's id of that type. */
export function idOf(user: User, type: UserIdType): string {
  if (type === 'open_id') return user.openId
  return type === 'union_id' ? user.unionId : user.userId
}

/** Addresses are compared without regard to case, as mail does. */
export function findUserByEmail(world: World, email: string): User | undefined {
  return [...world.users.values()].find((user) => user.email?.toLowerCase() === email.toLowerCase())
}

/** A mobile without a country code is a number of mainland China ("Obtain user ID via email or mobile number"). */
export function findUserByMobile(world: World, mobile: string): User | undefined {
  const wanted = mobile.startsWith('+') ? mobile : `+86${mobile}`
  return [...world.users.values()].find((user) => user.mobile === wanted)
}

/**
 * Refuses ids that belong to another app or tenant.
 *
 * @throws ApiError with the code of the first of them
 */
export function refuseForeign(world: World, ids: readonly string[]): void {
  for (const id of ids) {
    const code = world.foreignIds.get(id)
    if (code !== undefined) throw new ApiError(code)
  }
}

/** The refusal of ids that belong to nobody, in the words seen on the wire. */
export function createUnknownUserError(type: UserIdType, ids: readonly string[]): ApiError {
  const { code, example } = UNKNOWN_USER[type]
  return createUnknownIdError({ code, field: type, example, ids })
}

/** The refusal of ids that belong to nothing, in the words that the wire has for each kind of id. */
export function createUnknownIdError(unknown: {
  code: number
  field: string
  example: string
  ids: readonly string[]
}): ApiError {
  const { code, field, example, ids } = unknown
  const msg =
    `The request you send is not a valid {${field}} or not exists, ` +
    `and the example value is {${example}}. Invalid ids: [${ids.join(' ')}]`
  const violations = ids.map((value) => ({ field, value, description: msg }))
  return new ApiError(code, { msg, violations })
}

// 99992351–53 are listed together for ids that do not exist; 99992360 was seen for a user_id.
const UNKNOWN_USER: Record<UserIdType, { code: number; example: string }> = {
  open_id: { code: 99992351, example: 'ou_7d8a6e6df7621556ce0d21922b676706ccs' },
  union_id: { code: 99992352, example: 'on_8ed6aa67826108097d9ee143816345' },
  user_id: { code: 99992360, example: 'e33ggbyz' },
}
