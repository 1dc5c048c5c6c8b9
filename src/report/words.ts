import type { Translated } from '../language.ts'
import type { Outcome } from '../page/responder.ts'
import type { Check, CheckName } from '../rehearsal/rehearsal.ts'
import type { Status } from '../status.ts'

/** The fixed words of annotations, summary and log. */
export const WORDS = {
  notRung: { en: 'Not rung: ', zh: '未拨打电话：' },
  bySms: { en: 'Reached by SMS instead: ', zh: '已改用短信联系：' },
  byApp: { en: 'Alerted in the Feishu app instead: ', zh: '已改用应用内加急：' },
  comma: { en: ', ', zh: '，' },
  why: { en: 'Why: ', zh: '原因：' },
  whatToDo: { en: 'What to do: ', zh: '处理：' },
  answer: { en: 'Answer: ', zh: '返回信息：' },
  seen: { en: 'Seen: ', zh: '检查发现：' },
  more: { en: 'More: ', zh: '详情：' },
  feishu: { en: 'Feishu ', zh: '飞书 ' },
  colon: { en: ': ', zh: '：' },
  stop: { en: '. ', zh: '。' },
  missingScopes: { en: 'Missing scopes (one is enough): ', zh: '缺少的权限（任一即可）：' },
  addHere: { en: 'Add it here: ', zh: '在此添加：' },
  person: { en: 'Person', zh: '人员' },
  tier: { en: 'Tier', zh: '梯队' },
  outcome: { en: 'Outcome', zh: '结果' },
  reason: { en: 'Why', zh: '原因' },
  onlyACallTells: { en: 'Only a real call can tell.', zh: '只有真实呼叫才能得知。' },
  butUnread: { en: ', but nobody has read the message', zh: '，但没有人阅读消息' },
  read: { en: 'has read the message', zh: '已读消息' },
  check: { en: 'Check', zh: '检查项' },
  feishuSaid: { en: "Feishu's answer", zh: '飞书返回' },
  logId: { en: 'Log id', zh: '日志 ID' },
  message: { en: 'Message', zh: '消息' },
  run: { en: 'Run', zh: '运行' },
  phonesSpent: { en: 'Phone calls used', zh: '使用电话加急（人次）' },
  smsSpent: { en: 'SMS used', zh: '使用短信加急（人次）' },
  retry: { en: 'Trying again: ', zh: '重试：' },
  plainTextSent: {
    en: 'The card was refused, so two lines of plain text were sent in its place.',
    zh: '卡片被拒绝，已改为发送两行纯文本。',
  },
  unread: { en: 'Nobody has read the message', zh: '没有人阅读消息' },
  unreadWhy: {
    en: 'None of the people called has opened the message in the time that `ack-timeout` gives them.',
    zh: '在 `ack-timeout` 规定的时间内，被呼叫的人都没有打开消息。',
  },
  unreadRemedy: {
    en: 'Call somebody by other means. If this happens often, add a tier to `users` or raise `ack-timeout`.',
    zh: '请用其他方式联系相关人员。如果经常发生，请在 `users` 中增加梯队，或调大 `ack-timeout`。',
  },
  waitCancelled: {
    en: 'The job was cancelled while it was waiting for somebody to read the message',
    zh: '等待阅读消息时作业被取消',
  },
  readersUnknown: {
    en: 'Who has read the message could not be found out, so the next tier was called when its time came.',
    zh: '无法得知谁已阅读消息，因此已按时呼叫下一梯队。',
  },
} as const satisfies Record<string, Translated>

/** What each outcome is called. */
export const OUTCOMES: Readonly<Record<Outcome, Translated>> = {
  phone: { en: 'rung by phone', zh: '电话已拨打' },
  sms: { en: 'SMS sent', zh: '已发送短信' },
  app: { en: 'alerted in the Feishu app', zh: '已在飞书内加急' },
  'not-in-chat': { en: 'not in the chat', zh: '不在会话中' },
  'not-found': { en: 'not found', zh: '未找到' },
  error: { en: 'not reached', zh: '未触达' },
  'not-due': { en: 'not called', zh: '未呼叫' },
}

/** What a dry run has looked at. */
export const CHECKS: Readonly<Record<CheckName, Translated>> = {
  credentials: { en: 'Credentials', zh: '应用凭证' },
  people: { en: 'Everybody is known', zh: '人员均可识别' },
  receiver: { en: 'The receiver of the card is known', zh: '卡片接收人可识别' },
  card: { en: 'The card fits: size and number of elements', zh: '卡片大小与元素数量' },
  message: { en: "The message is there, and the app's own", zh: '消息存在且由本应用发送' },
  bot: { en: 'The bot is in the chat', zh: '机器人在会话中' },
  chat: { en: 'The chat lets the bot urge', zh: '会话允许机器人加急' },
  members: { en: 'Everybody is in the chat', zh: '人员均在会话中' },
  call: { en: 'Scope and quota of the call itself', zh: '电话加急的权限与额度' },
}

/** How a check ended. */
export const CHECK_STATES: Readonly<Record<Check['state'], Translated>> = {
  passed: { en: 'passed', zh: '通过' },
  failed: { en: 'failed', zh: '未通过' },
  'not-checked': { en: 'not checked', zh: '未检查' },
}

interface Counts {
  readonly due: number
  readonly rung: number
  readonly reached: number
  readonly unchecked: number
}

/** The headline of a run, with how many were due, rung by phone, and reached by any channel. */
export const HEADLINES: Readonly<Record<Status, (counts: Counts) => Translated>> = {
  called: ({ rung }) => ({
    en: `Called ${rung} ${rung === 1 ? 'person' : 'people'} by phone`,
    zh: `已电话呼叫 ${rung} 人`,
  }),
  partial: ({ due, rung, reached }) => ({
    en: `Reached ${reached} of ${due} people, ${rung} of them by phone`,
    zh: `应呼叫 ${due} 人，已联系 ${reached} 人，其中电话呼叫 ${rung} 人`,
  }),
  failed: () => ({ en: 'Paging failed: nobody was reached', zh: '呼叫失败：没有联系到任何人' }),
  deduplicated: () => ({
    en: 'A message with this dedupe key was sent within the hour: the job that sent it calls about it, this one calls nobody',
    zh: '一小时内已有作业用相同的 dedupe-key 发送消息并负责呼叫，本次不再呼叫',
  }),
  'dry-run': ({ unchecked }) => ({
    en: `Rehearsal passed${unchecked > 0 ? `, but ${unchecked} of the checks could not be made` : ': nothing was sent, nobody was called'}`,
    zh:
      unchecked > 0
        ? `演练通过，但有 ${unchecked} 项无法检查`
        : '演练通过：未发送任何消息，未呼叫任何人',
  }),
}

/** The headline of a dry run in which a check has failed. */
export const REHEARSAL_FAILED: Translated = {
  en: 'Rehearsal failed: a real page would not reach everybody',
  zh: '演练未通过：真实呼叫将无法联系到所有人',
}
