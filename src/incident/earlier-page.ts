import type { LookUpTrouble } from '../card/incident.ts'
import type { Clock } from '../clock.ts'
import type { Github, GithubAccess } from './github.ts'
import type { Incident } from './incident.ts'
import type { PageNotice } from './notice.ts'
import { type NoticeTrouble, type Subject, searchNotices } from './notice-search.ts'
import { findStreak, listPastAttempts, listPastRuns, type PastRun } from './past-runs.ts'
import type { Recovery } from './recovery.ts'
import { describeTrouble } from './trouble.ts'

/** What came before a run that went well. */
export type EarlierPage =
  /** The run before was green, or there was none, or nobody was called about it: nothing is over. */
  | { readonly kind: 'green-before' }
  | RedBefore
  /** GitHub did not tell whether the run before was red. */
  | { readonly kind: 'unknown'; readonly trouble: LookUpTrouble }

/** The run before was red. */
export interface RedBefore {
  readonly kind: 'red-before'
  /** The run that is green now. */
  readonly incident: Incident
  readonly failedRun: PastRun
  /** When the first failed run in a row began, in ms since the epoch. */
  readonly since: number
  /** What each step that called people left behind; empty when that is not known, or nobody was called. */
  readonly notices: readonly PageNotice[]
  /** Why the notice may have been missed. */
  readonly trouble?: NoticeTrouble
}

/**
 * Finds the red run before one that went well, and the page it made. When the run before was green, this costs one
 * request, and two in a run that a `workflow_run` event started. Takes `timeLimitMs` (ms) at most and never throws.
 */
export async function findEarlierPage(
  options: GithubAccess & {
    recovery: Recovery
    /** The app's secret, by which notices are signed; undefined with a ready token. */
    secret: string | undefined
    clock: Clock
    signal: AbortSignal
    timeLimitMs: number
  },
): Promise<EarlierPage> {
  const { githubToken, secret, clock, timeLimitMs } = options
  const { incident, watcher } = options.recovery
  if (githubToken === '') return { kind: 'unknown', trouble: { kind: 'no-token' } }
  const signal = AbortSignal.any([options.signal, clock.timeLimit(timeLimitMs)])
  try {
    const { openGithub } = await import('./github.ts')
    const github = openGithub({ ...options, repository: incident.repository, signal })
    if (!watcher) return await findPageBefore({ github, subject: { incident }, secret })
    const watched = { incident, watcherId: watcher.workflowId }
    const subjects = [watched, { incident: watcher.ownRun }]
    return choosePage(
      await Promise.all(subjects.map((subject) => findPageBefore({ github, subject, secret }))),
    )
  } catch {
    return { kind: 'unknown', trouble: { kind: 'unreachable' } }
  }
}

// Only the notice tells whether this run watches the other one or follows it. When we could have seen a notice and
// there is none, nobody was called from here.
function choosePage(pages: readonly EarlierPage[]): EarlierPage {
  const [watched] = pages
  const found = pages.find((page) => page.kind === 'red-before' && page.notices.length > 0)
  if (found) return found
  if (watched?.kind === 'red-before' && watched.trouble) return watched
  return pages.find(({ kind }) => kind === 'unknown') ?? { kind: 'green-before' }
}

async function findPageBefore(options: {
  github: Github
  subject: Subject
  secret: string | undefined
}): Promise<EarlierPage> {
  const { github, subject, secret } = options
  const { incident } = subject
  const runs = await listRunsSinceGreen(github, incident).catch((error: unknown) =>
    describeTrouble({ error, signal: github.signal, permission: 'actions: read' }),
  )
  if ('kind' in runs) return { kind: 'unknown', trouble: runs }
  if (runs.length === 0) return { kind: 'green-before' }
  const { found, trouble } = await searchNotices({ github, subject, runs, secret })
  const red = runs.filter(({ outcome }) => outcome === 'red')
  const failedRun = found?.run ?? red[0]
  // All runs before were cancelled, and nobody was called about them.
  if (failedRun === undefined) return { kind: 'green-before' }
  return {
    kind: 'red-before',
    incident,
    failedRun,
    since: (red.at(-1) ?? failedRun).startedAt,
    notices: found?.notices ?? [],
    ...(trouble && { trouble }),
  }
}

// When an earlier attempt of this run was red or green, we need not ask for the runs before it.
async function listRunsSinceGreen(github: Github, incident: Incident): Promise<readonly PastRun[]> {
  const attempts = await listPastAttempts(github, incident)
  if (attempts.some(({ outcome }) => outcome !== 'cancelled')) {
    return findStreak(attempts).sinceGreen
  }
  return findStreak([...attempts, ...(await listPastRuns(github, incident))]).sinceGreen
}
