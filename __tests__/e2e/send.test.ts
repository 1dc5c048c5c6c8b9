import { describe, expect, it } from '@jest/globals'
import type { Emulator } from '../../emulator/emulator.ts'
import { addUsers, demo } from '../../emulator/world.ts'
import { ENTRIES, openEmulator, readList, readResponders, runAction } from './harness.ts'

const TO_CHAT = { 'message-id': '', 'send-to': demo.chatId, 'github-token': demo.githubToken }

function githubOf({ url }: Emulator) {
  return { GITHUB_API_URL: `${url}/api/v3` }
}

function sentMessages({ world }: Emulator) {
  return [...world.messages.values()].filter(({ messageId }) => messageId !== demo.messageId)
}

function feishuPaths({ requests }: Emulator): string[] {
  return requests
    .filter(({ service }) => service === 'feishu')
    .map(({ path }) => path.split('/').at(-1) ?? '')
}

describe.each(ENTRIES)('writing the message and calling about it, with %s', (entry) => {
  it('takes a token, sends the card and rings, over one connection', async () => {
    const emulator = await openEmulator()
    const run = await runAction(emulator, entry, { env: githubOf(emulator), with: TO_CHAT })

    const [message] = sentMessages(emulator)
    expect(run.exitCode).toBe(0)
    expect(feishuPaths(emulator)).toEqual(['internal', 'messages', 'urgent_phone'])
    const feishu = emulator.requests.filter(({ service }) => service === 'feishu')
    expect(new Set(feishu.map(({ connection }) => connection)).size).toBe(1)
    expect(run.outputs).toMatchObject({ status: 'called', 'message-id': message?.messageId })
    expect(emulator.rings).toMatchObject([
      { channel: 'phone', messageId: message?.messageId, openId: demo.first.openId },
    ])
    expect(message).toMatchObject({ chatId: demo.chatId, msgType: 'interactive', mentions: [] })
    expect(run.masks).toContain(demo.githubToken)
  })

  it.each([
    ['an open_id', demo.first.openId],
    ['a union_id', demo.first.unionId],
    ['an e-mail', demo.first.email],
  ])(
    'sends to a person by %s, and calls that person when nobody else is named',
    async (_, sendTo) => {
      const emulator = await openEmulator()
      const run = await runAction(emulator, entry, {
        env: githubOf(emulator),
        with: { ...TO_CHAT, 'send-to': sendTo, users: '' },
      })

      expect(run.annotations).toEqual([])
      expect(run.outputs['status']).toBe('called')
      expect(emulator.rings.map(({ openId }) => openId)).toEqual([demo.first.openId])
    },
  )

  it('mentions and links nothing of a hostile branch and commit title, in less than 30 KB', async () => {
    const emulator = await openEmulator()
    const branch = 'x<at id=all></at>[click](https://evil.example)'
    const title = `"quotes"\n**bold** 🚨<at user_id="all"></at> `.repeat(1_000)
    const run = await runAction(emulator, entry, {
      env: { ...githubOf(emulator), GITHUB_REF: `refs/heads/${branch}`, GITHUB_REF_NAME: branch },
      event: { head_commit: { id: 'abc', message: title } },
      with: TO_CHAT,
    })

    const [message] = sentMessages(emulator)
    expect(run.outputs['status']).toBe('called')
    expect(message?.mentions).toEqual([])
    expect(Buffer.byteLength(message?.content ?? '')).toBeLessThan(30 * 1024)
    expect(JSON.parse(message?.content ?? '')).toHaveProperty('schema', '2.0')
    expect(message?.content).not.toContain('](https://evil')
    expect(message?.content).not.toContain('<at')
  })

  it('names job 987 of 1,000 that failed', async () => {
    const emulator = await openEmulator()
    const [run0] = emulator.world.githubRuns
    const job = run0?.jobs[0]
    if (run0 && job) {
      run0.jobs = Array.from({ length: 1000 }, (_, index) => ({
        ...job,
        id: index + 1,
        name: `job ${index + 1}`,
        status: 'completed' as const,
        conclusion: index + 1 === 987 ? 'failure' : 'success',
        steps: [
          {
            number: 1,
            name: 'Deploy',
            status: 'completed' as const,
            conclusion: index + 1 === 987 ? 'failure' : 'success',
          },
        ],
      }))
    }
    const run = await runAction(emulator, entry, { env: githubOf(emulator), with: TO_CHAT })

    expect(run.outputs['status']).toBe('called')
    expect(sentMessages(emulator)[0]?.content).toContain('job 987')
  })

  it.each([
    ['answers 403', { status: 403, body: { message: 'Resource not accessible by integration' } }],
    ['hangs', { hang: 'before' as const }],
  ])('rings all the same, at most 5 s later, when the list of jobs %s', async (_, fault) => {
    const emulator = await openEmulator()
    emulator.inject({ path: '/jobs', times: Number.POSITIVE_INFINITY, ...fault })
    const run = await runAction(emulator, entry, {
      env: githubOf(emulator),
      with: { ...TO_CHAT, timeout: '20s' },
    })

    expect(run.outputs['status']).toBe('called')
    expect(run.duration).toBeLessThan(6_500)
  })

  it.each([
    ['230099', { code: 230099, msg: 'Failed to create card content, ext=ErrCode: 200621' }],
    ['230028', { code: 230028, msg: 'The messages do NOT pass the audit.' }],
    ['230022', { code: 230022, msg: 'The content of the message contains sensitive information.' }],
    ['230025', { code: 230025, msg: 'The length of the message content reaches its limit.' }],
  ])(
    'sends two lines of plain text with the link when the platform refuses the card with %s',
    async (code, fault) => {
      const emulator = await openEmulator()
      emulator.inject({ path: '/im/v1/messages', method: 'POST', ...fault })
      const run = await runAction(emulator, entry, {
        env: githubOf(emulator),
        with: { ...TO_CHAT, title: 'Deploy of shop failed' },
      })

      const [message] = sentMessages(emulator)
      expect(message?.msgType).toBe('text')
      const { text } = JSON.parse(message?.content ?? '')
      expect(text.split('\n')).toEqual([
        'Deploy of shop failed',
        expect.stringContaining('https://github.com/example/shop/actions/runs/'),
      ])
      expect(run.outputs['status']).toBe('called')
      expect(run.annotations).toMatchObject([
        { level: 'warning', title: expect.stringContaining(code) },
      ])
    },
  )

  it('sends a card as it is given', async () => {
    const emulator = await openEmulator()
    const card = '{"schema":"2.0","body":{"elements":[{"tag":"markdown","content":"Down."}]}}'
    await runAction(emulator, entry, { env: githubOf(emulator), with: { ...TO_CHAT, card } })

    expect(sentMessages(emulator)[0]?.content).toBe(card)
    expect(emulator.requests.some(({ service }) => service === 'github')).toBe(false)
  })

  it.each(['original', 'error'] as const)(
    'sends one message and makes one round of calls when 20 jobs of a matrix page at once and a repeated uuid brings the %s',
    async (duplicateUuid) => {
      const emulator = await openEmulator()
      emulator.world.switches.duplicateUuid = duplicateUuid
      const runs = await Promise.all(
        Array.from({ length: 20 }, () =>
          runAction(emulator, entry, {
            env: githubOf(emulator),
            with: { ...TO_CHAT, timeout: '20s' },
          }),
        ),
      )

      expect(sentMessages(emulator)).toHaveLength(1)
      expect(emulator.rings).toHaveLength(1)
      expect(runs.map(({ exitCode }) => exitCode)).toEqual(runs.map(() => 0))
      const statuses = runs.map(({ outputs }) => outputs['status']).toSorted()
      expect(statuses).toEqual(['called', ...runs.slice(1).map(() => 'deduplicated')])
      const notices = runs.flatMap(({ annotations }) => annotations)
      expect(new Set(notices.map(({ level }) => level))).toEqual(new Set(['notice']))
    },
    60_000,
  )

  it('pages again for another dedupe key, and not for the same one', async () => {
    const emulator = await openEmulator()
    for (const key of ['a', 'a', 'b']) {
      await runAction(emulator, entry, {
        env: githubOf(emulator),
        with: { ...TO_CHAT, 'dedupe-key': key },
      })
    }
    expect(sentMessages(emulator)).toHaveLength(2)
    expect(emulator.rings).toHaveLength(2)
  })

  it("knows a card of the user's own for a duplicate by its age", async () => {
    const emulator = await openEmulator()
    const inputs = { ...TO_CHAT, card: '{"schema":"2.0","body":{"elements":[]}}' }
    await runAction(emulator, entry, { with: inputs })
    for (const message of sentMessages(emulator)) message.createdAt -= 10_000
    const run = await runAction(emulator, entry, { with: inputs })

    expect(run.outputs['status']).toBe('deduplicated')
    expect(emulator.rings).toHaveLength(1)
  })

  it.each(['reset', 'truncate'] as const)(
    'sends one message and calls once when the answer to the first send is lost (%s)',
    async (way) => {
      const emulator = await openEmulator()
      emulator.inject({ path: '/im/v1/messages', method: 'POST', [way]: 'after' })
      const run = await runAction(emulator, entry, {
        env: githubOf(emulator),
        with: { ...TO_CHAT, timeout: '10s' },
      })

      expect(run.outputs['status']).toBe('called')
      expect(sentMessages(emulator)).toHaveLength(1)
      expect(emulator.rings).toHaveLength(1)
      const uuids = emulator.requests
        .filter(({ path }) => path.endsWith('/messages'))
        .map(({ body }) => (body as { uuid: string }).uuid)
      expect(new Set(uuids).size).toBe(1)
      expect(uuids[0]?.length).toBeLessThanOrEqual(50)
    },
  )

  it("rather sends a second message than calls nobody when the first one's id is lost for good", async () => {
    const emulator = await openEmulator()
    emulator.world.switches.duplicateUuid = 'error'
    emulator.inject({ path: '/im/v1/messages', method: 'POST', reset: 'after' })
    const run = await runAction(emulator, entry, {
      env: githubOf(emulator),
      with: { ...TO_CHAT, timeout: '10s' },
    })

    expect(run.outputs['status']).toBe('called')
    expect(emulator.rings).toHaveLength(1)
  })

  it('is red, and calls nobody, when the message can not be sent', async () => {
    const emulator = await openEmulator()
    const chat = emulator.world.chats.get(demo.chatId)
    if (chat) chat.botInChat = false
    const run = await runAction(emulator, entry, { env: githubOf(emulator), with: TO_CHAT })

    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({ status: 'failed', code: '230002', 'message-id': '' })
    expect(readResponders(run)).toMatchObject([
      { user: demo.first.openId, outcome: 'error', code: 230002 },
    ])
  })
})

describe.each(ENTRIES)('people by e-mail and mobile, with %s', (entry) => {
  it('calls everybody known of 120 people, half by e-mail, and names the others', async () => {
    const emulator = await openEmulator()
    const ids = addUsers(emulator.world, 120)
    const known = ids.map((id, index) =>
      index % 2 === 0 ? id : (emulator.world.users.get(id)?.email ?? ''),
    )
    const run = await runAction(emulator, entry, {
      with: {
        users: [...known, 'nobody@example.com', 'noone@example.com', '+8613999999999'].join('\n'),
      },
    })

    expect(new Set(emulator.rings.map(({ openId }) => openId))).toEqual(new Set(ids))
    expect(readList(run, 'uncalled-user-ids')).toEqual([
      'nobody@example.com',
      'noone@example.com',
      '+8613999999999',
    ])
    expect(run.annotations).toMatchObject([
      { level: 'warning', title: 'Feishu knows nobody by these e-mails or mobiles' },
    ])
    const lookUps = emulator.requests.filter(({ path }) => path.endsWith('batch_get_id'))
    expect(lookUps).toHaveLength(2)
  })

  it('shows no e-mail and no mobile whole in log, annotations and summary', async () => {
    const emulator = await openEmulator()
    const users = [demo.first.email, demo.second.mobile, 'nobody@example.com', '+8613999999999']
    const run = await runAction(emulator, entry, { with: { users: users.join(' ') } })

    expect(run.outputs['status']).toBe('partial')
    for (const user of users) expect(run.stdout + run.summary).not.toContain(user)
    expect(run.summary).toContain('n***@example.com')
  })

  it('calls somebody once who is written by id and by e-mail', async () => {
    const emulator = await openEmulator()
    const run = await runAction(emulator, entry, {
      with: { users: `${demo.first.openId}\n${demo.first.email.toUpperCase()}` },
    })

    expect(readList(run, 'called-user-ids')).toEqual([demo.first.openId])
    expect(emulator.rings).toHaveLength(1)
  })

  it('still calls those given by id when nobody may be looked up', async () => {
    const emulator = await openEmulator()
    emulator.world.apps.get(demo.appId)?.scopes.delete('contact:user.id:readonly')
    const run = await runAction(emulator, entry, {
      with: { users: `${demo.first.openId} ${demo.second.email}` },
    })

    expect(readList(run, 'called-user-ids')).toEqual([demo.first.openId])
    expect(run.outputs).toMatchObject({ status: 'partial', code: '99991672' })
    expect(run.annotations[0]?.message).toContain('contact:user.id:readonly')
  })

  it('resolves to the user-id-type that was asked for', async () => {
    const emulator = await openEmulator()
    const run = await runAction(emulator, entry, {
      with: { users: demo.first.mobile, 'user-id-type': 'union_id' },
    })

    expect(readList(run, 'called-user-ids')).toEqual([demo.first.unionId])
  })
})

describe.each(ENTRIES)('bad input of a new message, with %s', (entry) => {
  it.each([
    ['both ways are given', { 'send-to': demo.chatId }, /both set/],
    [
      'send-to is no receiver',
      { 'message-id': '', 'send-to': '+8613800000000' },
      /`send-to` is "•••"/,
    ],
    ['card is no JSON', { ...TO_CHAT, card: '{' }, /`card` is no JSON object/],
    ['card is a JSON array', { ...TO_CHAT, card: '[]' }, /`card` is no JSON object/],
    [
      'card and title are both given',
      { ...TO_CHAT, card: '{}', title: 'x' },
      /`card` and `title` are both set/,
    ],
    ['send-to is a chat and nobody is named', { ...TO_CHAT, users: '' }, /`users` names nobody/],
    ['fallback holds an unknown word', { fallback: 'sms, pigeon' }, /`fallback` holds "pigeon"/],
    ['ack-timeout has no unit', { 'ack-timeout': '60' }, /`ack-timeout` is "60"/],
    ['nobody could ever acknowledge', { 'fail-on': 'unacknowledged' }, /`ack-timeout: 5m`/],
    ['dry-run is no boolean', { 'dry-run': 'yes' }, /`dry-run` is "yes". Write true or false/],
  ] as [string, Record<string, string>, RegExp][])(
    'is refused before any request when %s',
    async (_, inputs, message) => {
      const emulator = await openEmulator()
      const run = await runAction(emulator, entry, { with: inputs })

      expect(run.exitCode).toBe(1)
      expect(run.annotations).toMatchObject([
        { level: 'error', message: expect.stringMatching(message) },
      ])
      expect(emulator.requests).toEqual([])
    },
  )
})
