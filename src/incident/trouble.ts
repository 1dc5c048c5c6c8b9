import type { LookUpTrouble } from '../card/incident.ts'
import { readNumber, readPath } from './payload.ts'

/** Turns what Octokit threw into the reason why something was not found out. */
export function describeTrouble(options: {
  error: unknown
  signal: AbortSignal
  permission: 'actions: read' | 'checks: read'
}): LookUpTrouble {
  const { error, signal, permission } = options
  if (signal.aborted) return { kind: 'too-late' }
  // Octokit names every failed exchange so. Anything else was thrown while an answer was read.
  if (readPath(error, 'name') !== 'HttpError') return { kind: 'not-a-list' }
  const status = readNumber(readPath(error, 'response.status'))
  if (status === undefined) return { kind: 'unreachable' }
  const isThrottled = readPath(error, 'response.headers.x-ratelimit-remaining') === '0'
  // GitHub says "not found" of a private repository to a token without the permission.
  const isForbidden = !isThrottled && [401, 403, 404].includes(status)
  return { kind: 'refused', status, ...(isForbidden && { needsPermission: permission }) }
}
