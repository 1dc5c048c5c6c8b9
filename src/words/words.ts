import type { en } from './en.ts'
import type { FailureWords } from './failure-words.ts'

export type { Counts } from './report.en.ts'

/** Everything that a person reads, in the language chosen for this run. */
export type Words = Omit<typeof en, 'errorCodes'> & {
  /** What is told of a code of Feishu's, if it is in the catalogue. */
  readonly errorCodes: Readonly<Record<number, FailureWords | undefined>>
}

/** Loads the words of one language, and not those of the other; done once. */
export async function loadWords(language: 'en' | 'zh'): Promise<Words> {
  return language === 'zh' ? (await import('./zh.ts')).zh : (await import('./en.ts')).en
}
