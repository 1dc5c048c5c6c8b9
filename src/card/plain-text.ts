import type { CardWords } from '../words/card.en.ts'
import { describeIncident } from './headline.ts'
import type { Incident } from './incident.ts'
import { listMarkedLinks } from './mark.ts'
import type { Recovery } from './state.ts'
import { formatDuration } from './time.ts'
import { neutralizeText } from './untrusted.ts'

/** The incident in two lines, what failed and the link: for when Feishu refuses the card. */
export function buildPlainText(options: {
  incident: Incident
  title?: string | undefined
  /** Stands behind a link as its fragment, and tells whose message it is. */
  mark: string
  words: CardWords
}): string {
  const { incident, mark, words } = options
  const links = renderLinks(incident, mark)
  const headline = describeIncident(incident, words)
  const title = neutralizeText(options.title ?? '')
  return title === '' ? `${headline}\n${links}` : `${title}\n${headline} ${links}`
}

/** A fixed sentence and the link: for when Feishu refuses the plain text too, perhaps for a word in a branch's name. */
export function buildFixedText(options: {
  incident: Incident
  mark: string
  words: CardWords
}): string {
  return `${options.words.fixedText}\n${renderLinks(options.incident, options.mark)}`
}

/** The reply that tells that it is over, with the link to the green run. */
export function buildRecoveredReply(
  options: Pick<Recovery, 'runNumber' | 'runUrl' | 'lastedMs'> & { words: CardWords },
): string {
  const { runNumber, runUrl, lastedMs, words } = options
  const run = runNumber === undefined ? undefined : `#${runNumber}`
  const duration = lastedMs === undefined ? undefined : formatDuration(lastedMs, words)
  return `${words.state.recovered(run, duration)}\n${breakNumbers(runUrl)}`
}

function renderLinks(incident: Incident, mark: string): string {
  const runUrl = breakNumbers(incident.runUrl)
  const repositoryUrl = breakNumbers(incident.repositoryUrl)
  return listMarkedLinks({ ...incident, runUrl, repositoryUrl }, mark).join(' ')
}

// Feishu may take a run's id of 11 digits for a mobile number and refuse the message (230028). A digit that is
// percent-encoded leads to the same document.
function breakNumbers(url: string): string {
  return url.replace(/(?<!\d)(1[3-9]\d{3})(\d)(?=\d{5}(?!\d))/g, '$1%3$2')
}
