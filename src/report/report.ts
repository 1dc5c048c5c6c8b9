import { info } from '@actions/core'
import type { FeishuError } from '../feishu/feishu-error.ts'
import type { Language } from '../language.ts'
import type { Result } from '../result.ts'
import { writeAnnotations } from './annotations.ts'
import { writeOutputs } from './outputs.ts'
import { toHeadline, writeSummary } from './summary.ts'
import { toLogText } from './untrusted.ts'
import { WORDS } from './words.ts'

/** Shows the workflow what was achieved: outputs first, so that nothing after them can cost them. */
export async function writeReport(result: Result, language: Language): Promise<void> {
  writeOutputs(result)
  writeAnnotations(result, language)
  info(toHeadline(result, language))
  await writeSummary(result, language)
}

/** Says in one line why a request is made again. */
export function logRetry(error: FeishuError, language: Language): void {
  info(WORDS.retry[language] + toLogText(error.message))
}
