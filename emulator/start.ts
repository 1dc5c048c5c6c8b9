import { parseArgs } from 'node:util'
import { startEmulator } from './emulator.ts'
import { demo } from './world.ts'

const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } })
const emulator = await startEmulator({ port: Number(values.port) })

console.log(`A Feishu that rings no phone: ${emulator.url}
GitHub's job list beside it:  ${emulator.url}/api/v3

app-id        ${demo.appId}
app-secret    ${demo.appSecret}
message-id    ${demo.messageId}
chat          ${demo.chatId}
responders    ${[demo.first, demo.second, demo.third].map(({ openId }) => openId).join('\n              ')}
not in chat   ${demo.outsider.openId}

Ring the first responder:

token=$(curl -s ${emulator.url}/open-apis/auth/v3/tenant_access_token/internal \\
  -H 'Content-Type: application/json' \\
  -d '{"app_id":"${demo.appId}","app_secret":"${demo.appSecret}"}' | sed 's/.*"tenant_access_token":"\\([^"]*\\)".*/\\1/')
curl -i -X PATCH '${emulator.url}/open-apis/im/v1/messages/${demo.messageId}/urgent_phone?user_id_type=open_id' \\
  -H "Authorization: Bearer $token" -H 'Content-Type: application/json' \\
  -d '{"user_id_list":["${demo.first.openId}"]}'

Ctrl+C ends it.`)

process.once('SIGINT', () => void emulator.close())
