import type { ErrorCodes } from './types.ts'

/** What keeps a message from being sent or read, whatever it says (Feishu docs: im-v1/message/create, get, read_users). */
export const messageCodes: ErrorCodes = {
  230011: {
    name: { en: 'message has been recalled', zh: '消息已被撤回' },
    cause: {
      en: 'The message was recalled before people could be called about it.',
      zh: '消息在加急之前已被撤回。',
    },
    remedy: {
      en: 'Give the `message-id` of a message that still stands, or use `send-to` to send a new one.',
      zh: '换成未撤回的消息的 `message-id`，或者改用 `send-to` 发一条新消息。',
    },
    handling: ['final'],
  },
  230018: {
    name: { en: 'group settings forbid it', zh: '群设置禁止该操作' },
    cause: {
      en: 'The group lets only certain members post, and the bot is not one of them.',
      zh: '群里设置了仅指定成员可发言，机器人不在其中。',
    },
    remedy: {
      en: 'Ask the owner of the group to let the bot post: group Settings > Group Management. Or point `send-to` at another group.',
      zh: '请群主在群设置的“群管理”里允许机器人发言，或者把 `send-to` 换成其他群。',
    },
    handling: ['final'],
  },
  230019: {
    name: { en: 'topic does not exist', zh: '话题不存在' },
    cause: {
      en: 'The topic that the message belongs to is gone.',
      zh: '消息所属的话题已经不存在。',
    },
    remedy: {
      en: 'Put the chat ID (`oc_…`) of the group into `send-to`, so that a new message is sent.',
      zh: '在 `send-to` 中填写群的 chat_id（`oc_…`），发一条新消息。',
    },
    handling: ['final'],
  },
  230020: {
    name: { en: 'message rate limit reached', zh: '触发消息频率限制' },
    cause: {
      en: 'All bots in a group may together send five messages a second, and one person gets at most five a second.',
      zh: '同一个群里的所有机器人合计每秒最多发 5 条消息，对同一个用户每秒也最多 5 条。',
    },
    remedy: {
      en: 'Rerun the job in a minute. If it comes back, move `send-to` to a group with fewer bots, or page once per run, from a last job that needs the others.',
      zh: '一分钟后重跑任务；如果反复出现，把 `send-to` 换到机器人较少的群，或者改由最后一个任务统一通知，一次运行只发一条。',
    },
    handling: ['retry', 'fallback'],
  },
  230029: {
    name: { en: 'user has left the company', zh: '用户已离职' },
    cause: {
      en: 'The person the message is for has left the company.',
      zh: '消息接收者已经离职。',
    },
    remedy: {
      en: 'Replace the person in `send-to` and in `users`.',
      zh: '把 `send-to` 和 `users` 中的此人换成现任值班人。',
    },
    handling: ['final'],
  },
  230033: {
    name: { en: 'message too old for read receipts', zh: '消息已超过可查已读的期限' },
    cause: {
      en: 'Feishu tells who has read a message only for seven days after it was sent.',
      zh: '消息发出 7 天之后，不能再查询已读状态。',
    },
    remedy: {
      en: 'Use `send-to` in place of `message-id` to send a new message. Or set `ack-timeout` to `0`, so that nobody’s reading is waited for.',
      zh: '把 `message-id` 换成 `send-to` 发一条新消息；或者把 `ack-timeout` 设为 `0`，不等待已读。',
    },
    handling: ['final'],
  },
  230034: {
    name: { en: 'recipient ID invalid', zh: '消息接收者 ID 无效' },
    cause: {
      en: 'The ID that the message is sent to is mistyped, or not of the type that its form suggests.',
      zh: '消息接收者的 ID 写错了，或者与其类型不符。',
    },
    remedy: {
      en: 'Check `send-to`: a chat `oc_…`, or a person `ou_…`, `on_…` or e-mail. An `ou_…` must be of this app.',
      zh: '核对 `send-to`：群填 `oc_…`，个人填 `ou_…`、`on_…` 或邮箱；其中 `ou_…` 必须是本应用下的 open_id。',
    },
    handling: ['final'],
  },
  230035: {
    name: { en: 'not allowed to send messages', zh: '没有发消息的权限' },
    cause: {
      en: 'The group is muted, the person has blocked the bot, or the company restricts who may message whom.',
      zh: '群聊开启了禁言、机器人被接收者屏蔽，或者受到企业沟通权限的限制。',
    },
    remedy: {
      en: 'Ask the owner of the group to unmute it or to let the bot post. For a person, ask them to unblock the bot. If neither helps, ask an administrator about communication permissions.',
      zh: '请群主解除禁言或允许机器人发言；发给个人的，请对方取消屏蔽机器人。都不行时，请企业管理员排查沟通权限。',
    },
    handling: ['final'],
  },
  230036: {
    name: { en: 'encryption key of the company deleted', zh: '企业加密密钥已被删除' },
    cause: {
      en: 'The company has deleted its encryption key, and what was encrypted with it is out of reach.',
      zh: '租户的加密密钥已被删除，用它加密的数据不可用。',
    },
    remedy: {
      en: 'Reach the responders by other means, and ask the Feishu administrator of the company to look into it.',
      zh: '先用其他方式联系值班人，并请企业管理员处理密钥。',
    },
    handling: ['final'],
  },
  230038: {
    name: { en: 'recipient is of another company', zh: '不能跨租户发送单聊消息' },
    cause: {
      en: 'An app cannot send direct messages to people of another tenant.',
      zh: '应用不能给其他租户的用户发送单聊消息。',
    },
    remedy: {
      en: 'Point `send-to` at a person or a group of the company that the app is in.',
      zh: '把 `send-to` 改为应用所在企业的成员或群。',
    },
    handling: ['final'],
  },
  230049: {
    name: { en: 'message is still being sent', zh: '消息正在发送中' },
    cause: {
      en: 'An earlier request for the same message has not ended yet.',
      zh: '同一条消息的上一次发送请求还没有结束。',
    },
    remedy: {
      en: 'Look in the chat whether the message is there. If you set `dedupe-key`, another run may be sending it: rerun the job in a minute.',
      zh: '先到会话里看消息是否已发出；如果设置了 `dedupe-key`，可能是另一次运行正在发送，一分钟后重跑任务。',
    },
    handling: ['final'],
  },
  230050: {
    name: { en: 'message is invisible to the bot', zh: '消息对机器人不可见' },
    cause: {
      en: 'Feishu does not let this bot see the message.',
      zh: '机器人无权查看这条消息，因此无法对其操作。',
    },
    remedy: {
      en: 'Use `send-to` in place of `message-id`, so that this app sends the message itself.',
      zh: '把 `message-id` 换成 `send-to`，让该应用自己发消息。',
    },
    handling: ['final'],
  },
  230053: {
    name: { en: 'user has stopped messages from the bot', zh: '用户已拒收机器人消息' },
    cause: {
      en: 'The person has stopped this bot from sending them direct messages.',
      zh: '此人设置了不再接收该机器人的消息，无法主动给其发单聊消息。',
    },
    remedy: {
      en: 'Ask the person to allow messages again in their chat with the bot. Until then, point `send-to` at a group that holds both.',
      zh: '请此人在与机器人的会话里恢复接收消息；在此之前，把 `send-to` 改为两者都在的群。',
    },
    handling: ['final'],
  },
  230075: {
    name: { en: 'chat is encrypted', zh: '不支持密聊' },
    cause: {
      en: 'The chat is a secret (encrypted) chat, to which apps cannot send messages.',
      zh: '应用不能向密聊、密盾聊发送消息。',
    },
    remedy: {
      en: 'Point `send-to` at an ordinary group, or at a person.',
      zh: '把 `send-to` 改为普通群或个人。',
    },
    handling: ['final'],
  },
  99992354: {
    name: { en: 'message does not exist', zh: '消息不存在' },
    cause: {
      en: 'Feishu knows no message with this ID: it is mistyped, cut off, or of another platform.',
      zh: '飞书中没有与该 message_id 对应的消息：写错了、被截断，或者来自其他平台。',
    },
    remedy: {
      en: 'Check that the step which yields `message-id` passes the whole `om_…`. Or use `send-to` to send a new message.',
      zh: '检查提供 `message-id` 的步骤是否传出了完整的 `om_…`，或者改用 `send-to` 发一条新消息。',
    },
    handling: ['final'],
  },
}

/** Throttling of the send APIs before im/v1, as the message FAQ lists it (Feishu docs: im-v1/guide/faq). */
export const legacyMessageCodes: ErrorCodes = {
  11232: {
    name: { en: 'message system overloaded', zh: '消息系统整体限流' },
    cause: {
      en: 'The message system of Feishu is throttling everybody, which happens most on the hour and the half hour.',
      zh: '飞书消息系统触发了整体限流，整点和半点最容易出现。',
    },
    remedy: {
      en: 'Rerun the job in a minute. Move scheduled workflows a few minutes away from :00 and :30.',
      zh: '一分钟后重跑任务，并把定时工作流错开整点和半点几分钟。',
    },
    handling: ['retry', 'fallback'],
  },
  11233: {
    name: { en: 'message rate limit of the group reached', zh: '触发群维度的消息限流' },
    cause: {
      en: 'The group has got more than five messages within a second.',
      zh: '该群每秒收到的消息超过了 5 条。',
    },
    remedy: {
      en: 'Rerun the job in a minute, or point `send-to` at a group with fewer bots.',
      zh: '一分钟后重跑任务，或者把 `send-to` 换到机器人较少的群。',
    },
    handling: ['final'],
  },
  11247: {
    name: { en: 'daily limit of batch messages reached', zh: '批量消息的每日额度已用完' },
    cause: {
      en: 'The app has sent as many batch messages as it may in one day (500,000).',
      zh: '该应用当天的批量消息数已达上限（50 万条）。',
    },
    remedy: {
      en: 'Find out what sends batch messages with this app, or use an app of its own for paging: `app-id`, `app-secret`.',
      zh: '排查是谁在用该应用批量发消息，或者为告警单独建一个应用，填入 `app-id` 和 `app-secret`。',
    },
    handling: ['final'],
  },
}
