import { info } from '@actions/core'
import type { Ledger, Responder } from '../page/ledger.ts'
import type { PageEvent } from '../page/page.ts'
import { toLogText } from '../text/safe-text.ts'
import type { Words } from '../words/words.ts'
import { linkToChat } from './chat-link.ts'
import { listNames, type NameOf, namePeople } from './people.ts'
import { countReached } from './status.ts'

/** The story of a page as it goes, a line or two for each tier. */
export interface PageLog {
  /** Takes no time. The first lines are printed when the names of people are known. */
  tell(event: PageEvent): void
  /** The names of people by id, as far as they are known yet. */
  names(): ReadonlyMap<string, string>
  /** Waits until everything that was told is printed. */
  end(): Promise<void>
}

export interface PageLogOptions {
  readonly ledger: Ledger
  readonly words: Words
  readonly ackBy: 'read' | 'reaction'
  /** Is asked once, after the first calls, so that no call waits for it. Never throws. */
  readonly findNames: () => Promise<ReadonlyMap<string, string>>
  /** The message that people are called about, and its chat, as far as they are known. */
  readonly findPlace: () => {
    readonly messageId?: string | undefined
    readonly chatId?: string | undefined
  }
}

/** Starts the log of a page. */
export function startPageLog(options: PageLogOptions): PageLog {
  const { ledger, findNames, findPlace, words } = options
  let names: ReadonlyMap<string, string> = new Map()
  let printed: Promise<void> | undefined

  async function begin(): Promise<void> {
    print(describePlace(findPlace(), words))
    names = await findNames()
  }

  return {
    tell(event) {
      // The event `called` tells of the same people, with the result.
      if (event.kind === 'calling') return
      const lines = describeEvent(event, options)
      printed = (printed ?? begin()).then(() => print(lines(namePeople(ledger.responders, names))))
    },
    names: () => names,
    end: async () => printed,
  }
}

function print(lines: readonly string[]): void {
  // An indent shows what belongs to a tier.
  for (const line of lines) info(`${/^ */.exec(line)?.[0] ?? ''}${toLogText(line)}`)
}

function describePlace(
  { messageId, chatId }: ReturnType<PageLogOptions['findPlace']>,
  { report: { log, facts } }: Words,
): string[] {
  const link = linkToChat(chatId)
  return [...(link ? [facts.chat(link)] : []), ...(messageId ? [log.messageSent(messageId)] : [])]
}

// The ledger is read now, because it changes; only the names are filled in later.
function describeEvent(
  event: Exclude<PageEvent, { kind: 'calling' }>,
  { ledger, words: { report }, ackBy }: PageLogOptions,
): (nameOf: NameOf) => string[] {
  const { log } = report
  switch (event.kind) {
    case 'called': {
      const isDueNow = ({ due }: Responder) => (due.at(-1)?.tier ?? 0) >= event.tier
      const unknown = ledger.responders.filter((each) => each.id === undefined && isDueNow(each))
      const people = [...event.due.map(({ responder }) => responder), ...unknown]
      const counts = log.called(report.countsOf(countReached(people)))
      return (nameOf) => [
        log.calling(event.tier, event.round, listNames(people.map(nameOf), report)),
        counts,
      ]
    }
    case 'waiting': {
      const line = log.waiting(event.tier, event.leftMs, ackBy)
      return () => [line]
    }
    case 'acknowledged':
      return (nameOf) => [log.acknowledged(nameOf(event.responder), event.afterMs)]
    case 'nobody-acknowledged':
      return () => [log.nobodyAcknowledged]
  }
}
