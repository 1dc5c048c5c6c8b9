import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { marked } from 'marked'
import { checkCard } from '../../emulator/card-check.ts'
import { findMentions } from '../../emulator/mentions.ts'
import { buildCard } from '../../src/incident/card.ts'
import { readIncident } from '../../src/incident/incident.ts'
import { groupFailedJobs } from '../../src/incident/job-groups.ts'
import { buildPlainText } from '../../src/incident/plain-text.ts'
import { escapeMarkdown, neutralizeText } from '../../src/incident/untrusted.ts'
import { hostileText } from './hostile.ts'

const language = fc.constantFrom('en', 'zh')
const link = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc
    .tuple(fc.constantFrom('https://example.com/', 'javascript:', 'lark://'), hostileText)
    .map((parts) => parts.join('')),
)
const person = fc.record({ login: hostileText }, { requiredKeys: [] })
const event = fc.record(
  {
    head_commit: fc.record({ message: hostileText }),
    workflow: fc.record({ name: hostileText }),
    workflow_run: fc.record(
      {
        id: fc.integer({ min: 1 }),
        conclusion: fc.constantFrom('failure', 'timed_out', 'success', '<at id=all></at>'),
        head_branch: hostileText,
        head_sha: fc.oneof(hostileText, fc.constant('9f2c7d1b8a4e')),
        display_title: hostileText,
        event: hostileText,
        actor: person,
        head_repository: fc.record({ full_name: hostileText }),
      },
      { requiredKeys: [] },
    ),
    deployment_status: fc.record(
      {
        state: fc.constantFrom('failure', 'error', 'success'),
        environment: hostileText,
        environment_url: link,
        log_url: link,
        creator: person,
      },
      { requiredKeys: [] },
    ),
    deployment: fc.record({ ref: hostileText, sha: hostileText }, { requiredKeys: [] }),
    repository: fc.jsonValue(),
  },
  { requiredKeys: [] },
)
const env = fc.record(
  {
    GITHUB_EVENT_NAME: fc.oneof(
      fc.constantFrom('push', 'workflow_run', 'deployment_status', 'pull_request'),
      hostileText,
    ),
    GITHUB_REPOSITORY: fc.oneof(fc.constant('example/shop'), hostileText),
    GITHUB_SERVER_URL: fc.oneof(fc.constant('https://github.com'), link),
    GITHUB_REF: hostileText,
    GITHUB_SHA: fc.constantFrom('9f2c7d1b8a4e6f3051c2d7b9e8a6f4c3d2b1a090', 'x'),
    GITHUB_WORKFLOW: hostileText,
    GITHUB_ACTOR: hostileText,
    GITHUB_RUN_ID: fc.constantFrom('1658821493', 'x'),
  },
  { requiredKeys: [] },
)
const step = fc.record({ name: hostileText, number: fc.nat(9), conclusion: fc.constant('failure') })
const jobs = fc
  .array(
    fc.oneof(
      fc.jsonValue(),
      fc.record({
        name: hostileText,
        status: fc.constant('completed'),
        conclusion: fc.constantFrom('failure', 'cancelled'),
        html_url: link,
        steps: fc.array(step, { maxLength: 2 }),
      }),
    ),
    { maxLength: 6 },
  )
  .map((list) => ({ jobs: groupFailedJobs(list) }))

/** Every text of a card, by whether it is Markdown, and every address that it opens. */
function listParts(value: unknown): { markdown: string[]; urls: string[] } {
  const parts = { markdown: [] as string[], urls: [] as string[] }
  JSON.parse(JSON.stringify(value), (_key, each) => {
    if (each?.tag === 'markdown') parts.markdown.push(each.content)
    if (each?.type === 'open_url') parts.urls.push(each.default_url)
    return each
  })
  return parts
}

describe('a card about what others have written', () => {
  it('is one that Feishu takes, mentions nobody, and leads to web addresses alone', () => {
    fc.assert(
      fc.property(
        event,
        env,
        jobs,
        hostileText,
        language,
        (event, env, failedJobs, title, language) => {
          const incident = readIncident({ env, event })
          const card = buildCard({ incident, failedJobs, title, mark: '#page-1', language })
          const content = JSON.stringify(card)
          expect(Buffer.byteLength(content)).toBeLessThanOrEqual(30 * 1024)
          expect(checkCard(content, () => false)).toEqual([])
          const { markdown, urls } = listParts(card)
          for (const text of markdown) {
            expect(text).not.toMatch(/[<>]/)
            marked.parse(text, {
              async: false,
              walkTokens: (token) => {
                if (token.type === 'link') urls.push(token.href)
                expect(['image', 'html', 'code', 'codespan', 'heading', 'table']).not.toContain(
                  token.type,
                )
              },
            })
          }
          for (const url of urls) expect(url).toMatch(/^https?:\/\/[^\s<>()]+$/)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('mentions nobody in plain text either, which stays two lines', () => {
    fc.assert(
      fc.property(event, env, hostileText, language, (event, env, title, language) => {
        const incident = readIncident({ env, event })
        const text = buildPlainText({ incident, title, mark: '#page-1', language })
        expect(findMentions(text)).toEqual([])
        expect(text.split(/[\r\n\u2028\u2029]/)).toHaveLength(2)
      }),
      { numRuns: 300 },
    )
  })

  it('is cut to length and shows no half characters', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 200 }), (text, length) => {
        const visible = neutralizeText(text, length)
        expect(Array.from(visible.replaceAll('\u200B', '')).length).toBeLessThanOrEqual(length)
        expect(visible.isWellFormed()).toBe(true)
        expect(visible).not.toMatch(/[\p{Cc}<>[\]]|:\/\//u)
      }),
      { numRuns: 500 },
    )
  })

  it('formats nothing of it', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const html = marked.parse(`x ${escapeMarkdown(text)}`, { async: false, gfm: true })
        expect(html).toMatch(/^<p>[^<>]*<\/p>\n$/)
      }),
      { numRuns: 500 },
    )
  })

  it('shows nobody’s address or number', () => {
    const mobile = fc.stringMatching(/^1[3-9]\d{9}$/)
    fc.assert(
      fc.property(hostileText, fc.oneof(fc.emailAddress(), mobile), (text, contact) => {
        expect(neutralizeText(`${text} ${contact} ${text}`, 4_000)).not.toContain(contact)
      }),
      { numRuns: 300 },
    )
  })
})
