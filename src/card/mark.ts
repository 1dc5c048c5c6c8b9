import type { Incident } from './incident.ts'

/**
 * Puts a mark behind a link as its fragment. A link that has a fragment is left as it is: in a hash route, another
 * fragment leads elsewhere.
 */
function withMark(url: string, mark: string): string {
  return mark === '' || hasFragment(url) ? url : `${url}#${mark.replace(/^#/, '')}`
}

/** Marks the link to the run or, when that has a fragment of its own, the link to the repository. */
export function markLinks(incident: Incident, mark: string): Incident {
  const { runUrl, repositoryUrl } = incident
  return hasFragment(runUrl)
    ? { ...incident, repositoryUrl: withMark(repositoryUrl, mark) }
    : { ...incident, runUrl: withMark(runUrl, mark) }
}

/** The links that a plain message needs: the one to the run and, when only that can hold the mark, the repository's. */
export function listMarkedLinks(incident: Incident, mark: string): readonly string[] {
  const { runUrl, repositoryUrl } = markLinks(incident, mark)
  return mark !== '' && hasFragment(incident.runUrl) ? [runUrl, repositoryUrl] : [runUrl]
}

function hasFragment(url: string): boolean {
  return url.includes('#')
}
