/** A message that a bot has sent. */
export interface Message {
  messageId: string
  chatId: string
  senderAppId: string
  /** Milliseconds since the epoch. */
  createdAt: number
  deleted: boolean
  /** Folded into an aggregate of its kind. */
  aggregated: boolean
  msgType: string
  /** As it was sent or last updated: a string of JSON. */
  content: string
  /** As it was sent, of a card that was updated since. */
  sentContent?: string
  uuid?: string
  /** The message that it answers, and the first of that line of answers. */
  parentId?: string
  rootId?: string
  /** Whom the text or the card mentions: ids as written, `all` for everyone. */
  mentions: string[]
  /** Every later version of the card, in order. */
  updates: CardUpdate[]
  reactions: Reaction[]
  /** When each person has read it, by open_id. */
  readBy: Map<string, number>
  /** Reads up to this moment do not count any more: an update has cleared them. */
  readsClearedAt: number
  /** For whom it stands as an unread urgent message. */
  urgentFor: Set<string>
}

/** One update of a card. */
export interface CardUpdate {
  /** Milliseconds since the epoch. */
  at: number
  content: string
  /** Whom the new card mentions with `<at>`. */
  mentions: string[]
}

/** An emoji on a message. */
export interface Reaction {
  reactionId: string
  /** An open_id, or the id of an app. */
  operatorId: string
  operatorType: 'user' | 'app'
  emoji: string
  /** Milliseconds since the epoch. */
  at: number
}

/** A person reads a message so many milliseconds after an urge on it, or a message at a time, urged or not. */
export type PlannedRead =
  | { openId: string; afterMs: number }
  | { openId: string; messageId: string; at: number }

/** A person reacts to a message, by the same two plans. A reaction is a read as well. The emoji is `OK`, unless said. */
export type PlannedReaction = PlannedRead & { emoji?: string }

/** A text that nobody has read, but for what `message` says. */
export function createMessage(
  message: Partial<Message> & Pick<Message, 'messageId' | 'createdAt' | 'chatId' | 'senderAppId'>,
): Message {
  return {
    deleted: false,
    aggregated: false,
    msgType: 'text',
    content: JSON.stringify({ text: 'Deployment of shop failed' }),
    mentions: [],
    updates: [],
    reactions: [],
    readBy: new Map(),
    readsClearedAt: Number.NEGATIVE_INFINITY,
    urgentFor: new Set(),
    ...message,
  }
}
