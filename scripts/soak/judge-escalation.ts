import type { StepRun } from '../runner.ts'
import {
  findNamed,
  isCallTo,
  isReached,
  type Page,
  type Row,
  readDueRows,
  readList,
  readRows,
} from './page.ts'

/** Between asking who has read and the next call, in ms, somebody may still read. */
const SLACK = 300

/** Says where only who has read should have ended the escalation, and where it went on after somebody had. */
export function judgeEscalation(page: Page, run: StepRun): string[] {
  const { stage, log } = page
  const message = stage.emulator.world.messages.get(run.outputs['message-id'] ?? '')
  const rows = readRows(run)
  const acknowledged = readList(run, 'acknowledged-by')
  const liars = acknowledged.filter((key) => {
    const openId = findNamed(page, { user: key })?.openId ?? ''
    return !message?.readBy.has(openId)
  })
  const isAskedInVain = log.some(
    ({ request, verdict, fault }) =>
      request.path.endsWith('/read_users') && (verdict !== 'granted' || fault !== undefined),
  )
  const isOver = run.outputs['status'] === 'deduplicated'
  const asleep = readDueRows(run).filter(({ outcome }) => outcome === 'not-due')
  const late = isAskedInVain || page.runs.length > 1 ? [] : findCalledAfterRead(page, rows)
  return [
    ...liars.map((key) => `${key} has not read the message`),
    ...(isOver ? [] : asleep.map(({ user }) => `${user} was not called, and nobody had read`)),
    ...late,
  ]
}

function findCalledAfterRead(page: Page, rows: readonly Row[]): string[] {
  const { stage, log } = page
  if (stage.ackTimeoutMs === 0) return []
  const messages = [...stage.emulator.world.messages.values()]
  const reads = rows.filter(isReached).flatMap((row) => {
    const openId = findNamed(page, row)?.openId ?? ''
    const times = messages.flatMap(({ readBy }) => readBy.get(openId) ?? [])
    return times.map((at) => ({ at, tier: row.tier }))
  })
  return rows.flatMap((row) => {
    const openId = findNamed(page, row)?.openId ?? ''
    const first = log.find((exchange) => isCallTo(page, exchange, openId))?.request.at
    const isLate = reads.some(({ at, tier }) => first && tier < row.tier && at < first - SLACK)
    return isLate ? [`${row.user} was called after somebody had read`] : []
  })
}
