/** What annotations say of what went wrong. */
export const problemsEn = {
  notCalled: (names: string) => `Not called: ${names}`,
  directly: (names: string) => `Called about a message to them alone instead: ${names}`,
  bySms: (names: string) => `Reached by SMS instead: ${names}`,
  byApp: (names: string) => `Alerted in the Feishu app instead: ${names}`,
  why: (cause: string) => `Why: ${cause}`,
  whatToDo: (remedy: string) => `What to do: ${remedy}`,
  answer: (text: string, logId: string | undefined) =>
    `Answer: ${text}${logId ? ` (log id ${logId})` : ''}`,
  seen: (text: string) => `Seen: ${text}`,
  more: (url: string) => `More: ${url}`,
  feishuCode: (code: number, name: string) => `Feishu ${code}: ${name}`,
  badInput: 'Wrong input',
  plainTextSent: 'The card was refused, so plain text was sent instead.',
  githubTrouble: {
    title: 'The card does not show everything that failed',
    remedy: 'Open the run to see what failed. People were called all the same.',
  },
  perhapsTwice: {
    title: 'Some people may have been called twice',
    cause:
      'Feishu’s answer to the first request was lost, so the request was sent again. Both may have had an effect.',
    remedy: 'Nothing to do: a second call is better than none.',
  },
  notTaken: {
    title: 'Nobody has acknowledged',
    read: 'None of the people called has opened the message within `ack-timeout`.',
    reaction: 'None of the people called has reacted to the message within `ack-timeout`.',
    remedy:
      'Call somebody by hand. If this happens often, add a tier to `users`, set `repeat`, or raise `ack-timeout`.',
  },
  waitCancelled: {
    title: 'The job was cancelled while waiting',
    cause: 'The job was cancelled while it was waiting for somebody to acknowledge.',
    remedy: 'If nobody has taken it yet, call somebody by hand.',
  },
  readersUnknown: "Couldn't check who has acknowledged; the next tier was called on schedule.",
  duplicateUnknown: {
    title: 'Another job of this run pages about it',
    cause:
      'The message of this page was sent by another job of this run. Whether that job has called cannot be seen from here.',
    remedy:
      'Look at the chat. If nobody was called, call somebody by hand. The scope `im:message:readonly` (and `im:message.group_msg` for group chats) lets the action check this itself.',
  },
  resolveTrouble: 'The end of the failure could not be told everywhere',
  pageNotice: 'For `mode: resolve`: the messages of this page',
}
