import type { Remedy, RemedyFacts } from './failure-words.ts'
import type { Failures } from './failures.en.ts'

/**
 * The way to another call that does not run the workflow again, because running a release workflow
 * again releases again.
 */
export function callByHandZh({ messageId }: RemedyFacts): string {
  return messageId === undefined
    ? '请人工联系相关人员。'
    : `请人工联系相关人员。如果仓库里有示例中的 existing-message.yml，也可以就同一条消息再呼叫一次：\`gh workflow run existing-message.yml -f message-id=${messageId}\`。`
}

/** Calling by hand, unless everybody has been reached, and then what keeps it from happening again. */
export function callByHandAndZh(then: string): Remedy {
  return (facts) => (facts.isEverybodyReached ? then : callByHandZh(facts) + then)
}

export const failuresZh: Failures = {
  withoutCode: {
    unreachable: {
      name: '无法连接飞书',
      cause: '在截止时间之前，每次连接都被拒绝、重置或没有响应。',
      remedy: callByHandAndZh(
        '检查 runner 能否访问 `base-url` 的主机（DNS、防火墙、`https_proxy`），并查看飞书服务状态。',
      ),
    },
    timeout: {
      name: '飞书未在时限内响应',
      cause: '请求已发出，但没有收到完整的响应；如果这是呼叫请求，电话可能已经响过。',
      remedy: callByHandAndZh(
        '如果经常发生，检查 runner 与 `base-url` 之间的网络，或者调大 `timeout`。',
      ),
    },
    'too-late': {
      name: '时间已用尽',
      cause: '还没轮到发出该请求，`timeout` 规定的时间就用完了。',
      remedy: callByHandAndZh('查看日志中耗时的请求，并调大 `timeout`。'),
    },
    'cut-off': {
      name: '飞书的响应中断',
      cause: '连接在响应中途断开；如果这是呼叫请求，电话可能已经响过。',
      remedy: callByHandAndZh('如果经常发生，检查 runner 与 `base-url` 之间的代理或防火墙。'),
    },
    unavailable: {
      name: '飞书服务不可用',
      cause: '在截止时间之前，飞书或其前面的网关每次都返回自身错误（HTTP 5xx）。',
      remedy: callByHandAndZh('飞书服务状态页会说明是否发生故障。'),
    },
    redirect: {
      name: '服务器返回了重定向',
      cause:
        '飞书 API 不会重定向，说明 `base-url` 或代理指向了别处；为避免把密钥发送到其他主机，没有跟随重定向。',
      remedy: callByHandAndZh(
        '把 `base-url` 设为 https://open.feishu.cn，并检查 runner 的代理设置。',
      ),
    },
    'not-feishu': {
      name: '响应不是来自飞书 API',
      cause: '服务器返回的是网页、空内容或没有 code 的 JSON，不能视为已受理。',
      remedy: callByHandAndZh(
        '检查 `base-url` 以及 runner 与飞书之间的代理。如果都没有问题，则是飞书服务故障。',
      ),
    },
    unexpected: {
      name: '飞书返回了意外的响应',
      cause: '响应的格式与飞书文档不符，不能视为已受理，但部分电话可能已经响过。',
      remedy: callByHandAndZh('把 log ID 反馈给本 Action 的维护者。'),
    },
    cancelled: {
      name: '作业已被取消',
      cause: '在呼叫完所有人之前，工作流运行被取消，或作业超时。',
      remedy: callByHandAndZh('如果故障已经解除，则无需处理。'),
    },
  },
  accepted: {
    name: '电话加急已受理',
    cause: '飞书已受理这次电话加急，但不会告知电话是否响过、有没有人接听。',
    remedy: (facts) =>
      `如果一直没有人接手：${callByHandZh(facts)}只有在飞书绑定了手机号、且没有折叠该会话的人，电话才会响。`,
  },
  unknownCode: {
    name: '本 Action 未收录的错误码',
    cause: '目前只有下方飞书返回的信息可供参考。',
    remedy: callByHandAndZh('在 open.feishu.cn 搜索该错误码，或者把 log ID 提供给飞书技术支持。'),
  },
  withoutError: {
    'not-in-chat': {
      name: '不在消息所在的会话中',
      cause: '飞书只能加急消息所在会话的成员。',
      remedy: ({ fallback }) =>
        fallback.includes('direct')
          ? '本 Action 也尝试过直接发消息给他们。请把他们加入该会话，以便下次能叫到。如果已在会话中，请检查他们的 ID 是否属于本应用。'
          : '请把他们加入该会话；或者在 `fallback` 中加上 `direct`，改为直接发消息给他们再呼叫。如果已在会话中，请检查他们的 ID 是否属于本应用。',
    },
    'not-found': {
      name: '飞书中找不到这些邮箱或手机号',
      cause:
        '可能是：邮箱或手机号与成员的飞书资料不一致（企业邮箱不算）；成员已离职；成员不在通讯录权限范围内。',
      remedy:
        '请在管理后台核对该成员的资料，或者在 `users` 中直接填写该成员的 ID。如果收窄过通讯录权限范围，请到“开发者后台 > 权限管理 > 通讯录权限范围”扩大范围，并发布版本。',
    },
  },
  missingScopes: (scopes) => `缺少的权限（开通任意一项即可）：${scopes.join('、')}。`,
  addScopesAt: (url) => `点此开通：${url}`,
}
