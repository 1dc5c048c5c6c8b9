import type { PageMessages } from '../message/page-messages.ts'
import type { Ledger } from '../page/ledger.ts'
import { findNames, mayShowNames } from '../report/names.ts'
import { type PageLog, startPageLog } from '../report/page-log.ts'
import type { Setup } from './setup.ts'

/** Opens the log of a page. Names of people are asked for where the chat is known and the log may show them. */
export function openPageLog(
  { inputs, words, client, clock }: Setup,
  { ledger, messages }: { ledger: Ledger; messages: PageMessages },
): { log: PageLog; chatId: string | undefined } {
  const { target, userIdType, ackBy } = inputs
  const chatId =
    target.kind === 'receiver' && target.receiver.receiveIdType === 'chat_id'
      ? target.receiver.receiveId
      : undefined
  const log = startPageLog({
    ledger,
    words,
    ackBy,
    findPlace: () => ({ messageId: messages.sharedId(), chatId }),
    async findNames() {
      if (chatId === undefined) return new Map()
      const { readEvent } = await import('../incident/event.ts')
      if (!mayShowNames(readEvent(process.env))) return new Map()
      return findNames({ client, chatId, userIdType, clock })
    },
  })
  return { log, chatId }
}
