import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { createManualClock } from '../../emulator/clock.ts'
import type { Emulator } from '../../emulator/emulator.ts'
import { demo } from '../../emulator/world.ts'
import { findNames, mayShowNames } from '../../src/report/names.ts'
import { toSummaryHtml } from '../../src/text/safe-text.ts'
import { answering, dataOf } from '../feishu/answering.ts'
import { openTimelessEmulator, runInProcess } from '../in-process.ts'
import { hostileText } from '../properties/hostile.ts'

const INPUTS = { 'message-id': '', 'send-to': demo.chatId, users: demo.first.openId }
const MEMBERS = /\/chats\/oc_\w+\/members$/
const CALL = /\/urgent_phone$/

const PRIVATE = { event: { repository: { private: true } } }

function rename({ world }: Emulator, name: string): void {
  const user = world.users.get(demo.first.openId)
  if (!user) throw new Error('nobody to rename')
  user.name = name
}

function listRequests({ requests }: Emulator, path: RegExp): number[] {
  return requests.flatMap((request, index) => (path.test(request.path) ? [index] : []))
}

describe('whether names may stand in the log', () => {
  it.each<[unknown, boolean]>([
    [{ repository: { private: true, visibility: 'private' } }, true],
    [{ repository: { private: true, visibility: 'internal' } }, true],
    [{ repository: { private: true } }, true],
    [{ repository: { private: false, visibility: 'public' } }, false],
    [{ repository: { private: true, visibility: 'public' } }, false],
    [{ repository: { private: 'true' } }, false],
    [{ repository: {} }, false],
    [{}, false],
    [undefined, false],
  ])('is decided by the repository of the event: %j', (event, may) => {
    expect(mayShowNames(event)).toBe(may)
  })
})

describe('a page in a private repository', () => {
  it('names people in the log and the summary, and asks for names after the first call', async () => {
    const page = await openTimelessEmulator()
    rename(page.emulator, '张三')
    const run = await runInProcess(page, INPUTS, PRIVATE)

    expect(run.log).toContain('Tier 1: 张三')
    expect(run.summary).toContain('<td><code>张三</code></td>')
    const [firstCall = Number.POSITIVE_INFINITY] = listRequests(page.emulator, CALL)
    const asked = listRequests(page.emulator, MEMBERS)
    expect(asked).toHaveLength(1)
    expect(asked[0]).toBeGreaterThan(firstCall)
    // Programs read the outputs: ids stand in them.
    expect(Object.values(run.outputs).join()).not.toContain('张三')
  })

  it.each([
    ['is refused', { code: 99991672 }],
    ['makes no sense', { body: { code: 0, data: { items: 'none' } } }],
    ['breaks off', { truncate: 'after' }],
  ] as const)('shows ids, and no trouble, when the list of members %s', async (_, fault) => {
    const page = await openTimelessEmulator()
    page.emulator.inject({ path: MEMBERS, ...fault, times: 1_000 })
    const run = await runInProcess(page, INPUTS, PRIVATE)

    expect(run).toMatchObject({ failed: false, outputs: { status: 'called', code: '0' } })
    expect(run.log).toContain(`Tier 1: ${demo.first.openId}`)
    expect(run.log).not.toMatch(/^::(error|warning)/m)
  })
})

describe('a page that shows no names', () => {
  it.each([
    ['in a public repository', { repository: { private: false } }, INPUTS],
    ['of an event that does not tell', {}, INPUTS],
    [
      'about a message whose chat is not known',
      { repository: { private: true } },
      { 'message-id': demo.messageId, users: demo.first.openId },
    ],
  ])('does not ask for them: %s', async (_, event, inputs) => {
    const page = await openTimelessEmulator()
    const run = await runInProcess(page, inputs, { event })

    expect(run.log).toContain(`Tier 1: ${demo.first.openId}`)
    expect(listRequests(page.emulator, MEMBERS)).toEqual([])
  })
})

describe('a name that somebody chose for themselves', () => {
  async function nameOf(name: string): Promise<string | undefined> {
    const { client } = answering(dataOf({ items: [{ member_id: 'ou_1', name }] }))
    const names = await findNames({
      client,
      chatId: 'oc_1',
      userIdType: 'open_id',
      clock: createManualClock(),
    })
    return names.get('ou_1')
  }

  it.each([
    ['张三', '张三'],
    ["Zoë O'Neill-Smith (SRE)", "Zoë O'Neill-Smith (SRE)"],
    ['@octocat www.evil.example', 'octocat www evil example'],
    ['张三 13800000001', '张三'],
    ['\n::error::x', 'error x'],
    ['x'.repeat(100), 'x'.repeat(40)],
    ['🙂', ''],
  ])('%j is shown as %j', async (name, shown) => {
    expect(await nameOf(name)).toBe(shown)
  })

  it('can neither mention, link nor format anything', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (name) => {
        const shown = (await nameOf(name)) ?? ''
        expect(shown).toMatch(/^[\p{L}\p{M}\p{N} '’·()（）_-]*$/u)
        expect(toSummaryHtml(shown)).toBe(shown)
        expect(shown.isWellFormed()).toBe(true)
      }),
    )
  })
})
