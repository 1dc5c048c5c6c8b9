import type { CardWords } from '../words/card.en.ts'
import type { Incident } from './incident.ts'
import { neutralizeText } from './untrusted.ts'

const MAX_PART_LENGTH = 60

/** What failed, in one line of plain text: all that a lock screen shows. */
export function describeIncident(incident: Incident, words: CardWords): string {
  const describeEnding = words.headline[incident.conclusion ?? 'failure']
  return joinParts(describeEnding(describeSubject(incident, words)), incident)
}

/** What works again, in one line of plain text. */
export function describeRecovery(incident: Incident, words: CardWords): string {
  return joinParts(words.headline.recovered(describeSubject(incident, words)), incident)
}

function joinParts(first: string, { repository, ref }: Incident): string {
  const parts = [first, shorten(repository), shorten(ref?.name ?? '')]
  return parts.filter((part) => part !== '').join(' · ')
}

function describeSubject({ environment, workflow }: Incident, words: CardWords): string {
  if (environment) return words.headline.deployment(shorten(environment.name))
  return workflow === undefined ? words.headline.someWorkflow : shorten(workflow)
}

function shorten(untrusted: string): string {
  return neutralizeText(untrusted, MAX_PART_LENGTH)
}
