import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { getChat, isBotInChat, listMembers } from '../../src/feishu/chats.ts'
import type { FeishuClient } from '../../src/feishu/client.ts'
import { findUserIds } from '../../src/feishu/contacts.ts'
import { type Envelope, readEnvelope } from '../../src/feishu/envelope.ts'
import { FeishuError } from '../../src/feishu/feishu-error.ts'
import { listGroupMembers } from '../../src/feishu/groups.ts'
import {
  isAboutMessageOrQuota,
  isFinalForMessage,
  mayBeOnePersons,
  rulesOut,
} from '../../src/feishu/handling.ts'
import {
  getMessage,
  listReaders,
  replyToMessage,
  sendMessage,
  updateCard,
} from '../../src/feishu/messages.ts'
import { listReactions } from '../../src/feishu/reactions.ts'
import { isTransient, mayHaveTakenEffect } from '../../src/feishu/retry-rules.ts'
import { listGrantedScopes } from '../../src/feishu/scopes.ts'
import { urge } from '../../src/feishu/urgent.ts'

// A value that JavaScript can't make a text of is JSON all the same.
const json = fc.oneof(
  { weight: 9, arbitrary: fc.jsonValue() },
  { weight: 1, arbitrary: fc.constant({ toString: 1 }) },
)
const code = fc.oneof(
  fc.constantFrom<unknown>(0, 230001, 99991400, 99991403, 99991672, '0', null, 0.5, -0, true),
  json,
)
const wellKnown = fc.record(
  {
    code,
    msg: fc.oneof(
      fc.string(),
      fc.constant('Denied [im:message], https://open.feishu.cn.evil.example/app'),
      json,
    ),
    data: json,
    error: fc.oneof(
      json,
      fc.record({
        helps: fc.array(fc.record({ url: fc.oneof(fc.webUrl(), json) })),
        permission_violations: json,
        log_id: json,
      }),
    ),
  },
  { requiredKeys: [] },
)
const body = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.json(),
  wellKnown.map((value) => JSON.stringify(value)),
  // A body that was cut off.
  fc.tuple(wellKnown, fc.double({ min: 0, max: 1, noNaN: true })).map(([value, share]) => {
    const text = JSON.stringify(value)
    return text.slice(0, Math.floor(text.length * share))
  }),
)
const headers = fc.dictionary(
  fc.constantFrom(
    'x-tt-logid',
    'x-request-id',
    'x-ogw-ratelimit-reset',
    'retry-after',
    'content-type',
    'date',
  ),
  fc.oneof(
    fc.string(),
    fc.nat().map(String),
    fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
  ),
)
const status = fc.oneof(
  fc.constantFrom(200, 200, 400, 429, 502),
  fc.integer({ min: 100, max: 599 }),
)

describe('whatever comes back from Feishu', () => {
  it('is a success with a code that is the number 0, or an error that says why not', () => {
    fc.assert(
      fc.property(status, headers, body, (status, headers, body) => {
        let error: FeishuError
        try {
          readEnvelope({ status, headers, body })
          expect(JSON.parse(body).code).toBe(0)
          expect(Math.floor(status / 100)).toBe(2)
          return
        } catch (thrown) {
          if (!(thrown instanceof FeishuError)) throw thrown
          error = thrown
        }
        const { retryAfterMs = 0, consoleUrl = 'https://open.feishu.cn/' } = error.facts
        expect(error.message).not.toBe('')
        expect(retryAfterMs).toBeGreaterThanOrEqual(0)
        expect(error.code).not.toBe(0)
        // A link that people are told to open leads to one of the two consoles.
        expect(['open.feishu.cn', 'open.larksuite.com']).toContain(new URL(consoleUrl).host)
        for (const judge of [isTransient, mayHaveTakenEffect, mayBeOnePersons, isFinalForMessage])
          expect(() => judge(error)).not.toThrow()
        expect(() => isAboutMessageOrQuota(error)).not.toThrow()
        // An answer that is none, or a code that nobody knows, never keeps another channel from being tried.
        const isUnknown = error.code === undefined || error.code > 10 ** 9
        for (const channel of ['direct', 'sms', 'app'] as const)
          if (isUnknown) expect(rulesOut(error, channel, 'phone')).toBe(false)
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('whatever Feishu says with code 0', () => {
  // Answers each request with the same data, as the client would: data that makes no sense is an error of its own.
  const clientThatSays = (body: Envelope['body']): FeishuClient => {
    const answer = readEnvelope({
      status: 200,
      headers: {},
      body: JSON.stringify({ ...body, code: 0 }),
    })
    const client: FeishuClient = {
      async request({ parse }) {
        const data = parse(answer)
        if (data === undefined) throw new FeishuError({ kind: 'unexpected', msg: 'makes no sense' })
        return { value: data, logId: undefined, earlier: [] }
      },
      authenticate: () => Promise.resolve(),
      within: () => client,
    }
    return client
  }
  const list = fc.array(
    fc.oneof(
      json,
      fc.record(
        {
          user_id: json,
          member_id: json,
          email: json,
          mobile: json,
          timestamp: json,
          sender: json,
          chat_id: json,
        },
        { requiredKeys: [] },
      ),
    ),
    { maxLength: 4 },
  )
  const data = fc.record(
    {
      invalid_user_id_list: fc.oneof(
        json,
        fc.array(fc.oneof(fc.constantFrom('ou_1', 'ou_2', 'ou_3'), json), {
          maxLength: 4,
        }),
      ),
      items: fc.oneof(list, json),
      user_list: fc.oneof(list, json),
      has_more: fc.boolean(),
      page_token: json,
      message_id: json,
      create_time: json,
      body: json,
      bot_manager_id_list: fc.oneof(fc.array(json), json),
      is_in_chat: json,
      scopes: fc.oneof(list, json),
      memberlist: fc.oneof(list, json),
    },
    { requiredKeys: [] },
  )

  it('rings nobody more than was asked, or is an error', async () => {
    const asked = ['ou_1', 'ou_2']
    await fc.assert(
      fc.asyncProperty(fc.oneof(data, json), async (data) => {
        const request = {
          channel: 'phone',
          messageId: 'om_1',
          userIdType: 'open_id',
          userIds: asked,
        } as const
        const leftOut = await urge(clientThatSays({ data }), request).catch(expectFeishuError)
        if (leftOut) expect(asked).toEqual(expect.arrayContaining([...leftOut.value]))
      }),
      { numRuns: 500 },
    )
  })

  it('is understood by whoever asked for it, or is an error', async () => {
    const id = { messageId: 'om_1', chatId: 'oc_1', userIdType: 'open_id' } as const
    const message = {
      receiveIdType: 'chat_id',
      receiveId: 'oc_1',
      msgType: 'text',
      content: '{}',
      uuid: '1',
    } as const
    const questions: readonly ((client: FeishuClient) => Promise<unknown>)[] = [
      (client) =>
        findUserIds(client, { userIdType: 'open_id', emails: ['a@example.com'], mobiles: [] }),
      (client) => sendMessage(client, message),
      (client) => getMessage(client, 'om_1'),
      (client) => listReaders(client, id),
      (client) => listMembers(client, id),
      (client) => listReactions(client, id),
      (client) => listGroupMembers(client, { ...id, groupId: 'g1' }),
      (client) => listGrantedScopes(client),
      (client) => replyToMessage(client, { ...message, messageId: 'om_1' }),
      (client) => updateCard(client, { messageId: 'om_1', content: '{}' }),
      (client) => getChat(client, 'oc_1'),
      (client) => isBotInChat(client, 'oc_1'),
    ]
    await fc.assert(
      fc.asyncProperty(fc.oneof(data, json), async (data) => {
        for (const ask of questions) await ask(clientThatSays({ data })).catch(expectFeishuError)
      }),
      { numRuns: 500 },
    )
  })
})

function expectFeishuError(error: unknown): undefined {
  if (!(error instanceof FeishuError)) throw error
}
