import { late, type Problem, type Seen } from './seen.ts'

/** What two requests right after one another may lie apart, in ms. */
const AT_ONCE = 150

/** Says where the card was updated while a call was due. */
export function judgeUpdates({ wire, calls, runs }: Seen): Problem[] {
  if (runs.length > 1) return []
  return calls.flatMap((call) => {
    // A call is due when it is known that nobody has it, when those before were not reached, or, of the first one, when
    // the message is there. An update that is on its way then may end beside it.
    const due = wire.findLast(
      ({ index, kind }) =>
        index < call.index && (kind === 'poll' || kind === 'send' || kind === 'call'),
    )
    const between = wire.filter(
      ({ index, kind }) => kind === 'update' && index > (due?.index ?? -1) && index < call.index,
    )
    const isHeldUp =
      between.length > 0 &&
      (due?.kind === 'send' || (!due?.strike && call.at - (due?.at ?? 0) > AT_ONCE))
    return isHeldUp ? [late(`request ${call.index}, a call, came after an update of the card`)] : []
  })
}
