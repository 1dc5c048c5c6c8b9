import pLimit from 'p-limit'
import type { Progress } from '../card/progress.ts'
import { type Clock, createBudget, type Deadline } from '../clock.ts'
import type { FeishuClient } from '../feishu/client.ts'
import { FeishuError } from '../feishu/feishu-error.ts'
import { isFinalForMessage } from '../feishu/handling.ts'
import { updateCard } from '../feishu/messages.ts'
import { SIDE_BY_SIDE } from '../feishu/side-by-side.ts'
import type { Sender } from './post.ts'

/** So many cards of a page are kept up to date; the others stay as they were sent. */
const MAX_CARDS = 51
/** What one update, and all updates of one moment together, may take, in ms. */
const UPDATE_LIMIT = 2_000
const ALL_UPDATES_LIMIT = 5_000

/** Keeps the cards of a page up to date. Nothing of it ever throws, delays a call or fails a page. */
export interface CardUpdates {
  /** Takes a card that was sent for this page. */
  add(messageId: string): void
  /** All cards of the page, the one for all first. */
  listIds(): readonly string[]
  /** Shows on all cards how far the page has come, beside what else goes on. */
  show(progress: Progress): void
  /** Gives up what has not been shown yet: a call is due. */
  stop(): void
  /** The same as `show`, waited for: 5 s at most, and no longer than the page has time. */
  finish(progress: Progress): Promise<void>
}

/** Creates the updates of a page's cards; the message for all comes first. */
export function createCardUpdates(options: {
  openSender: () => Promise<Sender>
  clock: Clock
  /** The end of the page. */
  deadline: Deadline
}): CardUpdates {
  const { openSender, clock, deadline } = options
  const cards = new Set<string>()
  let stopper = new AbortController()
  let areNamesRefused = false

  async function update(progress: Progress): Promise<void> {
    stopper.abort()
    stopper = new AbortController()
    const { signal } = stopper
    if (cards.size === 0) return
    const { client, draft, mark } = await openSender()
    const { card } = draft
    await draft.whenComplete
    if (!card || draft.isOwnCard || signal.aborted) return
    // Another job that waits for this one calls by itself when this one has called nobody.
    const hasCalled = progress.people.some(({ state }) => state === 'called')
    const write = (shown: Progress) =>
      card({ progress: shown, mark: hasCalled ? mark.called : mark.sent })
    const [named, nameless] = [write(progress), write(hideNames(progress))]
    const limit = pLimit(SIDE_BY_SIDE)
    const ms = Math.min(ALL_UPDATES_LIMIT, deadline.remaining())
    const budget = createBudget({ clock, ms })
    await Promise.all(
      [...cards].slice(0, MAX_CARDS).map((messageId) =>
        limit(async () => {
          if (signal.aborted || budget.remaining() <= 0) return
          const ms = Math.min(UPDATE_LIMIT, budget.remaining())
          const within = client.within(createBudget({ clock, ms }))
          await showOn(within, messageId, { named, nameless }).catch(ignoreFeishuError)
        }),
      ),
    )
  }

  // Feishu refuses a card that names one person it does not know. Then nobody would learn from it who has been called.
  async function showOn(
    client: FeishuClient,
    messageId: string,
    { named, nameless }: { named: string; nameless: string },
  ): Promise<void> {
    if (!areNamesRefused) {
      try {
        return await updateCard(client, { messageId, content: named })
      } catch (error) {
        if (!(error instanceof FeishuError) || isFinalForMessage(error)) throw error
      }
    }
    await updateCard(client, { messageId, content: nameless })
    areNamesRefused = true
  }

  return {
    add: (messageId) => cards.add(messageId),
    listIds: () => [...cards],
    show: (progress) => void update(progress).catch(ignoreFeishuError),
    stop: () => stopper.abort(),
    finish: (progress) => update(progress).catch(ignoreFeishuError),
  }
}

function hideNames(progress: Progress): Progress {
  const { people, phase } = progress
  return {
    ...progress,
    people: people.map((person) => ({ ...person, id: undefined })),
    phase: phase.kind === 'taken' ? { ...phase, by: '' } : phase,
  }
}

function ignoreFeishuError(error: unknown): void {
  if (!(error instanceof FeishuError)) throw error
}
