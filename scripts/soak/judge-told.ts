import { hasAcknowledged } from './acknowledgement.ts'
import {
  broken,
  isCallTo,
  type JobRun,
  LOUDNESS,
  late,
  listReached,
  listResponders,
  type Problem,
  type Responder,
  readList,
  type Seen,
} from './seen.ts'
import type { Channel } from './trial.ts'

/** Says where the outputs and the colour of the steps differ from what the platform knows. */
export function judgeTold(seen: Seen): Problem[] {
  const living = seen.runs.filter(({ isKilled }) => !isKilled)
  return [
    ...living.flatMap((run) => judgeNamed(seen, run)),
    ...judgeForgotten(seen, living),
    ...living.flatMap((run) => judgeGreen(seen, run)),
    ...(seen.runs.length === 1 ? living.flatMap((run) => judgeRed(seen, run)) : []),
  ]
}

interface Row {
  readonly user: string
  readonly id?: string
  readonly outcome: string
}

// Whoever a step says was reached, was.
function judgeNamed(seen: Seen, run: JobRun): Problem[] {
  const { emulator } = seen.stage
  const messageId = run.outputs['message-id'] ?? ''
  const isThere = messageId === '' || emulator.world.messages.has(messageId)
  const phones = readList(run, 'called-user-ids').map((key) => ({ key, channel: 'phone' as const }))
  const others = readRows(run).flatMap(({ id, user, outcome }) =>
    outcome === 'sms' || outcome === 'app' ? [{ key: id ?? user, channel: outcome } as const] : [],
  )
  const isReached = ({ key, channel }: { key: string; channel: Channel }) => {
    const responder = findResponder(seen, key)
    return responder !== undefined && listReached(seen, responder.user).has(channel)
  }
  const lies = [...phones, ...others].filter((each) => !isReached(each))
  const isOthers = run.outputs['status'] === 'deduplicated' && seen.runs.length === 1
  return [
    ...lies.map(({ key, channel }) => broken(`${key} was not reached by ${channel}`)),
    ...(isThere ? [] : [broken(`message-id is ${messageId}, which nobody has sent`)]),
    ...(isOthers ? [broken('says that another job has called, and there is none')] : []),
  ]
}

// Whoever was called is in the outputs, unless each answer that said so was lost.
function judgeForgotten(seen: Seen, living: readonly JobRun[]): Problem[] {
  if (living.length < seen.runs.length) return []
  const told = new Set(living.flatMap((run) => readList(run, 'called-user-ids')))
  return listResponders(seen).flatMap(({ user }) => {
    const isHeard = seen.calls.some(
      (call) => call.channel === 'phone' && call.isHeard && isCallTo(call, user),
    )
    const isTold = [user.openId, user.unionId, user.userId].some((id) => told.has(id))
    const isCalled = isHeard && listReached(seen, user).has('phone')
    return isCalled && !isTold ? [late(`${user.openId} was called, and is missing`)] : []
  })
}

// Never green when nobody was called, nor, by `partial`, when somebody was not.
function judgeGreen(seen: Seen, run: JobRun): Problem[] {
  const { trial } = seen
  if (run.exitCode !== 0) return []
  if (trial.mistake) return [broken('is green in spite of a bad input')]
  if (trial.failOn === 'never' || isTaken(seen)) return []
  const due = listResponders(seen)
  const reached = due.filter(({ user }) => listReached(seen, user).size > 0)
  if (reached.length === 0 && !isUnknowable(seen, run))
    return [broken('is green, and nobody was called')]
  if (trial.failOn === 'failed' || run.outputs['status'] === 'deduplicated') return []
  const missing = due.filter((each) => isSeen(seen, each) && !isAsAsked(seen, each))
  const isWaitedFor = trial.failOn === 'unacknowledged' && trial.ackTimeout > 0
  return [
    ...missing
      .slice(0, 1)
      .map(({ user }) => broken(`is green, and ${user.openId} was not reached as asked`)),
    ...(isWaitedFor ? [broken('is green, and nobody has acknowledged')] : []),
  ]
}

// Red for a reason alone: when everybody was called and every answer came, the step is green.
function judgeRed(seen: Seen, run: JobRun): Problem[] {
  const { trial, wire, calls } = seen
  if (run.exitCode !== 1 || trial.mistake) return []
  if (trial.failOn === 'never') return [broken('is red with fail-on never')]
  const isDoubtful = wire.some(({ strike }) => strike)
  if (isDoubtful) return []
  if (readList(run, 'acknowledged-by').length > 0) return [broken('is red, and somebody has it')]
  if (trial.failOn === 'unacknowledged' && trial.ackTimeout > 0) return []
  const isHeard = ({ user }: Responder) =>
    calls.some((call) => call.isHeard && isCallTo(call, user))
  const due = listResponders(seen)
  // A name that is not found is somebody who was not called, as far as anybody can know.
  const isEverybody = due.every(
    (each) => each.isFoundByAllNames && isAsAsked(seen, each) && isHeard(each),
  )
  return isEverybody && due.length > 0 ? [late('is red, and everybody was called')] : []
}

/** Whether the job could not know if another one, which was killed, had called. */
export function isUnknowable({ trial, runs, wire }: Seen, run: JobRun): boolean {
  const { duplicateUuid, userCardContent } = trial.switches
  return (
    run.outputs['status'] === 'deduplicated' &&
    runs.length > 1 &&
    (trial.refusesCards ||
      'card' in trial.words ||
      duplicateUuid !== 'original' ||
      userCardContent === 'ignored' ||
      trial.missingScope !== undefined ||
      trial.chat !== 'normal' ||
      trial.breaking !== undefined ||
      wire.some(({ strike }) => strike))
  )
}

// A member of a group whom nobody shows is nobody's to miss.
function isSeen({ stage, trial }: Seen, { user, writtenAs }: Responder): boolean {
  const { world } = stage.emulator
  const isListed = writtenAs.some((as) => as !== 'group') || trial.missingScope !== undefined
  return isListed || (world.users.has(user.openId) && !user.resigned && user.inContactRange)
}

function isAsAsked(seen: Seen, { user, asked }: Responder): boolean {
  return [...listReached(seen, user)].some(
    (channel) => LOUDNESS.indexOf(channel) >= LOUDNESS.indexOf(asked),
  )
}

function isTaken(seen: Seen): boolean {
  return (
    listResponders(seen).some(({ user }) => hasAcknowledged(seen, user, Date.now())) &&
    seen.runs.some((run) => readList(run, 'acknowledged-by').length > 0)
  )
}

function findResponder(seen: Seen, key: string): Responder | undefined {
  return listResponders(seen).find(({ user }) =>
    [user.openId, user.unionId, user.userId, user.email, user.mobile].includes(key),
  )
}

function readRows({ outputs }: JobRun): Row[] {
  try {
    return JSON.parse(outputs['result'] ?? '').responders ?? []
  } catch {
    return []
  }
}
