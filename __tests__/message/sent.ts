import type { Emulator } from '../../emulator/emulator.ts'
import type { Message } from '../../emulator/world/messages.ts'
import { demo } from '../../emulator/world.ts'

/** What the action has sent, in order. */
export function sentMessages({ world }: Emulator): Message[] {
  return [...world.messages.values()].filter(({ messageId }) => messageId !== demo.messageId)
}

/** The bodies of what was asked to be sent. */
export function sendsOf({
  requests,
}: Emulator): { uuid: string; msg_type: string; content: string }[] {
  return requests.flatMap(({ path, method, body }) =>
    method === 'POST' && path.endsWith('/messages')
      ? [body as { uuid: string; msg_type: string; content: string }]
      : [],
  )
}

/** Who was called on which channel, as `<channel> <id>`, in order. */
export function reachedBy({ rings }: Emulator): string[] {
  return rings.map(({ channel, openId }) => `${channel} ${openId}`)
}

/** The requests that updated a card. */
export function updatesOf({ requests }: Emulator) {
  return requests.filter(
    ({ method, path }) => method === 'PATCH' && /\/messages\/[^/]+$/.test(path),
  )
}
