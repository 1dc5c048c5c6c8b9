/**
 * The API page's sample and its sisters, run by the official SDK in a process of its own. Prints one line of JSON for each
 * call: what it resolved with, or what the platform answered to the call that was rejected.
 */
import * as lark from '@larksuiteoapi/node-sdk'

const [
  domain = '',
  appId = '',
  appSecret = '',
  messageId = '',
  chatId = '',
  openId = '',
  email = '',
  groupId = '',
] = process.argv.slice(2)

const silent = () => undefined
const logger = { error: silent, warn: silent, info: silent, debug: silent, trace: silent }
const cached = new lark.Client({ appId, appSecret, domain, logger })
const uncached = new lark.Client({ appId, appSecret, domain, logger, disableTokenCache: true })

const urge = {
  path: { message_id: messageId },
  params: { user_id_type: 'open_id' as const },
  data: { user_id_list: [openId] },
}

const issued = await fetch(`${domain}/open-apis/auth/v3/tenant_access_token/internal`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ app_id: appId, app_secret: appSecret }),
})
const { tenant_access_token: token } = (await issued.json()) as { tenant_access_token: string }

await report('urgentPhone, tokens managed', () => cached.im.v1.message.urgentPhone(urge))
await report('urgentPhone, token given', () =>
  uncached.im.v1.message.urgentPhone(urge, lark.withTenantToken(token)),
)
await report('urgentPhone, no token', () => uncached.im.v1.message.urgentPhone(urge))
await report('urgentPhone, nobody in the chat', () =>
  cached.im.v1.message.urgentPhone({ ...urge, data: { user_id_list: ['ou_nobody'] } }),
)
await report('urgentSms', () => cached.im.v1.message.urgentSms(urge))
await report('urgentApp', () => cached.im.v1.message.urgentApp(urge))
await report('create', () =>
  cached.im.v1.message.create({
    params: { receive_id_type: 'chat_id' },
    data: { receive_id: chatId, msg_type: 'text', content: '{"text":"Down"}', uuid: 'run-1' },
  }),
)
await report('get', () => cached.im.v1.message.get({ path: { message_id: messageId } }))
await report('readUsers', () =>
  cached.im.v1.message.readUsers({
    path: { message_id: messageId },
    params: { user_id_type: 'open_id', page_size: 20 },
  }),
)
await report('batchGetId', () =>
  cached.contact.v3.user.batchGetId({
    params: { user_id_type: 'open_id' },
    data: { emails: [email], include_resigned: false },
  }),
)
await report('chat.get', () => cached.im.v1.chat.get({ path: { chat_id: chatId } }))
await report('chatMembers.get', () =>
  cached.im.v1.chatMembers.get({ path: { chat_id: chatId }, params: { page_size: 100 } }),
)
await report('chatMembers.isInChat', () =>
  cached.im.v1.chatMembers.isInChat({ path: { chat_id: chatId } }),
)

const content = JSON.stringify({
  schema: '2.0',
  config: { update_multi: true },
  body: { elements: [{ tag: 'markdown', content: 'Down' }] },
})
await report('create, to a person', async () => {
  const answer = await cached.im.v1.message.create({
    params: { receive_id_type: 'open_id' },
    data: { receive_id: openId, msg_type: 'interactive', content },
  })
  const path = { message_id: answer.data?.message_id ?? '' }
  await report('patch', () => cached.im.v1.message.patch({ path, data: { content } }))
  await report('get, the card', () =>
    cached.im.v1.message.get({ path, params: { card_msg_content_type: 'user_card_content' } }),
  )
  await report('urgentPhone, the person alone', () =>
    cached.im.v1.message.urgentPhone({ ...urge, path }),
  )
  return answer
})
await report('reply', () =>
  cached.im.v1.message.reply({
    path: { message_id: messageId },
    data: { msg_type: 'text', content: '{"text":"Second call"}', uuid: 'round-2' },
  }),
)
await report('messageReaction.list', () =>
  cached.im.v1.messageReaction.list({ path: { message_id: messageId }, params: { page_size: 50 } }),
)
await report('scope.list', () => cached.application.v6.scope.list())
await report('groupMember.simplelist', () =>
  cached.contact.v3.groupMember.simplelist({
    path: { group_id: groupId },
    params: { member_type: 'user', member_id_type: 'open_id' },
  }),
)
await report('message.list', () =>
  cached.im.v1.message.list({
    params: { container_id_type: 'chat', container_id: chatId, page_size: 20 },
  }),
)

async function report(name: string, call: () => Promise<unknown>): Promise<void> {
  try {
    console.log(JSON.stringify({ name, resolved: await call() }))
  } catch (error) {
    const response = Error.isError(error) && 'response' in error ? error.response : undefined
    const { status, data } = response as { status: number; data: unknown }
    console.log(JSON.stringify({ name, status, rejected: data }))
  }
}
