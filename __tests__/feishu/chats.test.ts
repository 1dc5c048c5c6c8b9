import { describe, expect, it } from '@jest/globals'
import { getChat, isBotInChat, listMembers } from '../../src/feishu/chats.ts'
import { answering, dataOf, failureOf, queryOf } from './answering.ts'

describe('looking a chat up', () => {
  it('tells what decides whether a bot may urge in it', async () => {
    const { client, exchanges } = answering(
      dataOf({
        external: true,
        chat_status: 'dissolved_save',
        chat_mode: 'p2p',
        urgent_setting: 'only_owner',
        bot_manager_id_list: ['cli_1', 2, ''],
      }),
    )
    expect(await getChat(client, 'oc_1')).toEqual({
      isExternal: true,
      isDissolved: true,
      isUrgentRestricted: true,
      botManagerIds: ['cli_1'],
    })
    expect(exchanges[0]).toMatchObject({ method: 'GET' })
    expect(exchanges[0]?.url.pathname).toBe('/open-apis/im/v1/chats/oc_1')
  })

  it('finds nothing wrong with an ordinary group', async () => {
    const data = {
      external: false,
      chat_status: 'normal',
      chat_mode: 'group',
      urgent_setting: 'all_members',
      bot_manager_id_list: null,
    }
    expect(await getChat(answering(dataOf(data)).client, 'oc_1')).toEqual({
      isExternal: false,
      isDissolved: false,
      isUrgentRestricted: false,
      botManagerIds: [],
    })
  })

  it.each([{}, [], null, undefined, 'x'])('knows nothing of it from %j', async (data) => {
    expect(await getChat(answering(dataOf(data)).client, 'oc_1')).toEqual({
      isExternal: undefined,
      isDissolved: undefined,
      isUrgentRestricted: undefined,
      botManagerIds: [],
    })
  })
})

describe('asking whether the bot is in a chat', () => {
  it.each([true, false])('is answered with %s', async (is_in_chat) => {
    const { client, exchanges } = answering(dataOf({ is_in_chat }))

    expect(await isBotInChat(client, 'oc_1')).toBe(is_in_chat)
    expect(exchanges[0]).toMatchObject({ method: 'GET' })
    expect(exchanges[0]?.url.pathname).toBe('/open-apis/im/v1/chats/oc_1/members/is_in_chat')
  })

  it('is not answered by anything else', async () => {
    const { client } = answering(dataOf({ is_in_chat: 'true' }))
    expect((await failureOf(() => isBotInChat(client, 'oc_1'))).facts.kind).toBe('unexpected')
  })
})

describe('listing the people in a chat', () => {
  it('tells their names by the type of id that is called', async () => {
    const { client, exchanges } = answering(
      dataOf({
        items: [
          { member_id: 'on_1', name: 'Li Lei' },
          { member_id: 'on_2' },
          { member_id: '' },
          { name: 'nobody' },
        ],
      }),
    )
    const members = await listMembers(client, { chatId: 'oc_1', userIdType: 'union_id' })

    expect([...members]).toEqual([
      ['on_1', 'Li Lei'],
      ['on_2', ''],
    ])
    expect(exchanges[0]?.url.pathname).toBe('/open-apis/im/v1/chats/oc_1/members')
    expect(queryOf(exchanges[0])).toEqual({ member_id_type: 'union_id', page_size: '100' })
  })
})
