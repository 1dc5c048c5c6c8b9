import type { Clock, Deadline } from '../clock.ts'
import { FeishuError } from '../feishu/feishu-error.ts'
import { isHandledBy } from '../feishu/handling.ts'
import type { Receiver } from '../feishu/messages.ts'
import type { UserIdType } from '../feishu/urgent.ts'
import type { Responder } from '../page/ledger.ts'
import type { MessageToCallAbout } from '../page/tier.ts'
import { type Candidates, createDirectMessages, type Direct } from './direct-messages.ts'
import { type OthersPage, postOpening } from './opening.ts'
import type { Posted, Sender } from './post.ts'
import { createRounds, type InRound } from './rounds.ts'
import { type CardUpdates, createCardUpdates } from './updates.ts'

/** Where the message goes that everybody is called about. */
export type Target =
  | { readonly kind: 'existing'; readonly messageId: string }
  | { readonly kind: 'receiver'; readonly receiver: Receiver }
  /** No message for all: everybody is written to directly. */
  | { readonly kind: 'people' }

/** The messages of one page: the one for all, direct ones, and the replies of further rounds. */
export interface PageMessages {
  /**
   * Sends the message for all, or, without one, the direct message to the first of `people` who can be written to.
   * Returns the page of another job, when that one calls. Never throws FeishuError: a message that cannot be sent is
   * told by `findShared`.
   */
  open(people: Candidates, deadline: Deadline): Promise<OthersPage | undefined>
  findShared(view: InRound): Promise<MessageToCallAbout>
  findDirect(
    responder: Responder,
    view: InRound,
  ): Promise<{ messageId: string } | { error: FeishuError }>
  /** The message for all; undefined while there is none. */
  sharedId(): string | undefined
  /** Every message that somebody was called about, replies included. */
  listIds(): readonly string[]
  /** Why plainer text went out instead of the card, if it did. */
  degradedBy(): FeishuError | undefined
  /** Whether any message of this page is there, on which nobody may have been called. */
  isAnySent(): boolean
  readonly updates: CardUpdates
}

/** Creates the messages of a page; nothing is sent yet. `openSender` is asked when the first message is to be written. */
export function createPageMessages(options: {
  target: Target
  userIdType: UserIdType
  /** Whether `fallback` has `direct`. */
  mayWriteDirectly: boolean
  openSender: () => Promise<Sender>
  replyText: (view: { round: number; openForMs: number }) => string
  /** Is told each message right before the first call about it. Must not take time. */
  onFirstUse: (messageId: string) => void
  /** How long another job is waited for, in ms. */
  patienceMs: number
  /** The end of the page. */
  deadline: Deadline
  clock: Clock
  cancelled: AbortSignal
}): PageMessages {
  const { target, mayWriteDirectly, onFirstUse, patienceMs, deadline, clock, cancelled } = options
  const used = new Set<string>()
  let shared: Direct | undefined
  let isAnySent = false

  const patience = { patienceMs, deadline, clock, cancelled }
  const openSender = async (deadline: Deadline): Promise<Sender> => {
    const sender = await options.openSender()
    return { ...sender, client: sender.client.within(deadline) }
  }
  const updates = createCardUpdates(options)
  const direct = createDirectMessages({ ...options, openSender, patience, onSent })
  const findInRound = createRounds({ ...options, openSender })

  if (target.kind === 'existing') {
    shared = { messageId: target.messageId, form: 'fixed-text' }
  }

  return {
    async open(people, deadline) {
      if (target.kind === 'receiver') return openShared(target.receiver, { people, deadline })
      return target.kind === 'people' ? direct.open(people, deadline) : undefined
    },
    async findShared(view) {
      if (!shared) return { isDirectOnly: true }
      if ('error' in shared) return shared
      return { messageId: use(await findInRound(shared.messageId, view)) }
    },
    async findDirect(responder, view) {
      const found = await direct.find(responder, view.deadline)
      if ('error' in found) return found
      return { messageId: use(await findInRound(found.messageId, view)) }
    },
    sharedId: () => (shared && 'messageId' in shared ? shared.messageId : undefined),
    listIds: () => [...used],
    degradedBy: () => (shared && 'messageId' in shared ? shared.degradedBy : undefined),
    isAnySent: () => isAnySent,
    updates,
  }

  async function openShared(
    receiver: Receiver,
    { people, deadline }: { people: Candidates; deadline: Deadline },
  ): Promise<OthersPage | undefined> {
    try {
      const opening = await postOpening(await openSender(deadline), receiver, patience)
      if (opening.kind === 'others') return opening
      shared = opening
      onSent(opening)
      return undefined
    } catch (error) {
      if (!(error instanceof FeishuError)) throw error
      shared = { error }
      // Every job of the page meets the same refusal, and only one of them is to write to people directly and call.
      const isWorthATry = mayWriteDirectly && error.code !== undefined
      if (!isWorthATry || isHandledBy(error.code, 'app')) return undefined
      return direct.open(people, deadline)
    }
  }

  function onSent({ messageId, form }: Posted): void {
    isAnySent = true
    if (form === 'card') updates.add(messageId)
  }

  function use(messageId: string): string {
    if (!used.has(messageId)) onFirstUse(messageId)
    used.add(messageId)
    return messageId
  }
}
