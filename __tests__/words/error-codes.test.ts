import { describe, expect, it } from '@jest/globals'
import { errorCodesEn } from '../../src/words/error-codes.en.ts'
import { errorCodesZh } from '../../src/words/error-codes.zh.ts'
import { type FailureWords, type RemedyFacts, renderRemedy } from '../../src/words/failure-words.ts'
import { type Failures, failuresEn } from '../../src/words/failures.en.ts'
import { failuresZh } from '../../src/words/failures.zh.ts'

type Language = 'en' | 'zh'
type Part = 'name' | 'cause' | 'remedy'

interface Text {
  readonly where: string
  readonly part: Part
  readonly language: Language
  readonly text: string
}

/** Every answer that a remedy may give stands among these. */
const FACTS: readonly RemedyFacts[] = [
  { fallback: [] },
  { fallback: ['direct'], messageId: 'om_1' },
  { fallback: ['direct', 'sms'] },
  { fallback: ['app', 'direct'], messageId: 'om_1' },
  { fallback: ['direct', 'sms', 'app'], isEverybodyReached: true },
]

const INPUTS = [
  ...['app-id', 'app-secret', 'tenant-access-token', 'app-ticket', 'tenant-key', 'mode'],
  ...['message-id', 'send-to', 'title', 'text', 'card', 'users', 'user-id-type', 'fallback'],
  ...['ack-timeout', 'ack-by', 'repeat', 'phone-hours', 'phone-for', 'dedupe-key', 'fail-on'],
  ...['dry-run', 'language', 'timeout', 'base-url', 'github-token'],
]
/** What stands in backquotes as the value of an input, or as the beginning of one. */
const VALUES = ['direct', 'sms', 'app', 'read', 'group']

const catalogues = { en: errorCodesEn, zh: errorCodesZh }
const failures: Readonly<Record<Language, Failures>> = { en: failuresEn, zh: failuresZh }
const languages: readonly Language[] = ['en', 'zh']

const codeTexts = languages.flatMap((language) => toTexts(catalogues[language], language))
const texts = [
  ...codeTexts,
  ...languages.flatMap((language) => {
    const { withoutCode, accepted, unknownCode, withoutError } = failures[language]
    return toTexts({ ...withoutCode, accepted, unknownCode, ...withoutError }, language)
  }),
]

function toTexts(words: Readonly<Record<string, FailureWords>>, language: Language): Text[] {
  return Object.entries(words).flatMap(([key, { name, cause, remedy }]) => {
    const remedies = new Set(FACTS.map((facts) => renderRemedy(remedy, facts)))
    const where = (part: Part) => `${key} ${part} ${language}`
    return [
      { where: where('name'), part: 'name', language, text: name } as const,
      { where: where('cause'), part: 'cause', language, text: cause } as const,
      ...[...remedies].map(
        (text) => ({ where: where('remedy'), part: 'remedy', language, text }) as const,
      ),
    ]
  })
}

/** Where the texts that break a rule stand, so that a failure names them. */
function findOffenders(breaksRule: (text: Text) => boolean): string[] {
  return texts.filter(breaksRule).map(({ where, text }) => `${where}: ${text}`)
}

function findWords(pattern: RegExp, language: Language): string[] {
  return findOffenders((text) => text.language === language && pattern.test(text.text))
}

/** What is left of a text without code, links and addresses. */
function toProse(text: string): string {
  return text.replaceAll(/`[^`]*`|https?:\/\/\S+|[\w./-]+\.(?:cn|yml)[\w/]*/g, '')
}

describe('the catalogue of error codes', () => {
  it('knows the twelve codes of the urgent_phone document', () => {
    const listed = [
      230001, 230002, 230006, 230012, 230013, 230023, 230024, 230027, 230052, 230098, 230110,
      232009,
    ]
    expect(listed.filter((code) => !(code in errorCodesEn))).toEqual([])
  })

  it('explains what replying, updating, reactions, user groups and direct messages can meet', () => {
    const listed = [
      230019, 230050, 230071, 230072, 230111, 230011, 230031, 231001, 231003, 231008, 231012,
      231013, 231014, 231018, 231021, 42002, 42006, 42008, 42009, 43011, 230038, 230053,
    ]
    expect(listed.filter((code) => !(code in errorCodesEn))).toEqual([])
  })

  it('leaves out codes of endpoints that are never called', () => {
    const left = [10016, 10019, 10023, 11311, 18017, 11247, 99991402, 230015, 230055]
    expect(left.filter((code) => code in errorCodesEn)).toEqual([])
  })

  it('has the same codes in both languages', () => {
    expect(Object.keys(errorCodesZh)).toEqual(Object.keys(errorCodesEn))
  })
})

describe('the texts of a failure', () => {
  it('say something, with no stray blanks', () => {
    expect(findOffenders(({ text }) => text === '' || text.trim() !== text)).toEqual([])
    expect(findOffenders(({ text }) => / {2}|\n/.test(text))).toEqual([])
  })

  it('are short enough to be read in an annotation', () => {
    const limits = { name: 60, cause: 260, remedy: 460 }
    expect(findOffenders(({ part, text }) => text.length > limits[part])).toEqual([])
  })

  it('end in a full stop, and names end in none', () => {
    expect(
      findOffenders(({ part, language, text }) => {
        const stop = language === 'en' ? '.' : '。'
        return part === 'name' ? /[.。!！:：]$/.test(text) : !text.endsWith(stop)
      }),
    ).toEqual([])
  })

  it('have names that fit after "Feishu 230024: "', () => {
    const names = codeTexts.filter(({ part, language }) => part === 'name' && language === 'en')
    // A capital may begin an acronym (API, HTTP, IP) or the name of a channel, never a sentence.
    expect(names.filter(({ text }) => /^[A-Z][a-z]/.test(text))).toEqual([])
  })

  it('give the cause in one sentence and the remedy in at most four', () => {
    const count = (text: string) => toProse(text).match(/[.!?](?= |$)|[。！？]/g)?.length ?? 0
    expect(findOffenders(({ part, text }) => part === 'cause' && count(text) !== 1)).toEqual([])
    expect(
      findOffenders(({ part, text }) => part === 'remedy' && (count(text) < 1 || count(text) > 4)),
    ).toEqual([])
  })

  it('are Chinese for Chinese readers, and only for them', () => {
    expect(
      findOffenders(
        ({ part, language, text }) =>
          /\p{Script=Han}/u.test(text) !== (language === 'zh') && part !== 'name',
      ),
    ).toEqual([])
    expect(findWords(/\p{Script=Han}/u, 'en')).toEqual([])
  })

  it('have full-width marks in Chinese', () => {
    expect(findWords(/\p{Script=Han}[,;:?!.()]|[,;?!()]\p{Script=Han}/u, 'zh')).toEqual([])
  })

  it('hold no English in Chinese but names and identifiers', () => {
    const allowed = new Set([
      ...['Action', 'API', 'App', 'Authorization', 'code', 'DNS', 'GitHub', 'HTTP', 'ID', 'IP'],
      ...['IPv4', 'JSON', 'KB', 'key', 'Lark', 'log', 'PATCH', 'README', 'runner', 'secret'],
      ...['Secret', 'token', 'webhook', '5xx'],
      ...[
        'app_access_token',
        'app_ticket',
        'chat_id',
        'message_id',
        'open_id',
        'tenant_access_token',
      ],
      ...['tenant_key', 'union_id', 'urgent_phone', 'user_access_token', 'user_id'],
    ])
    const stray = texts
      .filter(({ language }) => language === 'zh')
      .flatMap(({ text }) => toProse(text).match(/[\w-]*[A-Za-z][\w-]*/g) ?? [])
    expect([...new Set(stray)].filter((word) => !allowed.has(word))).toEqual([])
  })

  it('name only inputs that the action has', () => {
    const named = texts.flatMap(({ text }) =>
      [...text.matchAll(/`([a-z]+(?:-[a-z]+)*)(?:: [^`]*|:)?`/g)].map((match) => match[1] ?? ''),
    )
    expect(named.length).toBeGreaterThan(100)
    expect(
      [...new Set(named)].filter((name) => !INPUTS.includes(name) && !VALUES.includes(name)),
    ).toEqual([])
  })

  it('name the same inputs, scopes and addresses in both languages', () => {
    const quotes = (words: FailureWords) =>
      FACTS.map((facts) => {
        const text = `${words.cause} ${renderRemedy(words.remedy, facts)}`
        return new Set(text.match(/`[^`]+`|open\.feishu\.cn\/\w+/g))
      })
    const pairs: [string, FailureWords, FailureWords | undefined][] = [
      ...pair(errorCodesEn, errorCodesZh),
      ...pair(failuresEn.withoutCode, failuresZh.withoutCode),
      ...pair(failuresEn.withoutError, failuresZh.withoutError),
    ]
    for (const [key, en, zh] of pairs)
      expect({ key, quotes: zh && quotes(zh) }).toEqual({ key, quotes: quotes(en) })
  })

  it('use the words of the glossary', () => {
    const quaint =
      /\brung\b|for want of|in place of|whoever|all the same|\bmend\b|disturbance|\bis none\b/i
    expect(findWords(quaint, 'en')).toEqual([])
    expect(findWords(/任务|令牌|拨打|访问凭证|租户/, 'zh')).toEqual([])
  })

  it('never send the reader to run the step or the workflow again', () => {
    expect(findWords(/\bre-?run|run the (?:step|job|workflow) again|try again/i, 'en')).toEqual([])
    expect(findWords(/重跑|重新运行|再次运行/, 'zh')).toEqual([])
  })

  it('tell the reader to publish a version wherever a scope, the bot or a range changes', () => {
    for (const code of [230006, 230013, 230027, 232025, 42009, 99991672, 99991676] as const) {
      expect(renderRemedy(errorCodesEn[code].remedy, { fallback: [] })).toMatch(/publish/i)
      expect(renderRemedy(errorCodesZh[code].remedy, { fallback: [] })).toContain('发布')
    }
  })
})

describe('a remedy that depends on what is known', () => {
  const quota = (fallback: readonly string[]) =>
    renderRemedy(errorCodesEn[230024].remedy, { fallback })

  it('advises only the channels that `fallback` lacks when the quota is used up', () => {
    expect(quota(['direct'])).toContain('Add `sms` and `app` to `fallback`')
    expect(quota(['direct', 'app'])).toContain('Add `sms` to `fallback`')
    expect(quota(['sms'])).toContain('Add `app` to `fallback`')
    expect(quota(['direct', 'sms', 'app'])).not.toContain('`fallback`')
  })

  it('gives the command with the id of the message once there is one', () => {
    const { remedy } = failuresEn.withoutCode.timeout
    expect(renderRemedy(remedy, { fallback: [], messageId: 'om_42' })).toContain(
      '`gh workflow run existing-message.yml -f message-id=om_42`',
    )
    expect(renderRemedy(remedy, { fallback: [] })).not.toContain('gh workflow run')
  })

  it('promises no more of an accepted call than that it was accepted', () => {
    const { name, cause, remedy } = failuresEn.accepted
    expect(name).toBe('call accepted')
    expect(cause).toContain('does not tell whether anybody heard')
    expect(renderRemedy(remedy, { fallback: [] })).toMatch(/^If nobody takes it, call the people/)
    expect(failuresZh.accepted.name).toContain('已受理')
  })

  it('calls nobody by hand once everybody has been reached', () => {
    const { remedy } = failuresEn.withoutCode.timeout
    expect(renderRemedy(remedy, { fallback: [], isEverybodyReached: true })).toBe(
      'If it happens often, check the network between the runner and `base-url`, or raise `timeout`.',
    )
  })

  it('says that a direct message to people outside the chat was tried if `fallback` has it', () => {
    const { remedy } = failuresEn.withoutError['not-in-chat']
    expect(renderRemedy(remedy, { fallback: ['direct'] })).toContain(
      'tried to write to them directly',
    )
    expect(renderRemedy(remedy, { fallback: ['sms'] })).toContain('add `direct` to `fallback`')
  })
})

describe('the sentences about missing scopes', () => {
  it('name the scopes, and end with the link so that it can be clicked', () => {
    expect(failuresEn.missingScopes(['im:message', 'im:chat'])).toContain('im:message, im:chat.')
    expect(failuresZh.missingScopes(['im:message', 'im:chat'])).toContain('im:message、im:chat。')
    for (const language of languages)
      expect(failures[language].addScopesAt('https://open.feishu.cn/app/cli_1/auth')).toMatch(
        /https:\/\/open\.feishu\.cn\/app\/cli_1\/auth$/,
      )
  })
})

function pair<Key extends string | number>(
  en: Readonly<Record<Key, FailureWords>>,
  zh: Readonly<Record<Key, FailureWords>>,
): [string, FailureWords, FailureWords | undefined][] {
  const others = new Map(Object.entries<FailureWords>(zh))
  return Object.entries<FailureWords>(en).map(([key, words]) => [key, words, others.get(key)])
}
