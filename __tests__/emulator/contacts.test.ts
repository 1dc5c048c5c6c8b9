import { describe, expect, it } from '@jest/globals'
import { demo } from '../../emulator/world.ts'
import { startAsking } from './asking.ts'

const { first, second, third } = demo
const line = 'POST /contact/v3/users/batch_get_id'

describe('finding people by e-mail and mobile', () => {
  it('gives one entry for each address and each number, in order', async () => {
    const { ask } = await startAsking()
    const { body } = await ask(line, {
      body: {
        emails: [first.email, 'nobody@example.com'],
        mobiles: [second.mobile, '13800000003'],
      },
    })
    const status = {
      is_frozen: false,
      is_resigned: false,
      is_activated: true,
      is_exited: false,
      is_unjoin: false,
    }
    expect(body).toEqual({
      code: 0,
      msg: 'success',
      data: {
        user_list: [
          { user_id: first.openId, email: first.email, status },
          { email: 'nobody@example.com' },
          { user_id: second.openId, mobile: second.mobile, status },
          { user_id: third.openId, mobile: '13800000003', status },
        ],
      },
    })
  })

  it('gives the id type that was asked for', async () => {
    const { ask } = await startAsking()
    const { body } = await ask(`${line}?user_id_type=union_id`, { body: { emails: [first.email] } })
    expect(body.data).toMatchObject({ user_list: [{ user_id: first.unionId }] })
  })

  it('gives back the address as the profile has it', async () => {
    const { ask } = await startAsking()
    const { body } = await ask(line, { body: { emails: ['FIRST@Example.com'] } })
    expect(body.data).toMatchObject({ user_list: [{ user_id: first.openId, email: first.email }] })
  })

  it.each([
    ['out of the contacts range', { inContactRange: false }],
    ['resigned', { resigned: true }],
  ])('leaves the user_id out for somebody who is %s', async (_, state) => {
    const { ask, world } = await startAsking()
    Object.assign(world.users.get(first.openId) ?? {}, state)
    const { body } = await ask(line, { body: { emails: [first.email] } })
    expect(body).toMatchObject({ code: 0, data: { user_list: [{ email: first.email }] } })
    expect(JSON.stringify(body)).not.toContain(first.openId)
  })

  it('finds those who have left, when asked to', async () => {
    const { ask, world } = await startAsking()
    Object.assign(world.users.get(first.openId) ?? {}, { resigned: true })
    const { body } = await ask(line, { body: { emails: [first.email], include_resigned: true } })
    expect(body.data).toMatchObject({
      user_list: [{ user_id: first.openId, status: { is_resigned: true } }],
    })
  })

  it('tells the status only with the scope for it', async () => {
    const { ask, world } = await startAsking()
    world.apps.get(demo.appId)?.scopes.delete('contact:user.employee:readonly')
    const { body } = await ask(line, { body: { emails: [first.email] } })
    expect(body.data).toEqual({ user_list: [{ user_id: first.openId, email: first.email }] })
  })

  it('takes 50 of each, and no more', async () => {
    const { ask } = await startAsking()
    const emails = Array.from({ length: 51 }, (_, index) => `n${index}@example.com`)
    expect((await ask(line, { body: { emails: emails.slice(1) } })).body.code).toBe(0)
    expect((await ask(line, { body: { emails } })).body.code).toBe(99992402)
  })

  it('needs an e-mail or a mobile, and sees neither without a content type', async () => {
    const { ask } = await startAsking()
    expect((await ask(line, { body: {} })).body.code).toBe(99992402)
    const headers = { 'content-type': 'text/plain' }
    expect((await ask(line, { body: { emails: [first.email] }, headers })).body.code).toBe(99992402)
  })

  it('needs its scope', async () => {
    const { ask, world } = await startAsking()
    world.apps.get(demo.appId)?.scopes.delete('contact:user.id:readonly')
    expect((await ask(line, { body: { emails: [first.email] } })).body.code).toBe(99991672)
  })
})
