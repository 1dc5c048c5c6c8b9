import type { User } from '../../emulator/world.ts'
import type { StepRun } from '../runner.ts'
import type { Stage } from './stage.ts'
import type { Trial } from './trial.ts'
import type { Exchange } from './wire-log.ts'

/** A page, as the emulator and the steps that were to make it tell of it. */
export interface Page {
  readonly trial: Trial
  readonly stage: Stage
  readonly runs: readonly StepRun[]
  readonly log: readonly Exchange[]
  /** Of action.yml. */
  readonly outputNames: readonly string[]
}

/** One person of the output `result`. */
export interface Row {
  readonly user: string
  readonly id?: string
  readonly tier: number
  readonly outcome: string
}

/** The people of the output `result`; none when it can't be read. */
export function readRows({ outputs }: StepRun): Row[] {
  try {
    return JSON.parse(outputs['result'] ?? '').responders ?? []
  } catch {
    return []
  }
}

/** The people of `result` whose turn had come: everybody, or the tiers up to the one in which somebody read. */
export function readDueRows(run: StepRun): Row[] {
  const rows = readRows(run)
  if (readList(run, 'acknowledged-by').length === 0) return rows
  const last = Math.max(...rows.filter(isReached).map(({ tier }) => tier))
  return rows.filter(({ tier }) => tier <= last)
}

/** True when the step says that the person was reached by any channel. */
export function isReached({ outcome }: Row): boolean {
  return outcome === 'phone' || outcome === 'sms' || outcome === 'app'
}

/** A list among the outputs; empty when it can't be read. */
export function readList({ outputs }: StepRun, name: string): string[] {
  try {
    return JSON.parse(outputs[name] ?? '')
  } catch {
    return []
  }
}

/** The person who goes by this id, e-mail or mobile. */
export function findNamed(
  { stage }: Page,
  { id, user: text }: Pick<Row, 'id' | 'user'>,
): User | undefined {
  const all = stage.named.map(({ user }) => user)
  const key = id ?? text
  return all.find(({ openId, unionId, userId, email, mobile }) =>
    [openId, unionId, userId, email, mobile].includes(key),
  )
}

/** Whether this is a request to ring that person. */
export function isCallTo(page: Page, { request }: Exchange, openId: string): boolean {
  if (!request.path.endsWith('/urgent_phone')) return false
  return readIds(request.body).some((id) => findNamed(page, { user: id })?.openId === openId)
}

/** The ids that a request to urge names. */
export function readIds(body: unknown): string[] {
  return (body as { user_id_list?: string[] } | undefined)?.user_id_list ?? []
}
