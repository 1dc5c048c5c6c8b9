import type { FeishuError } from './feishu-error.ts'

/** Refused for being too many; the request had no effect (Feishu docs: frequency control, im-v1 FAQ). */
const THROTTLE = [99991400, 230020, 11232, 11233]
/** The servers stumbled; the request may have had its effect. */
const INTERNAL = [1500, 2200, 5000, 55001]
const FRESH_TOKEN = [99991661, 99991663, 99991671]
/** The app, its credentials, its address or its monthly quota: no request of this app succeeds. */
const APP = [
  ...[10003, 10005, 10012, 10013, 10014, 10015, 10016, 99991401, 99991403, 99991543, 99991662],
  ...[99991664, 99991665, 99991668, 99991673, 99991677, 230006, 232004, 232025, 232034],
]
/** A scope that the app lacks. */
const SCOPE = [99991672, 99991676, 99991679]
/** Nobody has this id, or the app may not write to this person. */
const UNKNOWN_PERSON = [
  ...[99992350, 99992351, 99992352, 99992353, 99992357, 99992358, 99992359, 99992360, 99992361],
  ...[99992363, 99992364, 99992381, 230013, 230029],
]
const ONE_PERSON = [...UNKNOWN_PERSON, 230001, 230023, 230024, 230053, 99992402]
/** The chat, or the bot's place in it. */
const RECEIVER = [
  ...[230002, 230018, 230019, 230027, 230034, 230035, 230036, 230038, 230053, 230075, 232001],
  ...[232006, 232009, 232010, 232011, 232033, 99992355, 99992356],
]
/** The message that is called about, or asked about. */
const MESSAGE = [
  ...[230011, 230012, 230033, 230049, 230050, 230052, 230071, 230072, 230098, 230110, 230111],
  99992354,
]
/** What the message says, or how the request was written. */
const CONTENT = [
  ...[9499, 99991201, 99991301, 230015, 230017, 230022, 230025, 230028, 230031, 230054, 230055],
  230099,
]

const HANDLED = {
  retry: new Set([...THROTTLE, ...INTERNAL]),
  /** Certainly had no effect, although it is tried again. */
  throttled: new Set(THROTTLE),
  internal: new Set(INTERNAL),
  'fresh-token': new Set(FRESH_TOKEN),
  /** Nothing that this app asks succeeds. */
  app: new Set([...APP, ...FRESH_TOKEN]),
  scope: new Set(SCOPE),
  'unknown-person': new Set(UNKNOWN_PERSON),
  'one-person': new Set(ONE_PERSON),
  receiver: new Set(RECEIVER),
} as const

const NEVER_PERSONAL = new Set([
  ...[THROTTLE, INTERNAL, FRESH_TOKEN, APP, SCOPE, RECEIVER, MESSAGE, CONTENT].flat(),
])

export type Handling = keyof typeof HANDLED

/** Whether a code is handled in this way. False without a code, and for an unknown one. */
export function isHandledBy(code: number | undefined, handling: Handling): boolean {
  return code !== undefined && HANDLED[handling].has(code)
}

/** Whether one person may be why a list was refused, so that parts of it are worth a try: unknown codes included. */
export function mayBeOnePersons({ code, facts: { kind, status = 400 } }: FeishuError): boolean {
  if (code === undefined || kind !== 'code' || status >= 500) return false
  return isHandledBy(code, 'one-person') || !NEVER_PERSONAL.has(code)
}

/** Whether a refusal of one person alone is about the message or the quota, so that the others would meet it too. */
export function isAboutMessageOrQuota({ code, facts: { msg } }: FeishuError): boolean {
  if (code === 230024) return true
  return code === 230001 && !/\b(?:ou|on)_\w|invalid (?:user|open|union)_?id\b/i.test(msg)
}

/** Whether a send failed for a reason that plainer content does not change: receiver, bot, credentials, no answer. */
export function isFinalForMessage({ code, facts: { kind, msg } }: FeishuError): boolean {
  if (code === undefined) return kind !== 'not-feishu' && kind !== 'unexpected'
  // 230049: the message is being sent already.
  if (code === 230049 || (code === 230001 && msg.includes('receive_id'))) return true
  const ways = ['retry', 'app', 'scope', 'unknown-person', 'receiver'] as const
  return ways.some((way) => isHandledBy(code, way))
}

/**
 * Whether a failure on the channel `asked` says that a fallback channel would fail as well. What is not known to rule
 * a channel out never does. `direct` is a call on `asked` about a direct message.
 */
export function rulesOut(
  { code }: FeishuError,
  channel: 'direct' | 'sms' | 'app',
  asked: 'phone' | 'sms' | 'app',
): boolean {
  // A token that was refused may be taken anew for the next request.
  const isOfApp = isHandledBy(code, 'app') && !isHandledBy(code, 'fresh-token')
  if (isOfApp || isHandledBy(code, 'unknown-person')) return true
  const isOfChannel = isHandledBy(code, 'scope') || code === 230024
  return isOfChannel && (channel === 'direct' || channel === asked)
}
