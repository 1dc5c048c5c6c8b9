import type { Emulator } from '../emulator/emulator.ts'
import { demo, type Message, type World } from '../emulator/world.ts'
import { drawMessage } from './draw-message.ts'

/** Lines under a heading. */
export interface Section {
  readonly title: string
  readonly lines: readonly string[]
  /** Whether a later section shows the same card again. */
  readonly isOutdated?: boolean
}

const MAX_MESSAGES = 5
const MAX_CALLS = 10
const SYMBOLS = { phone: '☎', sms: '✉', app: '●' } as const

/**
 * Draws the messages that were sent: each card as it was sent, what its updates said, and as it is in the end. Direct
 * messages go out side by side, so they come last and by name.
 */
export function drawMessages({ world }: Emulator): Section[] {
  const isDirect = ({ chatId }: Message) => world.chats.get(chatId)?.mode === 'p2p'
  const all = [...world.messages.values()].filter(({ messageId }) => messageId !== demo.messageId)
  const sent = [
    ...all.filter((message) => !isDirect(message)),
    ...all
      .filter(isDirect)
      .toSorted((one, other) => findName(one, world).localeCompare(findName(other, world))),
  ]
  const sections = sent.slice(0, MAX_MESSAGES).flatMap((message) => drawStates(message, world))
  const more = sent.length - MAX_MESSAGES
  return more > 0 ? [...sections, { title: `and ${more} more messages`, lines: [] }] : sections
}

/** Draws who was called, by which channel, in order. */
export function drawCalls({ rings, world }: Emulator): Section {
  const lines = rings
    .slice(0, MAX_CALLS)
    .map(({ channel, openId }) => `${SYMBOLS[channel]} ${channel} ${nameOf(openId, world)}`)
  const more = rings.length - MAX_CALLS
  return {
    title: rings.length > 0 ? 'Who was called' : 'Nobody was called',
    lines: more > 0 ? [...lines, `… and ${more} more`] : lines,
  }
}

function drawStates(message: Message, world: World): Section[] {
  const { msgType, content, sentContent = content, updates, parentId } = message
  const draw = (state: string) => drawMessage({ msgType, content: state }, world.users)
  const name = parentId === undefined ? describePlace(message, world) : 'A reply to the message'
  const first = { title: name, lines: draw(sentContent) }
  const last = updates.at(-1)
  if (!last) return [first]
  const between = updates.slice(0, -1).flatMap((update) => draw(update.content)[0] ?? [])
  return [
    { ...first, title: `${name}, as it was sent`, isOutdated: true },
    ...(between.length > 0
      ? [{ title: 'Updated in between', lines: between, isOutdated: true }]
      : []),
    { title: 'The same card in the end', lines: draw(last.content) },
  ]
}

function describePlace(message: Message, world: World): string {
  const isDirect = world.chats.get(message.chatId)?.mode === 'p2p'
  return isDirect ? `The direct message to ${findName(message, world)}` : 'The message in the chat'
}

/** The person whom a direct message is for. */
function findName({ chatId }: Message, world: World): string {
  const [member = ''] = world.chats.get(chatId)?.members ?? []
  return nameOf(member, world)
}

function nameOf(openId: string, { users }: World): string {
  return users.get(openId)?.name ?? openId
}
