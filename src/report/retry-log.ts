import { info } from '@actions/core'
import type { RetryEvent } from '../feishu/retry.ts'
import { toLogText } from '../text/safe-text.ts'
import type { Words } from '../words/words.ts'
import { describeAnswer } from './failure-text.ts'

/** Says in one line which request is made again, why, and after how long. */
export function logRetry(
  { error, path, waitMs }: RetryEvent & { path: string },
  words: Words,
): void {
  info(toLogText(words.report.log.retry(path, describeAnswer(error, words), waitMs)))
}
