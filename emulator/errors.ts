/** One entry of `error.field_violations`. */
export interface Violation {
  field: string
  value: string
  description: string
}

/** What a refusal carries beside its code. */
export interface Refusal {
  /** In place of the code's own text. */
  msg?: string
  /** Appended to the text as `, ext=…`. */
  ext?: string
  status?: number
  headers?: Record<string, string>
  violations?: Violation[]
  /** The scopes of which one is missing. */
  scopes?: { type: 'action_scope_required' | 'field_scope_required'; names: string[] }
}

/** A refusal by the platform. Thrown where the reason is found, written out by the wire. */
export class ApiError extends Error {
  readonly code: number
  readonly refusal: Refusal

  constructor(code: number, refusal: Refusal = {}) {
    super(composeMessage(code, refusal))
    this.name = 'ApiError'
    this.code = code
    this.refusal = refusal
  }
}

/** The text that belongs to a code. */
export function textOf(code: number): string {
  return TEXTS[code] ?? 'internal error'
}

function composeMessage(code: number, { msg, ext }: Refusal): string {
  const text = msg ?? textOf(code)
  return ext === undefined ? text : `${text.replace(/\.$/, '')}, ext=${ext}`
}

const INVALID_TOKEN =
  'Invalid access token for authorization. Please make a request with token attached.'

// From the error tables of the pages of each API and of "Generic error codes"; where the wire was seen to differ, the wire.
const TEXTS: Record<number, string> = {
  1500: 'internal error',
  2200: 'internal error',
  5000: 'internal error',
  9499: 'Bad Request',
  10003: 'invalid param',
  10012: 'get app access token fail',
  10013: 'get tenant access token fail',
  10014: 'app secret invalid',
  10016: 'app resend fail',
  11232: 'Create message too frequently',
  40011: 'page size is invalid',
  40012: 'page token is invalid error',
  41071: 'invalid member_id_type',
  41072: 'member_type not match member_id_type',
  41074: 'invalid member_type',
  42002: 'invalid group_id',
  42006: 'group not exist',
  42009: 'no user group authority error',
  55001: 'internal error',
  212100: 'app not install',
  230001: 'Your request contains an invalid request parameter.',
  230002: 'The bot can not be outside the group.',
  230006: 'Bot ability is not activated.',
  230011: 'The message is recalled.',
  230012: 'Bot is NOT the sender of the message.',
  230013: 'Bot has NO availability to this user.',
  230017: 'Bot is NOT the owner of the resource.',
  230018: 'These operations are NOT allowed at current group settings.',
  230020: 'This operation triggers the frequency limit.',
  230022: 'The content of the message contains sensitive information.',
  230023: 'The user has too many unread urgent messages.',
  230024: 'Reach the upper limit of urgent message.',
  230025: 'The length of the message content reaches its limit.',
  230027: 'Lack of necessary permissions.',
  230028: 'The messages do NOT pass the audit.',
  230029: 'User has resigned.',
  230031: 'Message can only be modified within 14 days after sending.',
  230033: 'Get the reading status must be done within 7 days after the message is sent.',
  230035: 'Send Message Permission deny.',
  230049: 'The message is being sent.',
  230050: 'The message is invisible to the operator.',
  230052: 'Can not urgent this message.',
  230053: 'The user has stopped the bot from sending messages.',
  230054: 'This operation is not supported for this message type.',
  230071: 'The group to which the message belongs does not support reply in thread.',
  230072: 'Aggregated messages do not support reply in thread.',
  230098: 'The message is fold, not support urgent.',
  230099: 'Failed to create card content.',
  230110: 'Action unavailable as the message has been deleted.',
  231001: 'reaction type is invalid.',
  231003: 'The message is not found, maybe not exist or deleted.',
  231008: 'The operator has no access to the message.',
  231012: 'The request has an invalid pageToken.',
  231014: 'user_id_type is invalid.',
  231018: 'The message is invisible to the operator.',
  231021: 'The operator has no authority over external chats.',
  232006: 'Your request specifies a chat_id which is invalid.',
  232009: 'Your request specifies a chat which has already been dissolved.',
  232011: 'Operator can NOT be out of the chat.',
  232025: 'Bot ability is not activated.',
  232033:
    'The operator or invited bots does NOT have the authority to manage external chats without the scope.',
  99991400: 'request trigger frequency limit',
  99991401: 'ip 127.0.0.1 is denied by app setting',
  99991403: "This month's API call quota has been exceeded",
  99991661: 'Missing access token for authorization. Please make a request with token attached.',
  99991662: 'app not in use',
  99991663: INVALID_TOKEN,
  99991664: 'invalid app token',
  99991668: INVALID_TOKEN,
  99991671: 'Invalid token: must start with t-/u-',
  99991672: 'Access denied.',
  99991673: 'unauthorized app',
  99992351: 'these open ids not existed',
  99992354: 'these ids not existed',
  99992361: 'open_id cross app',
  99992364: 'user id cross tenant',
  99992381: 'union_id cross tenant',
  99992402: 'field validation failed',
}
