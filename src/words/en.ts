import { cardEn } from './card.en.ts'
import { type ErrorCodes, errorCodesEn } from './error-codes.en.ts'
import { failuresEn } from './failures.en.ts'
import { inputsEn } from './inputs.en.ts'
import { problemsEn } from './problems.en.ts'
import { rehearsalEn } from './rehearsal.en.ts'
import { reportEn } from './report.en.ts'

/** Everything that a person reads, in English. */
export const en = {
  language: 'en',
  card: cardEn,
  inputs: inputsEn,
  report: reportEn,
  problems: problemsEn,
  rehearsal: rehearsalEn,
  failures: failuresEn,
  errorCodes: errorCodesEn as ErrorCodes,
  /** Where the documents list the codes. */
  errorCodesDocument: 'docs/error-codes.md',
}
