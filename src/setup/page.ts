import type { Phase } from '../card/progress.ts'
import { renderPageNotice } from '../incident/notice.ts'
import { createPageMessages, type PageMessages } from '../message/page-messages.ts'
import { createWatch, findAcknowledger, type WaitEnd } from '../page/acknowledgement.ts'
import { type Ledger, openLedger } from '../page/ledger.ts'
import type { Page, PageEvent } from '../page/page.ts'
import { describeProgress } from '../page/progress.ts'
import { bindAcknowledgements, bindUrge } from '../page/requests.ts'
import type { Paged } from '../report/outcome.ts'
import { openPageLog } from './log.ts'
import { createLookUps, type LookUps } from './look-ups.ts'
import { openQuietRule } from './quiet.ts'
import { openSender, type PageSender } from './sender.ts'
import { findSecret, type Setup } from './setup.ts'

/** How long another job of the same page is waited for, in ms; of a short `timeout`, a third. */
const PATIENCE = 20_000

/** A page that is ready to begin. */
export interface OpenPage {
  readonly ledger: Ledger
  readonly messages: PageMessages
  readonly lookUps: LookUps
  /** What calling people takes. */
  readonly page: Page
  /** Writes the message, unless one is there already, while other work goes on. Sends nothing. */
  prepare(otherWork: Promise<unknown>): Promise<void>
  /** Writes the message in any case. */
  openSender(): Promise<PageSender>
  /** Shows the end of the page on its cards. */
  finish(waitEnd: WaitEnd | undefined): Promise<void>
  /** What has been achieved so far. */
  describe(end: { waitEnd?: WaitEnd | undefined; failure?: Error }): Paged
}

/** Puts together what a page needs. Nothing is sent. */
export async function openPage(
  setup: Setup & { onProgress: (paged: Paged) => void },
): Promise<OpenPage> {
  const { inputs, words, clock, budget, cancelled, client, onProgress } = setup
  const { target, userIdType, ackBy, ackTimeoutMs } = inputs
  const start = clock.now()
  const ledger = openLedger(inputs.tiers)
  let written: PageSender | undefined
  let acknowledgedAfterMs: number | undefined
  let round = 1

  const quiet = await openQuietRule(inputs, () => written)
  let sender: Promise<PageSender> | undefined
  const open = (otherWork: Promise<unknown> = Promise.resolve()) => {
    sender ??= openSender(
      setup,
      (findings) => quiet.describe(findings, clock.now()),
      otherWork,
    ).then((opened) => {
      written = opened
      return opened
    })
    return sender
  }
  const messages = createPageMessages({
    target,
    userIdType,
    mayWriteDirectly: inputs.fallback.includes('direct'),
    openSender: () => open(),
    replyText: (view) => words.card.reply(view.round, words.report.duration(view.openForMs)),
    onFirstUse: (messageId) => {
      // Right after the call has gone out: it has the open connection for itself.
      if (ackTimeoutMs > 0) setImmediate(() => void watch.takeStock(messageId))
    },
    patienceMs: Math.min(PATIENCE, inputs.timeoutMs / 3),
    deadline: budget,
    clock,
    cancelled,
  })
  const binding = { client, userIdType, clock }
  const watch = createWatch({
    ledger,
    findMessageIds: messages.listIds,
    list: bindAcknowledgements(binding, ackBy),
    clock,
  })
  const lookUps = createLookUps(setup, ledger)
  const { log, chatId } = openPageLog(setup, { ledger, messages })

  function onEvent(event: PageEvent): void {
    log.tell(event)
    switch (event.kind) {
      case 'calling':
        round = event.round
        // Nothing stands between a call that is due and its request.
        messages.updates.stop()
        return
      case 'called':
        if (ackTimeoutMs === 0) return
        messages.updates.show(view({ kind: 'waiting', until: clock.now() + ackTimeoutMs, ackBy }))
        // A killed process writes no report: what has been achieved so far is written before each wait.
        onProgress(describe({}))
        return
      case 'acknowledged':
        acknowledgedAfterMs = event.afterMs
    }
  }

  function view(phase: Phase) {
    return describeProgress({ ledger, userIdType, round, phase })
  }

  function findLastPhase(waitEnd: WaitEnd | undefined): Phase {
    const taker = findAcknowledger(ledger)
    if (!taker) return { kind: waitEnd ? 'nobody' : 'called' }
    const { id: by = '', acknowledgedAt: at = clock.now() } = taker
    return { kind: 'taken', by, at, afterMs: acknowledgedAfterMs ?? 0 }
  }

  function describe(end: { waitEnd?: WaitEnd | undefined; failure?: Error }): Paged {
    return {
      kind: 'paged',
      responders: ledger.responders,
      messageId: messages.sharedId(),
      chatId,
      names: log.names(),
      isMessageSent: target.kind !== 'existing' && messages.isAnySent(),
      degradedBy: messages.degradedBy(),
      githubTrouble: written?.background.failedJobs.note,
      waitEnd: end.waitEnd,
      acknowledgedAfterMs,
      ackBy,
      quiet: quiet.at(start),
      failure: end.failure,
      notice: writeNotice(),
    }
  }

  // A run with `mode: resolve` finds the cards by it. A ready token signs nothing: the next run has another one.
  function writeNotice(): string | undefined {
    const { runKey, draft } = written ?? {}
    if (!runKey || !messages.isAnySent() || inputs.credentials.kind === 'token') return undefined
    return renderPageNotice({
      // A `card` of one's own never changes.
      cardIds: draft?.isOwnCard ? [] : messages.updates.listIds(),
      sharedId: messages.sharedId(),
      key: runKey,
      takenBy: findAcknowledger(ledger)?.id,
      secret: findSecret(inputs),
    })
  }

  return {
    ledger,
    messages,
    lookUps,
    openSender: () => open(),
    async prepare(otherWork) {
      if (target.kind !== 'existing' || inputs.phoneFor === 'first-failure') await open(otherWork)
    },
    page: {
      ledger,
      rounds: 1 + (ackTimeoutMs > 0 ? inputs.repeat : 0),
      ackTimeoutMs,
      fallback: inputs.fallback,
      channelAt: quiet.channelAt,
      requests: {
        findShared: messages.findShared,
        findDirect: messages.findDirect,
        urge: bindUrge(binding),
      },
      lookUp: lookUps.findAgain,
      watch,
      clock,
      budget,
      cancelled,
      onEvent,
    },
    async finish(waitEnd) {
      await Promise.all([messages.updates.finish(view(findLastPhase(waitEnd))), log.end()])
    },
    describe,
  }
}
