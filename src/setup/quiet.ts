import type { Notes } from '../card/state.ts'
import type { Channel } from '../feishu/urgent.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { Findings } from '../message/write-draft.ts'
import type { Quiet } from '../report/outcome.ts'

/** Decides when a call is not worth it, so that people are alerted in the app instead. */
export interface QuietRule {
  /** Why calls are not worth it at a moment, in ms since the epoch. */
  at(moment: number): Quiet
  channelAt(channel: Channel, moment: number): Channel
  /** The same for the card, which is written before its findings are kept. */
  describe(findings: Findings, moment: number): Notes
}

/** Reads the rule from the inputs; `findFindings` tells what GitHub knows so far. */
export async function openQuietRule(
  inputs: Pick<Inputs, 'phoneHours' | 'phoneFor'>,
  findFindings: () => Findings | undefined,
): Promise<QuietRule> {
  const findWindow = await loadPhoneWindow(inputs)

  function describe(findings: Findings | undefined, moment: number): Quiet {
    const window = findWindow?.(moment)
    return {
      ...(window && !window.isOpen && { outsidePhoneHoursUntil: window.until }),
      phoneNotFor: findPhoneNotFor(findings, inputs),
    }
  }
  const at = (moment: number) => describe(findFindings(), moment)
  return {
    at,
    describe,
    channelAt(channel, moment) {
      const { outsidePhoneHoursUntil, phoneNotFor } = at(moment)
      const isQuiet = outsidePhoneHoursUntil !== undefined || phoneNotFor !== undefined
      return channel === 'phone' && isQuiet ? 'app' : channel
    },
  }
}

function findPhoneNotFor(
  findings: Findings | undefined,
  { phoneFor }: Pick<Inputs, 'phoneFor'>,
): Quiet['phoneNotFor'] {
  if (findings?.isStopped) return 'stopped'
  const failures = findings?.background.history?.failures ?? 1
  return phoneFor === 'first-failure' && failures > 1 ? 'repeated-failure' : undefined
}

// Time zones cost 20 ms at the start, so they are loaded only for those who need them.
async function loadPhoneWindow({ phoneHours }: Pick<Inputs, 'phoneHours'>) {
  if (!phoneHours) return undefined
  const { findPhoneWindow } = await import('../inputs/phone-window.ts')
  return (moment: number) => findPhoneWindow(phoneHours, moment)
}
