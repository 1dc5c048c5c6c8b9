import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { startEmulator } from './emulator.ts'
import { listGithubCalls } from './github.ts'
import { ROUTES } from './routes.ts'
import { TOKEN_ENDPOINTS } from './token.ts'
import { demo } from './world.ts'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    key: { type: 'string' },
    cert: { type: 'string' },
  },
})
const tls = await readTls(values)
const emulator = await startEmulator({ port: Number(values.port), ...(tls && { tls }) })
const { url } = emulator
const { appId, appSecret, messageId, first, second, third, outsider } = demo

console.log(`A Feishu that rings no phone: ${url}
The part of GitHub beside it: ${url}/api/v3

app-id        ${appId}
app-secret    ${appSecret}
message-id    ${messageId}
chat          ${demo.chatId}
responders    ${[first, second, third].map(({ openId }) => openId).join('\n              ')}
not in chat   ${outsider.openId}
user group    ${demo.groupId}
no scopes     ${demo.bareAppId} ${demo.bareAppSecret}

How each client is pointed at it:

this action   base-url: ${url}
Node SDK      new lark.Client({ appId, appSecret, domain: '${url}' })
Go SDK        lark.NewClient(appId, appSecret, lark.WithOpenBaseUrl("${url}"))
Python SDK    lark.Client.builder().domain("${url}")
Java SDK      Client.newBuilder(appId, appSecret).openBaseUrl("${url}")
MCP server    lark-mcp mcp --domain ${url}
Octokit       getOctokit(token, { baseUrl: '${url}/api/v3' })

What it answers (npm run emulator -- --port 8080 --key key.pem --cert cert.pem for a fixed port and TLS):

${listCalls().join('\n')}

Page the first responder with this action, in a second terminal:

env INPUT_APP-ID=${appId} INPUT_APP-SECRET=${appSecret} INPUT_USERS=${first.openId} \\
  INPUT_BASE-URL=${url} GITHUB_OUTPUT=/dev/null GITHUB_STEP_SUMMARY=/dev/null \\
  node_modules/.bin/node dist/index.js

Call the same person with curl:

token=$(curl -s ${url}/open-apis/auth/v3/tenant_access_token/internal \\
  -H 'Content-Type: application/json' \\
  -d '{"app_id":"${appId}","app_secret":"${appSecret}"}' | sed 's/.*"tenant_access_token":"\\([^"]*\\)".*/\\1/')
curl -i -X PATCH '${url}/open-apis/im/v1/messages/${messageId}/urgent_phone?user_id_type=open_id' \\
  -H "Authorization: Bearer $token" -H 'Content-Type: application/json' \\
  -d '{"user_id_list":["${first.openId}"]}'

Ctrl+C ends it.`)

process.once('SIGINT', () => void emulator.close())

function listCalls(): string[] {
  const tokens = [...Object.keys(TOKEN_ENDPOINTS), '/oauth/v3/token'].map((path) => `POST  ${path}`)
  const calls = ROUTES.map(({ method, path }) => `${method.padEnd(5)} ${path}`)
  return [...tokens, ...calls, ...listGithubCalls().map((path) => `GET   /api/v3${path}`)]
}

async function readTls(files: { key?: string | undefined; cert?: string | undefined }) {
  if (files.key === undefined || files.cert === undefined) return undefined
  const [key, cert] = await Promise.all([readFile(files.key, 'utf8'), readFile(files.cert, 'utf8')])
  return { key, cert }
}
