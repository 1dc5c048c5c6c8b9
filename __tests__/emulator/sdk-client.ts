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

async function report(name: string, call: () => Promise<unknown>): Promise<void> {
  try {
    console.log(JSON.stringify({ name, resolved: await call() }))
  } catch (error) {
    const response = Error.isError(error) && 'response' in error ? error.response : undefined
    const { status, data } = response as { status: number; data: unknown }
    console.log(JSON.stringify({ name, status, rejected: data }))
  }
}
