import type { Deadline } from '../clock.ts'
import { FeishuError } from '../feishu/feishu-error.ts'
import { mayBeOnePersons } from '../feishu/handling.ts'
import type { Receiver } from '../feishu/messages.ts'
import type { UserIdType } from '../feishu/urgent.ts'
import type { Responder } from '../page/ledger.ts'
import { isOpen } from '../page/look-up.ts'
import { type OthersPage, type Patience, postOpening } from './opening.ts'
import { type Posted, postMessage, type Sender } from './post.ts'

/** A message to one person, or why there is none. */
export type Direct = Posted | { readonly error: FeishuError }

/** The people of a page, in order; some may still have to be looked up. */
export interface Candidates {
  list(): readonly Responder[]
  /** Waits until everybody has been looked up. Never throws. */
  settle(): Promise<void>
}

/** The messages of a page to single people: one for each person, sent when it is first asked for. */
export interface DirectMessages {
  /**
   * Sends the first message. It stands for the page, because every job of the page begins with the same person. Never
   * throws FeishuError.
   */
  open(people: Candidates, deadline: Deadline): Promise<OthersPage | undefined>
  /** Never throws FeishuError. */
  find(responder: Responder, deadline: Deadline): Promise<Direct>
}

/** Creates the direct messages of a page; `onSent` is told each one. */
export function createDirectMessages(options: {
  userIdType: UserIdType
  openSender: (deadline: Deadline) => Promise<Sender>
  patience: Patience
  onSent: (posted: Posted) => void
}): DirectMessages {
  const { userIdType, openSender, patience, onSent } = options
  const sent = new Map<string, Promise<Direct>>()

  async function send(receiver: Receiver, deadline: Deadline): Promise<Direct> {
    try {
      const posted = await post(await openSender(deadline), receiver)
      onSent(posted)
      return posted
    } catch (error) {
      if (!(error instanceof FeishuError)) throw error
      // The next round may try again.
      sent.delete(receiver.receiveId)
      return { error }
    }
  }

  function toReceiver({ id }: Responder): Receiver | undefined {
    return id === undefined ? undefined : { receiveIdType: userIdType, receiveId: id }
  }

  return {
    async open(people, deadline) {
      const tried = new Set<string>()
      let isSettled = false
      for (;;) {
        const next = people
          .list()
          .find((each) => (each.id ? !tried.has(each.id) : !isSettled && isOpen(each)))
        if (!next) return undefined
        const receiver = toReceiver(next)
        if (!receiver) {
          await people.settle()
          isSettled = true
          continue
        }
        tried.add(receiver.receiveId)
        try {
          const opening = await postOpening(await openSender(deadline), receiver, patience)
          if (opening.kind === 'others') return opening
          sent.set(receiver.receiveId, Promise.resolve(opening))
          onSent(opening)
          return undefined
        } catch (error) {
          if (!(error instanceof FeishuError)) throw error
          // Only what is about this person says nothing of the next one; the calls themselves try again.
          if (!mayBeOnePersons(error)) return undefined
          sent.set(receiver.receiveId, Promise.resolve({ error }))
        }
      }
    },
    find(responder, deadline) {
      const receiver = toReceiver(responder)
      if (!receiver) throw new Error('a direct message needs an id')
      const direct = sent.get(receiver.receiveId) ?? send(receiver, deadline)
      sent.set(receiver.receiveId, direct)
      return direct
    },
  }
}

// A job of this page that has died may have written to this person: its message serves for the call.
async function post(sender: Sender, receiver: Receiver): Promise<Posted> {
  let posting = await postMessage(sender, receiver)
  if (posting.kind === 'others' && !posting.message) {
    posting = await postMessage(sender, receiver, { isAnew: true })
  }
  if (posting.kind === 'ours') return posting
  return { messageId: posting.message?.messageId ?? '', form: 'card' }
}
