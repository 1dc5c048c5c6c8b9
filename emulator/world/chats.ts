/** A conversation. */
export interface Chat {
  chatId: string
  name: string
  mode: 'group' | 'topic' | 'p2p'
  /** The people in it, by open_id. Bots are not among them. */
  members: Set<string>
  botInChat: boolean
  /** Of a direct conversation: the app whose bot it is with. */
  appId?: string
  /** The bot is the owner or a manager. */
  botIsManager: boolean
  /** Bots beside ours: they take up room on the pages of the member list and are left out of them. */
  otherBots: number
  external: boolean
  urgentSetting: 'all_members' | 'only_owner'
  status: 'normal' | 'dissolved' | 'dissolved_save'
  /** Its members have folded the conversation away: an urge is only a hint in the app. */
  folded: boolean
  onlyManagersMayPost: boolean
  /** Nobody may post for now (230035). */
  muted: boolean
  /** New members do not see what was written before they joined (230050). */
  hidesHistory: boolean
  /** When the bot joined, in milliseconds since the epoch. */
  botJoinedAt: number
}

/** Whether the bot of that app is in the conversation. */
export function isBotIn(chat: Chat, appId: string): boolean {
  return chat.botInChat && (chat.appId ?? appId) === appId
}

/** A group of which our bot is a plain member, but for what `chat` says. */
export function createChat(chat: Partial<Chat> & Pick<Chat, 'chatId'>): Chat {
  return {
    name: 'Group',
    mode: 'group',
    members: new Set(),
    botInChat: true,
    botIsManager: false,
    otherBots: 0,
    external: false,
    urgentSetting: 'all_members',
    status: 'normal',
    folded: false,
    onlyManagersMayPost: false,
    muted: false,
    hidesHistory: false,
    botJoinedAt: 0,
    ...chat,
  }
}
