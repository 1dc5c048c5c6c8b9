import type { ErrorCodes } from './types.ts'

/** What is wrong with what the message says (Feishu docs: im-v1/message/create). */
export const contentCodes: ErrorCodes = {
  230015: {
    name: { en: 'direct chat cannot be shared', zh: '单聊不能分享' },
    cause: {
      en: 'The message shares a direct chat, and only groups and people can be shared.',
      zh: '消息分享了单聊的名片，只能分享群名片或个人名片。',
    },
    remedy: {
      en: 'Take the shared chat out of `card`.',
      zh: '从 `card` 中去掉被分享的单聊。',
    },
    handling: ['final'],
  },
  230017: {
    name: { en: 'bot does not own a file in the message', zh: '机器人不是资源的拥有者' },
    cause: {
      en: 'The message uses a file that another app uploaded, and a bot can send only what it uploaded itself.',
      zh: '消息引用了其他应用上传的文件，机器人只能发送自己上传的文件。',
    },
    remedy: {
      en: 'Upload the file again with this app and put the new key into `card`, or take the file out.',
      zh: '用本应用重新上传文件，把新的 key 写入 `card`，或者去掉该文件。',
    },
    handling: ['final'],
  },
  230022: {
    name: { en: 'message holds sensitive content', zh: '消息包含敏感信息' },
    cause: {
      en: 'The content check of Feishu has refused a word in the message.',
      zh: '消息内容没有通过飞书的敏感信息检查。',
    },
    remedy: {
      en: 'Reword `title`, `text` or `card`. With the built-in card, look at the branch name and the commit title.',
      zh: '修改 `title`、`text` 或 `card` 的措辞；使用内置卡片时，检查分支名和提交标题。',
    },
    handling: ['final'],
  },
  230025: {
    name: { en: 'message too long', zh: '消息体过长' },
    cause: {
      en: 'A card may have 30 KB and a text 150 KB, and style tags count too.',
      zh: '卡片最大 30 KB，文本最大 150 KB，样式标签也计入长度。',
    },
    remedy: {
      en: 'Shorten `text` or `card`: link to the log in place of quoting it.',
      zh: '缩短 `text` 或 `card`，不要贴日志，改放链接。',
    },
    handling: ['final'],
  },
  230028: {
    name: { en: 'refused by data loss prevention', zh: '未通过数据防泄漏审查' },
    cause: {
      en: 'The audit of the company has refused the message, mostly for a phone number or an e-mail address in plain text.',
      zh: '消息没有通过企业的数据防泄漏审查，多半是包含明文手机号或邮箱地址。',
    },
    remedy: {
      en: 'Take phone numbers and e-mail addresses out of `title`, `text` or `card`. With the built-in card, look at the commit title.',
      zh: '从 `title`、`text` 或 `card` 中去掉手机号和邮箱地址；使用内置卡片时，检查提交标题。',
    },
    handling: ['final'],
  },
  230054: {
    name: { en: 'chat does not take this type of message', zh: '该会话不支持此类消息' },
    cause: {
      en: 'A connection group between companies refuses some types of message, cards among them.',
      zh: '私有互通群不支持某些类型的消息，例如卡片。',
    },
    remedy: {
      en: 'Point `send-to` at an ordinary internal group, or at a person.',
      zh: '把 `send-to` 改为普通的内部群或个人。',
    },
    handling: ['final'],
  },
  230055: {
    name: { en: 'file does not match the message type', zh: '文件类型与消息类型不匹配' },
    cause: {
      en: 'A file was uploaded as one type and is sent as another.',
      zh: '上传文件时选择的类型与发送的消息类型不一致。',
    },
    remedy: {
      en: 'Take the file out of `card`, or upload it again as the type it is sent as.',
      zh: '从 `card` 中去掉该文件，或者按发送时的类型重新上传。',
    },
    handling: ['final'],
  },
  230099: {
    name: { en: 'card refused', zh: '卡片内容创建失败' },
    cause: {
      en: 'The card is invalid, as the sub-code after `ErrCode:` says: 100290 unknown person, 11310 often over 200 elements, 200570 bad image key, 200621 bad JSON, 200861 component not in schema 2.0.',
      zh: '卡片不合法，看返回信息中 `ErrCode:` 后的子错误码：100290 人员 ID 无效，11310 多为组件超过 200 个，200570 图片 key 无效，200621 JSON 有误，200861 组件不适用于 2.0 结构。',
    },
    remedy: {
      en: 'Correct `card` accordingly; the Feishu Card Builder (open.feishu.cn/cardkit) checks it. Or remove `card` to send the built-in one.',
      zh: '据此修正 `card`，可先在飞书卡片搭建工具（open.feishu.cn/cardkit）里校验；或者去掉 `card`，使用内置卡片。',
    },
    handling: ['final'],
  },
}
