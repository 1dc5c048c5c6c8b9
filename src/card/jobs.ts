import type { CardWords } from '../words/card.en.ts'
import { describeTrouble } from '../words/github-trouble.ts'
import type { FailedJob, FailedJobs, FailedLeg } from './incident.ts'
import { renderLink } from './markdown.ts'
import { escapeMarkdown } from './untrusted.ts'

const MAX_JOBS = 10
const MAX_LEGS = 5
const MAX_NAME_LENGTH = 60
const MAX_REASON_LENGTH = 160
const MAX_LINK_LENGTH = 300

/**
 * The failed jobs in a card's Markdown, at most `maxBytes` of it: error lines are left out first, then jobs. Empty
 * when there is nothing to say of them.
 */
export function renderFailedJobs(
  { jobs, note }: FailedJobs,
  { maxBytes, words }: { maxBytes: number; words: CardWords },
): string {
  if (jobs.length === 0 && note === undefined) return ''
  const heading = `**${words.jobs.heading}**`
  const title =
    note === undefined ? heading : words.people.because(heading, describeTrouble(note, words))
  const render = (shown: number, hasReasons: boolean) => {
    const hidden = jobs.slice(shown).reduce((sum, { legs }) => sum + legs.length, 0)
    return [
      title,
      ...jobs.slice(0, shown).flatMap((job) => renderJob(job, { hasReasons, words })),
      ...(hidden > 0 ? [`- ${words.jobs.more(hidden)}`] : []),
    ].join('\n')
  }
  let shown = Math.min(jobs.length, MAX_JOBS)
  const whole = render(shown, true)
  if (Buffer.byteLength(whole) <= maxBytes) return whole
  for (; shown > 0; shown -= 1) {
    const list = render(shown, false)
    if (Buffer.byteLength(list) <= maxBytes) return list
  }
  return render(0, false)
}

function renderJob(
  { name, legs }: FailedJob,
  { hasReasons, words }: { hasReasons: boolean; words: CardWords },
): readonly string[] {
  const [first, ...others] = legs
  if (others.length === 0) {
    const fullName = first.name === undefined ? name : `${name} (${first.name})`
    return [`- ${renderLeg(fullName, first, words)}`, ...renderReason(first, '    ')]
  }
  const lines = legs
    .slice(0, MAX_LEGS)
    .flatMap((leg) => [
      `    - ${renderLeg(leg.name ?? name, leg, words)}`,
      ...renderReason(leg, '        '),
    ])
  const hidden = legs.length - MAX_LEGS
  if (hidden > 0) lines.push(`    - ${words.jobs.more(hidden)}`)
  return [`- ${renderName(name, undefined)}`, ...lines]

  function renderReason({ reason = '' }: FailedLeg, indent: string): readonly string[] {
    const line = hasReasons ? escapeMarkdown(reason, MAX_REASON_LENGTH) : ''
    return line === '' ? [] : [`${indent}- ${line}`]
  }
}

function renderLeg(name: string, { conclusion, url, step }: FailedLeg, words: CardWords): string {
  const job = renderName(name, url)
  return words.jobs[conclusion](job, step && renderName(step.name, step.url))
}

function renderName(untrusted: string, url: string | undefined): string {
  const limits = { maxTextLength: MAX_NAME_LENGTH, maxLinkLength: MAX_LINK_LENGTH }
  // A name of invisible characters alone is shown too: a line with nothing but its dash would make a heading.
  return renderLink(untrusted, url, limits) || renderLink('?', url, limits)
}
