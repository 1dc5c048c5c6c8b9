import type { Translated } from '../language.ts'
import type { Outcome } from '../responder.ts'
import type { Status } from '../status.ts'

/** The fixed words of annotations, summary and log. */
export const WORDS = {
  notRung: { en: 'Not rung: ', zh: '电话未拨通：' },
  why: { en: 'Why: ', zh: '原因：' },
  whatToDo: { en: 'What to do: ', zh: '处理：' },
  answer: { en: 'Answer: ', zh: '返回信息：' },
  feishu: { en: 'Feishu ', zh: '飞书 ' },
  colon: { en: ': ', zh: '：' },
  missingScopes: { en: 'Missing scopes (one is enough): ', zh: '缺少的权限（任一即可）：' },
  addHere: { en: 'Add it here: ', zh: '在此添加：' },
  person: { en: 'Person', zh: '人员' },
  tier: { en: 'Tier', zh: '梯队' },
  outcome: { en: 'Outcome', zh: '结果' },
  reason: { en: 'Why, and what to do', zh: '原因与处理' },
  logId: { en: 'Log id', zh: '日志 ID' },
  message: { en: 'Message', zh: '消息' },
  run: { en: 'Run', zh: '运行' },
  spent: { en: 'Phone urgencies spent', zh: '消耗的电话加急次数' },
  stop: { en: '. ', zh: '。' },
  plainTextSent: {
    en: 'The card was refused, so two lines of plain text were sent in its place.',
    zh: '卡片被拒绝，已改为发送两行纯文本。',
  },
  retry: { en: 'Trying again: ', zh: '重试：' },
} as const satisfies Record<string, Translated>

/** What each outcome is called. */
export const OUTCOMES: Readonly<Record<Outcome, Translated>> = {
  phone: { en: 'rung by phone', zh: '电话已拨打' },
  sms: { en: 'SMS sent', zh: '已发送短信' },
  app: { en: 'alerted in the Feishu app', zh: '已在飞书内加急' },
  'not-in-chat': { en: 'not in the chat', zh: '不在会话中' },
  'not-found': { en: 'not found', zh: '未找到' },
  error: { en: 'not reached', zh: '未触达' },
  'not-due': { en: 'not needed', zh: '无需呼叫' },
}

/** The headline of a run, with how many of how many were rung by phone. */
export const HEADLINES: Readonly<Record<Status, (rung: number, due: number) => Translated>> = {
  called: (rung) => ({
    en: `Called ${rung} ${rung === 1 ? 'person' : 'people'} by phone`,
    zh: `已电话呼叫 ${rung} 人`,
  }),
  partial: (rung, due) => ({
    en: `Called ${rung} of ${due} people by phone, not everybody`,
    zh: `仅电话呼叫了 ${due} 人中的 ${rung} 人`,
  }),
  deduplicated: () => ({
    en: 'Another job has paged about this already; nobody is called twice',
    zh: '另一个作业已就此事发起呼叫，不再重复呼叫',
  }),
  failed: () => ({ en: 'Paging failed: nobody was reached', zh: '呼叫失败：没有联系到任何人' }),
}
