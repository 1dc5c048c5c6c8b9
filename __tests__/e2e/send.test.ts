import { describe, expect, it } from '@jest/globals'
import type { Emulator } from '../../emulator/emulator.ts'
import { addUsers, demo } from '../../emulator/world.ts'
import { listTold, readList, readResponders } from './harness.ts'
import { openStage } from './stage.ts'

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

describe('writing the message and calling about it', () => {
  it('takes a token, sends the card and rings, over one connection', async () => {
    const { emulator, run: page } = await openStage()
    const run = await page({ env: githubOf(emulator), with: TO_CHAT })

    const [message] = sentMessages(emulator)
    expect(run.failed).toBe(false)
    // The last request shows on the card who was called.
    expect(feishuPaths(emulator)).toEqual([
      'internal',
      'messages',
      'urgent_phone',
      message?.messageId,
    ])
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
      const { emulator, run: page } = await openStage()
      const run = await page({
        env: githubOf(emulator),
        with: { ...TO_CHAT, 'send-to': sendTo, users: '' },
      })

      expect(listTold(run)).toEqual([])
      expect(run.outputs['status']).toBe('called')
      expect(emulator.rings.map(({ openId }) => openId)).toEqual([demo.first.openId])
    },
  )

  it('mentions and links nothing of a hostile branch and commit title, in less than 30 KB', async () => {
    const { emulator, run: page } = await openStage()
    const branch = 'x<at id=all></at>[click](https://evil.example)'
    const title = `"quotes"\n**bold** 🚨<at user_id="all"></at> `.repeat(1_000)
    const run = await page({
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
    const { emulator, run: page } = await openStage()
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
    const run = await page({ env: githubOf(emulator), with: TO_CHAT })

    expect(run.outputs['status']).toBe('called')
    expect(sentMessages(emulator)[0]?.content).toContain('job 987')
  })

  it.each([
    ['230099', { code: 230099, msg: 'Failed to create card content, ext=ErrCode: 200621' }],
    ['230028', { code: 230028, msg: 'The messages do NOT pass the audit.' }],
    ['230022', { code: 230022, msg: 'The content of the message contains sensitive information.' }],
    ['230025', { code: 230025, msg: 'The length of the message content reaches its limit.' }],
  ])(
    'sends two lines of plain text with the link when the platform refuses the card with %s',
    async (code, fault) => {
      const { emulator, run: page } = await openStage()
      emulator.inject({ path: '/im/v1/messages', method: 'POST', ...fault })
      const run = await page({
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
      expect(listTold(run)).toMatchObject([
        { level: 'warning', title: expect.stringContaining(code) },
      ])
    },
  )

  it('sends a card as it is given', async () => {
    const { emulator, run: page } = await openStage()
    const card = '{"schema":"2.0","body":{"elements":[{"tag":"markdown","content":"Down."}]}}'
    await page({ env: githubOf(emulator), with: { ...TO_CHAT, card } })

    expect(sentMessages(emulator)[0]?.content).toBe(card)
    expect(emulator.requests.some(({ service }) => service === 'github')).toBe(false)
  })

  it('pages again for another dedupe key, and not for the same one', async () => {
    const { emulator, run: page } = await openStage()
    for (const key of ['a', 'a', 'b']) {
      await page({
        env: githubOf(emulator),
        with: { ...TO_CHAT, 'dedupe-key': key },
      })
    }
    expect(sentMessages(emulator)).toHaveLength(2)
    expect(emulator.rings).toHaveLength(2)
  })

  it('calls again about a card of its own, since nothing tells whether another job has called', async () => {
    const { emulator, run: page } = await openStage()
    const inputs = { ...TO_CHAT, card: '{"schema":"2.0","body":{"elements":[]}}' }
    await page({ with: inputs })
    const run = await page({ with: inputs })

    expect(run.outputs['status']).toBe('called')
    expect(emulator.rings).toHaveLength(2)
  })

  it('warns that it cannot be known whether another job has called, when Feishu names no message', async () => {
    const { emulator, run: page } = await openStage()
    emulator.world.switches.duplicateUuid = 'error'
    const inputs = { ...TO_CHAT, 'github-token': '' }
    await page({ with: inputs })
    const run = await page({ with: inputs })

    expect(run.failed).toBe(false)
    expect(run.outputs['status']).toBe('deduplicated')
    expect(listTold(run)).toMatchObject([{ level: 'warning' }])
    expect(emulator.rings).toHaveLength(1)
  })

  it.each(['reset', 'truncate'] as const)(
    'sends one message and calls once when the answer to the first send is lost (%s)',
    async (way) => {
      const { emulator, run: page } = await openStage()
      emulator.inject({ path: '/im/v1/messages', method: 'POST', [way]: 'after' })
      const run = await page({
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
    const { emulator, run: page } = await openStage()
    emulator.world.switches.duplicateUuid = 'error'
    emulator.inject({ path: '/im/v1/messages', method: 'POST', reset: 'after' })
    const run = await page({
      env: githubOf(emulator),
      with: { ...TO_CHAT, timeout: '10s' },
    })

    expect(run.outputs['status']).toBe('called')
    expect(emulator.rings).toHaveLength(1)
  })

  it('is red, and calls nobody, when the message can not be sent', async () => {
    const { emulator, run: page } = await openStage()
    const chat = emulator.world.chats.get(demo.chatId)
    if (chat) chat.botInChat = false
    const run = await page({ env: githubOf(emulator), with: { ...TO_CHAT, fallback: 'none' } })

    expect(run.failed).toBe(true)
    expect(run.outputs).toMatchObject({ status: 'failed', code: '230002', 'message-id': '' })
    expect(readResponders(run)).toMatchObject([
      { user: demo.first.openId, outcome: 'error', code: 230002 },
    ])
  })
})

describe('people by e-mail and mobile', () => {
  it('calls everybody known of 120 people, half by e-mail, and names the others', async () => {
    const { emulator, run: page } = await openStage()
    const ids = addUsers(emulator.world, 120)
    const known = ids.map((id, index) =>
      index % 2 === 0 ? id : (emulator.world.users.get(id)?.email ?? ''),
    )
    const run = await page({
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
    expect(listTold(run)).toMatchObject([
      { level: 'warning', title: 'No Feishu user found for these e-mails or mobile numbers' },
      { level: 'error', title: '' },
    ])
    const lookUps = emulator.requests.filter(({ path }) => path.endsWith('batch_get_id'))
    expect(lookUps).toHaveLength(2)
  })

  it('shows no e-mail and no mobile whole in log, annotations and summary', async () => {
    const { run: page } = await openStage()
    const users = [demo.first.email, demo.second.mobile, 'nobody@example.com', '+8613999999999']
    const run = await page({ with: { users: users.join(' ') } })

    expect(run.outputs['status']).toBe('partial')
    for (const user of users) expect(run.log + run.summary).not.toContain(user)
    expect(run.summary).toContain('n***@example.com')
  })

  it('calls somebody once who is written by id and by e-mail', async () => {
    const { emulator, run: page } = await openStage()
    const run = await page({
      with: { users: `${demo.first.openId}\n${demo.first.email.toUpperCase()}` },
    })

    expect(readList(run, 'called-user-ids')).toEqual([demo.first.openId])
    expect(emulator.rings).toHaveLength(1)
  })

  it('still calls those given by id when nobody may be looked up', async () => {
    const { emulator, run: page } = await openStage()
    emulator.world.apps.get(demo.appId)?.scopes.delete('contact:user.id:readonly')
    const run = await page({
      with: { users: `${demo.first.openId} ${demo.second.email}` },
    })

    expect(readList(run, 'called-user-ids')).toEqual([demo.first.openId])
    expect(run.outputs).toMatchObject({ status: 'partial', code: '99991672' })
    expect(run.annotations[0]?.message).toContain('contact:user.id:readonly')
  })

  it('resolves to the user-id-type that was asked for', async () => {
    const { run: page } = await openStage()
    const run = await page({
      with: { users: demo.first.mobile, 'user-id-type': 'union_id' },
    })

    expect(readList(run, 'called-user-ids')).toEqual([demo.first.unionId])
  })
})
