import type { Trial } from './trial.ts'

/** What a trial with a mistake in its inputs is to do, by the contract: what can't be read takes its default. */
export function understand(trial: Trial): Trial {
  const wrong = trial.mistake?.inputs ?? {}
  return {
    ...trial,
    ...('fallback' in wrong && { fallback: ['direct'] as const }),
    ...('fail-on' in wrong && { failOn: 'partial' as const }),
    ...('phone-hours' in wrong && { phoneHours: 'any' as const }),
    ...('message-id' in wrong && trial.way === 'message' && { way: 'people' as const }),
  }
}
