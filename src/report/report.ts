import { info, setFailed } from '@actions/core'
import type { FeishuError } from '../feishu/feishu-error.ts'
import type { Language } from '../language.ts'
import { redactContacts } from '../redact.ts'
import type { Result } from '../result.ts'
import { writeAnnotations } from './annotations.ts'
import { toHeadline } from './headline.ts'
import { writeOutputs } from './outputs.ts'
import { writeSummary } from './summary.ts'
import { toLogText } from './untrusted.ts'
import { WORDS } from './words.ts'

/** Shows the workflow what was achieved: outputs first, so that nothing after them can cost them. */
export async function writeReport(result: Result, language: Language): Promise<void> {
  try {
    writeOutputs(result)
  } catch (error) {
    // A full disk must not cost the annotations and the summary too.
    setFailed(toLogText(`the outputs could not be written: ${error}`))
  }
  writeAnnotations(result, language)
  info(toHeadline(result, language))
  await writeSummary(result, language)
}

/** Says in one line why a request is made again. */
export function logRetry(error: FeishuError, language: Language): void {
  info(WORDS.retry[language] + toLogText(redactContacts(error.message)))
}

/** Says in one line that a tier was called and has so much time left to read the message. */
export function logWaiting(options: { tier: number; leftMs: number; language: Language }): void {
  const { tier, leftMs, language } = options
  const left = formatDuration(leftMs, language)
  const texts = {
    en: `Tier ${tier} was called; up to ${left} are left for somebody to read the message`,
    zh: `已呼叫第 ${tier} 梯队，等待有人阅读消息，最多还需 ${left}`,
  }
  info(texts[language])
}

function formatDuration(ms: number, language: Language): string {
  const seconds = Math.round(ms / 1000)
  const duration = { minutes: Math.floor(seconds / 60), seconds: seconds % 60 }
  return new Intl.DurationFormat(language, { style: 'narrow' }).format(duration)
}
