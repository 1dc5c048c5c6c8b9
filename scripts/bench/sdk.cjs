// The same call with the official SDK, as an action would ship it: bundled into one file by ncc. In CommonJS, since the
// SDK looks for its package.json beside `__dirname`, which an ES module has none of.
const { appendFileSync } = require('node:fs')
const { Client, LoggerLevel } = require('@larksuiteoapi/node-sdk')

const { APP_ID, APP_SECRET, BASE_URL, GITHUB_OUTPUT, MESSAGE_ID, USER_IDS } = process.env

call().catch((error) => {
  const { code, msg } = error.response?.data ?? {}
  console.log(`::error::${code ? `${code} ${msg}` : error.message}`)
  setOutput('status', 'failed')
  setOutput('called-user-ids', '[]')
  process.exitCode = 1
})

async function call() {
  const client = new Client({
    appId: APP_ID,
    appSecret: APP_SECRET,
    domain: BASE_URL,
    loggerLevel: LoggerLevel.error,
  })
  const ids = USER_IDS.split(',')
  const { code, msg, data } = await client.im.v1.message.urgentPhone({
    path: { message_id: MESSAGE_ID },
    params: { user_id_type: 'open_id' },
    data: { user_id_list: ids },
  })
  if (code !== 0) throw new Error(`${code} ${msg}`)
  const invalid = new Set(data?.invalid_user_id_list)
  const called = ids.filter((id) => !invalid.has(id))
  setOutput('status', called.length === ids.length ? 'called' : 'partial')
  setOutput('called-user-ids', JSON.stringify(called))
}

function setOutput(name, value) {
  appendFileSync(GITHUB_OUTPUT, `${name}=${value}\n`)
}
