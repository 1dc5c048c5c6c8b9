import { describe, expect, it } from '@jest/globals'
import { chatCodes } from '../../src/feishu/error-codes/chats.ts'
import { contactCodes } from '../../src/feishu/error-codes/contacts.ts'
import { contentCodes } from '../../src/feishu/error-codes/content.ts'
import { gatewayCodes, internalCodes } from '../../src/feishu/error-codes/gateway.ts'
import { legacyMessageCodes, messageCodes } from '../../src/feishu/error-codes/messages.ts'
import { credentialCodes, tokenCodes } from '../../src/feishu/error-codes/token.ts'
import type { Handling } from '../../src/feishu/error-codes/types.ts'
import { legacyUrgentCodes, urgentCodes } from '../../src/feishu/error-codes/urgent.ts'
import { errorCodes, findErrorCode, isHandledBy } from '../../src/feishu/error-codes.ts'
import type { Language } from '../../src/language.ts'

const entries = Object.entries(errorCodes).map(([code, entry]) => ({ code: Number(code), entry }))
const languages: readonly Language[] = ['en', 'zh']
const texts = entries.flatMap(({ code, entry }) =>
  languages.flatMap((language) =>
    (['name', 'cause', 'remedy'] as const).map((part) => ({
      where: `${code} ${part} ${language}`,
      part,
      language,
      text: entry[part][language],
    })),
  ),
)

/** Where the texts that break a rule stand, so that a failure names them. */
function findOffenders(breaksRule: (text: (typeof texts)[number]) => boolean): string[] {
  return texts.filter(breaksRule).map(({ where, text }) => `${where}: ${text}`)
}

function findCodesHandledBy(handling: Handling): number[] {
  return entries.filter(({ code }) => isHandledBy(code, handling)).map(({ code }) => code)
}

describe('the catalogue of Feishu error codes', () => {
  it('knows the twelve codes of the urgent_phone page', () => {
    const page = [
      230001, 230002, 230006, 230012, 230013, 230023, 230024, 230027, 230052, 230098, 230110,
      232009,
    ]
    expect(page.filter((code) => findErrorCode(code) === undefined)).toEqual([])
    expect(Object.keys(urgentCodes).map(Number)).toEqual(page)
  })

  it('explains the codes that sending, reading and looking up can meet', () => {
    const met = [
      10003, 10005, 10012, 10013, 10014, 10015, 10016, 99991543, 99991662, 99991673, 99991201,
      99991301, 99991400, 99991401, 99991402, 99991403, 99991661, 99991663, 99991664, 99991665,
      99991668, 99991671, 99991672, 99991676, 99991679, 99992351, 99992352, 99992353, 99992354,
      99992360, 99992361, 99992364, 99992381, 99992402, 9499, 1500, 2200, 5000, 55001, 11232, 11233,
      11247, 230011, 230015, 230017, 230018, 230019, 230020, 230022, 230025, 230028, 230029, 230033,
      230034, 230035, 230036, 230038, 230049, 230050, 230053, 230054, 230055, 230075, 230099,
      232004, 232006, 232010, 232025, 232033, 232034,
    ]
    expect(met.filter((code) => findErrorCode(code) === undefined)).toEqual([])
  })

  it('explains no code in two families', () => {
    const families = [
      chatCodes,
      contactCodes,
      contentCodes,
      credentialCodes,
      gatewayCodes,
      internalCodes,
      legacyMessageCodes,
      legacyUrgentCodes,
      messageCodes,
      tokenCodes,
      urgentCodes,
    ]
    expect(families.flatMap((family) => Object.keys(family))).toHaveLength(entries.length)
    expect(entries.length).toBeGreaterThanOrEqual(60)
  })

  it('does not guess at a code it does not know', () => {
    expect(findErrorCode(424242)).toBeUndefined()
  })
})

describe('the texts of an error code', () => {
  it('say something in both languages, with no stray blanks', () => {
    expect(findOffenders(({ text }) => text === '' || text.trim() !== text)).toEqual([])
    expect(findOffenders(({ text }) => / {2}|\n/.test(text))).toEqual([])
  })

  it('are short enough to be read in an annotation', () => {
    const limits = { name: 60, cause: 260, remedy: 460 }
    expect(findOffenders(({ part, text }) => text.length > limits[part])).toEqual([])
  })

  it('have names that fit after "Feishu 230024: "', () => {
    const names = texts.filter(({ part }) => part === 'name')
    expect(names.filter(({ text }) => /[.。!！:：]$/.test(text))).toEqual([])
    // A capital may begin an acronym (API, HTTP, IP), never a sentence.
    expect(
      names.filter(({ text, language }) => language === 'en' && /^[A-Z][a-z]/.test(text)),
    ).toEqual([])
  })

  it('give the cause in one sentence and the remedy in at most three', () => {
    const count = (text: string) => text.match(/[.!?](?= |$)|[。！？]/g)?.length ?? 0
    expect(findOffenders(({ part, text }) => part === 'cause' && count(text) !== 1)).toEqual([])
    expect(
      findOffenders(({ part, text }) => part === 'remedy' && (count(text) < 1 || count(text) > 3)),
    ).toEqual([])
    expect(findOffenders(({ part, text }) => part !== 'name' && !/[.。]$/.test(text))).toEqual([])
  })

  it('speak Chinese to Chinese readers, and only to them', () => {
    expect(
      findOffenders(({ language, text }) => /\p{Script=Han}/u.test(text) !== (language === 'zh')),
    ).toEqual([])
    // A half-width mark after a Chinese character is a slip of the keyboard.
    expect(findOffenders(({ text }) => /\p{Script=Han}[,;:?!.()]/u.test(text))).toEqual([])
  })

  it('name no input that the action does not have', () => {
    const inputs = [
      ...['app-id', 'app-secret', 'tenant-access-token', 'app-ticket', 'tenant-key', 'message-id'],
      ...['send-to', 'title', 'text', 'card', 'users', 'user-id-type', 'fallback', 'ack-timeout'],
      ...['dedupe-key', 'fail-on', 'dry-run', 'language', 'timeout', 'base-url', 'github-token'],
    ]
    const named = texts.flatMap(({ text }) =>
      [...text.matchAll(/`([a-z]+(?:-[a-z]+)*)(?:: [^`]*)?`/g)].map((match) => match[1] ?? ''),
    )
    expect(named.length).toBeGreaterThan(100)
    expect([...new Set(named)].filter((name) => !inputs.includes(name))).toEqual([])
  })

  it('name the same inputs, scopes and addresses in both languages', () => {
    const quotes = (text: string) => new Set(text.match(/`[^`]+`|open\.feishu\.cn\/\w+/g))
    for (const { code, entry } of entries) {
      const of = (language: Language) =>
        quotes(`${entry.cause[language]} ${entry.remedy[language]}`)
      expect({ code, quotes: of('zh') }).toEqual({ code, quotes: of('en') })
    }
  })

  it('tell the reader to publish a version wherever a scope, the bot or the availability changes', () => {
    for (const code of [230006, 230013, 230027, 232025, 10023, 99991672, 99991676]) {
      expect(findErrorCode(code)?.remedy.en).toMatch(/publish/i)
      expect(findErrorCode(code)?.remedy.zh).toContain('发布')
    }
  })
})

describe('the treatment of an error code', () => {
  it('retries what passes by itself', () => {
    expect(findCodesHandledBy('retry')).toEqual([1500, 2200, 5000, 11232, 55001, 230020, 99991400])
  })

  it('never retries a spent monthly quota', () => {
    expect(findErrorCode(99991403)?.handling).toEqual(['final'])
  })

  it('fetches a fresh token when the token is refused', () => {
    expect(findCodesHandledBy('fresh-token')).toEqual([99991661, 99991663, 99991671])
  })

  it('halves the list when one person may have spoilt it for the others', () => {
    expect(findCodesHandledBy('split')).toEqual([
      230001, 230013, 230023, 99992351, 99992352, 99992353, 99992359, 99992360, 99992361, 99992363,
      99992364, 99992381,
    ])
  })

  it('tries SMS or the app when only the phone channel is known to fail', () => {
    expect(findCodesHandledBy('fallback')).toEqual([
      1500, 2200, 5000, 10019, 10023, 11232, 11311, 18017, 55001, 230020, 230023, 230024, 230052,
      99991400, 99991672, 99991676,
    ])
  })

  it('gives up on everything else, and calls nothing final that has another way', () => {
    for (const { code, entry } of entries) {
      const others = entry.handling.filter((handling) => handling !== 'final')
      expect({ code, isFinal: isHandledBy(code, 'final') }).toEqual({
        code,
        isFinal: others.length === 0,
      })
      expect(new Set(entry.handling).size).toBe(entry.handling.length)
    }
    expect(findCodesHandledBy('final').length).toBeGreaterThan(30)
  })

  it('does nothing special for an answer without a code, or with an unknown one', () => {
    for (const handling of ['retry', 'fresh-token', 'split', 'fallback', 'final'] as const) {
      expect(isHandledBy(undefined, handling)).toBe(false)
      expect(isHandledBy(0, handling)).toBe(false)
      expect(isHandledBy(424242, handling)).toBe(false)
    }
  })
})
