/** A person of the company. */
export interface User {
  openId: string
  unionId: string
  userId: string
  name: string
  email?: string
  mobile?: string
  resigned: boolean
  /** In the app's availability range. */
  available: boolean
  /** In the app's contacts data range. */
  inContactRange: boolean
  /** The person takes no more messages from the bot (230053). */
  stoppedBot: boolean
  /** Unread urgent messages, those of the emulator included. */
  unreadUrgent: number
}

/** A user group (用户组) of the contacts. */
export interface UserGroup {
  groupId: string
  name: string
  /** By open_id, in order. */
  members: Set<string>
  /** In the app's contacts data range. */
  inContactRange: boolean
}

/** A person whom the apps may see, write to and urge, but for what `user` says. */
export function createUser(
  user: Partial<User> & Pick<User, 'openId' | 'unionId' | 'userId'>,
): User {
  return {
    name: 'Responder',
    resigned: false,
    available: true,
    inContactRange: true,
    stoppedBot: false,
    unreadUrgent: 0,
    ...user,
  }
}

/** An empty user group in the contacts range, but for what `group` says. */
export function createGroup(group: Partial<UserGroup> & Pick<UserGroup, 'groupId'>): UserGroup {
  return { name: 'On call', members: new Set(), inContactRange: true, ...group }
}
