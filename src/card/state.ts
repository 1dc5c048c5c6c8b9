import type { CardWords } from '../words/card.en.ts'
import { renderLink } from './markdown.ts'
import { type NameError, renderPeople, renderPerson } from './people.ts'
import type { Phase, Progress } from './progress.ts'
import { formatDuration, renderDateAndTime, renderTime } from './time.ts'

/**
 * Why people are alerted in the app instead of called: `phone-hours`, `phone-for`, or that somebody has stopped the
 * watched run.
 */
export interface Notes {
  /** When the next phone hours begin, in ms since the epoch. */
  readonly outsidePhoneHoursUntil?: number | undefined
  readonly phoneNotFor?: 'repeated-failure' | 'stopped' | undefined
}

/** How it ended when it is over. */
export type Recovery = Omit<Extract<Phase, { kind: 'recovered' }>, 'kind'>

/** The color of a card's header. */
export function chooseTemplate(phase: Phase | undefined): 'red' | 'orange' | 'green' {
  if (phase?.kind === 'taken') return 'orange'
  return phase?.kind === 'recovered' ? 'green' : 'red'
}

/** How far the page has come, in a card's Markdown; empty when nothing is known yet. */
export function renderState(options: {
  progress: Progress | undefined
  notes: Notes
  nameError: NameError | undefined
  words: CardWords
}): string {
  const { progress, notes, nameError, words } = options
  const lines = progress === undefined ? [] : [describePhase(progress, words)]
  if (progress?.phase.kind !== 'recovered') lines.push(...describeNotes(notes, words))
  if (progress !== undefined) lines.push(renderPeople(progress, { nameError, words }))
  return lines.filter((line) => line !== '').join('\n')
}

/** That it is over, in one line of Markdown. */
export function renderRecovery(recovery: Recovery, words: CardWords): string {
  const { runNumber, runUrl, lastedMs, takenBy } = recovery
  const run = renderLink(runNumber === undefined ? words.greenRun : `#${runNumber}`, runUrl)
  const duration = lastedMs === undefined ? undefined : formatDuration(lastedMs, words)
  const taker = renderPerson(takenBy)
  const line = words.state.recovered(run, duration)
  return taker === undefined ? line : `${line} · ${words.state.takenBefore(taker)}`
}

function describePhase({ phase, people, round }: Progress, words: CardWords): string {
  const { state } = words
  switch (phase.kind) {
    case 'calling':
      return addRound(state.calling)
    case 'called': {
      const due = people.filter((person) => person.state !== 'pending')
      const reached = due.filter((person) => person.state === 'called')
      return addRound(state.called(reached.length, due.length))
    }
    case 'waiting':
      return `${addRound(state.waiting(renderTime(phase.until)))}\n${words.howToTake[phase.ackBy]}`
    case 'taken':
      return state.taken(
        renderPerson(phase.by) ?? words.people.somebody,
        renderTime(phase.at),
        formatDuration(phase.afterMs, words),
      )
    case 'nobody':
      return addRound(`**${state.nobody}**`)
    case 'recovered':
      return renderRecovery(phase, words)
  }

  function addRound(line: string): string {
    return round > 1 ? `${words.round(round)} · ${line}` : line
  }
}

function describeNotes(
  { outsidePhoneHoursUntil, phoneNotFor }: Notes,
  words: CardWords,
): readonly string[] {
  const time = outsidePhoneHoursUntil === undefined ? '' : renderDateAndTime(outsidePhoneHoursUntil)
  return [
    ...(time === '' ? [] : [words.notes.outsidePhoneHours(time)]),
    ...(phoneNotFor === undefined ? [] : [words.notes[phoneNotFor]]),
  ]
}
