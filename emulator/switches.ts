/**
 * What the documentation leaves open. Each switch is one question that no page of the platform answers and no public
 * report settles; a client has to survive every setting. The defaults are the readings nearest to the documented ones.
 */
export interface Switches {
  /** Nobody is invalid: the page shows only a filled list. What stands in its place is nowhere shown. */
  emptyInvalidList: '[]' | 'null' | 'absent' | 'no-data'
  /** A `uuid` used again within the hour: "at most one message is sent", but what the second caller is told is not said. */
  duplicateUuid: 'original' | 'error'
  /** An id that belongs to nobody, among good ones: the page knows only "not in the conversation". */
  unknownUserId: 'invalid-list' | 'error'
  /** One person outside the app's availability, or resigned: whether 230013 is for the request or the person is not said. */
  unavailableUser: 'error' | 'invalid-list'
  /** One person with too many unread urgent messages: whether 230023 is for the request or the person is not said. */
  tooManyUnread: 'error' | 'invalid-list'
  /** The code for more than 200 ids, or none. */
  listLength: 99992402 | 230001
  /** Urging the same person on the same message again, by the same channel: no page says what happens, or what it costs. */
  repeatedUrge: 'rings-again' | 'ignored'
  /** The same id twice in one list. */
  duplicateIds: 'once' | 'twice'
  /** A message id nobody has: 99992354 rests on one report, "ext=invalid message_id" on the 230001 guide. */
  unknownMessage: 99992354 | 230001
  /** `bm_…` is documented as not supported; the code is not. */
  bulkMessage: 230001 | 99992402
  /** Whether X-Tt-Logid is on every answer: it is documented for troubleshooting only. */
  logIdHeader: boolean
  /** Where the log id stands in the body of a failure: seen in both places, and every key is optional. */
  logIdInBody: 'error' | 'top-level' | 'none'
  /** What business codes (230xxx) carry in `error`: it is documented for the gateway's errors; samples show `log_id` alone. */
  businessError: 'log-id' | 'full' | 'none'
  /** Where the link to the console stands on 99991672: seen in `error.helps`, and inside `msg` without `helps`. */
  scopeHelp: 'helps' | 'msg' | 'both' | 'none'
  /** Whether the message APIs' own throttle code 230020 carries the x-ogw-ratelimit-* headers. */
  throttleHeaders: boolean
  /** The status of 99991400: 429 on current APIs, 400 on legacy ones; which an API is, no page lists. */
  throttleStatus: 429 | 400
  /** What the API limit (1000/min, 50/s) answers on /im/v1/messages…: the FAQ says the message APIs use 230020. */
  messageThrottle: 230020 | 99991400
  /** Whether `application/json` is followed by a charset. */
  jsonCharset: boolean
  /** Statuses no page gives, by code. What is not listed is 400 from the gateway and 200 from the token endpoints. */
  uncertainStatus: Partial<Record<number, number>>
  /** Whether `im:message.group_msg` is needed for one's own message too: the page speaks of all group messages. */
  ownGroupMessageNeedsScope: boolean
  /** A deleted message, when asked for: the page has both a `deleted` field and the code 230110. */
  readDeletedMessage: 'flagged' | 'error'
  /** An external group, when asked about: the page has both an `external` field and the code 232033. */
  readExternalChat: 'described' | 'error'
}

/** The switches as they stand when nothing is said. */
export const defaultSwitches: Switches = {
  emptyInvalidList: '[]',
  duplicateUuid: 'original',
  unknownUserId: 'invalid-list',
  unavailableUser: 'error',
  tooManyUnread: 'error',
  listLength: 99992402,
  repeatedUrge: 'rings-again',
  duplicateIds: 'once',
  unknownMessage: 99992354,
  bulkMessage: 230001,
  logIdHeader: true,
  logIdInBody: 'error',
  businessError: 'log-id',
  scopeHelp: 'both',
  throttleHeaders: false,
  throttleStatus: 429,
  messageThrottle: 230020,
  jsonCharset: false,
  uncertainStatus: {},
  ownGroupMessageNeedsScope: true,
  readDeletedMessage: 'flagged',
  readExternalChat: 'described',
}
