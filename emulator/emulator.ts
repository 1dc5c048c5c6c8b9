import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Clock, systemClock } from './clock.ts'
import { deliver } from './deliver.ts'
import { answerInPlace, createFaultQueue, type Fault } from './faults.ts'
import { handleFeishu } from './gateway.ts'
import { handleGithub } from './github.ts'
import type { Platform } from './platform.ts'
import { isGithub, type RecordedRequest, recordRequest } from './requests.ts'
import type { Ring } from './rings.ts'
import { type Incoming, startServer } from './server.ts'
import { createWorld, type World } from './world.ts'

export type { RecordedRequest, Ring }

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

/** Starts a Feishu that rings no phone, and the part of GitHub that the action asks beside it, on the loopback interface. */
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
    if (fault.hang === 'before') return hang(record, response)
    if (fault.expireToken) revokeToken(world, incoming)
    const outcome = answerInPlace(platform, fault) ?? handle(platform, incoming)
    if (fault.reset === 'after') return reset(response)
    if (fault.hang === 'after') return hang(record, response)
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
  return isGithub(incoming.path)
    ? handleGithub(platform.world, incoming)
    : handleFeishu(platform, incoming)
}

function revokeToken(world: World, { headers }: Incoming): void {
  const token = world.tokens.get(String(headers['authorization']).replace('Bearer ', ''))
  if (token) token.revoked = true
}

function hang(record: RecordedRequest, response: ServerResponse): void {
  record.hangs = true
  response.once('close', () => {
    record.hangs = false
  })
}

function reset(response: ServerResponse): void {
  response.socket?.resetAndDestroy()
}
