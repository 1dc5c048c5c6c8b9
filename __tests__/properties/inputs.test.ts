import { afterEach, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { InputError } from '../../src/inputs/input-error.ts'
import { readBaseUrl, readBoolean, readDuration, readEnum } from '../../src/inputs/readers.ts'
import { parseUsers, type Tier } from '../../src/inputs/users.ts'
import { hostileText, inputText } from './hostile.ts'

const DAY = 86_400_000
const NAMES = { open_id: /^ou_[\w.-]+$/, union_id: /^on_[\w.-]+$/, user_id: /^[\w.-]+$/ }
const idTypes = fc.constantFrom('open_id', 'union_id', 'user_id')

afterEach(() => {
  delete process.env['INPUT_IT']
})

/** What a reader makes of a text: its value, or undefined when it says clearly what is wrong. */
function tryOrExplain<T>(read: () => T, input: string): T | undefined {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    for (const text of Object.values(error.text)) {
      expect(text).toContain(`\`${input}\``)
      // In one line, and however long the input was, the remedy is in sight.
      expect(text).not.toMatch(/[\r\n]/)
      expect(text.length).toBeLessThan(1_000)
    }
    return undefined
  }
}

function readInput<T>(text: string, read: (name: string) => T): T | undefined {
  process.env['INPUT_IT'] = text
  return tryOrExplain(() => read('it'), 'it')
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
        ),
      )
      .map((parts) => parts.join('')),
  )

  it('is people of the right kind, or one clear error', () => {
    fc.assert(
      fc.property(anything, idTypes, (text, type) => {
        const tiers = tryOrExplain(() => parseUsers(text, type), 'users') ?? []
        for (const { user, kind } of tiers.flat()) {
          if (kind === 'id') expect(user).toMatch(NAMES[type])
          if (kind === 'email') expect(user).toMatch(/^[^\s@]+@[^\s@]+\.[^\s@]+$/)
          if (kind === 'mobile') expect(user).toMatch(/^\+\d+$/)
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
  ) as fc.Arbitrary<Tier[number]>
  const tiers = fc.array(fc.array(person, { minLength: 1, maxLength: 5 }), { maxLength: 4 })
  const separator = fc.constantFrom(',', ', ', ' ', '\t', ' ,, ', '，', '、')
  const comment = fc.oneof(
    fc.constant(''),
    hostileText.map((text) => ` # ${text.replace(/[\r\n\u2028\u2029]/g, ' ')}`),
  )

  it('is read back as it was written, whatever separates people and whatever is said in comments', () => {
    const layout = fc.record({ separator, comment, lineEnd: fc.constantFrom('\n', '\r\n', '\n\n') })
    fc.assert(
      fc.property(tiers, layout, fc.boolean(), (written, layout, asJson) => {
        const lines = written.map((tier) => {
          const names = tier.map(({ user }) => user)
          return (asJson ? JSON.stringify(names) : names.join(layout.separator)) + layout.comment
        })
        expect(parseUsers(lines.join(layout.lineEnd), 'open_id')).toEqual(written)
      }),
      { numRuns: 300 },
    )
  })

  it('names nobody whom the workflow does not name', () => {
    fc.assert(
      fc.property(tiers, inputText, (written, noise) => {
        const text = [...written.map((tier) => tier.map(({ user }) => user).join(' ')), noise].join(
          '\n',
        )
        const named = tryOrExplain(() => parseUsers(text, 'open_id'), 'users') ?? []
        for (const { user } of named.flat()) expect(text).toContain(user)
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

  it('is a duration of up to a day, or one clear error', () => {
    fc.assert(
      fc.property(durations, fc.boolean(), (text, orZero) => {
        const duration = readInput(text, (name) => readDuration(name, { orZero })) ?? 1
        expect(duration).toBeGreaterThanOrEqual(orZero ? 0 : 1)
        expect(duration).toBeLessThanOrEqual(DAY)
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
          expect(readInput(`${count}${unit}`, readDuration)).toBe(count * units[unit])
        },
      ),
    )
  })

  it('is a word of the list or a boolean, or one clear error', () => {
    const words = ['never', 'failed'] as const
    fc.assert(
      fc.property(fc.oneof(inputText, fc.constantFrom('never', 'true', 'FALSE', '')), (text) => {
        expect([...words, undefined]).toContain(readInput(text, (name) => readEnum(name, words)))
        expect([true, false, undefined]).toContain(readInput(text, readBoolean))
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
        process.env['INPUT_BASE-URL'] = text
        const url = tryOrExplain(readBaseUrl, 'base-url')
        delete process.env['INPUT_BASE-URL']
        if (url === undefined) return
        expect(url.href).toBe(`${url.origin}/`)
        const isNear = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)
        expect(url.protocol === 'https:' || isNear).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
