import { describe, expect, it } from '@jest/globals'
import { addGroup, addUsers, demo } from '../../emulator/world.ts'
import { startAsking } from './asking.ts'

const { first, second } = demo
const line = `GET /contact/v3/group/${demo.groupId}/member/simplelist`

interface Page {
  memberlist: { member_id: string }[]
  has_more: boolean
  page_token?: string
}

describe('the members of a user group', () => {
  it('are people, in the id type that was asked for', async () => {
    const { ask } = await startAsking()
    expect((await ask(line)).body.data).toEqual({
      memberlist: [
        { member_id: first.openId, member_type: 'user' },
        { member_id: second.openId, member_type: 'user' },
      ],
      has_more: false,
    })
    const { body } = await ask(`${line}?member_type=user&member_id_type=union_id`)
    expect(body.data).toMatchObject({ memberlist: [{ member_id: first.unionId }, {}] })
    const departments = await ask(`${line}?member_type=department&member_id_type=department_id`)
    expect(departments.body.data).toMatchObject({ memberlist: [] })
  })

  it('come in pages of 50, or up to 100', async () => {
    const { ask, world } = await startAsking()
    addGroup(world, { groupId: 'g1', members: new Set(addUsers(world, 120)) })
    const all = 'GET /contact/v3/group/g1/member/simplelist'
    expect(((await ask(all)).body.data as Page).memberlist).toHaveLength(50)
    const one = (await ask(`${all}?page_size=100`)).body.data as Page
    expect(one.has_more).toBe(true)
    const other = (await ask(`${all}?page_size=100&page_token=${one.page_token}`)).body.data as Page
    expect(other.memberlist).toHaveLength(20)
    expect(other).not.toHaveProperty('page_token')
    world.switches.lastPageToken = 'empty'
    expect(
      (await ask(`${all}?page_size=100&page_token=${one.page_token}`)).body.data,
    ).toMatchObject({ page_token: '' })
  })

  it.each([
    [40011, 'page_size=101'],
    [40012, 'page_token=x'],
    [41071, 'member_id_type=email'],
    [41072, 'member_id_type=department_id'],
    [41074, 'member_type=robot'],
  ])('are refused with %i: %s', async (code, query) => {
    const { ask } = await startAsking()
    expect(await ask(`${line}?${query}`)).toMatchObject({ status: 400, body: { code } })
  })

  it('of a group that nobody knows, or that is out of range, are told to nobody', async () => {
    const { ask, world } = await startAsking()
    const unknown = 'GET /contact/v3/group/g0/member/simplelist'
    expect((await ask(unknown)).body).toMatchObject({ code: 42002, msg: 'invalid group_id' })
    world.switches.unknownGroup = 42006
    expect((await ask(unknown)).body.code).toBe(42006)
    Object.assign(world.groups.get(demo.groupId) ?? {}, { inContactRange: false })
    expect(await ask(line)).toMatchObject({ status: 403, body: { code: 42009 } })
  })

  it('need a scope, and are not in the monthly quota', async () => {
    const { ask, world } = await startAsking()
    world.monthlyApiQuotaExceeded = true
    expect((await ask(line)).body.code).toBe(0)
    world.apps.get(demo.appId)?.scopes.delete('contact:group:readonly')
    expect((await ask(line)).body.code).toBe(99991672)
  })
})
