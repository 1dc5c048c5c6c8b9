import type { Emulator, RecordedRequest } from '../../emulator/emulator.ts'
import { createFaultQueue } from '../../emulator/faults.ts'
import type { Strike } from './faults.ts'
import type { Channel } from './trial.ts'

export type Kind =
  | 'token'
  | 'look-up'
  | 'send'
  | 'reply'
  | 'update'
  | 'read'
  | 'poll'
  | 'call'
  | 'github'
  | 'other'

/** A request to the emulator, and what became of it. */
export interface Exchange {
  /** Its place in the order of arrival. */
  readonly index: number
  readonly kind: Kind
  readonly request: RecordedRequest
  /** When it arrived, in ms since the epoch. */
  readonly at: number
  /** What spoiled it, if anything did. */
  readonly strike: Strike | undefined
  /** The platform granted it. */
  readonly isGranted: boolean
  /** It was granted, and nothing kept the answer from its caller. */
  readonly isHeard: boolean
  /** Of the message in the path. */
  readonly messageId: string
}

/** A request to call, text or notify people about a message. */
export interface Call extends Exchange {
  readonly channel: Channel
  readonly ids: readonly string[]
}

/** Reads the emulator's log: faults are taken by the requests that they struck, in the order of arrival. */
export function readWire({ requests }: Emulator, strikes: readonly Strike[]): Exchange[] {
  const queue = createFaultQueue()
  for (const { fault } of strikes) queue.add(fault)
  return requests.map((request, index) => {
    const { method, path, at, status, code } = request
    const fault = queue.take(method, path)
    const strike = strikes.find((each) => each.fault === fault)
    const isGranted = code === 0 && status === 200
    return {
      index,
      kind: nameKind(method, path),
      request,
      at,
      strike,
      isGranted,
      isHeard: isGranted && (!strike || strike.name === 'expired token'),
      messageId: /\/messages\/([^/]+)/.exec(path)?.[1] ?? '',
    }
  })
}

/** The requests among these that call people on any channel. */
export function listCalls(wire: readonly Exchange[]): Call[] {
  return wire.flatMap((exchange) => {
    const { path, body } = exchange.request
    const [, channel] = /\/urgent_(phone|sms|app)$/.exec(path) ?? []
    if (channel !== 'phone' && channel !== 'sms' && channel !== 'app') return []
    const ids = (body as { user_id_list?: string[] } | undefined)?.user_id_list ?? []
    return [{ ...exchange, channel, ids }]
  })
}

/** Whether the platform had no answer for it in time: trouble struck, or there were too many requests. */
export function isHeldUp({ strike, request: { code } }: Exchange): boolean {
  return strike !== undefined || code === 99991400 || code === 230020
}

/** A field of a request's body; empty when there is none. */
export function readField({ body }: RecordedRequest, name: string): string {
  const value = (body as Record<string, unknown> | undefined)?.[name]
  return typeof value === 'string' ? value : ''
}

function nameKind(method: string, path: string): Kind {
  if (path.startsWith('/api/v3/')) return 'github'
  if (path.includes('/auth/v3/')) return 'token'
  if (/\/(batch_get_id|simplelist)$/.test(path)) return 'look-up'
  if (/\/urgent_\w+$/.test(path)) return 'call'
  if (/\/(read_users|reactions)$/.test(path)) return 'poll'
  if (path.endsWith('/reply')) return 'reply'
  if (path.endsWith('/im/v1/messages')) return method === 'POST' ? 'send' : 'other'
  if (/\/im\/v1\/messages\/[^/]+$/.test(path)) return method === 'PATCH' ? 'update' : 'read'
  return 'other'
}
