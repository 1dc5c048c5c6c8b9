import type { RedBefore } from '../incident/earlier-page.ts'
import type { NoticeTrouble } from '../incident/notice-search.ts'
import type { Resolved } from '../report/outcome.ts'
import type { Setup } from '../setup/setup.ts'
import { describeTrouble } from '../words/github-trouble.ts'
import { failToResolve } from './not-told.ts'
import { findRedBefore } from './red-before.ts'
import { createTeller, type Told } from './teller.ts'

/**
 * Tells that it is over: turns the cards of the red run before this one green and replies to them. When no card could
 * turn green, a small green one goes to `send-to`. Calls nobody. Never fails a good deployment: what goes wrong becomes a
 * warning.
 */
export async function resolvePage(setup: Setup): Promise<Resolved> {
  try {
    const page = await findRedBefore(setup)
    if (page) return await tellRecovery(setup, page)
    return { kind: 'resolved', way: 'nothing-to-resolve', messageId: undefined, errors: [] }
  } catch (error) {
    return failToResolve(error)
  }
}

async function tellRecovery(setup: Setup, page: RedBefore): Promise<Resolved> {
  const { target } = setup.inputs
  const { notices, trouble } = page
  const teller = await createTeller(setup, page)
  const updates = await Promise.all(
    notices.flatMap(({ cardIds }) => cardIds).map(teller.updateCard),
  )
  // A chat learns it once; people who were written to directly learn it one by one.
  const repliedTo = notices.flatMap(({ sharedId, cardIds }) => sharedId ?? cardIds)
  const replies = await Promise.all(repliedTo.map(teller.reply))
  const [green] = listIds(updates)
  // No card can be found, or it is older than 14 days or was deleted.
  const isNew = green === undefined && target.kind === 'receiver'
  const cards = isNew ? [await teller.send(target.receiver)] : []
  const [[card], [reply]] = [listIds(cards), listIds(replies)]
  const all = [...updates, ...replies, ...cards]
  return {
    kind: 'resolved',
    way: green ? 'updated' : card ? 'new-card' : reply ? 'replied' : 'not-told',
    messageId: green ?? card ?? reply,
    errors: [
      ...(trouble ? [new Error(describeMissingNotice(trouble, setup))] : []),
      ...all.flatMap((told) => ('error' in told ? told.error : [])),
    ],
  }
}

function listIds(all: readonly Told[]): string[] {
  return all.flatMap((told) => ('messageId' in told ? told.messageId : []))
}

function describeMissingNotice(trouble: NoticeTrouble, { words }: Setup): string {
  const { earlierCardUnknown, noSecret } = words.report
  const { kind } = trouble
  return earlierCardUnknown(
    kind === 'no-secret' ? noSecret : describeTrouble({ ...trouble, kind }, words.card),
  )
}
