import type { ErrorCodes } from './error-codes.en.ts'
import { callByHandAndZh } from './failures.zh.ts'

const publishBot =
  '在开发者后台（open.feishu.cn/app）打开该应用，到“应用能力 > 添加应用能力”添加“机器人”。随后在“应用发布 > 版本管理与发布”创建并发布新版本，发布后才生效。'

const addBot = '在飞书客户端打开该群，进入“设置 > 群机器人 > 添加机器人”，把该应用的机器人加进来。'

const copySecret =
  '在开发者后台（open.feishu.cn/app）打开该应用，从“凭证与基础信息”复制 App Secret，更新 `app-secret` 所用的 GitHub secret。'

const tenantToken =
  '在 `tenant-access-token` 中填入 tenant_access_token（`t-…`），或者改填 `app-id` 和 `app-secret`。'

const otherIds =
  '重新获取此人在该应用下的 ID；或者直接在 `users` 里写邮箱、手机号，由 Action 自行查询。'

const otherIdType =
  '按飞书返回的信息改正 `users` 中的 ID。如果填的是 open_id（`ou_…`）或 union_id（`on_…`），把 `user-id-type` 设为对应类型。'

const correctChat =
  '改正 `send-to` 中的 chat_id（`oc_…`），在飞书客户端（7.60 及以上）的群设置页可以看到。'

const reportLogId = '如果此码一直出现，把 log ID 提供给飞书技术支持。'

const ownMessage =
  '把 `message-id` 换成 `send-to`，让该应用自己发一条消息。两者都不填时，会直接发消息给每个人。'

const byReading =
  '把 `ack-by` 设为 `read`，改为以已读作为确认。把 log ID 反馈给本 Action 的维护者。'

/** The same codes as in error-codes.en.ts, in the same order. */
export const errorCodesZh: ErrorCodes = {
  // Calling (Feishu docs: im-v1/message/urgent_phone). The same for app, SMS and phone.
  230001: {
    name: '请求参数无效',
    cause: '某个 ID 或消息内容有误，具体看返回信息中 `ext=` 之后的内容。',
    remedy:
      '`all ids … are invalid`：`users` 中的人不在消息所在的会话里，请把他们拉进来。`invalid receive_id`：更正 `send-to`；`invalid message_id`：更正 `message-id`。其他内容：把 log ID 提供给飞书技术支持。',
  },
  230002: {
    name: '机器人不在群里',
    cause: '该应用的机器人没有进群，或者已被移出群聊。',
    remedy: addBot,
  },
  230006: {
    name: '应用未启用机器人能力',
    cause: '应用没有添加机器人能力，或者添加之后没有发布版本。',
    remedy: publishBot,
  },
  230012: {
    name: '消息不是该机器人发送的',
    cause: '应用只能加急自己发送的消息，而这条消息来自用户、其他应用或群自定义机器人（webhook）。',
    remedy:
      '把 `message-id` 换成 `send-to`，让该应用自己发消息再加急。或者改用发送这条消息的应用的 `app-id` 和 `app-secret`。',
  },
  230013: {
    name: '用户不在应用可用范围内',
    cause: '此人不在应用的可用范围内、被管理员设为禁用成员，或者已经离职。',
    remedy:
      '先把已离职的人从 `users` 中删掉。其余的人：在开发者后台（open.feishu.cn/app）打开该应用，进入“应用发布 > 版本管理与发布”，点击“创建版本”，在“可用范围”中加入他们并发布，发布后才生效。仍报错时，请企业管理员到“管理后台 > 工作台 > 应用管理”，查看此人是否被设为“禁用成员”。',
  },
  230023: {
    name: '未读加急消息过多',
    cause: '此人的未读加急消息超过 200 条，只有在会话里读过的才算已读。',
    remedy:
      '请人工联系此人。请其进入会话阅读加急消息，只点掉弹窗不算已读。加急消息太多的群，可用群聊“设置 > 清空聊天记录”一次清理。',
  },
  230024: {
    name: '短信或电话加急额度已用完',
    cause: '企业的电话加急额度（或短信加急额度）已经用完。',
    remedy: ({ fallback, isEverybodyReached }) => {
      const missing = ['sms', 'app'].filter((channel) => !fallback.includes(channel))
      const steps = [
        ...(isEverybodyReached ? [] : ['请人工联系相关人员。']),
        '请企业管理员到“管理后台 > 费用中心 > 权益数据 > 短信/电话加急”查看并补充额度。',
      ]
      if (missing.length > 0)
        steps.push(
          `在 \`fallback\` 中加上 ${missing.map((channel) => `\`${channel}\``).join('、')}：${missing.includes('app') ? '应用内加急不消耗额度' : '短信加急可能还有额度'}。`,
        )
      return steps.join('')
    },
  },
  230027: {
    name: '无权在该会话中操作',
    cause: '该会话是外部群（外部群不支持加急），或者应用缺少某项权限。',
    remedy:
      '把 `send-to` 改为内部群或个人，或者去掉它，直接发消息给每个人。如果本来就是内部群，按飞书返回的信息在“开发者后台 > 权限管理”开通缺少的权限，并发布新版本。',
  },
  230052: {
    name: '无权加急这条消息',
    cause: '群里开启了“仅群主和管理员可加急”，或者这次加急被识别为风险操作。',
    remedy:
      '在群设置的“群管理”里把机器人设为群管理员，或者将加急权限改为“所有群成员可加急”。如果已经这样设置，请联系企业管理员排查。',
  },
  230098: {
    name: '消息已被聚合',
    cause: '这条消息已和其他消息聚合在一起，被聚合的消息不支持加急。',
    remedy: ownMessage,
  },
  230110: {
    name: '消息已被删除',
    cause: '消息在加急之前已被删除。',
    remedy:
      '把 `message-id` 换成仍然存在的消息，或者改用 `send-to` 发一条新消息。两者都不填时，会直接发消息给每个人。',
  },
  232009: {
    name: '群已解散',
    cause: '`send-to` 指定的群，或消息所在的群，已经解散。',
    remedy:
      '把 `send-to` 换成可用群的 chat_id（`oc_…`），并把机器人和值班人都拉进该群。或者去掉 `send-to`，直接发消息给每个人。',
  },

  // Sending, replying and reading (Feishu docs: im-v1/message/create, reply, get, read_users).
  230011: {
    name: '消息已被撤回',
    cause: '消息在使用之前已被撤回。',
    remedy:
      '把 `message-id` 换成仍然存在的消息，或者改用 `send-to` 发一条新消息。两者都不填时，会直接发消息给每个人。',
  },
  230018: {
    name: '群设置禁止该操作',
    cause: '群里设置了仅指定成员可发言，机器人不在其中。',
    remedy:
      '请群主在群设置的“群管理”里允许机器人发言。或者把 `send-to` 换成其他群，也可以去掉它，直接发消息给每个人。',
  },
  230019: {
    name: '话题不存在',
    cause: '消息所属的话题已经不存在。',
    remedy: ownMessage,
  },
  230020: {
    name: '触发消息频率限制',
    cause: '同一个群里的所有机器人合计每秒最多发 5 条消息，对同一个用户每秒也最多 5 条。',
    remedy: callByHandAndZh(
      '如果反复出现，把 `send-to` 换到机器人较少的群，或者改由最后一个作业统一通知，一次运行只发一条。',
    ),
  },
  230029: {
    name: '用户已离职',
    cause: '消息接收者已经离职。',
    remedy: '把 `send-to` 和 `users` 中的此人换成现任值班人。',
  },
  230033: {
    name: '消息已超过可查已读的期限',
    cause: '消息发出 7 天之后，不能再查询已读状态。',
    remedy:
      '把 `message-id` 换成 `send-to`，发一条新消息。或者把 `ack-timeout` 设为 `0`，不等待已读。',
  },
  230034: {
    name: '消息接收者 ID 无效',
    cause: '消息接收者的 ID 写错了，或者与其类型不符。',
    remedy:
      '核对 `send-to`：群填 `oc_…`，个人填 `ou_…`、`on_…` 或邮箱。其中 `ou_…` 必须是本应用下的 open_id。',
  },
  230035: {
    name: '没有发消息的权限',
    cause: '群聊开启了禁言、机器人被接收者屏蔽，或者受到企业沟通权限的限制。',
    remedy:
      '请群主解除禁言或允许机器人发言。发给个人的，请对方取消屏蔽机器人。都不行时，请企业管理员排查沟通权限。',
  },
  230036: {
    name: '企业加密密钥已被删除',
    cause: '企业的加密密钥已被删除，用它加密的数据不可用。',
    remedy: '请人工联系相关人员，并请企业管理员处理密钥。',
  },
  230049: {
    name: '消息正在发送中',
    cause: '同一条消息的上一次发送请求还没有结束。',
    remedy: callByHandAndZh(
      '先到会话里看消息是否已发出。如果设置了 `dedupe-key`，可能是另一次运行正在发送。',
    ),
  },
  230050: {
    name: '消息对机器人不可见',
    cause: '群里设置了新成员不可查看历史消息，而机器人是在消息发出之后才进群的。',
    remedy: ownMessage,
  },
  230071: {
    name: '该群不支持话题形式回复',
    cause: '消息所在的群不支持以话题形式回复。',
    remedy: '请人工联系相关人员，并把 log ID 反馈给本 Action 的维护者。',
  },
  230072: {
    name: '聚合消息不支持话题形式回复',
    cause: '这条消息已和其他消息聚合在一起，被聚合的消息不支持以话题形式回复。',
    remedy: ownMessage,
  },
  230075: {
    name: '不支持密聊',
    cause: '应用不能向密聊、密盾聊发送消息。',
    remedy: '把 `send-to` 改为普通群或个人，或者去掉它，直接发消息给每个人。',
  },
  230111: {
    name: '消息即将自动删除',
    cause: '这条消息会定时删除，不能回复。',
    remedy: ownMessage,
  },
  99992354: {
    name: '消息不存在',
    cause: '飞书中没有与该 message_id 对应的消息：写错了、被截断，或者来自其他平台。',
    remedy:
      '检查提供 `message-id` 的步骤是否传出了完整的 `om_…`，或者改用 `send-to` 发一条新消息。两者都不填时，会直接发消息给每个人。',
  },
  11232: {
    name: '消息系统整体限流',
    cause: '飞书消息系统触发了整体限流，整点和半点最容易出现。',
    remedy: callByHandAndZh('把定时工作流错开整点和半点几分钟。'),
  },
  11233: {
    name: '触发群维度的消息限流',
    cause: '该群每秒收到的消息超过了 5 条。',
    remedy: callByHandAndZh(
      '如果反复出现，把 `send-to` 换到机器人较少的群，或者去掉它，直接发消息给每个人。',
    ),
  },

  // Direct messages (Feishu docs: im-v1/message/create).
  230038: {
    name: '不能跨企业发送单聊消息',
    cause: '应用不能给其他企业的用户发送单聊消息。',
    remedy: '请人工联系此人。`users` 和 `send-to` 只填应用所在企业的成员或群。',
  },
  230053: {
    name: '用户已拒收机器人消息',
    cause: '此人设置了不再接收该机器人的消息，无法主动给其发单聊消息。',
    remedy:
      '请人工联系此人，并请其在与机器人的会话里恢复接收消息。在此之前，把 `send-to` 改为两者都在的群。',
  },

  // Updating the card (Feishu docs: im-v1/message/patch).
  230031: {
    name: '卡片已超过可更新的期限',
    cause: '卡片发出 14 天之后，应用不能再更新它。',
    remedy: '呼叫不受影响。请人工在群里说明故障的结果。',
  },

  // Reactions (Feishu docs: im-v1/message-reaction/list).
  231001: {
    name: '表情类型无效',
    cause: '飞书不认识所查询的表情类型。',
    remedy: byReading,
  },
  231003: {
    name: '找不到要查表情的消息',
    cause: '消息已被撤回或删除，或者 ID 有误。',
    remedy:
      '如果还没有人接手，请人工联系相关人员。核对 `message-id`，或者改用 `send-to` 发一条新消息。',
  },
  231008: {
    name: '无权查看消息的表情回复',
    cause: '该应用的机器人已不在消息所在的会话里。',
    remedy: addBot,
  },
  231012: {
    name: '表情回复列表无法继续读取',
    cause: '飞书不接受继续读取表情回复列表的分页标记。',
    remedy: byReading,
  },
  231013: {
    name: 'token 不能查询表情回复',
    cause: '传入的既不是 tenant_access_token，也不是 user_access_token。',
    remedy: tenantToken,
  },
  231014: {
    name: '查询表情回复的用户 ID 类型无效',
    cause: '用户 ID 类型只能是 open_id、union_id、user_id 之一。',
    remedy:
      '把 `user-id-type` 设为 `open_id`、`union_id` 或 `user_id`。如果已经如此，把 log ID 反馈给本 Action 的维护者。',
  },
  231018: {
    name: '要查表情的消息对机器人不可见',
    cause: '群里设置了新成员不可查看历史消息，而机器人是在消息发出之后才进群的。',
    remedy: ownMessage,
  },
  231021: {
    name: '外部群不支持查询表情回复',
    cause: '该会话是外部群，应用不能读取其中的表情回复。',
    remedy: '把 `send-to` 改为内部群或个人，或者去掉它，直接发消息给每个人。',
  },

  // What the message says (Feishu docs: im-v1/message/create).
  230017: {
    name: '机器人不是资源的拥有者',
    cause: '消息引用了其他应用上传的文件，机器人只能发送自己上传的文件。',
    remedy: '用本应用重新上传文件，把新的 key 写入 `card`，或者去掉该文件。',
  },
  230022: {
    name: '消息包含敏感信息',
    cause: '消息内容没有通过飞书的敏感信息检查。',
    remedy: '修改 `title`、`text` 或 `card` 的措辞。使用内置卡片时，检查分支名和提交标题。',
  },
  230025: {
    name: '消息体过长',
    cause: '卡片最大 30 KB，文本最大 150 KB，样式标签也计入长度。',
    remedy: '缩短 `text` 或 `card`，不要贴日志，改放链接。',
  },
  230028: {
    name: '未通过数据防泄漏审查',
    cause: '消息没有通过企业的数据防泄漏审查，多半是包含明文手机号或邮箱地址。',
    remedy: '从 `title`、`text` 或 `card` 中去掉手机号和邮箱地址。使用内置卡片时，检查提交标题。',
  },
  230054: {
    name: '该会话不支持此类消息',
    cause: '私有互通群不支持某些类型的消息，例如卡片。',
    remedy: '把 `send-to` 改为普通的内部群或个人，或者去掉它，直接发消息给每个人。',
  },
  230099: {
    name: '卡片内容创建失败',
    cause:
      '卡片不合法，看返回信息中 `ErrCode:` 后的子错误码：100290 人员 ID 无效，11310 多为组件超过 200 个，200570 图片 key 无效，200621 JSON 有误，200861 组件不适用于 2.0 结构。',
    remedy:
      '据此修正 `card`，可先在飞书卡片搭建工具（open.feishu.cn/cardkit）里校验。或者去掉 `card`，使用内置卡片。',
  },

  // Chats (Feishu docs: im-v1/chat/get, im-v1/chat-members/get and is_in_chat).
  232001: {
    name: '群参数无效',
    cause: '查询群信息的请求参数有误。',
    remedy: '核对 `send-to` 中的 chat_id（`oc_…`）以及 `user-id-type` 的取值。',
  },
  232004: {
    name: '应用不存在',
    cause: '群组服务找不到 token 对应的应用。',
    remedy:
      '对照开发者后台（open.feishu.cn/app）该应用的“凭证与基础信息”核对 `app-id`。如果无误，把 log ID 提供给飞书技术支持。',
  },
  232006: {
    name: 'chat_id 无效',
    cause: '没有与该 ID 对应的会话：写错了，或者取自其他平台。',
    remedy: correctChat,
  },
  232010: {
    name: '群属于其他企业',
    cause: '应用和群不在同一个企业下。',
    remedy:
      '把 `send-to` 换成应用所在企业的群，或者改用该群所在企业的应用的 `app-id` 和 `app-secret`。商店应用请核对 `tenant-key`。',
  },
  232011: {
    name: '机器人不在群里',
    cause: '只有群成员才能查看群信息，而该应用的机器人不在群里。',
    remedy: addBot,
  },
  232025: {
    name: '应用未启用机器人能力',
    cause: '应用没有添加机器人能力，或者添加之后没有发布版本。',
    remedy: publishBot,
  },
  232033: {
    name: '外部群',
    cause: '该群有其他企业的成员，应用在外部群里无权查询，也不能加急。',
    remedy:
      '把 `send-to` 改为内部群，并确保机器人和值班人都在群里。或者去掉 `send-to`，直接发消息给每个人。',
  },
  232034: {
    name: '应用未在企业内安装或启用',
    cause: '应用在当前企业内没有安装，或者没有启用。',
    remedy: '请企业管理员到“管理后台 > 工作台 > 应用管理”安装并启用该应用。',
  },
  99992355: {
    name: '会话不存在',
    cause: '飞书中没有与该 chat_id 对应的会话。',
    remedy: correctChat,
  },
  99992356: {
    name: '会话不存在',
    cause: '飞书中没有与该 chat_id 对应的会话。',
    remedy: correctChat,
  },

  // People (Feishu docs: generic error codes).
  99992351: {
    name: 'open_id 不存在',
    cause: '某个 ID 写错了、不是 `ou_…` 形式，或者查无此人。',
    remedy:
      '按飞书返回的信息找到 `users` 或 `send-to` 中有误的 ID 并改正。如果填的是 union_id 或 user_id，把 `user-id-type` 设为对应类型。',
  },
  99992352: {
    name: '部分 open_id 不存在',
    cause: '至少有一个 ID 在飞书中查无此人。',
    remedy: otherIds,
  },
  99992353: {
    name: '部分 open_id 不存在',
    cause: '至少有一个 ID 在飞书中查无此人。',
    remedy: otherIds,
  },
  99992359: {
    name: 'user_id 不存在',
    cause: '企业内没有使用该 user_id 的成员。',
    remedy: otherIdType,
  },
  99992360: {
    name: 'user_id 无效或不存在',
    cause: '某个 ID 不是本企业的 user_id：写错了、类型不对，或者此人已离职。',
    remedy: otherIdType,
  },
  99992361: {
    name: 'open_id 属于其他应用',
    cause:
      '同一个人在每个应用下的 open_id 都不同，这个 open_id 取自别的应用（测试应用、API 调试台或其他机器人）。',
    remedy:
      '换成此人在本应用下的 open_id。或者改填邮箱，也可以改用 union_id、user_id 并相应设置 `user-id-type`。',
  },
  99992363: {
    name: 'union_id 不存在',
    cause: '飞书中找不到该 union_id 对应的人。',
    remedy: '改正 `users` 中的 union_id（`on_…`），或者改填此人的邮箱。',
  },
  99992364: {
    name: '用户属于其他企业或不存在',
    cause: '该 ID 属于其他企业的用户，或者是不存在的 union_id。',
    remedy:
      '`users` 只填安装了该应用的企业内的成员。有多个企业时，核对 `app-id` 或 `tenant-key` 是否对应。',
  },
  99992381: {
    name: 'union_id 属于其他企业',
    cause: '该 union_id 对应的人不在当前企业内。',
    remedy: '`users` 只填安装了该应用的企业内的成员，或者改填邮箱。',
  },

  // User groups (Feishu docs: contact-v3/group-member/simplelist).
  40003: {
    name: '通讯录服务内部错误',
    cause: '飞书在列出用户组成员时出错。',
    remedy: callByHandAndZh('在 `users` 的 `group:` 旁再写一两个人的 ID，以便没有它也能叫到人。'),
  },
  42002: {
    name: '用户组 ID 无效',
    cause: '没有与 `users` 中 `group:` 后的 ID 对应的用户组。',
    remedy: '请人工联系相关人员。从“管理后台 > 组织架构 > 用户组”重新复制用户组 ID。',
  },
  42006: {
    name: '找不到用户组',
    cause: '飞书找不到 `users` 中 `group:` 后的 ID 对应的用户组，或者其中没有在职成员。',
    remedy: '请人工联系相关人员。对照“管理后台 > 组织架构 > 用户组”核对该 ID。',
  },
  42008: {
    name: '无法读取用户组',
    cause: '飞书拒绝列出 `users` 中 `group:` 后的用户组的成员。',
    remedy:
      '请人工联系相关人员。对照“管理后台 > 组织架构 > 用户组”核对该 ID，并确认用户组在应用的通讯录权限范围内。如果都没有问题，把 log ID 提供给飞书技术支持。',
  },
  42009: {
    name: '用户组不在通讯录权限范围内',
    cause: '应用只能读取通讯录权限范围内的用户组，而该用户组不在其中。',
    remedy:
      '请人工联系相关人员。在开发者后台（open.feishu.cn/app）打开该应用，到“权限管理 > 通讯录权限范围”加入该用户组，并发布版本，发布后才生效。',
  },
  43011: {
    name: '无法读取用户组',
    cause: '飞书拒绝列出 `users` 中 `group:` 后的用户组的成员。',
    remedy:
      '请人工联系相关人员。对照“管理后台 > 组织架构 > 用户组”核对该 ID，并确认应用已开通 `contact:group:readonly`。如果都没有问题，把 log ID 提供给飞书技术支持。',
  },

  // Credentials: the token endpoints answer with HTTP 200 (Feishu docs: tenant_access_token_internal).
  10003: {
    name: 'App ID 无效',
    cause: 'App ID 缺失、写错，或在该平台上不存在；飞书和 Lark 的应用互不相通。',
    remedy:
      '在开发者后台（open.feishu.cn/app）打开该应用，从“凭证与基础信息”复制 App ID（`cli_…`）填入 `app-id`。如果应用不在飞书而在其他平台，把 `base-url` 改成该平台的地址。',
  },
  10005: {
    name: '应用或企业鉴权失败',
    cause: '请求中的应用信息或企业信息有误。',
    remedy:
      '对照“开发者后台 > 凭证与基础信息”核对 `app-id` 和 `app-secret`。商店应用还要确认 `tenant-key` 属于已安装该应用的企业。',
  },
  10012: {
    name: '获取 app_access_token 失败',
    cause: '商店应用多半是 app_ticket 失效，飞书每小时会推送一次新的 app_ticket。',
    remedy:
      '把事件服务最近收到的 app_ticket 填入 `app-ticket`；可调用 `POST /open-apis/auth/v3/app_ticket/resend` 触发重新推送。企业自建应用请去掉 `app-ticket` 和 `tenant-key`。',
  },
  10013: {
    name: '获取 tenant_access_token 失败',
    cause: '飞书没有签发 token，也未说明原因；商店应用多半是 tenant_key 有误。',
    remedy:
      '请人工联系相关人员。确认应用已在企业内安装并启用。商店应用再核对 `tenant-key` 和 `app-ticket`。',
  },
  10014: {
    name: 'App Secret 错误或应用已停用',
    cause: 'App Secret 不对时返回此码；按官方文档，应用被停用时也会返回。',
    remedy: `${copySecret}重置过的旧密钥会失效。如果密钥无误，请企业管理员到“管理后台 > 工作台 > 应用管理”查看应用是否被停用。`,
  },
  10015: {
    name: 'App Secret 错误',
    cause: 'App Secret 与 App ID 不匹配，或者已被重置。',
    remedy: copySecret,
  },
  99991543: {
    name: 'App ID 或 App Secret 不存在',
    cause: '飞书找不到与该 App ID、App Secret 对应的应用。',
    remedy:
      '在开发者后台（open.feishu.cn/app）打开该应用，从“凭证与基础信息”重新复制，分别填入 `app-id` 和 `app-secret`。确认两者属于同一个应用。',
  },
  99991662: {
    name: '应用已停用',
    cause: '应用在企业内处于停用状态。',
    remedy:
      '请企业管理员到“管理后台 > 工作台 > 应用管理”启用该应用。如果从未发布过，先到“开发者后台 > 应用发布 > 版本管理与发布”发布版本。',
  },
  99991673: {
    name: '应用未在企业内安装',
    cause: '应用在当前企业内不可用：没有安装，或安装已失效。',
    remedy:
      '请企业管理员到“管理后台 > 工作台 > 应用管理”安装并启用该应用。商店应用还要确认 `tenant-key` 对应的企业无误。',
  },

  // Tokens (Feishu docs: generic error codes).
  99991661: {
    name: '请求缺少 token',
    cause:
      '请求到达飞书时没有可用的 Authorization 头：可能被代理去掉了，也可能 `tenant-access-token` 里填的不是 token。',
    remedy:
      '检查 runner 与飞书之间的代理。如果使用 `tenant-access-token`，只填 token 本身（`t-…`），不要带 `Bearer`。',
  },
  99991663: {
    name: 'tenant_access_token 无效',
    cause: 'token 已过期（最长两小时）、因重置 App Secret 被吊销，或者由其他平台签发。',
    remedy: callByHandAndZh(
      '如果使用 `tenant-access-token`，改填 `app-id` 和 `app-secret`，由 Action 自行获取新 token。如果已经如此，确认 `base-url` 就是应用所在的平台。',
    ),
  },
  99991664: {
    name: 'app_access_token 无效',
    cause: '商店应用的 app_access_token 已过期、被吊销或格式有误。',
    remedy: callByHandAndZh(
      '把最新的 app_ticket 填入 `app-ticket`，核对 `app-id` 和 `app-secret`。',
    ),
  },
  99991665: {
    name: 'tenant_access_token 非法',
    cause: '飞书不认可该 tenant_access_token。',
    remedy:
      '如果使用 `tenant-access-token`，改填 `app-id` 和 `app-secret`。商店应用请核对 `tenant-key`。',
  },
  99991668: {
    name: '误用 user_access_token',
    cause: '传入的 token 被识别为 user_access_token，而加急接口只接受 tenant_access_token。',
    remedy: tenantToken,
  },
  99991671: {
    name: 'token 格式错误',
    cause: 'token 不是以 `t-` 开头，多半是 secret 里存的不是 token，或前面多了引号、`Bearer`。',
    remedy: tenantToken,
  },
  99991677: {
    name: 'user_access_token 已过期',
    cause: '传入的是已过期的用户 token，而本 Action 需要 tenant_access_token。',
    remedy: tenantToken,
  },

  // Scopes, limits and other refusals of the gateway (Feishu docs: generic error codes, frequency control).
  9499: {
    name: '请求有误',
    cause: '飞书无法解析该请求，具体位置见返回信息。',
    remedy:
      '根据飞书返回的信息检查该步骤的输入，首先看 `card`。如果输入无误，把 log ID 提供给飞书技术支持。',
  },
  99991201: {
    name: '接口路径不存在',
    cause: '该地址没有提供此接口；例如 Lark 的文档中就没有电话加急。',
    remedy:
      '去掉 `base-url`，使用默认的 `https://open.feishu.cn`。如果必须保留，向该平台的运维确认是否提供 urgent_phone 接口。',
  },
  99991301: {
    name: 'HTTP 方法不匹配',
    cause: '接口不接受该 HTTP 方法，很可能被中间的代理改写了。',
    remedy: '检查 `base-url` 以及 runner 与飞书之间的代理，代理需要放行 PATCH 请求。',
  },
  99991400: {
    name: '触发接口频率限制',
    cause: '该应用短时间内请求过于频繁，而步骤剩余时间不足以等到限流解除。',
    remedy: callByHandAndZh(
      '调大 `timeout`。如果反复出现，检查是否有其他工作流或服务共用同一个应用。',
    ),
  },
  99991401: {
    name: 'IP 不在白名单内',
    cause: '应用开启了 IP 白名单，而 GitHub 托管的 runner 每次作业的出口 IP 都不固定。',
    remedy:
      '把该作业放到自托管 runner 或有固定 IP 的大型 runner 上，并在开发者后台（open.feishu.cn/app）打开该应用，到“安全设置 > IP 白名单”添加其出口 IP（只支持单个公网 IPv4）。或者清空白名单。改动立即生效。',
  },
  99991403: {
    name: '本月 API 调用量已用完',
    cause: '企业内所有自建应用共用每月的 API 调用额度，本月额度已用完。',
    remedy:
      '请人工联系相关人员：额度每月 1 日重置，在此之前什么也发不出去。请企业管理员升级飞书版本。把 `ack-timeout` 设为 `0` 可以减少调用量。',
  },
  99991672: {
    name: '应用缺少权限',
    cause: '返回信息中列出的权限一个都没有开通，或者开通后还没有发布版本。',
    remedy:
      '在开发者后台（open.feishu.cn/app）打开该应用，到“权限管理”开通缺少的权限，电话加急需要 `im:message.urgent:phone`。然后在“应用发布 > 版本管理与发布”发布新版本并通过审核，之后权限才生效。用 `dry-run: true` 演练一次，会列出全部缺少的权限。',
  },
  99991676: {
    name: 'token 没有对应权限',
    cause: 'token 对应的应用没有调用该接口的权限。',
    remedy:
      '用 `dry-run: true` 演练一次，会列出缺少的权限，并给出一个可以一次全部开通的链接。修改后发布新版本。使用 `tenant-access-token` 的，发布后要重新获取 token。',
  },
  99991679: {
    name: '未获得用户授权',
    cause: '传入的是用户 token，且用户没有授权；本 Action 需要 tenant_access_token。',
    remedy: tenantToken,
  },
  99992402: {
    name: '参数校验失败',
    cause: '请求中有字段缺失或格式不对，返回信息会指出是哪个字段。',
    remedy:
      '修正该字段对应的输入：`users`、`user-id-type`、`send-to` 或 `card`。如果输入无误，把 log ID 提供给飞书技术支持。',
  },

  // Faults on Feishu’s side, all retried (Feishu docs: generic error codes).
  1500: {
    name: '飞书内部错误',
    cause: '飞书服务端出错，重试期间一直没有恢复。',
    remedy: callByHandAndZh(reportLogId),
  },
  2200: {
    name: '飞书内部错误（多见于频繁调用）',
    cause: '飞书服务端出错，此码通常在调用过于频繁时出现。',
    remedy: callByHandAndZh('如果反复出现，检查是否有其他工作流或服务共用同一个应用。'),
  },
  5000: {
    name: '飞书内部错误',
    cause: '飞书服务端出错，官方建议降低调用频率、稍后再试。',
    remedy: callByHandAndZh(reportLogId),
  },
  55001: {
    name: '飞书服务端内部错误',
    cause: '飞书服务端出错，官方建议降低调用频率、稍后再试。',
    remedy: callByHandAndZh(reportLogId),
  },
}
