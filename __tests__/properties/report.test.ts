import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parse } from 'yaml'
import { FeishuError } from '../../src/feishu/feishu-error.ts'
import type { BadInput } from '../../src/inputs/bad-input.ts'
import type { Outcome } from '../../src/report/outcome.ts'
import { toSummaryCode } from '../../src/text/safe-text.ts'
import { everyOutcome, type Fate, paged, peopleOf } from '../report/paging.ts'
import { annotationsOf, report } from '../report/reporting.ts'
import { hostileText } from './hostile.ts'

const language = fc.constantFrom('en', 'zh')
const error = fc
  .record({
    kind: fc.constantFrom('code', 'not-feishu', 'unreachable', 'timeout', 'cancelled'),
    code: fc.constantFrom(230001, 99991672, 99991400, 424242),
    msg: hostileText,
    logId: fc.option(hostileText, { nil: undefined }),
    missingScopes: fc.array(fc.stringMatching(/^[\w:., -]{1,20}$/), { maxLength: 2 }),
  })
  .map(
    ({ code, ...facts }) => new FeishuError({ ...facts, ...(facts.kind === 'code' && { code }) }),
  )

// Names are checked before they are kept, but an e-mail may hold almost anything.
const user = fc.oneof(
  fc.stringMatching(/^ou_[\w-]{1,20}$/),
  hostileText.map((text) => `${text.replace(/[\s@]/g, '')}x@example.com`),
)
const people = fc
  .record({
    users: fc.uniqueArray(user, { minLength: 1, maxLength: 4, selector: (it) => it.toLowerCase() }),
    fates: fc.array(fc.constantFrom('phone', 'sms', 'refused', 'not-found', 'not-due'), {
      minLength: 4,
      maxLength: 4,
    }),
    refused: error,
    isTaken: fc.boolean(),
  })
  .map(({ users, fates, refused, isTaken }) =>
    peopleOf(
      ...users.map((user, index) => {
        const fate = fates[index] ?? 'phone'
        return {
          user,
          fate: (fate === 'refused' ? { refused } : fate) as Fate,
          tier: 1 + (index % 2),
          ...(isTaken && { acknowledgedAt: 1 }),
        }
      }),
    ),
  )
const failure = hostileText.map((text) => new Error(text))
const outcome: fc.Arbitrary<Outcome> = fc
  .tuple(people, error, failure, hostileText, fc.nat())
  .map(([responders, error, failure, id, pick]) => {
    const outcomes: Outcome[] = [
      ...everyOutcome(responders, error),
      paged(responders, { failure, messageId: id, chatId: id }),
      { kind: 'broken', error: failure, responders: [] },
      { kind: 'resolved', way: 'not-told', messageId: id, errors: [failure, error] },
    ]
    return outcomes[pick % outcomes.length] ?? { kind: 'not-started' }
  })

const outputNames: string[] = Object.keys(parse(readFileSync('action.yml', 'utf8')).outputs)
const RUNS = { numRuns: 80 }

describe('a report of whatever Feishu and others have written', () => {
  it('gives the runner no command but its own annotations, few enough to be shown', async () => {
    await fc.assert(
      fc.asyncProperty(outcome, language, async (outcome, language) => {
        const shown = await report(outcome, { language })
        const log = shown.lines.join('\n')
        expect(log).not.toContain('##[')
        const lines = log.split(/\r\n|[\r\n\u2028\u2029\u0085]/)
        const commands = lines.filter((line) => line.trimStart().startsWith('::'))
        for (const line of commands)
          expect(line).toMatch(/^::(error|warning|notice) title=[^:,]+::./)
        const annotations = annotationsOf(shown)
        expect(annotations).toHaveLength(commands.length)
        for (const level of ['error', 'warning', 'notice'])
          expect(annotations.filter((each) => each.level === level).length).toBeLessThan(10)
        for (const { title } of annotations) expect(title.trim()).not.toBe('')
        // Beside the annotations, the outcome stands once, and only where no error line tells it.
        expect(lines.filter((line) => line !== '').length - commands.length).toBe(
          shown.report.isRed ? 0 : 1,
        )
      }),
      RUNS,
    )
  })

  it('sets the outputs it means to set, each to one value', async () => {
    await fc.assert(
      fc.asyncProperty(outcome, language, async (outcome, language) => {
        const { outputs } = await report(outcome, { language })
        expect(new Set(Object.keys(outputs))).toEqual(new Set(outputNames))
        const named = ['called-user-ids', 'uncalled-user-ids'].flatMap((name) =>
          JSON.parse(outputs[name] ?? ''),
        )
        const responders = 'responders' in outcome ? outcome.responders : []
        expect(named).toHaveLength(responders.length)
        expect(JSON.parse(outputs['result'] ?? '').status).toBe(outputs['status'])
      }),
      RUNS,
    )
  })

  it('writes a summary of its own tags and its own links alone', async () => {
    const tags = ['h3', 'table', 'tr', 'th', 'td', 'ul', 'li', 'code', 'b', 'a']
    await fc.assert(
      fc.asyncProperty(outcome, language, async (outcome, language) => {
        const { summary } = await report(outcome, { language })
        for (const [, tag = ''] of summary.matchAll(/<\/?([^\s>]*)/g))
          expect([...tags, 'details', 'summary']).toContain(tag)
        for (const [, href] of summary.matchAll(/href="([^"]*)"/g))
          expect(href).toMatch(/^https:\/\/(github\.com|open\.feishu\.cn|applink\.feishu\.cn)\//)
        expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024)
      }),
      RUNS,
    )
  })

  it('shows what came from outside as code, where it can mention and link nothing', async () => {
    await fc.assert(
      fc.asyncProperty(outcome, language, async (outcome, language) => {
        const { summary } = await report(outcome, { language })
        const bare = summary.replace(/<code>.*?<\/code>/gs, '').replace(/<[^>]*>/g, ' ')
        expect(bare).not.toMatch(/@\w|evil/)
      }),
      RUNS,
    )
  })

  it('shows a text as code, whole and inert', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(toSummaryCode(text)).toMatch(/^(<code>[^<>\r\n]*<\/code>)?$/)
      }),
    )
  })
})

describe('the language of a report', () => {
  const codes = [230001, 230002, 230013, 230024, 230052, 99991672, 10014, 424242]
  const kinds = [
    ...(['unreachable', 'timeout', 'too-late', 'cut-off', 'unavailable', 'redirect'] as const),
    ...(['not-feishu', 'unexpected', 'cancelled'] as const),
  ]
  const errors = [
    ...codes.map((code) => new FeishuError({ kind: 'code', code, msg: '' })),
    ...kinds.map(
      (kind) =>
        new FeishuError({ kind, msg: kind === 'unreachable' ? '' : 'our own', status: 500 }),
    ),
  ]
  const badInputs: BadInput[] = [
    { kind: 'nobody', input: 'users' },
    { kind: 'count', input: 'repeat', written: 'x', used: '0' },
  ]
  const outcomes = errors.flatMap((error) =>
    everyOutcome(
      peopleOf(
        { user: 'ou_1', fate: 'phone', acknowledgedAt: 1 },
        { user: 'ou_2', fate: { refused: error } },
        { user: 'ou_3', fate: 'left-out' },
        { user: 'ou_4', fate: 'not-found' },
        { user: 'ou_5', fate: 'not-due', tier: 2 },
      ),
      error,
    ),
  )

  async function readAll(language: 'en' | 'zh'): Promise<Set<string>> {
    const sentences = new Set<string>()
    for (const outcome of outcomes) {
      const shown = await report(outcome, { language, badInputs })
      const { lines, summary, outputs } = shown
      const annotations = annotationsOf(shown).flatMap(({ title, text }) => [title, ...text])
      const log = lines.filter((line) => !line.startsWith('::'))
      const html = summary.replace(/<code>.*?<\/code>/gs, '').split(/<[^>]*>/)
      for (const text of [...annotations, ...log, ...html]) sentences.add(text)
      if (outputs['code'] !== '0') sentences.add(outputs['msg'] ?? '')
    }
    return sentences
  }

  it('holds nothing Chinese in English', async () => {
    expect([...(await readAll('en'))].filter((text) => /\p{Script=Han}/u.test(text))).toEqual([])
  })

  it('holds no English sentence in Chinese', async () => {
    // Two plain words in a row, outside of code, links and names of products.
    const offending = [...(await readAll('zh'))].filter((text) =>
      /\b[a-z]{2,} [a-z]{2,}\b/.test(
        text
          .replace(/`[^`]*`|https?:\/\/\S+/g, '')
          .replace(/\blog (id|ID)\b/g, '')
          .replace(/[“"][^”"]*[”"]/g, ''),
      ),
    )
    expect(offending).toEqual([])
  })
})
