import type { errorCodesEn } from '../src/words/error-codes.en.ts'

export type Language = 'en' | 'zh'
type Translated = Readonly<Record<Language, string>>
type Code = keyof typeof errorCodesEn

/** The words around the catalogue on its two documents. */
export const DOCUMENT_WORDS = {
  generated: {
    en: '<!-- Written by `npm run docs` from src/words/error-codes.en.ts; change it there. -->',
    zh: '<!-- 由 `npm run docs` 根据 src/words/error-codes.zh.ts 生成，请在那里修改。 -->',
  },
  title: { en: 'Feishu error codes', zh: '飞书错误码' },
  otherLanguage: { en: '[中文](error-codes.zh-CN.md)', zh: '[English](error-codes.md)' },
  intro: {
    en: 'The codes of the Feishu Open API that this action may meet. The code stands in the title of the annotation, in the job summary and in the output `code`. A code that is not listed here is reported with Feishu’s own message and the log ID, which Feishu support asks for.',
    zh: '本 Action 可能遇到的飞书开放平台错误码。错误码写在注解标题、作业摘要和输出 `code` 中。未收录的错误码会连同飞书返回的信息和 log ID 一并给出，找飞书技术支持时需要提供 log ID。',
  },
  byHand: {
    en: '“Call the people by hand” stands where trying again may help and running the workflow again would do harm: a release workflow would release again. [examples/existing-message.yml](../examples/existing-message.yml) is a small workflow that calls again about the same message, and does nothing else.',
    zh: '“请人工联系相关人员”用于再试一次可能有用、但不宜重跑工作流的情况：重跑发布工作流会再发布一次。[existing-message.yml](../examples/zh-CN/existing-message.yml) 是一个小工作流，只就同一条消息再呼叫一次。',
  },
  handling: { en: 'What the action does by itself', zh: 'Action 会自动做什么' },
  contents: { en: 'Contents', zh: '目录' },
  source: { en: 'Feishu’s own document', zh: '飞书官方文档' },
  why: { en: 'Why', zh: '原因' },
  whatToDo: { en: 'What to do', zh: '处理建议' },
  more: { en: 'More', zh: '更多' },
  colon: { en: ': ', zh: '：' },
} as const satisfies Record<string, Translated>

/** What the action does about a code before anybody reads it, in one sentence for each way. */
export const HANDLING: Readonly<Record<Language, readonly string[]>> = {
  en: [
    '**Retries** what passes by itself, with growing waits or as long as Feishu asks, until `timeout` is up.',
    '**Takes a fresh token** once when the token is refused; a `tenant-access-token` of the workflow is never replaced.',
    '**Splits the list** when one person may be at fault, until that person stands alone: everyone else is called.',
    '**Falls back** to the channels in `fallback`, in their order, for the people whom the phone could not reach.',
    '**Sends plain text** when a card is refused for its content, and a fixed sentence with the link when that is refused too.',
  ],
  zh: [
    '**重试**：对会自行恢复的错误，以逐渐拉长的间隔或按飞书要求的时间重试，直到 `timeout` 用尽。',
    '**换新 token**：token 被拒时重新获取一次；工作流自己提供的 `tenant-access-token` 不会被替换。',
    '**拆分名单**：可能只是某一个人的问题时，不断对半拆分名单，直到只剩此人，其他人照常呼叫。',
    '**降级**：电话没叫到的人，按 `fallback` 中的顺序改用其他渠道。',
    '**改发纯文本**：卡片因内容被拒时改发纯文本；纯文本也被拒时，只发一句固定的话和链接。',
  ],
}

const OPEN_API = 'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference'
const GENERIC_CODES = 'https://open.feishu.cn/document/ukTMukTMukTM/ugjM14COyUjL4ITN'
const TROUBLE = 'https://open.feishu.cn/document/uAjLw4CM/ugTN1YjL4UTN24CO1UjN/trouble-shooting'

/** Codes that Feishu explains in a document of their own. */
export const OWN_DOCUMENTS: Readonly<Partial<Record<Code, string>>> = {
  230001: `${TROUBLE}/how-to-resolve-error-230001`,
  230024: 'https://www.feishu.cn/hc/zh-CN/articles/360024757913',
  99991400: 'https://open.feishu.cn/document/ukTMukTMukTM/uUzN04SN3QjL1cDN',
  99991672: `${TROUBLE}/how-to-fix-the-99991672-error`,
}

interface Family {
  readonly anchor: string
  readonly title: Translated
  /** Feishu’s document that lists these codes. */
  readonly source: string
  readonly codes: readonly Code[]
}

/** The families in the order of a page that goes wrong: most readers come for calling. */
export const FAMILIES: readonly Family[] = [
  {
    anchor: 'urgent',
    title: { en: 'Calling', zh: '加急' },
    source: `${OPEN_API}/im-v1/message/urgent_phone`,
    codes: [
      230001, 230002, 230006, 230012, 230013, 230023, 230024, 230027, 230052, 230098, 230110,
      232009,
    ],
  },
  {
    anchor: 'messages',
    title: { en: 'Sending, replying and reading', zh: '发送、回复和读取消息' },
    source: `${OPEN_API}/im-v1/message/create`,
    codes: [
      11232, 11233, 230011, 230018, 230019, 230020, 230029, 230033, 230034, 230035, 230036, 230049,
      230050, 230071, 230072, 230075, 230111, 99992354,
    ],
  },
  {
    anchor: 'direct',
    title: { en: 'Direct messages', zh: '单聊消息' },
    source: `${OPEN_API}/im-v1/message/create`,
    codes: [230038, 230053],
  },
  {
    anchor: 'updates',
    title: { en: 'Updating the card', zh: '更新卡片' },
    source: `${OPEN_API}/im-v1/message/patch`,
    codes: [230031],
  },
  {
    anchor: 'reactions',
    title: { en: 'Reactions', zh: '表情回复' },
    source: `${OPEN_API}/im-v1/message-reaction/list`,
    codes: [231001, 231003, 231008, 231012, 231013, 231014, 231018, 231021],
  },
  {
    anchor: 'content',
    title: { en: 'What the message says', zh: '消息内容' },
    source: `${OPEN_API}/im-v1/message/create`,
    codes: [230017, 230022, 230025, 230028, 230054, 230099],
  },
  {
    anchor: 'chats',
    title: { en: 'Chats', zh: '群聊' },
    source: `${OPEN_API}/im-v1/chat/get`,
    codes: [232001, 232004, 232006, 232010, 232011, 232025, 232033, 232034, 99992355, 99992356],
  },
  {
    anchor: 'people',
    title: { en: 'People', zh: '人员' },
    source: GENERIC_CODES,
    codes: [
      99992351, 99992352, 99992353, 99992359, 99992360, 99992361, 99992363, 99992364, 99992381,
    ],
  },
  {
    anchor: 'user-groups',
    title: { en: 'User groups', zh: '用户组' },
    source: `${OPEN_API}/contact-v3/group-member/simplelist`,
    codes: [40003, 42002, 42006, 42008, 42009, 43011],
  },
  {
    anchor: 'credentials',
    title: { en: 'Credentials', zh: '应用凭证' },
    source: GENERIC_CODES,
    codes: [10003, 10005, 10012, 10013, 10014, 10015, 99991543, 99991662, 99991673],
  },
  {
    anchor: 'tokens',
    title: { en: 'Tokens', zh: 'token' },
    source: GENERIC_CODES,
    codes: [99991661, 99991663, 99991664, 99991665, 99991668, 99991671, 99991677],
  },
  {
    anchor: 'gateway',
    title: { en: 'Scopes, limits and other refusals of the gateway', zh: '权限、限流与网关' },
    source: GENERIC_CODES,
    codes: [
      9499, 99991201, 99991301, 99991400, 99991401, 99991403, 99991672, 99991676, 99991679,
      99992402,
    ],
  },
  {
    anchor: 'internal',
    title: { en: 'Faults on Feishu’s side', zh: '飞书内部错误' },
    source: GENERIC_CODES,
    codes: [1500, 2200, 5000, 55001],
  },
]
