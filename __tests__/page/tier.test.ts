import { describe, expect, it } from '@jest/globals'
import { type FailureKind, FeishuError } from '../../src/feishu/feishu-error.ts'
import type { Channel } from '../../src/feishu/urgent.ts'
import { decideOutcome } from '../../src/page/judgement.ts'
import type { Ledger } from '../../src/page/ledger.ts'
import { callPeople, type Fallback, type MessageToCallAbout } from '../../src/page/tier.ts'
import { answer, failure, find, ledgerOf, refusal } from './people.ts'

/** What a request is answered with: the ids that are left out, an error, or an error if the list holds ids that begin so. */
type Said = readonly string[] | FeishuError | string

interface Platform {
  shared?: MessageToCallAbout
  /** By channel, on the message for all. */
  says?: Partial<Record<Channel, Said>>
  /** Why nobody, or one person, can be written to. */
  direct?: FeishuError | Record<string, FeishuError>
  /** By channel, on direct messages. */
  saysDirectly?: Partial<Record<Channel, Said>>
  fallback?: readonly Fallback[]
  /** How long each request takes, by channel, in ms. */
  takes?: Partial<Record<Channel, number>>
  round?: number
}

/** Calls everybody of the ledger's first tier; returns each request as `<channel> <message> <ids>`. */
async function call(ledger: Ledger, platform: Platform = {}) {
  const { shared = { messageId: 'shared' }, says = {}, saysDirectly = {}, takes = {} } = platform
  const asked: string[] = []
  const left: Record<string, number> = {}
  let now = 0
  const due = ledger.responders.flatMap((responder) => {
    const turn = responder.turns.find(({ tier }) => tier === 1)
    if (turn) ledger.noteDue(responder, turn)
    return turn ? [{ responder, turn }] : []
  })
  await callPeople({
    due,
    round: platform.round ?? 1,
    fallback: platform.fallback ?? ['direct', 'sms', 'app'],
    ledger,
    deadline: { remaining: () => 60_000 - now },
    requests: {
      findShared: async () => shared,
      findDirect: async ({ id = '' }) => {
        asked.push(`write ${id}`)
        const { direct } = platform
        const error = direct instanceof FeishuError ? direct : direct?.[id]
        return error ? { error } : { messageId: `to-${id}` }
      },
      urge: async ({ channel, messageId, userIds, deadline }) => {
        asked.push(`${channel} ${messageId} ${userIds.join(' ')}`)
        left[channel] ??= deadline.remaining()
        if (deadline.remaining() <= 0) throw failure('too-late')
        now += takes[channel] ?? 0
        const said = (messageId === 'shared' ? says : saysDirectly)[channel] ?? []
        if (typeof said === 'string' && userIds.some((id) => id.startsWith(said)))
          throw refusal(230023)
        if (typeof said === 'string') return answer([])
        if (Error.isError(said)) throw said
        return answer(said.filter((id) => userIds.includes(id)))
      },
    },
  })
  return { asked, left, outcomes: ledger.responders.map(decideOutcome) }
}

describe('calling a tier', () => {
  it('tries nothing else for those whose call was accepted', async () => {
    const { asked, outcomes } = await call(ledgerOf(['ou_1', 'ou_2']))
    expect(asked).toEqual(['phone shared ou_1 ou_2'])
    expect(outcomes).toEqual(['phone', 'phone'])
  })

  it('asks Feishu for nobody without an id', async () => {
    expect((await call(ledgerOf(['a@x.com']))).asked).toEqual([])
  })

  it('calls somebody outside the chat about a direct message, and nobody else', async () => {
    const { asked, outcomes } = await call(ledgerOf(['ou_1', 'ou_2']), {
      says: { phone: ['ou_2'] },
    })
    expect(asked).toEqual(['phone shared ou_1 ou_2', 'write ou_2', 'phone to-ou_2 ou_2'])
    expect(outcomes).toEqual(['phone', 'phone'])
  })

  it('has only the direct message for somebody outside the chat: SMS and app need the chat as well', async () => {
    const { asked, outcomes } = await call(ledgerOf(['ou_1']), {
      says: { phone: ['ou_1'] },
      fallback: ['sms', 'app'],
    })
    expect(asked).toEqual(['phone shared ou_1'])
    expect(outcomes).toEqual(['not-in-chat'])
  })

  it('sends an SMS about the direct message when that call is refused', async () => {
    const { asked } = await call(ledgerOf(['ou_1']), {
      says: { phone: ['ou_1'] },
      saysDirectly: { phone: refusal(230023) },
    })
    expect(asked).toEqual([
      'phone shared ou_1',
      'write ou_1',
      'phone to-ou_1 ou_1',
      'sms to-ou_1 ou_1',
    ])
  })

  it.each<[string, FeishuError]>([
    ['the bot is not in it', refusal(230002)],
    ['it is dissolved', refusal(232009)],
    ['it is muted', refusal(230035)],
    ['it is external', refusal(230027)],
    ['only its owner may post', refusal(230018)],
    ['nobody knows it', refusal(230001, 'ext=invalid receive_id.')],
    ['sending hangs', failure('timeout')],
    ['sending is answered by a web page', failure('not-feishu')],
  ])('calls everybody directly when the chat cannot be used because %s', async (_, error) => {
    const { asked, outcomes } = await call(ledgerOf(['ou_1', 'ou_2']), { shared: { error } })
    expect(asked.filter((each) => each.startsWith('phone'))).toEqual([
      'phone to-ou_1 ou_1',
      'phone to-ou_2 ou_2',
    ])
    expect(outcomes).toEqual(['phone', 'phone'])
  })

  it.each([
    ['is somebody else’s', 230012],
    ['was deleted', 230110],
    ['is folded away', 230098],
    ['is unknown', 99992354],
    ['may be urged by the owner alone', 230052],
    ['is in a chat without the bot', 230002],
    ['meets a code that nobody knows', 299999],
  ])('calls everybody directly when the message %s (%d)', async (_, code) => {
    const { asked, outcomes } = await call(ledgerOf(['ou_1', 'ou_2']), {
      says: { phone: refusal(code) },
    })
    expect(asked).toContain('phone to-ou_1 ou_1')
    expect(outcomes).toEqual(['phone', 'phone'])
  })

  it('tells both when neither the chat nor a direct message can be used', async () => {
    const ledger = ledgerOf(['ou_1'])
    const { asked, outcomes } = await call(ledger, {
      shared: { error: refusal(230002) },
      direct: refusal(230053),
    })
    expect(asked).toEqual(['write ou_1'])
    expect(outcomes).toEqual(['error'])
    expect(find(ledger, 'ou_1').obstacles.map(({ error }) => error.code)).toEqual([230002, 230053])
  })

  it('calls the others directly when one cannot be written to', async () => {
    const { outcomes } = await call(ledgerOf(['ou_1', 'ou_2']), {
      shared: { error: refusal(230002) },
      direct: { ou_1: refusal(230053) },
    })
    expect(outcomes).toEqual(['error', 'phone'])
  })

  it('writes to everybody directly when there is no message for all, whatever `fallback` says', async () => {
    const { asked } = await call(ledgerOf(['ou_1', 'ou_2']), {
      shared: { isDirectOnly: true },
      fallback: [],
    })
    expect(new Set(asked)).toEqual(
      new Set(['write ou_1', 'write ou_2', 'phone to-ou_1 ou_1', 'phone to-ou_2 ou_2']),
    )
  })
})

describe('the fallback', () => {
  it('is tried in the order written, until one reaches', async () => {
    const { asked, outcomes } = await call(ledgerOf(['ou_1']), {
      says: { phone: refusal(230052), app: refusal(230052) },
      fallback: ['app', 'sms', 'direct'],
    })
    expect(asked).toEqual(['phone shared ou_1', 'app shared ou_1', 'sms shared ou_1'])
    expect(outcomes).toEqual(['sms'])
  })

  it('is tried for nobody with `none`', async () => {
    const { asked } = await call(ledgerOf(['ou_1']), {
      says: { phone: refusal(230052) },
      fallback: [],
    })
    expect(asked).toHaveLength(1)
  })

  it.each<FailureKind>([
    'unreachable',
    'timeout',
    'cut-off',
    'unavailable',
    'redirect',
    'not-feishu',
    'unexpected',
    'too-late',
  ])('is tried in full after an answer that is none: %s', async (kind) => {
    const { asked } = await call(ledgerOf(['ou_1']), {
      says: { phone: failure(kind), sms: failure(kind) },
      saysDirectly: { phone: failure(kind), sms: failure(kind) },
    })
    expect(asked).toEqual([
      'phone shared ou_1',
      'write ou_1',
      'phone to-ou_1 ou_1',
      'sms to-ou_1 ou_1',
      'app to-ou_1 ou_1',
    ])
  })

  it.each<[string, number, string[]]>([
    ['a code that nobody knows', 299999, ['direct', 'sms', 'app']],
    ['230027', 230027, ['direct', 'sms', 'app']],
    ['an internal error that is called 230001', 230001, ['direct', 'sms', 'app']],
    ['99991201', 99991201, ['direct', 'sms', 'app']],
    ['a scope that the phone lacks', 99991672, ['sms', 'app']],
    ['a spent quota of calls', 230024, ['sms', 'app']],
    ['credentials that are refused', 10014, []],
    ['a token that is refused twice, which may be taken anew', 99991663, ['direct', 'sms', 'app']],
    ['an address that is not allowed', 99991401, []],
    ['a spent quota of requests', 99991403, []],
    ['a person whom the app may not write to', 230013, []],
    ['a person whom nobody knows', 99992351, []],
    ['a person of another app', 99992361, []],
  ])('after %s (%d) is %j', async (_, code, steps) => {
    const { asked } = await call(ledgerOf(['ou_1']), {
      says: { phone: refusal(code), sms: refusal(230052), app: refusal(230052) },
      saysDirectly: { phone: refusal(230052), sms: refusal(230052), app: refusal(230052) },
    })
    const tried = ['direct', 'sms', 'app'].filter((step) =>
      asked.some((each) => each.startsWith(step === 'direct' ? 'write' : step)),
    )
    expect(tried).toEqual(steps)
  })

  it('goes on to a direct call when only the SMS before it lacks a scope or a quota', async () => {
    for (const code of [99991672, 230024]) {
      const { outcomes } = await call(ledgerOf(['ou_1']), {
        says: { phone: refusal(230052), sms: refusal(code) },
        fallback: ['sms', 'direct'],
      })
      expect(outcomes).toEqual(['phone'])
    }
  })

  it.each<[Channel, Fallback[]]>([
    ['app', ['direct']],
    ['sms', ['direct', 'app']],
  ])('of a tier on %s is never louder than what was asked for', async (channel, steps) => {
    const no = { phone: refusal(230052), sms: refusal(230052), app: refusal(230052) }
    const { asked } = await call(ledgerOf([channel, 'ou_1']), { says: no, saysDirectly: no })
    const expected = ['write ou_1', `${channel} to-ou_1 ou_1`]
    if (steps.includes('app')) expected.push('app to-ou_1 ou_1')
    expect(asked).toEqual([`${channel} shared ou_1`, ...expected])
  })

  it('keeps the word of every channel when none reaches', async () => {
    const ledger = ledgerOf(['ou_1'])
    const { outcomes } = await call(ledger, {
      says: { phone: refusal(230024), sms: refusal(230052), app: refusal(230002) },
      fallback: ['sms', 'app'],
    })
    const { attempts } = find(ledger, 'ou_1')
    expect(
      attempts.map(({ channel, verdict }) => [channel, 'error' in verdict && verdict.error?.code]),
    ).toEqual([
      ['phone', 230024],
      ['sms', 230052],
      ['app', 230002],
    ])
    expect(outcomes).toEqual(['error'])
  })

  it('asks a quieter channel for everybody whom the quota of calls did not reach, in one request', async () => {
    const { asked } = await call(ledgerOf(['ou_1', 'ou_2', 'ou_3']), {
      says: { phone: refusal(230024) },
      fallback: ['direct', 'sms'],
    })
    expect(asked.at(-1)).toBe('sms shared ou_1 ou_2 ou_3')
  })

  it('finds time kept, whatever the phone has used', async () => {
    const { left, outcomes } = await call(ledgerOf(['ou_1']), {
      says: { phone: failure('timeout'), sms: failure('timeout') },
      fallback: ['sms', 'app'],
      takes: { phone: 36_000, sms: 12_000 },
    })
    expect(left).toEqual({ phone: 36_000, sms: 19_200, app: 12_000 })
    expect(outcomes).toEqual(['app'])
  })

  it('reaches everybody in the app although a fifth of 3,600 people make Feishu refuse list after list of calls', async () => {
    const users = Array.from({ length: 3_600 }, (_, index) =>
      index % 5 === 0 ? `bad_${index}` : `ou_${index}`,
    )
    const { outcomes } = await call(ledgerOf(users), {
      says: { phone: 'bad_' },
      fallback: ['app'],
      takes: { phone: 40, app: 40 },
    })
    expect(outcomes.every((outcome) => outcome === 'phone' || outcome === 'app')).toBe(true)
  })

  it('does not ask again in the chat, in a further round, for somebody who is outside of it', async () => {
    const ledger = ledgerOf(['ou_1'])
    await call(ledger, { says: { phone: ['ou_1'] } })
    const { asked } = await call(ledger, { round: 2, says: { phone: ['ou_1'] } })
    expect(asked).toEqual(['write ou_1', 'phone to-ou_1 ou_1'])
  })

  it('tries in a further round what failed in the one before', async () => {
    const ledger = ledgerOf(['ou_1'])
    await call(ledger, { says: { phone: refusal(230013) } })
    const { outcomes } = await call(ledger, { round: 2 })
    expect(outcomes).toEqual(['phone'])
  })
})
