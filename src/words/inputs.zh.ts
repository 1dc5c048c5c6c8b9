import type { inputsEn } from './inputs.en.ts'

const ROTA_EXAMPLE =
  'rota weekly from 2026-01-05 09:00 Asia/Shanghai: a@example.com, b@example.com; 2026-02-16..2026-02-22 b@example.com'

const ROTA_PARTS: Readonly<Record<string, string>> = {
  rhythm: '请填写换班周期：daily、weekly、every 3 days、every 2 weeks',
  from: '请在换班周期之后填写 from 和首次交接的时间',
  date: '请填写首次交接的日期，例如 2026-01-05',
  time: '请填写交接的时刻，例如 09:00',
  zone: '请填写时区，例如 Asia/Shanghai 或 Europe/Berlin',
  colon: '请在时区之后写冒号',
  people: '请在冒号之后按轮班顺序填写人员，用逗号分隔',
  exception: '将忽略这条例外。请填写一个日期或起止日期，以及人员',
}

const PHONE_HOURS_PARTS: Readonly<Record<string, string>> = {
  zone: '请在末尾填写时区',
  days: '星期请写成 Mon-Fri 或 Sat,Sun',
  times: '时间请写成 22:00-08:00，多个时段用分号分隔',
}

const TARGETS: Readonly<Record<string, string>> = {
  'message-id': '将使用 `message-id` 的消息。',
  'send-to': '卡片将改为发送到 `send-to`。',
  people: '卡片将改为直接发给每个人。',
}

const ID_TYPES: Readonly<Record<string, string>> = {
  open_id: 'open_id（ou_…）',
  union_id: 'union_id（on_…）',
  user_id: 'user_id',
  chat_id: '群聊 ID',
  message_id: '消息 ID',
  thread_id: '话题 ID',
  app_id: '应用 ID',
}

/** The Chinese of `inputsEn`. */
export const inputsZh: typeof inputsEn = {
  credentialMissing: ({ input }) =>
    `\`${input}\` 为空。请填写应用的 App ID 和 App Secret，或填写 \`tenant-access-token\`。该 secret 未在本仓库或环境中设置时，或运行来自 fork 或 Dependabot 时，都会为空。`,

  credentialsTwice: ({ used }) =>
    `\`tenant-access-token\` 与应用凭证同时设置，将使用${used === 'app' ? ' `app-id` 和 `app-secret`' : '该 token'}。请只填写 token，或只填写 \`app-id\` 和 \`app-secret\`。`,

  notAToken: ({ used }) =>
    `\`tenant-access-token\` 不是 tenant_access_token${used ? '，将改用 `app-id` 和 `app-secret`' : ''}。请填写以 t- 开头的 token，不要带 "Bearer"。`,

  storeAppHalf: ({ input, missing }) =>
    `设置了 \`${input}\`，但 \`${missing}\` 为空。商店应用请两者都填写，自建应用请两者都不填。`,

  baseUrl: ({ written }) =>
    `\`base-url\` 为 ${quote(written)}。请填写 https:// 加主机名，不带路径和用户名：https://open.feishu.cn。`,

  word: ({ input, written, allowed, used }) =>
    `\`${input}\` 为 ${quote(written)}${used === undefined ? '' : `，将改用 ${used}`}。请填写以下之一：${allowed.join('、')}。`,

  duration: ({ input, written, used }) =>
    `\`${input}\` 为 ${quote(written)}，不是有效的时长，将改用 ${used}。请填写带单位的数字，最长一天：90s、5m、1h。`,

  count: ({ input, written, used }) =>
    `\`${input}\` 为 ${quote(written)}，将改用 ${used}。请填写 0 到 99 的整数。`,

  phoneHours: ({ written, part }) =>
    `无法识别 \`phone-hours\` 中的 ${quote(written)}，因此任何时段都视为值得打电话。${PHONE_HOURS_PARTS[part]}：Mon-Fri 19:00-09:00; Sat-Sun 00:00-24:00 Asia/Shanghai。`,

  messageId: ({ written, used }) =>
    `\`message-id\` 为 ${quote(written)}，不是有效的消息 ID。${TARGETS[used]}请填写形如 om_dc13264520392913993dd051dba21dcf 的 ID。`,

  batchMessageId: ({ used }) =>
    `\`message-id\` 是批量消息（bm_…），不支持加急。${TARGETS[used]}请填写发送到某个会话的消息 ID（om_…）。`,

  sendTo: ({ written, used }) =>
    `\`send-to\` 为 ${quote(written)}，不是有效的接收者。${TARGETS[used]}请填写一个群聊（oc_…）或一个人：open_id（ou_…）、union_id（on_…）或邮箱。`,

  twoTargets: ({ used }) =>
    `同时设置了 \`message-id\` 和 \`send-to\`。${TARGETS[used]}请只填写要加急的消息，或只填写新卡片的发送目标。`,

  card: () =>
    '`card` 不是 JSON 对象，将改用默认卡片。请填写卡片搭建工具导出的卡片 JSON：{"schema":"2.0", …}。',

  cardAndMore: ({ other }) =>
    `同时设置了 \`card\` 和 \`${other}\`。\`card\` 会原样使用，不含 ${other}。请把 ${other} 写进卡片，或只保留其中一个。`,

  name: ({ written, userIdType }) =>
    `\`users\` 中的 ${quote(written)} 不是有效的 ID、邮箱或手机号，将忽略。请填写 ${ID_TYPES[userIdType]}、邮箱、带 + 和国家代码的手机号（+8613800000000）或 group:<用户组 ID>。${userIdType === 'user_id' ? '' : '如果它是 user_id，请设置 `user-id-type: user_id`。'}`,

  idOfOtherType: ({ written, is, userIdType }) =>
    `\`users\` 中的 ${quote(written)} 是 ${ID_TYPES[is]}，而 \`user-id-type\` 为 ${userIdType}，将忽略。请设置 \`user-id-type: ${is}\`，或改填该成员的 ${userIdType}。`,

  notAPerson: ({ written, is, userIdType }) =>
    `\`users\` 中的 ${quote(written)} 是${ID_TYPES[is]}，不是人员，将忽略。请填写人员的 ${userIdType}。`,

  mobileWithoutPlus: ({ written, isCalled }) =>
    `\`users\` 中的号码 ${quote(written)} 缺少加号，${isCalled ? '将视为中国大陆手机号' : '将忽略'}。YAML 会去掉未加引号的数字前的加号。手机号请加引号，并带 + 和国家代码："+8613800000000"。`,

  json: ({ line }) =>
    `\`users\` 第 ${line} 行：JSON 不是字符串数组，将使用其中能识别的人。请写成 ["ou_…", "ou_…"]，或不用方括号，每行写一个梯队。`,

  rota: ({ line, written, part }) =>
    `\`users\` 第 ${line} 行：无法识别轮值${written === '' ? '' : `中的 ${quote(written)}`}。${ROTA_PARTS[part]}。示例：${ROTA_EXAMPLE}`,

  nobody: () =>
    '`users` 为空。请填写要呼叫的人：ID、邮箱、手机号或 group:<用户组 ID>，用逗号、空格或换行分隔。',
}

function quote(text: string): string {
  return JSON.stringify(text)
}
