import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { UserIdType } from '../../src/feishu/urgent.ts'
import { type BadInput, describeBadInput } from '../../src/inputs/bad-input.ts'
import { readBaseUrl } from '../../src/inputs/base-url.ts'
import { readChoice, readVitalChoice } from '../../src/inputs/choices.ts'
import { readDuration } from '../../src/inputs/durations.ts'
import { readInputs } from '../../src/inputs/inputs.ts'
import { parsePhoneHours } from '../../src/inputs/phone-hours.ts'
import { findPhoneWindow } from '../../src/inputs/phone-window.ts'
import { parseUsers } from '../../src/inputs/users.ts'
import type { Person, Tier } from '../../src/page/tiers.ts'
import { inputsEn } from '../../src/words/inputs.en.ts'
import { inputsZh } from '../../src/words/inputs.zh.ts'
import { hostileText, inputText } from './hostile.ts'

const NOW = Date.parse('2026-03-04T05:06:07Z')
const DAY = 86_400_000
const NAMES = { open_id: /^ou_[\w.-]+$/, union_id: /^on_[\w.-]+$/, user_id: /^[\w.-]+$/ }
const idTypes = fc.constantFrom('open_id', 'union_id', 'user_id')

/** Expects what was found wrong to be told clearly. */
function expectClear(problems: readonly BadInput[], input: string): void {
  for (const problem of problems) {
    for (const words of [inputsEn, inputsZh]) {
      const text = describeBadInput(problem, words)
      expect(text).toContain(`\`${input}\``)
      // In one line, and however long the input was, the remedy is in sight.
      expect(text).not.toMatch(/[\r\n]/)
      expect(text.length).toBeLessThan(1_000)
    }
  }
}

/** What is made of a text, and whether something was found wrong. */
function readInput<T>(
  text: string,
  read: (name: string, tell: (problem: BadInput) => void) => T,
  name = 'it',
): { value: T; isTold: boolean } {
  process.env[`INPUT_${name.toUpperCase()}`] = text
  const problems: BadInput[] = []
  const value = read(name, (problem) => problems.push(problem))
  delete process.env[`INPUT_${name.toUpperCase()}`]
  expectClear(problems, name)
  return { value, isTold: problems.length > 0 }
}

async function readUsers(text: string, userIdType: UserIdType): Promise<Tier[]> {
  const problems: BadInput[] = []
  const tell = (problem: BadInput) => void problems.push(problem)
  const tiers = await parseUsers(text.normalize('NFKC'), { userIdType, now: NOW, tell })
  expectClear(problems, 'users')
  return tiers
}

describe('whatever stands in `users`', () => {
  const anything = fc.oneof(
    hostileText,
    fc.json(),
    fc.array(fc.string()).map((names) => JSON.stringify(names)),
    fc
      .array(
        fc.constantFrom(
          'ou_1',
          'on_1',
          'oc_1',
          'a@b.c',
          '+8613800000000',
          ',',
          ' ',
          '\n',
          '#',
          '[',
          ']',
          '"',
          '，',
          'app:',
          'rota ',
          'weekly from 2026-01-05 09:00 UTC: ',
          'group:g',
          '+',
          ';',
        ),
      )
      .map((parts) => parts.join('')),
  )

  it('is people of the right kind, and what is not is clearly told', async () => {
    await fc.assert(
      fc.asyncProperty(anything, idTypes, async (text, type) => {
        const tiers = await readUsers(text, type)
        for (const { user, kind } of tiers.flatMap(({ people }) => people)) {
          if (kind === 'id') expect(user).toMatch(NAMES[type])
          if (kind === 'email') expect(user).toMatch(/^[^\s@]+@[^\s@]+\.[^\s@]+$/)
          if (kind === 'mobile') expect(user).toMatch(/^\+\d+$/)
          if (kind === 'group') expect(user).toMatch(/^[\w.-]+$/)
        }
      }),
      { numRuns: 500 },
    )
  })

  const word = fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/)
  const person = fc.oneof(
    word.map((tail) => ({ user: `ou_${tail}`, kind: 'id' })),
    word.map((name) => ({ user: `${name}@example.com`, kind: 'email' })),
    fc.stringMatching(/^\+[1-9]\d{6,13}$/).map((user) => ({ user, kind: 'mobile' })),
  ) as fc.Arbitrary<Person>
  const tiers = fc.array(fc.array(person, { minLength: 1, maxLength: 5 }), { maxLength: 4 })
  const separator = fc.constantFrom(',', ', ', ' ', '\t', ' ,, ', '，', '、')
  const comment = fc.oneof(
    fc.constant(''),
    hostileText.map((text) => ` # ${text.replace(/[\r\n\u2028\u2029]/g, ' ')}`),
  )

  it('is read back as it was written, whatever separates people and whatever is said in comments', async () => {
    const layout = fc.record({ separator, comment, lineEnd: fc.constantFrom('\n', '\r\n', '\n\n') })
    await fc.assert(
      fc.asyncProperty(tiers, layout, fc.boolean(), async (written, layout, asJson) => {
        const lines = written.map((people) => {
          const names = people.map(({ user }) => user)
          return (asJson ? JSON.stringify(names) : names.join(layout.separator)) + layout.comment
        })
        const read = await readUsers(lines.join(layout.lineEnd), 'open_id')
        expect(read).toEqual(written.map((people) => ({ channel: 'phone', people })))
      }),
      { numRuns: 300 },
    )
  })

  it('calls everybody who is rightly named, and nobody whom the workflow does not name', async () => {
    const noise = inputText.filter((text) => !/^\s*\[/.test(text))
    await fc.assert(
      fc.asyncProperty(tiers, noise, async (written, noise) => {
        const lines = written.map((people) => people.map(({ user }) => user).join(' '))
        const text = [...lines, noise].join('\n').normalize('NFKC')
        const people = (await readUsers(text, 'open_id')).flatMap((tier) => tier.people)
        for (const { user } of people) expect(text).toContain(user)
        expect(people).toEqual(expect.arrayContaining(written.flat()))
      }),
      { numRuns: 300 },
    )
  })
})

describe('whatever stands in another input', () => {
  const durations = fc.oneof(
    inputText,
    fc
      .tuple(fc.double(), fc.constantFrom('', 'ms', 's', 'm', 'h', 'd', 'y', ' s', 'x'))
      .map((parts) => parts.join('')),
  )

  it('is a duration of up to a day, and clearly told when it is another one', () => {
    fc.assert(
      fc.property(durations, fc.constantFrom('0', '60s'), (text, byDefault) => {
        const read = (name: string, tell: (problem: BadInput) => void) =>
          readDuration(name, { byDefault, tell })
        const { value, isTold } = readInput(text, read)
        expect(value).toBeGreaterThanOrEqual(byDefault === '0' ? 0 : 1)
        expect(value).toBeLessThanOrEqual(DAY)
        if (isTold) expect(value).toBe(byDefault === '0' ? 0 : 60_000)
      }),
      { numRuns: 500 },
    )
  })

  it('is the duration that was written', () => {
    const units = { s: 1_000, m: 60_000, h: 3_600_000 } as const
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 24 }),
        fc.constantFrom('s', 'm', 'h'),
        (count, unit) => {
          const read = (name: string, tell: (problem: BadInput) => void) =>
            readDuration(name, { byDefault: '60s', tell })
          const { value, isTold } = readInput(`${count}${unit}`, read)
          expect([value, isTold]).toEqual([count * units[unit], false])
        },
      ),
    )
  })

  it('is a word of the list, and clearly told when it is another one', () => {
    const words = ['never', 'failed'] as const
    const texts = fc.oneof(inputText, fc.constantFrom('never', 'FAILED', 'true', ''))
    fc.assert(
      fc.property(texts, (text) => {
        const choice = readInput(text, (name, tell) =>
          readChoice(name, { words, byDefault: 'failed', tell }),
        )
        expect(words).toContain(choice.value)
        if (choice.isTold) expect(choice.value).toBe('failed')
        const vital = readInput(text, (name, tell) =>
          readVitalChoice(name, { words, byDefault: 'failed', tell }),
        )
        expect(vital.value).toBe(choice.isTold ? undefined : choice.value)
      }),
    )
  })

  it('is an address that nobody but the host named can be reached at, or one clear error', () => {
    const addresses = fc.oneof(
      inputText,
      fc.webUrl({
        validSchemes: ['http', 'https'],
        withQueryParameters: true,
        withFragments: true,
      }),
      fc
        .tuple(
          fc.constantFrom('http://', 'https://', 'HTTP://', 'ftp://', '//', ''),
          fc.constantFrom(
            '127.0.0.1',
            'localhost',
            '[::1]',
            '127.0.0.1.evil.example',
            'open.feishu.cn',
          ),
          fc.constantFrom(
            '',
            ':8080',
            '@evil.example',
            '/',
            '\\@evil.example',
            '?x',
            '#x',
            '/open-apis',
            '\t',
          ),
        )
        .map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(addresses, (text) => {
        const { value: url, isTold } = readInput(text, (_, tell) => readBaseUrl(tell), 'base-url')
        expect(isTold).toBe(url === undefined)
        if (url === undefined) return
        expect(url.href).toBe(`${url.origin}/`)
        const isNear = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)
        expect(url.protocol === 'https:' || isNear).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('is hours, during which a call stays worth it until it is not', () => {
    const time = fc.constantFrom('00:00', '02:30', '08:00', '09:15', '22:00', '24:00')
    const days = fc.constantFrom('', 'Mon ', 'Sat-Sun ', 'Fri-Mon ', 'Tue,Thu ')
    const range = fc.tuple(days, time, time).map(([day, from, to]) => `${day}${from}-${to}`)
    const zones = fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'Australia/Lord_Howe')
    const hours = fc
      .tuple(fc.array(range, { minLength: 1, maxLength: 3 }), zones)
      .map(([ranges, zone]) => `${ranges.join('; ')} ${zone}`)
    const moments = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2027, 0) })
    fc.assert(
      fc.property(hours, moments, (text, at) => {
        const parsed = parsePhoneHours(text, () => undefined)
        if (!parsed) return
        const { isOpen, until } = findPhoneWindow(parsed, at)
        expect(until).toBeGreaterThan(at)
        if (until === Number.POSITIVE_INFINITY) return
        expect(findPhoneWindow(parsed, until - 1)).toEqual({ isOpen, until })
        expect(findPhoneWindow(parsed, until).isOpen).toBe(!isOpen)
      }),
      { numRuns: 200 },
    )
  })

  it('never throws, whatever stands in all of them', async () => {
    const names = ['LANGUAGE', 'MODE', 'DRY-RUN', 'ACK-BY', 'ACK-TIMEOUT', 'REPEAT', 'FALLBACK']
    const more = ['MESSAGE-ID', 'SEND-TO', 'PHONE-HOURS', 'PHONE-FOR', 'FAIL-ON', 'TIMEOUT', 'CARD']
    const keys = [...names, ...more, 'TITLE', 'TEXT', 'USERS', 'BASE-URL', 'APP-ID', 'APP-SECRET']
    await fc.assert(
      fc.asyncProperty(fc.array(inputText, { minLength: 20, maxLength: 20 }), async (texts) => {
        for (const [index, key] of keys.entries()) process.env[`INPUT_${key}`] = texts[index] ?? ''
        const { problems } = await readInputs(NOW)
        for (const key of keys) delete process.env[`INPUT_${key}`]
        for (const problem of problems) expectClear([problem], problem.input)
      }),
      { numRuns: 100 },
    )
  })
})
