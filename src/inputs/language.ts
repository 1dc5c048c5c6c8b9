import type { Tell } from './bad-input.ts'
import { readText, showWritten } from './input-text.ts'

/** The languages that a reader can be addressed in. */
export type Language = 'en' | 'zh'

/** Reads the language of log, summary and card; `zh-CN`, `zh_Hans` and `en-US` count as their language. */
export function readLanguage(tell: Tell): Language {
  const written = readText('language')
  if (written === '') return 'en'
  const [language] = written.toLowerCase().split(/[-_.]/)
  if (language === 'en' || language === 'zh') return language
  tell({
    kind: 'word',
    input: 'language',
    written: showWritten(written),
    allowed: ['en', 'zh'],
    used: 'en',
  })
  return 'en'
}
