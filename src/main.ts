import { setFailed, setSecret } from '@actions/core'
import { listenForCancellation } from './cancel.ts'
import { type Clock, createBudget, systemClock } from './clock.ts'
import { createClient } from './feishu/client.ts'
import { FeishuError } from './feishu/feishu-error.ts'
import { maskSecrets } from './inputs/credentials.ts'
import { InputError } from './inputs/input-error.ts'
import { type Inputs, readInputs, readLanguage } from './inputs/inputs.ts'
import type { Language } from './language.ts'
import { prepareMessage } from './message.ts'
import { pageResponders } from './page/page.ts'
import { resolveResponders } from './page/resolve.ts'
import { dropRepeated, failRest, listResponders } from './page/responder.ts'
import { bindCalls, bindLookUp } from './page-calls.ts'
import { rehearse } from './rehearsal/rehearsal.ts'
import { toHeadline } from './report/headline.ts'
import { logRetry, logWaiting, writeReport } from './report/report.ts'
import type { Result } from './result.ts'
import { type FailOn, failsStep } from './status.ts'
import { VERSION } from './version.ts'

/** Runs the action: reads the inputs, pages, reports, and fails the step when `fail-on` says so. Never throws. */
export async function run(clock: Clock = systemClock): Promise<void> {
  const cancelled = listenForCancellation()
  maskSecrets()
  const result: Result = { responders: [] }
  let language: Language = 'en'
  let failOn: FailOn = 'failed'
  try {
    language = readLanguage()
    const inputs = readInputs()
    failOn = inputs.failOn
    await page({ inputs, language, result, clock, cancelled })
  } catch (error) {
    result.failure = toError(error)
  }
  await writeReport(result, language)
  // A bad input or a bug of this action: whoever set `fail-on: never` did not mean these.
  if (result.failure || failsStep(result, failOn)) setFailed(describeOutcome(result, language))
}

/** Pages the people on call, or rehearses it, and notes in `result` whatever is achieved as soon as it is. */
async function page(options: {
  inputs: Inputs
  language: Language
  result: Result
  clock: Clock
  cancelled: AbortSignal
}): Promise<void> {
  const { inputs, language, result, clock, cancelled } = options
  const budget = createBudget({ clock, ms: inputs.timeoutMs })
  const client = createClient({
    baseUrl: inputs.baseUrl,
    credentials: inputs.credentials,
    userAgent: `feishu-phone-call/${VERSION}`,
    clock,
    deadline: budget,
    cancelled,
    mask: setSecret,
    onRetry: (error) => logRetry(error, language),
  })
  result.responders = listResponders(inputs.tiers)
  try {
    if (inputs.dryRun) {
      result.checks = await rehearse({
        ...inputs,
        client,
        responders: result.responders,
        language,
        cancelled,
      })
      return
    }
    const [send] = await Promise.all([
      prepareMessage({ ...inputs, people: result.responders, language, cancelled }),
      client.authenticate(),
    ])
    const [sending] = await Promise.all([
      send(client),
      resolveResponders(result.responders, bindLookUp({ client, inputs, clock })),
    ])
    Object.assign(result, sending)
    result.responders = dropRepeated(result.responders)
    if (sending.isDuplicate) return
    result.waitEnd = await pageResponders({
      ...inputs,
      responders: result.responders,
      calls: bindCalls({ client, inputs, messageId: sending.messageId, budget, clock }),
      clock,
      budget,
      cancelled,
      onWaiting: (tier, leftMs) => logWaiting({ tier, leftMs, language }),
    })
  } catch (error) {
    if (!(error instanceof FeishuError)) throw error
    failRest(result.responders, error)
  } finally {
    result.lastLogId = client.lastLogId()
  }
}

function describeOutcome(result: Result, language: Language): string {
  const { failure } = result
  if (failure instanceof InputError) return failure.text[language]
  const headline = toHeadline(result, language)
  return failure ? `${headline}: ${failure.message}` : headline
}

function toError(error: unknown): Error {
  return Error.isError(error) ? error : new Error(String(error))
}
