import { describe, expect, it } from '@jest/globals'
import { marked } from 'marked'

import { buildCard } from '../../src/incident/card.ts'
import type { FailedJobs } from '../../src/incident/failed-jobs.ts'
import { readIncident } from '../../src/incident/incident.ts'
import { groupFailedJobs } from '../../src/incident/job-groups.ts'
import { readPath } from '../../src/incident/payload.ts'
import { buildPlainText } from '../../src/incident/plain-text.ts'
import {
  deploymentEnv,
  deploymentStatusEvent,
  pushEvent,
  runEnv,
  watcherEnv,
  workflowRunEvent,
} from './events.ts'
import { buildJob, buildStep } from './jobs-endpoint.ts'

const shop = 'https://github.com/octo-org/shop'
const ownRun = readIncident({ env: runEnv, event: pushEvent })
const watchedRun = readIncident({ env: watcherEnv, event: workflowRunEvent })
const deployment = readIncident({ env: deploymentEnv, event: deploymentStatusEvent })
const noJobs: FailedJobs = { jobs: [] }

function listElements(card: unknown): readonly unknown[] {
  const elements = readPath(card, 'body.elements')
  return Array.isArray(elements) ? elements : []
}

function listMarkdown(card: unknown): readonly string[] {
  return listElements(card).flatMap((element) => {
    const content = readPath(element, 'content')
    return typeof content === 'string' ? [content] : []
  })
}

// What a reader sees of a card's Markdown.
function decode(text: string | undefined): string {
  return (text ?? '')
    .replace(/&#(\d+);/g, (_entity, code) => String.fromCharCode(Number(code)))
    .replaceAll('\u200B', '')
}

function countBytes(card: unknown): number {
  return Buffer.byteLength(JSON.stringify(card))
}

function failedJobs(...jobs: readonly object[]): FailedJobs {
  return { jobs: groupFailedJobs(jobs) }
}

describe('the card', () => {
  it('tells of a run: what failed, its jobs, its facts, and a button to it', () => {
    const jobs = failedJobs(
      buildJob({ id: 7, name: 'deploy', conclusion: 'failure', steps: [buildStep(3, 'failure')] }),
    )
    const card = buildCard({ incident: ownRun, failedJobs: jobs, language: 'en' })
    expect(card).toEqual({
      schema: '2.0',
      config: {
        update_multi: true,
        summary: { content: 'Release failed · octo-org/shop · main' },
      },
      header: {
        template: 'red',
        title: { tag: 'plain_text', content: 'Release failed · octo-org/shop · main' },
      },
      body: {
        elements: [
          { tag: 'markdown', content: expect.any(String) },
          { tag: 'markdown', content: expect.any(String) },
          {
            tag: 'button',
            type: 'primary_filled',
            text: { tag: 'plain_text', content: 'Open the run' },
            behaviors: [{ type: 'open_url', default_url: `${shop}/actions/runs/17001/attempts/2` }],
          },
        ],
      },
    })
    const [list, facts] = listMarkdown(card)
    expect(decode(facts)).toBe(
      [
        `**Repository** [octo-org/shop](${shop})`,
        '**Workflow** Release',
        `**Branch** [main](${shop}/tree/main)`,
        `**Commit** [4f1d2c3](${shop}/commit/${pushEvent.after}) Charge in cents`,
        '**Started by** hubot',
        '**Event** push',
        '**Attempt** 2',
      ].join('\n'),
    )
    const job = `${shop}/actions/runs/17001/job/7`
    expect(decode(list)).toBe(
      `**Failed jobs**\n- [deploy](${job}) failed at [Step 3](${job}#step:3:1)`,
    )
  })

  it('tells of a deployment in Chinese, with a button to its log', () => {
    const card = buildCard({ incident: deployment, failedJobs: noJobs, language: 'zh' })
    expect(readPath(card, 'header.title.content')).toBe(
      '部署到 production 失败 · octo-org/shop · v1.4.0',
    )
    const [facts] = listMarkdown(card)
    expect(decode(facts)).toContain('**环境** [production](https://shop.example.com/)\n**标签** ')
    const buttons = listElements(card).filter((element) => readPath(element, 'tag') === 'button')
    expect(
      buttons.map((button) => [
        readPath(button, 'text.content'),
        readPath(button, 'behaviors.0.default_url'),
      ]),
    ).toEqual([
      ['查看运行', `${shop}/actions/runs/15000`],
      ['查看部署日志', `${shop}/actions/runs/15000/job/42`],
    ])
  })

  it('has one button when the log is all that is known of a deployment', () => {
    const url = 'https://deploy.example.com/logs/1'
    const status = { ...deploymentStatusEvent.deployment_status, log_url: url, target_url: url }
    const event = { ...deploymentStatusEvent, deployment_status: status }
    const incident = readIncident({ env: deploymentEnv, event })
    const text = JSON.stringify(buildCard({ incident, failedJobs: noJobs, language: 'en' }))
    expect(text.match(/"button"/g)).toHaveLength(1)
    expect(text).toContain(
      `"content":"Open the deployment"},"behaviors":[{"type":"open_url","default_url":"${url}"}]`,
    )
  })

  it.each([
    ['en', 'Nightly timed out · octo-org/shop · main'],
    ['zh', 'Nightly 超时 · octo-org/shop · main'],
  ] as const)('does not call a time-out a failure (%s)', (language, headline) => {
    const card = buildCard({ incident: watchedRun, failedJobs: noJobs, language })
    expect(readPath(card, 'config.summary.content')).toBe(headline)
  })

  it("puts the user's title on the lock screen, and what failed right below it", () => {
    const card = buildCard({
      incident: ownRun,
      failedJobs: noJobs,
      title: 'Shop is <b>not</b> released',
      text: 'See the **[runbook](https://example.com/runbook)**.',
      language: 'en',
    })
    expect(readPath(card, 'header.title.content')).toBe('Shop is ＜b＞not＜/b＞ released')
    expect(readPath(card, 'config.summary.content')).toBe('Shop is ＜b＞not＜/b＞ released')
    const [headline, text, facts] = listMarkdown(card)
    expect(decode(headline)).toBe('**Release failed · octo-org/shop · main**')
    expect(text).toBe('See the **[runbook](https://example.com/runbook)**.')
    expect(facts).toMatch(/^\*\*Repository\*\*/)
  })

  it('shows the legs of a matrix below its name, and says how many more there are', () => {
    const legs = Array.from({ length: 8 }, (_, id) =>
      buildJob({ id, name: `build (node ${id})`, conclusion: id === 5 ? 'failure' : 'cancelled' }),
    )
    const others = Array.from({ length: 12 }, (_, id) =>
      buildJob({ id: id + 10, conclusion: 'cancelled' }),
    )
    const lone = buildJob({ id: 30, name: 'test (arm)', conclusion: 'timed_out' })
    const list = failedJobs(...legs, ...others, lone)
    const [en] = listMarkdown(buildCard({ incident: ownRun, failedJobs: list, language: 'en' }))
    const lines = decode(en)
      .replace(/\]\([^)]+\)/g, ']')
      .split('\n')
    expect(lines).toEqual([
      '**Failed jobs**',
      '- build',
      '    - [node 5] failed',
      '    - [node 0] cancelled',
      '    - [node 1] cancelled',
      '    - [node 2] cancelled',
      '    - [node 3] cancelled',
      '    - and 3 more',
      '- [test (arm)] timed out',
      ...Array.from({ length: 8 }, (_, id) => `- [job ${id + 10}] cancelled`),
      '- and 4 more',
    ])
    const [zh] = listMarkdown(buildCard({ incident: ownRun, failedJobs: list, language: 'zh' }))
    expect(zh).toContain('\n- 还有 4 个')
  })

  it('says why there is no list of jobs', () => {
    const list = {
      jobs: [],
      note: { en: 'GitHub did not answer in time', zh: 'GitHub 未及时响应' },
    }
    const [en] = listMarkdown(buildCard({ incident: ownRun, failedJobs: list, language: 'en' }))
    expect(en).toBe('**Failed jobs** (GitHub did not answer in time)')
  })
})

describe('a card of hostile texts', () => {
  const bomb = 'x<at id=all></at>[click](https://evil.example) "a"\n# b `c` 🎉 someone@example.com '
  const long = bomb.repeat(500)
  const link = `https://shop.example.com/?${'a)[b](*_'.repeat(150)}`.slice(0, 900)
  const event = {
    ...deploymentStatusEvent,
    deployment_status: {
      ...deploymentStatusEvent.deployment_status,
      environment: long,
      environment_url: link,
      log_url: link,
    },
    deployment: { ...deploymentStatusEvent.deployment, ref: long, creator: { login: long } },
    workflow: { name: long },
    workflow_run: { id: 3, run_attempt: 9, head_commit: { message: long.replaceAll('\n', ' ') } },
  }
  const incident = readIncident({ env: deploymentEnv, event })
  const jobs = failedJobs(
    ...Array.from({ length: 1_000 }, (_, id) =>
      buildJob({
        id,
        name: `${String.fromCharCode(97 + (id % 20)).repeat(3)}${'*'.repeat(99)} (${'_'.repeat(99)}${id})`,
        html_url: `${shop}/${'a'.repeat(200)}`,
        conclusion: 'failure',
        steps: [{ ...buildStep(1, 'failure'), name: long }],
      }),
    ),
  )

  it('mentions nobody, shows no contact, and links to nowhere but the known places', () => {
    const card = buildCard({ incident, failedJobs: jobs, title: bomb, language: 'en' })
    expect(JSON.stringify(card)).not.toMatch(/<|@example|https?:\/\/evil/)
    for (const content of listMarkdown(card)) {
      const html = marked.parse(content, { async: false, gfm: true })
      const tags = html.match(/<\w+/g) ?? []
      expect(['<p', '<ul', '<li', '<strong', '<a']).toEqual(expect.arrayContaining(tags))
      for (const [, url] of html.matchAll(/href="([^"]*)"/g)) {
        expect(url).toMatch(/^https:\/\/(github\.com\/octo-org\/shop|shop\.example\.com)/)
      }
    }
  })

  it.each([
    ['no text', ''],
    ['a text of 40 KB in lines', `${'"quoted" & 🎉 line\n'.repeat(2_000)}`],
    ['a text of emoji without an end', '🎉'.repeat(20_000)],
    ['the same, shifted by a byte', `x${'🎉'.repeat(20_000)}`],
    ['and by two', `xy${'🎉'.repeat(20_000)}`],
    ['and by three', `xyz${'🎉'.repeat(20_000)}`],
    ['a text that JSON makes six times longer', '\u0001'.repeat(40_000)],
    ['a text of half characters', '\uD83D'.repeat(40_000)],
  ])('is as large as Feishu takes, and no larger, with %s', (_what, text) => {
    for (const language of ['en', 'zh'] as const) {
      const card = buildCard({
        incident,
        failedJobs: jobs,
        title: '🎉"'.repeat(9_999),
        text,
        language,
      })
      const json = JSON.stringify(card)
      expect(Buffer.byteLength(json)).toBeLessThanOrEqual(30 * 1024)
      expect(JSON.parse(json)).toEqual(card)
      expect(listMarkdown(card).every((content) => content.isWellFormed())).toBe(true)
      expect(json).toContain(language === 'zh' ? '还有' : 'more')
    }
  })

  it('says so when the text was cut, and cuts it after a whole line', () => {
    const line = 'A line of the runbook.\n'
    const card = buildCard({
      incident: ownRun,
      failedJobs: noJobs,
      text: line.repeat(2_000),
      language: 'en',
    })
    const [text, note] = listMarkdown(card)
    expect(note).toBe('(The text was too long for a card and was cut here.)')
    expect(`${text}\n`.length % line.length).toBe(0)
    expect(countBytes(card)).toBeGreaterThan(29 * 1024)
  })

  it('keeps a text that just fits, to the last byte', () => {
    const empty = buildCard({ incident: ownRun, failedJobs: noJobs, text: 'x', language: 'en' })
    const text = 'x'.repeat(30 * 1024 - countBytes(empty) + 1)
    const full = buildCard({ incident: ownRun, failedJobs: noJobs, text, language: 'en' })
    expect([countBytes(full), listMarkdown(full)[0]]).toEqual([30 * 1024, text])
    const over = buildCard({
      incident: ownRun,
      failedJobs: noJobs,
      text: `${text}x`,
      language: 'en',
    })
    expect(JSON.stringify(over)).toContain('was cut here')
  })
})

describe('the plain text sent when the card is rejected', () => {
  it('is what failed and the link', () => {
    expect(buildPlainText({ incident: ownRun, language: 'en' })).toBe(
      `Release failed · octo-org/shop · main\n${shop}/actions/runs/17001/attempts/2`,
    )
  })

  it("is two lines with a title of the user's, too", () => {
    const text = buildPlainText({ incident: ownRun, title: 'Not\nreleased', language: 'zh' })
    expect(text).toBe(
      `Not released\nRelease 失败 · octo-org/shop · main ${shop}/actions/runs/17001/attempts/2`,
    )
  })

  it('mentions nobody, and has no link but its own', () => {
    const workflow = '<at user_id="all">everyone</at> <b>b</b> [click](https://evil.example)\n'
    const text = buildPlainText({
      incident: { ...ownRun, workflow },
      title: workflow,
      language: 'en',
    })
    expect(text).not.toMatch(/[<>[\]]|\/evil\.|https?:\/\/(?!github)/)
    expect(text.split('\n')).toHaveLength(2)
  })
})
