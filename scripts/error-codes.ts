import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chatCodes } from '../src/feishu/error-codes/chats.ts'
import { contactCodes } from '../src/feishu/error-codes/contacts.ts'
import { contentCodes } from '../src/feishu/error-codes/content.ts'
import { gatewayCodes, internalCodes } from '../src/feishu/error-codes/gateway.ts'
import { legacyMessageCodes, messageCodes } from '../src/feishu/error-codes/messages.ts'
import { credentialCodes, tokenCodes } from '../src/feishu/error-codes/token.ts'
import type { ErrorCode, ErrorCodes, Handling } from '../src/feishu/error-codes/types.ts'
import { legacyUrgentCodes, urgentCodes } from '../src/feishu/error-codes/urgent.ts'
import type { Language, Translated } from '../src/language.ts'
import { HANDLINGS, PAGE } from './error-codes-words.ts'

/** Where each language's page stands, seen from the root of the repository. */
export const ERROR_CODE_PAGES: Readonly<Record<Language, string>> = {
  en: 'docs/error-codes.md',
  zh: 'docs/error-codes.zh-CN.md',
}

/** The families in the order of a page that goes wrong: calling first, for that is what most readers come for. */
const FAMILIES: readonly { anchor: string; title: Translated; codes: ErrorCodes }[] = [
  { anchor: 'urgent', title: { en: 'Calling', zh: '加急' }, codes: urgentCodes },
  {
    anchor: 'urgent-legacy',
    title: { en: 'Calling, older codes', zh: '加急（历史错误码）' },
    codes: legacyUrgentCodes,
  },
  {
    anchor: 'messages',
    title: { en: 'Sending and reading messages', zh: '发送和读取消息' },
    codes: messageCodes,
  },
  {
    anchor: 'messages-legacy',
    title: { en: 'Sending messages, older codes', zh: '发送消息（历史错误码）' },
    codes: legacyMessageCodes,
  },
  {
    anchor: 'content',
    title: { en: 'What the message says', zh: '消息内容' },
    codes: contentCodes,
  },
  { anchor: 'chats', title: { en: 'Chats', zh: '群聊' }, codes: chatCodes },
  { anchor: 'people', title: { en: 'People', zh: '人员' }, codes: contactCodes },
  { anchor: 'credentials', title: { en: 'Credentials', zh: '应用凭证' }, codes: credentialCodes },
  { anchor: 'tokens', title: { en: 'Tokens', zh: '访问令牌' }, codes: tokenCodes },
  {
    anchor: 'gateway',
    title: { en: 'Scopes, limits and other refusals of the gateway', zh: '权限、限流与网关' },
    codes: gatewayCodes,
  },
  {
    anchor: 'internal',
    title: { en: "Faults on Feishu's side", zh: '飞书内部错误' },
    codes: internalCodes,
  },
]

/** Writes the page of all error codes in one language, as Markdown. */
export function renderErrorCodes(language: Language): string {
  const sections = FAMILIES.flatMap(({ anchor, title, codes }) => [
    `<a id="${anchor}"></a>`,
    `## ${title[language]}`,
    ...sortByCode(codes).flatMap(([code, entry]) => renderCode({ code, entry, language })),
  ])
  const blocks = [...renderTop(language), ...renderContents(language), ...sections]
  return `${blocks.join('\n\n')}\n`
}

function renderTop(language: Language): string[] {
  const text = (part: Translated) => part[language]
  const rows = Object.entries(HANDLINGS).map(
    ([handling, { name, meaning }]) =>
      `| <a id="${handling}"></a>${text(name)} | ${text(meaning)} |`,
  )
  const header = `| ${text(PAGE.handlingColumn)} | ${text(PAGE.meaningColumn)} |`
  return [
    text(PAGE.generated),
    `# ${text(PAGE.title)}`,
    text(PAGE.otherLanguage),
    text(PAGE.intro),
    `<a id="handling"></a>`,
    `## ${text(PAGE.handling)}`,
    [header, '|---|---|', ...rows].join('\n'),
    text(PAGE.plainText),
  ]
}

function renderContents(language: Language): string[] {
  const lines = FAMILIES.map(({ anchor, title, codes }) => {
    const links = sortByCode(codes).map(([code]) => `[${code}](#${code})`)
    return `- [${title[language]}](#${anchor})${PAGE.colon[language]}${links.join(' · ')}`
  })
  return [`<a id="contents"></a>`, `## ${PAGE.contents[language]}`, lines.join('\n')]
}

// GitHub makes the anchor of a heading from its words, which differ by language; this one is the same in both.
function renderCode(options: { code: string; entry: ErrorCode; language: Language }): string[] {
  const { code, entry, language } = options
  const { name, cause, remedy, handling } = entry
  const label = (part: Translated) => `**${part[language]}**${PAGE.colon[language]}`
  const links = handling.map((each) => toHandlingLink(each, language)).join(PAGE.comma[language])
  return [
    `<a id="${code}"></a>`,
    `### ${code}${PAGE.colon[language]}${name[language]}`,
    [
      `- ${label(PAGE.why)}${cause[language]}`,
      `- ${label(PAGE.whatToDo)}${remedy[language]}`,
      `- ${label(PAGE.theAction)}${links}`,
    ].join('\n'),
  ]
}

function toHandlingLink(handling: Handling, language: Language): string {
  return `[${HANDLINGS[handling].name[language]}](#${handling})`
}

function sortByCode(codes: ErrorCodes): [string, ErrorCode][] {
  return Object.entries(codes).sort(([a], [b]) => Number(a) - Number(b))
}

// npm run docs
if (import.meta.main) {
  const root = join(import.meta.dirname, '..')
  for (const language of ['en', 'zh'] as const)
    await writeFile(join(root, ERROR_CODE_PAGES[language]), renderErrorCodes(language))
}
