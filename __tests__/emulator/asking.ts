import { afterEach } from '@jest/globals'
import { type Emulator, type EmulatorOptions, startEmulator } from '../../emulator/emulator.ts'
import { createWorld, demo, type World } from '../../emulator/world.ts'

const running: Emulator[] = []

afterEach(async () => {
  await Promise.all(running.splice(0).map((emulator) => emulator.close()))
})

/** What came back, the body parsed where it was JSON. */
export interface Answered {
  status: number
  headers: Headers
  text: string
  body: Body
}

export interface Body {
  code?: number
  msg?: string
  data?: unknown
  error?: Record<string, unknown>
  log_id?: string
  tenant_access_token?: string
  app_access_token?: string
  expire?: number
}

export interface Ask {
  body?: unknown
  /** In place of the demo app's; `null` for none. */
  token?: string | null
  headers?: Record<string, string>
}

export interface Asker {
  emulator: Emulator
  world: World
  ask(line: string, options?: Ask): Promise<Answered>
  token(): Promise<string>
}

/** Starts an emulator that is stopped after the test, and a way to ask it: `ask('GET /im/v1/…')`. */
export async function startAsking(options: EmulatorOptions = {}): Promise<Asker> {
  const world = options.world ?? createWorld({}, options.clock)
  const emulator = await startEmulator({ ...options, world })
  running.push(emulator)

  async function ask(line: string, { body, token, headers }: Ask = {}): Promise<Answered> {
    const [method = '', path = ''] = line.split(' ')
    const bearer = token === undefined && !path.startsWith('/auth/') ? await fetchToken() : token
    const response = await fetch(`${emulator.url}/open-apis${path}`, {
      method,
      headers: {
        ...(bearer && { authorization: `Bearer ${bearer}` }),
        ...(body !== undefined && { 'content-type': 'application/json; charset=utf-8' }),
        ...headers,
      },
      redirect: 'manual',
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, body: parse(text) }
  }

  async function fetchToken(): Promise<string> {
    const answer = await ask('POST /auth/v3/tenant_access_token/internal', {
      body: { app_id: demo.appId, app_secret: demo.appSecret },
    })
    return answer.body.tenant_access_token ?? ''
  }

  return { emulator, world, ask, token: fetchToken }
}

/** What a card's message is asked to be sent with: a shared card of one line. */
export function cardContent(line = 'Down', more: object = {}): string {
  const elements = [{ tag: 'markdown', content: line }]
  const header = { title: { tag: 'plain_text', content: 'Deploy failed' }, template: 'red' }
  const config = { update_multi: true }
  return JSON.stringify({ schema: '2.0', config, header, body: { elements }, ...more })
}

/** Sends a message and returns its id; a card to the demo chat, unless said otherwise. */
export async function sendMessage(
  { ask }: Pick<Asker, 'ask'>,
  { type = 'chat_id', ...body }: { type?: string } & Record<string, unknown> = {},
): Promise<string> {
  const fields = { receive_id: demo.chatId, msg_type: 'interactive', content: cardContent() }
  const line = `POST /im/v1/messages?receive_id_type=${type}`
  const answer = await ask(line, { body: { ...fields, ...body } })
  const data = answer.body.data as { message_id: string } | undefined
  if (!data) throw new Error(`nothing was sent: ${answer.text}`)
  return data.message_id
}

/** The line that urges people about the demo message. */
export function urgeLine(channel = 'phone', messageId: string = demo.messageId): string {
  return `PATCH /im/v1/messages/${messageId}/urgent_${channel}?user_id_type=open_id`
}

/** The body that names the people to urge. */
export function people(...ids: string[]) {
  return { body: { user_id_list: ids } }
}

function parse(text: string): Body {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}
