const ROTA_EXAMPLE =
  'rota weekly from 2026-01-05 09:00 Asia/Shanghai: a@example.com, b@example.com; 2026-02-16..2026-02-22 b@example.com'

const ROTA_PARTS: Readonly<Record<string, string>> = {
  rhythm: 'Write how often the shift changes: daily, weekly, every 3 days, every 2 weeks',
  from: 'Write "from" and the first hand-over after how often the shift changes',
  date: 'Write the day of the first hand-over as 2026-01-05',
  time: 'Write the time of the hand-over as 09:00',
  zone: 'Write a time zone as Asia/Shanghai or Europe/Berlin',
  colon: 'Write a colon after the time zone',
  people: 'Write people after the colon, one shift after the other, separated by commas',
  exception: 'This exception is left out. Write a day or two days, and people',
}

const PHONE_HOURS_PARTS: Readonly<Record<string, string>> = {
  zone: 'End it with a time zone',
  days: 'Write days as Mon-Fri or Sat,Sun',
  times: 'Write times as 22:00-08:00, and separate several by semicolons',
}

const TARGETS: Readonly<Record<string, string>> = {
  'message-id': 'The message of `message-id` is used.',
  'send-to': 'The card goes to `send-to` instead.',
  people: 'The card goes to each person directly instead.',
}

const ID_TYPES: Readonly<Record<string, string>> = {
  open_id: 'an open_id (ou_…)',
  union_id: 'a union_id (on_…)',
  user_id: 'a user_id',
  chat_id: 'a chat',
  message_id: 'a message',
  thread_id: 'a thread',
  app_id: 'an app',
}

/** What is wrong with an input, each in one line: what was written, what is used instead, what to write. */
export const inputsEn = {
  credentialMissing: ({ input }: { input: string }) =>
    `\`${input}\` is blank. Write the app's id and secret, or a \`tenant-access-token\`. A secret is blank when it is not set for this repository or environment, and in runs from forks and Dependabot.`,

  credentialsTwice: ({ used }: { used: string }) =>
    `\`tenant-access-token\` is set beside an app's credentials. ${used === 'app' ? '`app-id` and `app-secret` are' : 'The token is'} used. Write either the token, or \`app-id\` and \`app-secret\`.`,

  notAToken: ({ used }: { used: string | undefined }) =>
    `\`tenant-access-token\` is not a tenant access token.${used ? ' `app-id` and `app-secret` are used instead.' : ''} Write a token that starts with t-, without "Bearer".`,

  storeAppHalf: ({ input, missing }: { input: string; missing: string }) =>
    `\`${input}\` is set, but \`${missing}\` is blank. Write both for a store app, neither for a custom app.`,

  baseUrl: ({ written }: { written: string }) =>
    `\`base-url\` is ${quote(written)}. Write https:// and a host, without a path or user name: https://open.feishu.cn.`,

  word: (facts: {
    input: string
    written: string
    allowed: readonly string[]
    used: string | undefined
  }) =>
    `\`${facts.input}\` is ${quote(facts.written)}.${facts.used === undefined ? '' : ` ${facts.used} is used instead.`} Write one of: ${facts.allowed.join(', ')}.`,

  duration: ({ input, written, used }: { input: string; written: string; used: string }) =>
    `\`${input}\` is ${quote(written)}, which is not a valid duration. ${used} is used instead. Write a number with its unit, up to a day: 90s, 5m, 1h.`,

  count: ({ input, written, used }: { input: string; written: string; used: string }) =>
    `\`${input}\` is ${quote(written)}. ${used} is used instead. Write a whole number from 0 to 99.`,

  phoneHours: ({ written, part }: { written: string; part: string }) =>
    `\`phone-hours\` cannot be read at ${quote(written)}, so calls count as worth it at any hour. ${PHONE_HOURS_PARTS[part]}: Mon-Fri 19:00-09:00; Sat-Sun 00:00-24:00 Asia/Shanghai.`,

  messageId: ({ written, used }: { written: string; used: string }) =>
    `\`message-id\` is ${quote(written)}, which is not a valid message id. ${TARGETS[used]} Write an id like om_dc13264520392913993dd051dba21dcf.`,

  batchMessageId: ({ used }: { used: string }) =>
    `\`message-id\` is the id of a batch message (bm_…), which nobody can be called about. ${TARGETS[used]} Write the id (om_…) of a message sent to one chat.`,

  sendTo: ({ written, used }: { written: string; used: string }) =>
    `\`send-to\` is ${quote(written)}, which is not a valid receiver. ${TARGETS[used]} Write one chat (oc_…) or one person: an open_id (ou_…), a union_id (on_…) or an e-mail.`,

  twoTargets: ({ used }: { used: string }) =>
    `\`message-id\` and \`send-to\` are both set. ${TARGETS[used]} Write either the message to call about, or where to send a new card.`,

  card: () =>
    '`card` is not a JSON object, so our own card is used instead. Write the JSON that the card builder exports: {"schema":"2.0", …}.',

  cardAndMore: ({ other }: { other: string }) =>
    `\`card\` and \`${other}\` are both set. The \`card\` is used as it is, without the ${other}. Write the ${other} into the card, or leave one of them out.`,

  name: ({ written, userIdType }: { written: string; userIdType: string }) =>
    `\`users\` holds ${quote(written)}, which is not a valid id, e-mail or mobile, so it is left out. Write ${ID_TYPES[userIdType]}, an e-mail, a mobile with + and country code (+8613800000000), or group:<id>.${userIdType === 'user_id' ? '' : ' If it is a user_id, set `user-id-type: user_id`.'}`,

  idOfOtherType: (facts: { written: string; is: string; userIdType: string }) =>
    `\`users\` holds ${quote(facts.written)}, which is ${ID_TYPES[facts.is]}, but \`user-id-type\` is ${facts.userIdType}, so it is left out. Set \`user-id-type: ${facts.is}\`, or write the person's ${facts.userIdType}.`,

  notAPerson: (facts: { written: string; is: string; userIdType: string }) =>
    `\`users\` holds ${quote(facts.written)}, which is ${ID_TYPES[facts.is]} and not a person, so it is left out. Write the ids of people (${facts.userIdType}).`,

  mobileWithoutPlus: ({ written, isCalled }: { written: string; isCalled: boolean }) =>
    `\`users\` holds the number ${quote(written)} without a plus${isCalled ? '; it is taken for a mobile in China' : ', so it is left out'}. YAML drops the plus of a number without quotes. Write mobiles in quotes, with + and country code: "+8613800000000".`,

  json: ({ line }: { line: number }) =>
    `\`users\`, line ${line}: the JSON is not an array of strings. The names in it that can be read are used. Write ["ou_…", "ou_…"], or one tier per line without brackets.`,

  rota: ({ line, written, part }: { line: number; written: string; part: string }) =>
    `\`users\`, line ${line}: the rota cannot be read${written === '' ? '' : ` at ${quote(written)}`}. ${ROTA_PARTS[part]}. Example: ${ROTA_EXAMPLE}`,

  nobody: () =>
    '`users` is empty. List the people to call: ids, e-mails, mobiles or group:<id>, separated by commas, blanks or line breaks.',
}

function quote(text: string): string {
  return JSON.stringify(text)
}
