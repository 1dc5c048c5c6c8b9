import type { Tell } from './bad-input.ts'
import { readText, showWritten } from './input-text.ts'

interface Choice<T extends string> {
  readonly words: readonly T[]
  /** What a blank means. */
  readonly byDefault: T
  readonly tell: Tell
}

/** Reads one of some words, in upper or lower case; an unknown word is told, and the default is taken. */
export function readChoice<T extends string>(name: string, choice: Choice<T>): T {
  return readWord(name, { ...choice, used: choice.byDefault }) ?? choice.byDefault
}

/** Reads one of some words that nothing can stand in for: undefined after an unknown word, which is told. */
export function readVitalChoice<T extends string>(name: string, choice: Choice<T>): T | undefined {
  return readWord(name, { ...choice, used: undefined })
}

function readWord<T extends string>(
  name: string,
  { words, byDefault, tell, used }: Choice<T> & { used: T | undefined },
): T | undefined {
  const text = readText(name)
  if (text === '') return byDefault
  const word = findWord(words, text)
  if (word === undefined) {
    tell({ kind: 'word', input: name, written: showWritten(text), allowed: words, used })
  }
  return word
}

/** Finds a word in a list, whatever case it is written in. */
export function findWord<T extends string>(words: readonly T[], written: string): T | undefined {
  return words.find((word) => word === written.toLowerCase())
}
