import { checkCard } from './card-check.ts'
import { ApiError } from './errors.ts'
import { type Fields, isFields } from './fields.ts'
import { findMentions } from './mentions.ts'
import { findAnyUser } from './people.ts'
import { findPost } from './post-echo.ts'
import type { Chat } from './world/chats.ts'
import type { World } from './world.ts'

const MESSAGE_TYPES = [
  'text',
  'post',
  'image',
  'file',
  'audio',
  'media',
  'sticker',
  'interactive',
  'share_chat',
  'share_user',
  'system',
]
const MAX_TEXT_BYTES = 150 * 1024
const MAX_CARD_BYTES = 30 * 1024

/** What is to be said. */
export interface Content {
  msgType: string
  content: string
}

/**
 * Refuses a type of message that does not exist.
 *
 * @throws ApiError 230001
 */
export function checkType(msgType: string): void {
  if (!MESSAGE_TYPES.includes(msgType)) throw new ApiError(230001, { ext: 'invalid msg_type' })
}

/**
 * Checks what may be said in a conversation, and returns whom it mentions.
 *
 * @throws ApiError 230001, 230017, 230022, 230025, 230028 or 230099
 */
export function checkContent(world: World, { msgType, content }: Content, chat: Chat): string[] {
  const isLight = msgType === 'interactive' || msgType === 'post'
  if (Buffer.byteLength(content) > (isLight ? MAX_CARD_BYTES : MAX_TEXT_BYTES))
    throw new ApiError(230025)
  const mentions =
    msgType === 'interactive'
      ? checkCard(
          content,
          (id) => findAnyUser(world, id) !== undefined,
          (key) => world.uploads.has(key),
        )
      : checkFields(world, { msgType, fields: parseContent(content), chat })
  if (world.blockedWords.some((word) => content.includes(word))) throw new ApiError(230022)
  if (world.dlpPatterns.some((pattern) => content.search(pattern) >= 0)) throw new ApiError(230028)
  return mentions
}

interface Draft {
  msgType: string
  fields: Fields
  chat: Chat
}

function checkFields(world: World, { msgType, fields, chat }: Draft): string[] {
  const refuse = () => new ApiError(230001, { ext: 'invalid message content.' })
  if (msgType === 'text') {
    const { text } = fields
    if (typeof text !== 'string' || text === '') throw refuse()
    return findMentions(text)
  }
  if (msgType === 'post') return checkPost(findPost(fields), refuse)
  // A system message is a line across a direct conversation, and nothing else.
  if (msgType === 'system' && chat.mode !== 'p2p')
    throw new ApiError(230001, { ext: 'system message only supports p2p chat' })
  if (msgType === 'share_chat' && !world.chats.has(String(fields['chat_id']))) throw refuse()
  if (msgType === 'share_user' && !world.users.has(String(fields['user_id']))) throw refuse()
  for (const name of KEYS[msgType] ?? [])
    if (!world.uploads.has(String(fields[name])))
      throw new ApiError(230001, { ext: `invalid ${name}` })
  return []
}

const KEYS: Record<string, readonly string[]> = {
  image: ['image_key'],
  file: ['file_key'],
  audio: ['file_key'],
  media: ['file_key'],
  sticker: ['file_key'],
}

function checkPost({ content }: Fields, refuse: () => ApiError): string[] {
  if (!Array.isArray(content) || content.length === 0) throw refuse()
  const elements = content.flatMap((line: unknown) => {
    if (!Array.isArray(line)) throw refuse()
    return line
  })
  return elements.flatMap((element: unknown) => {
    if (!isFields(element) || typeof element['tag'] !== 'string') throw refuse()
    return element['tag'] === 'at' ? [String(element['user_id'])] : []
  })
}

function parseContent(content: string): Fields {
  let fields: unknown
  try {
    fields = JSON.parse(content)
  } catch {}
  if (isFields(fields)) return fields
  throw new ApiError(230001, { ext: 'content is not a string in json format' })
}
