import type { ErrorCodes } from './types.ts'

/** What the gateway refuses before an API sees the request (Feishu docs: generic error codes, frequency control). */
export const gatewayCodes: ErrorCodes = {
  9499: {
    name: { en: 'bad request', zh: '请求有误' },
    cause: {
      en: 'Feishu could not read the request; the message behind the code says which part.',
      zh: '飞书无法解析该请求，具体位置见返回信息。',
    },
    remedy: {
      en: 'Read the message from Feishu and check the inputs of the step, `card` first. If they are right, give the log ID to Feishu support.',
      zh: '根据飞书返回的信息检查该步骤的输入，首先看 `card`；输入无误时，把 log ID 提供给飞书技术支持。',
    },
    handling: ['final'],
  },
  99991201: {
    name: { en: 'API path not found', zh: '接口路径不存在' },
    cause: {
      en: 'The server behind the base URL does not offer this API; Lark’s documentation, for one, has no phone calls.',
      zh: '该地址没有提供此接口；例如 Lark 的文档中就没有电话加急。',
    },
    remedy: {
      en: 'Remove `base-url` to use `https://open.feishu.cn`. If it must stay, ask the operator of that platform whether it offers urgent_phone.',
      zh: '去掉 `base-url`，使用默认的 `https://open.feishu.cn`；必须保留时，向该平台的运维确认是否提供 urgent_phone 接口。',
    },
    handling: ['final'],
  },
  99991301: {
    name: { en: 'HTTP method not accepted', zh: 'HTTP 方法不匹配' },
    cause: {
      en: 'The API refused the HTTP method, most likely because a proxy changed it on the way.',
      zh: '接口不接受该 HTTP 方法，很可能被中间的代理改写了。',
    },
    remedy: {
      en: 'Check `base-url` and the proxy between the runner and Feishu: it has to let PATCH requests through.',
      zh: '检查 `base-url` 以及 runner 与飞书之间的代理，代理需要放行 PATCH 请求。',
    },
    handling: ['final'],
  },
  99991400: {
    name: { en: 'rate limit reached', zh: '触发接口频率限制' },
    cause: {
      en: 'This app has called the API too often in the last minute, and the time left for the step was too short to wait.',
      zh: '该应用短时间内调用该接口过于频繁，而步骤剩余时间不足以等到限流解除。',
    },
    remedy: {
      en: 'Rerun the job in a minute, or raise `timeout`. If it comes back, look for another workflow or service that uses the same app.',
      zh: '一分钟后重跑任务，或调大 `timeout`。如果反复出现，检查是否有其他工作流或服务共用同一个应用。',
    },
    handling: ['retry', 'fallback'],
  },
  99991401: {
    name: { en: 'IP address not on the allow-list', zh: 'IP 不在白名单内' },
    cause: {
      en: 'The app accepts requests from listed IP addresses only, and GitHub-hosted runners get a new address for each job.',
      zh: '应用开启了 IP 白名单，而 GitHub 托管的 runner 每次任务的出口 IP 都不固定。',
    },
    remedy: {
      en: 'Run this job on a self-hosted runner, or a larger runner with a static IP, and list its address in the Developer Console (open.feishu.cn/app) > the app > Security Settings > IP Whitelist: single public IPv4 addresses only. Or empty the list. Both take effect at once.',
      zh: '把该任务放到自托管 runner 或有固定 IP 的大型 runner 上，并在开发者后台（open.feishu.cn/app）打开该应用，到“安全设置 > IP 白名单”添加其出口 IP（只支持单个公网 IPv4）；或者清空白名单。改动立即生效。',
    },
    handling: ['final'],
  },
  99991402: {
    name: { en: 'code not in the official table', zh: '官方错误码表未收录' },
    cause: {
      en: 'Feishu’s table of error codes has no entry for this code, so what it means is not known.',
      zh: '飞书官方错误码表没有收录此码，含义不明。',
    },
    remedy: {
      en: 'Go by the message that came with it. Look up the log ID at open.feishu.cn/search, or give it to Feishu support.',
      zh: '以返回信息为准；用 log ID 在 open.feishu.cn/search 查询，或提供给飞书技术支持。',
    },
    handling: ['final'],
  },
  99991403: {
    name: { en: 'monthly API quota used up', zh: '本月 API 调用量已用完' },
    cause: {
      en: 'All custom apps of the company share one monthly quota of API calls, and it is spent.',
      zh: '企业内所有自建应用共用每月的 API 调用额度，本月额度已用完。',
    },
    remedy: {
      en: 'Reach the responders by other means: trying again is useless until the quota comes back on the 1st of the month. Ask an administrator to upgrade the Feishu plan. Leave `ack-timeout` at `0` to save calls.',
      zh: '先用其他方式联系值班人：额度每月 1 日重置，在此之前重试无用。请企业管理员升级飞书版本；把 `ack-timeout` 设为 `0` 可以减少调用量。',
    },
    handling: ['final'],
  },
  99991672: {
    name: { en: 'app lacks a scope', zh: '应用缺少权限' },
    cause: {
      en: 'None of the scopes named in the message is granted, or the version that asks for them is not published yet.',
      zh: '返回信息中列出的权限一个都没有开通，或者开通后还没有发布版本。',
    },
    remedy: {
      en: 'Open the app in the Developer Console (open.feishu.cn/app) > Permissions & Scopes and add the scope; phone calls need `im:message.urgent:phone`. Then publish a version under Version Management & Release and have it approved: scopes take effect only then.',
      zh: '在开发者后台（open.feishu.cn/app）打开该应用，到“权限管理”开通缺少的权限，电话加急需要 `im:message.urgent:phone`。然后在“应用发布 > 版本管理与发布”发布新版本并通过审核，之后权限才生效。',
    },
    handling: ['fallback'],
  },
  99991676: {
    name: { en: 'token lacks a permission', zh: 'token 没有对应权限' },
    cause: {
      en: 'The token stands for an app that may not use this API.',
      zh: 'token 对应的应用没有调用该接口的权限。',
    },
    remedy: {
      en: 'Compare the scopes of the app with the README: Developer Console > Permissions & Scopes. Publish a version after each change. With `tenant-access-token`, fetch the token again afterwards.',
      zh: '到“开发者后台 > 权限管理”对照 README 核对权限，修改后发布新版本；使用 `tenant-access-token` 的，发布后要重新获取 token。',
    },
    handling: ['fallback'],
  },
  99991679: {
    name: { en: 'user has not granted the permission', zh: '未获得用户授权' },
    cause: {
      en: 'The token is that of a user who has not consented, while this action needs a tenant access token.',
      zh: '传入的是用户 token，且用户没有授权；本 Action 需要 tenant_access_token。',
    },
    remedy: {
      en: 'Put a tenant access token (`t-…`) into `tenant-access-token`, or give `app-id` and `app-secret` in its place.',
      zh: '在 `tenant-access-token` 中填入 tenant_access_token（`t-…`），或者改填 `app-id` 和 `app-secret`。',
    },
    handling: ['final'],
  },
  99992402: {
    name: { en: 'field validation failed', zh: '参数校验失败' },
    cause: {
      en: 'A field of the request is missing or has a wrong form; the message names it.',
      zh: '请求中有字段缺失或格式不对，返回信息会指出是哪个字段。',
    },
    remedy: {
      en: 'Correct the input behind that field: `users`, `user-id-type`, `send-to` or `card`. If they are right, give the log ID to Feishu support.',
      zh: '修正该字段对应的输入：`users`、`user-id-type`、`send-to` 或 `card`；输入无误时，把 log ID 提供给飞书技术支持。',
    },
    handling: ['final'],
  },
}

const rerun = {
  en: 'Rerun the job in a few minutes. If the code stays, give the log ID to Feishu support.',
  zh: '几分钟后重跑任务；仍然报错时，把 log ID 提供给飞书技术支持。',
}

/** Faults on Feishu's side, all worth a retry (Feishu docs: generic error codes). */
export const internalCodes: ErrorCodes = {
  1500: {
    name: { en: 'internal error of Feishu', zh: '飞书内部错误' },
    cause: {
      en: 'A service of Feishu failed, and went on failing while this step retried.',
      zh: '飞书服务端出错，重试期间一直没有恢复。',
    },
    remedy: rerun,
    handling: ['retry', 'fallback'],
  },
  2200: {
    name: {
      en: 'internal error of Feishu, often under load',
      zh: '飞书内部错误（多见于频繁调用）',
    },
    cause: {
      en: 'A service of Feishu failed; this code mostly comes when an app calls often.',
      zh: '飞书服务端出错，此码通常在调用过于频繁时出现。',
    },
    remedy: {
      en: 'Rerun the job in a few minutes. If it comes back, look for another workflow or service that uses the same app.',
      zh: '几分钟后重跑任务；如果反复出现，检查是否有其他工作流或服务共用同一个应用。',
    },
    handling: ['retry', 'fallback'],
  },
  5000: {
    name: { en: 'internal error of Feishu', zh: '飞书内部错误' },
    cause: {
      en: 'A service of Feishu failed; its documentation advises to call less often and to try again later.',
      zh: '飞书服务端出错，官方建议降低调用频率、稍后再试。',
    },
    remedy: rerun,
    handling: ['retry', 'fallback'],
  },
  55001: {
    name: { en: 'internal error of a Feishu server', zh: '飞书服务端内部错误' },
    cause: {
      en: 'A server of Feishu failed; its documentation advises to call less often and to try again later.',
      zh: '飞书服务端出错，官方建议降低调用频率、稍后再试。',
    },
    remedy: rerun,
    handling: ['retry', 'fallback'],
  },
}
