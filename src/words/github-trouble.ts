import type { CardWords } from './card.en.ts'

/** Says in a few words why GitHub did not tell something. */
export function describeTrouble(
  trouble: {
    readonly kind: Exclude<keyof CardWords['jobs']['notes'], 'needsPermission' | 'incomplete'>
    /** The HTTP status of `refused`. */
    readonly status?: number | undefined
    readonly needsPermission?: string | undefined
    readonly incomplete?: boolean | undefined
  },
  { jobs: { notes } }: CardWords,
): string {
  const { kind, status, needsPermission, incomplete } = trouble
  const why = kind === 'refused' ? notes.refused(status) : notes[kind]
  const advice = needsPermission ? notes.needsPermission(why, needsPermission) : why
  return incomplete ? notes.incomplete(advice) : advice
}
