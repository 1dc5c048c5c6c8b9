// What a card tells, as plain data. The texts are untrusted; the links are http(s) addresses.

/** How a run or a job ended badly. */
export type Conclusion = 'failure' | 'timed_out' | 'cancelled'

/** What failed. */
export interface Incident {
  readonly repository: string
  readonly repositoryUrl: string
  readonly workflow?: string | undefined
  readonly ref?: Ref | undefined
  readonly commit?: Commit | undefined
  readonly actor?: string | undefined
  readonly event: string
  readonly runId?: number | undefined
  readonly attempt?: number | undefined
  /** The document to open first; of a deployment whose run is unknown, its log or the list of deployments. */
  readonly runUrl: string
  readonly conclusion?: Conclusion | undefined
  readonly environment?: Environment | undefined
}

/** Where something was deployed to. */
export interface Environment {
  readonly name: string
  readonly url?: string | undefined
  readonly logUrl?: string | undefined
}

/** The branch, tag or pull request that was worked on. */
export interface Ref {
  readonly kind: 'branch' | 'tag' | 'pull-request'
  readonly name: string
  readonly url?: string | undefined
}

/** A commit, with the first line of its message. */
export interface Commit {
  readonly sha: string
  readonly title?: string | undefined
  readonly url?: string | undefined
}

/** What GitHub knows beyond the event: what failed in the run, and what came before it. */
export interface Background {
  readonly failedJobs: FailedJobs
  readonly history?: History | undefined
}

/** The failed jobs of a run, the most telling first, and why the list is missing or incomplete, if it is. */
export interface FailedJobs {
  readonly jobs: readonly FailedJob[]
  readonly note?: LookUpTrouble | undefined
}

/** Why GitHub did not tell something. */
export interface LookUpTrouble {
  readonly kind: 'no-token' | 'too-late' | 'not-a-list' | 'unreachable' | 'refused'
  /** The HTTP status of `refused`. */
  readonly status?: number | undefined
  /** What `github-token` most likely lacks. */
  readonly needsPermission?: string | undefined
  /** Something was found before the trouble began. */
  readonly incomplete?: boolean | undefined
}

/** A job that failed, or the failed legs of one matrix. */
export interface FailedJob {
  readonly name: string
  readonly conclusion: Conclusion
  /** The most telling first; the only leg of a job without a matrix has no name. */
  readonly legs: readonly [FailedLeg, ...FailedLeg[]]
}

export interface FailedLeg {
  readonly name?: string | undefined
  readonly conclusion: Conclusion
  readonly url?: string | undefined
  /** The first step that failed; undefined when the job ended before or between its steps. */
  readonly step?: { readonly name: string; readonly url?: string | undefined } | undefined
  /** The first error line of the job. */
  readonly reason?: string | undefined
}

/** How often the workflow has failed on this branch without a green run between. */
export interface History {
  /** Failed runs in a row, this one included. */
  readonly failures: number
  /** When the first of them began, in ms since the epoch; of this run, when it was looked up. */
  readonly since: number
  readonly firstRunUrl: string
  /** Compares the commit of the last green run with this one's; missing when they are the same. */
  readonly compareUrl?: string | undefined
  /** From the last green run's commit to this one's; missing when GitHub did not tell. */
  readonly commits?: number | undefined
}
