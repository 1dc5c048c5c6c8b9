import { describe, expect, it } from '@jest/globals'
import { checkCard } from '../../emulator/card-check.ts'
import { buildCard, type CardContent } from '../../src/card/card.ts'
import type { FailedJob, FailedJobs } from '../../src/card/incident.ts'
import { cardEn } from '../../src/words/card.en.ts'
import { cardZh } from '../../src/words/card.zh.ts'
import {
  argoDeployment,
  buildFailedJob,
  deployment,
  nothingKnown,
  release,
  SHOP,
} from './incidents.ts'
import { countBytes, decode, readCard } from './reading.ts'

function build(content: Partial<CardContent> = {}) {
  return buildCard({
    incident: release,
    background: nothingKnown,
    mark: '',
    words: cardEn,
    ...content,
  })
}

function buildOfJobs(failedJobs: FailedJobs, content: Partial<CardContent> = {}) {
  return readCard(build({ background: { failedJobs }, ...content }))
}

describe('the card', () => {
  it('tells of a run: what failed, its jobs, its facts, and a button to it', () => {
    const url = `${SHOP}/actions/runs/17001/job/7`
    const job = buildFailedJob(7, {
      name: 'deploy',
      step: { name: 'Roll out', url: `${url}#step:3:1` },
    })
    const card = build({ background: { failedJobs: { jobs: [job] } } })
    const headline = 'Release failed · octo-org/shop · main'
    expect(card).toEqual({
      schema: '2.0',
      config: { update_multi: true, summary: { content: headline } },
      header: { template: 'red', title: { tag: 'plain_text', content: headline } },
      body: {
        elements: [
          { tag: 'markdown', content: expect.any(String) },
          { tag: 'markdown', content: expect.any(String) },
          {
            tag: 'button',
            type: 'primary_filled',
            text: { tag: 'plain_text', content: 'Open the run' },
            behaviors: [{ type: 'open_url', default_url: `${SHOP}/actions/runs/17001/attempts/2` }],
          },
        ],
      },
    })
    const [list, facts] = readCard(card).markdown
    expect(decode(list)).toBe(
      `**Failed jobs**\n- [deploy](${url}) failed at [Roll out](${url}#step:3:1)`,
    )
    expect(decode(facts).split('\n')).toEqual([
      `**Repository** [octo-org/shop](${SHOP})`,
      '**Workflow** Release · attempt 2',
      `**Branch** [main](${SHOP}/tree/main)`,
      `**Commit** [4f1d2c3](${release.commit?.url}) Charge in cents`,
      '**Started by** hubot',
    ])
  })

  it('tells of a deployment in Chinese, with a button to its log', () => {
    const { title, markdown, buttons } = readCard(build({ incident: deployment, words: cardZh }))
    expect(title).toBe('部署到 production 失败 · octo-org/shop · v1.4.0')
    expect(decode(markdown[0])).toContain(
      '**环境** [production](https://shop.example.com/)\n**标签** ',
    )
    expect(buttons).toEqual([
      ['查看运行', `${SHOP}/actions/runs/15000`],
      ['查看部署日志', `${SHOP}/actions/runs/15000/job/42`],
    ])
  })

  it('labels a pull request, its event and a further attempt in the words of Chinese teams', () => {
    const incident = {
      ...release,
      event: 'pull_request',
      ref: { kind: 'pull-request', name: '#12', url: `${SHOP}/pull/12` },
    } as const
    const [facts] = readCard(build({ incident, words: cardZh })).markdown
    expect(decode(facts)).toContain('**工作流** Release · 第 2 次运行\n')
    expect(decode(facts)).toContain(`**PR** [#12](${SHOP}/pull/12)\n`)
    expect(decode(facts)).toContain('**事件** pull_request')
  })

  it('has one button when the log is all that is known of a deployment', () => {
    const { buttons } = readCard(build({ incident: argoDeployment, mark: '#page-1' }))
    expect(buttons).toEqual([['Open the deployment', argoDeployment.runUrl]])
  })

  it.each([
    [cardEn, 'Release timed out · octo-org/shop · main'],
    [cardZh, 'Release 超时 · octo-org/shop · main'],
  ])('does not call a time-out a failure', (words, title) => {
    const incident = { ...release, conclusion: 'timed_out' } as const
    expect(readCard(build({ incident, words })).title).toBe(title)
  })

  it("puts the user's title on the lock screen, and what failed right below it", () => {
    const card = build({
      title: 'Shop is <b>not</b> released',
      text: 'See the **[runbook](https://example.com/runbook)**.',
    })
    const title = 'Shop is ＜b＞not＜/b＞ released'
    expect(card).toMatchObject({
      config: { summary: { content: title } },
      header: { title: { content: title } },
    })
    const [headline, text, facts] = readCard(card).markdown
    expect(decode(headline)).toBe('**Release failed · octo-org/shop · main**')
    expect(text).toBe('See the **[runbook](https://example.com/runbook)**.')
    expect(facts).toMatch(/^\*\*Repository\*\*/)
  })
})

describe('the failed jobs on a card', () => {
  it('are told with the first error line below each', () => {
    const jobs = [
      buildFailedJob(1, { name: 'deploy', reason: 'Error: connect ECONNREFUSED 10.0.0.7:5432' }),
      buildFailedJob(2, { name: 'test' }),
    ]
    const [list] = buildOfJobs({ jobs }).markdown
    expect(decode(list).replace(/\]\([^)]+\)/g, ']')).toBe(
      '**Failed jobs**\n- [deploy] failed\n    - Error: connect ECONNREFUSED 10.0.0.7:5432\n- [test] failed',
    )
  })

  it('are told by how they ended: failed, out of time, or cancelled by somebody', () => {
    const step = { name: 'Roll out' }
    const jobs = [
      buildFailedJob(1, { conclusion: 'failure', step }),
      buildFailedJob(2, { conclusion: 'timed_out', step }),
      buildFailedJob(3, { conclusion: 'cancelled' }),
    ]
    const read = (words: CardContent['words']) =>
      decode(buildOfJobs({ jobs }, { words }).markdown[0])
        .replace(/\]\([^)]+\)/g, ']')
        .split('\n')
        .slice(1)
    expect(read(cardEn)).toEqual([
      '- [job 1] failed at Roll out',
      '- [job 2] ran out of time at Roll out',
      '- [job 3] was cancelled',
    ])
    expect(read(cardZh)).toEqual([
      '- [job 1] 在 Roll out 步骤失败',
      '- [job 2] 在 Roll out 步骤超时',
      '- [job 3] 已取消',
    ])
  })

  it('show the legs of a matrix below its name, and how many more there are', () => {
    const build: FailedJob = {
      name: 'build',
      conclusion: 'failure',
      legs: [
        { name: 'node 5', conclusion: 'failure', reason: 'Exit 1' },
        ...Array.from({ length: 7 }, (_, id) => ({
          name: `node ${id}`,
          conclusion: 'cancelled' as const,
        })),
      ],
    }
    const lone: FailedJob = {
      name: 'test',
      conclusion: 'timed_out',
      legs: [{ name: 'arm', conclusion: 'timed_out' }],
    }
    const others = Array.from({ length: 12 }, (_, id) =>
      buildFailedJob(id, { conclusion: 'cancelled' }),
    )
    const jobs = [build, lone, ...others]
    expect(
      decode(buildOfJobs({ jobs }).markdown[0])
        .replace(/\]\([^)]+\)/g, ']')
        .split('\n'),
    ).toEqual([
      '**Failed jobs**',
      '- build',
      '    - node 5 failed',
      '        - Exit 1',
      '    - node 0 was cancelled',
      '    - node 1 was cancelled',
      '    - node 2 was cancelled',
      '    - node 3 was cancelled',
      '    - and 3 more',
      '- test (arm) ran out of time',
      ...Array.from({ length: 8 }, (_, id) => `- [job ${id}] was cancelled`),
      '- and 4 more',
    ])
    expect(buildOfJobs({ jobs }, { words: cardZh }).markdown[0]).toContain('\n- 还有 4 个')
  })

  it('keep their lines when a name is made of invisible characters', () => {
    const jobs = [{ ...buildFailedJob(1, {}), name: '\u200B\u202E' }]
    const [list] = buildOfJobs({ jobs }).markdown
    expect(decode(list)).toContain('\n- [?](')
  })

  it.each([
    [{ kind: 'no-token' }, 'not looked up: no github-token', '未查询：没有 github-token'],
    [{ kind: 'too-late' }, 'GitHub did not answer in time', 'GitHub 未及时响应'],
    [
      { kind: 'refused', status: 403, needsPermission: 'actions: read', incomplete: true },
      'incomplete: GitHub answered 403; github-token needs the permission actions: read',
      '不完整：GitHub 返回 403；github-token 需要 actions: read 权限',
    ],
  ] as const)('say why they are missing: %j', (note, en, zh) => {
    const list = { jobs: [], note }
    expect(buildOfJobs(list).markdown[0]).toBe(`**Failed jobs** (${en})`)
    expect(buildOfJobs(list, { words: cardZh }).markdown[0]).toBe(`**失败的作业**（${zh}）`)
  })
})

describe('the history on a card', () => {
  const since = Date.UTC(2026, 10, 24, 2, 10)
  const firstRunUrl = `${SHOP}/actions/runs/16990`
  const compareUrl = `${SHOP}/compare/1a2b3c4...4f1d2c3`
  const time = `<local_datetime millisecond='${since}' format_type='date_short'></local_datetime> <local_datetime millisecond='${since}' format_type='time'></local_datetime>`

  function read(history: NonNullable<CardContent['background']['history']>, words = cardEn) {
    const background = { ...nothingKnown, history }
    return readCard(build({ background, words })).markdown.slice(0, -1).map(decode)
  }

  it('tells how many runs have failed in a row, since when, and what has changed', () => {
    const history = { failures: 3, since, firstRunUrl, compareUrl, commits: 4 }
    expect(read(history)).toEqual([
      `[3rd failure in a row](${firstRunUrl}) since ${time} · [4 commits since the last green run](${compareUrl})`,
    ])
    expect(read(history, cardZh)).toEqual([
      `[连续第 3 次失败](${firstRunUrl})，始于 ${time} · [上次成功以来有 4 个提交](${compareUrl})`,
    ])
  })

  it('links to the changes even when nobody knows how many they are', () => {
    expect(read({ failures: 1, since, firstRunUrl, compareUrl })).toEqual([
      `First failure after a green run · [changes since the last green run](${compareUrl})`,
    ])
  })

  it('says nothing about a first failure of which nothing more is known', () => {
    expect(read({ failures: 1, since, firstRunUrl })).toEqual([])
  })

  it.each([
    [2, '2nd'],
    [4, '4th'],
    [11, '11th'],
    [21, '21st'],
  ])('counts %i as %s', (failures, ordinal) => {
    expect(read({ failures, since, firstRunUrl })[0]).toContain(`[${ordinal} failure in a row]`)
  })
})

describe('the mark of a card', () => {
  it('stands behind the link to the run', () => {
    const { buttons } = readCard(build({ mark: 'page-1' }))
    expect(buttons[0]?.[1]).toBe(`${release.runUrl}#page-1`)
    expect(readCard(build({ mark: '#page-1' })).buttons).toEqual(buttons)
  })

  it('stands behind the link to the repository when the link to the run has a fragment', () => {
    const { markdown, urls } = readCard(build({ incident: argoDeployment, mark: 'page-1' }))
    expect(urls).toEqual([argoDeployment.runUrl])
    expect(markdown[0]).toContain(`(${SHOP}#page-1)`)
  })
})

describe('the size of a card', () => {
  const bomb = 'x<at id=all></at>[click](https://evil.example) "a"\n# b `c` 🎉 someone@example.com '
  const long = bomb.repeat(500)
  const link = `${SHOP}/${'a'.repeat(900)}`
  const incident = {
    ...deployment,
    repository: long,
    repositoryUrl: link,
    workflow: long,
    attempt: 9,
    ref: { kind: 'branch', name: long, url: link },
    commit: { sha: '4f1d2c3', title: long, url: link },
    actor: long,
    event: long,
    runUrl: link,
    environment: { name: long, url: link, logUrl: `${link}b` },
  } as const
  const job: FailedJob = {
    name: long,
    conclusion: 'failure',
    legs: [
      {
        name: long,
        conclusion: 'failure',
        url: link,
        step: { name: long, url: link },
        reason: long,
      },
      { name: long, conclusion: 'failure', url: link, reason: long },
    ],
  }
  const background = { failedJobs: { jobs: Array.from({ length: 1_000 }, () => job) } }
  const progress = {
    userIdType: 'open_id',
    round: 2,
    phase: { kind: 'nobody' },
    people: Array.from({ length: 3_600 }, (_, id) => ({
      id: `ou_${String(id).padStart(32, '0')}`,
      tier: id,
      state: 'failed' as const,
      reason: 'not-in-chat' as const,
    })),
  } as const

  it.each([
    ['no text', ''],
    ['a text of 40 KB in lines', `${'"quoted" & 🎉 line\n'.repeat(2_000)}`],
    ['a text of emoji without an end', '🎉'.repeat(20_000)],
    ['the same, shifted by a byte', `x${'🎉'.repeat(20_000)}`],
    ['and by two', `xy${'🎉'.repeat(20_000)}`],
    ['and by three', `xyz${'🎉'.repeat(20_000)}`],
    ['a text that JSON makes six times longer', '\u0001'.repeat(40_000)],
    ['a text of half characters', '\uD83D'.repeat(40_000)],
  ])('is at most what Feishu takes with %s', (_what, text) => {
    for (const words of [cardEn, cardZh]) {
      const title = '🎉"'.repeat(9_999)
      const card = build({ incident, background, progress, title, text, words })
      const { json, markdown } = readCard(card)
      expect(countBytes(card)).toBeLessThanOrEqual(30 * 1024)
      expect(JSON.parse(json)).toEqual(card)
      expect(checkCard(json, () => true)).toEqual([])
      expect(markdown.every((content) => content.isWellFormed())).toBe(true)
      expect(json).toContain(words.state.nobody)
      expect(json).toContain(words.people.more(3_580))
      if (text !== '') expect(json).toContain(words.textCut)
    }
  })

  it('leaves out jobs only when cutting the text is not enough', () => {
    const text = 'A line of the runbook.\n'.repeat(2_000)
    const jobs = [buildFailedJob(1, { reason: 'The reason' })]
    const { json } = buildOfJobs({ jobs }, { text })
    expect(json).toContain('The reason')
    expect(json).toContain('was cut here')
  })

  it('is filled with whole lines of a text that is too long', () => {
    const line = 'A line of the runbook.\n'
    const card = build({ text: line.repeat(2_000) })
    const [text, note] = readCard(card).markdown
    expect(note).toBe('(The text was too long for a card and was cut here.)')
    expect(`${text}\n`.length % line.length).toBe(0)
    expect(countBytes(card)).toBeGreaterThan(29 * 1024)
  })

  it('keeps a text that just fits, to the last byte', () => {
    const text = 'x'.repeat(30 * 1024 - countBytes(build({ text: 'x' })) + 1)
    const full = build({ text })
    expect([countBytes(full), readCard(full).markdown[0]]).toEqual([30 * 1024, text])
    expect(readCard(build({ text: `${text}x` })).json).toContain('was cut here')
  })
})
