import type { Language } from '../language.ts'
import { describeIncident } from './headline.ts'
import type { Incident } from './incident.ts'
import { neutralizeText } from './untrusted.ts'

/** The incident in two lines, what failed and the link: for when the platform rejects the card. */
export function buildPlainText(options: {
  incident: Incident
  title?: string | undefined
  /** Is put behind the link, and tells whose message it is. */
  mark?: string
  language: Language
}): string {
  const { incident, mark = '', language } = options
  const link = breakNumbers(incident.runUrl) + mark
  const headline = describeIncident(incident, language)
  const title = neutralizeText(options.title ?? '')
  return title === '' ? `${headline}\n${link}` : `${title}\n${headline} ${link}`
}

// A run's id of 11 digits looks like a mobile number, for which the platform may refuse this message too (230028). A digit that is
// percent-encoded leads to the same page.
function breakNumbers(url: string): string {
  return url.replace(/(?<!\d)(1[3-9]\d{3})(\d)(?=\d{5}(?!\d))/g, '$1%3$2')
}
