import type { ErrorCodes } from './types.ts'

/** What the token endpoints answer, always with HTTP 200 (Feishu docs: tenant_access_token_internal). */
export const credentialCodes: ErrorCodes = {
  10003: {
    name: { en: 'app ID not recognised', zh: 'App ID 无效' },
    cause: {
      en: 'The App ID is missing, mistyped or unknown to this platform; Feishu and Lark do not know each other’s apps.',
      zh: 'App ID 缺失、写错，或在该平台上不存在；飞书和 Lark 的应用互不相通。',
    },
    remedy: {
      en: 'Copy the App ID (`cli_…`) from the Developer Console (open.feishu.cn/app) > the app > Credentials & Basic Info into `app-id`. If it is an app of another platform, set `base-url` to the address of that platform.',
      zh: '在开发者后台（open.feishu.cn/app）打开该应用，从“凭证与基础信息”复制 App ID（`cli_…`）填入 `app-id`。如果应用不在飞书而在其他平台，把 `base-url` 改成该平台的地址。',
    },
    handling: ['final'],
  },
  10005: {
    name: { en: 'app or tenant not authorised', zh: '应用或租户鉴权失败' },
    cause: {
      en: 'The app or the tenant in the request is not the one that Feishu expects.',
      zh: '请求中的应用信息或租户信息有误。',
    },
    remedy: {
      en: 'Check `app-id` and `app-secret` against the Developer Console > Credentials & Basic Info. For a store app, check also that `tenant-key` is that of a company that has installed it.',
      zh: '对照“开发者后台 > 凭证与基础信息”核对 `app-id` 和 `app-secret`；商店应用还要确认 `tenant-key` 属于已安装该应用的企业。',
    },
    handling: ['final'],
  },
  10012: {
    name: { en: 'app access token refused', zh: '获取 app_access_token 失败' },
    cause: {
      en: 'For a store app the app ticket is most likely stale: Feishu pushes a new one every hour.',
      zh: '商店应用多半是 app_ticket 失效，飞书每小时会推送一次新的 app_ticket。',
    },
    remedy: {
      en: 'Put the newest ticket from your event receiver into `app-ticket`; `POST /open-apis/auth/v3/app_ticket/resend` asks for a new push. For a custom app, remove `app-ticket` and `tenant-key`.',
      zh: '把事件服务最近收到的 app_ticket 填入 `app-ticket`；可调用 `POST /open-apis/auth/v3/app_ticket/resend` 触发重新推送。企业自建应用请去掉 `app-ticket` 和 `tenant-key`。',
    },
    handling: ['final'],
  },
  10013: {
    name: { en: 'tenant access token refused', zh: '获取 tenant_access_token 失败' },
    cause: {
      en: 'Feishu did not issue the token and does not say why; for a store app the first suspect is the tenant key.',
      zh: '飞书没有签发 token，也未说明原因；商店应用首先怀疑 tenant_key。',
    },
    remedy: {
      en: 'Check that the app is enabled and installed in the company. For a store app, check `tenant-key` and `app-ticket`. Then rerun the job.',
      zh: '确认应用已在企业内安装并启用；商店应用再核对 `tenant-key` 和 `app-ticket`，然后重跑任务。',
    },
    handling: ['final'],
  },
  10014: {
    name: { en: 'app secret wrong, or app disabled', zh: 'App Secret 错误或应用已停用' },
    cause: {
      en: 'Feishu answers this to a wrong App Secret; its documentation also names an app that is disabled.',
      zh: 'App Secret 不对时返回此码；按官方文档，应用被停用时也会返回。',
    },
    remedy: {
      en: 'Copy the App Secret from the Developer Console (open.feishu.cn/app) > the app > Credentials & Basic Info into the GitHub secret behind `app-secret`: a reset makes the old one void. If it is the same, ask an administrator whether the app is disabled: Admin Console > Workplace > App Management.',
      zh: '在开发者后台（open.feishu.cn/app）打开该应用，从“凭证与基础信息”复制 App Secret，更新 `app-secret` 所用的 GitHub secret；重置过的旧密钥会失效。如果密钥无误，请企业管理员到“管理后台 > 工作台 > 应用管理”查看应用是否被停用。',
    },
    handling: ['final'],
  },
  10015: {
    name: { en: 'app secret wrong', zh: 'App Secret 错误' },
    cause: {
      en: 'The App Secret does not belong to this App ID, or it has been reset.',
      zh: 'App Secret 与 App ID 不匹配，或者已被重置。',
    },
    remedy: {
      en: 'Copy the App Secret from the Developer Console (open.feishu.cn/app) > the app > Credentials & Basic Info into the GitHub secret behind `app-secret`.',
      zh: '在开发者后台（open.feishu.cn/app）打开该应用，从“凭证与基础信息”复制 App Secret，更新 `app-secret` 所用的 GitHub secret。',
    },
    handling: ['final'],
  },
  10016: {
    name: { en: 'app ticket cannot be pushed again', zh: '重新推送 app_ticket 失败' },
    cause: {
      en: 'Only store apps have app tickets, and this is most likely a custom app.',
      zh: '只有商店应用才有 app_ticket，当前应用很可能是企业自建应用。',
    },
    remedy: {
      en: 'For a custom app, give `app-id` and `app-secret` only, and remove `app-ticket` and `tenant-key`.',
      zh: '企业自建应用只需填写 `app-id` 和 `app-secret`，去掉 `app-ticket` 和 `tenant-key`。',
    },
    handling: ['final'],
  },
  99991543: {
    name: { en: 'app ID or app secret does not exist', zh: 'App ID 或 App Secret 不存在' },
    cause: {
      en: 'Feishu knows no app with this App ID and App Secret.',
      zh: '飞书找不到与该 App ID、App Secret 对应的应用。',
    },
    remedy: {
      en: 'Copy both anew from the Developer Console (open.feishu.cn/app) > the app > Credentials & Basic Info into `app-id` and `app-secret`. Check that they are of one and the same app.',
      zh: '在开发者后台（open.feishu.cn/app）打开该应用，从“凭证与基础信息”重新复制，分别填入 `app-id` 和 `app-secret`，并确认两者属于同一个应用。',
    },
    handling: ['final'],
  },
  99991662: {
    name: { en: 'app is disabled', zh: '应用已停用' },
    cause: {
      en: 'The app is not enabled in this company.',
      zh: '应用在企业内处于停用状态。',
    },
    remedy: {
      en: 'Ask an administrator to enable the app: Admin Console > Workplace > App Management. If it has never been released, publish a version under Developer Console > Version Management & Release.',
      zh: '请企业管理员到“管理后台 > 工作台 > 应用管理”启用该应用；如果从未发布过，先到“开发者后台 > 应用发布 > 版本管理与发布”发布版本。',
    },
    handling: ['final'],
  },
  99991673: {
    name: { en: 'app is not installed in the company', zh: '应用未在企业内安装' },
    cause: {
      en: 'The app is not usable in this tenant: it is not installed, or its installation was withdrawn.',
      zh: '应用在当前租户内不可用：没有安装，或安装已失效。',
    },
    remedy: {
      en: 'Ask an administrator to install and enable the app: Admin Console > Workplace > App Management. For a store app, check that `tenant-key` is that of the right company.',
      zh: '请企业管理员到“管理后台 > 工作台 > 应用管理”安装并启用该应用；商店应用还要确认 `tenant-key` 对应的企业无误。',
    },
    handling: ['final'],
  },
}

/** What the other endpoints say of the token they were given (Feishu docs: generic error codes). */
export const tokenCodes: ErrorCodes = {
  99991661: {
    name: { en: 'access token missing', zh: '请求缺少访问凭证' },
    cause: {
      en: 'The request arrived without a usable Authorization header: a proxy may have removed it, or `tenant-access-token` holds something else.',
      zh: '请求到达飞书时没有可用的 Authorization 头：可能被代理去掉了，也可能 `tenant-access-token` 里填的不是 token。',
    },
    remedy: {
      en: 'Check the proxy between the runner and Feishu. If you set `tenant-access-token`, give the bare token (`t-…`) without `Bearer`.',
      zh: '检查 runner 与飞书之间的代理。如果使用 `tenant-access-token`，只填 token 本身（`t-…`），不要带 `Bearer`。',
    },
    handling: ['fresh-token'],
  },
  99991663: {
    name: { en: 'tenant access token invalid', zh: 'tenant_access_token 无效' },
    cause: {
      en: 'The token has expired (it lives two hours at most), was revoked by a reset of the App Secret, or was issued by another platform.',
      zh: 'token 已过期（最长两小时）、因重置 App Secret 被吊销，或者由其他平台签发。',
    },
    remedy: {
      en: 'If you set `tenant-access-token`, give `app-id` and `app-secret` in its place and let the action fetch a fresh one. If you do so already, rerun the job and check that `base-url` is the platform of the app.',
      zh: '如果使用 `tenant-access-token`，改填 `app-id` 和 `app-secret`，由 Action 自行获取新 token。如果已经如此，重跑任务，并确认 `base-url` 就是应用所在的平台。',
    },
    handling: ['fresh-token'],
  },
  99991664: {
    name: { en: 'app access token invalid', zh: 'app_access_token 无效' },
    cause: {
      en: 'The app access token of the store app is expired, revoked or malformed.',
      zh: '商店应用的 app_access_token 已过期、被吊销或格式有误。',
    },
    remedy: {
      en: 'Put the newest app ticket into `app-ticket`, check `app-id` and `app-secret`, and rerun the job.',
      zh: '把最新的 app_ticket 填入 `app-ticket`，核对 `app-id` 和 `app-secret`，然后重跑任务。',
    },
    handling: ['final'],
  },
  99991665: {
    name: { en: 'tenant access token illegal', zh: 'tenant_access_token 非法' },
    cause: {
      en: 'Feishu does not accept the tenant access token for this tenant.',
      zh: '飞书不认可该 tenant_access_token。',
    },
    remedy: {
      en: 'If you set `tenant-access-token`, replace it by `app-id` and `app-secret`. For a store app, check `tenant-key`.',
      zh: '如果使用 `tenant-access-token`，改填 `app-id` 和 `app-secret`；商店应用请核对 `tenant-key`。',
    },
    handling: ['final'],
  },
  99991668: {
    name: { en: 'user access token in the wrong place', zh: '误用 user_access_token' },
    cause: {
      en: 'Feishu took the token for a user access token, and people can be called only with a tenant access token.',
      zh: '传入的 token 被识别为 user_access_token，而加急接口只接受 tenant_access_token。',
    },
    remedy: {
      en: 'Put a tenant access token (`t-…`) into `tenant-access-token`, or give `app-id` and `app-secret` in its place.',
      zh: '在 `tenant-access-token` 中填入 tenant_access_token（`t-…`），或者改填 `app-id` 和 `app-secret`。',
    },
    handling: ['final'],
  },
  99991671: {
    name: { en: 'access token malformed', zh: '访问凭证格式错误' },
    cause: {
      en: 'The token does not start with `t-`: most often the secret holds something else, or a quote or `Bearer` before the token.',
      zh: 'token 不是以 `t-` 开头，多半是 secret 里存的不是 token，或前面多了引号、`Bearer`。',
    },
    remedy: {
      en: 'Put the bare tenant access token (`t-…`) into `tenant-access-token`, or give `app-id` and `app-secret` in its place.',
      zh: '在 `tenant-access-token` 中只填 token 本身（`t-…`），或者改填 `app-id` 和 `app-secret`。',
    },
    handling: ['fresh-token'],
  },
  99991677: {
    name: { en: 'user access token expired', zh: 'user_access_token 已过期' },
    cause: {
      en: 'The token is that of a user and has expired, while this action needs a tenant access token.',
      zh: '传入的是已过期的用户 token，而本 Action 需要 tenant_access_token。',
    },
    remedy: {
      en: 'Put a tenant access token (`t-…`) into `tenant-access-token`, or give `app-id` and `app-secret` in its place.',
      zh: '在 `tenant-access-token` 中填入 tenant_access_token（`t-…`），或者改填 `app-id` 和 `app-secret`。',
    },
    handling: ['final'],
  },
}
