import { judgeWaiting } from './judge-after-ack.ts'
import { judgeQuiet } from './judge-quiet.ts'
import { judgeReached } from './judge-reached.ts'
import { judgeStep } from './judge-step.ts'
import { judgeTold } from './judge-told.ts'
import { judgeTwice } from './judge-twice.ts'
import { judgeUpdates } from './judge-updates.ts'
import type { Problem, Seen } from './seen.ts'

/**
 * Says what broke in a trial, from the platform's side: its world, its log and the trouble that struck. Nothing here
 * knows how the action goes about it, nor any number of its own.
 */
export function judge(seen: Seen): Problem[] {
  const { trial, runs } = seen
  const steps = runs.flatMap((run) => judgeStep(seen, run))
  const isQuiet = trial.mistake?.isFatal || trial.mode === 'resolve' || trial.dryRun
  if (isQuiet) return [...steps, ...judgeQuiet(seen)]
  return [
    ...steps,
    ...judgeReached(seen),
    ...judgeTold(seen),
    ...judgeWaiting(seen),
    ...judgeTwice(seen),
    ...judgeUpdates(seen),
  ]
}
