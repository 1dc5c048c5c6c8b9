/** One person urged. `isLoud` is false where only a hint in the app was shown: a folded conversation. */
export interface Ring {
  channel: 'phone' | 'sms' | 'app'
  messageId: string
  openId: string
  at: number
  isLoud: boolean
}
