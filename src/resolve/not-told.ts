import type { Resolved } from '../report/outcome.ts'

/** What a run comes to in which nobody could be told that it is over. */
export function failToResolve(error: unknown): Resolved {
  const known = Error.isError(error) ? error : new Error(String(error))
  return { kind: 'resolved', way: 'not-told', messageId: undefined, errors: [known] }
}
