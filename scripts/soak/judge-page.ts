import type { User } from '../../emulator/world.ts'
import type { StepRun } from '../runner.ts'
import { findExcuse } from './excuse.ts'
import { judgeEscalation } from './judge-escalation.ts'
import { findNamed, isCallTo, type Page, readDueRows, readList, readRows } from './page.ts'
import type { Exchange } from './wire-log.ts'

/** Nothing takes effect of a request that is refused with these. */
const THROTTLED: readonly unknown[] = [99991400, 230020, 11232]

/** Says where the steps and the emulator's log disagree on who was rung, and who should have been. */
export function judgePage(page: Page): string[] {
  const { trial, stage, runs, log } = page
  const { emulator } = stage
  if (trial.badInput) {
    return emulator.requests.length === 0 ? [] : ['made a request despite a bad input']
  }
  if (trial.inputs['dry-run'] === 'true') {
    const harm = log.filter(({ request: { method, path } }) =>
      method === 'GET' ? false : path.includes('/im/v1/messages'),
    )
    return harm.map(({ request }) => `a dry run made the request ${request.path}`)
  }
  return [
    ...runs.flatMap((run) => judgeRung(page, run)),
    ...judgeMissing(page),
    ...judgeLeftOut(page),
    ...runs.flatMap((run) => judgeEscalation(page, run)),
    ...judgeMessages(page),
  ]
}

// Whoever a step says was reached, was.
function judgeRung(page: Page, run: StepRun): string[] {
  const { rings } = page.stage.emulator
  const hasRung = (key: string, channel: string) => {
    const openId = findNamed(page, { user: key })?.openId
    return rings.some(
      (ring) =>
        ring.channel === channel &&
        ring.openId === openId &&
        ring.messageId === run.outputs['message-id'],
    )
  }
  const called = readList(run, 'called-user-ids')
  const instead = readRows(run).filter(({ outcome }) => outcome === 'sms' || outcome === 'app')
  return [
    ...called.filter((key) => !hasRung(key, 'phone')).map((key) => `${key} was not rung`),
    ...instead
      .filter(({ id, user, outcome }) => !hasRung(id ?? user, outcome))
      .map(({ id, user, outcome }) => `${id ?? user} was not reached by ${outcome}`),
  ]
}

// Whoever was rung is in the outputs, unless each answer that would have said so was lost.
function judgeMissing(page: Page): string[] {
  const { stage, runs, log } = page
  const called = new Set(
    runs
      .flatMap((run) => readList(run, 'called-user-ids'))
      .map((key) => findNamed(page, { user: key })?.openId),
  )
  const rung = new Set(
    stage.emulator.rings.filter(({ channel }) => channel === 'phone').map(({ openId }) => openId),
  )
  return [...rung].flatMap((openId) => {
    const isTold = log.some(
      (exchange) =>
        exchange.verdict === 'granted' && !exchange.isSlow && isCallTo(page, exchange, openId),
    )
    return isTold && !called.has(openId) ? [`${openId} was rung, and is missing`] : []
  })
}

// Whoever could be rung was, unless time ran out or the platform refused.
function judgeLeftOut(page: Page): string[] {
  const { runs, stage } = page
  const pagers = runs.filter(({ outputs }) => outputs['status'] !== 'deduplicated')
  if (pagers.length === 0) return ['every job says that another one has paged']
  const rings = stage.emulator.rings.filter(({ channel }) => channel === 'phone')
  const rung = new Set(rings.map(({ openId }) => openId))
  const rows = pagers.flatMap(readDueRows)
  const missed = [...new Set(rows.flatMap((row) => findNamed(page, row) ?? []))].filter(
    (user) => !rung.has(user.openId) && isCallable(page, user),
  )
  return missed.flatMap((user) => {
    const names = rows.filter((row) => findNamed(page, row) === user)
    const isLookedUp = names.every((row) => /[@+]/.test(row.user))
    if (isLookedUp && !user.inContactRange) return []
    const excuse = findExcuse(page, { user, isLookedUp, pagers })
    return excuse === undefined ? [`${user.openId} was left out`] : []
  })
}

function isCallable({ trial, stage }: Page, user: User): boolean {
  const { world } = stage.emulator
  const chats = [...world.chats.values()].filter(
    ({ mode }) => (mode === 'p2p') === (trial.way === 'person'),
  )
  const isInChat = chats.some(({ members }) => members.has(user.openId))
  const isHealthy = !user.resigned && user.available && user.unreadUrgent < 200
  const isOurs = world.users.has(user.openId) && !world.foreignIds.has(user.openId)
  return isInChat && isHealthy && isOurs
}

// One message a key, and one job that calls about it.
function judgeMessages({ trial, stage, runs, log }: Page): string[] {
  const { world } = stage.emulator
  const sent = [...world.messages.values()].filter(({ uuid }) => uuid !== undefined)
  const lost = log.filter(
    (exchange) => exchange.request.path.endsWith('/im/v1/messages') && mayHaveTakenEffect(exchange),
  )
  // Then nobody can tell whose the first one is, and a second message beats no call.
  const isUnclear = world.switches.duplicateUuid === 'error' && lost.length > 0
  const most = isUnclear ? 1 + lost.length : 1
  const pagers = runs.filter(
    ({ outputs }) => outputs['status'] !== 'deduplicated' && outputs['message-id'] !== '',
  )
  const isMarked = !('card' in trial.inputs)
  const mayBeMany = isUnclear || !isMarked || trial.way === 'message-id'
  return [
    ...(sent.length <= most ? [] : [`${sent.length} messages were sent`]),
    ...(mayBeMany || pagers.length <= 1 ? [] : [`${pagers.length} jobs paged`]),
  ]
}

// Whoever is throttled knows that nothing was sent; an internal error or a gateway's 5xx leaves it open.
function mayHaveTakenEffect({ request: { status, code }, verdict }: Exchange): boolean {
  const isThrottled = status === 429 || THROTTLED.includes(code)
  return verdict === 'lost' || (verdict === 'passing' && !isThrottled)
}
