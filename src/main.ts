import { setFailed } from '@actions/core'
import { listenForCancellation } from './cancel.ts'
import { type Clock, systemClock } from './clock.ts'
import { listenForCrashes } from './crash.ts'
import { FeishuError } from './feishu/feishu-error.ts'
import { maskSecrets } from './inputs/credentials.ts'
import { type Inputs, readInputs } from './inputs/inputs.ts'
import { keepTimeFor } from './page/deadlines.ts'
import { openLedger } from './page/ledger.ts'
import { failEverybody, noteAllDue, pageResponders } from './page/page.ts'
import { dropMarks } from './report/inline.ts'
import type { Outcome, Paged } from './report/outcome.ts'
import { writeOutputs } from './report/outputs.ts'
import { type Report, toReport } from './report/report.ts'
import { writeReport } from './report/write-report.ts'
import { failToResolve } from './resolve/not-told.ts'
import { openPage } from './setup/page.ts'
import { createSetup, type Setup } from './setup/setup.ts'
import { redactContacts } from './text/redact.ts'
import { toLogText } from './text/safe-text.ts'
import { loadWords } from './words/words.ts'

/** Runs the action: reads the inputs, pages, reports, and fails the step when `fail-on` says so. Never throws. */
export async function run(clock: Clock = systemClock): Promise<void> {
  const cancelled = listenForCancellation()
  const crashes = listenForCrashes()
  maskSecrets()
  const reading = await readInputs(clock.now())
  const words = await loadWords(reading.language)
  let setup: Setup | undefined
  let outcome: Outcome = { kind: 'not-started' }
  try {
    const { inputs } = reading
    if (inputs) {
      setup = createSetup({ inputs, words, clock, cancelled })
      outcome = await act(setup, writeEarly)
    }
  } catch (error) {
    outcome = describeBreakdown(toError(error), reading.inputs)
  }
  const final = report(outcome)
  setup?.requestLog.print(words)
  await writeReport(final, words)
  for (const crash of crashes) setFailed(toLogText(redactContacts(toError(crash).message)))
  if (final.isRed) setFailed(toLogText(dropMarks(final.headline)))

  // Outputs that cannot be written are told at the end. The next tier is called all the same.
  function writeEarly(paged: Paged): void {
    try {
      writeOutputs(report(paged).outputs)
    } catch {}
  }

  function report(of: Outcome): Report {
    const { failOn = 'partial', fallback = [], tiers = [] } = reading.inputs ?? {}
    return toReport(of, {
      words,
      failOn,
      fallback,
      tiers,
      badInputs: reading.problems,
      lastLogId: setup?.requestLog.lastLogId(),
    })
  }
}

async function act(setup: Setup, onProgress: (paged: Paged) => void): Promise<Outcome> {
  const { mode, dryRun } = setup.inputs
  // What a page does not need is not loaded for it.
  if (dryRun) return rehearsePage(setup)
  if (mode === 'resolve') return (await import('./resolve/resolve.ts')).resolvePage(setup)
  return page(setup, onProgress)
}

/** Calls the people on call about what failed, until somebody has it. */
async function page(setup: Setup, onProgress: (paged: Paged) => void): Promise<Outcome> {
  const { inputs, client, budget } = setup
  const open = await openPage({ ...setup, onProgress })
  const { ledger, messages } = open
  try {
    // The message is written while the token is on its way.
    const token = client.authenticate()
    await Promise.all([token, open.prepare(token)])
    const isDirect = inputs.target.kind === 'people' || inputs.fallback.includes('direct')
    const people = {
      list: () => ledger.responders,
      settle: () => open.lookUps.findAll('in-full'),
    }
    const [others] = await Promise.all([
      messages.open(people, keepTimeFor(isDirect ? 3 : 0, budget)),
      open.lookUps.findAll('a-moment'),
    ])
    if (others) return { ...others, kind: 'deduplicated', responders: ledger.responders }
    const waitEnd = await pageResponders(open.page)
    await open.finish(waitEnd)
    return open.describe({ waitEnd })
  } catch (error) {
    if (!(error instanceof FeishuError)) return open.describe({ failure: toError(error) })
    failEverybody(ledger, error)
    return open.describe({})
  }
}

/** Checks what can be checked of a page; sends nothing and calls nobody. */
async function rehearsePage(setup: Setup): Promise<Outcome> {
  const { inputs } = setup
  const [{ rehearse }, { listFallbackNeeds, listNeeds }] = await Promise.all([
    import('./rehearsal/rehearsal.ts'),
    import('./rehearsal/needs.ts'),
  ])
  const { ledger, lookUps, openSender } = await openPage({ ...setup, onProgress: () => {} })
  const checks = await rehearse({
    ...setup,
    ...inputs,
    ledger,
    lookUp: () => lookUps.findAll('in-full'),
    writeCard: async () => (await openSender()).draft.card?.({ mark: '' }),
    needs: listNeeds(inputs),
    fallbackNeeds: listFallbackNeeds(inputs),
    hasDirectFallback: inputs.fallback.includes('direct'),
  })
  return { kind: 'rehearsed', checks, responders: ledger.responders }
}

function describeBreakdown(error: Error, inputs: Inputs | undefined): Outcome {
  if (inputs?.mode === 'resolve') return failToResolve(error)
  const ledger = openLedger(inputs?.tiers ?? [])
  noteAllDue(ledger)
  return { kind: 'broken', error, responders: ledger.responders }
}

function toError(error: unknown): Error {
  return Error.isError(error) ? error : new Error(String(error))
}
