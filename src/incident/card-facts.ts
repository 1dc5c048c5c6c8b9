import type { Language, Translated } from '../language.ts'
import type { Incident } from './incident.ts'
import type { Ref } from './repository.ts'
import { escapeMarkdown } from './untrusted.ts'

const labels = {
  repository: { en: 'Repository', zh: '仓库' },
  workflow: { en: 'Workflow', zh: '工作流' },
  environment: { en: 'Environment', zh: '环境' },
  commit: { en: 'Commit', zh: '提交' },
  actor: { en: 'Started by', zh: '触发者' },
  event: { en: 'Event', zh: '事件' },
  attempt: { en: 'Attempt', zh: '第几次运行' },
} as const satisfies Record<string, Translated>

const refLabels: Readonly<Record<Ref['kind'], Translated>> = {
  branch: { en: 'Branch', zh: '分支' },
  tag: { en: 'Tag', zh: '标签' },
  'pull-request': { en: 'Pull request', zh: '合并请求' },
}

/** The facts of an incident in a card's Markdown, one to a line. */
export function renderFacts(incident: Incident, language: Language): string {
  const { ref, commit, environment } = incident
  const facts: [Translated, string | undefined][] = [
    [labels.repository, link(incident.repository, incident.repositoryUrl)],
    [labels.workflow, link(incident.workflow)],
    [labels.environment, link(environment?.name, environment?.url)],
    [refLabels[ref?.kind ?? 'branch'], link(ref?.name, ref?.url)],
    [labels.commit, commit && renderCommit(commit)],
    [labels.actor, link(incident.actor)],
    [labels.event, link(incident.event)],
    [labels.attempt, (incident.attempt ?? 1) > 1 ? `${incident.attempt}` : undefined],
  ]
  return facts
    .flatMap(([label, value]) => (value ? [`**${label[language]}** ${value}`] : []))
    .join('\n')
}

function renderCommit({ sha, title, url }: NonNullable<Incident['commit']>): string {
  const hash = link(sha.slice(0, 7), url)
  return title === undefined ? `${hash}` : `${hash} ${escapeMarkdown(title)}`
}

function link(untrusted: string | undefined, url?: string): string | undefined {
  const text = escapeMarkdown(untrusted ?? '')
  return text === '' || url === undefined ? text : `[${text}](${url})`
}
