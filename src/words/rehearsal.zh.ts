import type { rehearsalEn } from './rehearsal.en.ts'
import type { Sight } from './sight.ts'

export const rehearsalZh: typeof rehearsalEn = {
  checks: {
    inputs: '输入',
    credentials: '应用凭证',
    scopes: '权限',
    people: '人员',
    receiver: '卡片接收人',
    card: '卡片大小与元素数量',
    message: '消息',
    bot: '机器人入群',
    chat: '会话设置',
    members: '成员关系',
    call: '电话额度',
  },
  states: { passed: '通过', failed: '未通过', 'not-checked': '未检查', note: '提示' },
  onlyACallTells: '只有真实呼叫才能得知。',
  calledDirectly: (names) => `不在会话中，将单独发消息并呼叫：${names}`,
  checksFailed: (names) => `未通过的检查：${names}`,
  allMissingScopes: (scopes) => `需要开通的权限：${scopes.join('、')}。`,
  seen: (sight) => describeSight(sight),
}

function describeSight(sight: Sight): string {
  switch (sight.kind) {
    case 'bot-outside':
      return '机器人不在会话中'
    case 'dissolved':
      return '会话已解散'
    case 'external':
      return '该会话是外部群'
    case 'owners-only':
      return '该会话只允许群主和管理员发送加急'
    case 'deleted':
      return '消息已被撤回或删除'
    case 'unknown-email':
      return '没有成员使用这个邮箱'
    case 'other-sender':
      return sight.appId ? `消息由 ${sight.appId} 发送` : '消息由个人发送'
    case 'too-large':
      return `卡片大小为 ${sight.is} 字节，上限为 ${sight.max} 字节`
    case 'too-many-elements':
      return `卡片有 ${sight.is} 个元素，上限为 ${sight.max} 个`
    case 'scopes-missing':
      return `未开通：${sight.scopes.join('、')}`
  }
}
