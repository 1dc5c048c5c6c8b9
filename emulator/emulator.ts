import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Clock, systemClock } from './clock.ts'
import { deliver } from './deliver.ts'
import { answerInPlace, createFaultQueue, type Fault } from './faults.ts'
import { handleFeishu } from './gateway.ts'
import { handleGithub } from './github.ts'
import type { Platform } from './platform.ts'
import { type Incoming, startServer } from './server.ts'
import { createWorld, type World } from './world.ts'

/** One request as it arrived; `status` and `code` are filled in when it was answered. */
export interface RecordedRequest {
  service: 'feishu' | 'github'
  method: string
  path: string
  query: Record<string, string>
  headers: Record<string, string | string[] | undefined>
  /** Parsed, when it was JSON; the text, when it was not. */
  body: unknown
  /** The connections are numbered in the order they were opened. */
  connection: number
  at: number
  status?: number
  code?: number
}

/** One person urged. `rang` is false where only a hint in the app was shown: a folded conversation. */
export interface Ring {
  channel: 'phone' | 'sms' | 'app'
  messageId: string
  openId: string
  at: number
  rang: boolean
}

export interface Emulator {
  /** Feishu is at /open-apis of it, GitHub at /api/v3. */
  readonly url: string
  /** What the platform knows; change it at any time. */
  readonly world: World
  /** Every request, in the order of arrival. */
  readonly requests: RecordedRequest[]
  /** Everybody who was really urged, in order. */
  readonly rings: Ring[]
  inject(fault: Fault): void
  /** Cuts every open connection and stops listening. */
  close(): Promise<void>
}

export interface EmulatorOptions {
  world?: World
  clock?: Clock
  /** A free one, unless said. */
  port?: number
  tls?: { key: string; cert: string }
}

/** Starts a Feishu that rings no phone, and GitHub's job list beside it, on the loopback interface. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { clock = systemClock, port = 0, tls } = options
  const world = options.world ?? createWorld({}, clock)
  const requests: RecordedRequest[] = []
  const rings: Ring[] = []
  const platform: Platform = { world, clock, rings, urged: new Set(), counts: new Map() }
  const faults = createFaultQueue()

  async function answer(incoming: Incoming, response: ServerResponse): Promise<void> {
    const record = recordRequest(incoming, clock)
    requests.push(record)
    const fault = faults.take(incoming.method, incoming.path) ?? {}
    if (fault.delayMs !== undefined) await sleep(fault.delayMs, undefined, { ref: false })
    if (fault.reset === 'before') return reset(response)
    if (fault.hang === 'before') return
    if (fault.expireToken) revokeToken(world, incoming)
    const outcome = answerInPlace(fault) ?? handle(platform, incoming)
    if (fault.reset === 'after') return reset(response)
    if (fault.hang === 'after') return
    if (response.destroyed) return
    record.status = outcome.status
    if (outcome.code !== undefined) record.code = outcome.code
    await deliver(response, outcome, fault)
  }

  const server = await startServer({ port, answer, ...(tls && { tls }) })
  return {
    url: server.url,
    world,
    requests,
    rings,
    inject: (fault) => faults.add(fault),
    close: () => server.close(),
  }
}

function handle(platform: Platform, incoming: Incoming) {
  return isGithub(incoming)
    ? handleGithub(platform.world, incoming)
    : handleFeishu(platform, incoming)
}

function isGithub({ path }: Incoming): boolean {
  return path.startsWith('/api/v3/')
}

function recordRequest(incoming: Incoming, clock: Clock): RecordedRequest {
  const { method, path, query, headers, connection } = incoming
  return {
    service: isGithub(incoming) ? 'github' : 'feishu',
    method,
    path,
    query,
    headers,
    body: parse(incoming.text),
    connection,
    at: clock.now(),
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text === '' ? undefined : text
  }
}

function revokeToken(world: World, { headers }: Incoming): void {
  const token = world.tokens.get(String(headers['authorization']).replace('Bearer ', ''))
  if (token) token.revoked = true
}

function reset(response: ServerResponse): void {
  response.socket?.resetAndDestroy()
}
