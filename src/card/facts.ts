import type { CardWords } from '../words/card.en.ts'
import type { Incident } from './incident.ts'
import { renderLink } from './markdown.ts'
import { escapeMarkdown } from './untrusted.ts'

/** The facts of an incident in a card's Markdown, one to a line, the repository first. */
export function renderFacts(incident: Incident, words: CardWords): string {
  const { ref, commit, environment } = incident
  const { labels } = words
  const facts: [string, string][] = [
    [labels.repository, renderLink(incident.repository, incident.repositoryUrl)],
    [labels.workflow, renderWorkflow(incident, words)],
    [labels.environment, renderLink(environment?.name ?? '', environment?.url)],
    [labels[ref?.kind ?? 'branch'], renderLink(ref?.name ?? '', ref?.url)],
    [labels.commit, commit ? renderCommit(commit) : ''],
    [labels.actor, escapeMarkdown(incident.actor ?? '')],
    // A push says nothing that branch and commit do not.
    [labels.event, incident.event === 'push' ? '' : escapeMarkdown(incident.event)],
  ]
  return facts.flatMap(([label, value]) => (value ? [`**${label}** ${value}`] : [])).join('\n')
}

function renderWorkflow({ workflow = '', attempt = 1 }: Incident, words: CardWords): string {
  const parts = [escapeMarkdown(workflow), attempt > 1 ? words.attempt(attempt) : '']
  return parts.filter((part) => part !== '').join(' · ')
}

function renderCommit({ sha, title = '', url }: NonNullable<Incident['commit']>): string {
  return [renderLink(sha.slice(0, 7), url), escapeMarkdown(title)].join(' ').trimEnd()
}
