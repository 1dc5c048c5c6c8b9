import type { ErrorCodes } from './types.ts'

/** The twelve codes of the urgent APIs, the same for app, SMS and phone (Feishu docs: im-v1/message/urgent_phone). */
export const urgentCodes: ErrorCodes = {
  230001: {
    name: { en: 'invalid request parameter', zh: '请求参数无效' },
    cause: {
      en: 'One of the IDs or the content is wrong; the text after `ext=` in the answer says which.',
      zh: '某个 ID 或消息内容有误，具体看返回信息中 `ext=` 之后的内容。',
    },
    remedy: {
      en: 'Read `ext=` in the answer. With `all ids … are invalid`, add the people in `users` to the chat that the message is in; with `invalid receive_id`, correct `send-to`; with `invalid message_id`, correct `message-id`.',
      zh: '看返回信息里的 `ext=`。`all ids … are invalid`：把 `users` 中的人拉进消息所在的群；`invalid receive_id`：更正 `send-to`；`invalid message_id`：更正 `message-id`。',
    },
    handling: ['split'],
  },
  230002: {
    name: { en: 'bot is not in the group', zh: '机器人不在群里' },
    cause: {
      en: 'The bot of this app was never added to the group, or somebody removed it.',
      zh: '该应用的机器人没有进群，或者已被移出群聊。',
    },
    remedy: {
      en: 'In the Feishu client, open the group and add the bot of this app under Settings > Bots > Add Bot. Then rerun the job.',
      zh: '在飞书客户端打开该群，进入“设置 > 群机器人 > 添加机器人”，把该应用的机器人加进来，然后重跑任务。',
    },
    handling: ['final'],
  },
  230006: {
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
  230012: {
    name: { en: 'message was sent by somebody else', zh: '消息不是该机器人发送的' },
    cause: {
      en: 'An app can call people only about its own messages, and this one was sent by a person, another app or a group webhook.',
      zh: '应用只能加急自己发送的消息，而这条消息来自用户、其他应用或群自定义机器人（webhook）。',
    },
    remedy: {
      en: 'Use `send-to` in place of `message-id`, so that this app sends the message itself. Or use the `app-id` and `app-secret` of the app that sent it.',
      zh: '把 `message-id` 换成 `send-to`，让该应用自己发消息再加急；或者改用发送这条消息的应用的 `app-id` 和 `app-secret`。',
    },
    handling: ['final'],
  },
  230013: {
    name: { en: 'user is outside the app availability', zh: '用户不在应用可用范围内' },
    cause: {
      en: 'The app is not available to this person, an administrator has blocked the person from using it, or the person has left the company.',
      zh: '此人不在应用的可用范围内、被管理员设为禁用成员，或者已经离职。',
    },
    remedy: {
      en: 'Take people who have left out of `users`. For the others, open the app in the Developer Console (open.feishu.cn/app) > Version Management & Release > Create Version, add them under Availability and publish: it takes effect only then. If the code stays, ask an administrator for the blocked members of the app: Admin Console > Workplace > App Management.',
      zh: '先把已离职的人从 `users` 中删掉。其余的人：在开发者后台（open.feishu.cn/app）打开该应用，进入“应用发布 > 版本管理与发布”，点击“创建版本”，在“可用范围”中加入他们并发布，发布后才生效。仍报错时，请企业管理员到“管理后台 > 工作台 > 应用管理”，查看此人是否被设为“禁用成员”。',
    },
    handling: ['split'],
  },
  230023: {
    name: { en: 'too many unread urgent messages', zh: '未读加急消息过多' },
    cause: {
      en: 'The person has more than 200 unread urgent messages, and each of them counts until it is read in its chat.',
      zh: '此人的未读加急消息超过 200 条，只有在会话里读过的才算已读。',
    },
    remedy: {
      en: 'Reach the person by other means now. Ask them to open the chats and read the urgent messages there: dismissing the pop-up does not count. A group full of them can be cleared under Settings > Clear Chat History.',
      zh: '先用其他方式联系此人。请其进入会话阅读加急消息，只点掉弹窗不算已读；加急消息太多的群，可用群聊“设置 > 清空聊天记录”一次清理。',
    },
    handling: ['split', 'fallback'],
  },
  230024: {
    name: { en: 'SMS or phone urgent quota used up', zh: '短信或电话加急额度已用完' },
    cause: {
      en: 'The company has spent its quota of urgent phone calls, or of urgent SMS.',
      zh: '企业的电话加急额度（或短信加急额度）已经用完。',
    },
    remedy: {
      en: 'Ask an administrator to check and add quota: Admin Console > Billing > Benefits > SMS/Phone Urgent. With `fallback: sms, app`, whoever can not be phoned still gets an SMS or an alert in Feishu.',
      zh: '请企业管理员到“管理后台 > 费用中心 > 权益数据 > 短信/电话加急”查看并补充额度。设置 `fallback: sms, app` 后，电话打不通的人仍会收到短信或应用内加急。',
    },
    handling: ['fallback'],
  },
  230027: {
    name: { en: 'not allowed in this chat', zh: '无权在该会话中操作' },
    cause: {
      en: 'The chat is an external group, where nobody can be called, or the app lacks a permission.',
      zh: '该会话是外部群（外部群不支持加急），或者应用缺少某项权限。',
    },
    remedy: {
      en: 'Point `send-to` at an internal group or a person. If the chat is internal, look in the message from Feishu for the missing permission, add it under Developer Console > Permissions & Scopes and publish a version.',
      zh: '把 `send-to` 改为内部群或个人。如果本来就是内部群，按飞书返回的信息在“开发者后台 > 权限管理”开通缺少的权限，并发布新版本。',
    },
    handling: ['final'],
  },
  230052: {
    name: { en: 'not allowed to call about this message', zh: '无权加急这条消息' },
    cause: {
      en: 'The group lets only its owner and administrators send urgent messages, or Feishu judged the call to be risky.',
      zh: '群里开启了“仅群主和管理员可加急”，或者这次加急被识别为风险操作。',
    },
    remedy: {
      en: 'In the group, make the bot an administrator, or let all members send urgent messages under Settings > Group Management. If that is already so, ask the Feishu administrator of the company.',
      zh: '在群设置的“群管理”里把机器人设为群管理员，或者将加急权限改为“所有群成员可加急”。如果已经这样设置，请联系企业管理员排查。',
    },
    handling: ['fallback'],
  },
  230098: {
    name: { en: 'message is folded', zh: '消息已被聚合' },
    cause: {
      en: 'Feishu has folded this message together with others, and people cannot be called about a folded message.',
      zh: '这条消息已和其他消息聚合在一起，被聚合的消息不支持加急。',
    },
    remedy: {
      en: 'Use `send-to` in place of `message-id`, so that a message of its own is sent for this failure.',
      zh: '把 `message-id` 换成 `send-to`，为这次故障单独发一条消息再加急。',
    },
    handling: ['final'],
  },
  230110: {
    name: { en: 'message has been deleted', zh: '消息已被删除' },
    cause: {
      en: 'Somebody deleted the message before people could be called about it.',
      zh: '消息在加急之前已被删除。',
    },
    remedy: {
      en: 'Give the `message-id` of a message that is still there, or use `send-to` to send a new one.',
      zh: '换成仍然存在的消息的 `message-id`，或者改用 `send-to` 发一条新消息。',
    },
    handling: ['final'],
  },
  232009: {
    name: { en: 'group has been dissolved', zh: '群已解散' },
    cause: {
      en: 'The group that `send-to` names, or that holds the message, no longer exists.',
      zh: '`send-to` 指定的群，或消息所在的群，已经解散。',
    },
    remedy: {
      en: 'Put the chat ID (`oc_…`) of a group that exists into `send-to`, and add the bot and the responders to that group.',
      zh: '把 `send-to` 换成可用群的 chat_id（`oc_…`），并把机器人和值班人都拉进该群。',
    },
    handling: ['final'],
  },
}

/** Codes of the urgent APIs before im/v1, still in the official table (Feishu docs: generic error codes). */
export const legacyUrgentCodes: ErrorCodes = {
  10019: {
    name: { en: 'urgent type not supported', zh: '不支持的加急类型' },
    cause: {
      en: 'A code of the older urgent API: it knows only in-app, SMS and phone.',
      zh: '旧版加急接口的错误码：只支持应用内、短信、电话三种加急。',
    },
    remedy: {
      en: 'Check that `base-url` leads to the current Feishu Open Platform. Set `fallback: sms, app` so that another channel is tried.',
      zh: '确认 `base-url` 指向当前的飞书开放平台，并设置 `fallback: sms, app` 以便尝试其他渠道。',
    },
    handling: ['fallback'],
  },
  10023: {
    name: { en: 'no scope for this urgent type', zh: '没有该加急类型的权限' },
    cause: {
      en: 'A code of the older urgent API: the scope is not granted, or the version that asks for it is not published and approved yet.',
      zh: '旧版加急接口的错误码：没有开通对应的加急权限，或者开通后的版本尚未发布、审核通过。',
    },
    remedy: {
      en: 'Open the app in the Developer Console (open.feishu.cn/app) > Permissions & Scopes and add `im:message.urgent:phone`. Publish a version and have it approved: scopes take effect only then.',
      zh: '在开发者后台（open.feishu.cn/app）打开该应用，到“权限管理”开通 `im:message.urgent:phone`，再发布新版本并通过审核，之后权限才生效。',
    },
    handling: ['fallback'],
  },
  11311: {
    name: { en: 'urgent message failed', zh: '加急消息失败' },
    cause: {
      en: 'A code of the older urgent API, which names no cause.',
      zh: '旧版加急接口的错误码，官方没有说明具体原因。',
    },
    remedy: {
      en: 'Rerun the job. If the code stays, give the log ID to Feishu support.',
      zh: '重跑任务；仍然报错时，把 log ID 提供给飞书技术支持。',
    },
    handling: ['fallback'],
  },
  18017: {
    name: { en: 'urgent message could not be created', zh: '创建加急消息失败' },
    cause: {
      en: 'A code of the older urgent API: it takes the request parameters to be wrong.',
      zh: '旧版加急接口的错误码，通常是请求参数不正确。',
    },
    remedy: {
      en: 'Check `message-id`, `users` and `user-id-type`, then rerun the job.',
      zh: '核对 `message-id`、`users` 和 `user-id-type`，然后重跑任务。',
    },
    handling: ['fallback'],
  },
}
