import type { Language, Translated } from '../language.ts'
import type { FailedJobs } from './failed-jobs.ts'
import type { Conclusion } from './incident.ts'
import type { FailedJob } from './job-groups.ts'
import { escapeMarkdown } from './untrusted.ts'

type Leg = FailedJob['legs'][number]

const maximumJobs = 10
const maximumLegs = 5
const maximumNameLength = 60
const maximumLinkLength = 300
const maximumBytes = 10 * 1024

const heading: Translated = { en: 'Failed jobs', zh: '失败的作业' }
const endings: Readonly<Record<Conclusion, Translated>> = {
  failure: { en: 'failed', zh: '失败' },
  timed_out: { en: 'timed out', zh: '超时' },
  cancelled: { en: 'cancelled', zh: '已取消' },
}

/** The failed jobs in a card's Markdown; empty when there is nothing to say of them. */
export function renderFailedJobs({ jobs, note }: FailedJobs, language: Language): string {
  if (jobs.length === 0 && note === undefined) return ''
  const title =
    note === undefined
      ? `**${heading[language]}**`
      : `**${heading[language]}** (${escapeMarkdown(note[language])})`
  for (let shown = Math.min(jobs.length, maximumJobs); ; shown -= 1) {
    const hidden = jobs.slice(shown).reduce((sum, { legs }) => sum + legs.length, 0)
    const lines = [title, ...jobs.slice(0, shown).flatMap((job) => renderJob(job, language))]
    if (hidden > 0) lines.push(`- ${countMore(hidden)[language]}`)
    const list = lines.join('\n')
    if (shown === 0 || Buffer.byteLength(list) <= maximumBytes) return list
  }
}

function renderJob({ name, legs }: FailedJob, language: Language): readonly string[] {
  const [first, ...others] = legs
  if (others.length === 0) {
    const fullName = first.name === undefined ? name : `${name} (${first.name})`
    return [`- ${renderLeg(fullName, first, language)}`]
  }
  const lines = legs
    .slice(0, maximumLegs)
    .map((leg) => `    - ${renderLeg(leg.name ?? name, leg, language)}`)
  const hidden = legs.length - maximumLegs
  if (hidden > 0) lines.push(`    - ${countMore(hidden)[language]}`)
  return [`- ${escapeMarkdown(name, maximumNameLength)}`, ...lines]
}

function renderLeg(name: string, { conclusion, url, step }: Leg, language: Language): string {
  const job = `${link(name, url)} ${endings[conclusion][language]}`
  if (step === undefined) return job
  const place = link(step.name, step.url)
  return language === 'zh' ? `${job}于 ${place}` : `${job} at ${place}`
}

function countMore(count: number): Translated {
  return { en: `and ${count} more`, zh: `还有 ${count} 个` }
}

function link(untrusted: string, url: string | undefined): string {
  const text = escapeMarkdown(untrusted, maximumNameLength)
  return url === undefined || url.length > maximumLinkLength ? text : `[${text}](${url})`
}
