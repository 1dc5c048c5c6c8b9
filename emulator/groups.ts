import { ApiError } from './errors.ts'
import { readOffset, takePage } from './pagination.ts'
import { idOf, USER_ID_TYPES } from './people.ts'
import type { Call, Reply, Values } from './platform.ts'

const MAX_PAGE_SIZE = 100
const DEFAULT_PAGE_SIZE = 50

/** GET /contact/v3/group/:group_id/member/simplelist. Its errors are its own, and no field violations. */
export function listGroupMembers({ world, params, query }: Call): Reply {
  const { memberType, idType } = readTypes(query)
  const page = readGroupPage(query)
  const group = world.groups.get(params['group_id'] ?? '')
  if (!group) throw new ApiError(world.switches.unknownGroup)
  if (!group.inContactRange) throw new ApiError(42009, { status: 403 })
  const people = [...group.members].flatMap((openId) => world.users.get(openId) ?? [])
  const members = memberType === 'user' ? people : []
  const { items, ...rest } = takePage(members, page, world.switches.lastPageToken)
  return {
    data: {
      memberlist: items.map((user) => ({ member_id: idOf(user, idType), member_type: 'user' })),
      ...rest,
    },
  }
}

function readTypes(query: Values) {
  const memberType = query['member_type'] ?? 'user'
  const wanted = query['member_id_type'] ?? 'open_id'
  if (memberType !== 'user' && memberType !== 'department') throw new ApiError(41074)
  const idType = USER_ID_TYPES.find((type) => type === wanted)
  if (idType === undefined && wanted !== 'department_id') throw new ApiError(41071)
  if (memberType === 'user' && idType === undefined) throw new ApiError(41072)
  return { memberType, idType: idType ?? 'open_id' }
}

function readGroupPage(query: Values) {
  const size = Number(query['page_size'] ?? DEFAULT_PAGE_SIZE)
  if (!Number.isInteger(size) || size < 1 || size > MAX_PAGE_SIZE) throw new ApiError(40011)
  const offset = readOffset(query['page_token'] ?? '')
  if (offset === undefined) throw new ApiError(40012)
  return { size, offset }
}
