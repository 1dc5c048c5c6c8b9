import type { CardWords } from '../words/card.en.ts'
import type { History } from './incident.ts'
import { renderLink } from './markdown.ts'
import { renderDateAndTime } from './time.ts'

/** Since when the runs fail, in one line of Markdown; empty when that tells nothing. */
export function renderHistory(history: History | undefined, words: CardWords): string {
  if (history === undefined) return ''
  const { failures, firstRunUrl, compareUrl, commits } = history
  const changes =
    compareUrl === undefined && commits === undefined
      ? ''
      : renderLink(words.history.commits(commits), compareUrl)
  const streak = failures > 1 ? renderStreak() : changes && words.history.firstFailure
  return [streak, changes].filter((part) => part !== '').join(' · ')

  function renderStreak(): string {
    const link = renderLink(words.history.failures(failures), firstRunUrl)
    const time = renderDateAndTime(history?.since ?? Number.NaN)
    return time === '' ? link : words.history.since(link, time)
  }
}
