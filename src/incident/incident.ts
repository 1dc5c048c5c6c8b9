import type { Incident as ShownIncident } from '../card/incident.ts'

/** What failed, as the card tells it, and how GitHub lists it. */
export interface Incident extends ShownIncident {
  /** The workflow's file name or number, by which GitHub lists its runs. */
  readonly workflowId?: string | number | undefined
  /** Where the commit comes from; missing when the run was for a tag. */
  readonly head?: { readonly branch: string; readonly repository: string } | undefined
  /** Counts the runs of this workflow, from 1. */
  readonly runNumber?: number | undefined
}
