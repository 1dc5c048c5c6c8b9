import type { Deadline } from '../clock.ts'
import type { Ledger, Responder } from '../page/ledger.ts'
import { isOpen, lookUpPeople } from '../page/look-up.ts'
import { bindFinder } from '../page/requests.ts'
import type { Setup } from './setup.ts'

/** How long the first call waits for a look-up that is under way, in ms: one request then calls everybody. */
const GRACE = 500

/** Finds out who the people are that are not written as ids. Never throws. */
export interface LookUps {
  /** Looks everybody up, once, and waits for it: in full, or just for the moment that it usually takes. */
  findAll(wait: 'in-full' | 'a-moment'): Promise<void>
  /** Looks those up again whom the first look-up has left open. */
  findAgain(people: readonly Responder[], deadline: Deadline): Promise<void>
}

/** Creates the look-ups of a page. They take a third of `timeout` at most, so that the others are called in time. */
export function createLookUps(
  { inputs, client, clock, budget, cancelled }: Setup,
  ledger: Ledger,
): LookUps {
  const { userIdType, timeoutMs } = inputs
  let first: Promise<void> | undefined

  const findWithin = (people: readonly Responder[], deadline: Deadline) =>
    lookUpPeople({
      ledger,
      people,
      finder: bindFinder({ client, userIdType, clock }, { limitMs: timeoutMs / 3, deadline }),
    })
  const findFirst = () => {
    first ??= findWithin(ledger.responders, budget)
    return first
  }
  return {
    async findAll(wait) {
      const found = findFirst()
      if (wait === 'in-full' || !ledger.responders.some(isOpen)) return found
      const over = new AbortController()
      const signal = AbortSignal.any([over.signal, cancelled])
      const grace = clock.sleep(GRACE, signal).catch(() => {})
      await Promise.race([found, grace])
      over.abort()
    },
    async findAgain(people, deadline) {
      await findFirst()
      // A group is gone from the ledger once its members are known.
      const open = people.filter((each) => isOpen(each) && ledger.responders.includes(each))
      await findWithin(open, deadline)
    },
  }
}
