import type { problemsEn } from './problems.en.ts'

export const problemsZh: typeof problemsEn = {
  notCalled: (names) => `未叫到：${names}`,
  directly: (names) => `已改为单独发消息并就此呼叫：${names}`,
  bySms: (names) => `已改用短信联系：${names}`,
  byApp: (names) => `已改用应用内加急：${names}`,
  why: (cause) => `原因：${cause}`,
  whatToDo: (remedy) => `处理建议：${remedy}`,
  answer: (text, logId) => `返回信息：${text}${logId ? `（log id ${logId}）` : ''}`,
  seen: (text) => `检查发现：${text}`,
  more: (url) => `详情：${url}`,
  feishuCode: (code, name) => `飞书 ${code}：${name}`,
  badInput: '输入有误',
  plainTextSent: '卡片被拒绝，已降级为纯文本。',
  githubTrouble: {
    title: '卡片没有显示全部失败信息',
    remedy: '请打开该次运行查看失败原因。呼叫不受影响。',
  },
  perhapsTwice: {
    title: '有人可能被叫了两次',
    cause: '第一次请求的响应丢失，因此又发送了一次，两次可能都生效。',
    remedy: '无需处理：多叫一次好过没有叫到。',
  },
  notTaken: {
    title: '没有人确认',
    read: '在 `ack-timeout` 规定的时间内，被叫的人都没有打开消息。',
    reaction: '在 `ack-timeout` 规定的时间内，被叫的人都没有对消息添加表情回复。',
    remedy:
      '请人工联系值班人员。如果经常发生，请在 `users` 中增加梯队、设置 `repeat`，或调大 `ack-timeout`。',
  },
  waitCancelled: {
    title: '等待确认时作业被取消',
    cause: '等待有人确认时，作业被取消。',
    remedy: '如果还没有人接手，请人工联系值班人员。',
  },
  readersUnknown: '无法得知谁已确认，因此已按时呼叫下一梯队。',
  duplicateUnknown: {
    title: '本次运行的另一个作业负责呼叫',
    cause: '这次呼叫的消息由本次运行的另一个作业发送，从这里无法得知它是否已经呼叫。',
    remedy:
      '请查看会话。如果没有人被叫到，请人工联系值班人员。开通 `im:message:readonly`（群聊还需 `im:message.group_msg`）权限后，本 Action 可自行检查。',
  },
  resolveTrouble: '恢复消息没有全部送达',
  pageNotice: '供 `mode: resolve` 使用：本次呼叫的消息',
}
