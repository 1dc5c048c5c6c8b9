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

/** A refusal by the platform. Thrown by whoever finds the reason, written out by the wire. */
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
  return texts[code] ?? 'internal error'
}

function composeMessage(code: number, { msg, ext }: Refusal): string {
  const text = msg ?? textOf(code)
  return ext === undefined ? text : `${text.replace(/\.$/, '')}, ext=${ext}`
}

const invalidToken =
  'Invalid access token for authorization. Please make a request with token attached.'

// From the error tables of the pages of each API and of "Generic error codes"; where the wire was seen to differ, the wire.
const texts: Record<number, string> = {
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
  55001: 'internal error',
  230001: 'Your request contains an invalid request parameter.',
  230002: 'The bot can not be outside the group.',
  230006: 'Bot ability is not activated.',
  230012: 'Bot is NOT the sender of the message.',
  230013: 'Bot has NO availability to this user.',
  230018: 'These operations are NOT allowed at current group settings.',
  230020: 'This operation triggers the frequency limit.',
  230022: 'The content of the message contains sensitive information.',
  230023: 'The user has too many unread urgent messages.',
  230024: 'Reach the upper limit of urgent message.',
  230025: 'The length of the message content reaches its limit.',
  230027: 'Lack of necessary permissions.',
  230028: 'The messages do NOT pass the audit.',
  230029: 'User has resigned.',
  230033: 'The read status of this message cannot be queried.',
  230049: 'The message is being sent.',
  230052: 'Can not urgent this message.',
  230098: 'The message is fold, not support urgent.',
  230099: 'Failed to create card content.',
  230110: 'Action unavailable as the message has been deleted.',
  232006: 'Your request specifies a chat_id which is invalid.',
  232009: 'Your request specifies a chat which has already been dissolved.',
  232011: 'Operator can NOT be out of the chat.',
  232025: 'Bot ability is not activated.',
  232033: 'The operator has no authority over external chats.',
  99991400: 'request trigger frequency limit',
  99991401: 'ip 127.0.0.1 is denied by app setting',
  99991403: "This month's API call quota has been exceeded",
  99991661: 'Missing access token for authorization. Please make a request with token attached.',
  99991662: 'app not in use',
  99991663: invalidToken,
  99991664: 'invalid app token',
  99991668: invalidToken,
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
