import type { Handling } from '../src/feishu/error-codes/types.ts'
import type { Translated } from '../src/language.ts'

/** The words around the catalogue on its pages. */
export const PAGE = {
  generated: {
    en: '<!-- Written by `npm run docs` from src/feishu/error-codes.ts; change it there. -->',
    zh: '<!-- 由 `npm run docs` 根据 src/feishu/error-codes.ts 生成，请在那里修改。 -->',
  },
  title: { en: 'Feishu error codes', zh: '飞书错误码' },
  otherLanguage: { en: '[中文](error-codes.zh-CN.md)', zh: '[English](error-codes.md)' },
  intro: {
    en: 'The codes of the Feishu Open API that this action may meet. The code stands in the title of the annotation, in the job summary and in the output `code`. A code that is not listed here is reported with Feishu’s own message and the log id, which Feishu’s support asks for.',
    zh: '本 Action 可能遇到的飞书开放平台错误码。错误码写在注解标题、作业摘要和输出 `code` 中。未收录的错误码会连同飞书返回的信息和 log id 一并给出，找飞书技术支持时需要提供 log id。',
  },
  handling: { en: 'How the action handles them', zh: 'Action 如何处理' },
  handlingColumn: { en: 'handling', zh: '处理方式' },
  meaningColumn: { en: 'what it means', zh: '含义' },
  plainText: {
    en: 'A card that is refused for its content ([230022](#230022), [230025](#230025), [230028](#230028), [230099](#230099)) is sent once more as two lines of plain text, and people are called about that. The code is final only if the plain text is refused as well.',
    zh: '卡片因内容被拒时（[230022](#230022)、[230025](#230025)、[230028](#230028)、[230099](#230099)），会改发两行纯文本，再就它呼叫；纯文本也被拒才算失败。',
  },
  contents: { en: 'Contents', zh: '目录' },
  why: { en: 'Why', zh: '原因' },
  whatToDo: { en: 'What to do', zh: '怎么办' },
  theAction: { en: 'The action', zh: '处理方式' },
  colon: { en: ': ', zh: '：' },
  comma: { en: ', ', zh: '、' },
} as const satisfies Record<string, Translated>

/** What each handling is called, and what the action then does. */
export const HANDLINGS: Readonly<Record<Handling, { name: Translated; meaning: Translated }>> = {
  retry: {
    name: { en: 'retries', zh: '重试' },
    meaning: {
      en: 'The request is sent again, with growing and jittered waits or after as long as Feishu asks, until it succeeds or `timeout` is up. If Feishu asks for a longer wait than is left, the action gives up at once.',
      zh: '以逐渐拉长的随机间隔，或按飞书要求的时间等待后重新请求，直到成功或 `timeout` 用尽。如果飞书要求的等待超过剩余时间，立即放弃。',
    },
  },
  'fresh-token': {
    name: { en: 'takes a fresh token', zh: '换新令牌' },
    meaning: {
      en: 'The request is sent once more, with a newly fetched token. A `tenant-access-token` that the workflow gives is never replaced.',
      zh: '重新获取令牌，再请求一次。工作流自己提供的 `tenant-access-token` 不会被替换。',
    },
  },
  split: {
    name: { en: 'splits the list', zh: '拆分名单' },
    meaning: {
      en: 'It may be one person’s fault. A list of several people is split in halves until that person stands alone; the others are called all the same.',
      zh: '可能只是某一个人的问题。多人名单会不断对半拆分，直到只剩此人；其他人照常呼叫。',
    },
  },
  fallback: {
    name: { en: 'falls back', zh: '改用其他渠道' },
    meaning: {
      en: 'Another channel may get through. Whoever the phone could not reach is tried on the channels in `fallback`, in their order.',
      zh: '换个渠道或许可行。电话没能联系上的人，按 `fallback` 中的顺序改用其他渠道。',
    },
  },
  final: {
    name: { en: 'gives up', zh: '放弃' },
    meaning: {
      en: 'Nothing the action can do would help: it reports the code at once, and somebody has to act.',
      zh: 'Action 无能为力：立即报告错误码，需要人来处理。',
    },
  },
}
