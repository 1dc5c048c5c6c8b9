import { ApiError, type Violation } from './errors.ts'
import type { Call, Request } from './platform.ts'

export type Fields = Record<string, unknown>

/**
 * The body as an object. Under another content type than JSON the gateway sees no fields, so that the required ones are
 * reported as missing; with `otherTypes: 'parsed'` it reads them.
 *
 * @throws ApiError 9499 for a body that is no JSON object
 */
export function parseBody(request: Request, otherTypes: 'no-fields' | 'parsed'): Fields {
  const contentType = String(request.headers['content-type'] ?? '')
  const isJson = /^application\/json\s*(;|$)/i.test(contentType)
  if (!isJson && otherTypes === 'no-fields') return {}
  let body: unknown
  try {
    body = JSON.parse(request.text)
  } catch {
    throw new ApiError(9499)
  }
  if (!isFields(body)) throw new ApiError(9499)
  return body
}

/** The body of a call as an object; fields beside the `known` ones are ignored or refused, as the switch says. */
export function readBody(
  { request, world }: Call,
  { check, known }: { check: FieldCheck; known: readonly string[] },
): Fields {
  const { otherContentType, unknownFields } = world.switches
  const body = parseBody(request, otherContentType)
  if (unknownFields === 'refused') check.unknown(body, known)
  return body
}

/** Collects what is wrong with the fields of a request, so that all of it is reported at once. */
export interface FieldCheck {
  text(fields: Fields, name: string, options?: { optional?: true; max?: number }): string
  oneOf<T extends string>(fields: Fields, name: string, values: readonly T[], fallback?: T): T
  number(
    fields: Fields,
    name: string,
    range: { min: number; max: number; fallback: number },
  ): number
  texts(fields: Fields, name: string, options?: { optional?: true; max?: number }): string[]
  flag(fields: Fields, name: string): boolean
  /** Every field of the body that no page knows. */
  unknown(fields: Fields, known: readonly string[]): void
  violate(field: string, value: unknown, description: string): void
  /** Refuses with 99992402 and everything found. */
  refuse(): void
}

/** Starts a check of the fields of one request. */
export function createFieldCheck(): FieldCheck {
  const violations: Violation[] = []
  const violate = (field: string, value: unknown, description: string) => {
    const shown = typeof value === 'string' ? value : JSON.stringify(value)
    violations.push({ field, value: shown, description })
  }
  return {
    violate,
    text(fields, name, { optional, max } = {}) {
      const value = fields[name]
      if (value === undefined || value === '') {
        if (!optional) violate(name, '', `${name} is required`)
        return ''
      }
      if (typeof value !== 'string') {
        violate(name, value, `${name} must be a string`)
        return ''
      }
      if (max !== undefined && value.length > max) violate(name, value, `the max len is ${max}`)
      return value
    },
    oneOf(fields, name, values, fallback) {
      const value = fields[name]
      const known = values.find((candidate) => candidate === value)
      if (known !== undefined) return known
      const otherwise = fallback ?? values[0]
      if (otherwise === undefined) throw new TypeError(`${name} has no values`)
      if (value !== undefined && value !== '')
        violate(name, value, `options: [${values.join(',')}]`)
      else if (fallback === undefined) violate(name, '', `${name} is required`)
      return otherwise
    },
    number(fields, name, { min, max, fallback }) {
      const value = fields[name]
      if (value === undefined || value === '') return fallback
      const number = /^\d+$/.test(String(value)) ? Number(value) : Number.NaN
      if (number >= min && number <= max) return number
      violate(name, value, describeRange(number, { min, max }))
      return fallback
    },
    texts(fields, name, { optional, max } = {}) {
      const value = fields[name]
      if (value === undefined) {
        if (!optional) violate(name, '', `${name} is required`)
        return []
      }
      if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) {
        violate(name, value, `${name} must be a list of strings`)
        return []
      }
      if (max !== undefined && value.length > max) violate(name, '', `the max len is ${max}`)
      return value
    },
    flag(fields, name) {
      const value = fields[name]
      if (value !== undefined && typeof value !== 'boolean')
        violate(name, value, `${name} must be a boolean`)
      return value === true
    },
    unknown(fields, known) {
      for (const [name, value] of Object.entries(fields))
        if (!known.includes(name)) violate(name, value, `${name} is not a field of this request`)
    },
    refuse() {
      if (violations.length > 0) throw new ApiError(99992402, { violations })
    },
  }
}

function describeRange(number: number, { min, max }: { min: number; max: number }): string {
  if (Number.isNaN(number)) return 'must be a number'
  return number > max ? `the max value is ${max}` : `the min value is ${min}`
}

/** Whether a value of unknown shape has fields to look at. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
