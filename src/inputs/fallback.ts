import type { Tell } from './bad-input.ts'
import { findWord } from './choices.ts'
import { readText, showWritten } from './input-text.ts'

const FALLBACKS = ['direct', 'sms', 'app'] as const

/** What is tried for somebody whom the phone could not reach. */
export type Fallback = (typeof FALLBACKS)[number]

/** Reads what to try, in order; `none` alone is nothing. Unknown words are told and left out. */
export function readFallback(tell: Tell): Fallback[] {
  const words = readText('fallback')
    .split(/[\s,;、]+/)
    .filter((word) => word !== '')
  if (words.length === 1 && findWord(['none'], words[0] ?? '')) return []
  const known = [...new Set(words.flatMap((word) => findWord(FALLBACKS, word) ?? []))]
  const fallback: Fallback[] = known.length > 0 ? known : ['direct']
  for (const word of words.filter((each) => !findWord(FALLBACKS, each))) {
    tell({
      kind: 'word',
      input: 'fallback',
      written: showWritten(word),
      allowed: [...FALLBACKS, 'none'],
      used: fallback.join(', '),
    })
  }
  return fallback
}
