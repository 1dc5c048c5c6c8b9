import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { marked } from 'marked'
import { checkCard } from '../../emulator/card-check.ts'
import { findMentions } from '../../emulator/mentions.ts'
import { buildCard } from '../../src/card/card.ts'
import type { Background, FailedLeg } from '../../src/card/incident.ts'
import { buildFixedText, buildPlainText } from '../../src/card/plain-text.ts'
import type { PersonProgress, Phase, Progress } from '../../src/card/progress.ts'
import { escapeMarkdown, neutralizeText } from '../../src/card/untrusted.ts'
import { FeishuError } from '../../src/feishu/feishu-error.ts'
import { readIncident } from '../../src/incident/event.ts'
import { cardEn } from '../../src/words/card.en.ts'
import { cardZh } from '../../src/words/card.zh.ts'
import { hostileText } from './hostile.ts'

const WORDS = { en: cardEn, zh: cardZh }
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
const conclusion = fc.constantFrom('failure', 'timed_out', 'cancelled')
const leg: fc.Arbitrary<FailedLeg> = fc.record(
  {
    name: hostileText,
    conclusion,
    url: link,
    step: fc.record({ name: hostileText, url: link }),
    reason: hostileText,
  },
  { requiredKeys: ['conclusion'] },
)
const time = fc.oneof(fc.integer({ min: 0, max: 2 ** 42 }), fc.double())
const background: fc.Arbitrary<Background> = fc.record(
  {
    failedJobs: fc.record({
      jobs: fc.array(
        fc.record({
          name: hostileText,
          conclusion,
          legs: fc
            .tuple(leg, leg, leg)
            .chain((legs) =>
              fc.constantFrom<readonly [FailedLeg, ...FailedLeg[]]>(legs, [legs[0]]),
            ),
        }),
        { maxLength: 6 },
      ),
    }),
    history: fc.record(
      {
        failures: fc.integer({ min: 1, max: 200 }),
        since: time,
        firstRunUrl: link,
        compareUrl: link,
        commits: fc.nat(),
      },
      { requiredKeys: ['failures', 'since', 'firstRunUrl'] },
    ),
  },
  { requiredKeys: ['failedJobs'] },
)
const personId = fc.oneof(
  fc.constantFrom('ou_1', 'zhang.san', '13800138000', 'someone@example.com'),
  hostileText,
)
const people: fc.Arbitrary<PersonProgress> = fc.record({
  id: fc.option(personId, { nil: undefined }),
  tier: fc.integer({ min: 1, max: 3 }),
  state: fc.constantFrom('called', 'failed', 'pending'),
  channel: fc.constantFrom('phone', 'sms', 'app'),
  reason: fc.oneof(
    fc.constantFrom('not-in-chat' as const, 'not-found' as const),
    hostileText.map((msg) => new FeishuError({ kind: 'code', code: 230001, msg })),
    hostileText.map((msg) => new FeishuError({ kind: 'not-feishu', msg })),
  ),
})
const phase: fc.Arbitrary<Phase> = fc.oneof(
  fc.record({ kind: fc.constantFrom('calling', 'called', 'nobody') }),
  fc.record({
    kind: fc.constant('waiting'),
    until: time,
    ackBy: fc.constantFrom('read', 'reaction'),
  }),
  fc.record({ kind: fc.constant('taken'), by: personId, at: time, afterMs: time }),
  fc.record({
    kind: fc.constant('recovered'),
    runNumber: fc.option(fc.nat(), { nil: undefined }),
    runUrl: link,
    lastedMs: fc.option(time, { nil: undefined }),
    takenBy: fc.option(personId, { nil: undefined }),
  }),
)
const progress: fc.Arbitrary<Progress> = fc.record({
  userIdType: fc.constantFrom('open_id', 'union_id', 'user_id'),
  people: fc.array(people, { maxLength: 30 }),
  phase,
  round: fc.integer({ min: 1, max: 9 }),
})

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

// The tags with which the card itself shows people and times; neither notifies anybody.
const OWN_TAGS =
  /<person id='[\w.-]+' show_avatar=true show_name=true style='normal'><\/person>|<local_datetime millisecond='-?\d+' format_type='\w+'><\/local_datetime>/g

describe('a card about what others have written', () => {
  it('is one that Feishu takes, mentions nobody, and leads to web addresses alone', () => {
    fc.assert(
      fc.property(
        event,
        env,
        background,
        hostileText,
        progress,
        language,
        (event, env, background, title, progress, language) => {
          const words = WORDS[language]
          const incident = readIncident({ env, event })
          const nameError = ({ message }: FeishuError) => message
          const facts = { incident, background, title, progress, nameError }
          const card = buildCard({ ...facts, mark: '#page-1', words })
          const content = JSON.stringify(card)
          expect(buildCard({ ...facts, mark: '#page-1', words })).toEqual(card)
          expect(Buffer.byteLength(content)).toBeLessThanOrEqual(30 * 1024)
          expect(checkCard(content, () => true)).toEqual([])
          expect(content).not.toMatch(/<at|someone@example|13800138000/i)
          const { markdown, urls } = listParts(card)
          for (const text of markdown.map((each) => each.replace(OWN_TAGS, 'x'))) {
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
        const words = WORDS[language]
        const incident = readIncident({ env, event })
        for (const text of [
          buildPlainText({ incident, title, mark: '#page-1', words }),
          buildFixedText({ incident, mark: '#page-1', words }),
        ]) {
          expect(findMentions(text)).toEqual([])
          if (!incident.repositoryUrl.includes('#')) expect(text).toContain('#page-1')
          expect(text.split(/[\r\n\u2028\u2029]/)).toHaveLength(2)
        }
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
    const narrow = fc.stringMatching(/^1[3-9]\d{9}$/)
    const wide = narrow.map((number) =>
      number.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    )
    const mobile = fc.oneof(narrow, wide)
    fc.assert(
      fc.property(hostileText, fc.oneof(fc.emailAddress(), mobile), (text, contact) => {
        expect(neutralizeText(`${text} ${contact} ${text}`, 4_000)).not.toContain(contact)
      }),
      { numRuns: 300 },
    )
  })
})
