import { cardZh } from './card.zh.ts'
import type { en } from './en.ts'
import { errorCodesZh } from './error-codes.zh.ts'
import { failuresZh } from './failures.zh.ts'
import { inputsZh } from './inputs.zh.ts'
import { problemsZh } from './problems.zh.ts'
import { rehearsalZh } from './rehearsal.zh.ts'
import { reportZh } from './report.zh.ts'

/** Everything that a person reads, in Chinese. */
export const zh: typeof en = {
  language: 'zh',
  card: cardZh,
  inputs: inputsZh,
  report: reportZh,
  problems: problemsZh,
  rehearsal: rehearsalZh,
  failures: failuresZh,
  errorCodes: errorCodesZh,
  errorCodesDocument: 'docs/error-codes.zh-CN.md',
}
