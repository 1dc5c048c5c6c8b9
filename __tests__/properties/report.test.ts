import { readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import fc from 'fast-check'
import { parse } from 'yaml'
import { readOutputs } from '../../scripts/runner.ts'
import { FeishuError } from '../../src/feishu/feishu-error.ts'
import { listResponders } from '../../src/page/responder.ts'
import { logRetry, writeReport } from '../../src/report/report.ts'
import { toSummaryCode } from '../../src/report/untrusted.ts'
import type { Result } from '../../src/result.ts'
import { hostileText } from './hostile.ts'

const language = fc.constantFrom('en', 'zh')
const error = fc
  .record({
    kind: fc.constantFrom('code', 'not-feishu', 'unreachable'),
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
  fc.stringMatching(/^ou_[\w-]{1,20}$/).map((user) => ({ user, kind: 'id' as const })),
  hostileText.map((text) => ({
    user: `${text.replace(/[\s@]/g, '')}x@example.com`,
    kind: 'email' as const,
  })),
)
const result: fc.Arbitrary<Result> = fc
  .record({
    users: fc.array(user, { minLength: 1, maxLength: 4 }),
    outcomes: fc.array(fc.constantFrom('phone', 'sms', 'error', 'not-found'), {
      minLength: 4,
      maxLength: 4,
    }),
    error,
    ids: fc.option(hostileText, { nil: undefined }),
    failure: fc.option(
      hostileText.map((text) => new Error(text)),
      { nil: undefined, freq: 4 },
    ),
  })
  .map(({ users, outcomes, error, ids, failure }) => {
    const responders = listResponders([users])
    for (const [index, responder] of responders.entries()) {
      const outcome = outcomes[index] ?? 'error'
      Object.assign(responder, { outcome, isDue: true, ...(outcome !== 'phone' && { error }) })
      responder.id = ids
    }
    return {
      responders,
      ...(ids && { messageId: ids, lastLogId: ids }),
      ...(failure && { failure }),
    }
  })

const outputNames: string[] = Object.keys(parse(readFileSync('action.yml', 'utf8')).outputs)

describe('a report of whatever Feishu and others have written', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'report-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  async function report(run: () => Promise<void>) {
    const [output, summary] = [join(folder, 'output'), join(folder, 'summary')]
    await Promise.all([writeFile(output, ''), writeFile(summary, '')])
    Object.assign(process.env, { GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary })
    const lines: string[] = []
    const write = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
      lines.push(String(chunk))
      return true
    })
    try {
      await run()
    } finally {
      write.mockRestore()
    }
    return {
      log: lines.join(''),
      outputs: readOutputs(await readFile(output, 'utf8')),
      summary: await readFile(summary, 'utf8'),
    }
  }

  it('gives the runner no command but its own annotations', async () => {
    await fc.assert(
      fc.asyncProperty(result, error, language, async (result, error, language) => {
        const { log } = await report(async () => {
          await writeReport(result, language)
          logRetry(error, language)
        })
        expect(log).not.toContain('##[')
        const lines = log.split(/\r\n|[\r\n\u2028\u2029\u0085]/)
        const commands = lines.filter((line) => line.trimStart().startsWith('::'))
        for (const line of commands)
          expect(line).toMatch(/^::(error|warning|notice)( title=[^:,]*)?::/)
        // Whatever the text, a person who was not rung costs one annotation per distinct error.
        expect(commands.length).toBeLessThanOrEqual(3)
        expect(lines.length).toBeLessThanOrEqual(commands.length + 3)
      }),
      { numRuns: 200 },
    )
  })

  it('sets the outputs it means to set, each to one value', async () => {
    await fc.assert(
      fc.asyncProperty(result, language, async (result, language) => {
        const { outputs } = await report(() => writeReport(result, language))
        expect(new Set(Object.keys(outputs))).toEqual(new Set(outputNames))
        const people = [
          ...JSON.parse(outputs['called-user-ids'] ?? ''),
          ...JSON.parse(outputs['uncalled-user-ids'] ?? ''),
        ]
        expect(people).toHaveLength(result.responders.length)
      }),
      { numRuns: 200 },
    )
  })

  it('writes a summary of its own tags and its own link alone', async () => {
    await fc.assert(
      fc.asyncProperty(result, language, async (result, language) => {
        const { summary } = await report(() => writeReport(result, language))
        for (const [, tag = ''] of summary.matchAll(/<\/?([^\s>]*)/g)) {
          expect(['h3', 'table', 'tr', 'th', 'td', 'ul', 'li', 'code', 'b', 'a']).toContain(tag)
        }
        for (const [, href] of summary.matchAll(/href="([^"]*)"/g)) {
          expect(href).toMatch(/^https:\/\/(github\.com|open\.feishu\.cn)\//)
        }
      }),
      { numRuns: 200 },
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
