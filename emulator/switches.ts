/**
 * What the documentation leaves open. Each switch is one question that no page of the platform answers and no public
 * report settles; a client has to survive every setting. The defaults are the readings nearest to the documented ones.
 */
export interface Switches {
  /** Nobody is invalid: the page shows only a filled list. What stands in its place is nowhere shown. */
  emptyInvalidList: '[]' | 'null' | 'absent' | 'no-data'
  /**
   * A `uuid` used again within the hour: "at most one message is sent", but what the second caller is told is not said.
   * `error-then-original` is 230049 in the first seconds, while the message is under way, and the message itself later.
   */
  duplicateUuid: 'original' | 'error' | 'error-then-original'
  /** How the answer to a send or a reply shows a card: of a post the page says "not as it was sent", of a card nothing. */
  cardOnSend: CardEcho
  /** How a card is shown when it is read. Of a 2.0 card the reading APIs were seen to show a placeholder alone. */
  cardOnGet: CardEcho
  /** Whether `card_msg_content_type=user_card_content` gives the card as it was sent, as its page says. */
  userCardContent: 'as-sent' | 'ignored'
  /** The content of a recalled message: the page says that it has no value. */
  recalledContent: 'absent' | 'empty'
  /** A recalled message that is replied to or updated: both pages list both codes. */
  recalledMessage: 230110 | 230011
  /** Whether an update of a card makes it unread again for everybody. */
  updateClearsReads: boolean
  /** Fields of a body that no page knows: they were seen to be ignored. */
  unknownFields: 'ignored' | 'refused'
  /** A JSON body under another content type than JSON, or under none. The token endpoints read it under none, as seen. */
  otherContentType: 'no-fields' | 'parsed'
  /** A list to urge that is longer than what is left of the quota: all refused, or as many called as there is quota for. */
  quotaShort: 'refuse' | 'call-some'
  /** Somebody without a phone number, urged by phone or SMS: two authors say that nobody rings, and not what is answered. `error` refuses the request. */
  noPhoneNumber: 'accepted' | 'invalid-list' | 'error'
  /** Whether an entry of the scopes list says for whom the scope is: the SDKs know `scope_type`, the page does not. */
  scopeType: boolean
  /** The last page of reactions and of a user group: the pages say "no page_token", other lists were seen with an empty one. */
  lastPageToken: 'empty' | 'absent'
  /** A user group that nobody knows: 42002 by the page, 42006 by public programs. */
  unknownGroup: 42002 | 42006
  /**
   * An id that belongs to nobody, among good ones: the page knows only "not in the conversation", a made-up id was seen to
   * give a 400. `cross-app` takes an open_id of the right form for one of another app (99992361).
   */
  unknownUserId: 'invalid-list' | 'error' | 'cross-app'
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

/** A card as it was sent, reduced to its texts, or replaced by the advice to update the client. */
export type CardEcho = 'as-sent' | 'reduced' | 'placeholder'

/** The switches as they stand when nothing is said. */
export const DEFAULT_SWITCHES: Switches = {
  emptyInvalidList: '[]',
  duplicateUuid: 'original',
  cardOnSend: 'as-sent',
  cardOnGet: 'placeholder',
  userCardContent: 'as-sent',
  recalledContent: 'absent',
  recalledMessage: 230110,
  updateClearsReads: false,
  unknownFields: 'ignored',
  otherContentType: 'no-fields',
  quotaShort: 'refuse',
  noPhoneNumber: 'accepted',
  scopeType: true,
  lastPageToken: 'absent',
  unknownGroup: 42002,
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
  scopeHelp: 'helps',
  throttleHeaders: false,
  throttleStatus: 429,
  messageThrottle: 230020,
  jsonCharset: false,
  uncertainStatus: {},
  ownGroupMessageNeedsScope: true,
  readDeletedMessage: 'flagged',
  readExternalChat: 'described',
}
