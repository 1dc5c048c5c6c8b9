import {
  BODY_PROPERTIES,
  CONFIG_PROPERTIES,
  ELEMENT_PROPERTIES,
  HEADER_PROPERTIES,
} from './card-components.ts'
import { ApiError } from './errors.ts'
import { type Fields, isFields } from './fields.ts'
import { findMentions, findPeople } from './mentions.ts'

const MAX_ELEMENTS = 200

/**
 * Checks a card as the platform does when it is sent, and returns whom it mentions. A card of schema 2.0 may hold nothing
 * the platform does not know; one of 1.0 is hardly looked at ("Card JSON 2.0 structure").
 */
export function checkCard(
  content: string,
  isPerson: (id: string) => boolean,
  isUploaded: (key: string) => boolean = () => true,
): string[] {
  const card = parseCard(content)
  const mentions: string[] = []
  if (card['type'] === 'template') checkTemplate(card, isUploaded)
  if (card['schema'] === '2.0') checkRoot(card)
  const strict = card['schema'] === '2.0'
  const state: Walk = { elements: 0, strict, mentions, people: [], images: [] }
  walk(card['body'] ?? card['elements'], ['body'], state)
  if (state.elements > MAX_ELEMENTS)
    throw createCardError(11310, 'element number over limit', 'elements')
  for (const id of [...mentions, ...state.people])
    if (id !== 'all' && !id.includes('@') && !isPerson(id))
      throw createCardError(100290, 'invalid person id', id)
  for (const key of state.images)
    if (!isUploaded(key))
      throw createCardError(200570, 'card contains invalid image keys', `image key ${key}`)
  return mentions
}

function parseCard(content: string): Fields {
  let card: unknown
  try {
    card = JSON.parse(content)
  } catch {
    throw createCardError(
      200621,
      'parse card json err, please check whether the card json is correct',
      'card',
    )
  }
  if (!isFields(card)) throw createCardError(200621, 'parse card json err', 'card')
  // A template of the card builder, a 2.0 card or a 1.0 card; anything else shows nothing.
  const isTemplate = card['type'] === 'template' && isFields(card['data'])
  const isSecond = card['schema'] === '2.0' && isFields(card['body'])
  const isFirst = card['schema'] === undefined && 'elements' in card
  if (!isTemplate && !isSecond && !isFirst)
    throw createCardError(200621, 'parse card json err', 'schema')
  return card
}

function checkTemplate({ data }: Fields, isPublished: (id: string) => boolean): void {
  const id = isFields(data) ? String(data['template_id']) : ''
  if (isPublished(id)) return
  const reason = 'template does not exist, please confirm whether this template has been released'
  throw createCardError(200380, reason, `templateID: ${id}`)
}

function checkRoot(card: Fields): void {
  checkProperties(card, ['schema', 'config', 'card_link', 'header', 'body'], ['ROOT'])
  const { config, header, body } = card
  if (isFields(config)) {
    checkProperties(config, CONFIG_PROPERTIES, ['config'])
    // The switch exists, and true is the only position it has.
    if (config['update_multi'] !== undefined && config['update_multi'] !== true)
      throw createUnsupportedError('update_multi', ['config'])
  }
  if (isFields(header)) {
    checkProperties(header, HEADER_PROPERTIES, ['header'])
    for (const part of ['title', 'subtitle'])
      if (header[part] !== undefined) checkElement(header[part], ['header', part])
  }
  if (isFields(body)) checkProperties(body, BODY_PROPERTIES, ['body'])
}

interface Walk {
  elements: number
  strict: boolean
  mentions: string[]
  /** Shown by name, and told nothing. */
  people: string[]
  images: string[]
}

function walk(value: unknown, path: string[], state: Walk): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) walk(item, [...path, `[${index}]`], state)
    return
  }
  if (!isFields(value)) return
  const tag = value['tag']
  if (typeof tag === 'string') {
    state.elements += 1
    if (state.strict) checkElement(value, path)
    if (tag === 'markdown' || tag === 'lark_md') {
      const content = String(value['content'] ?? '')
      state.mentions.push(...findMentions(content))
      state.people.push(...findPeople(content))
    }
    if (tag === 'img') state.images.push(String(value['img_key']))
    if (tag === 'person') state.people.push(String(value['user_id']))
  }
  for (const [name, inner] of Object.entries(value)) walk(inner, [...path, name], state)
}

function checkElement(element: unknown, path: string[]): void {
  if (!isFields(element)) throw createUnsupportedError(path.at(-1) ?? '', path)
  const tag = String(element['tag'])
  const properties = ELEMENT_PROPERTIES[tag]
  if (properties === undefined) throw createUnsupportedError(`tag ${tag}`, path)
  if (properties !== 'any')
    checkProperties(element, ['tag', 'element_id', 'margin', ...properties], path)
}

function checkProperties(fields: Fields, known: readonly string[], path: string[]): void {
  const unknown = Object.keys(fields).find((name) => !known.includes(name))
  if (unknown !== undefined) throw createUnsupportedError(`property ${unknown}`, path)
}

function createUnsupportedError(what: string, path: string[]): ApiError {
  const reason = 'cards of schema V2 no longer support this capability'
  return createCardError(200861, `${reason}; ErrPath: ${path.join(' -> ')}`, `unsupported ${what}`)
}

function createCardError(code: number, reason: string, value: string): ApiError {
  return new ApiError(230099, {
    ext: `ErrCode: ${code}; ErrMsg: ${reason}; ErrorValue: ${value}; `,
  })
}
