import { failuresZh } from './failures.zh.ts'
import type { Counts, reportEn } from './report.en.ts'

export const reportZh: typeof reportEn = {
  duration: (ms) => formatDuration(ms),
  list: (items) => items.join('、'),
  joinClauses: (clauses) => clauses.join(' · '),
  sentenceGap: '',
  colon: '：',
  andMore: (count) => `另有 ${count} 人`,

  headline: {
    called: ({ phone, sms, app }) =>
      sms + app === 0
        ? `${phone} 人的电话加急已受理`
        : `已受理：${describeCounts({ due: phone + sms + app, phone, sms, app })}`,
    partial: (counts) => `应叫 ${counts.due} 人：${describeCounts(counts)}`,
    nobody: (isMessageSent) =>
      isMessageSent ? '呼叫失败：卡片已发送，但没有叫到任何人' : '呼叫失败：没有叫到任何人',
    failed: (reason) => `呼叫失败：${reason}`,
    badInputs: (count) => `未呼叫任何人：${count} 个输入有误`,
    deduplicated: {
      'has-called': '本次运行的另一个作业已经呼叫，本作业不再呼叫',
      unknown: '本次运行的另一个作业已发送消息，本作业不再呼叫，但无法得知对方是否已经呼叫',
    },
    rehearsed: (unchecked) =>
      unchecked === 0
        ? '演练通过：未发送任何消息，未呼叫任何人'
        : `演练通过，但有 ${unchecked} 项无法检查`,
    rehearsalFailed: '演练未通过：真实呼叫将无法按要求叫到所有人',
    rehearsalBadInputs: (count) => `演练未通过：${count} 个输入有误`,
    taken: (name, afterMs) => `${name} 在 ${formatDuration(afterMs)}后接手`,
    notTaken: '没有人确认',
    tiersNotNeeded: (tiers) => `第 ${tiers.join('、')} 梯队无需呼叫`,
    resolved: {
      updated: '故障已恢复：卡片已变为绿色，并已回复说明',
      'new-card': '故障已恢复：没有找到之前的卡片，已另发一张绿色卡片',
      replied: '故障已恢复：已回复说明，但之前的卡片未能变为绿色',
      'not-told': '故障已恢复，但没有消息可以告知',
    },
    nothingToResolve: '没有需要恢复的故障：上一次运行没有失败',
  },

  outcome: {
    phone: '电话已受理',
    sms: '短信已受理',
    app: '已在飞书内加急',
    'not-in-chat': '不在会话中',
    'not-found': '未找到',
    error: '未叫到',
    'not-due': '无需呼叫',
  },
  acknowledged: '已确认',
  table: { person: '人员', tier: '梯队', outcome: '结果', reason: '原因', check: '检查项' },
  facts: {
    answer: (text) => `飞书返回：${text}`,
    reason: (text) => `原因：${text}`,
    phones: (count) => `使用电话加急（人次）：${count}`,
    sms: (count) => `使用短信加急（人次）：${count}`,
    message: (id) => `消息：${id}`,
    chat: (link) => `会话：${link}`,
    openChat: '在飞书中打开',
    logId: (id) => `日志 ID：${id}`,
    run: (link) => `运行：${link}`,
    onCall: (now, until, next) => `值班至 ${until}：${now}。下一班：${next}`,
    outsidePhoneHours: (until) =>
      `${until} 之前不在 \`phone-hours\` 时段内：已改用应用内加急，没有打电话`,
    phoneNotFor: {
      'repeated-failure': '上一次运行也失败了：按 `phone-for` 已改用应用内加急，没有打电话',
      stopped: '运行是被人取消的，没有作业失败：已改用应用内加急，没有打电话',
    },
  },
  details: '详细信息',

  wrongInputs: (count) => `${count} 个输入有误`,
  moreProblems: (count) => `另有 ${count} 项`,
  badInput: '输入有误',
  withoutCode: ({ kind, msg, status }) => {
    const { name } = failuresZh.withoutCode[kind]
    // What Node says of a failed connection names the host and the reason.
    if (kind === 'unreachable') return `${name}（${msg}）`
    return status === undefined ? name : `${name}（HTTP ${status}）`
  },
  proxy: ({ variable, problem, scheme }) =>
    problem === 'scheme'
      ? `${variable} 指定了 ${scheme} 代理，但只支持 http 和 https 代理`
      : `${variable} 不是有效的代理地址`,

  log: {
    retry: (what, reason, waitMs) => `${formatDuration(waitMs)}后重试（${what}）：${reason}`,
    messageSent: (id) => `消息：${id}`,
    calling: (tier, round, people) =>
      `${round > 1 ? `第 ${round} 轮，` : ''}第 ${tier} 梯队：${people}`,
    called: (counts) => `  ${counts}`,
    waiting: (tier, leftMs, ackBy) =>
      `等待第 ${tier} 梯队${ackBy === 'read' ? '阅读消息' : '添加表情回复'}，最多 ${formatDuration(leftMs)}`,
    acknowledged: (name, afterMs) => `${name} 在 ${formatDuration(afterMs)}后接手`,
    nobodyAcknowledged: '没有人确认',
    requests: (count) => `共向飞书发出 ${count} 个请求`,
  },
  countsOf: (counts) => describeCounts(counts),
  outputsFailed: (reason) => `输出无法写入：${reason}`,
  runsUnknown: (why) => `无法从 GitHub 得知上一次运行是否失败：${why}`,
  earlierCardUnknown: (why) => `无法查找之前的卡片：${why}`,
  noSecret: '仅有 tenant-access-token，没有可用于查找的密钥；请改用 app-id 和 app-secret',
  nothingReached: (outcomes) => `没有叫到任何人：${outcomes}`,
}

function describeCounts({ due, phone, sms, app }: Counts): string {
  const parts: [string, number][] = [
    ['电话', phone],
    ['短信', sms],
    ['应用内', app],
    ['未叫到', due - phone - sms - app],
  ]
  return parts
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${count}`)
    .join('，')
}

function formatDuration(ms: number): string {
  const seconds = Math.round(ms / 1000)
  const parts: [string, number][] = [
    ['小时', Math.floor(seconds / 3600)],
    ['分', Math.floor(seconds / 60) % 60],
    ['秒', seconds % 60],
  ]
  const shown = parts.filter(([, count]) => count > 0)
  return (shown.length > 0 ? shown : [['秒', 0] as const])
    .map(([unit, count]) => `${count} ${unit}`)
    .join(' ')
}
