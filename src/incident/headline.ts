import type { Language, Translated } from '../language.ts'
import type { Conclusion, Incident } from './incident.ts'
import { neutralizeText } from './untrusted.ts'

const maximumPartLength = 60

const endings: Readonly<Record<Conclusion, Translated>> = {
  failure: { en: 'failed', zh: '失败' },
  timed_out: { en: 'timed out', zh: '超时' },
  cancelled: { en: 'was cancelled', zh: '已取消' },
}

/** What failed, in one line of plain text: all that a lock screen shows. */
export function describeIncident(incident: Incident, language: Language): string {
  const ending = endings[incident.conclusion ?? 'failure'][language]
  const parts = [`${describeSubject(incident, language)} ${ending}`]
  if (incident.repository !== '') parts.push(shorten(incident.repository))
  if (incident.ref) parts.push(shorten(incident.ref.name))
  return parts.join(' · ')
}

function describeSubject({ environment, workflow }: Incident, language: Language): string {
  if (environment) {
    const name = shorten(environment.name)
    return language === 'zh' ? `部署到 ${name}` : `Deployment to ${name}`
  }
  if (workflow !== undefined) return shorten(workflow)
  return language === 'zh' ? '工作流' : 'Workflow'
}

function shorten(untrusted: string): string {
  return neutralizeText(untrusted, maximumPartLength)
}
