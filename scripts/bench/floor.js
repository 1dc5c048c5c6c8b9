// The least that does the job: requests by hand on one connection, one after another, and no libraries.
import { appendFileSync } from 'node:fs'
import { Agent, request } from 'node:https'

const { APP_ID, APP_SECRET, BASE_URL, GITHUB_OUTPUT, MESSAGE_ID, USER_IDS } = process.env
const IDS_PER_REQUEST = 200

const agent = new Agent({ keepAlive: true, maxSockets: 1 })
const ids = USER_IDS.split(',')
const called = []
try {
  const { tenant_access_token: token } = await ask(
    'POST',
    '/auth/v3/tenant_access_token/internal',
    {
      body: { app_id: APP_ID, app_secret: APP_SECRET },
    },
  )
  console.log(`::add-mask::${token}`)
  for (let start = 0; start < ids.length; start += IDS_PER_REQUEST) {
    const list = ids.slice(start, start + IDS_PER_REQUEST)
    const path = `/im/v1/messages/${MESSAGE_ID}/urgent_phone?user_id_type=open_id`
    const { data } = await ask('PATCH', path, { token, body: { user_id_list: list } })
    const invalid = new Set(data?.invalid_user_id_list)
    called.push(...list.filter((id) => !invalid.has(id)))
  }
  setOutput('status', called.length === ids.length ? 'called' : 'partial')
} catch (error) {
  console.log(`::error::${error.message}`)
  setOutput('status', 'failed')
  process.exitCode = 1
}
setOutput('called-user-ids', JSON.stringify(called))

function ask(method, path, { token, body }) {
  const json = JSON.stringify(body)
  return new Promise((resolve, reject) => {
    const headers = {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': Buffer.byteLength(json),
      ...(token && { Authorization: `Bearer ${token}` }),
    }
    const outgoing = request(`${BASE_URL}/open-apis${path}`, { method, headers, agent })
    outgoing.on('error', reject).on('response', (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk) => {
        text += chunk
      })
      response.on('error', reject).on('end', () => {
        try {
          const answer = JSON.parse(text)
          if (answer.code === 0) resolve(answer)
          else reject(new Error(`${answer.code} ${answer.msg}`))
        } catch (error) {
          reject(error)
        }
      })
    })
    outgoing.end(json)
  })
}

function setOutput(name, value) {
  appendFileSync(GITHUB_OUTPUT, `${name}=${value}\n`)
}
