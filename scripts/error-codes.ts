import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ErrorCodes, errorCodesEn } from '../src/words/error-codes.en.ts'
import { errorCodesZh } from '../src/words/error-codes.zh.ts'
import { type FailureWords, type RemedyFacts, renderRemedy } from '../src/words/failure-words.ts'
import { type Failures, failuresEn } from '../src/words/failures.en.ts'
import { failuresZh } from '../src/words/failures.zh.ts'
import {
  DOCUMENT_WORDS,
  FAMILIES,
  HANDLING,
  type Language,
  OWN_DOCUMENTS,
} from './error-codes-words.ts'

/** Where each language's document stands, seen from the root of the repository. */
export const ERROR_CODE_PAGES: Readonly<Record<Language, string>> = {
  en: 'docs/error-codes.md',
  zh: 'docs/error-codes.zh-CN.md',
}

const CATALOGUES: Readonly<Record<Language, ErrorCodes>> = { en: errorCodesEn, zh: errorCodesZh }
const FAILURES: Readonly<Record<Language, Failures>> = { en: failuresEn, zh: failuresZh }

/** A reader of the documents has the default `fallback`, and no message in hand. */
export const DOCUMENTED_FACTS: RemedyFacts = { fallback: ['direct'] }

/** Writes the document of all error codes in one language, as Markdown. */
export function renderErrorCodes(language: Language): string {
  const blocks = [
    ...renderTop(language),
    ...renderAccepted(language),
    ...renderContents(language),
    ...FAMILIES.flatMap((family) => renderFamily(family, language)),
  ]
  return `${blocks.join('\n\n')}\n`
}

function renderTop(language: Language): string[] {
  return [
    DOCUMENT_WORDS.generated[language],
    `# ${DOCUMENT_WORDS.title[language]}`,
    DOCUMENT_WORDS.otherLanguage[language],
    DOCUMENT_WORDS.intro[language],
    DOCUMENT_WORDS.byHand[language],
    `<a id="handling"></a>`,
    `## ${DOCUMENT_WORDS.handling[language]}`,
    HANDLING[language].map((line) => `- ${line}`).join('\n'),
  ]
}

function renderAccepted(language: Language): string[] {
  const { accepted } = FAILURES[language]
  const heading = `## 0${DOCUMENT_WORDS.colon[language]}${accepted.name}`
  return [`<a id="accepted"></a>`, heading, renderText(accepted, language).join('\n')]
}

function renderContents(language: Language): string[] {
  const lines = FAMILIES.map(({ anchor, title, codes }) => {
    const links = codes.map((code) => `[${code}](#${code})`)
    return `- [${title[language]}](#${anchor})${DOCUMENT_WORDS.colon[language]}${links.join(' · ')}`
  })
  return [`<a id="contents"></a>`, `## ${DOCUMENT_WORDS.contents[language]}`, lines.join('\n')]
}

function renderFamily(
  { anchor, title, source, codes }: (typeof FAMILIES)[number],
  language: Language,
): string[] {
  return [
    `<a id="${anchor}"></a>`,
    `## ${title[language]}`,
    `[${DOCUMENT_WORDS.source[language]}](${source})`,
    ...codes.flatMap((code) => renderCode(code, language)),
  ]
}

// GitHub makes the anchor of a heading from its words, which differ by language; this one is the same in both.
function renderCode(code: keyof ErrorCodes, language: Language): string[] {
  const words = CATALOGUES[language][code]
  const own = OWN_DOCUMENTS[code]
  const lines = renderText(words, language)
  if (own) lines.push(`${renderLabel('more', language)}<${own}>`)
  return [
    `<a id="${code}"></a>`,
    `### ${code}${DOCUMENT_WORDS.colon[language]}${words.name}`,
    lines.join('\n'),
  ]
}

function renderText({ cause, remedy }: FailureWords, language: Language): string[] {
  return [
    renderLabel('why', language) + cause,
    renderLabel('whatToDo', language) + renderRemedy(remedy, DOCUMENTED_FACTS),
  ]
}

function renderLabel(part: 'why' | 'whatToDo' | 'more', language: Language): string {
  return `- **${DOCUMENT_WORDS[part][language]}**${DOCUMENT_WORDS.colon[language]}`
}

// npm run docs
if (import.meta.main) {
  const root = join(import.meta.dirname, '..')
  for (const language of ['en', 'zh'] as const)
    await writeFile(join(root, ERROR_CODE_PAGES[language]), renderErrorCodes(language))
}
