import * as http from 'node:http'
import * as https from 'node:https'

/** How far a request has come. */
export interface Progress {
  /** There was a connection to send it on. */
  readonly wasSent: boolean
  /** The head of an answer is there. */
  readonly hasAnswer: boolean
  readonly hasSwitched: boolean
}

export interface Follower {
  /** Node's module, whose `request` has the listeners that http-client does not set. */
  readonly httpModule: typeof http | typeof https
  /** Rejects when the connection is closed without an answer, or switched to another protocol. */
  readonly broken: Promise<never>
  progress(): Progress
}

/** Follows the one request that http-client makes with the module that is given to it. */
export function followRequest({ protocol }: URL): Follower {
  const isSecure = protocol === 'https:'
  const nodeModule = isSecure ? https : http
  const { promise: broken, reject } = Promise.withResolvers<never>()
  const progress = { wasSent: false, hasAnswer: false, hasSwitched: false }
  // Nobody may be waiting any more when the connection closes.
  broken.catch(() => {})

  function request(options: http.RequestOptions, onAnswer: (answer: http.IncomingMessage) => void) {
    const outgoing = nodeModule.request(options, onAnswer)
    outgoing.once('socket', (socket) => {
      if (outgoing.reusedSocket || (!isSecure && !socket.connecting)) {
        progress.wasSent = true
        return
      }
      socket.once(isSecure ? 'secureConnect' : 'connect', () => {
        progress.wasSent = true
      })
    })
    outgoing.once('response', () => {
      progress.hasAnswer = true
    })
    outgoing.once('upgrade', (_, socket) => {
      progress.hasSwitched = true
      socket.destroy()
      reject(new Error('the server switched to another protocol'))
    })
    outgoing.once('close', () => {
      if (!progress.hasAnswer) reject(new Error('the connection was closed without an answer'))
    })
    return outgoing
  }

  // http-client calls `request` in this one of its forms.
  const httpModule = { ...nodeModule, request: request as typeof http.request }
  return { httpModule, broken, progress: () => progress }
}
