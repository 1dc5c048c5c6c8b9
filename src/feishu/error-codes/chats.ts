import type { ErrorCodes } from './types.ts'

/** What is wrong with the chat (Feishu docs: im-v1/chat/get, im-v1/chat-members/get and is_in_chat). */
export const chatCodes: ErrorCodes = {
  232001: {
    name: { en: 'invalid parameter for the chat', zh: '群参数无效' },
    cause: {
      en: 'The query about the chat has a wrong parameter.',
      zh: '查询群信息的请求参数有误。',
    },
    remedy: {
      en: 'Check the chat ID (`oc_…`) in `send-to` and the value of `user-id-type`.',
      zh: '核对 `send-to` 中的 chat_id（`oc_…`）以及 `user-id-type` 的取值。',
    },
    handling: ['final'],
  },
  232004: {
    name: { en: 'app does not exist', zh: '应用不存在' },
    cause: {
      en: 'The chat service knows no app with the App ID behind the token.',
      zh: '群组服务找不到 token 对应的应用。',
    },
    remedy: {
      en: 'Check `app-id` against the Developer Console (open.feishu.cn/app) > the app > Credentials & Basic Info. If it is right, give the log ID to Feishu support.',
      zh: '对照开发者后台（open.feishu.cn/app）该应用的“凭证与基础信息”核对 `app-id`；无误时，把 log ID 提供给飞书技术支持。',
    },
    handling: ['final'],
  },
  232006: {
    name: { en: 'chat ID invalid', zh: 'chat_id 无效' },
    cause: {
      en: 'There is no chat with this ID: it is mistyped, or was read on another platform.',
      zh: '没有与该 ID 对应的会话：写错了，或者取自其他平台。',
    },
    remedy: {
      en: 'Copy the chat ID (`oc_…`) into `send-to`: the Feishu client (7.60 or newer) shows it in the Settings of the group.',
      zh: '重新复制 chat_id（`oc_…`）填入 `send-to`，在飞书客户端（7.60 及以上）的群设置页可以看到。',
    },
    handling: ['final'],
  },
  232010: {
    name: { en: 'chat is of another company', zh: '群属于其他租户' },
    cause: {
      en: 'The app and the chat are in different tenants.',
      zh: '应用和群不在同一个租户下。',
    },
    remedy: {
      en: 'Use a chat of the company that the app is in for `send-to`, or the `app-id` and `app-secret` of an app of that company. For a store app, check `tenant-key`.',
      zh: '把 `send-to` 换成应用所在企业的群，或者改用该群所在企业的应用的 `app-id` 和 `app-secret`；商店应用请核对 `tenant-key`。',
    },
    handling: ['final'],
  },
  232011: {
    name: { en: 'bot is not in the group', zh: '机器人不在群里' },
    cause: {
      en: 'The bot must be a member of a group to look at it, and this one is not.',
      zh: '只有群成员才能查看群信息，而该应用的机器人不在群里。',
    },
    remedy: {
      en: 'In the Feishu client, open the group and add the bot of this app under Settings > Bots > Add Bot.',
      zh: '在飞书客户端打开该群，进入“设置 > 群机器人 > 添加机器人”，把该应用的机器人加进来。',
    },
    handling: ['final'],
  },
  232025: {
    name: { en: 'bot ability is not enabled', zh: '应用未启用机器人能力' },
    cause: {
      en: 'The app has no bot, or the version that adds the bot was never published.',
      zh: '应用没有添加机器人能力，或者添加之后没有发布版本。',
    },
    remedy: {
      en: 'Open the app in the Developer Console (open.feishu.cn/app) and add Bot under Add Features. Then publish a version under Version Management & Release: the bot works only after that.',
      zh: '在开发者后台（open.feishu.cn/app）打开该应用，到“应用能力 > 添加应用能力”添加“机器人”。随后在“应用发布 > 版本管理与发布”创建并发布新版本，发布后才生效。',
    },
    handling: ['final'],
  },
  232033: {
    name: { en: 'external group', zh: '外部群' },
    cause: {
      en: 'The group has members of other companies, and an app may neither query such a group nor call anybody in it.',
      zh: '该群是外部群，应用在外部群里无权查询，也不能加急。',
    },
    remedy: {
      en: 'Point `send-to` at an internal group that holds the bot and the responders.',
      zh: '把 `send-to` 改为内部群，并确保机器人和值班人都在群里。',
    },
    handling: ['final'],
  },
  232034: {
    name: { en: 'app is not active in the company', zh: '应用未在企业内安装或启用' },
    cause: {
      en: 'The app is not installed in this tenant, or it is not enabled there.',
      zh: '应用在当前租户内没有安装，或者没有启用。',
    },
    remedy: {
      en: 'Ask an administrator to install and enable the app: Admin Console > Workplace > App Management. Then rerun the job.',
      zh: '请企业管理员到“管理后台 > 工作台 > 应用管理”安装并启用该应用，然后重跑任务。',
    },
    handling: ['final'],
  },
  99992355: {
    name: { en: 'chat does not exist', zh: '会话不存在' },
    cause: {
      en: 'Feishu knows no chat with this ID.',
      zh: '飞书中没有与该 chat_id 对应的会话。',
    },
    remedy: {
      en: 'Correct the chat ID (`oc_…`) in `send-to`.',
      zh: '改正 `send-to` 中的 chat_id（`oc_…`）。',
    },
    handling: ['final'],
  },
  99992356: {
    name: { en: 'chat does not exist', zh: '会话不存在' },
    cause: {
      en: 'Feishu knows no chat with this ID.',
      zh: '飞书中没有与该 chat_id 对应的会话。',
    },
    remedy: {
      en: 'Correct the chat ID (`oc_…`) in `send-to`.',
      zh: '改正 `send-to` 中的 chat_id（`oc_…`）。',
    },
    handling: ['final'],
  },
}
