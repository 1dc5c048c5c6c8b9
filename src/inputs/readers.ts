import { getInput } from '@actions/core'
import ms from 'ms'
import { redactContacts } from '../redact.ts'
import { isLoopback } from '../transport.ts'
import { InputError } from './input-error.ts'

const DAY = 86_400_000

/** A value as an error text may show it: quoted, no longer than a glance, and without e-mails and phone numbers. */
export function quote(text: string): string {
  const start = text.length > 60 ? `${text.slice(0, 60)}…` : text
  return JSON.stringify(redactContacts(start))
}

/**
 * Reads one of some words.
 * @throws InputError
 */
export function readEnum<T extends string>(name: string, words: readonly T[]): T {
  const text = getInput(name)
  const word = words.find((candidate) => candidate === text)
  if (word) return word
  throw new InputError({
    en: `\`${name}\` is ${quote(text)}. Write one of: ${words.join(', ')}.`,
    zh: `\`${name}\` 为 ${quote(text)}。请填写以下之一：${words.join('、')}。`,
  })
}

/**
 * Reads a boolean as YAML 1.2 writes it. A blank, as an expression without a value leaves it, is false: a page goes out.
 * @throws InputError
 */
export function readBoolean(name: string): boolean {
  const text = getInput(name)
  if (/^(true|True|TRUE)$/.test(text)) return true
  if (/^(false|False|FALSE)?$/.test(text)) return false
  throw new InputError({
    en: `\`${name}\` is ${quote(text)}. Write true or false.`,
    zh: `\`${name}\` 为 ${quote(text)}。请填写 true 或 false。`,
  })
}

/**
 * Reads a duration of up to a day, in ms; where it may be zero, a bare 0 will do.
 * @throws InputError
 */
export function readDuration(name: string, { orZero = false } = {}): number {
  const text = getInput(name)
  if (orZero && text === '0') return 0
  // A bare number is refused: `ms` takes it for milliseconds, which nobody means here.
  const duration = /[a-z]/i.test(text) && text.length < 20 ? ms(text as ms.StringValue) : undefined
  if (duration !== undefined && duration >= (orZero ? 0 : 1) && duration <= DAY) return duration
  throw new InputError({
    en: `\`${name}\` is ${quote(text)}, which is no duration. Write a number with its unit, up to a day: 90s, 5m, 1h.`,
    zh: `\`${name}\` 为 ${quote(text)}，不是有效的时长。请填写带单位的数字，最长一天：90s、5m、1h。`,
  })
}

/**
 * Reads the address of the Open API: TLS only, except towards this machine.
 * @throws InputError
 */
export function readBaseUrl(): URL {
  const text = getInput('base-url')
  const url = URL.parse(text)
  const isOrigin = url !== null && url.href === `${url.origin}/`
  if (isOrigin && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url)))) {
    return url
  }
  throw new InputError({
    en: `\`base-url\` is ${quote(text)}. Write https:// and a host, without a path: https://open.feishu.cn.`,
    zh: `\`base-url\` 为 ${quote(text)}。请填写 https:// 加主机名，不带路径：https://open.feishu.cn。`,
  })
}
