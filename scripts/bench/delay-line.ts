import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** A port on loopback that makes the one behind it far away. */
export interface DelayLine {
  readonly port: number
  /** How many connections were opened since this was asked last. */
  takeConnections(): number
  close(): void
}

/**
 * Opens a port on loopback from which every round trip to the port behind it takes so long, the TCP handshake
 * included: the kernel finishes that one at once, so a connection's first bytes are held back for as long as it would
 * have taken.
 */
export async function startDelayLine(options: {
  port: number
  roundTripMs: number
}): Promise<DelayLine> {
  const { port, roundTripMs } = options
  const delay = roundTripMs / 2
  const sockets = new Set<Socket>()
  let connections = 0
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (near) => {
    connections += 1
    const far = connect({ port, host: '127.0.0.1', allowHalfOpen: true, noDelay: true })
    carry({ from: near, to: far, delay, notBefore: performance.now() + roundTripMs })
    carry({ from: far, to: near, delay, notBefore: 0 })
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.once('close', () => sockets.delete(socket))
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    takeConnections() {
      const taken = connections
      connections = 0
      return taken
    },
    close() {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}

// What comes first leaves first, whatever the timers do.
function carry(line: { from: Socket; to: Socket; delay: number; notBefore: number }): void {
  const { from, to, delay, notBefore } = line
  let turn = Promise.resolve()
  const pass = (act: () => void) => {
    const due = Math.max(performance.now(), notBefore) + delay
    turn = turn.then(async () => {
      const wait = due - performance.now()
      if (wait > 0) await sleep(wait)
      act()
    })
  }
  from.on('data', (chunk) => pass(() => to.write(chunk)))
  from.on('end', () => pass(() => to.end()))
  from.on('error', () => pass(() => to.destroy()))
}
