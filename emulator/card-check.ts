import { ApiError } from './errors.ts'
import { type Fields, isFields } from './fields.ts'
import { findMentions } from './mentions.ts'

const maxElements = 200

/**
 * Checks a card as the platform does when it is sent, and returns whom it mentions. A card of schema 2.0 may hold nothing
 * the platform does not know; one of 1.0 is hardly looked at ("Card JSON 2.0 structure").
 */
export function checkCard(content: string, isPerson: (id: string) => boolean): string[] {
  const card = parseCard(content)
  const mentions: string[] = []
  if (card['schema'] === '2.0') checkRoot(card)
  const state = { elements: 0, strict: card['schema'] === '2.0', mentions }
  walk(card['body'] ?? card['elements'], ['body'], state)
  if (state.elements > maxElements)
    throw createCardError(11310, 'element number over limit', 'elements')
  for (const id of mentions)
    if (id !== 'all' && !id.includes('@') && !isPerson(id))
      throw createCardError(100290, 'invalid person id', id)
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

function checkRoot(card: Fields): void {
  checkProperties(card, ['schema', 'config', 'card_link', 'header', 'body'], ['ROOT'])
  const { config, header, body } = card
  if (isFields(config)) {
    checkProperties(config, configProperties, ['config'])
    // The switch exists, and true is the only position it has.
    if (config['update_multi'] !== undefined && config['update_multi'] !== true)
      throw createUnsupportedError('update_multi', ['config'])
  }
  if (isFields(header)) {
    checkProperties(header, headerProperties, ['header'])
    for (const part of ['title', 'subtitle'])
      if (header[part] !== undefined) checkElement(header[part], ['header', part])
  }
  if (isFields(body)) checkProperties(body, bodyProperties, ['body'])
}

interface Walk {
  elements: number
  strict: boolean
  mentions: string[]
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
    if (tag === 'markdown' || tag === 'lark_md')
      state.mentions.push(...findMentions(String(value['content'] ?? '')))
    if (tag === 'person') state.mentions.push(String(value['user_id']))
  }
  for (const [name, inner] of Object.entries(value)) walk(inner, [...path, name], state)
}

function checkElement(element: unknown, path: string[]): void {
  if (!isFields(element)) throw createUnsupportedError(path.at(-1) ?? '', path)
  const tag = String(element['tag'])
  const properties = elementProperties[tag]
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

const configProperties = [
  'streaming_mode',
  'streaming_config',
  'summary',
  'locales',
  'enable_forward',
  'enable_forward_interaction',
  'update_multi',
  'width_mode',
  'use_custom_translation',
  'style',
]

const headerProperties = [
  'title',
  'subtitle',
  'text_tag_list',
  'i18n_text_tag_list',
  'template',
  'icon',
  'padding',
]

const bodyProperties = [
  'direction',
  'padding',
  'horizontal_spacing',
  'horizontal_align',
  'vertical_spacing',
  'vertical_align',
  'elements',
]

const text = ['content', 'i18n_content', 'text_size', 'text_color', 'text_align', 'lines']

// The components of 2.0. Of those that only an application with an event receiver would send, only the name is checked.
const elementProperties: Record<string, readonly string[] | 'any'> = {
  plain_text: text,
  lark_md: text,
  markdown: ['content', 'i18n_content', 'text_size', 'text_align', 'icon', 'href'],
  div: ['text', 'icon', 'width'],
  hr: [],
  standard_icon: ['token', 'color', 'size'],
  custom_icon: ['img_key', 'size'],
  text_tag: ['text', 'color'],
  button: [
    'type',
    'size',
    'width',
    'text',
    'icon',
    'hover_tips',
    'disabled',
    'disabled_tips',
    'confirm',
    'behaviors',
    'name',
    'required',
    'form_action_type',
  ],
  column_set: [
    'horizontal_spacing',
    'horizontal_align',
    'flex_mode',
    'background_style',
    'action',
    'columns',
  ],
  column: [
    'background_style',
    'width',
    'weight',
    'vertical_align',
    'horizontal_align',
    'vertical_spacing',
    'horizontal_spacing',
    'direction',
    'padding',
    'elements',
    'action',
  ],
  collapsible_panel: [
    'direction',
    'vertical_spacing',
    'horizontal_spacing',
    'vertical_align',
    'horizontal_align',
    'padding',
    'expanded',
    'background_color',
    'header',
    'border',
    'elements',
  ],
  img: 'any',
  img_combination: 'any',
  person: 'any',
  person_list: 'any',
  chart: 'any',
  table: 'any',
  audio: 'any',
  form: 'any',
  interactive_container: 'any',
  input: 'any',
  overflow: 'any',
  select_static: 'any',
  multi_select_static: 'any',
  select_person: 'any',
  multi_select_person: 'any',
  select_img: 'any',
  date_picker: 'any',
  picker_time: 'any',
  picker_datetime: 'any',
  checker: 'any',
}
